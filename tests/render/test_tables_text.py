"""Tables in words: every head is there, every text is an office's, days stay days."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from helpers import compiled, plan, task
from planc.checks import message
from planc.pipeline import compile_plan
from planc.schemas import load_schema
from planc.text.tables_words import EN, LANGUAGES, VI, TablesWords, tables_words
from planc.views.sheet import ROLE_ORDER
from real_plan import ROOT, real_plan
from tables_of import column, records, table, text_of

TASK = """
lead: [so-mot]
coordinate: [ubnd@cap-huyen, {unspecified: "các đơn vị liên quan"}]
when: [{every: year, from: 2020, to: 2021, by: 11-20, for: "Báo cáo"}]
targets: [{measure: lop, min: 2}]
products: [{name: "Kế hoạch"}]
"""


def test_both_languages_have_every_word_of_the_tables_and_fill_in_the_same() -> None:
    def holes(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text))

    for field in fields(TablesWords):
        ours, theirs = getattr(VI, field.name), getattr(EN, field.name)
        if isinstance(ours, str):
            assert ours
            assert theirs
            assert holes(ours) == holes(theirs), field.name
        elif isinstance(ours, tuple):
            assert len(ours) == len(theirs), field.name
        else:
            assert list(ours) == list(theirs), field.name
    assert tables_words("xx") is VI


@pytest.mark.parametrize("language", LANGUAGES)
def test_states_are_exactly_those_that_records_of_progress_know(language: str) -> None:
    record = load_schema("planc.schema.json")["$defs"]["progressRecord"]
    assert list(tables_words(language).states) == record["properties"]["status"]["enum"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_roles_have_one_sign(language: str) -> None:
    own = tables_words(language)
    assert set(own.roles) == set(ROLE_ORDER)
    assert len(set(own.roles.values())) == len(own.roles)
    assert len(set(own.states.values())) == len(own.states)


@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_of_a_table_differ_so_that_a_program_finds_each_column(language: str) -> None:
    for found in text_of(real_plan(), language=language)["tables"]:
        heads = [each["head"] for each in found["columns"]]
        assert len(heads) == len(set(heads)), found["id"]


def test_a_row_of_a_duty_says_who_what_with_whom_and_by_when() -> None:
    made = compiled(task(TASK))
    rows = records(table(text_of(made), "duties"))
    lead = [row for row in rows if row["role"] == "Chủ trì"]
    assert [row["last_day"] for row in lead] == ["2020-11-20", "2021-11-20"]
    assert [row["last_working_day"] for row in lead] == ["2020-11-20", "2021-11-19"]
    assert [(row["nth"], row["of"]) for row in lead] == [(1, 2), (2, 2)]
    assert lead[0]["time"] == "Báo cáo: chậm nhất 20/11/2020"
    assert lead[0]["counterparts"] == (
        "Phối hợp: Ủy ban nhân dân cấp huyện (3); “các đơn vị liên quan”"
    )
    assert lead[0]["targets"] == "lớp: ít nhất 02 lớp"
    assert lead[0]["link"] == "../sheets/so-mot@mau.html"
    assert lead[0]["id"].startswith("viec:lead:so-mot@mau/")
    assert (lead[0]["level"], lead[0]["unit"]) == ("Cấp tỉnh", "tỉnh Mẫu")
    other = [row for row in rows if row["role"] == "Phối hợp"]
    assert {row["above"] for row in other} == {"tỉnh Mẫu"}
    assert "Văn bản còn nêu, cùng phối hợp: “các đơn vị liên quan”" in other[0]["counterparts"]


def test_what_is_done_every_year_says_which_year_a_row_is_about() -> None:
    made = compiled(task("lead: [so-mot]\nwhen: [{every: year, from: 2020, to: 2021}]"))
    rows = records(table(text_of(made), "duties"))
    assert [row["time"] for row in rows] == ["Hằng năm (năm 2020)", "Hằng năm (năm 2021)"]
    assert [row["period"] for row in rows] == ["Năm 2020", "Năm 2021"]


def test_an_agency_that_ends_within_the_period_says_so_in_its_name() -> None:
    rows = records(table(text_of(real_plan()), "duties"))
    names = {row["agency"] for row in rows if "Hoạt động đến hết 31/01/2020" in row["agency"]}
    assert any(name.startswith("Ủy ban nhân dân") for name in names)
    heirs = {row["handover"] for row in rows if row["agency"] in names}
    assert any(str(each).startswith("Bàn giao cho") for each in heirs)


def test_an_item_has_the_time_in_the_words_of_the_document() -> None:
    rows = {row["item_id"]: row for row in records(table(text_of(real_plan()), "tasks"))}
    row = rows["doi-ngu-tap-huan-vien"]
    assert row["written"] == (
        "Xây dựng trong tháng 9/2019 và thường xuyên kiện toàn trong các năm tiếp theo."
    )
    assert row["time"] == (
        "Xây dựng: trong tháng 9/2019\nKiện toàn: thường xuyên, từ năm 2020 và các năm tiếp theo"
    )
    assert (row["first_day"], row["last_day"]) == ("2019-09-01", "2019-09-30")
    assert row["certainty"] == "Đã xác định; Không ghi ngày kết thúc"
    assert "(“cấp thành phố (từ 03 - 05 người)”)" in row["targets"]


def test_every_role_of_an_item_is_in_one_of_its_columns() -> None:
    rows = {row["item_id"]: row for row in records(table(text_of(real_plan()), "tasks"))}
    assert rows["huong-dan-truyen-thong"]["others"] == "Chỉ đạo: Sở Thông tin và Truyền thông"
    assert "Báo Hải Phòng" in rows["huong-dan-truyen-thong"]["lead"]
    assert rows["bao-cao-ket-qua"]["others"].split("\n")[1] == "Nơi nhận báo cáo: Sở Tư pháp"
    assert rows["chi-dao-diem.hoat-dong-diem"]["lead"] == (
        "Do các cơ quan chủ trì mục II.3 thực hiện"
    )


def test_the_matrix_has_a_sign_for_each_role_and_explains_those_it_has() -> None:
    found = table(text_of(real_plan()), "matrix")
    rows = {row["item_id"]: row for row in records(found)}
    ids = {each["head"]: each["id"] for each in found["columns"]}
    row = rows["bao-cao-ket-qua"]
    assert row[ids["Ủy ban nhân dân các quận, huyện (15)"]] == "BC"
    assert row[ids["Sở Tư pháp"]] == "NB"
    assert rows["chi-dao-diem.hoat-dong-diem"][ids["Sở Tư pháp"]] == "(C)"
    (legend,) = found["lead"]
    used = {
        sign
        for line in found["rows"]
        for cell, each in zip(line, found["columns"], strict=True)
        if each["group"]
        for sign in re.findall(r"\w+", str(cell or ""))
    }
    assert all(f"{sign} – " in legend for sign in used)
    assert any(note.startswith("Ủy ban nhân dân") and "Cát Hải" in note for note in found["notes"])


def test_the_calendar_names_the_day_of_the_week() -> None:
    rows = records(table(text_of(real_plan()), "reports"))
    last = next(row for row in rows if row["last_day"] == "2022-11-19")
    assert (last["weekday"], last["last_working_day"]) == ("Thứ Bảy", "2022-11-18")
    assert last["period"] == "Năm 2022"


def test_every_finding_has_a_row_that_says_what_check_says() -> None:
    outcome = compile_plan(ROOT / "plan")
    found = table(text_of(compiled(outcome), outcome.findings), "findings")
    rows = records(found)
    assert [(row["code"], row["line"], row["item_id"]) for row in rows] == [
        (each.code, each.span.line, each.item) for each in outcome.findings
    ]
    for row, each in zip(rows, outcome.findings, strict=True):
        assert f"{row['problem']} {row['remedy']}".strip() == message(each, "vi")


def test_an_accepted_finding_says_who_accepted_it_and_until_when() -> None:
    waiver = """
