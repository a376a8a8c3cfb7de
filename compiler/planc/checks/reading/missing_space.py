"""A keyword and its value, or a hyphen and its entry, written together."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R126",
    name="missing-space",
    severity="error",
    title=Text(vi="Thiếu dấu cách hoặc dấu hai chấm", en="A space or colon is missing"),
    message=Text(
        vi="Chỗ này thiếu dấu cách hoặc dấu hai chấm[[: “{line}”]].",
        en="A space or a colon is missing here[[: “{line}”]].",
    ),
    remedy=Text(
        vi="Thêm dấu còn thiếu[[: {kind}]].",
        en="Add what is missing[[: {kind}]].",
    ),
    reason=Text(
        vi=(
            "Không có dấu cách thì “lead:[so-tu-phap]” là một từ liền, không phải từ khóa và giá "
            "trị."
        ),
        en="Without the space “lead:[so-tu-phap]” is one word, not a keyword and its value.",
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead:[so-tu-phap]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra công tác hòa giải"
    lead: [so-tu-phap]
►    when: [{from:2021, to: 2022}]
  - id: so-ket
    clause: II.3
    text: |
►    Sơ kết công tác hòa giải.
    lead: [so-tu-phap]
    when: [{in: 2022}]
  - id: tong-ket
    clause: II.4
    title: "Tổng kết công tác hòa giải"
    lead:
►      -so-tu-phap
    when: [{in: 2022}]
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
    when: [{from: 2021, to: 2022}]
  - id: so-ket
    clause: II.3
    text: |
      Sơ kết công tác hòa giải.
    lead: [so-tu-phap]
    when: [{in: 2022}]
  - id: tong-ket
    clause: II.4
    title: "Tổng kết công tác hòa giải"
    lead:
      - so-tu-phap
    when: [{in: 2022}]
""",
    words={
        "kind": {
            "colon": Text(
                vi="viết từ khóa, dấu hai chấm, một dấu cách rồi giá trị, ví dụ: lead: "
                "[so-tu-phap]",
                en="write the keyword, a colon, one space, then the value, as in: lead: "
                "[so-tu-phap]",
            ),
            "dash": Text(
                vi="viết một dấu cách sau gạch đầu dòng, ví dụ: - so-tu-phap",
                en="write one space after the hyphen, as in: - so-tu-phap",
            ),
            "block": Text(
                vi="đoạn văn dưới dấu | hoặc > phải thụt vào hai dấu cách so với từ khóa của nó, "
                "mọi dòng đều vậy",
                en="every line of a paragraph below | or > is indented by two spaces more than its "
                "keyword",
            ),
        }
    },
)
