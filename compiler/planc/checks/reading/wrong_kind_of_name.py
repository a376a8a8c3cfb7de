"""A place where a body belongs, or the other way round."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R306",
    name="wrong-kind-of-name",
    severity="error",
    title=Text(vi="Mã sai loại", en="A name of the wrong kind"),
    message=Text(
        vi="“{name}” là {stands}, không đứng được ở chỗ này.",
        en="“{name}” is {stands}, which cannot stand here.",
    ),
    remedy=Text(
        vi="Viết mã tổ chức trước dấu @ và mã nơi sau dấu @, ví dụ: ubnd@cap-huyen",
        en=(
            "Write the id of a body before the @ and that of a place behind it, as in: "
            "ubnd@cap-huyen"
        ),
    ),
    reason=Text(
        vi=(
            "Huyện là địa bàn; cơ quan nhận việc là Ủy ban nhân dân, Mặt trận hay một tổ chức khác "
            "ở huyện đó. Phải nói rõ là ai."
        ),
        en=(
            "A district is a place; work is done by its committee, its Front or another body "
            "there. The plan must say who."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [song-xanh]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@song-xanh]
    when: [{in: 2020}]
""",
    words={
        "stands": {
            "unit": Text(vi="mã đơn vị hành chính", en="an administrative unit"),
            "units": Text(vi="nhóm đơn vị hành chính", en="a group of administrative units"),
            "level": Text(vi="mã cấp hành chính", en="a level"),
            "body": Text(vi="mã tổ chức", en="a body"),
            "bodies": Text(vi="nhóm tổ chức", en="a group of bodies"),
        }
    },
)
