"""Files that are too large together."""

from planc.checks.rule import Rule, Text
from planc.source import Limits

RULE = Rule(
    code="R109",
    name="plan-too-large",
    severity="error",
    title=Text(vi="Kế hoạch quá lớn", en="A plan that is too large"),
    message=Text(
        vi="Các tệp của kế hoạch cộng lại quá {limit:size}; từ tệp này trở đi không được đọc.",
        en=(
            "The files of the plan have more than {limit:size} together; from this one on they "
            "were not read."
        ),
    ),
    remedy=Text(
        vi="Xem trong thư mục có tệp nào không thuộc kế hoạch thì đưa ra ngoài.",
        en="Look for files in the folder that are not part of the plan and move them out.",
    ),
    reason=Text(
        vi=(
            "Bộ kế hoạch lớn nhất đã biết, của cả nước với mọi xã, chưa tới 30 MB. Giới hạn giữ "
            "cho máy không bị treo vì một thư mục chọn nhầm."
        ),
        en=(
            "The largest set of plans known, of a whole country with all communes, has less than "
            "30 MB. The limit keeps a wrongly chosen folder from exhausting the machine."
        ),
    ),
    bad={
        "a.yaml": """\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31}
levels:
  - {id: cap-tinh, name: "cấp tỉnh"}
units:
  - {id: tinh-mau, level: cap-tinh, kind: "tỉnh", name: "Mẫu"}
bodies:
  - {id: ubnd, name: "Ủy ban nhân dân {kind} {name}", at: [cap-tinh]}
""",
        "b.yaml": """\
►tasks:
  - id: tap-huan
    clause: II.1
    lead: [ubnd]
    when: [{in: 2020}]
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
    limits=Limits(total_bytes=430),
)
