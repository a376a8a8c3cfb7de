"""Terms that wait for each other."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R408",
    name="circle-of-terms",
    severity="error",
    title=Text(vi="Thời hạn chờ nhau", en="Terms that wait for each other"),
    message=Text(
        vi="Các thời hạn này chờ nhau thành vòng tròn: {chain}.",
        en="These terms wait for each other in a circle: {chain}.",
    ),
    remedy=Text(
        vi="Cho một trong các việc một thời hạn có ngày, ví dụ: when: [{in: 2020}]",
        en="Give one of them a time of its own, as in: when: [{in: 2020}]",
    ),
    reason=Text(
        vi="“Trong 15 ngày sau khi việc kia xong” chỉ tính được khi việc kia tự có ngày.",
        en="“Within 15 days after the other” can only be counted if the other has a day.",
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn"
    lead: [so-tu-phap]
    when: [{within: 15 days, after: kiem-tra}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra"
    lead: [so-tu-phap]
►    when: [{within: 15 days, after: tap-huan}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn"
    lead: [so-tu-phap]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra"
    lead: [so-tu-phap]
    when: [{within: 15 days, after: tap-huan}]
""",
)
