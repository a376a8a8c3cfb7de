"""Rules about the document itself, beyond their examples."""

from __future__ import annotations

from textwrap import dedent, indent
from typing import TYPE_CHECKING

import pytest

from helpers import BASE, plan
from planc.checks import message

if TYPE_CHECKING:
    from planc.findings import Finding

HEAD = """
sections:
  - {id: muc-dich, clause: I, text: "MỤC ĐÍCH"}
  - {id: nhiem-vu, clause: II, text: "NHIỆM VỤ"}
  - {id: viec-mot, clause: II.1, text: "Việc một."}
  - {id: viec-hai, clause: II.2.1.a, text: "Việc hai."}
  - id: doan-van
    clause: III
    text: |
"""

#: The same province, with a plan that Nghị định 30/2020 holds for.
LATER = BASE.replace("from: 2019-07-01, to: 2022-12-31", "from: 2021-01-01, to: 2025-12-31")


def found(text: str, code: str, *, base: str = BASE) -> list[Finding]:
    """The findings of a code in a plan of these files."""
    outcome = plan(text, base=base)
    assert outcome.compiled is not None, outcome.findings
    return [each for each in outcome.findings if each.code == code]


def found_in(words: str, code: str, *, legal: str = "", base: str = BASE) -> list[Finding]:
    """The findings of a code in a plan with a paragraph of these words."""
    return found(HEAD + indent(dedent(words).strip(), "      ") + "\n" + legal, code, base=base)


def legal(fields: str) -> str:
    """A plan with one basis."""
    return f"legal:\n  - {{id: can-cu, {fields}}}\n"


def head(fields: str) -> str:
    """The base with further fields of the plan."""
    return BASE.replace("  territory: mau\n", f"  territory: mau\n{indent(dedent(fields), '  ')}\n")


# ── number, date, signatory ──────────────────────────────────────────────────────────────────


def test_what_the_head_lacks_is_one_finding_at_the_plan_that_names_each() -> None:
    (one,) = found("", "P701", base=head("issued: 2019-07-01\nstatus: issued"))
    assert one.args["missing"] == ("number", "signatory")
    assert message(one, "vi").startswith(
        "Kế hoạch (đang ghi là đã ban hành) không có số và ký hiệu, người ký."
    )
    assert (one.span.line, one.span.column) == (2, 1)


def test_a_signatory_has_a_position_and_a_name() -> None:
    whole = 'number: "05/KH-UBND"\nissued: 2019-07-01\nsignatory: {position: "CHỦ TỊCH", name: "A"}'
    assert not found("", "P701", base=head(whole))
    without_name = plan("", base=head('signatory: {position: "CHỦ TỊCH"}'))
    assert [each.code for each in without_name.findings] == ["R202"]


# ── bases ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ('type: "Quyết định", number: "1/QĐ-TTg"', ("date",)),
        ('type: "Quyết định", date: 2019-01-02', ("number",)),
        ('title: "hướng dẫn của Bộ"', ("number", "date")),
    ],
)
def test_a_basis_says_its_number_and_day(fields: str, missing: tuple[str, ...]) -> None:
    (one,) = found(legal(fields), "P702")
    assert one.args["missing"] == missing


@pytest.mark.parametrize(
    "fields",
    [
        'type: "Luật", title: "Luật Mẫu"',
        'title: "Bộ luật Dân sự năm 2015"',
        'type: "Nghị quyết", title: "Nghị quyết Đại hội đại biểu lần thứ nhất"',
        'type: "Quyết định", title: "về việc mẫu", relation: mentioned',
    ],
)
def test_what_is_known_by_name_or_only_mentioned_needs_no_number(fields: str) -> None:
    assert not found(legal(fields), "P702")


OLD_AND_NEW = """
legal:
  - {id: cu, type: "Quyết định", number: "1/QĐ-TTg", date: 2010-01-02, succeeded_by: [moi]}
  - {id: moi, type: "Quyết định", number: "2/QĐ-TTg", date: 2019-01-02, relation: mentioned}
"""


def test_a_basis_that_another_replaced_ends_the_day_before_even_if_nobody_wrote_it() -> None:
    (one,) = found(OLD_AND_NEW, "P703")
    said = message(one, "vi")
    assert "hết hiệu lực sau ngày 01/01/2019, trước ngày đầu của kế hoạch (01/07/2019)" in said
    assert "văn bản thay thế: Quyết định 2/QĐ-TTg" in said
    assert [place.span.line for place in one.related] == [4]
    assert not found(OLD_AND_NEW, "P704")


