"""A value with a type of its own."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R131",
    name="tag",
    severity="error",
    title=Text(vi="Dấu ! trước giá trị", en="A tag before a value"),
    message=Text(
        vi=(
            "Dấu chấm than ở đầu giá trị là ký hiệu kiểu của YAML ({tag}), không dùng trong kế "
            "hoạch."
        ),
        en=(
            "The exclamation mark before this value is a tag of YAML ({tag}), which plans do not "
            "use."
        ),
    ),
    remedy=Text(
        vi='Bỏ dấu chấm than, hoặc đặt cả câu trong dấu ngoặc kép, ví dụ: title: "! Tập huấn"',
        en=(
            "Take the exclamation mark away, or put the whole sentence in quotation marks, as in: "
            'title: "! Tập huấn"'
        ),
    ),
    reason=Text(
        vi=(
            "Ký hiệu kiểu có thể khiến chương trình khác làm việc ngoài ý muốn khi mở tệp. Kế "
            "hoạch chỉ có chữ, số, ngày và danh sách."
        ),
        en=(
            "Tags can make other programs do unwanted things when they open the file. A plan has "
            "only text, numbers, dates and lists."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
►    title: !quan-trong "Tập huấn cho hòa giải viên"
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
)
