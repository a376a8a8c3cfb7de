"""Words of the plan in brackets, without quotation marks."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R135",
    name="bare-words",
    severity="error",
    title=Text(vi="Câu chữ trong ngoặc mà không có ngoặc kép", en="Bare words in brackets"),
    message=Text(
        vi=(
            "Câu chữ “{words}” đứng trong ngoặc [ ] hoặc { } mà không có dấu ngoặc kép: ở đó mỗi "
            "dấu phẩy, dấu hai chấm sẽ cắt câu và làm đổi nghĩa."
        ),
        en=(
            "The words “{words}” stand inside [ ] or { } without quotation marks: every comma or "
            "colon would cut them there and change the meaning."
        ),
    ),
    remedy=Text(
        vi='Đặt câu trong dấu ngoặc kép, ví dụ: {in: 2020, for: "Tập huấn, bồi dưỡng"}',
        en='Put them in quotation marks, as in: {in: 2020, for: "Tập huấn, bồi dưỡng"}',
    ),
    reason=Text(
        vi=(
            "Trong ngoặc, dấu phẩy ngăn các mục và dấu hai chấm ngăn từ khóa với giá trị. Một dấu "
            "phẩy của câu chữ sẽ lặng lẽ cắt câu làm hai, vì vậy câu chữ luôn nằm trong ngoặc kép."
        ),
        en=(
            "In brackets a comma parts entries and a colon parts keyword and value. A comma of the "
            "sentence would silently cut it in two, so sentences always stand in quotation marks."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{in: 2020, for: Tập huấn, bồi dưỡng}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020, for: "Tập huấn, bồi dưỡng"}]
""",
)
