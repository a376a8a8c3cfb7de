"""A keyword that stands twice in one entry."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R129",
    name="duplicate-key",
    severity="error",
    title=Text(vi="Từ khóa viết hai lần", en="A keyword written twice"),
    message=Text(
        vi="Từ khóa “{key}” đã có ở dòng {line}.",
        en="The keyword “{key}” stands in line {line} already.",
    ),
    remedy=Text(
        vi="Mỗi từ khóa chỉ viết một lần trong một mục[[: {kind}]][[, ví dụ: {both}]].",
        en="A keyword stands once in an entry[[: {kind}]][[, as in: {both}]].",
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
►tasks:
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra công tác hòa giải"
    lead: [so-tu-phap]
    when: [{in: 2021}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [mttq@same, hoi-luat-gia@tinh-mau]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra công tác hòa giải"
    lead: [so-tu-phap]
    when: [{in: 2021}]
""",
    words={
        "kind": {
            "top": Text(
                vi="xóa dòng từ khóa thứ hai này, giữ các mục bên dưới nó và đưa xuống cuối phần "
                "của dòng thứ nhất",
                en="delete this second line, keep its entries and put them at the end of those "
                "under the first",
            ),
            "id": Text(
                vi="nếu từ đây là một mục mới thì thêm gạch đầu dòng và một dấu cách trước id",
                en="if a new entry begins here, write a hyphen and a space before id",
            ),
            "list": Text(vi="gộp hai danh sách làm một", en="make one list of the two"),
            "value": Text(vi="giữ một dòng, xóa dòng kia", en="keep one of the lines"),
        }
    },
)
