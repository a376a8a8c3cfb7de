"""A keyword that must be there and is not."""

from planc.checks.rule import Rule, Text
from planc.checks.vocabulary import WHERE

RULE = Rule(
    code="R202",
    name="missing-key",
    severity="error",
    title=Text(vi="Thiếu từ khóa bắt buộc", en="A missing keyword"),
    message=Text(
        vi="Thiếu từ khóa “{key}” trong {where}.",
        en="The keyword “{key}” is missing in {where}.",
    ),
    remedy=Text(
        vi=(
            "Thêm một dòng bắt đầu bằng “{key}:” rồi giá trị, thẳng hàng với các dòng khác của "
            "mục; trong ngoặc thì thêm “{key}: …” và dấu phẩy."
        ),
        en=(
            "Add a line that begins with “{key}:”, straight below the other lines of the entry; "
            "inside braces add “{key}: …” and a comma."
        ),
    ),
    reason=Text(
        vi=(
            "Mỗi mục có những điều tối thiểu phải ghi: nhiệm vụ có mã (id) để nhắc tới và số mục "
            "(clause) để tìm lại trong văn bản đã ký."
        ),
        en=(
            "Every entry must say a minimum: a task has an id, by which it is referred to, and a "
            "clause, by which it is found in the signed document."
        ),
    ),
    bad="""\
tasks:
►  - id: tap-huan
    title: "Tập huấn cho hòa giải viên"
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
    words={"where": WHERE},
)
