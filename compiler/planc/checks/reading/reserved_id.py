"""An id that means something else behind `@`."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R214",
    name="reserved-id",
    severity="error",
    title=Text(vi="Mã đã có nghĩa khác", en="An id that means something else"),
    message=Text(
        vi="“{id}” không dùng làm mã được: sau dấu @ nó đã có nghĩa riêng (cùng cấp, trên, dưới).",
        en="“{id}” cannot be an id: behind @ it has a meaning of its own (same, above, below).",
    ),
    remedy=Text(
        vi="Đặt mã khác, ví dụ thêm loại đơn vị ở trước: xa-{id}",
        en="Give another id, for instance with the kind in front: xa-{id}",
    ),
    reason=Text(
        vi=(
            "mttq@same là Mặt trận cùng cấp với cơ quan chủ trì. Nếu có đơn vị mang mã same thì "
            "không biết đang nói tới đâu."
        ),
        en=(
            "mttq@same is the Front at the lead's own level. If a unit were called same, nobody "
            "would know which is meant."
        ),
    ),
    bad="""\
units:
►  - {id: same, level: cap-xa, parent: song-xanh, kind: "xã", name: "Sa Mê"}
""",
    good="""\
units:
  - {id: xa-sa-me, level: cap-xa, parent: song-xanh, kind: "xã", name: "Sa Mê"}
""",
)
