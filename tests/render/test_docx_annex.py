"""The annex of tasks in Word: its page, its tables, and that nothing of a plan is left out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn
from hostile import hostile_plan
from word_files import (
    bare,
    blanks,
    body,
    fields,
    millimetres,
    opened,
    paragraphs,
    said,
    without_blanks,
)

from helpers import compiled, plan
from planc.render.annex_text import AnnexText, annex_text
from planc.render.docx import annex_word
from planc.views.annex import annex
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled


def text_of(found: Compiled) -> AnnexText:
    return annex_text(annex(found))


@cache
def real() -> bytes:
    return annex_word(text_of(real_plan()))


def tables(data: bytes) -> list[Any]:
    return list(body(data).iter(qn("w:tbl")))


def rows(table: Any) -> list[list[str]]:
    return [[said(cell) for cell in row.iter(qn("w:tc"))] for row in table.iter(qn("w:tr"))]


def test_the_page_is_a4_on_its_side_with_the_margins_of_the_decree() -> None:
    section = opened(real()).sections[0]
    assert (millimetres(section.page_width), millimetres(section.page_height)) == (297, 210)
    margins = (
        *(section.top_margin, section.bottom_margin),
        *(section.left_margin, section.right_margin),
    )
    assert [millimetres(margin) for margin in margins] == [20, 20, 30, 15]
    assert fields(section.first_page_footer.part.element) == []
    assert fields(section.footer.part.element) == ["PAGE"]


def test_the_title_says_with_what_it_goes_and_leaves_blank_what_nobody_knows() -> None:
    whole = body(real())
    assert blanks(whole) == [
        *("Để trống: số văn bản", "Để trống: ngày", "Để trống: tháng", "Để trống: năm")
    ]
    assert said(without_blanks(whole)).split("\n")[:3] == [
        "Phụ lục",
        "DANH MỤC NHIỆM VỤ",
        "(Kèm theo Kế hoạch số /KH-UBND ngày  tháng  năm  của Ủy ban nhân dân thành phố Hải Phòng)",
    ]


def test_heads_repeat_on_every_page_and_rows_stay_whole() -> None:
    for table in tables(real()):
        first, *others = table.iter(qn("w:tr"))
        assert first.find(f".//{qn('w:tblHeader')}") is not None
        assert not [row for row in others if row.find(f".//{qn('w:tblHeader')}") is not None]
        whole = [row.find(f".//{qn('w:cantSplit')}") is not None for row in (first, *others)]
        assert all(whole)


def test_each_table_says_its_name_and_is_as_wide_as_the_page() -> None:
    names = [table.find(f".//{qn('w:tblCaption')}").get(qn("w:val")) for table in tables(real())]
    assert names == ["Nhiệm vụ", "Trách nhiệm thường xuyên và báo cáo"]
    for table in tables(real()):
        widths = [int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol"))]
        assert abs(sum(widths) - 252 * 1440 / 25.4) < 10


def test_the_heads_are_those_of_the_plan() -> None:
    assert rows(tables(real())[0])[0] == [
        *("TT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp"),
        *("Thời gian thực hiện", "Sản phẩm", "Ghi chú"),
    ]


def test_every_task_and_part_of_the_real_plan_has_a_row_in_the_order_of_the_document() -> None:
    numbers = [row[0] for row in rows(tables(real())[0])[1:]]
    assert numbers == [
        *("1", "2", "2.1", "2.2", "3", "3.1", "a)", "b)", "c)", "4", "4.1", "4.2"),
        *("5", "5.1", "5.2", "5.3", "5.4", "6", "6.1", "6.2", "6.3"),
    ]


def test_rows_say_who_and_when_in_the_words_of_the_document() -> None:
    cells = [cell for row in rows(tables(real())[0]) for cell in row]
    for item in real_plan().plan.items:
        for _, words in item.as_written if item.kind == "task" else ():
            assert words.strip() in cells


def test_an_item_without_a_product_has_an_empty_cell() -> None:
    products = {row[0]: row[5] for row in rows(tables(real())[0]) if len(row) == 7}
    named = {number: text for number, text in products.items() if text}
    assert named == {
        "TT": "Sản phẩm",
        "1": "Kế hoạch triển khai thực hiện Đề án",
        "6.1": "hội nghị (diễn đàn) giao lưu, đối thoại, chia sẻ kinh nghiệm",
    }


def test_notes_tell_what_is_to_be_reached_and_where_and_what_has_no_time_yet() -> None:
    notes = {row[0]: row[6] for row in rows(tables(real())[0]) if len(row) == 7}
    assert notes["2.1"] == (
        "Số tập huấn viên, thành phố Hải Phòng: từ 03 đến 05 người\n"
        "Số tập huấn viên, mỗi quận, huyện: từ 04 đến 08 người"
    )
    assert notes["a)"] == (
        "Số đơn vị hành chính cấp xã được lựa chọn làm điểm, mỗi quận, huyện chọn đơn vị điểm của "
        "Bộ Tư pháp: 01 đơn vị hành chính cấp xã"
    )
    assert notes["5.2"] == "Chưa có thời gian cụ thể"
    assert notes["2.2"] == ""


def test_what_is_as_in_another_row_says_so_by_the_number_of_that_row() -> None:
    found = {row[0]: row[2:5] for row in rows(tables(real())[0]) if len(row) == 7}
    assert found["a)"][0] == "Sở Tư pháp."
    assert found["a)"][2] == found["b)"][2] == "Như mục 3"
    assert found["c)"][:2] == ["Như mục 3", "Như mục 3"]
    assert found["c)"][2].startswith("+ Giai đoạn từ 2019 - 2022;")


def test_a_heading_stays_with_the_row_below_it() -> None:
    headings = 0
    for row in tables(real())[0].iter(qn("w:tr")):
        heading = row.find(f".//{qn('w:gridSpan')}") is not None
        headings += heading
        own = [each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") for each in row.iter(qn("w:p"))]
        assert all((each is not None) == heading for each in own)
    assert headings == 5


def test_no_item_of_any_kind_and_none_of_its_words_is_left_out() -> None:
    shown = bare(said(body(real())))
    text = text_of(real_plan())
    ids = [row["id"] for table in text["tables"] for row in table["rows"]]
    for item in real_plan().plan.items:
        assert item.id in ids
        assert bare(item.text or item.title or "") in shown


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [(level, text) for _, text, level in paragraphs(real()) if level]
    assert levels == [(1, "DANH MỤC NHIỆM VỤ"), (2, "Trách nhiệm thường xuyên và báo cáo")]


def test_a_plan_without_tasks_has_an_annex_that_can_be_opened() -> None:
    found = compiled(plan('sections: [{id: phan, clause: I, text: "MỤC"}]'))
    assert opened(annex_word(text_of(found))).paragraphs


def test_hostile_words_are_words() -> None:
    text = text_of(hostile_plan())
    shown = bare(said(body(annex_word(text))))
    for table in text["tables"]:
        for row in table["rows"]:
            for lines in row["cells"]:
                assert all(bare(line) in shown for line in lines)


def test_the_same_annex_gives_the_same_bytes() -> None:
    assert annex_word(text_of(real_plan())) == real()
    assert text_of(real_plan())["fingerprint"] in opened(real()).core_properties.keywords
