"""Brackets or indents nested without end."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R137",
    name="too-deep",
    severity="error",
    title=Text(vi="Lồng quá sâu", en="Nested too deep"),
    message=Text(
        vi="Các ngoặc hoặc cấp thụt lề lồng nhau quá {limit} cấp.",
        en="Brackets or indents are nested more than {limit} deep.",
    ),
    remedy=Text(
        vi=(
            "Bỏ bớt ngoặc; danh sách cơ quan chỉ cần một cấp, ví dụ: lead: [so-tu-phap, "
            "ubnd@cap-huyen]"
        ),
        en=(
            "Take brackets away; a list of agencies needs one pair, as in: lead: [so-tu-phap, "
            "ubnd@cap-huyen]"
        ),
    ),
    reason=Text(
        vi=(
            "Không phần nào của kế hoạch cần quá sáu cấp. Tệp lồng sâu hơn nhiều là tệp hỏng hoặc "
            "được tạo ra để làm treo máy."
        ),
        en=(
            "No part of a plan needs more than six levels. A file nested much deeper is broken, or "
            "made to exhaust the machine."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[so-tu-phap]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
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
