"""A number or true/false where text belongs."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R206",
    name="must-be-quoted",
    severity="error",
    title=Text(vi="Số phải viết trong ngoặc kép", en="A value that must be quoted"),
    message=Text(
        vi="Giá trị của “{key}” ở đây bị đọc thành số hoặc đúng/sai: {value}.",
        en="The value of “{key}” is read as a number or as true/false here: {value}.",
    ),
    remedy=Text(
        vi=(
            'Đặt trong dấu ngoặc kép: {key}: "{value}"[[; số mục viết đủ các cấp như trong văn bản,'
            " ví dụ: {key}: {clause}]]"
        ),
        en=(
            'Put it in quotation marks: {key}: "{value}"[[; clauses are written in full as in the '
            "document, as in: {key}: {clause}]]"
        ),
    ),
    reason=Text(
        vi=(
            "Số mục, mã và số hiệu là chữ: không có ngoặc kép thì mục 1.10 thành 1.1 và mã 0303 "
            "thành 303."
        ),
        en=(
            "Clauses, codes and numbers of documents are text: without quotation marks clause 1.10 "
            "becomes 1.1 and code 0303 becomes 303."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
►    clause: 1.10
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: "1.10"
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
