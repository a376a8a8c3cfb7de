"""“The same level” where there is no lead to compare with."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R305",
    name="relative-without-lead",
    severity="error",
    title=Text(
        vi="“Cùng cấp” ở chỗ của cơ quan chủ trì",
        en="A relative party in the place of a lead",
    ),
    message=Text(
        vi=(
            "“{party}” được tính theo cơ quan chủ trì, nên không thể đứng ở chỗ của cơ quan chủ "
            "trì."
        ),
        en="“{party}” is worked out from the lead, so it cannot stand where the lead stands.",
    ),
    remedy=Text(
        vi="Viết rõ nơi hoặc cấp, ví dụ: lead: [ubnd@cap-huyen]",
        en="Write the place or level, as in: lead: [ubnd@cap-huyen]",
    ),
    reason=Text(
        vi=(
            "“Cùng cấp”, “cấp trên”, “cấp dưới” (same, above, below) là so với cơ quan chủ trì; "
            "trong trách nhiệm thường xuyên là so với cơ quan thực hiện, trong báo cáo là so với "
            "cơ quan báo cáo."
        ),
        en=(
            "“The same level”, “above” and “below” are relative to the lead; in a duty to who "
            "performs it, in a report to who reports."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [mttq@same]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [mttq@same]
    when: [{in: 2020}]
""",
)
