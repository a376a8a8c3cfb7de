"""A sentence with a colon, without quotation marks."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R121",
    name="colon-in-text",
    severity="error",
    title=Text(
        vi="Dấu hai chấm trong câu không có ngoặc kép",
        en="A colon in a sentence without quotation marks",
    ),
    message=Text(
        vi=(
            "Câu này có dấu hai chấm nhưng không nằm trong dấu ngoặc kép, nên bị hiểu thành một từ "
            "khóa nữa."
        ),
        en="This sentence has a colon but no quotation marks, so it reads as one more keyword.",
    ),
    remedy=Text(
        vi='Đặt cả câu trong dấu ngoặc kép: "{words}"',
        en='Put the whole sentence in quotation marks: "{words}"',
    ),
    reason=Text(
        vi="Dấu hai chấm là dấu ngăn từ khóa với giá trị. Trong ngoặc kép nó chỉ còn là dấu câu.",
        en="A colon parts a keyword from its value. Inside quotation marks it is just a colon.",
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
►    title: Giao Sở Tư pháp: tập huấn cho hòa giải viên
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Giao Sở Tư pháp: tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
