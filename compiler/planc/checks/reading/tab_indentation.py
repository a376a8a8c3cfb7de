"""A line moved in with the Tab key."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R105",
    name="tab-indentation",
    severity="error",
    title=Text(vi="Thụt lề bằng phím Tab", en="Indentation with the Tab key"),
    message=Text(
        vi="Dòng này thụt lề bằng phím Tab.",
        en="This line is indented with the Tab key.",
    ),
    remedy=Text(
        vi="Xóa khoảng trống đầu dòng và thay bằng dấu cách, hai dấu cách cho mỗi cấp.",
        en=(
            "Delete the space at the beginning of the line and put blanks in its place, two for "
            "each level."
        ),
    ),
    reason=Text(
        vi=(
            "Dòng nào thuộc mục nào được hiểu theo độ thụt lề. Một phím Tab rộng bao nhiêu thì mỗi "
            "máy một khác, nên cùng một tệp có thể bị hiểu thành hai kế hoạch khác nhau. Mọi trình "
            "soạn thảo đều có thể đặt để phím Tab gõ ra dấu cách."
        ),
        en=(
            "Which line belongs to which entry is told by its indentation. How wide a Tab is "
            "differs from machine to machine, so one file could be read as two plans. Every editor "
            "can be set to type blanks for the Tab key."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
►\u0009title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
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
