"""A value of another kind than its keyword wants."""

from planc.checks.rule import Rule, Text
from planc.checks.vocabulary import FORMS

RULE = Rule(
    code="R203",
    name="wrong-type",
    severity="error",
    title=Text(vi="Giá trị sai kiểu", en="A value of the wrong kind"),
    message=Text(
        vi="Từ khóa “{key}” cần {expected}, không phải {found}[[: {value}]].",
        en="The keyword “{key}” wants {expected}, not {found}[[: {value}]].",
    ),
    remedy=Text(
        vi=(
            "Câu chữ viết trong dấu ngoặc kép; danh sách viết trong ngoặc vuông kể cả khi chỉ có "
            "một mục, ví dụ: lead: [so-tu-phap]"
        ),
        en=(
            "Put a sentence in quotation marks; write a list in brackets even if it has one entry, "
            "as in: lead: [so-tu-phap]"
        ),
    ),
    reason=Text(
        vi=(
            "Một cơ quan chủ trì vẫn là danh sách một mục: cách viết luôn giống nhau thì thêm cơ "
            "quan thứ hai không phải sửa gì khác."
        ),
        en=(
            "A single lead is a list of one: where the form never changes, a second agency can be "
            "added without changing anything else."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: so-tu-phap
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
    words={"expected": FORMS, "found": FORMS},
)
