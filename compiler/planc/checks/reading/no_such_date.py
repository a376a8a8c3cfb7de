"""A day that no calendar has."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R401",
    name="no-such-date",
    severity="error",
    title=Text(vi="Ngày không có trong lịch", en="No such day"),
    message=Text(
        vi="“{value}” ở “{key}” không có trong lịch.",
        en="“{value}” in “{key}” is in no calendar.",
    ),
    remedy=Text(
        vi="Viết năm-tháng-ngày có thật, ví dụ: {key}: 2020-11-20",
        en="Write a real year-month-day, as in: {key}: 2020-11-20",
    ),
    reason=Text(
        vi=(
            "Tháng 2 năm thường có 28 ngày, tháng 4, 6, 9, 11 có 30 ngày. Thời hạn rơi vào ngày "
            "không có thì không ai biết phải xong khi nào."
        ),
        en=(
            "February has 28 days in common years, and April, June, September and November have "
            "30. A deadline on a day that does not exist tells nobody when to be done."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
►    when: [{before: 2020-11-31, covers: 2020}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{before: 2020-12-01, covers: 2020}]
""",
)
