"""A bracket that is opened and not closed."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R123",
    name="unclosed-bracket",
    severity="error",
    title=Text(vi="Ngoặc chưa đóng", en="A bracket that is not closed"),
    message=Text(
        vi="Ngoặc “{opening}” mở ở dòng {line} chưa có “{closing}” đóng.",
        en="The “{opening}” opened in line {line} has no closing “{closing}”.",
    ),
    remedy=Text(
        vi=(
            "Thêm “{closing}” ở cuối danh sách, và dấu phẩy giữa các mục, ví dụ: lead: "
            "[so-tu-phap, ubnd@cap-huyen]"
        ),
        en=(
            "Add “{closing}” at the end, and commas between the entries, as in: lead: [so-tu-phap, "
            "ubnd@cap-huyen]"
        ),
    ),
    reason=Text(
        vi=(
            "Danh sách trong ngoặc kéo dài đến khi gặp dấu đóng; thiếu dấu đóng hoặc dấu phẩy thì "
            "không biết mục nào thuộc danh sách."
        ),
        en=(
            "What is in brackets goes on until they are closed; without the bracket or a comma it "
            "is not clear what belongs to the list."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [so-tu-phap, ubnd@song-xanh
    division: together
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap, ubnd@song-xanh]
    division: together
    when: [{in: 2020}]
""",
)
