"""An acceptance of something that is not there."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="P902",
    name="waiver-hits-nothing",
    severity="note",
    title=Text(vi="Chấp thuận không còn cần", en="A waiver that nothing needs"),
    message=Text(
        vi=(
            "Không có gì bị báo theo quy tắc {rule}[[ ở {place}]], nên chấp thuận này không có tác "
            "dụng."
        ),
        en="Nothing is reported by rule {rule}[[ at {place}]], so this waiver does nothing.",
    ),
    remedy=Text(
        vi="Xóa chấp thuận nếu chỗ bị báo đã được sửa; nếu không, xem lại rule, item hoặc clause.",
        en=(
            "Delete it if what was reported has been corrected; otherwise check rule, item or "
            "clause."
        ),
    ),
    reason=Text(
        vi=(
            "Chấp thuận còn sót lại sẽ che một lỗi mới xuất hiện sau này ở cùng chỗ, mà không ai "
            "đã xem xét lỗi đó."
        ),
        en=(
            "A waiver left behind would hide what goes wrong later at the same place, though "
            "nobody ever considered that."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
waivers:
  - id: chap-thuan-tap-huan
►    rule: no-time
    item: tap-huan
    reason: "Chờ bố trí kinh phí"
    approver: "Giám đốc Sở Tư pháp tỉnh Mẫu"
    document: "12/STP"
    until: 2022-12-31
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
