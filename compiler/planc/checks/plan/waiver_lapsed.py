"""An acceptance that is over, or cannot be read."""

from datetime import date

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="P901",
    name="waiver-lapsed",
    severity="warning",
    title=Text(vi="Chấp thuận đã hết hạn", en="A waiver that has lapsed"),
    message=Text(
        vi=(
            "Chấp thuận cho quy tắc {rule} không còn hiệu lực[[: hết hạn sau ngày {until}]][[: "
            "ngày {unreadable} không có trong lịch]]."
        ),
        en=(
            "The waiver for rule {rule} is not in force[[: it lapsed after {until}]][[: there is "
            "no day {unreadable}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Sửa chỗ bị báo rồi xóa chấp thuận này; nếu được gia hạn bằng văn bản thì sửa until và "
            "document."
        ),
        en=(
            "Correct what is reported and delete the waiver; if it was extended in writing, "
            "correct until and document."
        ),
    ),
    reason=Text(
        vi=(
            "Chấp thuận là sự cho phép có người chịu trách nhiệm, có văn bản và có hạn. Hết hạn mà "
            "vẫn che thì không ai xem lại nữa."
        ),
        en=(
            "A waiver is a permission with a responsible person, a document and an end. If it went "
            "on hiding things after its end, nobody would look again."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
waivers:
  - id: chap-thuan-tap-huan
    rule: no-time
    item: tap-huan
    reason: "Chờ bố trí kinh phí"
    approver: "Giám đốc Sở Tư pháp tỉnh Mẫu"
    document: "12/STP"
►    until: 2019-12-31
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    as_of=date(2020, 6, 1),
)
