"""The workbook: real days, filters, what the pen may write, what is printed, nothing worked out."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from datetime import datetime
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import openpyxl
import pytest
from hostile import NASTY, hostile_plan

from helpers import BASE, compiled, exported, plan, task
from planc.pipeline import compile_plan
from planc.render.xlsx import tables_workbook
from planc.render.xlsx.book import LINE_HEIGHT, first_units, footer_text, units, wrapped_lines
from planc.text.tables_words import LANGUAGES
from processes import run_installed
from real_plan import ROOT
from tables_of import column as cells_of
from tables_of import table, text_of

if TYPE_CHECKING:
    from planc.render.tables_text import TablesText

NAMES = [
    "Hướng dẫn",
    "Nhiệm vụ",
    "Nhiệm vụ theo cơ quan",
    "Ma trận phân công",
    "Lịch báo cáo",
    "Kết quả rà soát",
]

#: Texts that a careless workbook would work out or follow.
FORMULAS = ("=1+1", "+84", "-1", "@SUM(A1)", "{=A1}", "http://a.vn", "_x0041_", "\t=1", "'=1")


@pytest.fixture(name="text", scope="session")
def tables_of_hai_phong() -> TablesText:
    outcome = compile_plan(ROOT / "plan")
    return text_of(compiled(outcome), outcome.findings)


@pytest.fixture(name="data", scope="session")
def workbook_of_hai_phong(text: TablesText) -> bytes:
    return tables_workbook(text)


@pytest.fixture(name="book", scope="session")
def opened_workbook(data: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(data))


def opened(text: TablesText, **options: int) -> Any:
    return openpyxl.load_workbook(BytesIO(tables_workbook(text, **options)))


def small(fields: str = "lead: [so-mot]\nwhen: [{in: 2020}]") -> TablesText:
    return text_of(compiled(task(fields)))


def head(worksheet: Any) -> int:
    """The row that the filter begins with, from 1."""
    found = re.match(r"[A-Z]+(\d+)", worksheet.auto_filter.ref)
    assert found
    return int(found[1])


def column(worksheet: Any, name: str) -> list[Any]:
    """The cells below a head, as far as the filter goes."""
    row = head(worksheet)
    last = int(worksheet.auto_filter.ref.rpartition(":")[2].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    (place,) = [cell.column for cell in worksheet[row] if cell.value == name]
    return [worksheet.cell(below, place) for below in range(row + 1, last + 1)]


def every_cell(book: Any) -> list[Any]:
    return [cell for worksheet in book for row in worksheet.iter_rows() for cell in row]


def test_heads_stand_whole_in_their_row(book: Any) -> None:
    for name in ("Nhiệm vụ theo cơ quan", "Lịch báo cáo"):
        worksheet = book[name]
        row = head(worksheet)
        room = worksheet.row_dimensions[row].height
        for cell in worksheet[row]:
            width = worksheet.column_dimensions[cell.column_letter].width
            assert wrapped_lines(cell.value, width) * LINE_HEIGHT <= room, cell.value


# ── what is in it ────────────────────────────────────────────────────────────────────────────


def test_it_has_a_guide_and_a_worksheet_for_each_table(book: Any, text: TablesText) -> None:
    assert book.sheetnames == NAMES
    for found in text["tables"]:
        worksheet = book[found["name"]]
        numbers = [
            row[0].value
            for row in worksheet.iter_rows(min_row=head(worksheet) + 1)
            if isinstance(row[0].value, int)
        ]
        assert numbers == list(range(1, len(found["rows"]) + 1))


def test_every_occurrence_of_plan_json_has_its_row_with_real_days(book: Any) -> None:
    worksheet = book["Nhiệm vụ theo cơ quan"]
    ids = [cell.value for cell in column(worksheet, "Mã theo dõi")]
    last = column(worksheet, "Hạn cuối")
    first = column(worksheet, "Ngày bắt đầu")
    working = column(worksheet, "Ngày làm việc cuối cùng trong hạn")
    rows = {
        name: tuple(cell.value.date().isoformat() if cell.value else None for cell in days)
        for name, *days in zip(ids, first, last, working, strict=True)
    }
    data = exported(compile_plan(ROOT / "plan"))
    expected = {
        found["id"]: (found["start"], found["last_day"], found["last_working_day"])
        for obligation in data["obligations"]
        for found in obligation["occurrences"]
    }
    assert len(rows) == len(ids), "no two rows have the same id"
    assert expected.items() <= rows.items()
    # The others are parts that name nobody: the leads of their task carry them out.
    assert all(
        name.startswith("chi-dao-diem.hoat-dong-diem:lead:") for name in rows.keys() - expected
    )
    dated = [cell for cell in (*first, *last, *working) if cell.value]
    assert {cell.data_type for cell in dated} == {"d"}
    assert {cell.number_format for cell in dated} == {"dd/mm/yyyy"}


def test_cells_hold_what_the_tables_say(book: Any, text: TablesText) -> None:
    for found in text["tables"]:
        worksheet = book[found["name"]]
        first = head(worksheet) + 1
        for place, each in enumerate(found["columns"], start=1):
            if each["kind"] not in ("text", "short", "code", "number", "mark"):
                continue
            shown = [
                worksheet.cell(row, place).value for row in range(first, first + len(found["rows"]))
            ]
            assert shown == [cell or None for cell in cells_of(found, each["id"])], each["id"]


def test_links_lead_to_the_sheet_of_the_agency(book: Any, text: TablesText) -> None:
    links = column(book["Nhiệm vụ theo cơ quan"], "Phiếu")
    targets = [cell.hyperlink.target for cell in links]
    assert targets == cells_of(table(text, "duties"), "link")
    assert all(PurePosixPath(path).parts[:2] == ("..", "sheets") for path in targets)
    assert {cell.value for cell in links} == {"HTML"}


def test_the_guide_leads_to_every_worksheet_and_counts_its_rows(
    book: Any, text: TablesText
) -> None:
    guide = book["Hướng dẫn"]
    links = {
        row[0].hyperlink.location: row[2].value for row in guide.iter_rows() if row[0].hyperlink
    }
    assert links == {f"'{each['name']}'!A1": len(each["rows"]) for each in text["tables"]}
    said = " ".join(str(cell.value) for row in guide.iter_rows() for cell in row if cell.value)
    assert text["fingerprint"] in said
    assert "không thay thế văn bản đã ký" in said


# ── how it is worked with ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "frozen"),
    [
        ("Nhiệm vụ", "E"),
        ("Nhiệm vụ theo cơ quan", "C"),
        ("Ma trận phân công", "E"),
        ("Lịch báo cáo", "C"),
        ("Kết quả rà soát", "B"),
    ],
)
def test_heads_stay_in_sight_both_ways_are_filtered_and_repeated(
    book: Any, name: str, frozen: str
) -> None:
    worksheet = book[name]
    row = head(worksheet)
    assert worksheet.freeze_panes == f"{frozen}{row + 1}"
    assert worksheet.auto_filter.ref.startswith("A")
    assert worksheet.print_title_rows.endswith(f":${row}")


def test_the_matrix_is_printed_across_a3_the_duties_across_a4(book: Any) -> None:
    for name, paper in (("Ma trận phân công", 8), ("Nhiệm vụ theo cơ quan", 9)):
        setup = book[name].page_setup
        assert setup.orientation == "landscape"
        assert int(setup.paperSize) == paper
        assert book[name].sheet_properties.pageSetUpPr.fitToPage
        assert setup.fitToWidth in (None, "1", 1), "one sheet of paper wide"
        assert int(setup.fitToHeight) == 0


def test_each_page_says_which_edition_it_is_and_that_it_replaces_no_document(
    book: Any, text: TablesText
) -> None:
    marks = {each["name"]: each["fingerprint"] for each in text["tables"]}
    for worksheet in book:
        foot = worksheet.oddFooter
        assert "Phiên bản dữ liệu: 1" in foot.left.text
        assert marks.get(worksheet.title, text["fingerprint"]) in foot.left.text
        assert "không thay thế văn bản đã ký" in foot.center.text
        assert foot.right.text.endswith("Trang &P/&N")


def test_what_serves_for_filtering_is_not_printed(book: Any) -> None:
    worksheet = book["Nhiệm vụ theo cơ quan"]
    area = str(worksheet.print_area)
    (note,) = [cell for cell in worksheet[head(worksheet)] if cell.value == "Ghi chú"]
    assert re.search(rf"\$A\$1:\${note.column_letter}\$\d+$", area)


def test_the_clerk_chooses_a_state_and_writes_a_day(book: Any, text: TablesText) -> None:
    for name in ("Nhiệm vụ", "Nhiệm vụ theo cơ quan", "Lịch báo cáo"):
        worksheet = book[name]
        rules = {rule.type: rule for rule in worksheet.data_validations.dataValidation}
        assert rules["list"].formula1 == '"Chưa làm,Đang làm,Đã xong,Đã hủy"'
        state, done = column(worksheet, "Trạng thái"), column(worksheet, "Ngày hoàn thành")
        for rule, cells in (("list", state), ("date", done)):
            assert cells[0].coordinate in rules[rule].sqref
            assert cells[-1].coordinate in rules[rule].sqref
        assert {cell.value for cell in (*state, *done)} == {None}
        assert {cell.number_format for cell in done} == {"dd/mm/yyyy"}
    assert text["open_states"] == ["Chưa làm", "Đang làm"]


def test_late_days_are_coloured_by_the_day_on_which_somebody_looks(book: Any) -> None:
    worksheet = book["Nhiệm vụ theo cơ quan"]
    first = head(worksheet) + 1
    rules = [
        rule.formula[0] for ranged in worksheet.conditional_formatting for rule in ranged.rules
    ]
    letters = {cell.value: cell.column_letter for cell in worksheet[first - 1]}
    day, state = f"${letters['Hạn cuối']}{first}", f"${letters['Trạng thái']}{first}"
    late = f'AND(OR({state}="Chưa làm",{state}="Đang làm"),{day}<>"",{day}<TODAY())'
    assert late in rules
    assert f'{state}="Đã xong"' in rules


def test_rows_are_as_high_as_their_words_need(book: Any) -> None:
    worksheet = book["Nhiệm vụ"]
    row = next(
        cell.row
        for cell in column(worksheet, "Mã nội dung")
        if cell.value == "doi-ngu-tap-huan-vien"
    )
    assert 60 <= worksheet.row_dimensions[row].height <= 409
    assert wrapped_lines("một\nhai", 20) == 2
    assert wrapped_lines("chữ " * 20, 20) == 4
    assert wrapped_lines("x" * 100, 20) == 5


# ── harmless ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("words", FORMULAS)
def test_no_text_of_a_plan_becomes_a_formula_or_a_link(words: str) -> None:
    body = f"  - {{id: ban-la, name: {json.dumps(words)}, at: [mau]}}\n"
    base = BASE.replace("groups:\n", f"{body}groups:\n").replace(
        '"KẾ HOẠCH MẪU (HƯ CẤU)"',
        f'{json.dumps(words)}\n  type: "="\n  edition: {json.dumps(words)}',
    )
    items = f"""
