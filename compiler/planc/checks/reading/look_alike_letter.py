"""A letter of another language that looks like Đ."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R107",
    name="look-alike-letter",
    severity="error",
    title=Text(vi="Chữ trông giống chữ Đ", en="A letter that looks like Đ"),
    message=Text(
        vi="Chữ “{letter}” ở đây ({sign}) chỉ trông giống chữ “{meant}” của tiếng Việt.",
        en="The letter “{letter}” here ({sign}) only looks like the Vietnamese “{meant}”.",
    ),
    remedy=Text(
        vi="Xóa và gõ lại bằng bộ gõ tiếng Việt: {meant}",
        en="Delete it and type it on a Vietnamese keyboard: {meant}",
    ),
    reason=Text(
        vi=(
            "Chữ Ð của tiếng Iceland và chữ Ɖ của một số tiếng châu Phi nhìn như chữ Đ, nhưng tìm "
            "“Đồ Sơn” sẽ không ra chữ viết bằng chúng, và xếp theo vần sẽ sai chỗ."
        ),
        en=(
            "The Icelandic Ð and the African Ɖ look like Đ, but a search for “Đồ Sơn” does not "
            "find what is written with them, and it is sorted in the wrong place."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
►    title: "Tập huấn tại huyện Ðảo Xa"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn tại huyện Đảo Xa"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
