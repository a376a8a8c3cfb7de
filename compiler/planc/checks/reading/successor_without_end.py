"""A successor of somebody who does not end."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R309",
    name="successor-without-end",
    severity="error",
    title=Text(vi="Có nơi tiếp nhận mà không có ngày chấm dứt", en="A successor without an end"),
    message=Text(
        vi="Có succeeded_by (nơi tiếp nhận) nhưng không có until (ngày cuối cùng).",
        en="There is succeeded_by, but no until (the last day).",
    ),
    remedy=Text(
        vi="Thêm ngày cuối cùng còn tồn tại, ví dụ: until: 2020-12-31",
        en="Add the last day of its life, as in: until: 2020-12-31",
    ),
    reason=Text(
        vi=(
            "Việc được chuyển cho nơi tiếp nhận từ ngày hôm sau ngày chấm dứt. Không có ngày thì "
            "không biết chuyển từ khi nào."
        ),
        en="Work passes on the day after the end. Without a day nobody knows when.",
    ),
    bad="""\
units:
  - id: xa-cu
    level: cap-xa
    parent: nui-cao
    kind: "xã"
    name: "Cũ"
►    succeeded_by: [xa-nam]
""",
    good="""\
units:
  - id: xa-cu
    level: cap-xa
    parent: nui-cao
    kind: "xã"
    name: "Cũ"
    until: 2020-12-31
    succeeded_by: [xa-nam]
""",
)
