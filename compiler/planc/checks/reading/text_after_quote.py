"""Words after a closing quotation mark."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R125",
    name="text-after-quote",
    severity="error",
    title=Text(vi="Chữ sau dấu ngoặc kép đóng", en="Words after a closing quotation mark"),
    message=Text(
        vi=(
            "Sau dấu ngoặc kép đóng còn có chữ, hoặc trong câu có dấu ngoặc kép thẳng làm câu bị "
            "ngắt ở đây."
        ),
        en=(
            "There are words after the closing quotation mark, or a straight quotation mark inside "
            "the sentence ends it here."
        ),
    ),
    remedy=Text(
        vi=(
            "Đặt cả câu trong một cặp ngoặc kép; phần trích bên trong dùng ngoặc cong “ ”, ví dụ: "
            'title: "Thực hiện Đề án “Nâng cao năng lực” tại tỉnh"'
        ),
        en=(
            "Put the whole sentence in one pair of marks and use curly “ ” for quotations inside "
            'it, as in: title: "Thực hiện Đề án “Nâng cao năng lực” tại tỉnh"'
        ),
    ),
    reason=Text(
        vi="Dấu ngoặc kép thẳng thứ hai kết thúc câu. Phần đứng sau không còn thuộc giá trị nào.",
        en=(
            "The second straight quotation mark ends the sentence. What follows belongs to no "
            "value."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
►    title: "Thực hiện Đề án "Nâng cao năng lực" tại tỉnh"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Thực hiện Đề án “Nâng cao năng lực” tại tỉnh"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
