"""A line that does not stand straight below those it belongs to."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R124",
    name="out-of-line",
    severity="error",
    title=Text(vi="Dòng thụt lề không thẳng hàng", en="A line out of line"),
    message=Text(
        vi="Dòng này thụt lề không thẳng với các dòng cùng mục, bắt đầu từ dòng {line}.",
        en="This line does not stand straight below those of its entry, from line {line} on.",
    ),
    remedy=Text(
        vi=(
            "Dùng dấu cách đưa từ đầu dòng này về thẳng cột với từ đầu các dòng cùng mục; gạch đầu "
            "dòng thẳng với gạch đầu dòng[[ của danh sách {list}]]. [[Nếu dòng này bắt đầu một mục "
            "mới thì có thể thiếu gạch đầu dòng: {dash}]]"
        ),
        en=(
            "Move its first word with blanks until it stands straight below the first words of the "
            "same entry, hyphen below hyphen[[ of the list {list}]]. [[If this line begins a new "
            "entry, its hyphen may be missing: {dash}]]"
        ),
    ),
    reason=Text(
        vi=(
            "Dòng nào thuộc mục nào được hiểu theo cột bắt đầu, như cách trình bày một đề cương. "
            "Lệch một dấu cách là không rõ dòng thuộc mục nào."
        ),
        en=(
            "Which line belongs to which entry is told by the column it begins in, as in an "
            "outline. One blank off, and it is not clear where the line belongs."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►     lead: [so-tu-phap]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra công tác hòa giải"
    lead: [so-tu-phap]
    when: [{in: 2021}]
►  id: tong-ket
    clause: II.3
    title: "Tổng kết công tác hòa giải"
    lead: [so-tu-phap]
    when: [{in: 2022}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra công tác hòa giải"
    lead: [so-tu-phap]
    when: [{in: 2021}]
  - id: tong-ket
    clause: II.3
    title: "Tổng kết công tác hòa giải"
    lead: [so-tu-phap]
    when: [{in: 2022}]
""",
)