def test_the_day_of_issue_counts_where_it_is_known() -> None:
    issued = head("issued: 2018-12-31")
    assert not found(OLD_AND_NEW, "P703", base=issued)
    (one,) = found(OLD_AND_NEW, "P704", base=issued)
    assert "sau đó phải theo văn bản thay thế: Quyết định 2/QĐ-TTg" in message(one, "vi")


def test_a_basis_in_force_on_the_day_itself_is_in_force() -> None:
    assert not found(legal('number: "1/QĐ-A", date: 2018-01-01, until: 2019-07-01'), "P703")
    assert found(legal('number: "1/QĐ-A", date: 2018-01-01, until: 2019-06-30'), "P703")


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("hướng dẫn thực hiện trong năm 2019", 2019),
        ("phê duyệt Đề án giai đoạn 2019 - 2021", 2021),
        ("phê duyệt Đề án từ năm 2019 đến năm 2020", 2020),
        ("phê duyệt Đề án giai đoạn 2019 - 2021, định hướng đến năm 2030", None),
        ("phê duyệt Đề án giai đoạn 2019 - 2022", None),
        ("sửa đổi Quyết định ngày 04 tháng 4 năm 2020", None),
        ("triển khai thi hành Luật Mẫu năm 2020", None),
        ("tổng kết công tác năm 2019", None),
        ("phê duyệt Đề án giai đoạn 2010 - 2015", None),
        ("hướng dẫn thực hiện trong năm 2018", 2018),
    ],
)
def test_the_years_of_the_work_in_a_title_end_a_basis(title: str, end: int | None) -> None:
    ends = found(legal(f'type: "Quyết định", number: "1/QĐ-A", title: "{title}"'), "P704")
    assert [each.args["end"].year for each in ends] == ([end] if end else [])  # type: ignore[union-attr]


def test_the_words_of_the_title_that_give_the_years_are_shown() -> None:
    text = 'legal:\n  - id: a\n    number: "1/QĐ-A"\n    title: "thực hiện trong năm 2020 Đề án"\n'
    (one,) = found(text, "P704")
    assert (one.span.line, one.span.column, one.span.end_column) == (4, 23, 37)


# ── how long it holds, and how it is changed ─────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("Sở Một theo dõi.", ("end", "amendment")),
        ("Kế hoạch này có hiệu lực từ ngày ký.", ("amendment",)),
        ("Nếu cần điều chỉnh Kế hoạch, Sở Một đề xuất.", ("end",)),
        ("Thời gian thực hiện: Kế hoạch này được thực hiện đến hết năm 2022.", ("amendment",)),
        ("Bổ sung, thay thế hòa giải viên theo Kế hoạch của huyện khác.", ("end",)),
        ("Bộ luật Hình sự (được sửa đổi, bổ sung năm 2017).", ("end", "amendment")),
    ],
)
def test_a_plan_says_how_long_it_holds_and_how_it_is_changed(
    words: str, missing: tuple[str, ...]
) -> None:
    (one,) = found_in(words, "P705")
    assert one.args["missing"] == missing


def test_years_in_the_own_title_say_how_long_and_those_in_a_quoted_name_do_not() -> None:
    titled = BASE.replace('"KẾ HOẠCH MẪU (HƯ CẤU)"', '"THỰC HIỆN ĐỀ ÁN “MẪU” NĂM 2020"')
    assert found("", "P705", base=titled)[0].args["missing"] == ("amendment",)
    quoted = BASE.replace('"KẾ HOẠCH MẪU (HƯ CẤU)"', '"THỰC HIỆN ĐỀ ÁN “MẪU NĂM 2020”"')
    assert found("", "P705", base=quoted)[0].args["missing"] == ("end", "amendment")


def test_a_clause_on_difficulties_is_no_clause_on_amendments_and_is_shown_beside() -> None:
    words = "Nếu có khó khăn, vướng mắc đề nghị phản ánh về Sở Một để xem xét."
    (one,) = found_in(words, "P705")
    assert "III chỉ nói việc phản ánh khó khăn, vướng mắc" in message(one, "vi")
    assert len(one.related) == 1


