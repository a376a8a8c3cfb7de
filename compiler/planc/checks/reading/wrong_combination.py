"""Keywords that do not go together."""

from planc.checks.rule import Rule, Text
from planc.checks.vocabulary import WHERE

RULE = Rule(
    code="R207",
    name="wrong-combination",
    severity="error",
    title=Text(vi="Các từ khóa không đi cùng nhau", en="Keywords that do not go together"),
    message=Text(
        vi=(
            "Trong {key}[[, các từ khóa {found} không thành một dạng đúng]]: cần đúng một trong "
            "{choose}."
        ),
        en=(
            "In {key}[[, the keywords {found} do not make a valid form]]: exactly one of {choose} "
            "is needed."
        ),
    ),
    remedy=Text(
        vi="Giữ một dạng và xóa phần không thuộc dạng đó, ví dụ: when: [{from: 2020, to: 2022}]",
        en=(
            "Keep one form and delete what does not belong to it, as in: when: [{from: 2020, to: "
            "2022}]"
        ),
    ),
    reason=Text(
        vi=(
            "Mỗi mốc thời gian có một dạng (in, from, before, by, every, within, awaits, whenever) "
            "và mỗi cơ quan viết theo một cách; hai dạng trong một mục thì không biết dạng nào "
            "đúng."
        ),
        en=(
            "Each time has one form (in, from, before, by, every, within, awaits, whenever), and "
            "so has each party; with two forms in one entry nobody knows which holds."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{in: 2020, from: 2020, to: 2022}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{from: 2020, to: 2022}]
""",
    words={"key": WHERE},
)
