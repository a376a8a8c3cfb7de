"""A value that begins with a sign that means something in YAML."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R127",
    name="reserved-sign",
    severity="error",
    title=Text(
        vi="Giá trị bắt đầu bằng ký hiệu riêng",
        en="A value that begins with a reserved sign",
    ),
    message=Text(
        vi="Giá trị không được bắt đầu bằng dấu {sign} khi không có ngoặc kép.",
        en="A value without quotation marks must not begin with {sign}.",
    ),
    remedy=Text(
        vi='Đặt cả giá trị trong dấu ngoặc kép, ví dụ: title: "{sign} …"',
        en='Put the whole value in quotation marks, as in: title: "{sign} …"',
    ),
    reason=Text(
        vi=(
            "Các dấu @ % ` * & ! | > ? ở đầu giá trị có nghĩa riêng trong cách viết này. Trong "
            "ngoặc kép chúng chỉ là chữ."
        ),
        en=(
            "The signs @ % ` * & ! | > ? have meanings of their own at the beginning of a value. "
            "Inside quotation marks they are just text."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
►    title: %hòa giải thành năm sau cao hơn năm trước
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "% hòa giải thành năm sau cao hơn năm trước"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
