"""A mapping merged into another."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R132",
    name="merge-key",
    severity="error",
    title=Text(vi="Từ khóa gộp <<", en="The merge keyword <<"),
    message=Text(
        vi="“<<” là cách gộp của YAML, không dùng trong kế hoạch.",
        en="“<<” merges entries in YAML, which plans do not do.",
    ),
    remedy=Text(vi="Viết đủ các dòng của mục này ra.", en="Write the lines of this entry out."),
    reason=Text(
        vi=(
            "Mỗi nhiệm vụ phải đọc được trọn vẹn tại chỗ của nó, và sửa một nhiệm vụ không được "
            "làm đổi nhiệm vụ khác."
        ),
        en=(
            "Each task must be readable at its own place, and editing one must never change "
            "another."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    <<: {lead: [so-tu-phap]}
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
)
