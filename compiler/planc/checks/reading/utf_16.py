"""A file saved as what old Notepad called Unicode."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R102",
    name="utf-16",
    severity="error",
    title=Text(vi="Tệp ở bảng mã UTF-16", en="A file in UTF-16"),
    message=Text(
        vi="Tệp được lưu ở bảng mã {encoding}, không phải UTF-8.",
        en="The file was saved as {encoding}, not as UTF-8.",
    ),
    remedy=Text(
        vi=(
            "Mở tệp bằng Notepad, chọn Tệp, Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8 "
            "rồi lưu đè."
        ),
        en="Open it in Notepad, choose File, Save As, set Encoding to UTF-8 and save over it.",
    ),
    reason=Text(
        vi=(
            "Notepad đời cũ gọi bảng mã này là “Unicode”. Công cụ so sánh các lần sửa coi tệp như "
            "vậy là tệp nhị phân, nên người duyệt không xem được đã sửa câu nào."
        ),
        en=(
            "Old versions of Notepad call this encoding “Unicode”. Tools that compare versions "
            "take such a file for binary data, so that no reviewer can see what was changed."
        ),
    ),
    bad=(
        "tasks:\n"
        "  - id: tap-huan\n"
        "    clause: II.1\n"
        '    title: "Tập huấn cho hòa giải viên"\n'
        "    lead: [so-tu-phap]\n"
        "    when: [{in: 2020}]\n"
    ).encode("utf-16"),
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)