# ── references ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "words",
    [
        "Các nhiệm vụ tại mục II.1, phần II của Kế hoạch này.",
        "Theo điểm a khoản 1 mục 2 phần II; điểm a mục II.2.1.",
        "Các mục I, II và III nêu trên; mục (II) (2.1).",
        "Theo điểm b khoản 9 Điều 7 Luật Mẫu.",
        "Theo mục 7 phần VI Quyết định số 1/QĐ-TTg.",
        "Theo Quyết định số 1/QĐ-TTg (mục VI) và Nghị quyết số 2/NQ-CP tại mục 9.",
        "Theo Phụ lục kèm theo Quyết định số 1/QĐ-TTg.",
        "Mục tiêu 9; khoản 500 triệu đồng; phần 30%; đạt điểm 9; phần mềm; phần 3/4 số xã.",
    ],
)
def test_references_that_lead_somewhere_or_to_another_document_are_left_alone(words: str) -> None:
    assert not found_in(words, "P706")


@pytest.mark.parametrize(
    ("words", "path", "last"),
    [
        ("Theo mục II.3 dưới đây.", "II.3", "II.2"),
        ("Theo khoản 1, 9 mục II.", "II.9", "II.2"),
        ("Theo Mục I, II Đề án và Mục V Kế hoạch này.", "V", "III"),
        ("Theo điểm b mục II.2.1.", "II.2.1.b", "II.2.1.a"),
        ("Theo mục 9.", "9", ""),
    ],
)
def test_a_reference_that_leads_nowhere_says_how_far_the_plan_goes(
    words: str, path: str, last: str
) -> None:
    (one,) = found_in(words, "P706")
    assert (one.args["path"], one.args["last"]) == (path, last)


def test_a_reference_is_shown_where_its_words_stand() -> None:
    (one,) = found_in("Kinh phí.\nThực hiện mục II.7 ngay.", "P706")
    assert (one.span.line, one.span.column, one.span.end_column) == (11, 17, 25)


def test_annexes_that_are_not_there_are_one_finding() -> None:
    (one,) = found_in("Chi tiết tại Phụ lục I.\nBiểu mẫu tại Phụ lục II.", "P706")
    assert one.args["annex"] == "Phụ lục I"
    assert [place.span.line for place in one.related] == [11]
    annexed = 'funding:\n  - {id: pl, clause: IV, text: "Phụ lục I. DANH MỤC"}\n'
    assert not found_in("Chi tiết tại Phụ lục I.", "P706", legal=annexed)


# ── headings ─────────────────────────────────────────────────────────────────────────────────


def test_tasks_are_headed_by_their_own_words() -> None:
    text = """
    sections:
      - {id: hai, clause: II, text: "NHIỆM VỤ"}
      - {id: hai-hai, clause: II.2, text: "Nhóm việc"}
      - {id: hai-ba, clause: II.3, text: "Nhóm việc khác"}
    tasks:
      - {id: viec, clause: II.1, text: "Làm việc này.", lead: [so-mot], when: [{in: 2020}]}
    """
    assert not found(text, "P707")


def test_a_part_without_a_line_of_its_own_is_told_once_at_its_first_clause() -> None:
    text = """
    sections:
      - {id: mot, clause: I, text: "MỤC ĐÍCH"}
      - {id: b, clause: II.2, text: "Hai."}
      - {id: a, clause: II.1, text: "Một."}
    """
    (one,) = found(text, "P707")
    assert (one.args["clause"], one.span.line) == ("II", 5)


def test_a_plan_without_any_headings_lacks_none() -> None:
    text = """
    sections:
      - {id: a, clause: I.1, text: "Một."}
      - {id: b, clause: II.1, text: "Hai."}
    """
    assert not found(text, "P707")


# ── terms ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "words",
    [
        "Thực hiện Đề án “Mẫu”. Bảo đảm Đề án đúng tiến độ.",
        "Thực hiện các Đề án, Chương trình; xây dựng Đề án, trình cấp trên.",
        "Đề án, dự án đầu tư.",
        "Lồng ghép với Chương trình mục tiêu quốc gia; thực hiện Chương trình.",
        "Thực hiện Đề án 06; Quyết định số 06/QĐ-TTg ngày 06/01/2022.",
        "Thực hiện Chương trình hành động (sau đây gọi tắt là Chương trình); theo Chương trình.",
    ],
)
def test_names_that_are_explained_or_mean_no_certain_document_are_left_alone(words: str) -> None:
    assert not found_in(words, "P708")


def test_a_short_name_that_nothing_explains_is_told_once_with_its_number_of_uses() -> None:
    (one,) = found_in("Thực hiện Đề án 06.\nTheo tiến độ Đề án 06.", "P708")
    assert (one.args["term"], one.args["count"], one.span.line) == ("Đề án 06", 2, 10)


