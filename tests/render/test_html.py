"""Pages are valid, stand alone, and show what the plan says as text and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hostile import NASTY, hostile_plan, hostile_sheet

from planc.render.html import index_page, sheet_page
from planc.render.index_text import index_text
from planc.render.sheet_text import SheetWriter
from planc.views import FindingRow, index, sheet
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.render.sheet_text import SheetText

AGENCIES = [
    "ubnd@phuong-cau-dat",
    "ubnd@phuong-luong-khanh-thien",
    "ubnd@le-chan",
    "ubnd@bach-long-vi",
    "so-tu-phap@hai-phong",
    "mttq@hai-phong",
    "bo-tu-phap@viet-nam",
    "bo-tai-chinh@viet-nam",
]


@pytest.fixture(name="hai_phong", scope="session")
def hai_phong_plan() -> Compiled:
    return real_plan()


def parse(page: str) -> Element:
    """The page, read by a parser that stops at the first mistake."""
    found = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert isinstance(found, Element)
    return found


def shown(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def text(compiled: Compiled, agency: str, language: str = "vi") -> SheetText:
    return SheetWriter.of(language).write(sheet(compiled, agency))


@pytest.mark.parametrize("agency", AGENCIES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_sheet_is_valid_and_says_its_language(
    hai_phong: Compiled, agency: str, language: str
) -> None:
    page = parse(sheet_page(text(hai_phong, agency, language)))
    assert page.get("lang") == language
    assert page.find(".//h1") is not None


def test_a_page_in_another_language_marks_the_words_of_the_plan(hai_phong: Compiled) -> None:
    page = parse(sheet_page(text(hai_phong, "ubnd@le-chan", "en")))
    heading = page.find(".//h1")
    assert heading is not None
    assert heading.get("lang") == "vi"


def test_every_role_an_agency_holds_has_a_row_on_its_page(hai_phong: Compiled) -> None:
    for agency in AGENCIES:
        page = parse(sheet_page(text(hai_phong, agency)))
        ids = [row.get("id") for row in page.findall(".//tbody/tr")]
        held = hai_phong.binding.by_agency.get(agency, ())
        assert sorted(map(str, ids)) == sorted(f"{found.role}-{found.item}" for found in held)


def test_a_sheet_has_landmarks_a_skip_link_captions_and_scopes(hai_phong: Compiled) -> None:
    page = parse(sheet_page(text(hai_phong, "so-tu-phap@hai-phong")))
    for landmark in ("header", "main", "footer", "nav"):
        assert page.find(f".//{landmark}") is not None
    skip = page.find(".//body/a")
    assert skip is not None
    assert skip.get("href") == "#main"
    for table in page.iter("table"):
        assert table.find("caption") is not None
        assert all(head.get("scope") in ("col", "row") for head in table.iter("th"))


def test_a_sheet_needs_no_script_and_nothing_from_elsewhere(hai_phong: Compiled) -> None:
    source = sheet_page(text(hai_phong, "so-tu-phap@hai-phong"))
    page = parse(source)
    assert page.find(".//script") is None
    assert page.find(".//link") is None
    assert not re.search(r"https?:|@import|url\(", source)
    links = {link.get("href") for link in page.iter("a")}
    assert links == {"#main", "../index.html", "so-tu-phap%40hai-phong.pdf"}


def test_a_sheet_says_what_it_is_and_that_it_replaces_nothing(hai_phong: Compiled) -> None:
    found = text(hai_phong, "ubnd@le-chan")
    said = shown(parse(sheet_page(found)))
    for words in (
        "Ủy ban nhân dân quận Lê Chân",
        hai_phong.plan.header.title,
        "không thay thế văn bản đã ký",
        "Phiên bản dữ liệu: 1",
        f"Mã nội dung: {found['fingerprint']}",
        "“Trước ngày 20/11”: chậm nhất là ngày 19/11.",
    ):
        assert words in said
    assert re.fullmatch(r"[0-9a-f]{12}", found["fingerprint"])


def test_the_words_of_a_clause_stand_once_on_a_sheet(hai_phong: Compiled) -> None:
    said = shown(parse(sheet_page(text(hai_phong, "mttq@hai-phong"))))
    assert said.count("vận động, thuyết phục thành viên, hội viên và nhân dân") == 1
    assert said.count("Nguyên văn (III.4): đã ghi ở trên.") == 3


def test_who_acts_is_told_how_it_was_addressed_and_who_is_reported_to_is_not(
    hai_phong: Compiled,
) -> None:
    def modalities(agency: str) -> dict[str, str]:
        rows = [row for part in text(hai_phong, agency)["sections"] for row in part["rows"]]
        return {row["id"]: row["modality"] for row in rows}

    reported = "so-tu-phap-bao-cao-ket-qua"
    assert modalities("so-tu-phap@hai-phong")[f"report-{reported}"] == "Giao"
    assert modalities("bo-tu-phap@viet-nam")[f"receive-{reported}"] == ""
    assert modalities("mttq@hai-phong")["report-bao-cao-ket-qua"] == "Đề nghị"


def test_two_sheets_differ_in_their_fingerprints_and_one_keeps_its_own(
    hai_phong: Compiled,
) -> None:
    first = text(hai_phong, "ubnd@le-chan")
    assert first == text(hai_phong, "ubnd@le-chan")
    assert first["fingerprint"] != text(hai_phong, "ubnd@hong-bang")["fingerprint"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_a_plan_says_is_never_markup(language: str) -> None:
    page = parse(sheet_page(hostile_sheet(language)))
    assert page.find(".//script") is None
    said = shown(page)
    for words in NASTY:
        assert " ".join(words.split()) in said


def test_the_front_page_is_valid_and_links_every_sheet(hai_phong: Compiled) -> None:
    row = FindingRow("warning", "P104", "Một <b>câu</b>.", "plan/reports.yaml", 30)
    source = index_page(index_text(index(hai_phong, [row]), "vi"))
    page = parse(source)
    links = {link.get("href") for link in page.findall(".//td/a")}
    assert links == {
        f"sheets/{agency.replace('@', '%40')}.html" for agency in hai_phong.binding.by_agency
    }
    said = shown(page)
    assert "Một <b>câu</b>." in said
    assert "plan/reports.yaml, dòng 30" in said
    assert "Cảnh báo: 1" in said
    assert len(page.findall(".//details")) == 14
    assert not re.search(r"https?:|@import|url\(|fetch\(", source)


def test_the_front_page_shows_hostile_words_as_text() -> None:
    page = parse(index_page(index_text(index(hostile_plan()), "en")))
    assert len(page.findall(".//script")) == 1, "only our own search"
    assert " ".join(NASTY[0].split()) in shown(page)


def test_ids_on_a_page_are_unique(hai_phong: Compiled) -> None:
    for source in (
        sheet_page(text(hai_phong, "so-tu-phap@hai-phong")),
        index_page(index_text(index(hai_phong), "vi")),
    ):
        ids = re.findall(r'\sid="([^"]*)"', source)
        assert len(ids) == len(set(ids))
