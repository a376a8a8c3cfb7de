"""A file with more values than any plan has."""

from planc.checks.rule import Rule, Text
from planc.source import Limits

RULE = Rule(
    code="R138",
    name="too-many-nodes",
    severity="error",
    title=Text(vi="Quá nhiều giá trị", en="Too many values"),
    message=Text(
        vi="Tệp có quá {limit} giá trị; từ đây trở đi không được đọc.",
        en="The file has more than {limit} values; from here on it was not read.",
    ),
    remedy=Text(
        vi="Chia nội dung ra nhiều tệp, hoặc đưa tệp không thuộc kế hoạch ra khỏi thư mục.",
        en="Divide it into several files, or move what is not part of the plan out of the folder.",
    ),
    reason=Text(
        vi="Giới hạn giữ cho máy không bị treo. Kế hoạch của cả nước cũng không tới mức này.",
        en=(
            "The limit keeps the machine from being exhausted. Not even the plan of a whole "
            "country comes near it."
        ),
    ),
    bad={
        "vi-du.yaml": """\
tasks:
  - {id: tap-huan, clause: II.1, lead: [so-tu-phap], when: [{in: 2020}]}
►  - {id: kiem-tra, clause: II.2, lead: [so-tu-phap], when: [{in: 2021}]}
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
    limits=Limits(nodes=20),
)