def test_a_short_name_of_one_named_document_needs_the_words_that_say_so() -> None:
    words = "Thực hiện Đề án “Mẫu”. Bảo đảm tiến độ của Đề án; tuyên truyền về Đề án."
    (one,) = found_in(words, "P708")
    assert "dùng ở đây để chỉ “Mẫu” (2 lần trong kế hoạch)" in message(one, "vi")
    assert len(one.related) == 1
    assert not found_in(words.replace("“Mẫu”", "“Mẫu” (sau đây gọi là Đề án)"), "P708")


def test_a_term_used_before_it_is_defined_points_to_the_definition() -> None:
    words = "Theo tiến độ Đề án.\nThực hiện Đề án “Mẫu” (sau đây viết tắt là Đề án)."
    (one,) = found_in(words, "P708")
    assert (one.span.line, one.args["clause"]) == (10, "III")
    assert [place.span.line for place in one.related] == [11]


def test_a_definition_in_the_preamble_comes_before_every_clause() -> None:
    base = head('preamble: "Thực hiện Đề án “Mẫu” (sau đây gọi là Đề án)."')
    assert not found_in("Theo tiến độ Đề án.", "P708", base=base)


# ── citations ────────────────────────────────────────────────────────────────────────────────

FULL = "Nghị định số 1/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác mẫu."


@pytest.mark.parametrize(
    "words",
    [
        FULL,
        f"{FULL} Theo Nghị định số 1/2020/NĐ-CP.",
        "Theo hướng dẫn của Bộ Mẫu tại Công văn số 2/BM-VP ngày 17/6/2021 về việc mẫu.",
        "Kế hoạch số 7/KH-LT ngày 01/02/2021 giữa Sở Một và Sở Hai về phối hợp.",
        "Công văn số 2/BM-VP ngày 17/6/2021 của Bộ Mẫu về thực hiện Quyết định số 3/QĐ-TTg.",
        "Kết luận số 4-KL/TW ngày 16/8/2021 của Bộ Mẫu (khóa X) về việc mẫu.",
        "Luật số 5/2013/QH13.",
        "Quyết định số 3/QĐ-UBND ngày 01/02/2021 của Ủy ban nhân dân tỉnh Mẫu về việc mẫu.",
        "Thông báo số 3/TB-ỦB ngày 01/02/2021 của Ủy ban nhân dân tỉnh Mẫu về việc mẫu.",
    ],
)
def test_citations_in_full_later_ones_and_those_in_a_name_are_left_alone(words: str) -> None:
    assert not found_in(words, "P709", base=LATER)


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("Nghị định số 1/2020/NĐ-CP.", ("date", "issuer", "about")),
        ("Nghị định 1/2020/NĐ-CP của Chính phủ về công tác mẫu.", ("date",)),
        (f"{FULL[:-1]}, Quyết định số 3/QĐ-TTg ngày 01/02/2021 về mẫu.", ("issuer",)),
    ],
)
def test_a_first_citation_says_what_it_lacks(words: str, missing: tuple[str, ...]) -> None:
    (one,) = found_in(words, "P709", base=LATER)
    assert one.args["missing"] == missing


def test_the_decree_does_not_hold_for_a_plan_older_than_itself() -> None:
    words = "Nghị định số 1/2018/NĐ-CP."
    assert not found_in(words, "P709")
    assert found_in(words, "P709", base=head("issued: 2020-03-05"))
    assert not found_in(words, "P709", base=head("issued: 2020-03-04"))


def test_most_citations_without_what_they_need_are_one_finding() -> None:
    words = "Nghị định số 1/2018/NĐ-CP; Nghị định số 2/2018/NĐ-CP; Nghị định số 3/2018/NĐ-CP."
    (one,) = found_in(words, "P709", base=LATER)
    assert (one.args["hits"], len(one.related)) == (3, 2)
    assert "3 văn bản được viện dẫn lần đầu chưa đủ" in message(one, "vi")


def test_a_listed_basis_that_no_text_cites_is_held_to_the_same() -> None:
    text = legal('number: "1/QĐ-TTg", date: 2021-01-02, type: "Quyết định", title: "về mẫu"')
    (one,) = found(text, "P709", base=LATER)
    assert one.args["missing"] == ("issuer",)
    assert not found(legal('type: "Luật", title: "Luật Mẫu"'), "P709", base=LATER)


@pytest.mark.parametrize(("day", "hits"), [("18/4/2019", 0), ("19/4/2019", 1), ("19/4/2020", 0)])
def test_one_number_of_one_year_has_one_day(day: str, hits: int) -> None:
    words = f"Quyết định số 12/QĐ-TTg ngày 18/4/2019. Quyết định số 12/QĐ-TTg ngày {day}."
    assert len(found_in(words, "P711")) == hits
