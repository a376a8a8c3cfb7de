"""A value that is not among the choices."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R204",
    name="value-not-allowed",
    severity="error",
    title=Text(vi="Giá trị ngoài các lựa chọn", en="A value that is not a choice"),
    message=Text(
        vi="“{value}” không phải giá trị của “{key}”[[; gần giống: “{nearest}”]].",
        en="“{value}” is not a value of “{key}”[[; near to it: “{nearest}”]].",
    ),
    remedy=Text(vi="Chọn một trong: {allowed}", en="Choose one of: {allowed}"),
    reason=Text(
        vi=(
            "Những giá trị này quyết định cách tính và cách in, nên chỉ nhận các giá trị đã định "
            "nghĩa."
        ),
        en=(
            "These values decide how things are worked out and printed, so only those defined are "
            "accepted."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap, ubnd@song-xanh]
►    division: togeter
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap, ubnd@song-xanh]
    division: together
    when: [{in: 2020}]
""",
)
