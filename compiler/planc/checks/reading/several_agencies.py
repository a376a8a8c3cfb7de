"""A body that stands for several agencies."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R302",
    name="several-agencies",
    severity="error",
    title=Text(vi="Một mã chỉ nhiều cơ quan", en="A name with several meanings"),
    message=Text(
        vi="“{party}” có thể là nhiều cơ quan, vì tổ chức “{body}” có ở nhiều nơi.",
        en="“{party}” could be several agencies: the body “{body}” exists in several places.",
    ),
    remedy=Text(vi="Thêm dấu @ và nơi: {choices}", en="Add @ and the place: {choices}"),
    reason=Text(
        vi=(
            "Kế hoạch phải nói rõ là Ủy ban nhân dân tỉnh hay Ủy ban nhân dân từng huyện; máy "
            "không đoán."
        ),
        en=(
            "A plan must say whether it means the committee of the province or that of each "
            "district; nothing is guessed."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [ubnd]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@tinh-mau]
    when: [{in: 2020}]
""",
)
