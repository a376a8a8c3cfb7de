"""A name for a value, or a reference to it."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R130",
    name="anchor-or-alias",
    severity="error",
    title=Text(vi="Tên tắt của YAML (& và *)", en="Anchors and aliases (& and *)"),
    message=Text(
        vi="“{sign}” là cách đặt hoặc gọi tên tắt của YAML, không dùng trong kế hoạch.",
        en="“{sign}” is an anchor or alias of YAML, which plans do not use.",
    ),
    remedy=Text(
        vi=(
            "Viết đủ giá trị ra, hoặc đặt một nhóm trong groups rồi dùng mã nhóm; nếu là câu chữ "
            "thì đặt trong ngoặc kép."
        ),
        en=(
            "Write the value out, or define a group under groups and use its id; put a sentence in "
            "quotation marks."
        ),
    ),
    reason=Text(
        vi=(
            "Người đọc phải thấy ngay ai làm gì ở chỗ đó, không phải đi tìm một tên tắt ở dòng "
            "khác. Nhóm có mã, có tên và được kiểm tra."
        ),
        en=(
            "A reader must see who does what at that very place, not look for a name elsewhere. A "
            "group has an id and a name and is checked."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: &chu-tri [so-tu-phap]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra công tác hòa giải"
►    lead: *chu-tri
    when: [{in: 2021}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra công tác hòa giải"
    lead: [so-tu-phap]
    when: [{in: 2021}]
""",
)
