"""Things that lie above or within themselves."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R307",
    name="circle",
    severity="error",
    title=Text(vi="Vòng tròn", en="A circle"),
    message=Text(
        vi="Các mã này nối thành vòng tròn: {chain}.",
        en="These ids form a circle: {chain}.",
    ),
    remedy=Text(
        vi=(
            "Bỏ một mắt xích: một đơn vị không nằm trong đơn vị dưới nó, một nhóm không chứa nhóm "
            "đang chứa nó."
        ),
        en=(
            "Take one link away: no unit lies within one below it, and no group contains a group "
            "that contains it."
        ),
    ),
    reason=Text(
        vi=(
            "Cấp trên, cấp dưới và thành viên của nhóm được tính theo các mắt xích này; vòng tròn "
            "thì tính không bao giờ xong."
        ),
        en=(
            "Superiors, subordinates and members of groups are worked out along these links; in a "
            "circle there is no end to it."
        ),
    ),
    bad="""\
groups:
  - {id: khoi-a, members: [khoi-b, so-tu-phap]}
►  - {id: khoi-b, members: [khoi-a]}
""",
    good="""\
groups:
  - {id: khoi-a, members: [khoi-b, so-tu-phap]}
  - {id: khoi-b, members: [so-tai-chinh]}
""",
)
