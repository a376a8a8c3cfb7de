"""A quotation mark that is opened and never closed."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R122",
    name="unclosed-quote",
    severity="error",
    title=Text(vi="Dấu ngoặc kép chưa đóng", en="A quotation mark that is not closed"),
    message=Text(
        vi=(
            "Dấu {sign} mở ở đây mà không có dấu đóng[[; dấu {curly} ở cuối là dấu ngoặc cong do "
            "Word tự thay, không đóng được]]."
        ),
        en=(
            "The {sign} opened here is never closed[[; the {curly} at the end is a curly quotation "
            "mark of Word's and does not close it]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Gõ dấu thẳng {sign} ở cuối câu[[, thay cho dấu {curly}]], ví dụ: title: "
            '"Tập huấn cho hòa giải viên"'
        ),
        en=(
            "Type a straight {sign} at the end of the sentence[[ instead of {curly}]], as in: "
            'title: "Tập huấn cho hòa giải viên"'
        ),
    ),
    reason=Text(
        vi=(
            "Khi thiếu dấu đóng, mọi dòng phía sau bị coi là phần tiếp của câu. Dấu đóng phải là "
            "dấu thẳng giống dấu mở, không phải dấu cong “ ” mà Word tự thay."
        ),
        en=(
            "Without the closing mark all lines that follow are taken for the rest of the "
            "sentence. It must be the same straight mark, not the curly “ ” that Word puts in its "
            "place."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
►    title: "Tập huấn cho hòa giải viên
    lead: [so-tu-phap]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.2
►    title: "Kiểm tra công tác hòa giải”
    lead: [so-tu-phap]
    when: [{in: 2021}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra công tác hòa giải"
    lead: [so-tu-phap]
    when: [{in: 2021}]
""",
)
