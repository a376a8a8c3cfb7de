"""A setting or waiver for a rule that there is not."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R310",
    name="unknown-rule",
    severity="error",
    title=Text(vi="Quy tắc không có", en="An unknown rule"),
    message=Text(
        vi="Không có quy tắc “{name}”[[; gần giống: {nearest}]].",
        en="There is no rule “{name}”[[; near to it: {nearest}]].",
    ),
    remedy=Text(
        vi="Viết mã hoặc tên như lệnh planc check in ra, ví dụ: P103 hoặc unspecified-party",
        en="Write a code or name as planc check prints it, such as P103 or unspecified-party",
    ),
    reason=Text(
        vi=(
            "Thiết lập và chấp thuận cho một quy tắc không có thì không có tác dụng, trong khi "
            "người viết tưởng là có."
        ),
        en=(
            "Settings and waivers for a rule that does not exist do nothing, while their author "
            "believes that they do."
        ),
    ),
    bad="""\
checks:
  severity:
►    no-leed: error
""",
    good="""\
checks:
  severity:
    no-lead: error
""",
)
