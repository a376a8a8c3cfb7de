"""A group of bodies and places together."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R308",
    name="mixed-group",
    severity="error",
    title=Text(vi="Nhóm lẫn tổ chức và địa bàn", en="A group of bodies and units"),
    message=Text(
        vi="Nhóm này có cả tổ chức ({bodies}) và địa bàn ({units}).",
        en="This group has bodies ({bodies}) as well as places ({units}).",
    ),
    remedy=Text(
        vi="Tách làm hai nhóm: một nhóm chỉ gồm tổ chức, một nhóm chỉ gồm đơn vị hành chính.",
        en="Make two groups of it, one of bodies and one of administrative units.",
    ),
    reason=Text(
        vi=(
            "Nhóm tổ chức đứng trước dấu @, nhóm địa bàn đứng sau dấu @ (ubnd@huyen-diem). Nhóm "
            "lẫn cả hai thì không đứng được ở bên nào."
        ),
        en=(
            "A group of bodies stands before the @, a group of places behind it (ubnd@huyen-diem). "
            "One that is both fits on neither side."
        ),
    ),
    bad="""\
groups:
►  - {id: don-vi-lam-diem, members: [so-tu-phap, nui-cao]}
""",
    good="""\
groups:
  - {id: don-vi-lam-diem, members: [song-xanh, nui-cao]}
""",
)
