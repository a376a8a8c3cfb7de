"""PDF: tagged, the same bytes every time, and what the plan says as text.

All is measured from the files: tags, fonts, pages, margins, the order of the text, bookmarks.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hostile import ALL, NASTY, hostile_sheets
from pypdf import PdfReader

from planc.render.pdf import bundle_json, render_pdf, sheet_json
from planc.render.sheet_text import SheetWriter
from planc.views import sheet
from real_plan import real_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject

    from planc.compiled import Compiled
    from planc.render.bundle_text import BundleText
    from planc.render.sheet_text import RowText, SheetText

A4 = (595, 842)

#: Points in a millimetre.
MM = 72 / 25.4


@pytest.fixture(name="hai_phong", scope="session")
def hai_phong_plan() -> Compiled:
    return real_plan()


def text(
    compiled: Compiled, agency: str, language: str = "vi", as_of: date | None = None
) -> SheetText:
    return SheetWriter.of(language).write(sheet(compiled, agency, as_of))


def rows(found: SheetText) -> list[RowText]:
    return [row for part in found["sections"] for group in part["groups"] for row in group["rows"]]


def read(found: SheetText) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(sheet_json(found))))


def said(reader: PdfReader) -> str:
    """All text with single spaces; no-break spaces and breaks inside long words are taken out."""
    pages = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(unicodedata.normalize("NFC", pages).replace("\u200b", "").split())


def tags(reader: PdfReader) -> Iterator[str]:
    """The kinds of the structure elements, in reading order."""
    todo = [reader.trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while todo:
        node = todo.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            todo += reversed(node)
        elif isinstance(node, dict):
            if "/S" in node:
                yield str(node["/S"])
            todo.append(node.get("/K", []))


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


def test_headings_tables_and_the_picture_are_tagged(hai_phong: Compiled) -> None:
    kinds = set(tags(read(text(hai_phong, "ubnd@le-chan"))))
    assert {"/Table", "/THead", "/TBody", "/TR", "/TH", "/TD", "/H1", "/H2", "/P"} <= kinds
    assert "/Figure" in set(tags(read(text(hai_phong, "cong-an@hai-phong"))))


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
        assert "Xong Mục Nội dung Thời gian" in words
        assert "không thay thế văn bản đã ký" in words


def test_nothing_stands_in_the_margins(hai_phong: Compiled) -> None:
    for number, page in enumerate(read(text(hai_phong, "so-tu-phap@hai-phong")).pages):
        places = _places(page)
        assert min(x for x, _ in places) >= 30 * MM - 0.01
        assert max(x for x, _ in places) < A4[0] - 15 * MM
        # From the second page on it is said above the text whose page it is, on two lines at most.
        above = {round(y) for _, y in places if y >= A4[1] - 20 * MM}
        assert len(above) <= (2 if number else 0)
        # The line at the foot stands in the margin, and nothing else does.
        assert len({round(y) for _, y in places if y < 20 * MM}) == 1


def _places(page: PageObject) -> list[tuple[float, float]]:
    """Where each piece of text begins, in points from the lower left corner."""
    places = []

    def note(words: str, outer: list[float], inner: list[float], *_: object) -> None:
        if words.strip():
            x, y = inner[4], inner[5]
            places.append(
                (x * outer[0] + y * outer[2] + outer[4], x * outer[1] + y * outer[3] + outer[5])
            )

    page.extract_text(visitor_text=note)
    return places


@pytest.mark.parametrize(
    ("agency", "pages"),
    [
        ("ubnd@thi-tran-cat-hai", 1),
        ("mttq@thi-tran-cat-hai", 1),
        ("hoi-lhpn@thi-tran-cat-hai", 1),
        ("bo-tu-phap@viet-nam", 1),
        ("ubnd@phuong-cau-dat", 2),
        ("ubnd@le-chan", 4),
        ("ubnd@thuy-nguyen", 4),
    ],
)
def test_a_sheet_has_few_pages(hai_phong: Compiled, agency: str, pages: int) -> None:
    assert len(read(text(hai_phong, agency)).pages) <= pages


def test_the_picture_never_makes_two_pages_out_of_one(hai_phong: Compiled) -> None:
    for agency in ("mttq@phuong-cau-dat", "ubnd@thi-tran-cat-hai", "cong-an@hai-phong"):
        found = text(hai_phong, agency)
        assert found["timeline"]
        assert len(read(found).pages) == 1


def test_a_sheet_of_several_pages_opens_with_its_picture(hai_phong: Compiled) -> None:
    for agency in ("ubnd@le-chan", "so-tu-phap@hai-phong"):
        kinds = list(tags(read(text(hai_phong, agency))))
        assert kinds.index("/Figure") < kinds.index("/Table")


def test_every_row_is_in_the_pdf_in_reading_order(hai_phong: Compiled) -> None:
    for agency in ("mttq@hai-phong", "ubnd@le-chan", "ubnd@phuong-luong-khanh-thien"):
        found = text(hai_phong, agency)
        words = _squeezed(said(read(found)))
        at = 0
        for section in found["sections"]:
            at = words.index(_squeezed(f"{section['heading']} ({section['count']})"), at)
            for group in section["groups"]:
                at = words.index(_squeezed(group["heading"]), at)
                for row in group["rows"]:
                    for shown in _shown(row):
                        at = words.index(_squeezed(shown), at)
        assert found["fingerprint"] in words


def _shown(row: RowText) -> Iterator[str]:
    yield f"{row['clause']} {row['title']}"
    yield row["text"]
    yield from _lines(row)


def _lines(row: RowText) -> Iterator[str]:
    for fact in (*row["facts"], *row["parties"]):
        yield f"{fact['label']}: {fact['text']}" if fact["label"] else fact["text"]
    for time in row["times"]:
        for day in time["due"]["rows"] if time["due"] else ():
            yield " ".join(day)
    for fact in row["written"]:
        yield f"{fact['label']}: {fact['text']}"


def test_a_row_is_never_split_between_pages(hai_phong: Compiled) -> None:
    found = text(hai_phong, "so-tu-phap@hai-phong")
    pages = [_squeezed(page.extract_text()) for page in read(found).pages]
    for row in rows(found):
        shown = [_squeezed(line) for line in _shown(row)]
        assert any(all(line in page for line in shown) for page in pages)


def test_a_sheet_as_of_a_day_marks_what_is_past(hai_phong: Compiled) -> None:
    words = said(read(text(hai_phong, "ubnd@le-chan", as_of=date(2020, 5, 20))))
    assert "Tính đến ngày: 20/05/2020" in words
    assert "6 tháng đầu năm 2020 19/05/2020 (đã qua) 19/05/2020" in words
    assert "Năm 2020 19/11/2020 19/11/2020" in words


def test_whom_to_ask_and_the_notes_stand_on_the_first_page(hai_phong: Compiled) -> None:
    first, *others = read(text(hai_phong, "ubnd@le-chan")).pages
    assert "đề nghị liên hệ: Sở Tư pháp" in " ".join(first.extract_text().split())
    assert "“Trước ngày 20/11”: chậm nhất là ngày 19/11." in " ".join(first.extract_text().split())
    assert not any("Ghi chú" in page.extract_text() for page in others)


def test_names_of_units_do_not_break_between_lines(hai_phong: Compiled) -> None:
    # A name as wide as this breaks in almost every line that it stands in.
    found = text(hai_phong, "ubnd@le-chan")
    for row in rows(found):
        row["text"] = "Ở quận Lê Chân. " * 40
    for page in read(found).pages:
        lines = page.extract_text().replace("\u00a0", " ").splitlines()
        assert not any(line.rstrip().endswith("Lê") for line in lines)
        assert not any(line.lstrip().startswith("Chân") for line in lines)


def test_what_a_plan_says_is_never_markup() -> None:
    for found in hostile_sheets():
        words = _without_what_pages_repeat(found)
        labels = set(re.findall(r"«\w+\.\w+»", json.dumps(found["sections"], ensure_ascii=False)))
        assert labels
        for label in sorted(labels):
            nasty = NASTY[0] if label.endswith(".quote»") else ALL
            assert _holds(words, _squeezed(f"{label} {nasty}")), (found["agency"], label)


def _holds(words: str, said: str) -> bool:
    """Whether something is said whole, or cut in two where its row goes on on the next page."""
    return said in words or any(
        said[:at] in words and said[at:] in words for at in range(1, len(said))
    )


def _without_what_pages_repeat(found: SheetText) -> str:
    """The text of all pages without what may stand in the middle of a row that is split."""
    ask = found["ask"]
    assert ask
    head = _squeezed(f"{found['name']} · {found['plan']['label']} {found['plan']['text']}")
    foot = _squeezed(f"{found['extract'].rstrip('.')} · {found['edition']} · ")
    notes = f"{ask['label']}: {ask['text']} {found['notes_heading']}. {' '.join(found['notes'])}"
    words = ""
    for page in read(found).pages:
        text = _squeezed(page.extract_text()).replace(_squeezed("".join(found["heads"])), "")
        words += re.sub(re.escape(foot) + r".*?Trang\d+/\d+", "", text).replace(head, "")
    return words.replace(_squeezed(notes), "")


def _squeezed(text: str) -> str:
    """Without spaces and breaks, which a page may have anywhere."""
    return re.sub(r"[\s\u200b]", "", unicodedata.normalize("NFC", text))


def test_letters_that_the_fonts_lack_do_not_stop_the_build(hai_phong: Compiled) -> None:
    found = text(hai_phong, "ubnd@le-chan")
    found["name"] = "Tên 漢 😀 ☐ ﬁ \u200d\ufeff אב ＂ ＼ hết"
    words = said(read(found))
    assert "Tên □ □ □ fi □□ □ □ hết" in words


def test_a_row_longer_than_a_page_goes_on_on_the_next(hai_phong: Compiled) -> None:
    found = text(hai_phong, "ubnd@phuong-cau-dat")
    row = rows(found)[0]
    row["text"] = "Nội dung rất dài. " * 700 + "Hết nội dung dài."
    row["long"] = True
    reader = read(found)
    assert len(reader.pages) > 2
    assert "Hết nội dung dài." in said(reader)


def test_a_long_text_is_known_to_be_long(hai_phong: Compiled) -> None:
    plain = sheet(hai_phong, "ubnd@phuong-cau-dat")
    section = plain.sections[0]
    row, *others = section.dated
    wordy = replace(row, work=replace(row.work, text="NỘI DUNG RẤT DÀI. " * 500))
    long = replace(plain, sections=(replace(section, dated=(wordy, *others)),))
    found = SheetWriter.of("vi").write(long)
    assert [row["long"] for row in rows(found)] == [True, False, False, False, False]
    assert len(read(found).pages) > 2


# ── bundles ──────────────────────────────────────────────────────────────────────────────────

BUNDLED = {
    "quận Lê Chân": ["ubnd@le-chan", "mttq@le-chan"],
    "phường Cầu Đất": ["ubnd@phuong-cau-dat"],
}


@pytest.fixture(name="bundle", scope="session")
def bundle_of_three(hai_phong: Compiled) -> tuple[PdfReader, list[SheetText]]:
    found = [text(hai_phong, agency) for agencies in BUNDLED.values() for agency in agencies]
    names = {one["agency"]: one["name"] for one in found}
    cover: BundleText = {
        "language": "vi",
        "title": "Tập phiếu: quận Lê Chân",
        "plan": found[0]["plan"],
        "facts": [{"label": "Số phiếu", "text": "3"}],
        "parts": [
            {
                "heading": place,
                "agencies": [{"agency": agency, "name": names[agency]} for agency in agencies],
            }
            for place, agencies in BUNDLED.items()
        ],
        "edition": "Phiên bản dữ liệu: 1",
        "fingerprint": "0123456789ab",
        "extract": "Trích từ dữ liệu Kế hoạch; không thay thế văn bản đã ký.",
        "labels": {
            "kind": "Tập phiếu nhiệm vụ",
            "contents": "Mục lục",
            "agency": "Cơ quan",
            "page": "Trang",
            "of_pages": "/",
            "fingerprint": "Mã nội dung",
        },
    }
    return PdfReader(BytesIO(render_pdf(bundle_json(cover, reversed(found))))), found


def test_each_sheet_of_a_bundle_has_pages_of_its_own_counted_from_one(
    bundle: tuple[PdfReader, list[SheetText]],
) -> None:
    reader, found = bundle
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert "Trang 1 / 1" in pages[0]
    assert "0123456789ab" in pages[0]
    at = 1
    for one in found:
        count = len(read(one).pages)
        for number, page in enumerate(pages[at : at + count], start=1):
            assert f"Trang {number} / {count}" in page
            assert one["fingerprint"] in page
        assert one["name"] in pages[at]
        at += count
    assert at == len(pages)


def test_a_bundle_has_bookmarks_by_place_and_agency_and_a_list_with_pages(
    bundle: tuple[PdfReader, list[SheetText]],
) -> None:
    reader, found = bundle
    marks: list[tuple[int, str, int]] = []

    def walk(entries: list[object], depth: int) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, depth + 1)
            else:
                page = reader.get_destination_page_number(entry)  # type: ignore[arg-type]
                title = " ".join(str(entry.title).split())  # type: ignore[attr-defined]
                marks.append((depth, title, page or 0))

    walk(list(reader.outline), 0)
    assert [mark[:2] for mark in marks] == [
        (0, "Tập phiếu: quận Lê Chân"),
        (0, "quận Lê Chân"),
        (1, found[0]["name"]),
        (1, found[1]["name"]),
        (0, "phường Cầu Đất"),
        (1, found[2]["name"]),
    ]
    cover = " ".join(reader.pages[0].extract_text().split())
    for depth, name, page in marks:
        if depth == 1:
            assert f"{name} {page + 1}" in cover
    assert len(reader.pages[0]["/Annots"]) == 2 * len(found)


def test_a_bundle_is_tagged_and_its_sheets_say_what_they_say_alone(
    bundle: tuple[PdfReader, list[SheetText]],
) -> None:
    reader, found = bundle
    kinds = list(tags(reader))
    assert kinds.count("/H1") == 1 + len(BUNDLED)
    assert {"/H2", "/H3", "/Table", "/TH", "/Link"} <= set(kinds)
    words = said(reader)
    for one in found:
        for row in rows(one):
            assert f"{row['clause']} {row['title']}" in words


def test_a_bundle_without_one_of_its_sheets_is_not_made(hai_phong: Compiled) -> None:
    cover = {
        "language": "vi",
        "title": "",
        "facts": [],
        "parts": [{"heading": "", "agencies": [{"agency": "ubnd@le-chan", "name": ""}]}],
    }
    with pytest.raises(KeyError, match="ubnd@le-chan"):
        bundle_json(cover, [text(hai_phong, "ubnd@hong-bang")])  # type: ignore[arg-type]
