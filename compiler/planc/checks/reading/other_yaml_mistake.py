"""Anything else that the YAML parser stumbles over."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R120",
    name="other-yaml-mistake",
    severity="error",
    title=Text(vi="Cách viết không đọc được", en="Something that cannot be read"),
    message=Text(
        vi="Không hiểu được cách viết ở đây (bộ đọc YAML báo: {problem}).",
        en="What is written here cannot be understood (the YAML parser says: {problem}).",
    ),
    remedy=Text(
        vi=(
            "So với các mục bên cạnh: dấu phẩy, dấu ngoặc, thụt lề; câu chữ phải nằm trong dấu "
            'ngoặc kép, ví dụ: title: "Tập huấn, bồi dưỡng"'
        ),
        en=(
            "Compare it with the entries beside it: commas, brackets, indentation; sentences stand "
            'in quotation marks, as in: title: "Tập huấn, bồi dưỡng"'
        ),
    ),
    reason=Text(
        vi=(
            "Các tệp kế hoạch viết theo quy tắc YAML: mỗi dòng là “từ khóa: giá trị”, danh sách "
            "dùng gạch đầu dòng hoặc ngoặc vuông. Chỗ nào không theo quy tắc thì cả mục đó không "
            "đọc được."
        ),
        en=(
            "Plan files follow the rules of YAML: each line is “keyword: value”, lists have "
            "hyphens or brackets. An entry that breaks the rules cannot be read at all."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [so-tu-phap, , ubnd@song-xanh]
    division: together
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap, ubnd@song-xanh]
    division: together
    when: [{in: 2020}]
""",
)
