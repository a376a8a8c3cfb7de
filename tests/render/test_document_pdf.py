"""The document as PDF: the measures of the decree, measured from the file itself."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hostile import hostile_plan
from measured import MM, Words, lines_of, rules_of, words_of
from pypdf import PdfReader

from planc.language.model import Recipient, Signatory
from planc.render.document_text import DocumentText, document_text
from planc.render.pdf import document_json, render_document_pdf
from planc.views.document import document
from real_plan import real_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

LAYOUTS = ["nd30-2020", "tt01-2011"]
SIGNED = Signatory("TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu")
WIDTH, HEIGHT = 210 * MM, 297 * MM

#: A line and a fifth, and 6 points between paragraphs.
PITCH, GAP = 14 * 1.149 * 1.2, 6


def text(layout: str, **header: Any) -> DocumentText:
    whole = real_plan()
    changed = replace(whole.plan.header, layout=layout, **header)
    return document_text(document(replace(whole, plan=replace(whole.plan, header=changed))), "vi")


def made(found: DocumentText) -> PdfReader:
    return PdfReader(BytesIO(render_document_pdf(document_json(found))))


@cache
def reader(layout: str, *, complete: bool = False) -> PdfReader:
    """The real plan as it is, or with a made-up number, day and signature."""
    known = {"number": "5/KH-UBND", "issued": "2020-07-02", "signatory": SIGNED}
    return made(text(layout, **known if complete else {}))


@cache
def lines(layout: str, *, complete: bool = False) -> list[Words]:
    return [
        replace(line, text=" ".join(unicodedata.normalize("NFC", line.text).split()))
        for line in lines_of(words_of(reader(layout, complete=complete)))
    ]


def body(layout: str) -> list[Words]:
    """The lines between head and foot of each page."""
    return [line for line in lines(layout) if 20 * MM < line.base < HEIGHT - 20 * MM]


def line_of(layout: str, words: str, *, complete: bool = False) -> Words:
    (found,) = [line for line in lines(layout, complete=complete) if line.text == words]
    return found


def squeezed(words: str) -> str:
    return re.sub(r"[\s\u200b]", "", unicodedata.normalize("NFC", words))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_pages_are_a4_and_text_keeps_to_the_margins(layout: str) -> None:
    for page in reader(layout).pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    found = body(layout)
    assert min(line.left for line in found) == pytest.approx(30 * MM, abs=0.1)
    assert max(line.right for line in found) == pytest.approx(WIDTH - 15 * MM, abs=0.1)
    tops = {
        number: max(line.base + line.size * 0.891 for line in found if line.page == number)
        for number in range(1, len(reader(layout).pages) + 1)
    }
    assert set(tops) == set(range(1, len(tops) + 1))
    for top in tops.values():
        assert top == pytest.approx(HEIGHT - 20 * MM, abs=0.1)
    assert min(line.base for line in found) > 20 * MM


@pytest.mark.parametrize("layout", LAYOUTS)
def test_letters_are_those_of_times_upright_bold_or_slanted_and_embedded(layout: str) -> None:
    names = {line.font for line in lines(layout, complete=True)}
    assert names == {"Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}
    for page in reader(layout).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert "/FontFile2" in descriptor


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("words", "font", "size"),
    [
        ("ỦY BAN NHÂN DÂN", "Bold", 12),
        ("THÀNH PHỐ HẢI PHÒNG", "Bold", 12),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Bold", 12),
        ("Độc lập - Tự do - Hạnh phúc", "Bold", 13),
        ("Số: 05/KH-UBND", "Regular", 13),
        ("Hải Phòng, ngày 02 tháng 7 năm 2020", "Italic", 13),
        ("KẾ HOẠCH", "Bold", 14),
        ("I. MỤC ĐÍCH, YÊU CẦU", "Bold", 14),
        ("1. Mục đích:", "Bold", 14),
        ("3.1. Nội dung:", "Regular", 14),
        ("- Thời gian thực hiện: Theo hướng dẫn của Bộ Tư pháp.", "Regular", 14),
        ("Nơi nhận:", "BoldItalic", 12),
        ("- Bộ Tư pháp;", "Regular", 11),
        ("- Lưu: VT.", "Regular", 11),
        ("TM. ỦY BAN NHÂN DÂN", "Bold", 14),
        ("KT. CHỦ TỊCH", "Bold", 14),
        ("Nguyễn Văn Mẫu", "Bold", 14),
    ],
)
def test_each_component_has_its_font_and_size(
    layout: str, words: str, font: str, size: float
) -> None:
    found = line_of(layout, words, complete=True)
    assert (found.font, found.size) == (f"Tinos-{font}", size)


def test_the_two_columns_of_the_letterhead_are_level_and_centred() -> None:
    def middle(words: str) -> float:
        found = line_of("nd30-2020", words, complete=True)
        return (found.left + found.right) / 2

    def base(words: str) -> float:
        return line_of("nd30-2020", words, complete=True).base

    left = ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "Số: 05/KH-UBND")
    right = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hải Phòng, ngày 02 tháng 7 năm 2020",
    )
    for column in (left, right):
        assert [middle(words) for words in column] == pytest.approx([middle(column[0])] * 3, abs=1)
    assert base(left[0]) == pytest.approx(base(right[0]))
    assert base(left[2]) == pytest.approx(base(right[2]))


def test_rules_are_as_long_as_the_decree_has_them() -> None:
    issuer, motto, title = rules_of(reader("nd30-2020", complete=True))
    issuer_line = line_of("nd30-2020", "THÀNH PHỐ HẢI PHÒNG")
    motto_line = line_of("nd30-2020", "Độc lập - Tự do - Hạnh phúc")
    longest = max(
        line.right - line.left for line in body("nd30-2020") if "HÒA GIẢI VIÊN" in line.text
    )
    (title_line,) = [line for line in body("nd30-2020") if line.text.endswith("2019 - 2022”")]
    for rule, line in ((issuer, issuer_line), (motto, motto_line), (title, title_line)):
        # Below the letters that reach below the line, and close to them.
        assert line.size * 0.216 + 1 < line.base - rule.base < line.size * 0.216 + 6
        assert rule.left + rule.right == pytest.approx(line.left + line.right, abs=0.5)
    assert 1 / 3 <= (issuer.right - issuer.left) / (issuer_line.right - issuer_line.left) <= 1 / 2
    assert motto.right - motto.left == pytest.approx(motto_line.right - motto_line.left, abs=0.5)
    assert (title.right - title.left) / longest == pytest.approx(0.4, abs=0.005)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_paragraphs_are_justified_indented_and_spaced(layout: str) -> None:
    found = [line for line in body(layout) if line.size == 14 and line.font == "Tinos-Regular"]
    lefts = {round(line.left / MM, 1) for line in found}
    assert lefts == {30.0, 40.0}
    for line, following in pairwise(found):
        if line.page != following.page:
            continue
        steps = line.base - following.base
        if round(following.left / MM) == 30:
            assert steps == pytest.approx(PITCH, abs=0.1)
            assert line.right == pytest.approx(WIDTH - 15 * MM, abs=0.1)
        elif steps < PITCH * 1.9:
            assert steps == pytest.approx(PITCH + GAP, abs=0.1)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_headings_are_spaced_as_paragraphs_are(layout: str) -> None:
    found = body(layout)
    for at in ("I. MỤC ĐÍCH, YÊU CẦU", "III. TỔ CHỨC THỰC HIỆN", "6. Các nhiệm vụ khác"):
        place = next(number for number, line in enumerate(found) if line.text == at)
        before, line, after = found[place - 1 : place + 2]
        assert line.left == pytest.approx(40 * MM, abs=0.1)
        for one, other in ((before, line), (line, after)):
            if one.page == other.page:
                assert one.base - other.base == pytest.approx(PITCH + GAP, abs=0.1)


def test_pages_of_the_decree_are_numbered_in_the_middle_above_the_text() -> None:
    found = [line for line in lines("nd30-2020") if line.base > HEIGHT - 20 * MM]
    count = len(reader("nd30-2020").pages)
    assert [(line.page, line.text) for line in found] == [
        (number, str(number)) for number in range(2, count + 1)
    ]
    for line in found:
        assert (line.font, line.size) == ("Tinos-Regular", 13)
        assert (line.left + line.right) / 2 == pytest.approx((30 + 195) / 2 * MM, abs=0.1)


def test_pages_of_the_circular_are_numbered_at_the_bottom_right() -> None:
    foot = [line for line in lines("tt01-2011") if line.base < 20 * MM]
    numbers = [line for line in foot if line.text.isdigit()]
    count = len(reader("tt01-2011").pages)
    assert [(line.page, line.text) for line in numbers] == [
        (number, str(number)) for number in range(2, count + 1)
    ]
    for line in numbers:
        assert (line.font, line.size) == ("Tinos-Regular", 13)
        assert line.right == pytest.approx(WIDTH - 15 * MM, abs=0.1)
    assert not [line for line in lines("tt01-2011") if line.base > HEIGHT - 20 * MM]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_page_says_at_its_foot_that_it_replaces_nothing(layout: str) -> None:
    found = text(layout)
    said = (
        "Bản dựng lại từ dữ liệu, không thay thế văn bản đã ký · Phiên bản dữ liệu: 1 · "
        f"Mã nội dung: {found['fingerprint']}"
    )
    foot = [line for line in lines(layout) if line.base < 20 * MM and line.text == said]
    assert [line.page for line in foot] == list(range(1, len(reader(layout).pages) + 1))
    assert all(line.size == 8 and line.base > 5 * MM for line in foot)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_recipients_and_signature_are_level_and_share_a_page_with_text(layout: str) -> None:
    notice = line_of(layout, "Nơi nhận:", complete=True)
    position = line_of(layout, "TM. ỦY BAN NHÂN DÂN", complete=True)
    name = line_of(layout, "Nguyễn Văn Mẫu", complete=True)
    last = line_of(layout, "- Lưu: VT.", complete=True)
    assert {notice.page, position.page, name.page, last.page} == {len(reader(layout).pages)}
    assert notice.base == pytest.approx(position.base, abs=3)
    assert notice.left == pytest.approx(30 * MM, abs=0.1)
    assert position.left > WIDTH / 2
    middles = [
        (line.left + line.right) / 2
        for line in (position, line_of(layout, "KT. CHỦ TỊCH", complete=True), name)
    ]
    assert middles == pytest.approx([middles[0]] * 3, abs=0.5)
    assert position.base - name.base > 30 * MM
    above = [
        line
        for line in lines(layout, complete=True)
        if line.page == notice.page and notice.base < line.base < HEIGHT - 20 * MM
    ]
    assert len(above) >= 2


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_heading_stands_at_the_end_of_a_page(layout: str) -> None:
    found = body(layout)
    for number in range(1, len(reader(layout).pages)):
        last = [line for line in found if line.page == number][-1]
        assert last.font == "Tinos-Regular"


def test_many_recipients_go_on_on_the_next_page() -> None:
    whole = real_plan()
    many = tuple(Recipient(f"nhan-{number}", f"Cơ quan Mẫu số {number}") for number in range(150))
    plan = replace(whole.plan, recipients=many)
    reader = made(document_text(document(replace(whole, plan=plan)), "vi"))
    words = squeezed(" ".join(page.extract_text() for page in reader.pages))
    for number in range(150):
        assert f"-CơquanMẫusố{number}" in words
    assert all(line.base > 5 * MM for line in words_of(reader))


def tags(reader: PdfReader) -> Iterator[dict[str, Any]]:
    """The structure elements, in reading order."""
    root: Any = reader.trailer["/Root"]
    todo = [root["/StructTreeRoot"]["/K"]]
    while todo:
        node = todo.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            todo += reversed(node)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node
            todo.append(node.get("/K", []))


def test_a_document_is_tagged_and_says_language_title_and_issuer() -> None:
    found = reader("nd30-2020")
    root: Any = found.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    assert str(root["/Lang"]).startswith("vi")
    assert found.metadata is not None
    assert str(found.metadata.title).startswith("KẾ HOẠCH THỰC HIỆN ĐỀ ÁN “NÂNG CAO NĂNG LỰC")
    assert found.metadata.author == "Ủy ban nhân dân thành phố Hải Phòng"
    kinds = [str(tag["/S"]) for tag in tags(found)]
    assert [kinds.count(f"/H{level}") for level in (1, 2, 3, 4)] == [
        1,
        *(
            sum(line["level"] == level for line in text("nd30-2020")["lines"])
            for level in (2, 3, 4)
        ),
    ]


def test_blanks_say_what_is_to_be_filled_in() -> None:
    said = [str(tag["/Alt"]) for tag in tags(reader("nd30-2020")) if "/Alt" in tag]
    assert said == [
        "Để trống: số văn bản",
        "Để trống: ngày",
        "Để trống: tháng",
        "Để trống: năm",
        "Để trống: quyền hạn ký",
        "Để trống: chức vụ của người ký",
        "Để trống: chữ ký và dấu của cơ quan",
        "Để trống: họ và tên người ký",
    ]
    signed = [tag for tag in tags(reader("nd30-2020", complete=True)) if "/Alt" in tag]
    assert len(signed) == 1


def test_the_bookmarks_are_the_ladder_of_the_document() -> None:
    found = reader("nd30-2020")
    marks: list[tuple[int, str]] = []

    def walk(entries: list[Any], depth: int) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, depth + 1)
            else:
                marks.append((depth, " ".join(str(entry.title).split())))

    walk(list(found.outline), 1)
    (_, name), *ladder = marks
    assert name.startswith("KẾ HOẠCH THỰC HIỆN ĐỀ ÁN")
    assert ladder == [
        (line["level"], " ".join(line["bookmark"].split()))
        for line in text("nd30-2020")["lines"]
        if line["level"]
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_all_words_are_in_the_pdf_in_their_order(layout: str) -> None:
    found = text(layout)
    said = squeezed("".join(line.text for line in body(layout)))
    at = 0
    for line in (*found["lines"], *found["recipients"]):
        label = f"{line['label']}: " if line["label"] else ""
        whole = squeezed(f"{line['mark']}{label}{''.join(line['lines'])}")
        at = said.index(whole, at) + len(whole)


def test_the_same_document_is_the_same_bytes() -> None:
    prepared = document_json(text("nd30-2020"))
    first = render_document_pdf(prepared)
    render_document_pdf(document_json(text("tt01-2011")))
    assert render_document_pdf(prepared) == first


def test_hostile_words_are_set_as_words() -> None:
    found = document_text(document(hostile_plan()), "vi")
    pages = made(found).pages
    said = squeezed("".join(page.extract_text() for page in pages))
    for line in found["lines"]:
        for words in line["lines"]:
            assert squeezed(words) in said
    assert squeezed("#panic() $x$ *b* _i_ `c` @ref <lab> // c /* c */") in said


@pytest.mark.parametrize("closing", ["Đoạn kết. " * 30, "Đoạn kết. " * 900])
def test_a_closing_of_any_length_stands_before_the_signature(closing: str) -> None:
    found = text("nd30-2020")
    found["lines"][-1]["lines"] = [f"{closing}Hết./."]
    said = [squeezed(page.extract_text()) for page in made(found).pages]
    assert "Hết./.Nơinhận:" in said[-1]


def test_a_word_wider_than_the_page_is_broken_and_foreign_letters_stop_nothing() -> None:
    found = text("nd30-2020")
    found["lines"][0]["lines"] = ["Từ" + "dài" * 80, "Tên 漢 😀 אב hết"]
    reader = made(found)
    assert max(line.right for line in words_of(reader)) < WIDTH - 15 * MM + 0.1
    assert "Tên □ □ □□ hết" in " ".join(reader.pages[0].extract_text().split())
