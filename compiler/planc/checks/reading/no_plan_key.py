"""A folder that does not say what plan it is."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R211",
    name="no-plan-key",
    severity="error",
    title=Text(vi="Thiếu phần plan", en="No plan key"),
    message=Text(
        vi="Không tệp nào có phần thông tin chung của kế hoạch (plan).",
        en="No file says what plan this is (plan).",
    ),
    remedy=Text(
        vi=(
            "Thêm vào một tệp từ khóa “plan:” sát lề và dưới đó các dòng id, title, issuer, "
            "territory và period, ví dụ: period: {from: 2019-01-01, to: 2022-12-31}"
        ),
        en=(
            "Add “plan:” at the margin of one file, and below it the lines id, title, issuer, "
            "territory and period, as in: period: {from: 2019-01-01, to: 2022-12-31}"
        ),
    ),
    reason=Text(
        vi=(
            "Thời gian và địa bàn của kế hoạch quyết định “hằng năm” là những năm nào và “cấp "
            "huyện” là những huyện nào, nên không có phần này thì không tính được gì."
        ),
        en=(
            "The plan's period and territory decide which years “each year” means and which "
            "districts “the districts” are; without them nothing can be worked out."
        ),
    ),
    bad={
        "nhiem-vu.yaml": """\
►tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
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
)
