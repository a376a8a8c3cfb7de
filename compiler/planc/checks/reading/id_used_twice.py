"""An id given to two things."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R209",
    name="id-used-twice",
    severity="error",
    title=Text(vi="Mã dùng hai lần", en="An id used twice"),
    message=Text(
        vi="Mã “{id}” còn dùng ở {file}, dòng {line}.",
        en="The id “{id}” is also used in {file}, line {line}.",
    ),
    remedy=Text(
        vi="Đổi một trong hai mã, ví dụ thêm chữ cho rõ: {id}-2020",
        en="Change one of the two, for instance by a word that tells them apart: {id}-2020",
    ),
    reason=Text(
        vi=(
            "Mọi phần của kế hoạch được nhắc tới bằng mã, và tất cả dùng chung một bộ mã. Mã dùng "
            "hai lần thì không biết đang nói tới cái nào."
        ),
        en=(
            "Everything in a plan is referred to by its id, and all share one set of ids. If an id "
            "is used twice, nobody knows which is meant."
        ),
    ),
    bad="""\
tasks:
►  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
►  - id: tap-huan
    clause: II.2
    title: "Tập huấn cho tập huấn viên"
    lead: [so-tu-phap]
    when: [{in: 2021}]
""",
    good="""\
tasks:
  - id: tap-huan-hoa-giai-vien
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
  - id: tap-huan-tap-huan-vien
    clause: II.2
    title: "Tập huấn cho tập huấn viên"
    lead: [so-tu-phap]
    when: [{in: 2021}]
""",
)
