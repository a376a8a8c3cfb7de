"""A number in which a full stop parts thousands, as in Vietnamese."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R215",
    name="thousands-dot",
    severity="error",
    title=Text(vi="Dấu chấm hàng nghìn", en="A full stop for thousands"),
    message=Text(
        vi="“{key}: {value}” bị đọc thành số thập phân {read}, không phải {whole}.",
        en="“{key}: {value}” is read as the decimal number {read}, not as {whole}.",
    ),
    remedy=Text(
        vi="Viết các chữ số liền nhau: {key}: {whole}; nếu đúng là số thập phân thì viết: {read}",
        en="Write the digits without a stop: {key}: {whole}; if a decimal is meant, write: {read}",
    ),
    reason=Text(
        vi=(
            "Văn bản tiếng Việt dùng dấu chấm ngăn hàng nghìn, còn ở đây dấu chấm ngăn phần thập "
            "phân: chỉ tiêu 1.000 người sẽ lặng lẽ thành 1 người."
        ),
        en=(
            "Vietnamese documents part thousands with a full stop, which is the decimal point "
            "here: a target of 1.000 people would silently become one."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
►    targets: [{measure: lop, min: 1.000}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
    targets: [{measure: lop, min: 1000}]
""",
)
