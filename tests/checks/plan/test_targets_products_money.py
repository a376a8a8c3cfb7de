"""What the examples of the rules of targets, products and money cannot show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers import place, places, plan
from planc.checks import message
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.findings import Finding
    from planc.pipeline import Outcome

TASK = """
tasks:
  - id: viec
    clause: II.1
    text: "{text}"
    lead: [{lead}]
    division: each-own-area
    when: [{{in: 2020}}]
    {more}
"""


def task(text: str = "Việc.", lead: str = "so-mot", more: str = "") -> Outcome:
    return plan(TASK.format(text=text, lead=lead, more=more))


def found(outcome: Outcome, code: str) -> list[Finding]:
    return [finding for finding in outcome.findings if finding.code == code]


def said(outcome: Outcome, code: str) -> list[str]:
    return [message(finding, "vi") for finding in found(outcome, code)]


# ── ranges ───────────────────────────────────────────────────────────────────────────────────


def test_a_printed_range_that_no_target_holds_is_told_at_its_words() -> None:
    text = TASK.format(text="Tập huấn từ 08 - 04 người.", lead="so-mot", more="")
    assert places(plan(text), "P503") == [place(text, "từ 08 - 04")]


@pytest.mark.parametrize(
    "text",
    [
        "Giai đoạn từ 2019 - 2022.",
        "Trong tháng, từ 20/9 đến 05/10.",
        "Làm từ tháng 12 - 01.",
        "Tập huấn từ 03 - 05 người.",
        "Theo mục từ 8 - 4.1.",
    ],
)
def test_times_and_ranges_that_rise_are_no_range_the_wrong_way(text: str) -> None:
    assert found(task(text), "P503") == []


def test_a_range_is_told_once_where_a_target_quotes_it() -> None:
    more = 'targets: [{measure: lop, per: mau, min: 8, max: 4, quote: "từ 08 - 04 lớp"}]'
    assert len(found(task("Mở từ 08 - 04 lớp.", more=more), "P503")) == 1


def test_a_goal_can_be_the_wrong_way_round() -> None:
    text = """
    legal:
      - {id: de-an, type: "Đề án", title: "Mẫu", relation: basis,
         goals: [{id: muc, text: "Lớp", measure: lop, min: 5, max: 3}]}
    """
    assert places(plan(text), "P503") == [place(text, "5, max")]


# ── numbers and lists ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "Chọn 02 huyện: Đông, Tây.",
        "Chọn hai huyện: Đông và Tây làm điểm, mỗi huyện 01 xã.",
        "Chọn 02 huyện (Đông, Tây).",
        "Chọn 03 huyện: Đông, Tây...",
        "Giao 03 sở: Sở Thông tin và Truyền thông, Sở Tài chính, Sở Một.",
        "Giao 04 sở: Sở Thông tin và Truyền thông, Sở Tài chính, Sở Một.",
        "Năm 2020: Sở Một, Sở Hai.",
        "Trong 03 năm: Sở Một, Sở Hai.",
        "Trước ngày 05 tháng: Đông, Tây.",
        "Ban hành theo khoản 2 của Luật: Sở Một, Sở Hai.",
        "Mở 02 lớp: lớp cho huyện, lớp cho xã và lớp khác.",
        "Giao các huyện: Đông, Tây.",
    ],
)
def test_a_number_that_fits_its_list_or_counts_something_else_is_silent(text: str) -> None:
    more = "coordinate: [ubnd@dong, ubnd@tay]"
    assert said(task(text, more=more), "P504") == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Chọn 03 huyện: Đông, Tây.", "Ghi 3, nhưng liệt kê 2: Đông, Tây."),
        ("Chọn ba huyện: Đông và Tây làm điểm.", "Ghi 3, nhưng liệt kê 2"),
        ("Chọn 03 huyện Đông, Tây làm điểm.", "Ghi 3, nhưng liệt kê 2"),
        ("Chọn 01 huyện: Đông, Tây...", "Ghi 1, nhưng liệt kê 2"),
        ("Chọn 03 huyện: Đông, Tây, Đông.", "Ghi 3, nhưng liệt kê 2: Đông, Tây (ghi hai lần"),
        ("Giao 03 cơ quan (Sở Một, Sở Hai).", "Ghi 3, nhưng liệt kê 2: Sở Một, Sở Hai."),
    ],
)
def test_a_number_that_differs_from_its_list_says_both(text: str, start: str) -> None:
    (sentence,) = said(task(text, more="coordinate: [ubnd@dong, ubnd@tay]"), "P504")
    assert sentence.startswith(start)


def test_a_group_that_counts_its_members_wrongly_is_told_at_the_count() -> None:
    text = "groups: [{id: diem, members: [dong, tay], count: 3}]\n"
    assert places(plan(text), "P504") == [place(text, "3}")]


@pytest.mark.parametrize("group", ["count: 2", "count: 3, open: true"])
def test_a_group_whose_count_fits_is_silent(group: str) -> None:
    assert found(plan(f"groups: [{{id: diem, members: [dong, tay], {group}}}]\n"), "P504") == []


PARTS = """
tasks:
  - id: diem
    clause: II.3
    text: "Chỉ đạo điểm tại các huyện: {whole}."
    lead: [so-mot]
    when: [{{in: 2020}}]
    parts:
      - {{id: mot, clause: II.3.a, text: "Chọn 02 huyện: Đông, Tây làm điểm của bộ."}}
      - {{id: hai, clause: II.3.b, text: "Chọn 01 huyện: Đảo làm điểm của tỉnh."}}