tasks:
  - id: viec
    clause: II.1
    title: {json.dumps(words)}
    text: {json.dumps(words)}
    lead: [ban-la, {{unspecified: {json.dumps(words)}}}]
    when: [{{whenever: {json.dumps(words)}}}]
    products: [{{name: {json.dumps(words)}}}]
"""
    outcome = plan(items, base=base)
    book = opened(text_of(compiled(outcome), outcome.findings))
    cells = every_cell(book)
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not any(cell.hyperlink for cell in cells if cell.value == words)
    titles = column(book["Nhiệm vụ"], "Tên")
    assert [(cell.value, cell.data_type) for cell in titles] == [(words.strip(), "s")]
    names = column(book["Nhiệm vụ theo cơ quan"], "Cơ quan")
    assert [cell.data_type for cell in names] == ["s"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_stand_in_the_workbook_as_they_are(language: str) -> None:
    book = opened(text_of(hostile_plan(), language=language))
    cells = every_cell(book)
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    every = "\n".join(str(cell.value) for cell in cells)
    assert NASTY[0] in every


def test_formulas_stand_only_where_colours_are_chosen(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as found:
        sheets = [name for name in found.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(sheets) == len(NAMES)
        for name in sheets:
            assert b"<f>" not in found.read(name)
        assert not any("vba" in name.lower() for name in found.namelist())


def test_a_text_longer_than_a_cell_is_cut_and_told_with_the_file_that_has_it_whole() -> None:
    for long in ("ư" * 40_000, "\N{GRINNING FACE}" * 20_000, "=" + "x " * 30_000):
        made = compiled(task(f"title: {json.dumps(long, ensure_ascii=False)}\nlead: [so-mot]"))
        (cell,) = column(opened(text_of(made))["Nhiệm vụ"], "Tên")
        kept, _, told = cell.value.partition(" … [")
        count = int(re.match(r"còn (\d+) ký tự nữa; toàn văn ở tệp tasks\.csv\]$", told)[1])  # type: ignore[index]
        assert long.startswith(kept)
        assert len(kept) + count == len(long.strip())
        assert units(cell.value) <= 32_767


def test_a_plan_with_a_title_beyond_all_limits_has_a_workbook() -> None:
    base = BASE.replace('"KẾ HOẠCH MẪU (HƯ CẤU)"', '"' + "T & " * 10_000 + '"\n  edition: "&P 1&"')
    made = compiled(
        plan('tasks:\n  - {id: v, clause: I.1, text: "V.", lead: [so-mot]}\n', base=base)
    )
    book = opened(text_of(made))
    assert book["Nhiệm vụ"]["A2"].value.endswith("…")
    assert "&&P 1&&" in str(book["Nhiệm vụ"].oddFooter.left.text)


def test_a_footer_holds_no_code_of_a_plan_and_ends_in_time() -> None:
    assert footer_text("1 & 2\n") == " 1 && 2"
    assert footer_text("& " * 60).count("&") % 2 == 0
    assert len(footer_text("&" * 300)) <= 72
    assert first_units("a\N{GRINNING FACE}", 2) == "a"


def test_a_table_too_long_or_too_wide_goes_on_in_another_worksheet(text: TablesText) -> None:
    few = [{**found, "rows": found["rows"][:25]} for found in text["tables"]]
    shorter: TablesText = {**text, "tables": few}  # type: ignore[typeddict-item]
    book = opened(shorter, most_rows=10, most_columns=30)
    duties = [name for name in book.sheetnames if name.startswith("Nhiệm vụ theo cơ quan")]
    assert duties[1:] == ["Nhiệm vụ theo cơ quan (2)", "Nhiệm vụ theo cơ quan (3)"]
    ids = [cell.value for name in duties for cell in column(book[name], "Mã theo dõi")]
    assert ids == cells_of(table(shorter, "duties"), "id")
    matrix = [name for name in book.sheetnames if name.startswith("Ma trận phân công")]
    assert len(matrix) == 2 * 3, "columns in two pieces, rows in three"
    heads = [cell.value for name in matrix for cell in book[name][head(book[name]) - 1]]
    for each in table(text, "matrix")["columns"]:
        assert each["head"] in heads


def test_a_plan_that_names_nobody_has_a_workbook() -> None:
    book = opened(small('lead: [{unspecified: "các đơn vị"}]'))
    assert column(book["Nhiệm vụ"], "Chủ trì, thực hiện")[0].value == "“các đơn vị”"
    assert "Không có dòng nào." in [row[0].value for row in book["Lịch báo cáo"].iter_rows()]
    assert len(column(book["Nhiệm vụ theo cơ quan"], "Cơ quan")) == 1


def test_a_day_before_spreadsheets_count_days_is_told_as_text() -> None:
    base = BASE.replace("from: 2019-07-01", "from: 1890-01-01")
    items = (
        'tasks:\n  - {id: v, clause: I.1, text: "V.", lead: [so-mot], when: [{by: 1895-05-07}]}\n'
    )
    (cell,) = column(opened(text_of(compiled(plan(items, base=base))))["Nhiệm vụ"], "Hạn cuối")
    assert (cell.value, cell.data_type) == ("07/05/1895", "s")


# ── the same bytes ───────────────────────────────────────────────────────────────────────────


def test_a_workbook_does_not_know_when_it_was_made() -> None:
    data = tables_workbook(small())
    assert openpyxl.load_workbook(BytesIO(data)).properties.created == datetime(2000, 1, 1)  # noqa: DTZ001 - as the file has it
    assert tables_workbook(small()) == data
    with ZipFile(BytesIO(data)) as found:
        assert {each.date_time for each in found.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_another_zone_locale_and_hash_seed_give_the_same_bytes(data: bytes) -> None:
    environment = {"TZ": "America/Adak", "PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONUTF8": "0"}
    program = (
        "import hashlib, sys\n"
        f"sys.path.insert(0, {str(ROOT / 'tests')!r})\n"
        "from planc.pipeline import compile_plan\n"
        "from planc.render.xlsx import tables_workbook\n"
        "from tables_of import text_of\n"
        "from real_plan import ROOT\n"
        "outcome = compile_plan(ROOT / 'plan')\n"
        "text = text_of(outcome.compiled, outcome.findings)\n"
        "print(hashlib.sha256(tables_workbook(text)).hexdigest())\n"
    )
    there = run_installed(command=(sys.executable, "-c", program), environment=environment)
    assert there.stdout.strip() == hashlib.sha256(data).hexdigest(), there.stderr
