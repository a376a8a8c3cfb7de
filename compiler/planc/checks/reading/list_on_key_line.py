"""A hyphen right behind a keyword."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R128",
    name="list-on-key-line",
    severity="error",
    title=Text(vi="Gạch đầu dòng đứng sau từ khóa", en="A hyphen behind a keyword"),
    message=Text(
        vi="Dấu gạch đứng ngay sau từ khóa, trên cùng một dòng.",
        en="A hyphen stands right behind the keyword, in the same line.",
    ),
    remedy=Text(
        vi=(
            "Danh sách thì viết trong ngoặc vuông (lead: [so-tu-phap]); câu chữ bắt đầu bằng dấu "
            'gạch thì đặt trong ngoặc kép, ví dụ: text: "- Tập huấn"'
        ),
        en=(
            "Write a list in brackets (lead: [so-tu-phap]); put a sentence that begins with a "
            'hyphen in quotation marks, as in: text: "- Tập huấn"'
        ),
    ),
    reason=Text(
        vi=(
            "Gạch đầu dòng mở một mục của danh sách, và mỗi mục phải bắt đầu ở dòng riêng dưới từ "
            "khóa."
        ),
        en=(
            "A hyphen opens an entry of a list, and each entry begins in a line of its own below "
            "the keyword."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: - so-tu-phap
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
