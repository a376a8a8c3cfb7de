"""The annex of tasks: which rows there are, and whose words stand in them."""

from __future__ import annotations

from helpers import compiled, plan
from planc.render.annex_text import annex_text
from planc.views.annex import Annex, annex


def annex_of(text: str) -> Annex:
    return annex(compiled(plan(text)))


def outline(found: Annex) -> list[tuple[str, str]]:
    return [(row.kind, row.clause) for row in found.tasks]


TASKS = """
sections:
  - {id: phan-hai, clause: II, text: "NHIỆM VỤ"}
  - {id: nhom, clause: II.1, text: "Nhóm việc:"}
  - {id: noi-dung, clause: II.1.2.1, text: "Nội dung:"}
  - {id: phan-cong, clause: II.1.2.2, text: "Phân công:"}
  - {id: them, clause: II.1.1/1, text: "Làm trước mùa mưa."}
  - {id: khac, clause: II.2, text: "Nhóm không có việc."}
tasks:
  - id: mot
    clause: II.1.1
    text: "Việc một."
    lead: [so-mot]
    when: [{in: 2020}]
  - id: hai
    clause: II.1.2
    text: "Việc hai:"
    lead: [ubnd@cap-huyen]
    coordinate: [mttq@same, {unspecified: "các đơn vị liên quan"}]
    with: [so-hai]
    when: [{awaits: "Theo hướng dẫn của Bộ"}]
    as_written: {lead: "Ủy ban nhân dân các huyện."}
    printed_at: {lead: II.1.2.2}
    parts:
      - {id: phan, clause: II.1.2.1.a, text: "Phần việc."}
      - {id: phan-khac, clause: II.1.2.1.b, text: "Phần khác.", lead: [so-hai]}
"""


def test_headings_stand_above_their_tasks_but_for_the_part_that_all_stand_in() -> None:
    assert outline(annex_of(TASKS)) == [
        ("heading", "II.1"),
        ("task", "II.1.1"),
        ("task", "II.1.2"),
        ("heading", "II.1.2.1"),
        ("part", "II.1.2.1.a"),
        ("part", "II.1.2.1.b"),
    ]


def test_where_tasks_stand_in_several_parts_each_part_has_a_row() -> None:
    found = annex_of(
        TASKS.replace("tasks:\n", '  - {id: phan-ba, clause: III, text: "KHÁC"}\ntasks:\n')
        + '  - {id: ba, clause: III.1, text: "Việc ba.", lead: [so-mot], when: [{in: 2020}]}\n'
    )
    assert outline(found)[0] == ("heading", "II")
    assert outline(found)[-2:] == [("heading", "III"), ("task", "III.1")]


def test_lines_below_a_task_that_have_no_row_are_words_of_its_row() -> None:
    rows = {row.id: row for row in annex_of(TASKS).tasks}
    assert [each.text for each in rows["mot"].passages] == ["Việc một.", "Làm trước mùa mưa."]
    # "Phân công:" only announces the lines of the parties, which stand in their own column.
    assert [each.text for each in rows["hai"].passages] == ["Việc hai:"]


def test_a_clause_that_says_more_than_what_its_fields_are_is_kept() -> None:
    rows = {
        row.id: row
        for row in annex_of(TASKS.replace('"Phân công:"', '"Phân công chỉ cho năm đầu."')).tasks
    }
    assert [each.text for each in rows["hai"].passages][-1] == "Phân công chỉ cho năm đầu."


def test_parties_are_in_the_words_of_the_document_else_in_its_idiom() -> None:
    works = {row.id: row.work for row in annex_of(TASKS).tasks}
    hai, mot, phan = works["hai"], works["mot"], works["hai.phan"]
    assert hai is not None
    assert mot is not None
    assert phan is not None
    assert hai.said["lead"] == "Ủy ban nhân dân các huyện."
    assert "các đơn vị liên quan" in hai.said["coordinate"]
    assert "Sở Hai" in hai.said["with"]
    assert mot.said == {"lead": "Sở Một.", "when": "Năm 2020."}
    assert hai.awaiting
    assert (phan.leads_of, phan.times_of) == ("II.1.2", "II.1.2")


