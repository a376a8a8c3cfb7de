"""A space that is none."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R110",
    name="no-break-space",
    severity="error",
    title=Text(vi="Dấu cách không ngắt", en="A no-break space"),
    message=Text(
        vi="Dấu cách ở đây là dấu cách không ngắt (U+00A0), không phải dấu cách thường.",
        en="The space here is a no-break space (U+00A0), not an ordinary one.",
    ),
    remedy=Text(vi="Xóa và gõ lại bằng phím cách.", en="Delete it and type a space."),
    reason=Text(
        vi=(
            "Word và trang web hay dùng dấu cách không ngắt; nó đi theo khi sao chép. Nhìn thì "
            "giống nhưng không ngăn được từ khóa với giá trị, và làm sai độ thụt lề."
        ),
        en=(
            "Word and web pages often use no-break spaces, which come along when text is copied. "
            "They look alike but do not part a keyword from its value, and they spoil indentation."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
►    clause:\u00a0II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
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
