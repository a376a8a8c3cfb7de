"""The send-out list as a page and as a workbook: whole, harmless, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from dataclasses import fields
from datetime import datetime
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import html5lib
import openpyxl
import pytest
from hostile import NASTY, hostile_plan

from helpers import BASE, compiled, exported, plan
from planc.render.html import send_out_page
from planc.render.send_out_text import SendOutText, fault_text, send_out_text
from planc.render.xlsx import send_out_workbook
from planc.text.send_out_words import EN, LANGUAGES, VI, SendOutWords, send_out_words
from planc.views.edition import Edition, EditionFault, compare, read_edition
from planc.views.send_out import send_out
from processes import run_installed
from real_plan import real_plan

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from planc.compiled import Compiled

ITEMS = """
tasks:
  - id: viec
    clause: II.1
    title: "Việc một"
    text: "Làm việc một."
    lead: [ubnd@dong, ubnd@tay]
    coordinate: [so-mot, mttq@dong]
"""

#: Names that a careless workbook would work out, and one that holds its own escapes.
FORMULAS = ("=1+1", "+84", "-1", "@SUM(A1)", "{=A1}", "http://a.vn", "_x0041_", "x" * 300)


def said(made: Compiled, before: str = "", language: str = "vi") -> SendOutText:
    """The list of a plan in words, compared with another if there is one."""
    marks = {agency: hashlib.sha256(agency.encode()).hexdigest()[:12] for agency in held(made)}
    changes = compare(edition(before), edition(ITEMS)) if before else None
    return send_out_text(send_out(made, marks, changes), language)


def held(made: Compiled) -> list[str]:
    return list(made.binding.by_agency)


def edition(items: str) -> Edition:
    found = read_edition(json.dumps(exported(plan(items))).encode(), "ke-hoach-mau")
    assert isinstance(found, Edition)
    return found


def small(before: str = "", language: str = "vi") -> SendOutText:
    return said(compiled(plan(ITEMS)), before, language)


def compared(language: str = "vi") -> SendOutText:
    """With each state: Sở Một is new, Sở Hai gone, those who lead changed, the Front as before."""
    before = ITEMS.replace("[so-mot, mttq@dong]", "[so-hai, mttq@dong]")
    return small(before, language)


def page(text: SendOutText) -> Element:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    found: Element = parser.parse(send_out_page(text))
    return found


def shown(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def sheet(text: SendOutText) -> Any:
    return openpyxl.load_workbook(BytesIO(send_out_workbook(text))).worksheets[0]


def head(worksheet: Any) -> int:
    """The row of the head, from 1: the one that the filter begins with."""
    return int(re.match(r"[A-Z]+(\d+)", worksheet.auto_filter.ref)[1])  # type: ignore[index]


def column(worksheet: Any, name: str) -> list[Any]:
    """The cells below a head."""
    row = head(worksheet)
    (place,) = [cell.column for cell in worksheet[row] if cell.value == name]
    return [worksheet.cell(below, place) for below in range(row + 1, worksheet.max_row + 1)]


@pytest.fixture(name="hai_phong", scope="session")
def hai_phong_list() -> SendOutText:
    return said(real_plan())


# ── words ────────────────────────────────────────────────────────────────────────────────────


def test_both_languages_have_every_word_of_the_list_and_fill_in_the_same() -> None:
    def holes(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text))

    for field in fields(SendOutWords):
        ours, theirs = getattr(VI, field.name), getattr(EN, field.name)
        if isinstance(ours, str):
            assert ours
            assert theirs
            assert holes(ours) == holes(theirs), field.name
        else:
            assert list(ours) == list(theirs), field.name
            assert all(holes(ours[key]) == holes(theirs[key]) for key in ours), field.name
    assert send_out_words("xx") is VI


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_cannot_be_compared_with_is_told_by_its_name(language: str) -> None:
    told = {fault_text(EditionFault(kind, "chỗ"), "cu.json", language) for kind in VI.faults}  # type: ignore[arg-type]
    assert len(told) == len(VI.faults)
    assert all(line.startswith("cu.json: ") for line in told)
    assert "chỗ" in fault_text(EditionFault("broken", "chỗ"), "cu.json", language)


def test_the_list_says_with_what_it_was_compared_and_what_became_of_whom() -> None:
    text = compared()
    digest = edition(ITEMS.replace("[so-mot, mttq@dong]", "[so-hai, mttq@dong]")).digest[:12]
    (line,) = text["compared"]
    assert line.startswith(f"So với bản dựng trước (mã {digest}): ")
    assert line.endswith("mới: 1; có thay đổi: 2; giữ nguyên: 1; không còn nhiệm vụ: 1.")
    rows = {row["agency"]: row for stack in text["stacks"] for row in stack["rows"]}
    assert rows["ubnd@dong"]["changes"] == ["Sửa: II.1 Việc một"]
    assert (rows["so-mot@mau"]["state_label"], rows["so-mot@mau"]["changes"]) == ("Mới", [])
    assert rows["so-hai@mau"]["state_label"] == "Không còn nhiệm vụ"
    assert (rows["so-hai@mau"]["pdf"], rows["so-hai@mau"]["total"]) == ("", 0)


def test_many_changed_items_are_named_by_their_clauses_alone() -> None:
    more = "".join(
        f'  - {{id: v{n}, clause: III.{n}, title: "Việc {n}", text: "Việc.", lead: [ubnd@tay]}}\n'
        for n in range(1, 5)
    )
    before = edition(ITEMS)
    made = compiled(plan(ITEMS + more))
    marks = dict.fromkeys(held(made), "0" * 12)
    changes = compare(before, edition(ITEMS + more))
    text = send_out_text(send_out(made, marks, changes), "vi")
    rows = {row["agency"]: row for stack in text["stacks"] for row in stack["rows"]}
    assert rows["ubnd@tay"]["changes"] == ["Thêm: III.1; III.2; III.3; III.4"]


def test_a_list_without_digests_of_words_says_that_words_were_not_compared() -> None:
    data = exported(plan(ITEMS))
    del data["plan"]["texts"]
    before = read_edition(json.dumps(data).encode(), "ke-hoach-mau")
    assert isinstance(before, Edition)
    made = compiled(plan(ITEMS))
    marks = dict.fromkeys(held(made), "0" * 12)
    view = send_out(made, marks, compare(before, edition(ITEMS)))
    assert VI.compared_without_words in send_out_text(view, "vi")["compared"]


def test_the_list_has_another_fingerprint_when_a_sheet_has() -> None:
    made = compiled(plan(ITEMS))
    marks = dict.fromkeys(held(made), "0" * 12)
    before = send_out_text(send_out(made, marks), "vi")
    after = send_out_text(send_out(made, {**marks, "ubnd@tay": "1" * 12}), "vi")
    assert before["fingerprint"] != after["fingerprint"]


# ── the page ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_valid_with_and_without_an_earlier_edition(language: str) -> None:
    for text in (small(language=language), compared(language)):
        found = page(text)
        assert found.get("lang") == language
        for table in found.iter("table"):
            assert table.find("caption") is not None
            assert all(cell.get("scope") in ("col", "row") for cell in table.iter("th"))


def test_every_agency_has_a_row_with_links_to_its_sheet_and_a_box(hai_phong: SendOutText) -> None:
    found = page(hai_phong)
    rows = [row for row in found.findall(".//main//tbody/tr") if row.get("id")]
    assert [row.get("id") for row in rows] == [
        row["agency"] for stack in hai_phong["stacks"] for row in stack["rows"]
    ]
    for row in rows:
        links = [unquote(str(link.get("href"))) for link in row.iter("a")]
        assert links == [f"../sheets/{row.get('id')}.{kind}" for kind in ("html", "pdf")]
        assert row.find(".//span[@class='box']") is not None


def test_the_page_leads_to_the_front_page_the_workbook_and_every_bundle(
    hai_phong: SendOutText,
) -> None:
    links = {str(link.get("href")) for link in page(hai_phong).iter("a")}
    assert {"../index.html", "send-out.xlsx", "../bundles/le-chan.pdf"} <= links
    targets = {link[1:] for link in links if link.startswith("#")}
    ids = re.findall(r'\sid="([^"]*)"', send_out_page(hai_phong))
    assert len(ids) == len(set(ids))
    assert targets <= set(ids)


def test_the_page_needs_nothing_from_elsewhere(hai_phong: SendOutText) -> None:
    source = send_out_page(hai_phong)
    assert not re.search(r"https?:|@import|url\(|fetch\(", source)
    assert hai_phong["fingerprint"] in source


def test_the_page_says_who_is_gone_and_that_there_is_no_sheet() -> None:
    found = page(compared())
    (row,) = [row for row in found.iter("tr") if row.get("id") == "so-hai@mau"]
    assert "Không còn nhiệm vụ" in shown(row)
    assert list(row.iter("a")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_plan_says_is_never_markup_on_the_page(language: str) -> None:
    found = page(said(hostile_plan(), language=language))
    assert len(list(found.iter("script"))) == 1, "only our own search"
    for words in NASTY:
        assert " ".join(words.split()) in shown(found)


# ── the workbook ─────────────────────────────────────────────────────────────────────────────


def test_the_workbook_has_a_row_for_every_agency_in_the_order_of_the_list(
    hai_phong: SendOutText,
) -> None:
    worksheet = sheet(hai_phong)
    rows = [row for stack in hai_phong["stacks"] for row in stack["rows"]]
    assert [cell.value for cell in column(worksheet, "Mã cơ quan")] == [
        row["agency"] for row in rows
    ]
    numbers = column(worksheet, "STT")
    assert [cell.value for cell in numbers] == list(range(1, len(rows) + 1))
    assert {cell.data_type for cell in numbers} == {"n"}
    totals = column(worksheet, "Tổng số")
    assert [cell.value for cell in totals] == [row["total"] for row in rows]


def test_links_of_the_workbook_lead_to_files_beside_it(hai_phong: SendOutText) -> None:
    worksheet = sheet(hai_phong)
    for name, place in (("Phiếu (PDF)", "pdf"), ("Phiếu (HTML)", "page")):
        rows = [row for stack in hai_phong["stacks"] for row in stack["rows"]]
        found = [cell.hyperlink.target for cell in column(worksheet, name)]
        assert found == [row[place] for row in rows]  # type: ignore[literal-required]
        assert found[0].startswith("../sheets/")
    bundles = {cell.hyperlink.target for cell in column(worksheet, "Tập (PDF)")}
    assert bundles == {stack["pdf"] for stack in hai_phong["stacks"]}
    assert all(PurePosixPath(path).parts[:2] == ("..", "bundles") for path in bundles)


def test_the_head_stays_in_sight_and_is_printed_on_every_page_across(
    hai_phong: SendOutText,
) -> None:
    worksheet = sheet(hai_phong)
    row = head(worksheet)
    assert worksheet.freeze_panes == f"C{row + 1}"
    assert worksheet.print_title_rows == f"${row}:${row}"
    assert worksheet.page_setup.orientation == "landscape"
    assert int(worksheet.page_setup.paperSize) == 9
    assert worksheet.sheet_properties.pageSetUpPr.fitToPage
    assert int(worksheet.page_setup.fitToHeight) == 0
    assert worksheet.cell(row, 1).font.name == "Times New Roman"


def test_the_clerk_has_a_column_for_x_and_one_for_the_day(hai_phong: SendOutText) -> None:
    worksheet = sheet(hai_phong)
    sent, day = column(worksheet, "Đã gửi"), column(worksheet, "Ngày gửi")
    assert {cell.value for cell in (*sent, *day)} == {None}
    assert {cell.number_format for cell in day} == {"dd/mm/yyyy"}
    rules = {rule.type: rule for rule in worksheet.data_validations.dataValidation}
    assert rules["list"].formula1 == '"x"'
    assert sent[-1].coordinate in rules["list"].sqref
    assert day[0].coordinate in rules["date"].sqref


def test_the_second_worksheet_counts_the_stacks(hai_phong: SendOutText) -> None:
    book = openpyxl.load_workbook(BytesIO(send_out_workbook(hai_phong)))
    assert book.sheetnames == ["Danh sách gửi", "Tổng hợp"]
    rows = {row[0]: row[1] for row in book["Tổng hợp"].iter_rows(values_only=True)}
    assert rows["Quận Lê Chân"] == 100
    assert rows["Cộng"] == sum(len(stack["rows"]) for stack in hai_phong["stacks"])


def test_what_has_changed_has_columns_of_its_own_and_only_then() -> None:
    worksheet = sheet(compared())
    states = {cell.value for cell in column(worksheet, "So với bản trước")}
    assert states == {"Mới", "Có thay đổi", "Giữ nguyên", "Không còn nhiệm vụ"}
    assert "Sửa: II.1 Việc một" in [cell.value for cell in column(worksheet, "Nội dung thay đổi")]
    plain = sheet(small())
    assert "So với bản trước" not in [cell.value for cell in plain[head(plain)]]


def test_no_text_of_a_plan_becomes_a_formula_or_a_link() -> None:
    bodies = "".join(
        f"  - {{id: ban-{n}, name: {json.dumps(name)}, at: [mau]}}\n"
        for n, name in enumerate(FORMULAS)
    )
    base = BASE.replace("groups:\n", f"{bodies}groups:\n").replace(
        '"KẾ HOẠCH MẪU (HƯ CẤU)"', '"=cmd|calc"\n  type: "="'
    )
    held_by = ", ".join(f"ban-{n}" for n in range(len(FORMULAS)))
    made = compiled(plan(ITEMS.replace("[so-mot", f"[{held_by}, so-mot"), base=base))
    book = openpyxl.load_workbook(BytesIO(send_out_workbook(said(made))))
    cells = [cell for worksheet in book for row in worksheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    names = column(book.worksheets[0], "Cơ quan")
    assert set(FORMULAS) <= {cell.value for cell in names}
    assert all(cell.hyperlink is None for cell in names)


def test_hostile_words_stand_in_the_workbook_as_they_are() -> None:
    worksheet = sheet(said(hostile_plan()))
    every = " ".join(str(cell.value) for row in worksheet.iter_rows() for cell in row)
    assert {cell.data_type for row in worksheet.iter_rows() for cell in row} <= {"s", "n"}
    assert NASTY[0] in every


def test_a_workbook_does_not_know_when_it_was_made() -> None:
    book = openpyxl.load_workbook(BytesIO(send_out_workbook(small())))
    assert book.properties.created == datetime(2000, 1, 1)  # noqa: DTZ001 - as the file has it
    assert send_out_workbook(small()) == send_out_workbook(small())


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
        {"TZ": "America/Adak", "PYTHONHASHSEED": "7", "LC_ALL": "POSIX", "PYTHONUTF8": "0"},
    ],
)
def test_another_zone_locale_and_hash_seed_give_the_same_bytes(
    environment: dict[str, str],
) -> None:
    text = compared()
    program = (
        "import hashlib, json, sys\n"
        "from planc.render.html import send_out_page\n"
        "from planc.render.xlsx import send_out_workbook\n"
        "text = json.loads(sys.argv[1])\n"
        "data = send_out_workbook(text) + send_out_page(text).encode()\n"
        "print(hashlib.sha256(data).hexdigest())\n"
    )
    here = send_out_workbook(text) + send_out_page(text).encode()
    python = (sys.executable, "-c", program)
    there = run_installed(json.dumps(text), command=python, environment=environment)
    assert there.stdout.strip() == hashlib.sha256(here).hexdigest(), there.stderr


def test_the_library_is_not_imported_before_a_workbook_is_made() -> None:
    program = "import sys, planc.render.xlsx; print('xlsxwriter' in sys.modules)"
    assert run_installed(command=(sys.executable, "-c", program)).stdout.strip() == "False"
