"""A mark at the beginning of a file that nobody needs."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R104",
    name="byte-order-mark",
    severity="note",
    title=Text(vi="Dấu BOM ở đầu tệp", en="A byte order mark"),
    message=Text(
        vi="Đầu tệp có dấu BOM; dấu này đã được bỏ qua.",
        en="The file begins with a byte order mark; it has been passed over.",
    ),
    remedy=Text(
        vi=(
            "Không bắt buộc sửa. Muốn bỏ hẳn thì lưu lại với bảng mã “UTF-8”, không chọn “UTF-8 "
            "with BOM”."
        ),
        en=(
            "Nothing has to be done. To be rid of it, save the file as “UTF-8”, not as “UTF-8 with "
            "BOM”."
        ),
    ),
    reason=Text(
        vi=(
            "Dấu BOM không nhìn thấy và không cần cho UTF-8. Một số công cụ khác lại coi nó là chữ "
            "đầu tiên của tệp, nên nên bỏ đi."
        ),
        en=(
            "The mark cannot be seen and UTF-8 does not need it. Some other tools take it for the "
            "first letter of the file, so it had better go."
        ),
    ),
    bad="""\
►\ufefftasks:
  - id: tap-huan
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
)
