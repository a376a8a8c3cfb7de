"""A sign that cannot be seen."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R103",
    name="control-character",
    severity="error",
    title=Text(vi="Ký tự không nhìn thấy", en="A sign that cannot be seen"),
    message=Text(
        vi="Ở đây có một ký tự không nhìn thấy ({sign}).",
        en="There is a sign here that cannot be seen ({sign}).",
    ),
    remedy=Text(
        vi="Xóa cả từ đứng ở chỗ này rồi gõ lại bằng tay.",
        en="Delete the whole word at this place and type it again.",
    ),
    reason=Text(
        vi=(
            "Ký tự loại này thường đi theo khi chép từ Word, PDF hoặc trang web. Mắt không thấy "
            "nhưng máy vẫn thấy: hai mã trông giống hệt nhau mà khác nhau, tìm kiếm không ra, số "
            "dòng bị lệch, chiều chữ bị đảo."
        ),
        en=(
            "Such signs come along when text is copied from Word, PDF or the web. The eye misses "
            "them but the machine does not: two ids look the same and differ, searches fail, lines "
            "are counted wrongly, text runs backwards."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
►    title: "Tập huấn\u200b cho hòa giải viên"
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
