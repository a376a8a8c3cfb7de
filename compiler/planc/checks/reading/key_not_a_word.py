"""A list or mapping in the place of a keyword."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R136",
    name="key-not-a-word",
    severity="error",
    title=Text(vi="Từ khóa không phải một từ", en="A keyword that is not a word"),
    message=Text(
        vi="Ở chỗ của từ khóa lại có một danh sách hoặc ngoặc.",
        en="There is a list or a bracket in the place of a keyword.",
    ),
    remedy=Text(
        vi="Bỏ ngoặc thừa và viết “từ khóa: giá trị”, ví dụ: lead: [so-tu-phap]",
        en="Take the brackets away and write “keyword: value”, as in: lead: [so-tu-phap]",
    ),
    reason=Text(
        vi=(
            "Từ khóa luôn là một từ có sẵn như lead hoặc when. Lỗi này thường do viết ngoặc nhọn "
            "hai lần, hoặc để ngoặc ở phía trái dấu hai chấm."
        ),
        en=(
            "A keyword is always one of the known words, such as lead or when. This mistake comes "
            "from doubled braces, or from brackets to the left of a colon."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    [lead, coordinate]: [so-tu-phap]
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
