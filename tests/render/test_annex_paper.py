"""The annex of tasks as page and PDF: all rows, heads on each page, nothing of a plan as markup."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hostile import NASTY, hostile_plan
from measured import MM, lines_of, words_of
from pypdf import PdfReader

from helpers import compiled, plan
from planc.render.annex_text import AnnexText, annex_text
from planc.render.html import annex_page
from planc.render.pdf import annex_json, render_annex_pdf
from planc.views.annex import annex
from real_plan import real_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.compiled import Compiled


def text(whole: Compiled | None = None) -> AnnexText:
    return annex_text(annex(whole or real_plan()))


def made(found: AnnexText) -> PdfReader:
    return PdfReader(BytesIO(render_annex_pdf(annex_json(found))))


@cache
def reader() -> PdfReader:
    """The annex of the real plan."""
    return made(text())


def parse(page: str) -> Element:
    """The page, read by a parser that stops at the first mistake."""
    found = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert isinstance(found, Element)
    return found


def squeezed(words: str) -> str:
    return re.sub(r"[\s\u200b]", "", unicodedata.normalize("NFC", words))


def words(found: AnnexText) -> Iterator[str]:
    """All words of all rows."""
    for table in found["tables"]:
        for row in table["rows"]:
            for cell in row["cells"]:
                yield from cell


def tags(found: PdfReader) -> list[str]:
    """The kinds of the structure elements, in reading order."""
    root: Any = found.trailer["/Root"]
    kinds, todo = [], [root["/StructTreeRoot"]["/K"]]
    while todo:
        node = todo.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            todo += reversed(node)
        elif isinstance(node, dict):
            if "/S" in node:
                kinds.append(str(node["/S"]))
            todo.append(node.get("/K", []))
    return kinds


# ── PDF ──────────────────────────────────────────────────────────────────────────────────────


def test_pages_lie_on_their_side_and_words_keep_to_the_margins() -> None:
    found = reader()
    assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in found.pages} == {
        (842, 595)
    }
    inside = [line for line in words_of(found) if line.base > 20 * MM]
    assert min(line.left for line in inside) >= 30 * MM - 0.1
    assert max(line.right for line in inside) <= (297 - 15) * MM + 0.1
    assert max(line.base + line.size * 0.891 for line in inside) <= (210 - 20) * MM + 0.1


def test_the_heads_of_a_table_stand_on_each_of_its_pages() -> None:
    heads = ["TTNộidungCơquanchủtrì", "MụcNộidungCơquanThờigian"]
    for page in reader().pages:
        said = squeezed(page.extract_text())
        assert any(head in said for head in heads)


def test_components_have_the_sizes_of_the_decree() -> None:
    lines = {" ".join(line.text.split()): line for line in lines_of(words_of(reader()))}
    for said, font, size in (
        ("Phụ lục", "Tinos-Bold", 14),
        ("DANH MỤC NHIỆM VỤ", "Tinos-Bold", 14),
        ("(Kèm theo Kế hoạch số", "Tinos-Italic", 14),
    ):
        assert (lines[said].font, lines[said].size) == (font, size)
    middle = (30 + 297 - 15) / 2 * MM
    title = lines["DANH MỤC NHIỆM VỤ"]
    assert (title.left + title.right) / 2 == pytest.approx(middle, abs=0.5)


def test_pages_are_numbered_from_the_second_on_and_say_that_they_replace_nothing() -> None:
    found = text()
    foot = [line for line in lines_of(words_of(reader())) if line.base < 20 * MM]
    numbers = [(line.page, line.text) for line in foot if line.text.isdigit()]
    count = len(reader().pages)
    assert numbers == [(number, str(number)) for number in range(2, count + 1)]
    said = [line.page for line in foot if found["rebuilt"] in line.text]
    assert said == list(range(1, count + 1))
    assert all(found["fingerprint"] in page.extract_text() for page in reader().pages)


def test_all_rows_are_in_the_pdf_and_it_is_tagged() -> None:
    said = squeezed("".join(page.extract_text() for page in reader().pages))
    for each in words(text()):
        assert squeezed(each) in said
    kinds = tags(reader())
    assert kinds.count("/Table") == 2
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 1
    rows = sum(len(table["rows"]) for table in text()["tables"])
    assert kinds.count("/TR") == rows + 2


def test_the_same_annex_is_the_same_bytes() -> None:
    prepared = annex_json(text())
    assert render_annex_pdf(prepared) == render_annex_pdf(prepared)


def test_a_row_longer_than_a_page_goes_on_on_the_next() -> None:
    found = text()
    row = next(row for row in found["tables"][0]["rows"] if row["kind"] == "task")
    row["cells"][1] = ["Nội dung rất dài. " * 500 + "Hết nội dung dài."]
    pages = made(found).pages
    assert len(pages) > len(reader().pages)
    assert "Hếtnộidungdài." in squeezed("".join(page.extract_text() for page in pages))


# ── page ─────────────────────────────────────────────────────────────────────────────────────


def test_a_page_is_valid_and_has_a_row_for_each_item_and_heading() -> None:
    found = text()
    page = parse(annex_page(found))
    assert page.get("lang") == "vi"
    rows = [row.get("id") for row in page.findall(".//tbody/tr")]
    assert rows == [row["id"] for table in found["tables"] for row in table["rows"]]
    for body in page.iter("tbody"):
        # A heading over rows heads all of its own part of the table, and no other.
        first, *others = body
        groups = [head.get("scope") == "rowgroup" for head in body.iter("th")]
        assert True not in groups[1:]
        assert ("group" in (first.get("class") or "")) == groups[0]
        assert others or not groups[0]
    for table in page.iter("table"):
        widths = {
            sum(int(cell.get("colspan", "1")) for cell in row)
            for part in table
            if part.tag in ("thead", "tbody")
            for row in part
        }
        assert len(widths) == 1
    said = squeezed("".join(page.itertext()))
    for each in words(found):
        assert squeezed(each) in said


def test_names_on_a_page_are_unique_and_links_lead_somewhere() -> None:
    source = annex_page(text())
    page = parse(source)
    names = [found.get("id") for found in page.iter() if found.get("id")]
    assert len(names) == len(set(names))
    assert [nav.get("aria-label") for nav in page.iter("nav")] == ["Các dạng khác của văn bản"]
    links = [link.get("href", "") for link in page.iter("a")]
    assert links[0] == "#page:main"
    assert {"index.html", "document.html", "annex.pdf", "annex.docx"} <= set(links)
    assert not re.search(r"https?:|@import|url\(", source)


def test_a_page_says_what_it_belongs_to_and_that_it_replaces_nothing() -> None:
    found = text()
    said = " ".join("".join(parse(annex_page(found)).itertext()).split())
    assert said.count("Bản dựng lại từ dữ liệu, không thay thế văn bản đã ký.") == 2
    assert real_plan().plan.header.title in said.replace("\u00a0", " ")
    assert f"Phiên bản dữ liệu: 1 · Mã nội dung: {found['fingerprint']}" in said


# ── odd plans ────────────────────────────────────────────────────────────────────────────────


def test_a_plan_without_tasks_has_an_annex_without_tables() -> None:
    found = text(compiled(plan("sections: [{id: mot, clause: I, text: 'Một'}]")))
    assert parse(annex_page(found)).find(".//table") is None
    assert len(made(found).pages) == 1


def test_hostile_words_are_words_in_both() -> None:
    found = text(hostile_plan())
    known = {each.tag for each in parse(annex_page(text())).iter()}
    page = parse(annex_page(found))
    assert {each.tag for each in page.iter()} <= known
    on_page = squeezed("".join(page.itertext()))
    in_pdf = squeezed("".join(each.extract_text() for each in made(found).pages))
    for each in NASTY:
        assert squeezed(each) in on_page
    for each in words(found):
        assert squeezed(each) in on_page
    assert "«task.text»" in in_pdf
    assert squeezed("#panic() $x$ *b* _i_ `c` @ref <lab> // c /* c */") in in_pdf
