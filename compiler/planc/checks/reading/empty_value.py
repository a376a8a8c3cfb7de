"""A keyword without a value."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R208",
    name="empty-value",
    severity="error",
    title=Text(vi="Từ khóa để trống", en="A keyword without a value"),
    message=Text(vi="Từ khóa “{key}” không có giá trị.", en="The keyword “{key}” has no value."),
    remedy=Text(
        vi="Điền giá trị, hoặc xóa cả dòng nếu văn bản không nói tới.",
        en="Fill it in, or delete the line if the document says nothing about it.",
    ),
    reason=Text(
        vi=(
            "Điều văn bản không nói thì không ghi: một dòng để trống không cho biết là quên hay là "
            "không có."
        ),
        en=(
            "What the document does not say is not written: an empty line does not tell whether it "
            "was forgotten."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    coordinate:
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