"""


def test_a_list_that_differs_from_those_of_the_parts_is_told_with_them() -> None:
    (finding,) = found(plan(PARTS.format(whole="Đông, Tây")), "P504")
    assert "còn các phần việc cộng lại có 3; ở đây thiếu huyện Đảo" in message(finding, "vi")
    assert [each.item for each in finding.related] == ["diem.mot", "diem.hai"]


def test_lists_that_agree_across_clauses_are_silent() -> None:
    assert found(plan(PARTS.format(whole="Đông, Tây, Đảo")), "P504") == []


LISTED = """
groups:
  - {{id: diem-hai, members: [dong, tay, dao]}}
tasks:
  - id: viec
    clause: II.1
    text: "Việc."
    lead: [ubnd@diem-hai]
    division: each-own-area
    when: [{{in: 2020}}]
    as_written: {{lead: "Ủy ban nhân dân {words}."}}
"""


@pytest.mark.parametrize("words", ["các huyện: Đông, Tây", "02 huyện: Đông, Tây", "02 huyện"])
def test_a_printed_line_that_differs_from_who_is_bound_is_told_once(words: str) -> None:
    outcome = plan(LISTED.format(words=words))
    assert len(places(outcome, "P504")) + len(places(outcome, "P120")) == 1


@pytest.mark.parametrize("words", ["các huyện: Tây, Đông, Đảo", "03 huyện", "các huyện"])
def test_a_printed_line_that_fits_who_is_bound_is_silent(words: str) -> None:
    assert places(plan(LISTED.format(words=words)), "P504") == []


def test_a_number_before_the_name_of_a_group_is_counted_in_its_members() -> None:
    text = """
    groups:
      - {id: diem, name: "các huyện thực hiện chỉ đạo điểm", members: [dong, dao]}
    sections:
      - {id: chon, clause: I.1, text: "Chọn 03 huyện chỉ đạo điểm của tỉnh."}
    """
    (finding,) = found(plan(text), "P504")
    assert (finding.args["declared"], finding.args["other"]) == (3, 2)
    assert found(plan(text.replace("03", "02")), "P504") == []
    assert found(plan(text.replace("chỉ đạo điểm của", "chỉ đạo việc khác của")), "P504") == []


def test_all_units_of_a_level_are_counted() -> None:
    assert said(task("Tại tất cả 04 huyện."), "P504")[0].startswith("Ghi 4, còn cấp huyện có 3.")
    assert said(task("Tại tất cả 03 huyện."), "P504") == []


@pytest.mark.parametrize(("number", "hits"), [("02", 0), ("03", 1)])
def test_a_heading_that_announces_so_many_things_is_counted_in_the_clauses_below(
    number: str, hits: int
) -> None:
    text = f"""
    sections:
      - {{id: noi-dung, clause: I.1, text: "Gồm {number} nội dung sau đây:"}}
      - {{id: mot, clause: I.1.a, text: "Tuyên truyền."}}
      - {{id: hai, clause: I.1.b, text: "Tập huấn."}}
    """
    assert len(found(plan(text), "P504")) == hits


# ── denominators ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "target",
    [
        '{measure: lop, min: 100, unit: "%"}',
        "{measure: lop, min: 2, per: cap-huyen}",
        '{measure: lop, min: 2, quote: "mỗi nơi 02 lớp"}',
        '{measure: lop, min: 2, quote: "tổng số 02 lớp"}',
    ],
)
def test_a_share_or_a_quantity_with_its_denominator_is_clear(target: str) -> None:
    text = "Mỗi nơi: mỗi nơi 02 lớp; tổng số 02 lớp."
    assert found(task(text, "ubnd@cap-huyen", f"targets: [{target}]"), "P505") == []


def test_one_lead_alone_needs_no_denominator() -> None:
    assert found(task(more="targets: [{measure: lop, min: 2}]"), "P505") == []


def test_work_in_common_has_one_quantity() -> None:
    text = TASK.format(
        text="Việc.", lead="ubnd@cap-huyen", more="targets: [{measure: lop, min: 2}]"
    )
    together = text.replace("each-own-area", "together")
    assert (len(found(plan(text), "P505")), len(found(plan(together), "P505"))) == (1, 0)


MIXED = '\n  - {id: pho, level: cap-huyen, parent: mau, kind: "quận", name: "Phố"}'


@pytest.mark.parametrize(
    ("quote", "hits"),
    [("02 lớp/huyện", 1), ("mỗi huyện 02 lớp", 1), ("mỗi quận, huyện 02 lớp", 0), ("02 lớp/xã", 1)],
)
def test_a_denominator_that_leaves_a_kind_out_or_names_another_level_is_told(
    quote: str, hits: int
) -> None:
    target = f'targets: [{{measure: lop, per: cap-huyen, min: 2, quote: "{quote}"}}]'
    text = TASK.format(text=f"Mở {quote}.", lead="ubnd@cap-huyen", more=target)
    outcome = plan(f"units:{MIXED}\n{text}")
    assert len(found(outcome, "P505")) == hits


# ── goals ────────────────────────────────────────────────────────────────────────────────────

GOALS = """
legal:
  - id: de-an
    type: "Quyết định"
    number: "1/QĐ-TTg"
    relation: {relation}
    goals:
      - {{id: muc-mot, text: "Ít nhất 10 lớp", measure: lop, min: 10{by}}}
      - {{id: muc-hai, text: "100% số người được tập huấn"}}
