"""A backslash inside double quotation marks."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R139",
    name="backslash",
    severity="error",
    title=Text(vi="Dấu \\ trong ngoặc kép", en="A backslash in quotation marks"),
    message=Text(
        vi="Trong ngoặc kép có dấu gạch chéo ngược (\\), là ký hiệu riêng.",
        en=(
            "There is a backslash (\\) inside the quotation marks, where it has a meaning of its "
            "own."
        ),
    ),
    remedy=Text(
        vi=(
            "Thay bằng dấu gạch chéo xuôi (/), hoặc dùng dấu nháy đơn cho cả câu, ví dụ: note: "
            "'K:\\ke-hoach'"
        ),
        en=(
            "Write a slash (/) instead, or put the whole sentence in single quotation marks, as "
            "in: note: 'K:\\ke-hoach'"
        ),
    ),
    reason=Text(
        vi=(
            "Trong ngoặc kép, dấu \\ báo rằng chữ đứng sau có nghĩa đặc biệt; phần lớn các chữ "
            "không có nghĩa như vậy nên không đọc được. Hay gặp khi chép đường dẫn của Windows."
        ),
        en=(
            "In double quotation marks a backslash announces that the next letter means something "
            "special; most letters do not. It comes with paths copied from Windows."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    note: "Bản gốc ở K:\\ke-hoach"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    note: 'Bản gốc ở K:\\ke-hoach'
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
