"""An end that lies before its beginning."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R403",
    name="ends-before-it-begins",
    severity="error",
    title=Text(vi="Kết thúc trước khi bắt đầu", en="An end before its beginning"),
    message=Text(
        vi="Kết thúc ({to}) đứng trước bắt đầu ({from}).",
        en="The end ({to}) lies before the beginning ({from}).",
    ),
    remedy=Text(
        vi="Đổi lại cho đúng thứ tự, ví dụ: {from: 2020, to: 2022}",
        en="Put them in order, as in: {from: 2020, to: 2022}",
    ),
    reason=Text(
        vi="Khoảng thời gian như vậy không có ngày nào, nên không giao được việc cho ai.",
        en="Such a stretch of time has no day, so nobody would get the work.",
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{from: 2022, to: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{from: 2020, to: 2022}]
""",
)