waivers:
  - id: cho
    rule: no-time
    item: viec
    reason: "đã rõ"
    approver: "Chủ tịch"
    document: "01/QĐ"
    until: 2022-12-31
"""
    items = 'tasks:\n  - {id: viec, clause: II.1, text: "Việc.", lead: [so-mot]}\n'
    outcome = plan(items + waiver)
    rows = records(table(text_of(compiled(outcome), outcome.findings), "findings"))
    (row,) = [row for row in rows if row["accepted"]]
    assert row["pile"] == "Đã chấp thuận"
    for said in ("Chủ tịch", "01/QĐ", "31/12/2022", "đã rõ"):
        assert said in row["accepted"]


def test_a_table_without_rows_says_so() -> None:
    text = text_of(compiled(task("lead: [so-mot]")))
    assert table(text, "reports")["rows"] == []
    assert VI.empty in table(text, "reports")["notes"]


def test_each_table_has_a_fingerprint_of_its_own_content() -> None:
    def marks(fields: str) -> dict[str, str]:
        text = text_of(compiled(task(fields)))
        return {each["id"]: each["fingerprint"] for each in text["tables"]} | {
            "book": text["fingerprint"]
        }

    before = marks("lead: [so-mot]\nwhen: [{in: 2020}]")
    after = marks("lead: [so-mot]\nwhen: [{in: 2021}]")
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"tasks", "duties", "book"}
    assert marks("lead: [so-mot]\nwhen: [{in: 2020}]") == before


def test_a_column_of_days_has_days_or_nothing() -> None:
    for found in text_of(real_plan())["tables"]:
        for each in found["columns"]:
            if each["kind"] == "date":
                days = {day for day in column(found, each["id"]) if day is not None}
                assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days)
