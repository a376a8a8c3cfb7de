"""The page of the document: valid, alone, with a place to link to for each clause."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hostile import NASTY, hostile_plan

from helpers import compiled, plan
from planc.language.model import Signatory
from planc.render.document_text import document_text
from planc.render.html import document_page
from planc.views.document import document
from real_plan import real_plan


def page_of(language: str = "vi", **header: Any) -> str:
    whole = real_plan()
    changed = replace(whole.plan, header=replace(whole.plan.header, **header))
    return document_page(document_text(document(replace(whole, plan=changed)), language))


def parse(page: str) -> Element:
    """The page, read by a parser that stops at the first mistake."""
    found = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert isinstance(found, Element)
    return found


def shown(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def squeezed(text: str) -> str:
    return "".join(text.split())


def by_id(page: Element) -> dict[str, Element]:
    return {name: found for found in page.iter() if (name := found.get("id"))}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("layout", ["nd30-2020", "tt01-2011"])
def test_a_page_is_valid_and_says_its_languages(language: str, layout: str) -> None:
    page = parse(page_of(language, layout=layout))
    assert page.get("lang") == language
    main = page.find(".//main")
    assert main is not None
    assert main.get("lang") == (None if language == "vi" else "vi")


def test_the_words_of_the_document_stand_on_the_page_in_their_order() -> None:
    found = document_text(document(real_plan()), "vi")
    article = parse(document_page(found)).find(".//article")
    assert article is not None
    said = squeezed(shown(article))
    at = 0
    for line in (*found["lines"], *found["recipients"]):
        label = f"{line['label']}: " if line["label"] else ""
        whole = squeezed(f"{line['mark']}{label}{''.join(line['lines'])}")
        at = said.index(whole, at) + len(whole)


@pytest.mark.parametrize(
    ("clause", "tag", "begins"),
    [
        ("I", "h2", "I. MỤC ĐÍCH, YÊU CẦU"),
        ("II.2", "h3", "2. Xây dựng đội ngũ tập huấn viên"),
        ("II.2.1", "h4", "2.1. Xây dựng, kiện toàn đội ngũ"),
        ("II.3.1.a", "p", "a) Sở Tư pháp phối hợp với 03 quận, huyện"),
        ("II.3.3", "p", "3.3. Thời gian thực hiện: Giai đoạn từ 2019 - 2022."),
        ("III.6/2", "p", "- Sở Tài chính có trách nhiệm"),
        ("III.7", "p", "7. Đề nghị Ủy ban Mặt trận"),
        ("end", "p", "Trong quá trình tổ chức thực hiện"),
        ("kiem-tra-tong-ket:when", "p", "- Thời gian thực hiện: + Kiểm tra: Hàng năm;"),
    ],
)
def test_each_clause_has_its_place(clause: str, tag: str, begins: str) -> None:
    found = by_id(parse(page_of()))[clause]
    assert found.tag == tag
    assert shown(found).startswith(begins)


def test_headings_go_down_one_by_one_and_the_document_is_the_first() -> None:
    page = parse(page_of()).find(".//main")
    assert page is not None
    headings = [found for found in page.iter() if re.fullmatch("h[1-6]", str(found.tag))]
    levels = [int(found.tag[1]) for found in headings]
    assert shown(headings[0]).startswith("KẾ HOẠCH THỰC HIỆN ĐỀ ÁN")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_name_that_the_page_refers_to_is_on_it_once() -> None:
    source = page_of()
    page = parse(source)
    names = [found.get("id") for found in page.iter() if found.get("id")]
    assert len(names) == len(set(names))
    links = [link.get("href", "") for link in page.iter("a")]
    referred = [link[1:] for link in links if link.startswith("#")]
    referred += [name for found in page.iter() if (name := found.get("aria-labelledby"))]
    assert set(referred) <= set(names)
    assert {"index.html", "document.pdf", "document.docx", "document.txt", "annex.html"} <= set(
        links
    )
    assert links[0] == "#page:main"


def test_a_page_needs_no_other_file_and_no_network() -> None:
    source = page_of()
    page = parse(source)
    assert page.find(".//script") is None
    assert page.find(".//link") is None
    assert not re.search(r"https?:|@import|url\(", source)


def test_blanks_say_what_is_to_be_filled_in() -> None:
    def blanks(source: str) -> list[str | None]:
        return [found.get("aria-label") for found in parse(source).iter("span") if _blank(found)]

    assert blanks(page_of()) == [
        "Để trống: số văn bản",
        "Để trống: ngày",
        "Để trống: tháng",
        "Để trống: năm",
        "Để trống: quyền hạn ký",
        "Để trống: chức vụ của người ký",
        "Để trống: chữ ký và dấu của cơ quan",
        "Để trống: họ và tên người ký",
    ]
    signed = Signatory("CHỦ TỊCH", "Nguyễn Văn Mẫu")
    complete = page_of(number="12/KH-UBND", issued="2019-07-15", signatory=signed)
    assert blanks(complete) == ["Để trống: chữ ký và dấu của cơ quan"]
    assert "Số: 12/KH-UBND Hải Phòng, ngày 15 tháng 7 năm 2019" in shown(
        parse(complete.replace("\u00a0", " "))
    )


def _blank(found: Element) -> bool:
    return found.get("class") == "blank" and found.get("role") == "img"


def test_lines_that_were_made_are_marked_and_explained() -> None:
    outcome = plan(
        """
        tasks:
          - {id: mot, clause: II.1, title: "Việc một", text: "Việc một.", lead: [so-mot]}
          - id: hai
            clause: II.2
            text: "Việc hai."
            lead: [so-mot]
            as_written: {lead: "Sở Một."}
        """
    )
    page = parse(document_page(document_text(document(compiled(outcome)), "vi")))
    marked = [found for found in page.iter() if "made" in (found.get("class") or "").split()]
    assert [found.get("id") for found in marked] == ["mot:lead"]
    assert "Dòng viết từ dữ liệu" in shown(marked[0])
    assert marked[0].get("title")
    assert "cần đối chiếu với văn bản đã ký" in shown(page)
    assert "cần đối chiếu với văn bản đã ký" not in shown(parse(page_of()))


def test_a_page_says_what_it_is_what_it_follows_and_that_it_replaces_nothing() -> None:
    found = document_text(document(real_plan()), "vi")
    said = shown(parse(document_page(found)))
    assert said.count("Bản dựng lại từ dữ liệu, không thay thế văn bản đã ký.") == 2
    assert "Thể thức: Thông tư 01/2011/TT-BNV" in said
    assert "những điểm khác trình bày theo Nghị định 30/2020/NĐ-CP" in said
    assert f"Phiên bản dữ liệu: 1 · Mã nội dung: {found['fingerprint']}" in said


def test_hostile_words_are_shown_as_words() -> None:
    known = {found.tag for found in parse(page_of()).iter()} | {"br"}
    for language in ("vi", "en"):
        found = document_text(document(hostile_plan()), language)
        page = parse(document_page(found))
        assert {element.tag for element in page.iter()} <= known
        said = squeezed(shown(page))
        for line in (*found["lines"], *found["recipients"]):
            assert squeezed("".join(line["lines"])) in said
        for words in NASTY:
            assert squeezed(words) in said


def test_clauses_called_as_parts_of_the_page_are_do_not_collide_with_them() -> None:
    outcome = plan(
        """
        sections:
          - {id: main, clause: main, text: "Một."}
          - {id: notes, clause: "notes/1", text: "Hai."}
        """
    )
    page = parse(document_page(document_text(document(compiled(outcome)), "vi")))
    names = [found.get("id") for found in page.iter() if found.get("id")]
    assert len(names) == len(set(names))
    assert {"main", "notes/1", "page:main"} <= set(names)


#: Pairs of colours that letters are set in on this page.
PAIRS = [("#1a1a1a", "#e7e6e1"), ("#1d4f91", "#e7e6e1"), ("#3d3d3d", "#e7e6e1")]


@pytest.mark.parametrize(("letters", "ground"), PAIRS)
def test_letters_stand_out_from_their_ground(letters: str, ground: str) -> None:
    source = page_of()
    assert letters in source
    assert ground in source
    lighter, darker = sorted((_light(letters), _light(ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def _light(colour: str) -> float:
    """The relative luminance of a colour (source: WCAG 2.1)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
