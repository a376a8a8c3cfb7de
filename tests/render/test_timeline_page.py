"""The page and the PDF of the timeline: valid, tagged, A3, and with every day in a table."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hostile import NASTY, hostile_plan
from pypdf import PdfReader

from planc.render.html import timeline_page
from planc.render.pdf import render_timeline_pdf, timeline_json
from planc.render.phrases import day_phrase
from planc.render.timeline_text import timeline_text
from planc.views.timeline import timeline
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.render.timeline_text import TimelineText

DAY = date(2021, 3, 15)
A3 = (1190.55, 841.89)


@cache
def real_text(as_of: date | None = None, language: str = "vi") -> TimelineText:
    return timeline_text(timeline(real_plan(), as_of), language)


@cache
def real_pdf(as_of: date | None = None, language: str = "vi") -> bytes:
    return render_timeline_pdf(timeline_json(real_text(as_of, language)))


def parse(page: str) -> Element:
    found = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert isinstance(found, Element)
    return found


def shown(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def said(pdf: bytes) -> str:
    """All text of a PDF with single spaces, without breaks inside long words."""
    pages = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(unicodedata.normalize("NFC", pages).replace("\u200b", "").split())


# ── the page ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_is_valid_and_says_its_language(language: str) -> None:
    page = parse(timeline_page(real_text(None, language)))
    assert page.get("lang") == language
    assert page.find(".//h1") is not None
    for table in page.iter("table"):
        assert table.find("caption") is not None
        assert all(head.get("scope") in ("col", "row") for head in table.iter("th"))


def test_the_page_needs_no_script_and_nothing_from_elsewhere() -> None:
    source = timeline_page(real_text())
    assert not re.search(r"https?:(?!//www\.w3\.org/2000/svg)|@import|url\(|<script|<link", source)
    links = {link.get("href") for link in parse(source).iter("a")}
    assert links == {"#main", "#table", "index.html", "timeline.pdf", "timeline.svg"}


def test_a_drawing_that_is_too_wide_can_be_scrolled_with_the_keyboard() -> None:
    page = parse(timeline_page(real_text()))
    regions = page.findall(".//div[@role='region']")
    assert len(regions) == 2
    for region in regions:
        assert region.get("tabindex") == "0"
        assert region.get("aria-label")
        assert region.find("{http://www.w3.org/2000/svg}svg") is not None


def test_every_dated_moment_is_in_the_table() -> None:
    view = timeline(real_plan())
    rows = {row.get("id"): shown(row) for row in parse(timeline_page(real_text())).iter("tr")}
    days = 0
    for group in view.groups:
        for line in (*group.lines, *group.timeless):
            assert line.title in rows[f"item-{line.item}"]
            for time in line.times:
                for moment in time.moments:
                    for day in (moment.start, moment.last_day, moment.last_working_day):
                        if day:
                            days += 1
                            if time.kind == "deadline" or day != moment.last_working_day:
                                assert day_phrase(day) in rows[f"item-{line.item}"]
    assert days > 100


def test_the_table_says_what_is_past() -> None:
    rows = {row.get("id"): shown(row) for row in parse(timeline_page(real_text(DAY))).iter("tr")}
    assert rows["item-hoi-nghi-giao-luu"].count("đã qua") == 2
    assert "Từ 01/01/2020 đến 31/12/2020, đã qua" in rows["item-hoi-nghi-giao-luu"]
    assert "đã qua" not in rows["item-khai-thac-co-so-du-lieu"]


def test_the_fingerprint_changes_with_the_day() -> None:
    assert real_text()["fingerprint"] != real_text(DAY)["fingerprint"]
    assert re.fullmatch(r"[0-9a-f]{12}", real_text()["fingerprint"])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_a_plan_says_is_never_markup_on_the_page(language: str) -> None:
    page = parse(timeline_page(timeline_text(timeline(hostile_plan()), language)))
    assert page.find(".//script") is None
    assert " ".join(NASTY[0].split()) in shown(page)


# ── the PDF ──────────────────────────────────────────────────────────────────────────────────


def test_the_same_timeline_is_the_same_bytes() -> None:
    assert render_timeline_pdf(timeline_json(real_text())) == real_pdf()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_pdf_is_tagged_and_says_language_and_title(language: str) -> None:
    reader = PdfReader(BytesIO(real_pdf(None, language)))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith(language)
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    assert reader.metadata is not None
    assert real_plan().plan.header.title in str(reader.metadata.title)


def test_every_page_is_a3_landscape() -> None:
    for page in PdfReader(BytesIO(real_pdf())).pages:
        size = float(page.mediabox.width), float(page.mediabox.height)
        assert size == pytest.approx(A3, abs=1)


def test_all_fonts_are_embedded() -> None:
    names = set()
    for page in PdfReader(BytesIO(real_pdf())).pages:
        for font in page["/Resources"]["/Font"].values():
            (descendant,) = font.get_object()["/DescendantFonts"]
            descriptor = descendant.get_object()["/FontDescriptor"]
            assert any(key in descriptor for key in ("/FontFile2", "/FontFile3"))
            names.add(str(descendant.get_object()["/BaseFont"]).partition("+")[2])
    assert names
    assert all(name.startswith("Tinos") for name in names)


def test_each_drawing_is_a_figure_that_is_described() -> None:
    figures = []

    def walk(node: object) -> None:
        if isinstance(node, list):
            for part in node:
                walk(part.get_object())
        elif isinstance(node, dict):
            if node.get("/S") == "/Figure":
                figures.append(str(node["/Alt"]))
            elif "/K" in node:
                walk(node["/K"].get_object())

    walk(PdfReader(BytesIO(real_pdf())).trailer["/Root"]["/StructTreeRoot"])
    assert len(figures) == len(real_text()["pages"])
    assert all("16 nhiệm vụ và phần việc" in alt for alt in figures)


def test_clause_title_and_days_of_every_item_are_found_in_the_text() -> None:
    found = said(real_pdf())
    for line in real_text()["lines"]:
        assert line["clause"] in found
        assert line["title"] in found
        for time in line["times"]:
            for day in time["days"]:
                assert day in found
    assert "không thay thế văn bản đã ký" in found
    assert f"Mã nội dung: {real_text()['fingerprint']}" in found


def test_every_page_says_its_number_and_how_many_there_are() -> None:
    reader = PdfReader(BytesIO(real_pdf()))
    count = len(reader.pages)
    for number, page in enumerate(reader.pages, start=1):
        assert f"Trang {number} / {count}" in " ".join(page.extract_text().split())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_a_plan_says_is_never_typst(language: str) -> None:
    text = timeline_text(timeline(hostile_plan()), language)
    found = said(render_timeline_pdf(timeline_json(text)))
    for words in ("#panic() $x$ *b* _i_", "<script>alert(1)</script>", "{{ 7*7 }}"):
        assert words in found
