"""The document as text: line by line what was signed, with blanks for what is not known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hostile import hostile_plan

from helpers import BASE, compiled, plan
from planc.language.model import Signatory
from planc.render.document_plain import document_plain
from planc.render.document_text import DocumentText, document_text
from planc.views.document import document
from real_plan import real_plan

ROOT = Path(__file__).parents[2]
SOURCE = (ROOT / "plan/source/ke-hoach-hai-phong-2019.txt").read_text(encoding="utf-8")

TASKS = """
tasks:
  - id: viec
    clause: II.1
    text: "Việc."
"""


def text(**header: Any) -> DocumentText:
    """The document of the real plan with other facts in its header."""
    whole = real_plan()
    changed = replace(whole.plan, header=replace(whole.plan.header, **header))
    return document_text(document(replace(whole, plan=changed)), "vi")


def small(header: str = "", entries: str = TASKS) -> DocumentText:
    """The document of a small fictitious plan with further lines under `plan:`."""
    base = BASE.replace("  territory: mau\n", f"  territory: mau\n{header}")
    return document_text(document(compiled(plan(entries, base=base))), "vi")


def bare(lines: str) -> list[str]:
    """The lines without any white space, and without empty ones."""
    return [line for each in lines.split("\n") if (line := "".join(each.split()))]


def from_the_type_on(lines: list[str]) -> list[str]:
    return lines[lines.index("KẾHOẠCH") :]


def head(found: DocumentText) -> list[str]:
    """The lines above the type, words parted by single spaces."""
    lines = document_plain(found).split(f"\n{found['type']}\n")[0].split("\n")
    return [" ".join(line.split()) for line in lines if line]


def test_from_its_type_on_the_document_is_its_source_line_by_line() -> None:
    assert from_the_type_on(bare(document_plain(text()))) == bare(SOURCE)


@pytest.mark.parametrize("words", ["Lưu: VT", "20/11/2019", "PHÂN CÔNG", "+ Tổng kết"])
def test_a_source_that_says_something_else_is_not_equal(words: str) -> None:
    changed = bare(SOURCE.replace(words, "khác"))
    assert from_the_type_on(bare(document_plain(text()))) != changed


def test_a_plan_that_says_something_else_is_not_equal() -> None:
    preamble = "Thực hiện một Quyết định khác."
    changed = from_the_type_on(bare(document_plain(text(preamble=preamble))))
    assert [here for here, there in zip(changed, bare(SOURCE), strict=True) if here != there] == [
        "".join(preamble.split())
    ]


def test_above_the_type_stand_the_letterhead_and_that_it_replaces_nothing() -> None:
    found = text()
    assert head(found) == [
        f"{found['rebuilt']} · Phiên bản dữ liệu: 1 · Mã nội dung: {found['fingerprint']}",
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "THÀNH PHỐ HẢI PHÒNG Độc lập - Tự do - Hạnh phúc",
        "Số: /KH-UBND Hải Phòng, ngày tháng năm",
    ]


def test_lines_end_with_a_line_feed_and_with_no_space() -> None:
    written = document_plain(text())
    assert written.endswith("Lưu: VT.\n")
    assert "\r" not in written
    assert all(line == line.rstrip() for line in written.split("\n"))


def test_who_signed_stands_below_the_recipients() -> None:
    signed = Signatory("TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu")
    lines = document_plain(text(signatory=signed)).split("\n")
    assert lines[-6:] == [
        "",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Nguyễn Văn Mẫu",
        "",
    ]


def test_a_position_held_in_its_own_name_stays_on_one_line() -> None:
    found = text(signatory=Signatory("Trưởng ban, Giám đốc", "Người Mẫu"))
    assert [[run["text"] for run in runs] for runs in found["signature"]["position"]] == [
        ["Trưởng ban, Giám đốc"]
    ]


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("5/KH-UBND", "05/KH-UBND"),
        ("5", "05"),
        ("15/KH-UBND", "15/KH-UBND"),
        ("05/KH-UBND", "05/KH-UBND"),
        ("K5/KH-UBND", "K5/KH-UBND"),
    ],
)
def test_a_number_below_ten_has_a_zero_in_front(number: str, printed: str) -> None:
    assert f"Số: {printed} " in head(text(number=number))[-1]


@pytest.mark.parametrize(
    ("issued", "printed"),
    [
        ("2020-01-05", "ngày 05 tháng 01 năm 2020"),
        ("2020-02-15", "ngày 15 tháng 02 năm 2020"),
        ("2020-03-09", "ngày 09 tháng 3 năm 2020"),
        ("2020-12-31", "ngày 31 tháng 12 năm 2020"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_zero_in_front(
    issued: str, printed: str
) -> None:
    assert head(text(issued=issued))[-1].endswith(f"Hải Phòng, {printed}")


def test_signs_of_a_missing_number_are_printed_only_where_type_and_issuer_have_known_ones() -> None:
    assert head(text(type="Chương trình"))[-1].startswith("Số: Hải Phòng")
    assert head(text(issuer="so-tu-phap@hai-phong"))[-1].startswith("Số: Hải Phòng")
    assert head(text(type="Kế hoạch"))[-1].startswith("Số: /KH-UBND")


def test_no_year_and_no_name_is_made_up() -> None:
    found = text()
    blanks = [run["blank"] for run in (*found["number"], *found["place_and_day"]) if run["blank"]]
    signature = found["signature"]
    blanks += [run["blank"] for runs in (*signature["position"], signature["name"]) for run in runs]
    assert blanks == [
        "Để trống: số văn bản",
        "Để trống: ngày",
        "Để trống: tháng",
        "Để trống: năm",
        "Để trống: quyền hạn ký",
        "Để trống: chức vụ của người ký",
        "Để trống: họ và tên người ký",
    ]
    assert signature["signature"]["blank"] == "Để trống: chữ ký và dấu của cơ quan"


def test_where_a_body_of_the_whole_country_sits_is_left_blank() -> None:
    runs = text(issuer="bo-tu-phap@viet-nam")["place_and_day"]
    assert runs[0]["blank"] == "Để trống: địa danh"
    assert head(text(issuer="bo-tu-phap@viet-nam"))[1].startswith("BỘ TƯ PHÁP ")


def test_a_plan_in_english_has_an_english_letterhead() -> None:
    found = text(language="en", number="5", issued="2020-07-15")
    assert head(found)[1:] == [
        "ỦY BAN NHÂN DÂN SOCIALIST REPUBLIC OF VIET NAM",
        "THÀNH PHỐ HẢI PHÒNG Independence - Freedom - Happiness",
        "No. 05 Hải Phòng, 15/7/2020",
    ]


def test_the_document_speaks_the_language_of_the_plan_whatever_the_build_speaks() -> None:
    mine, other = text(), document_text(document(real_plan()), "en")
    for name in ("number", "place_and_day", "notice", "rebuilt", "edition", "signature", "lines"):
        assert mine[name] == other[name]  # type: ignore[literal-required]
    assert other["frame"]["rebuilt"] == "Rebuilt from data; does not replace the signed document"


def test_a_plan_with_next_to_nothing_has_a_document() -> None:
    found = small()
    assert found["layout"] == "nd30-2020"
    assert document_plain(found).split("\n\n", 2)[2] == (
        "Kế hoạch\nKẾ HOẠCH MẪU (HƯ CẤU)\n\n1. Việc.\n"
    )


def test_lines_without_words_of_the_document_say_that_they_were_made() -> None:
    found = small(
        entries="""
        tasks:
          - id: viec
            clause: II.1
            title: "Việc"
            lead: [so-mot]
        """
    )
    assert [(line["id"], bool(line["made"])) for line in found["lines"]] == [
        ("II.1", True),
        ("viec:lead", True),
    ]
    assert len(found["frame"]["notes"]) == 2
    assert not any(line["made"] for line in text()["lines"])


def test_headings_go_down_one_by_one_even_where_numbers_leave_a_step_out() -> None:
    found = small(
        entries="""
        sections:
          - {id: mot, clause: II.1.1, text: "Một:"}
          - {id: hai, clause: II.1.1.a, text: "Hai:"}
          - {id: ba, clause: II.1.1.a/1, text: "Ba."}
        """
    )
    assert [(line["id"], line["level"], line["style"]) for line in found["lines"]] == [
        ("II.1.1", 2, "point"),
        ("II.1.1.a", 0, "point"),
        ("II.1.1.a/1", 0, "point"),
    ]


def test_parts_and_what_heads_other_lines_are_headings_and_the_rest_is_not() -> None:
    lines = text()["lines"]
    assert {line["id"] for line in lines if line["style"] == "part"} == {"I", "II", "III"}
    titles = {line["id"] for line in lines if line["style"] == "title"}
    assert titles == {"I.1", "I.2", *(f"II.{number}" for number in range(1, 7)), "III.6"}
    assert {line["id"] for line in lines if line["level"] == 4} >= {"II.2.1", "II.6.3"}
    assert not any(line["level"] for line in lines if line["id"] in ("III.1", "III.7", "end"))


def test_what_a_plan_rests_on_is_set_apart_line_by_line() -> None:
    lines = text(preamble="Căn cứ Luật Mẫu;\nTheo đề nghị của Sở Mẫu,")["lines"]
    assert [(line["style"], line["lines"]) for line in lines[:2]] == [
        ("basis", ["Căn cứ Luật Mẫu;"]),
        ("plain", ["Theo đề nghị của Sở Mẫu,"]),
    ]


def test_one_edit_changes_the_fingerprint_and_nothing_else_does() -> None:
    assert text()["fingerprint"] == text()["fingerprint"]
    assert text()["fingerprint"] != text(title="MỘT TÊN KHÁC")["fingerprint"]
    # What is not printed does not count.
    assert text()["fingerprint"] == text(owner=None)["fingerprint"]


def test_hostile_words_are_written_as_they_are() -> None:
    written = document_plain(document_text(document(hostile_plan()), "vi"))
    for line in ("<script>alert(1)</script>", "{{ 7*7 }} {% raw %} {} %s \\", "\\u{41} ~"):
        assert line in written
    assert "«asWritten.from»" in written
    assert "«asWritten.to»" in written
