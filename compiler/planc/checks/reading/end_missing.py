"""A beginning without an end."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R402",
    name="end-missing",
    severity="error",
    title=Text(vi="Có bắt đầu mà không có kết thúc", en="A beginning without an end"),
    message=Text(
        vi="Có “from: {value}” nhưng không nói đến khi nào.",
        en="There is “from: {value}”, but not until when.",
    ),
    remedy=Text(
        vi=(
            "Thêm năm kết thúc (to: 2022), hoặc onwards: true nếu văn bản viết “và các năm tiếp "
            "theo”."
        ),
        en="Add the end (to: 2022), or onwards: true if the document says “and the years after”.",
    ),
    reason=Text(
        vi=(
            "“Từ năm 2020” trong văn bản có khi là riêng năm 2020, có khi là từ đó về sau. Người "
            "soạn phải chọn, máy không đoán."
        ),
        en=(
            "“From 2020” may mean that year or all years after it. The author must choose; nothing "
            "is guessed."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{from: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{from: 2020, to: 2022}]
""",
)
