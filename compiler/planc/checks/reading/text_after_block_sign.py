"""Words right behind the sign | or >."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R141",
    name="text-after-block-sign",
    severity="error",
    title=Text(vi="Chữ đứng ngay sau dấu | hoặc >", en="Words behind the sign | or >"),
    message=Text(
        vi="Sau dấu | hoặc > còn có chữ trên cùng dòng.",
        en="There are words behind | or > in the same line.",
    ),
    remedy=Text(
        vi=(
            "Xuống dòng sau dấu | và viết đoạn văn ở các dòng dưới, thụt vào hai dấu cách; câu "
            'ngắn thì dùng ngoặc kép, ví dụ: text: "Tập huấn."'
        ),
        en=(
            "Begin a new line after | and write the paragraph below, two blanks further in; put a "
            'short sentence in quotation marks, as in: text: "Tập huấn."'
        ),
    ),
    reason=Text(
        vi=(
            "Dấu | báo rằng đoạn văn bắt đầu từ dòng sau và kéo dài chừng nào các dòng còn thụt "
            "vào."
        ),
        en=(
            "The sign | says that a paragraph begins in the next line and lasts as long as its "
            "lines are indented."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    text: | Tập huấn cho hòa giải viên ở cơ sở.
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    text: |
      Tập huấn cho hòa giải viên ở cơ sở.
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
