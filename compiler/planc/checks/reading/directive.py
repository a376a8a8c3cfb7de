"""A line that begins with a per cent sign."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R140",
    name="directive",
    severity="error",
    title=Text(vi="Chỉ thị % ở đầu tệp", en="A directive"),
    message=Text(
        vi="Dòng bắt đầu bằng dấu % là chỉ thị của YAML, không dùng trong kế hoạch.",
        en="A line that begins with % is a directive of YAML, which plans do not use.",
    ),
    remedy=Text(
        vi="Xóa dòng đó và dòng --- phía dưới.",
        en="Delete that line and the line --- below it.",
    ),
    reason=Text(
        vi=(
            "Chỉ thị đổi cách đọc cả tệp. Mọi tệp kế hoạch được đọc theo cùng một cách, nên không "
            "cần chỉ thị."
        ),
        en=(
            "Directives change how a whole file is read. All plan files are read in the same way, "
            "so none is needed."
        ),
    ),
    bad="""\
►%YAML 1.2
---
measures:
  - {id: hoi-nghi, name: "hội nghị"}
""",
    good="""\
measures:
  - {id: hoi-nghi, name: "hội nghị"}
""",
)
