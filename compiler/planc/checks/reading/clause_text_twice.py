"""A clause whose text stands in two places."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R212",
    name="clause-text-twice",
    severity="error",
    title=Text(vi="Một mục có hai nguyên văn", en="A clause with two texts"),
    message=Text(
        vi="Nguyên văn của mục {clause} đã có ở {file}, dòng {line}.",
        en="The text of clause {clause} stands in {file}, line {line} already.",
    ),
    remedy=Text(
        vi="Giữ text ở một chỗ; các nội dung khác của cùng mục bỏ dòng text.",
        en="Keep the text in one place; other items of the same clause leave it out.",
    ),
    reason=Text(
        vi=(
            "Văn bản được in lại từ các nguyên văn này. Có hai chỗ thì mục bị in hai lần, và khi "
            "sửa sẽ có chỗ bị quên."
        ),
        en=(
            "The document is printed from these texts. With two of them the clause is printed "
            "twice, and one is forgotten when the other is edited."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    text: "Tập huấn cho hòa giải viên; báo cáo kết quả."
    lead: [so-tu-phap]
    when: [{in: 2020}]
reports:
  - id: tong-hop
    clause: II.1
►    text: "Tập huấn cho hòa giải viên; báo cáo kết quả."
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{before: 2020-11-20}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    text: "Tập huấn cho hòa giải viên; báo cáo kết quả."
    lead: [so-tu-phap]
    when: [{in: 2020}]
reports:
  - id: tong-hop
    clause: II.1
    title: "Báo cáo kết quả tập huấn"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{before: 2020-11-20}]
""",
)