tasks:
  - id: viec
    clause: II.1
    text: "Việc."
    lead: [so-mot]
    when: [{{in: 2020}}]
    targets: [{{measure: lop, per: mau, min: {least}}}]
"""


def test_goals_that_no_target_takes_up_are_one_finding_of_their_document() -> None:
    outcome = plan(GOALS.format(relation="basis", by="", least=10))
    (sentence,) = said(outcome, "P508")
    assert sentence.startswith(
        "1 trên 2 mục tiêu của Quyết định 1/QĐ-TTg không có chỉ tiêu nào của kế hoạch này ứng "
        "với: “100% số người được tập huấn”."
    )
    assert found(outcome, "P511") == []


def test_a_target_below_its_goal_is_told_at_the_target() -> None:
    text = GOALS.format(relation="basis", by="", least=8)
    assert places(plan(text), "P511") == [place(text, "8}")]


def test_goals_of_a_document_that_is_only_mentioned_and_of_past_years_bind_nobody() -> None:
    assert found(plan(GOALS.format(relation="mentioned", by="", least=1)), "P508") == []
    past = plan(GOALS.format(relation="basis", by=", by: 2018", least=1))
    assert found(past, "P511") == []


def test_a_goal_without_measure_is_taken_up_by_a_target_with_its_words() -> None:
    text = GOALS.format(relation="basis", by="", least=10).replace("số người", "số lớp của mình")
    text = text.replace("100%", "100 lớp")
    assert found(plan(text), "P508") == []


@pytest.mark.parametrize(
    ("quote", "hits"),
    [
        ("từ 03 - 05 lớp", 1),
        ("từ 03 - 06 lớp", 0),
        ("ba đến sáu lớp", 0),
        ("03 - 06 lớp, mỗi lớp 50 người", 0),
        ("nhiều lớp", 0),
    ],
)
def test_the_numbers_of_a_target_are_those_of_its_quote(quote: str, hits: int) -> None:
    text = f"""
    tasks:
      - id: viec
        clause: II.1
        text: "Mở {quote}."
        lead: [so-mot]
        when: [{{in: 2020}}]
        targets: [{{measure: lop, min: 3, max: 6, quote: "{quote}"}}]
    """
    assert len(found(plan(text), "P513")) == hits


# ── money ────────────────────────────────────────────────────────────────────────────────────

MONEY = """
funding:
  - {{id: tien, clause: III.1, text: "{text}", sources: ["ngân sách nhà nước"]}}
