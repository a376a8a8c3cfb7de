"""A day of the year for what recurs more often."""

from planc.checks.rule import Rule, Text
from planc.checks.vocabulary import PERIODS

RULE = Rule(
    code="R407",
    name="day-of-year-in-shorter-period",
    severity="error",
    title=Text(
        vi="Ngày trong năm cho việc lặp lại nhiều lần một năm",
        en="A day of the year in a shorter period",
    ),
    message=Text(
        vi="“{value}” là một ngày trong năm, không dùng được cho việc lặp lại mỗi {every}.",
        en="“{value}” is a day of the year, which does not fit what recurs each {every}.",
    ),
    remedy=Text(
        vi=(
            "Viết ngày trong tháng, được tính ở tháng cuối của kỳ, ví dụ: {every: quarter, before: "
            "20}"
        ),
        en=(
            "Write a day of the month, which is counted in the last month, as in: {every: quarter, "
            "before: 20}"
        ),
    ),
    reason=Text(
        vi=(
            "Mỗi năm có bốn quý nhưng chỉ có một ngày 20 tháng 11, nên ba quý còn lại sẽ không có "
            "thời hạn."
        ),
        en="A year has four quarters but one 20 November, so three of them would have no deadline.",
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
►    when: [{every: quarter, from: 2020, to: 2020, before: 11-20}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{every: quarter, from: 2020, to: 2020, before: 20}]
""",
    words={"every": PERIODS},
)
