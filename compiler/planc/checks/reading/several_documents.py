"""More than one document in a file."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R133",
    name="several-documents",
    severity="error",
    title=Text(vi="Nhiều tài liệu trong một tệp", en="Several documents in one file"),
    message=Text(
        vi="Dòng --- bắt đầu một tài liệu thứ hai trong tệp này.",
        en="The line --- begins a second document in this file.",
    ),
    remedy=Text(
        vi=(
            "Bỏ dòng --- nếu là cùng một nội dung, hoặc chuyển phần sau sang tệp khác trong thư "
            "mục."
        ),
        en="Take the line --- away, or move what follows to another file of the folder.",
    ),
    reason=Text(
        vi=(
            "Một tệp là một phần của kế hoạch. Nhiều công cụ chỉ đọc phần trước dấu ---, phần sau "
            "bị mất."
        ),
        en=(
            "A file is one part of the plan. Many tools read only what stands before ---, and lose "
            "the rest."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
►---
measures:
  - {id: hoi-nghi, name: "hội nghị"}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
measures:
  - {id: hoi-nghi, name: "hội nghị"}
""",
)