tasks:
  - id: viec
    clause: II.1
    text: "Việc."
    lead: [so-mot, ubnd@cap-huyen]
    when: [{{in: 2020}}]
"""


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Lấy từ ngân sách nhà nước.", ["Cấp tỉnh", "Cấp huyện"]),
        ("Lấy từ ngân sách cấp tỉnh.", ["Cấp huyện"]),
        ("Lấy từ ngân sách tỉnh và ngân sách huyện.", []),
        ("Lấy từ ngân sách các cấp theo phân cấp.", []),
        ("Kinh phí trong dự toán của các cơ quan, đơn vị.", []),
    ],
)
def test_each_leading_level_needs_a_source_of_money(text: str, levels: list[str]) -> None:
    sentences = said(plan(MONEY.format(text=text)), "P509")
    assert {each.partition(" chủ trì ")[0] for each in sentences} == set(levels)


def test_who_provides_money_provides_it_for_its_level() -> None:
    more = """
duties:
  - {id: huyen, clause: III.2, text: "Bố trí kinh phí.", perform: [ubnd@cap-huyen]}
  - {id: tinh, clause: III.3, title: "Bảo đảm", fund: [so-hai]}
"""
    assert found(plan(MONEY.format(text="Lấy từ ngân sách nhà nước.") + more), "P509") == []


def test_a_plan_that_says_nothing_of_money_gets_one_finding() -> None:
    (finding,) = found(task(lead="so-mot, ubnd@cap-huyen"), "P509")
    assert finding.span.file == "base.yaml"
    assert message(finding, "vi").startswith("Cấp tỉnh, cấp huyện chủ trì 1 nhiệm vụ")


def test_a_task_with_parts_is_counted_as_one_task() -> None:
    text = """
    tasks:
      - id: viec
        clause: II.1
        text: "Việc."
        lead: [so-mot]
        when: [{in: 2020}]
        parts:
          - {id: mot, clause: II.1.a, text: "Một.", lead: [so-hai], when: [{in: 2020}]}
          - {id: hai, clause: II.1.b, text: "Hai.", lead: [so-hai], when: [{in: 2020}]}
    """
    (finding,) = found(plan(text), "P509")
    assert finding.args["count"] == 1


YEARLY = """
funding:
  - {{id: tien, clause: III.1, text: "{text}"}}
tasks:
  - {{id: viec, clause: II.1, text: "Việc.", lead: [so-mot], when: [{when}]}}
"""


@pytest.mark.parametrize(
    ("text", "when", "hits"),
    [
        ("Trong dự toán ngân sách hằng năm.", "{from: 2019, to: 2022}", 1),
        ("Trong dự toán ngân sách hằng năm.", "{in: 2020}", 0),
        ("Năm 2019 dùng nguồn đã giao; sau đó ngân sách hằng năm.", "{from: 2019, to: 2022}", 0),
        ("Từ ngân sách cấp tỉnh.", "{from: 2019, to: 2022}", 0),
        ("Trong dự toán ngân sách hằng năm.", '{every: year, by: "12-15"}', 1),
        ("Kinh phí năm 2019 lấy từ nguồn A, sau đó hằng năm.", "{from: 2019, to: 2022}", 0),
        ("Dự toán hằng năm theo Quyết định ngày 5/6/2019.", "{from: 2019, to: 2022}", 1),
        ("Dự toán hằng năm của Đề án 2019 - 2022.", "{from: 2019, to: 2022}", 1),
    ],
)
def test_the_first_year_needs_money_of_its_own_where_the_plan_begins_within_it(
    text: str, when: str, hits: int
) -> None:
    assert len(found(plan(YEARLY.format(text=text, when=when)), "P510")) == hits


# ── the real plan ────────────────────────────────────────────────────────────────────────────


def test_the_numbers_and_lists_of_the_real_plan_agree() -> None:
    from planc.checks.plan.count_differs_from_list import RULE

    assert RULE.check is not None
    assert list(RULE.check(real_plan(), {})) == []


def test_a_goal_of_an_unknown_measure_is_an_error() -> None:
    text = GOALS.format(relation="basis", by="", least=10).replace("measure: lop, min: 10}", "X", 1)
    text = text.replace("X", "measure: lopp, min: 10}", 1)
    assert places(plan(text), "R301") == [place(text, "lopp")]