def test_a_part_with_parties_of_its_own_is_not_said_to_be_done_by_others() -> None:
    works = {row.id: row.work for row in annex_of(TASKS).tasks}
    own = works["hai.phan-khac"]
    assert own is not None
    assert (own.leads_of, own.times_of) == (None, "II.1.2")


def test_of_items_with_one_clause_the_words_belong_to_one_and_the_others_have_titles() -> None:
    found = annex_of("""
duties:
  - {id: mot, clause: III.1, text: "Giao Sở Một.", modality: assign, perform: [so-mot]}
  - {id: hai, clause: III.1, title: "Theo dõi", modality: assign, monitor: [so-mot]}
""")
    assert [(row.id, row.passages[0].text, row.title) for row in found.others] == [
        ("mot", "Giao Sở Một.", None),
        ("hai", "", "Theo dõi"),
    ]
    assert found.tasks == ()


def test_a_number_that_is_missing_is_missing() -> None:
    found = annex_of(TASKS)
    assert (found.number, found.plan.issued) == (None, None)


TARGETS = """
groups:
  - {id: hai-huyen, members: [dong, tay]}
measures:
  - {id: nguoi, name: "Số người", unit: "người"}
sections:
  - {id: phan-hai, clause: II, text: "NHIỆM VỤ"}
  - {id: phan-ba, clause: III, text: "NHIỆM VỤ KHÁC"}
tasks:
  - id: mot
    clause: II.1
    text: "Việc một, mỗi huyện một người, toàn tỉnh từ 03 - 05 người."
    lead: [so-mot]
    targets:
      - {measure: nguoi, per: cap-huyen, min: 1, quote: "mỗi huyện một người"}
      - {measure: nguoi, per: cap-tinh, min: 3, max: 5, quote: "toàn tỉnh từ 03 - 05 người"}
      - {measure: nguoi, per: huyen-diem, min: 2}
      - {measure: nguoi, per: hai-huyen, min: 2}
      - {measure: nguoi, exactly: 1}
    parts:
      - {id: phan, clause: II.1.a, text: "Phần việc."}
  - id: hai
    clause: III.1
    text: "Việc hai."
    lead: [so-hai]
    when: [{in: 2020}]
    parts:
      - {id: phan, clause: III.1.a, text: "Phần việc."}
"""


def rows_of_text(text: str) -> dict[str, list[list[str]]]:
    """The cells of each row of tasks, in words, by the row's id."""
    return {row["id"]: row["cells"] for row in annex_text(annex_of(text))["tables"][0]["rows"]}


def test_a_target_names_what_is_counted_and_where_and_is_quoted_where_it_is_said_otherwise() -> (
    None
):
    assert rows_of_text(TARGETS)["mot"][6] == [
        "Số người, mỗi đơn vị cấp huyện: ít nhất 01 người (“mỗi huyện một người”)",
        "Số người, tỉnh Mẫu: từ 03 đến 05 người",
        "Số người, mỗi đơn vị huyện Đông, huyện Đảo: ít nhất 02 người",
        "Số người, mỗi đơn vị huyện Đông, huyện Tây: ít nhất 02 người",
        "Số người: 01 người",
    ]


def test_a_number_that_two_rows_have_is_given_as_a_clause() -> None:
    rows = rows_of_text(TARGETS)
    # What the task does not say, the part has not from it either.
    assert [rows["mot.phan"][column] for column in (2, 3, 4)] == [["Như mục II.1"], [], []]
    assert [rows["hai.phan"][column] for column in (2, 3, 4)] == [
        ["Như mục III.1"],
        [],
        ["Như mục III.1"],
    ]
    alone = rows_of_text(TARGETS.replace("III.1", "III.7"))
    assert alone["hai.phan"][2] == ["Như mục 7"]
