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
        vi="Viết lại giá trị cho đúng kiểu[[: {write}]][[, ví dụ: {example}]]",
        en="Write the value in the right form[[: {write}]][[, as in: {example}]]",
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
    words={
        "expected": FORMS,
        "found": FORMS,
        "write": {
            "entries": Text(
                vi="mỗi mục bắt đầu bằng gạch đầu dòng và một dấu cách",
                en="each entry begins with a hyphen and a space",
            ),
            "list": Text(
                vi="danh sách viết trong ngoặc vuông, kể cả khi chỉ có một mục",
                en="a list stands in brackets even if it has one entry",
            ),
            "text": Text(vi="câu chữ đặt trong ngoặc kép", en="words stand in quotation marks"),
            "number": Text(
                vi="số viết bằng chữ số liền nhau, không có ngoặc kép, dấu phẩy hay đơn vị tính",
                en="a number is digits alone, without quotation marks, commas or a unit",
            ),
            "boolean": Text(vi="chỉ viết true hoặc false", en="only true or false"),
            "mapping": Text(
                vi="mỗi dòng là một từ khóa, dấu hai chấm, dấu cách rồi giá trị",
                en="each line is a keyword, a colon, a space and a value",
            ),
            "id": Text(vi="mỗi mục của danh sách là một mã", en="each entry of the list is an id"),
        },
    },
)
