"""A keyword that stands twice in one entry."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R129",
    name="duplicate-key",
    severity="error",
    title=Text(vi="Từ khóa viết hai lần", en="A keyword written twice"),
    message=Text(
        vi="Từ khóa “{key}” đã có ở dòng {line} của cùng mục này.",
        en="The keyword “{key}” stands in line {line} of the same entry already.",
    ),
    remedy=Text(
        vi="Gộp hai chỗ làm một, ví dụ: coordinate: [mttq@same, hoi-luat-gia@tinh-mau]",
        en="Make one of the two, as in: coordinate: [mttq@same, hoi-luat-gia@tinh-mau]",
    ),
    reason=Text(
        vi=(
            "Nhiều công cụ lặng lẽ lấy dòng sau và bỏ dòng trước, khiến một cơ quan biến mất khỏi "
            "kế hoạch mà không ai biết."
        ),
        en=(
            "Many tools silently take the later line and drop the earlier, so that an agency "
            "disappears from a plan and nobody notices."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [mttq@same]
►    coordinate: [hoi-luat-gia@tinh-mau]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [mttq@same, hoi-luat-gia@tinh-mau]
    when: [{in: 2020}]
""",
)
