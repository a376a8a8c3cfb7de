"""A list entry that begins with a long dash or a bullet."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R142",
    name="wrong-dash",
    severity="error",
    title=Text(vi="Gạch đầu dòng sai dấu", en="A long dash in the place of a hyphen"),
    message=Text(
        vi="Dòng này bắt đầu bằng dấu {sign}, không phải gạch nối (-).",
        en="This line begins with {sign}, which is no hyphen (-).",
    ),
    remedy=Text(
        vi=(
            "Xóa dấu này, gõ gạch nối trên bàn phím rồi một dấu cách, thẳng cột với các gạch đầu "
            "dòng khác, ví dụ: - id: tap-huan"
        ),
        en=(
            "Delete it and type a hyphen and one space, straight below the other hyphens of the "
            "list, as in: - id: tap-huan"
        ),
    ),
    reason=Text(
        vi=(
            "Word tự đổi gạch nối ở đầu dòng thành gạch dài hoặc dấu chấm tròn. Chỉ gạch nối mới "
            "mở đầu một mục của danh sách; các dấu kia bị đọc thành chữ."
        ),
        en=(
            "Word turns a hyphen at the beginning of a line into a long dash or a bullet. Only a "
            "hyphen begins the entry of a list; the others are read as text."
        ),
    ),
    bad="""\
tasks:
►  – id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra công tác hòa giải"
    lead:
►      • so-tu-phap
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
    lead:
      - so-tu-phap
    when: [{in: 2021}]
""",
)
