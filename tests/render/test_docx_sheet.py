"""A duty sheet in Word: the words of the page and the PDF, boxes to tick, heads that repeat."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from docx.oxml.ns import qn
from hostile import hostile_sheets
from word_files import bare, body, fields, opened, paragraphs, said

from planc.render.docx import sheet_word
from planc.render.sheet_text import RowText, SheetText, SheetWriter
from planc.views.sheet import sheet
from real_plan import real_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

AGENCIES = ["so-tu-phap@hai-phong", "ubnd@le-chan", "ubnd@phuong-cau-dat", "so-tttt@hai-phong"]

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@cache
def text(agency: str) -> SheetText:
    return SheetWriter.of("vi").in_words(sheet(real_plan(), agency))


@cache
def word(agency: str) -> bytes:
    return sheet_word(text(agency))


def rows(found: SheetText) -> list[RowText]:
    return [row for part in found["sections"] for group in part["groups"] for row in group["rows"]]


def words_of(found: SheetText) -> Iterator[str]:
    """Everything that a sheet says, but its drawing."""
    yield from (found["kind"], found["name"], found["place"], found["empty"], found["extract"])
    yield from (*found["life"], *found["summary"], *found["notes"])
    for fact in (found["plan"], *found["facts"], *([found["ask"]] if found["ask"] else [])):
        yield from (fact["label"], fact["text"])
    for part in found["sections"]:
        yield part["heading"]
        yield from (group["heading"] for group in part["groups"])
    for row in rows(found):
        yield from (row["clause"], row["title"], row["modality"], row["parent"])
        yield from (row["text"], row["same_text"])
        for fact in (*row["facts"], *row["written"], *row["parties"]):
            yield from (fact["label"], fact["text"])
        for time in row["times"]:
            yield from (time["part"] or "", time["text"])
            for line in time["due"]["rows"] if time["due"] else ():
                yield from line


def whole(data: bytes) -> str:
    feet = opened(data).sections[0].footer.part.element
    return bare(said(body(data)) + said(feet))


@pytest.mark.parametrize("agency", AGENCIES)
def test_the_word_file_says_all_that_the_sheet_says(agency: str) -> None:
    shown = whole(word(agency))
    assert [words for words in words_of(text(agency)) if bare(words) not in shown] == []


@pytest.mark.parametrize("found", hostile_sheets(), ids=lambda found: found["agency"])
def test_hostile_words_are_words(found: SheetText) -> None:
    shown = whole(sheet_word(found))
    assert [words for words in words_of(found) if bare(words) not in shown] == []


@pytest.mark.parametrize("agency", AGENCIES)
def test_each_obligation_and_each_last_day_has_a_box_that_a_click_ticks(agency: str) -> None:
    boxes = list(body(word(agency)).iter(f"{_W14}checkbox"))
    found = rows(text(agency))
    due = sum(len(time["due"]["rows"]) for row in found for time in row["times"] if time["due"])
    assert len(boxes) == len(found) + due
    for each in boxes:
        control = each.getparent().getparent()
        assert said(control) == "☐"
        assert control.find(f".//{qn('w:alias')}").get(qn("w:val")) == "Ô đánh dấu khi xong"


def outer_tables(data: bytes) -> list[Any]:
    return list(body(data).iterchildren(qn("w:tbl")))


@pytest.mark.parametrize("agency", AGENCIES)
def test_each_role_has_a_table_whose_head_repeats_on_every_page(agency: str) -> None:
    tables = outer_tables(word(agency))
    assert len(tables) == len(text(agency)["sections"])
    for table, part in zip(tables, text(agency)["sections"], strict=True):
        assert table.find(f".//{qn('w:tblCaption')}").get(qn("w:val")) == part["heading"]
        heads = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") for row in table]
        shown = [row for row, head in zip(table, heads, strict=True) if head is not None]
        assert [said(cell) for cell in shown[0].iterchildren(qn("w:tc"))] == text(agency)["heads"]
        assert len(shown) == 1


def test_rows_go_over_a_page_only_where_they_may_not_fit_on_one() -> None:
    found = text("ubnd@le-chan")
    assert not any(row["long"] for row in rows(found))
    for table in outer_tables(word("ubnd@le-chan")):
        for row in table.iterchildren(qn("w:tr")):
            assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
    for row in rows(found):
        row["long"] = True
    loose = outer_tables(sheet_word(found))[0]
    assert [row for row in loose.iterchildren(qn("w:tr")) if row.find(qn("w:trPr")) is None]
    text.cache_clear()


def test_every_page_has_its_number_and_the_sheet_its_fingerprint() -> None:
    section = opened(word("ubnd@le-chan")).sections[0]
    for foot in (section.footer, section.first_page_footer, section.even_page_footer):
        assert fields(foot.part.element) == ["PAGE", "NUMPAGES"]
        shown = said(foot.part.element)
        assert shown.startswith("Trích từ dữ liệu Kế hoạch; không thay thế văn bản đã ký.")
        assert text("ubnd@le-chan")["fingerprint"] in shown


def test_a_page_that_comes_loose_says_whose_it_is() -> None:
    section = opened(word("ubnd@le-chan")).sections[0]
    assert said(section.header.part.element).startswith("Ủy ban nhân dân quận Lê Chân · KẾ HOẠCH")
    assert said(section.first_page_header.part.element) == ""


@pytest.mark.parametrize("agency", AGENCIES)
def test_headings_are_the_agency_and_its_roles(agency: str) -> None:
    found = text(agency)
    headings = [(level, said_) for _, said_, level in paragraphs(word(agency)) if level]
    assert headings == [
        (1, found["name"]),
        *((2, f"{part['heading']} ({part['count']})") for part in found["sections"]),
    ]


def test_the_same_sheet_gives_the_same_bytes_and_another_language_other_words() -> None:
    again = SheetWriter.of("vi").in_words(sheet(real_plan(), "ubnd@le-chan"))
    assert sheet_word(again) == word("ubnd@le-chan")
    english = sheet_word(SheetWriter.of("en").in_words(sheet(real_plan(), "ubnd@le-chan")))
    assert opened(english).core_properties.language == "en-US"
    assert "Duty sheet" in opened(english).core_properties.title
