"""A quotation that the document does not have."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R213",
    name="quote-not-in-text",
    severity="error",
    title=Text(vi="Câu trích không có trong nguyên văn", en="A quotation that is not in the text"),
    message=Text(
        vi="Câu trích “{quote}” không có trong nguyên văn[[ của mục {clause}]].",
        en="The quotation “{quote}” does not stand in the text[[ of clause {clause}]].",
    ),
    remedy=Text(
        vi=(
            "Chép lại dòng nguyên văn có câu này vào as_written, hoặc sửa câu trích cho đúng từng "
            "chữ, kể cả dấu câu; nếu văn bản không có câu này thì bỏ dòng quote."
        ),
        en=(
            "Copy the line that holds these words under as_written again, or correct the quotation "
            "letter by letter, with its punctuation; if the document does not say this, delete "
            "quote."
        ),
    ),
    reason=Text(
        vi=(
            "Câu trích cho người kiểm tra thấy thời hạn hay con số lấy từ chữ nào của văn bản đã "
            "ký. Trích sai thì không còn làm chứng được."
        ),
        en=(
            "A quotation shows an inspector which words of the signed document a day or number "
            "comes from. A wrong one proves nothing."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    text: "Ủy ban nhân dân các huyện báo cáo Sở Tư pháp trước ngày 20/11/2020."
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
►    when: [{before: 2020-11-20, quote: "trước 20/11/2020"}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    text: "Ủy ban nhân dân các huyện báo cáo Sở Tư pháp trước ngày 20/11/2020."
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{before: 2020-11-20, quote: "trước ngày 20/11/2020"}]
""",
)
