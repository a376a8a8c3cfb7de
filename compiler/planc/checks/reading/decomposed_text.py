"""Vietnamese letters whose marks stand apart."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R106",
    name="decomposed-text",
    severity="note",
    title=Text(vi="Chữ Việt tổ hợp", en="Decomposed letters"),
    message=Text(
        vi=(
            "Chữ Việt trong tệp này, từ đây trở đi, là Unicode tổ hợp (dấu tách khỏi chữ); đã được "
            "đọc như Unicode dựng sẵn."
        ),
        en=(
            "From here on this file has Vietnamese letters whose marks stand apart (decomposed "
            "Unicode); they have been read as composed ones."
        ),
    ),
    remedy=Text(
        vi=(
            "Nên chuyển cả tệp sang Unicode dựng sẵn, ví dụ bằng công cụ chuyển mã của UniKey: "
            "nguồn “Unicode tổ hợp”, đích “Unicode”."
        ),
        en=(
            "It is best to convert the whole file to composed Unicode, for instance with the "
            "converter of UniKey."
        ),
    ),
    reason=Text(
        vi=(
            "Hai cách ghi trông giống hệt nhau nhưng với máy là hai chuỗi khác nhau, nên tìm một "
            "câu trong tệp có thể không thấy. Ở đây việc đọc không bị ảnh hưởng; lời nhắc chỉ để "
            "các công cụ khác cũng tìm được."
        ),
        en=(
            "Both ways look the same but are different text to a machine, so searching the file "
            "may find nothing. Reading is not affected here; the note is for the sake of other "
            "tools."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
►    title: "Tập huấn cho hòa giải viên"
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
