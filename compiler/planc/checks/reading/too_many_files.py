"""A folder with far more files than a plan has."""

from planc.checks.rule import Rule, Text
from planc.source import Limits

RULE = Rule(
    code="R115",
    name="too-many-files",
    severity="error",
    title=Text(vi="Quá nhiều tệp", en="Too many files"),
    message=Text(
        vi="Thư mục có {found} tệp .yaml, quá mức cho phép là {limit} tệp.",
        en="The folder has {found} .yaml files, more than the {limit} allowed.",
    ),
    remedy=Text(
        vi="Ghi đúng thư mục của kế hoạch, ví dụ: planc check plan",
        en="Give the folder of the plan itself, for instance: planc check plan",
    ),
    reason=Text(
        vi="Số tệp nhiều như vậy thường do chọn nhầm một thư mục lớn, như cả ổ đĩa dùng chung.",
        en=(
            "So many files usually mean that a larger folder was chosen by mistake, such as a "
            "whole shared drive."
        ),
    ),
    bad={
        "a.yaml": """\
plan:
  id: ke-hoach-mau
""",
        "b.yaml": """\
tasks:
  - id: tap-huan
""",
        "c.yaml": """\
reports:
  - id: bao-cao
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
    limits=Limits(files=2),
)
