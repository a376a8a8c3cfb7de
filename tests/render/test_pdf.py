"""PDF: tagged, the same bytes every time, and what the plan says as text."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hostile import NASTY, hostile_sheet
from pypdf import PdfReader

from planc.render.pdf import render_pdf, sheet_json
from planc.render.sheet_text import SheetWriter
from planc.views import sheet
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.render.sheet_text import SheetText

A4 = (595, 842)


@pytest.fixture(name="hai_phong", scope="session")
def hai_phong_plan() -> Compiled:
    return real_plan()


def text(compiled: Compiled, agency: str, language: str = "vi") -> SheetText:
    return SheetWriter.of(language).write(sheet(compiled, agency))


def read(found: SheetText) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(sheet_json(found))))


def said(reader: PdfReader) -> str:
    """All text with single spaces; no-break spaces and breaks inside long words are taken out."""
    pages = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(unicodedata.normalize("NFC", pages).replace("\u200b", "").split())


def fonts(reader: PdfReader) -> dict[str, bool]:
    """The fonts of all pages, and whether each is embedded."""
    found = {}
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            (descendant,) = font.get_object()["/DescendantFonts"]
            descriptor = descendant.get_object()["/FontDescriptor"]
            embedded = any(key in descriptor for key in ("/FontFile2", "/FontFile3"))
            found[str(descendant.get_object()["/BaseFont"])] = embedded
    return found


def test_the_same_sheet_is_the_same_bytes(hai_phong: Compiled) -> None:
    prepared = sheet_json(text(hai_phong, "ubnd@le-chan"))
    other = sheet_json(text(hai_phong, "ubnd@phuong-cau-dat"))
    first = render_pdf(prepared)
    render_pdf(other)
    assert render_pdf(prepared) == first


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_pdf_is_tagged_and_says_language_and_title(hai_phong: Compiled, language: str) -> None:
    reader = read(text(hai_phong, "ubnd@le-chan", language))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith(language)
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    assert reader.metadata is not None
    assert "Ủy ban nhân dân quận Lê Chân" in str(reader.metadata.title)
    assert reader.metadata.author == "Ủy ban nhân dân thành phố Hải Phòng"


def test_table_heads_are_tagged_as_heads(hai_phong: Compiled) -> None:
    kinds: set[str] = set()

    def walk(node: object) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            kinds.add(str(node.get("/S")))
            if "/K" in node:
                walk(node["/K"])

    walk(read(text(hai_phong, "ubnd@le-chan")).trailer["/Root"]["/StructTreeRoot"])
    assert {"/Table", "/THead", "/TH", "/TD", "/H1", "/H2", "/L"} <= kinds


def test_only_tinos_is_used_and_all_of_it_is_embedded(hai_phong: Compiled) -> None:
    found = fonts(read(text(hai_phong, "so-tu-phap@hai-phong")))
    assert found
    for name, embedded in found.items():
        assert re.fullmatch(r"/[A-Z]{6}\+Tinos(-Bold|-Italic|-BoldItalic)?.*", name)
        assert embedded


def test_pages_are_a4_and_numbered_and_heads_are_repeated(hai_phong: Compiled) -> None:
    reader = read(text(hai_phong, "so-tu-phap@hai-phong"))
    count = len(reader.pages)
    assert count > 1
    for number, page in enumerate(reader.pages, start=1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == A4
        words = " ".join(page.extract_text().split())
        assert f"Trang {number} / {count}" in words
        assert "Mục Nội dung Cơ quan liên quan Thời gian" in words
        assert "không thay thế văn bản đã ký" in words


def test_a_commune_needs_two_pages_at_most(hai_phong: Compiled) -> None:
    for agency in ("ubnd@phuong-cau-dat", "ubnd@thi-tran-cat-hai", "mttq@phuong-cau-dat"):
        assert len(read(text(hai_phong, agency)).pages) <= 2


def test_every_row_is_in_the_pdf(hai_phong: Compiled) -> None:
    found = text(hai_phong, "mttq@hai-phong")
    words = said(read(found))
    for section in found["sections"]:
        assert f"{section['heading']} ({section['count']})" in words
        for row in section["rows"]:
            assert row["title"] in words
    for day in ("19/11/2019", "19/05/2020", "18/11/2022"):
        assert day in words
    assert found["fingerprint"] in words


def test_names_of_units_do_not_break_between_lines(hai_phong: Compiled) -> None:
    prepared = sheet_json(text(hai_phong, "ubnd@le-chan"))
    assert "Lê\u00a0Chân" in prepared
    assert "Hải\u00a0Phòng" in prepared
    assert "Hải Phòng" not in prepared


def test_what_a_plan_says_is_never_markup() -> None:
    words = said(read(hostile_sheet())).replace(" ", "")
    for nasty in NASTY:
        assert "".join(nasty.split()) in words


def test_letters_that_the_fonts_lack_do_not_stop_the_build(hai_phong: Compiled) -> None:
    found = text(hai_phong, "ubnd@le-chan")
    found["name"] = "Tên 漢 😀 ☐ ﬁ \u200d\ufeff אב ＂ ＼ hết"
    words = said(read(found))
    assert "Tên □ □ □ fi □□ □ □ hết" in words


def test_a_row_longer_than_a_page_goes_on_on_the_next(hai_phong: Compiled) -> None:
    found = text(hai_phong, "ubnd@phuong-cau-dat")
    row = found["sections"][0]["rows"][0]
    row["text"] = "Nội dung rất dài. " * 500 + "Hết nội dung dài."
    row["long"] = True
    reader = read(found)
    assert len(reader.pages) > 3
    assert "Hết nội dung dài." in said(reader)


def test_a_long_text_is_known_to_be_long(hai_phong: Compiled) -> None:
    from dataclasses import replace

    plain = sheet(hai_phong, "ubnd@phuong-cau-dat")
    section = plain.sections[0]
    row = section.rows[0]
    wordy = replace(row, work=replace(row.work, text="Nội dung rất dài. " * 500))
    long = replace(plain, sections=(replace(section, rows=(wordy, *section.rows[1:])),))
    rows = SheetWriter.of("vi").write(long)["sections"][0]["rows"]
    assert [row["long"] for row in rows] == [True, False, False, False, False]
    assert len(read(SheetWriter.of("vi").write(long)).pages) > 3
