"""A due day that some of the periods do not have."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R409",
    name="day-not-in-every-period",
    severity="error",
    title=Text(vi="Ngày không có trong mọi kỳ", en="A day that not every period has"),
    message=Text(
        vi="Không phải kỳ nào cũng có ngày “{value}” (ví dụ {example}).",
        en="Not every period has the day “{value}” (for instance {example}).",
    ),
    remedy=Text(
        vi="Chọn ngày mà kỳ nào cũng có, ví dụ ngày 28, hoặc ghi riêng từng thời hạn.",
        en="Choose a day that every period has, such as the 28th, or write each deadline.",
    ),
    reason=Text(
        vi=(
            "Không có căn cứ nào để tự dời hạn sang ngày khác khi tháng đó không có ngày 31 hoặc "
            "năm đó không có ngày 29/02."
        ),
        en=(
            "Nothing says to which other day a deadline would move in a month without a 31st or a "
            "year without 29 February."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when:
►      - {every: month, from: 2020-01, to: 2020-12, by: 31}
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when:
      - {every: month, from: 2020-01, to: 2020-12, by: 28}
""",
)
