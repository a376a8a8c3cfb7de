"""A text that is not in the form asked for."""

from planc.checks.rule import Rule, Text
from planc.checks.vocabulary import FORMS

RULE = Rule(
    code="R205",
    name="bad-form",
    severity="error",
    title=Text(vi="Giá trị sai cách viết", en="A value in the wrong form"),
    message=Text(
        vi="“{value}” không đúng cách viết của “{key}”: cần {form}.",
        en="“{value}” is not in the form of “{key}”, which is {form}.",
    ),
    remedy=Text(vi="[[Ví dụ: {key}: {example}]]", en="[[For example: {key}: {example}]]"),
    reason=Text(
        vi=(
            "Mã, số mục và ngày được đối chiếu từng chữ, nên phải viết theo đúng một cách; ngày "
            "viết năm trước (2019-11-20) để không nhầm ngày với tháng."
        ),
        en=(
            "Ids, clauses and days are compared letter by letter, so there is one way to write "
            "each; days have the year first (2019-11-20), so that day and month are never mixed up."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
►    when: [{before: 20/11/2020, covers: 2020}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{before: 2020-11-20, covers: 2020}]
""",
    words={"form": FORMS},
)
