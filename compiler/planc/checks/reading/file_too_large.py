"""A file far larger than any plan."""

from planc.checks.rule import Rule, Text
from planc.source import Limits

RULE = Rule(
    code="R108",
    name="file-too-large",
    severity="error",
    title=Text(vi="Tệp quá lớn", en="A file that is too large"),
    message=Text(
        vi="Tệp này có {size:size}, quá mức cho phép là {limit:size}, nên không được đọc.",
        en="This file has {size:size}, more than the {limit:size} allowed, and was not read.",
    ),
    remedy=Text(
        vi=(
            "Chia nội dung ra nhiều tệp trong cùng thư mục, ví dụ mỗi phần của kế hoạch một tệp; "
            "khi đọc, các tệp được gộp lại."
        ),
        en=(
            "Divide it into several files of the same folder, for instance one for each part of "
            "the plan; they are merged when they are read."
        ),
    ),
    reason=Text(
        vi=(
            "Kế hoạch của cả một tỉnh với mọi xã chưa tới 1 MB. Tệp lớn như vậy thường là tệp khác "
            "để nhầm vào thư mục, và đọc nó có thể làm treo máy."
        ),
        en=(
            "The plan of a whole province with all its communes has less than 1 MB. A file this "
            "large is usually another one that got into the folder, and reading it could exhaust "
            "the machine."
        ),
    ),
    bad={
        "vi-du.yaml": """\
►plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu, ở đây đọc với giới hạn 60 byte"
""",
    },
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    limits=Limits(file_bytes=60),
)
