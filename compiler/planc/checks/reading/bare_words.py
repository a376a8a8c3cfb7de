"""Words of the plan in brackets, without quotation marks."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R135",
    name="bare-words",
    severity="error",
    title=Text(vi="Câu chữ trong ngoặc mà không có ngoặc kép", en="Bare words in brackets"),
    message=Text(
        vi=(
            "Trong ngoặc [ ] hoặc { } có câu chữ không nằm trong dấu ngoặc kép thẳng: “{words}”; ở "
            "đó dấu phẩy, dấu hai chấm sẽ cắt câu và làm đổi nghĩa."
        ),
        en=(
            "There are words inside [ ] or { } without straight quotation marks: “{words}”; a "
            "comma or a colon would cut them there and change the meaning."
        ),
    ),
    remedy=Text(
        vi="Trong ngoặc chỉ viết mã, thời gian hoặc câu chữ có ngoặc kép[[; {kind}]].",
        en="Only ids, times and quoted words stand in brackets[[; {kind}]].",
    ),
    reason=Text(
        vi=(
            "Trong ngoặc, dấu phẩy ngăn các mục và dấu hai chấm ngăn từ khóa với giá trị. Một dấu "
            "phẩy của câu chữ sẽ lặng lẽ cắt câu làm hai, vì vậy câu chữ luôn nằm trong ngoặc kép."
        ),
        en=(
            "In brackets a comma parts entries and a colon parts keyword and value. A comma of the "
            "sentence would silently cut it in two, so sentences always stand in quotation marks."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    coordinate: [các đơn vị liên quan]
►    when: [{in: 2020, for: Tập huấn, bồi dưỡng}, {in: tháng 9/2021}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [ubnd@cap-huyen]
    when: [{in: 2020, for: "Tập huấn, bồi dưỡng"}, {in: 2021-09}]
""",
    words={
        "kind": {
            "words": Text(
                vi='câu chữ thì đặt trong ngoặc kép, ví dụ: {in: 2020, for: "Tập huấn, bồi dưỡng"}',
                en='put words in quotation marks, as in: {in: 2020, for: "Tập huấn, bồi dưỡng"}',
            ),
            "party": Text(
                vi=(
                    "ở đây cần mã cơ quan, các mã cách nhau bằng dấu phẩy, ví dụ: lead: "
                    "[so-tu-phap, so-tai-chinh]; văn bản không nói rõ là ai thì ghi lời văn bản, "
                    'ví dụ: coordinate: [{unspecified: "các đơn vị liên quan"}]'
                ),
                en=(
                    "here the ids of agencies belong, parted by commas, as in: lead: [so-tu-phap, "
                    "so-tai-chinh]; where the document does not say who, its words, as in: "
                    'coordinate: [{unspecified: "các đơn vị liên quan"}]'
                ),
            ),
            "id": Text(
                vi=(
                    "ở đây cần mã đã khai, gồm chữ thường không dấu, chữ số và gạch ngang; các mã "
                    "cách nhau bằng dấu phẩy, ví dụ: [song-xanh, nui-cao]"
                ),
                en=(
                    "here ids belong that are defined in the plan: small letters without "
                    "diacritics, digits and hyphens, parted by commas, as in: [song-xanh, nui-cao]"
                ),
            ),
            "time": Text(
                vi=(
                    "thời gian viết bằng số, năm trước: 2019, 2019-09 (tháng 9), 2019-Q3 (quý III),"
                    " 2019-H1 (6 tháng đầu năm), 2019-11-20; kỳ lặp lại: every: year, half-year, "
                    "quarter hoặc month; thời hạn: within: 15 days hoặc 10 working days (ngày làm "
                    "việc)"
                ),
                en=(
                    "times are written in figures, the year first: 2019, 2019-09, 2019-Q3, "
                    "2019-H1, 2019-11-20; recurrence as every: year, half-year, quarter or month; "
                    "terms as within: 15 days or 10 working days"
                ),
            ),
            "number": Text(
                vi="ở đây cần số viết bằng chữ số, không kèm chữ; đơn vị tính viết riêng ở unit, "
                'ví dụ: {measure: lop, min: 3, unit: "lớp"}',
                en="here a number belongs, in digits alone; what is counted stands under unit, as "
                'in: {measure: lop, min: 3, unit: "lớp"}',
            ),
            "curly": Text(
                vi=(
                    "“ ” là dấu ngoặc cong do Word tự thay, ở đây không có tác dụng: xóa đi và gõ "
                    'dấu ngoặc thẳng " ", ví dụ: {unspecified: "các cơ quan báo chí"}'
                ),
                en=(
                    "“ ” are the curly quotation marks that Word puts in, which do not count here: "
                    'type straight ones " ", as in: {unspecified: "các cơ quan báo chí"}'
                ),
            ),
        }
    },
)
