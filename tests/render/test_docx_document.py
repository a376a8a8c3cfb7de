"""The document in Word: measured from the file itself."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from hostile import hostile_plan
from word_files import (
    TWIPS,
    bare,
    blanks,
    body,
    fields,
    millimetres,
    opened,
    paragraphs,
    parts,
    said,
    without_blanks,
)

from helpers import BASE, compiled, plan
from planc.render.document_text import DocumentText, document_text
from planc.render.docx import document_word
from planc.render.timeline.letters import text_width, wrapped
from planc.views.document import document
from real_plan import ROOT, real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled


Made = Callable[[], bytes]

SOURCE = ROOT / "plan/source/ke-hoach-hai-phong-2019.txt"

#: A signed plan of today, in the layout of the decree.
SIGNED = """
plan:
  number: "7/KH-UBND"
  issued: 2021-02-05
  layout: nd30-2020
  type: "Kế hoạch"
  preamble: |
    Căn cứ Luật Mẫu;
    Ủy ban nhân dân tỉnh ban hành Kế hoạch:
  signatory: {position: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH", name: "Nguyễn Văn Mẫu"}
sections:
  - {id: phan, clause: I, text: "MỤC ĐÍCH"}
  - {id: khoan, clause: I.1, text: "Yêu cầu:"}
  - {id: gach, clause: I.1/1, text: "Đúng tiến độ."}
tasks:
  - {id: viec, clause: II.1.1.a, text: "Tập huấn.", lead: [so-mot], when: [{in: 2021}]}
recipients:
  - {id: noi-nhan, text: "Bộ"}
"""


def text_of(found: Compiled) -> DocumentText:
    return document_text(document(found), "vi")


@cache
def real() -> bytes:
    return document_word(text_of(real_plan()))


def signed_plan() -> Compiled:
    header, _, items = SIGNED.partition("sections:")
    return compiled(plan(f"sections:{items}", base=BASE.replace("plan:\n", header.lstrip(), 1)))


@cache
def signed() -> bytes:
    return document_word(text_of(signed_plan()))


# ── the page ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("made", [real, signed])
def test_the_page_is_a4_with_the_margins_of_the_decree(made: Made) -> None:
    section = opened(made()).sections[0]
    assert (millimetres(section.page_width), millimetres(section.page_height)) == (210, 297)
    margins = (
        *(section.top_margin, section.bottom_margin),
        *(section.left_margin, section.right_margin),
    )
    assert [millimetres(margin) for margin in margins] == [20, 20, 30, 15]


def test_pages_are_numbered_in_the_middle_of_the_top_margin_but_for_the_first() -> None:
    section = opened(signed()).sections[0]
    assert section.different_first_page_header_footer
    assert fields(section.header.part.element) == ["PAGE"]
    assert section.header.paragraphs[0].style is not None
    assert section.header.paragraphs[0].style.paragraph_format.alignment == 1
    assert section.header.paragraphs[0].style.font.size.pt == 13  # type: ignore[union-attr]
    assert fields(section.first_page_header.part.element) == []
    for foot in (section.footer, section.first_page_footer):
        assert fields(foot.part.element) == []


def test_the_older_layout_has_its_numbers_at_the_right_of_the_foot() -> None:
    section = opened(real()).sections[0]
    assert fields(section.header.part.element) == []
    assert fields(section.footer.part.element) == ["PAGE"]
    assert fields(section.first_page_footer.part.element) == []
    # On one line with what the foot says at the left: behind a tab that ends at the margin.
    (line,) = section.footer.paragraphs
    (stop,) = line.paragraph_format.tab_stops
    assert (stop.alignment, millimetres(stop.position)) == (WD_TAB_ALIGNMENT.RIGHT, 165)
    assert line.text.count("\t") == 1
    assert line.style is not None
    assert line.style.paragraph_format.alignment == WD_PARAGRAPH_ALIGNMENT.LEFT


@pytest.mark.parametrize("made", [real, signed])
def test_every_page_says_at_its_foot_that_the_document_was_rebuilt(made: Made) -> None:
    section = opened(made()).sections[0]
    feet = (section.footer, section.first_page_footer, section.even_page_footer)
    for foot in feet:
        assert not foot.is_linked_to_previous
        last = foot.paragraphs[-1].text
        assert last.startswith("Bản dựng lại từ dữ liệu, không thay thế văn bản đã ký")
    assert (
        text_of(real_plan())["fingerprint"] in opened(real()).sections[0].footer.part.blob.decode()
    )


# ── styles ───────────────────────────────────────────────────────────────────────────────────

SIGNATURE = ("Quyền hạn, chức vụ", "Chỗ ký", "Họ tên người ký")

#: Name, size in points, bold, italic.
STYLES = [
    ("Quốc hiệu", 12, True, False),
    ("Tiêu ngữ", 13, True, False),
    ("Cơ quan ban hành", 12, True, False),
    ("Số ký hiệu", 13, False, False),
    ("Địa danh ngày tháng", 13, False, True),
    ("Tên loại", 14, True, False),
    ("Trích yếu", 14, True, False),
    ("Căn cứ", 14, False, True),
    ("Nội dung", 14, False, False),
    ("Mục", 14, True, False),
    ("Khoản có tiêu đề", 14, True, False),
    ("Điểm", 14, False, False),
    ("Gạch đầu dòng", 14, False, False),
    ("Nơi nhận", 12, True, True),
    ("Danh sách nơi nhận", 11, False, False),
    ("Quyền hạn, chức vụ", 14, True, False),
    ("Họ tên người ký", 14, True, False),
]


@pytest.mark.parametrize(("name", "size", "bold", "italic"), STYLES)
def test_each_kind_of_line_has_a_style_of_its_name(
    name: str, size: float, *, bold: bool, italic: bool
) -> None:
    font: Any = opened(signed()).styles[name].font  # type: ignore[attr-defined]
    assert (font.size.pt, font.bold, font.italic) == (size, bold, italic)


def test_the_body_is_justified_set_in_by_a_centimetre_and_six_points_apart() -> None:
    form: Any = opened(signed()).styles["Nội dung"].paragraph_format  # type: ignore[attr-defined]
    assert (form.alignment, round(form.first_line_indent.mm), form.space_after.pt) == (3, 10, 6)
    assert 1 <= form.line_spacing <= 1.5


def test_the_older_layout_does_not_ask_for_italics_in_what_the_plan_rests_on() -> None:
    assert opened(real()).styles["Căn cứ"].font.italic is False  # type: ignore[attr-defined]


def test_all_letters_are_times_new_roman_in_vietnamese() -> None:
    styles = opened(real()).styles.element
    for name in ("w:docDefaults", "w:style[@w:styleId='Normal']"):
        found = styles.find(f"{{*}}{name[2:]}") if "[" not in name else styles.xpath(name)[0]
        for founts in found.iter(qn("w:rFonts")):
            assert {
                founts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "eastAsia", "cs")
            } == {"Times New Roman"}
        assert [lang.get(qn("w:val")) for lang in found.iter(qn("w:lang"))] == ["vi-VN"]


@pytest.mark.parametrize("made", [real, signed])
def test_headings_go_down_one_level_at_a_time_from_the_name_of_the_document(made: Made) -> None:
    levels = [level for _, _, level in paragraphs(made()) if level]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_parts_of_the_real_plan_are_its_headings() -> None:
    headings = [(level, text) for _, text, level in paragraphs(real()) if level and level <= 2]
    assert headings == [
        (1, "KẾ HOẠCH"),
        (2, "I. MỤC ĐÍCH, YÊU CẦU"),
        (2, "II. CÁC NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN"),
        (2, "III. TỔ CHỨC THỰC HIỆN"),
    ]


def test_marks_are_typed_and_no_lists_of_word() -> None:
    assert not list(body(real()).iter(qn("w:numPr")))
    assert "word/numbering.xml" not in parts(real())


# ── words ────────────────────────────────────────────────────────────────────────────────────


def test_the_text_is_that_of_the_source_line_by_line_from_its_type_on() -> None:
    whole = without_blanks(body(real()))
    lines = [line for line in said(whole).split("\n") if bare(line)]
    begin = lines.index("KẾ HOẠCH")

    source = SOURCE.read_text(encoding="utf-8").split("\n")
    assert [bare(line) for line in lines[begin:]] == [bare(line) for line in source if bare(line)]


def test_the_letterhead_has_what_the_plan_says_and_blanks_for_the_rest() -> None:
    table = body(real()).find(qn("w:tbl"))
    assert blanks(table) == [
        *("Để trống: số văn bản", "Để trống: ngày", "Để trống: tháng", "Để trống: năm")
    ]
    cells = [said(without_blanks(cell)).split("\n") for cell in table.iter(qn("w:tc"))]
    # Below the names stands the paragraph of a rule.
    assert [[line for line in cell if line] for cell in cells] == [
        ["Ủy ban nhân dân", "thành phố Hải Phòng"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ["Số: /KH-UBND"],
        ["Hải Phòng, ngày  tháng  năm "],
    ]


def test_a_signed_plan_has_no_blanks_but_room_for_the_signature() -> None:
    whole = body(signed())
    assert blanks(whole) == []
    styles = [style for style, text, _ in paragraphs(signed()) if style in SIGNATURE and not text]
    assert styles == ["Chỗ ký"]
    text = said(whole)
    for line in ("Số: 07/KH-UBND", "Mẫu, ngày 05 tháng 02 năm 2021", "CHỦ TỊCH", "Nguyễn Văn Mẫu"):
        assert line in text.split("\n")


def test_an_unsigned_plan_has_blanks_for_position_and_name_and_only_room_between() -> None:
    table = list(body(real()).iter(qn("w:tbl")))[-1]
    assert blanks(table) == [
        "Để trống: quyền hạn ký",
        "Để trống: chức vụ của người ký",
        "Để trống: họ và tên người ký",
    ]


def test_the_rule_below_the_title_is_four_tenths_of_its_longest_line() -> None:
    indents = [node for node in body(real()).iter(qn("w:ind")) if node.get(qn("w:left"))]
    *_, title = (
        (int(node.get(qn("w:left"))) + int(node.get(qn("w:right")))) / TWIPS for node in indents
    )
    (name,) = text_of(real_plan())["title"]
    longest = max(text_width(line, 14, bold=True) for line in wrapped(name, 165, 14, bold=True))
    assert longest > 130
    assert 165 - title == pytest.approx(0.4 * longest, abs=0.1)


def test_the_rule_below_the_motto_is_as_long_as_its_words() -> None:
    indents = [node for node in body(real()).iter(qn("w:ind")) if node.get(qn("w:left"))]
    _, motto, _ = (
        (int(node.get(qn("w:left"))) + int(node.get(qn("w:right")))) / TWIPS for node in indents
    )
    assert 98 - motto == pytest.approx(
        text_width("Độc lập - Tự do - Hạnh phúc", 13, bold=True), abs=0.1
    )


def test_what_only_sets_things_side_by_side_has_no_lines_and_no_head() -> None:
    tables = list(body(real()).iter(qn("w:tbl")))
    assert len(tables) == 2
    for table in tables:
        assert not list(table.iter(qn("w:tblBorders"), qn("w:tblHeader")))


def test_names_of_places_are_not_broken() -> None:
    assert "Lê\N{NO-BREAK SPACE}Chân" in parts(real())["word/document.xml"].decode()
    assert "Lê Chân" not in parts(real())["word/document.xml"].decode()


def test_lines_that_are_made_from_fields_have_a_style_of_their_own() -> None:
    found = [text for style, text, _ in paragraphs(signed()) if style == "Dòng viết từ dữ liệu"]
    made = [line for line in text_of(signed_plan())["lines"] if line["made"]]
    assert found == [f"{line['mark']} {line['label']}: {line['lines'][0]}" for line in made]
    assert found


# ── hostile words ────────────────────────────────────────────────────────────────────────────


def test_hostile_words_are_words() -> None:
    text = text_of(hostile_plan())
    data = document_word(text)
    assert opened(data).paragraphs
    shown = bare(said(body(data)))
    for line in text["lines"]:
        assert bare(f"{line['mark']}{line['label']}") in shown
        for words in line["lines"]:
            assert bare(words) in shown
    tags = {str(node.tag) for node in body(data).iter()}
    assert all(tag.startswith(("{http://schemas.openxml", "{http://schemas.micr")) for tag in tags)


def test_letters_that_no_file_can_hold_are_marked_and_stop_nothing() -> None:
    text = text_of(real_plan())
    odd = "a\x00b\x0bc\ud800d\ufffee\tf\ng"
    text["title"] = [odd]
    text["type"] = odd
    text["names"] = []
    data = document_word(text)
    assert "a�b�c�d�e\tf\ng" in said(body(data))
    assert opened(data).core_properties.title.startswith("a�b c�d�e f g")


def test_a_very_long_word_and_very_long_names_are_kept_whole() -> None:
    text = text_of(real_plan())
    text["issuer"] = ["Ủ" * 400]
    text["title"] = ["x" * 5000]
    data = document_word(text)
    assert "x" * 5000 in said(body(data))
    assert len(opened(data).core_properties.title) == 255


# ── the file ─────────────────────────────────────────────────────────────────────────────────


def test_the_same_document_gives_the_same_bytes() -> None:
    assert document_word(text_of(real_plan())) == real()


def test_the_file_carries_no_time_of_its_making_and_nothing_of_a_template() -> None:
    with zipfile.ZipFile(BytesIO(real())) as package:
        entries = package.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {3}
    names = [entry.filename for entry in entries]
    assert names == sorted(names, key=lambda name: (not name.startswith("["), name))
    assert not [name for name in names if "thumbnail" in name or "custom" in name or "app" in name]
    said_of = opened(real()).core_properties
    assert said_of.created == said_of.modified
    assert (said_of.created.year, said_of.revision) == (2000, 1)  # type: ignore[union-attr]


def test_the_file_says_what_it_is() -> None:
    about = opened(real()).core_properties
    assert about.title.startswith("KẾ HOẠCH THỰC HIỆN ĐỀ ÁN “NÂNG CAO NĂNG LỰC")
    assert about.subject == "Bản dựng lại từ dữ liệu, không thay thế văn bản đã ký"
    assert (about.author, about.language) == ("planc", "vi-VN")
    assert text_of(real_plan())["fingerprint"] in about.keywords
