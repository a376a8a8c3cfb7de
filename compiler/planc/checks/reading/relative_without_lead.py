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
            "“{party}” chỉ có nghĩa khi so với cơ quan chủ trì (trong trách nhiệm thường xuyên: cơ "
            "quan thực hiện; trong báo cáo: cơ quan báo cáo), nên không đứng được ở chính chỗ đó."
        ),
        en=(
            "“{party}” is worked out from the lead (in a duty: from who performs it; in a report: "
            "from who reports), so it cannot stand in that very place."
        ),
    ),
    remedy=Text(
        vi="Viết rõ nơi hoặc cấp, ví dụ: lead: [ubnd@cap-huyen]",
        en="Write the place or level, as in: lead: [ubnd@cap-huyen]",
    ),
    reason=Text(
        vi=(
            "“Cùng cấp”, “cấp trên”, “cấp dưới” (same, above, below) luôn phải so với một cơ quan "
            "đã biết. Cơ quan làm mốc thì phải viết rõ, nếu không sẽ là cùng cấp với chính mình."
        ),
        en=(
            "“The same level”, “above” and “below” compare with an agency that is known. That "
            "agency itself must be written out, or it would be on the same level as itself."
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
