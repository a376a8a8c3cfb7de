"""A file that does not say what it holds."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R134",
    name="no-top-level-key",
    severity="error",
    title=Text(vi="Tệp không có từ khóa ở đầu", en="A file without a top-level keyword"),
    message=Text(
        vi="Tệp này {found}, không có từ khóa nào ở ngoài cùng cho biết nội dung là gì.",
        en="This file {found} and has no outermost keyword that says what it is.",
    ),
    remedy=Text(
        vi="Đặt nội dung dưới một từ khóa sát lề, ví dụ dòng đầu tiên là: tasks:",
        en="Put it below a keyword at the margin, such as a first line: tasks:",
    ),
    reason=Text(
        vi=(
            "Tệp nào trong thư mục cũng có thể chứa bất cứ phần nào của kế hoạch; từ khóa ngoài "
            "cùng (tasks, duties, reports, units…) cho biết đó là phần gì. Tệp trống thì nên xóa."
        ),
        en=(
            "Any file of the folder may hold any part of the plan; the outermost keyword (tasks, "
            "duties, reports, units…) says which. An empty file is best deleted."
        ),
    ),
    bad="""\
►- id: tap-huan
  clause: II.1
  title: "Tập huấn cho hòa giải viên"
  lead: [so-tu-phap]
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
    words={
        "found": {
            "nothing": Text(vi="trống", en="is empty"),
            "list": Text(vi="bắt đầu ngay bằng một danh sách", en="begins with a list"),
            "text": Text(vi="chỉ có câu chữ", en="is only text"),
        }
    },
)
