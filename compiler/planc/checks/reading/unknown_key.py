"""A keyword that is not known where it stands."""

from planc.checks.rule import Rule, Text
from planc.checks.vocabulary import WHERE

RULE = Rule(
    code="R201",
    name="unknown-key",
    severity="error",
    title=Text(vi="Từ khóa không có", en="An unknown keyword"),
    message=Text(
        vi="Không có từ khóa “{key}” trong {where}[[; gần giống: “{nearest}”]].",
        en="There is no keyword “{key}” in {where}[[; near to it: “{nearest}”]].",
    ),
    remedy=Text(
        vi="[[Các từ khóa dùng được ở đây: {known}.]]",
        en="[[Keywords known here: {known}.]]",
    ),
    reason=Text(
        vi=(
            "Từ khóa gõ sai mà bị bỏ qua thì cả nội dung của nó mất theo: một cơ quan chủ trì viết "
            "dưới “leed” sẽ không nhận được việc nào."
        ),
        en=(
            "If a misspelt keyword were passed over, all below it would be lost: a lead written "
            "under “leed” would get no task."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    leed: [so-tu-phap]
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
