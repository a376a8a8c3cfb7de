"""A file in an old encoding, such as TCVN3."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R101",
    name="not-utf8",
    severity="error",
    title=Text(vi="Tệp không ở bảng mã UTF-8", en="A file that is not UTF-8"),
    message=Text(
        vi="Tệp có chữ không đọc được (từ ký tự {byte} ở đây), vì không được lưu ở bảng mã UTF-8.",
        en=(
            "The file holds signs that cannot be read (from {byte} here on): it was not saved as "
            "UTF-8."
        ),
    ),
    remedy=Text(
        vi=(
            "Mở lại bằng chương trình đã soạn tệp, chọn Lưu thành (Save As) với bảng mã UTF-8. Chữ "
            "gõ bằng bảng mã TCVN3 (ABC) hoặc VNI phải chuyển sang Unicode trước khi lưu."
        ),
        en=(
            "Open it in the program it was written in and save it as UTF-8. Text typed in TCVN3 "
            "(ABC) or VNI must be converted to Unicode first."
        ),
    ),
    reason=Text(
        vi=(
            "Chữ Việt lưu ở bảng mã khác (TCVN3, VNI, Windows-1258) mở trên máy khác sẽ thành chữ "
            "sai, và không ai chắc văn bản gốc viết gì. Kế hoạch có nhiều cơ quan cùng dùng, nên "
            "chỉ nhận một bảng mã là UTF-8."
        ),
        en=(
            "Vietnamese text in another encoding (TCVN3, VNI, Windows-1258) turns into wrong "
            "letters on other machines, and nobody can be sure what the document said. A plan is "
            "shared by many offices, so only UTF-8 is read."
        ),
    ),
    bad=(
        b"tasks:\n"
        b"  - id: tap-huan\n"
        b"    clause: II.1\n"
        b'    title: "T\xcbp hu\xcan cho h\xdfa gi\xb6i vi\xaan"\n'
        b"    lead: [so-tu-phap]\n"
        b"    when: [{in: 2020}]\n"
    ),
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
