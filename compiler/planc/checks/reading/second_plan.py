"""A second plan in the folder of one."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R210",
    name="second-plan",
    severity="error",
    title=Text(vi="Hai phần plan trong một kế hoạch", en="A second plan"),
    message=Text(
        vi="Phần thông tin chung (plan) đã có ở {file}, dòng {line}.",
        en="What the plan says of itself (plan) stands in {file}, line {line} already.",
    ),
    remedy=Text(
        vi="Gộp làm một, hoặc chuyển kế hoạch kia sang thư mục riêng.",
        en="Make one of the two, or move the other plan to a folder of its own.",
    ),
    reason=Text(
        vi="Một thư mục là một kế hoạch: một tên, một cơ quan ban hành, một thời gian thực hiện.",
        en="A folder is one plan: one title, one issuer, one period.",
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
►plan:
  id: ke-hoach-khac
  title: "Kế hoạch khác"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31}
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
)
