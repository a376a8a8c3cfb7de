"""The page of the signed document beside what it became, and the same as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
import jsonschema
import pytest
from hostile import NASTY, hostile_plan
from hypothesis import given, settings
from hypothesis import strategies as st

from planc.coverage import Share
from planc.document import document_lines
from planc.render.coverage_json import render_coverage_json
from planc.render.coverage_text import CoverageText, coverage_text, percent_phrase
from planc.render.document_text import document_text
from planc.render.html import coverage_page, document_page
from planc.schemas import load_schema
from planc.source import SourceFile
from planc.views.coverage import CoverageView, coverage_view
from planc.views.document import document
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled


def beside(plan: Compiled, *texts: str) -> CoverageView:
    """The view of a plan with other originals."""
    files = tuple(
        SourceFile(f"plan/source/{number}.txt", text) for number, text in enumerate(texts)
    )
    found = coverage_view(replace(plan, originals=files))
    assert found is not None
    return found


def real_view() -> CoverageView:
    found = coverage_view(real_plan())
    assert found is not None
    return found


def hostile_view() -> CoverageView:
    """The hostile plan; its document misses a line, and has one that is changed and two more."""
    plan = hostile_plan()
    lines = "\n".join(line.written for line in document_lines(plan)).split("\n")
    changed = [*lines[:4], lines[4] + " thêm", *lines[6:], *NASTY, lines[0]]
    return beside(plan, "\n".join(changed), "")


def edited_view() -> CoverageView:
    """The real plan, a section of whose source is gone, with lines changed, moved, and more."""
    lines = [line for line in real_plan().originals[0].text.split("\n") if line.strip()]
    lines[20] = lines[20].replace("Hội Luật gia", "Hội Luật sư")
    lines[5], lines[10] = lines[10], lines[5]
    return beside(
        real_plan(), "\n".join(lines[:45]), "\n".join([*lines[52:], "Một câu nữa.", lines[1]])
    )


VIEWS = {
    "real": real_view,
    "hostile": hostile_view,
    "edited": edited_view,
    "empty": lambda: beside(real_plan(), ""),
}
every_view = pytest.mark.parametrize("name", VIEWS)


def text(name: str, language: str = "vi") -> CoverageText:
    return coverage_text(VIEWS[name](), language)


def parse(page: str) -> Element:
    found = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert isinstance(found, Element)
    return found


def shown(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def without_marks(cell: Element) -> str:
    """What a cell shows of a line, without the letters behind its passages."""
    words = [cell.text or ""]
    for part in cell:
        if part.tag != "sup":
            words.append(without_marks(part))
        words.append(part.tail or "")
    return "".join(words)


@every_view
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_is_valid_and_every_name_it_refers_to_is_on_it_once(
    name: str, language: str
) -> None:
    page = parse(coverage_page(text(name, language)))

    assert page.get("lang") == language
    names = [found.get("id") for found in page.iter() if found.get("id")]
    assert len(names) == len(set(names))
    links = [found.get("href", "") for found in page.iter("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(names)
    assert {unquote(link) for link in links if ":" in link} == set()
    for table in page.iter("table"):
        rows = [row for part in table if part.tag in ("thead", "tbody") for row in part]
        assert {len(row) for row in rows} == {3}


@every_view
def test_every_line_of_the_source_stands_whole_on_the_page(name: str) -> None:
    view = VIEWS[name]()
    page = parse(coverage_page(coverage_text(view, "vi")))

    rows = {row.get("id"): row for row in page.iter("tr") if row.get("id")}
    said = {}
    for number, file in enumerate(view.files, start=1):
        for row in file.rows:
            said[f"f{number}-{row.number}"] = row.text
    assert rows.keys() == said.keys()
    for row_id, row in rows.items():
        words = row.find("td/p")
        assert words is not None
        assert " ".join(without_marks(words).split()) == said[row_id]


def test_a_clause_leads_to_its_place_in_the_document() -> None:
    page = parse(coverage_page(text("real")))

    links = [link.get("href", "") for link in page.iter("a")]
    clauses = {link for link in links if link.startswith("document.html#")}
    lines = document_lines(real_plan())
    assert {unquote(link.partition("#")[2]) for link in clauses} == {
        line.clause for line in lines if line.clause
    }
    assert "document.html#I.1/2" in clauses
    assert all(re.fullmatch(r"document\.html#[A-Za-z0-9./%_-]+", link) for link in clauses)
    regenerated = parse(document_page(document_text(document(real_plan()), "vi")))
    names = {found.get("id") for found in regenerated.iter() if found.get("id")}
    assert {unquote(link.partition("#")[2]) for link in clauses} <= names


def test_passages_that_name_a_few_agencies_lead_to_their_sheets() -> None:
    page = parse(coverage_page(text("real")))

    sheets = {
        unquote(link.get("href", "")).removeprefix("sheets/").removesuffix(".html")
        for link in page.iter("a")
        if link.get("href", "").startswith("sheets/")
    }
    assert sheets <= real_plan().binding.by_agency.keys()
    assert {"so-tu-phap@hai-phong", "bo-tu-phap@viet-nam", "bao-hai-phong@hai-phong"} <= sheets


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (15, ["II.1. Cơ quan chủ trì", "Chủ trì: 17 đầu việc – ", "“Sở Tư pháp”"]),
        (16, ["“đơn vị liên quan”: phối hợp: nêu chung"]),
        (19, ["“cấp huyện (từ 04 - 08 người)/huyện”: chỉ tiêu:", "từ 04 đến 08 người"]),
        (30, ["nhóm: các quận, huyện chọn đơn vị điểm của thành phố"]),
        (33, ["văn bản được dẫn: Bộ luật Hình sự năm 2015"]),
        (57, ["thời gian: Theo hướng dẫn của Bộ Tư pháp (chưa có thời gian)"]),
        (92, ["Báo cáo: 17 đầu việc", "“trước ngày 20/5/2019”: thời gian", "lồng ghép trong"]),
        (97, ["Nơi nhận", "1 cơ quan: Bộ Tư pháp"]),
    ],
)
def test_a_line_says_what_it_and_its_passages_became(line: int, words: list[str]) -> None:
    page = parse(coverage_page(text("real")))

    row = next(row for row in page.iter("tr") if row.get("id") == f"f1-{line}")
    cell = re.sub(r"<q[^>]*>|</q>", "", shown(row[2]))
    for quoted in row[2].iter("q"):
        cell = cell.replace(shown(quoted), f"“{shown(quoted)}”", 1)
    for phrase in words:
        assert phrase in cell


def test_the_real_page_says_a_hundred_both_ways_and_that_nothing_is_missing() -> None:
    found = text("real")

    assert [share["percent"] for share in found["shares"]] == ["100%", "100%"]
    assert [share["lines"] for share in found["shares"]] == ["108 trên 108 dòng"] * 2
    assert (found["lacking"], found["beyond"]) == ([], [])
    assert found["lacking_none"]
    assert found["beyond_none"]


def test_what_is_missing_is_listed_on_its_side_with_the_words_that_differ() -> None:
    found = text("edited")

    assert [(row["number"], row["state"]) for row in found["lacking"]] == [
        ("6", "Khác chỗ"),
        ("11", "Khác chỗ"),
        ("21", "Khác lời"),
        ("57", "Không có"),
        ("58", "Thừa một lần"),
    ]
    changed = found["lacking"][2]
    assert [piece["text"] for piece in changed["pieces"] if piece["apart"]] == ["sư"]
    assert [piece["text"] for piece in changed["other"] if piece["apart"]] == ["gia"]
    assert [beyond["became"]["clause"] for beyond in found["beyond"]] == [
        *("I.1, đoạn 1", "I.2, đoạn 2", "II.2.1", "II.4.2", "II.4.2", "II.4.2"),
        *("II.5", "II.5.1", "II.5.1", "II.5.1"),
    ]
    assert {share["percent"] for share in found["shares"]} == {"95,1%", "90,7%"}


def test_agencies_are_counted_in_one_way_whether_folded_or_of_a_passage() -> None:
    page = shown(parse(coverage_page(text("real"))))

    assert "cấp xã: phối hợp: 223 cơ quan; từ 01/02/2020: 217" in page
    assert "cấp xã: chủ trì: 217 cơ quan" in page
    assert "240 đầu việc (kể cả trước và sau sắp xếp) – " in page
    assert "224 cơ quan" not in page
    assert "nghĩa vụ –" not in page
    assert "233 đầu việc – " in page


def test_lines_of_a_broken_paragraph_show_the_words_that_differ_in_all_of_it() -> None:
    lines = [line for line in real_plan().originals[0].text.split("\n") if line.strip()]
    lines[20] = lines[20].replace(" Hội Luật gia", "\nHội Luật sư").replace(" Đoàn", "\nĐoàn")

    found = coverage_text(beside(real_plan(), "\n".join(lines)), "vi")

    apart = [[each["text"] for each in row["pieces"] if each["apart"]] for row in found["lacking"]]
    assert apart == [[], ["sư"], []]
    for row in found["lacking"]:
        assert [each["text"] for each in row["other"] if each["apart"]] == ["gia"]
    (beyond,) = found["beyond"]
    assert [each["text"] for each in beyond["source_pieces"] if each["apart"]] == ["sư"]
    assert "".join(each["text"] for each in beyond["source_pieces"]).endswith("thành phố.")


def test_a_source_without_words_has_no_share() -> None:
    found = text("empty")

    assert [share["percent"] for share in found["shares"]] == ["không có dòng nào", "0%"]
    assert found["files"][0]["empty"]
    assert len(found["beyond"]) == 108


@settings(deadline=None)
@given(st.integers(1, 10**7), st.integers(0, 3))
def test_no_share_is_rounded_up_to_a_hundred(lines: int, missing: int) -> None:
    found = max(lines - missing, 0)

    said = percent_phrase(Share(lines, found, lines, found), "vi")

    assert (said == "100%") == (found == lines)
    assert (said == "0%") == (found == 0)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_words_of_a_plan_and_its_source_are_shown_and_never_obeyed(language: str) -> None:
    page = parse(coverage_page(text("hostile", language)))

    assert page.findall(".//script") == []
    assert len(page.findall(".//style")) == 1
    body = shown(page)
    for words in NASTY:
        assert " ".join(words.split("\n")[0].split()) in body


def test_the_fingerprint_changes_with_the_source_and_not_with_the_folder() -> None:
    whole = text("real")
    other = replace(
        real_plan(),
        originals=tuple(
            replace(file, text=file.text.replace("Hàng năm.", "Hằng năm."))
            for file in real_plan().originals
        ),
    )
    view = coverage_view(other)
    assert view is not None

    assert coverage_text(view, "vi")["fingerprint"] != whole["fingerprint"]
    assert whole["fingerprint"] == text("real")["fingerprint"]


# ── JSON ─────────────────────────────────────────────────────────────────────────────────────


def exported(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_coverage_json(VIEWS[name]()))
    return found


@every_view
def test_the_json_is_as_its_schema_says(name: str) -> None:
    schema = load_schema("coverage.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.Draft202012Validator(schema).validate(exported(name))


@every_view
def test_the_counts_of_the_json_are_those_of_its_lines(name: str) -> None:
    data = exported(name)

    lines = [line for file in data["files"] for line in file["lines"]]
    share = data["source_in_model"]
    assert share["lines"] == len(lines)
    missing = [line for line in lines if line["state"] not in {"same", "head"}]
    assert share["lines"] - share["lines_found"] == len(missing)
    assert data["not_in_model"] == missing
    other = data["model_in_source"]
    assert other["lines"] - other["lines_found"] == len(data["not_in_source"])
    for line in lines:
        for passage in line["passages"]:
            assert line["text"][passage["start"] : passage["end"]] == passage["text"]


def test_the_json_of_the_real_plan_says_what_each_line_gives() -> None:
    data = exported("real")

    (file,) = data["files"]
    assert file["file"] == "source/ke-hoach-hai-phong-2019.txt"
    given = {line["line"]: line["model"][0]["obligations"] for line in file["lines"]}
    assert given[15] == {"tuyen-truyen-de-an:lead": 17}
    total = sum(count for counts in given.values() for count in counts.values())
    printed = {name for counts in given.values() for name in counts}
    bound = [
        obligation
        for obligation in real_plan().binding.obligations
        if f"{obligation.item}:{obligation.role}" in printed
    ]
    assert total == len(bound)
    # Every obligation comes from a line of the signed document.
    assert len(bound) == len(real_plan().binding.obligations)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "Chỉ đối chiếu lời văn; cơ quan và thời hạn đã nhập được planc check đối chiếu"),
        ("en", "Only words are compared here"),
    ],
)
def test_a_page_says_below_its_shares_that_it_compares_words_alone(
    language: str, said: str
) -> None:
    page = coverage_page(text("real", language))
    result = page[page.index('id="result"') : page.index('id="lacking"')]
    assert result.index(said) > result.index("</ul>")
