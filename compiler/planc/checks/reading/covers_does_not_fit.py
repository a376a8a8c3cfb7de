"""A report that covers what does not lie in its period."""

from planc.checks.rule import Rule, Text
from planc.checks.vocabulary import PERIODS

RULE = Rule(
    code="R406",
    name="covers-does-not-fit",
    severity="error",
    title=Text(vi="Kỳ báo cáo không hợp với chu kỳ", en="What is covered does not fit"),
    message=Text(
        vi="Việc lặp lại mỗi {every} (every) không thể phản ánh {covers} (covers).",
        en="What recurs each {every} (every) cannot cover {covers} (covers).",
    ),
    remedy=Text(
        vi="Với báo cáo 6 tháng đầu năm, ví dụ: {every: year, covers: H1, before: 06-20}",
        en=(
            "For a report on the first half-year, for instance: {every: year, covers: H1, before: "
            "06-20}"
        ),
    ),
    reason=Text(
        vi=(
            "Mỗi kỳ lặp lại cần biết nó phản ánh thời gian nào. Báo cáo hằng tháng không thể là "
            "báo cáo của cả quý."
        ),
        en=(
            "Each recurrence must say what time it is about. A monthly report cannot be a report "
            "on a quarter."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
►    when: [{every: month, from: 2020, to: 2020, covers: Q1}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{every: quarter, from: 2020, to: 2020, covers: quarter, by: 25}]
""",
    words={"every": PERIODS, "covers": PERIODS},
)
