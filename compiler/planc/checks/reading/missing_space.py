"""A keyword and its value written together."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R126",
    name="missing-space",
    severity="error",
    title=Text(vi="Thiếu dấu cách sau dấu hai chấm", en="No space after a colon"),
    message=Text(
        vi="Thiếu dấu cách sau dấu hai chấm, hoặc thiếu dấu hai chấm[[, ở “{line}”]].",
        en="There is no space after the colon, or no colon[[, in “{line}”]].",
    ),
    remedy=Text(
        vi="Viết từ khóa, dấu hai chấm, một dấu cách rồi giá trị, ví dụ: lead: [so-tu-phap]",
        en="Write the keyword, a colon, one space, then the value, as in: lead: [so-tu-phap]",
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
