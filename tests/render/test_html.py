"""Pages are valid, stand alone, and show what the plan says as text and nothing else."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hostile import ALL, NASTY, filled, free_texts, hostile_plan, hostile_sheets

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


def text(
    compiled: Compiled, agency: str, language: str = "vi", as_of: date | None = None
) -> SheetText:
    return SheetWriter.of(language).write(sheet(compiled, agency, as_of))


@pytest.mark.parametrize("agency", AGENCIES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_sheet_is_valid_and_says_its_language(
    hai_phong: Compiled, agency: str, language: str
) -> None:
    page = parse(sheet_page(text(hai_phong, agency, language, date(2021, 6, 1))))
    assert page.get("lang") == language
    assert page.find(".//h1") is not None


@pytest.mark.parametrize("agency", AGENCIES)
def test_headings_go_down_one_by_one_and_no_section_is_empty(
    hai_phong: Compiled, agency: str
) -> None:
    page = parse(sheet_page(text(hai_phong, agency)))
    levels = [int(found.tag[1]) for found in page.iter() if re.fullmatch("h[1-6]", str(found.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    for section in page.iter("section"):
        assert len(list(section.iter("td"))) + len(list(section.iter("li"))) > 0


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_name_that_a_page_refers_to_is_on_it_once(hai_phong: Compiled, agency: str) -> None:
    page = parse(sheet_page(text(hai_phong, agency)))
    names = [found.get("id") for found in page.iter() if found.get("id")]
    assert len(names) == len(set(names))
    links = [found.get("href", "") for found in page.iter("a")]
    referred = [link[1:] for link in links if link.startswith("#")]
    for attribute in ("aria-labelledby", "aria-describedby", "headers", "for"):
        for found in page.iter():
            referred += (found.get(attribute) or "").split()
    assert set(referred) <= set(names)


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_row_of_a_table_has_as_many_cells_as_the_table_has_columns(
    hai_phong: Compiled, agency: str
) -> None:
    for table in parse(sheet_page(text(hai_phong, agency))).iter("table"):
        rows = [row for part in table if part.tag in ("thead", "tbody") for row in part]
        widths = {sum(int(cell.get("colspan", "1")) for cell in row) for row in rows}
        assert len(widths) == 1


def test_a_page_in_another_language_marks_the_words_of_the_plan(hai_phong: Compiled) -> None:
    page = parse(sheet_page(text(hai_phong, "ubnd@le-chan", "en")))
    heading = page.find(".//h1")
    assert heading is not None
    assert heading.get("lang") == "vi"


def test_every_role_an_agency_holds_has_a_row_on_its_page(hai_phong: Compiled) -> None:
    for agency in AGENCIES:
        page = parse(sheet_page(text(hai_phong, agency)))
        ids = [row.get("id") for row in page.findall(".//tbody/tr") if row.get("id")]
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
        assert all(head.get("scope") in ("col", "row", "rowgroup") for head in table.iter("th"))


def test_a_sheet_needs_no_script_and_nothing_from_elsewhere(hai_phong: Compiled) -> None:
    source = sheet_page(text(hai_phong, "so-tu-phap@hai-phong"))
    page = parse(source)
    assert page.find(".//script") is None
    assert page.find(".//link") is None
    # The name of a vocabulary is an address only by its looks.
    loads = source.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"https?:|@import|url\(", loads)
    links = {link.get("href") for link in page.iter("a")}
    assert links == {
        "#main",
        "../index.html",
        "so-tu-phap%40hai-phong.pdf",
        "../calendar/so-tu-phap%40hai-phong.ics",
    }


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
        rows = [
            row
            for part in text(hai_phong, agency)["sections"]
            for group in part["groups"]
            for row in group["rows"]
        ]
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


def test_each_obligation_and_each_last_day_has_a_box_that_says_what_it_is(
    hai_phong: Compiled,
) -> None:
    page = parse(sheet_page(text(hai_phong, "ubnd@le-chan")))
    boxes = [found for found in page.iter("span") if found.get("class") == "tick"]
    obligations = len(hai_phong.binding.by_agency["ubnd@le-chan"])
    assert len(boxes) == obligations + len(("2019", *("H1", "year") * 3))
    assert all(found.get("role") == "img" for found in boxes)
    assert "Ô đánh dấu khi xong: II.6.1" in {found.get("aria-label") for found in boxes}


def test_last_days_stand_in_a_table_beside_their_last_working_days(hai_phong: Compiled) -> None:
    page = parse(sheet_page(text(hai_phong, "ubnd@le-chan")))
    (table,) = [found for found in page.iter("table") if found.get("class") == "due"]
    rows = [[shown(cell) for cell in row] for row in table.iter("tr")]
    assert rows[0] == ["Kỳ", "Hạn cuối", "Ngày làm việc cuối cùng trong hạn", "Xong"]
    assert rows[2] == ["6 tháng đầu năm 2020", "19/05/2020", "19/05/2020", ""]
    assert rows[-1] == ["Năm 2022", "19/11/2022", "18/11/2022", ""]


def test_what_has_no_date_stands_apart_only_where_something_has_one(hai_phong: Compiled) -> None:
    def headings(agency: str) -> list[str]:
        page = parse(sheet_page(text(hai_phong, agency)))
        return [shown(found) for found in page.iter("th") if found.get("scope") == "rowgroup"]

    assert headings("ubnd@le-chan") == ["Có thời gian thực hiện", "Không nêu thời gian cụ thể"]
    assert headings("ubnd@phuong-cau-dat") == []


def test_a_sheet_as_of_a_day_says_so_and_marks_what_is_past(hai_phong: Compiled) -> None:
    plain = shown(parse(sheet_page(text(hai_phong, "ubnd@le-chan"))))
    assert "đã qua" not in plain
    said = shown(parse(sheet_page(text(hai_phong, "ubnd@le-chan", as_of=date(2020, 5, 20)))))
    assert "20/05/2020; hạn trước ngày này ghi “đã qua”" in said
    assert "19/05/2020 (đã qua)" in said
    assert "19/11/2020 (đã qua)" not in said
    assert "Hằng năm: 2019 (đã qua), 2020, 2021, 2022" in said


def test_a_sheet_says_whom_to_ask(hai_phong: Compiled) -> None:
    ask = "Khi có vướng mắc hoặc cần giải đáp, đề nghị liên hệ: Sở Tư pháp"
    assert ask in shown(parse(sheet_page(text(hai_phong, "ubnd@phuong-cau-dat"))))
    own = shown(parse(sheet_page(text(hai_phong, "so-tu-phap@hai-phong"))))
    assert "Cơ quan này là đầu mối giải đáp về Kế hoạch." in own
    assert "đề nghị liên hệ" not in own


def test_names_of_units_do_not_break_between_lines(hai_phong: Compiled) -> None:
    main = sheet_page(text(hai_phong, "ubnd@le-chan")).partition("<main")[2]
    without_picture = re.sub(r"<svg.*?</svg>", "", main, flags=re.DOTALL)
    assert "Lê\u00a0Chân" in without_picture
    assert "Lê Chân" not in without_picture


def test_the_hostile_plan_fills_every_field_that_holds_words() -> None:
    assert filled() == free_texts()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_a_plan_says_is_never_markup(language: str) -> None:
    known = {found.tag for found in parse(sheet_page(_plain(language))).iter()}
    for found in hostile_sheets(language):
        page = parse(sheet_page(found))
        assert {element.tag for element in page.iter()} <= known
        said = shown(page)
        for label, words in _hostile_words(found):
            assert words in said, label


def _plain(language: str) -> SheetText:
    return text(real_plan(), "ubnd@le-chan", language)


def _hostile_words(found: SheetText) -> set[tuple[str, str]]:
    """What stands in the fields that a sheet shows, as a page has it."""
    labels = set(re.findall(r"«\w+\.\w+»", json.dumps(found, ensure_ascii=False)))
    nasty = " ".join(ALL.split())
    return {
        (label, f"{label} {NASTY[0] if label.endswith('.quote»') else nasty}") for label in labels
    }


def test_the_hostile_sheets_show_the_words_of_all_that_a_sheet_has() -> None:
    labels = {label for found in hostile_sheets() for label, _ in _hostile_words(found)}
    for owner, names in {
        "plan": ("type", "title", "number", "edition", "lead", "coordinate", "when"),
        "level": ("name", "plural"),
        "unit": ("kind", "name"),
        "unitChange": ("kind", "name"),
        "body": ("name", "plural"),
        "bodyPlace": ("name",),
        "group": ("name",),
        "measure": ("name", "unit"),
        "event": ("title",),
        "section": ("text",),
        "task": ("title", "text"),
        "part": ("title", "text"),
        "duty": ("title", "text"),
        "reportItem": ("title", "text", "hosted_in"),
        "product": ("name",),
        "target": ("unit",),
        "partyUnspecified": ("unspecified",),
        "asWritten": ("lead", "coordinate", "when", "report", "receive"),
        "whenIn": ("for",),
        "whenBefore": ("for",),
        "whenWithin": ("for",),
        "whenAwaits": ("for", "awaits"),
        "whenWhenever": ("for", "whenever"),
    }.items():
        for name in names:
            assert f"«{owner}.{name}»" in labels


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
