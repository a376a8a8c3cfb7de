"""What the examples of the rules about time cannot show."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from helpers import BASE, compiled, place, places, plan, task
from planc.checks import message, run_rules
from planc.checks.facts.times import mentioned
from planc.checks.words.wording import works_of
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.pipeline import Outcome


def said(outcome: Outcome, code: str) -> list[str]:
    return [message(found, "vi") for found in outcome.findings if found.code == code]


# ── outside the plan, and before its basis ───────────────────────────────────────────────────


def test_an_end_beyond_the_plan_is_told_although_the_work_begins_within() -> None:
    (text,) = said(task("lead: [so-mot]\nwhen: [{from: 2020, to: 2024}]"), "P302")
    assert text.startswith("Chỉ phần trong kế hoạch được tính: năm 2024 nằm ngoài")


@pytest.mark.parametrize(
    "when", ["{from: 2019, to: 2022}", "{from: 2020, to: 2024, onwards: true}"]
)
def test_a_year_that_touches_the_plan_and_an_end_that_is_only_shown_are_not_outside(
    when: str,
) -> None:
    assert said(task(f"lead: [so-mot]\nwhen: [{when}]"), "P302") == []


def test_a_deadline_outside_the_plan_is_told_once_and_by_its_own_day() -> None:
    text = """
    reports:
      - {id: bc, clause: III.1, from: [so-mot], to: [ubnd@mau],
         when: [{before: 2091-11-20, covers: 2019}]}
    """
    outcome = plan(text)
    (told,) = said(outcome, "P302")
    assert "20/11/2091" in told
    assert said(outcome, "P301") == []


def test_a_product_that_is_due_outside_the_plan_is_told_at_its_day() -> None:
    text = """
    tasks:
      - {id: viec, clause: II.1, lead: [so-mot], when: [{in: 2020}],
         products: [{name: "Sổ tay", by: 2018-12}]}
    """
    assert places(plan(text), "P302") == [place(text, "2018-12")]


LEGAL = 'legal: [{id: can-cu, type: "Quyết định", number: "1/QĐ", date: 2019-10-18}]\n'


@pytest.mark.parametrize(
    ("when", "hit"),
    [
        ("{in: 2019}", False),
        ("{in: 2019-10}", False),
        ("{in: 2019-09}", True),
        ("{from: 2019, to: 2022}", False),
        ("{from: 2019-08, to: 2022}", True),
        ("{before: 2019-10-19}", False),
        ("{before: 2019-10-18}", True),
        ("{every: quarter, by: 20}", False),
        ("{every: year, from: 2019, by: 08-30}", True),
    ],
)
def test_work_is_before_its_basis_only_if_it_cannot_begin_later(when: str, *, hit: bool) -> None:
    outcome = task(f"lead: [so-mot]\nwhen: [{when}]", legal=LEGAL)
    assert bool(said(outcome, "P306")) == hit


def test_a_document_that_is_only_mentioned_orders_nothing() -> None:
    mentioned_only = LEGAL.replace("date:", "relation: mentioned, date:")
    outcome = task("lead: [so-mot]\nwhen: [{in: 2019-09}]", legal=mentioned_only)
    assert said(outcome, "P306") == []


def test_where_the_day_of_issue_is_known_it_counts_and_must_not_be_before_the_basis() -> None:
    issued = BASE.replace("  territory: mau\n", "  territory: mau\n  issued: 2019-08-05\n")
    outcome = plan(
        "tasks: [{id: viec, clause: II.1, lead: [so-mot], when: [{in: 2019-09}]}]",
        base=issued,
        legal=LEGAL,
    )
    (text,) = said(outcome, "P306")
    assert text.startswith("Kế hoạch ban hành ngày 05/08/2019, trước ngày của căn cứ")


def test_several_that_come_too_early_are_one_finding_at_the_day_of_the_basis() -> None:
    tasks = "".join(
        f"  - {{id: viec-{number}, clause: II.{number}, lead: [so-mot], when: [{{in: 2019-08}}]}}\n"
        for number in range(1, 8)
    )
    outcome = plan("tasks:\n" + tasks, legal=LEGAL)
    assert places(outcome, "P306") == [("legal.yaml", 1, LEGAL.index("2019-10-18") + 1)]
    (text,) = said(outcome, "P306")
    assert text.startswith("7 việc phải bắt đầu chậm nhất vào những ngày này: II.1 (31/08/2019)")
    assert "trước ngày của căn cứ “Quyết định 1/QĐ” (18/10/2019)" in text


# ── milestones and anchors ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("fields", "hit"),
    [
        ("when: [{from: 2020, to: 2021}]", True),
        ("when: [{from: 2020-01, to: 2020-12}]", True),
        ("when: [{from: 2020-02, to: 2020-12}]", False),
        ("when: [{from: 2022-02, onwards: true}]", False),
        ("when: [{from: 2021, onwards: true, continuous: true}]", True),
        ("when: [{from: 2020, to: 2021}, {in: 2021-06, for: 'Sơ kết', id: so-ket}]", False),
        (
            "when: [{from: 2020, to: 2021, for: 'Lập', id: a}, {in: 2022, for: 'Dùng', id: b}]",
            True,
        ),
        ("when: [{from: 2020, to: 2021}]\nproducts: [{name: 'Sổ tay', by: 2020-06}]", False),
        ("when: [{from: 2020, to: 2021}]\nproducts: [{name: 'Sổ tay'}]", True),
        ("when: [{every: year}]", False),
    ],
)
def test_long_work_needs_something_in_between(fields: str, *, hit: bool) -> None:
    assert bool(said(task(f"lead: [so-mot]\n{fields}"), "P307")) == hit


def test_a_part_and_a_report_about_the_task_are_milestones() -> None:
    head = "tasks:\n  - {id: viec, clause: II.1, lead: [so-mot], when: [{from: 2020, to: 2021}]"
    part = ", parts: [{id: a, clause: II.1.a, when: [{in: 2020-06}]}]}\n"
    report = "reports: [{id: bc, clause: III.1, from: [so-mot], to: [ubnd@mau], about: [viec], "
    assert said(plan(head + part), "P307") == []
    assert said(plan(head + "}\n" + report + "when: [{by: 2020-12-16}]}]\n"), "P307") == []
    on_demand = report + 'when: [{whenever: "khi cần"}]}]\n'
    assert len(said(plan(head + "}\n" + on_demand), "P307")) == 1


@pytest.mark.parametrize(
    ("when", "hit"),
    [
        ("{every: year}", True),
        ("{every: half-year}", True),
        ("{every: quarter}", True),
        ("{every: month}", False),
        ("{every: year, before: 11-20}", False),
        ("{in: 2020}", False),
    ],
)
def test_a_quarter_or_more_is_too_long_to_have_no_day(when: str, *, hit: bool) -> None:
    assert bool(said(task(f"lead: [so-mot]\nwhen: [{when}]"), "P308")) == hit


def test_the_yearly_budget_has_days_of_its_own() -> None:
    text = """
    duties:
      - {id: a, clause: III.1, fund: [so-mot], when: [{every: year}]}
      - {id: b, clause: III.2, perform: [so-mot], when: [{every: year}],
         text: "Tham mưu bố trí kinh phí trong dự toán ngân sách hằng năm."}
      - {id: c, clause: III.3, perform: [so-mot], when: [{every: year}], text: "Kiểm tra."}
    """
    assert [found.item for found in plan(text).findings if found.code == "P308"] == ["c"]


# ── parts of the work without a time ─────────────────────────────────────────────────────────


def left_out(text: str, when: str) -> list[tuple[str, int, int]]:
    source = f"""
    tasks:
      - id: viec
        clause: II.1
        text: |
          {text}
        lead: [so-mot]
        when: {when}
    """
    return [(found[0], found[1], found[2] - 6) for found in places(plan(source), "P309")]


def test_the_work_that_is_left_out_is_shown_where_it_stands() -> None:
    when = "[{in: 2020-06, for: 'Kiểm tra', id: a}, {in: 2022-11, for: 'Tổng kết', id: b}]"
    text = "Kiểm tra, tổng kết Đề án; tổ chức khen thưởng hòa giải viên."
    assert left_out(text, when) == [("plan.yaml", 6, text.index("tổ chức") + 1)]
    text = "Kiểm tra, đôn đốc, tổng kết Đề án."
    assert left_out(text, when) == [("plan.yaml", 6, text.index("đôn đốc") + 1)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        # All that is done has a time; what follows are people and things.
        (
            "Xây dựng, kiện toàn đội ngũ của Sở; cán bộ, công chức; báo cáo viên pháp luật.",
            "[{in: 2020-06, for: 'Xây dựng', id: a}, {in: 2021, for: 'Kiện toàn', id: b}]",
        ),
        # A time without `for` is for the whole.
        (
            "Kiểm tra, tổng kết Đề án; khen thưởng.",
            "[{from: 2020, to: 2021}, {in: 2022-11, for: 'Tổng kết', id: b}]",
        ),
        # What the times are for is not said in the words of the text.
        ("Kiểm tra; khen thưởng.", "[{in: 2020-06, for: 'Đợt một', id: a}]"),
    ],
)
def test_nothing_is_left_out_where_the_times_are_for_all_that_is_named(
    text: str, when: str
) -> None:
    assert left_out(text, when) == []


def test_pieces_of_work_are_read_with_their_places() -> None:
    text = "Rà soát và bổ sung hòa giải viên; tổ chức tôn vinh, khen thưởng."
    found = [work for works in works_of(text) for work in works]
    assert [work.verb for work in found] == ["ra soat", "bo sung", "ton vinh", "khen thuong"]
    assert [text[work.start : work.end] for work in found] == [work.words for work in found]


@pytest.mark.parametrize(
    ("when", "hits"),
    [
        ("", ["viec.chon"]),
        ("when: [{from: 2019, to: 2022}], ", ["viec.chon"]),
        ("when: [{in: 2020-06}], ", []),
    ],
)
def test_a_part_needs_a_time_beside_one_that_has_it_unless_the_task_is_short(
    when: str, hits: list[str]
) -> None:
    text = f"""
    tasks:
      - {{id: viec, clause: II.1, lead: [so-mot], {when}parts: [
          {{id: chon, clause: II.1.a}}, {{id: lam, clause: II.1.b, when: [{{in: 2020-06}}]}}]}}
    """
    outcome = plan(text)
    assert [found.item for found in outcome.findings if found.code == "P309"] == hits
    assert said(outcome, "P304") == []


def test_a_product_made_once_needs_a_day_in_work_that_goes_on_all_the_time() -> None:
    fields = "lead: [so-mot]\nwhen: [{{from: 2020, to: 2021, continuous: {}}}]\nproducts: [{}]"
    made_once = '{name: "Kế hoạch", kind: plan}'
    assert len(said(task(fields.format("true", made_once)), "P309")) == 1
    assert said(task(fields.format("false", made_once)), "P309") == []
    assert said(task(fields.format("true", '{name: "Hội nghị", kind: conference}')), "P309") == []


# ── awaiting, ends, precision, days off ──────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("beside", "hit"),
    [("", True), (", {before: 2020-06-12}", False), (", {from: 2021, onwards: true}", True)],
)
def test_what_is_awaited_is_open_only_without_a_latest_day(beside: str, *, hit: bool) -> None:
    outcome = task(f'lead: [so-mot]\nwhen: [{{awaits: "Theo hướng dẫn của Bộ"}}{beside}]')
    assert bool(said(outcome, "P305")) == hit


def test_an_open_end_beside_a_stated_one_is_told_at_the_stated_one() -> None:
    text = """
    tasks:
      - id: viec
        clause: II.1
        lead: [so-mot]
        when: [{from: 2019, to: 2022, onwards: true}]
    """
    assert places(plan(text), "P311") == [place(text, "2022")]


@pytest.mark.parametrize(
    ("when", "hit"),
    [
        ("{from: 2019, to: 2020, id: a}, {from: 2021, to: 2022, id: b}", False),
        ("{from: 2019, to: 2021, id: a}, {from: 2020, to: 2022, id: b}", True),
        ("{from: 2019, to: 2021, for: 'A', id: a}, {from: 2020, to: 2022, for: 'B', id: b}", False),
        ("{from: 2019, to: 2021}, {before: 2022-06-01}", True),
        ("{from: 2019, to: 2021}, {before: 2020-06-01}", False),
    ],
)
def test_two_spans_contradict_only_if_they_overlap_and_are_for_one_work(
    when: str, *, hit: bool
) -> None:
    assert bool(said(task(f"lead: [so-mot]\nwhen: [{when}]"), "P311")) == hit


def test_a_product_due_after_its_work_has_ended_contradicts_it() -> None:
    fields = "lead: [so-mot]\nwhen: [{{from: 2019, to: 2020}}]\nproducts: [{{name: A, by: {}}}]"
    assert len(said(task(fields.format("2021-03")), "P311")) == 1
    assert said(task(fields.format("2020-12")), "P311") == []


@pytest.mark.parametrize(
    ("when", "hit"),
    [
        ("{from: 2019-07, to: 2022}", False),
        ("{from: 2019-07-15, to: 2022}", True),
        ("{from: 2019, to: 2022}", False),
        ("{from: 2019, to: 2022}, {by: 2020-12-16, for: 'Sơ kết', id: a}", False),
        ("{in: 2019-09, for: 'A', id: a}, {from: 2020, onwards: true, for: 'B', id: b}", False),
        ("{in: 2019-Q4}, {in: 2020}", True),
    ],
)
def test_a_milestone_may_be_more_exact_than_the_span_that_it_marks(when: str, *, hit: bool) -> None:
    assert bool(said(task(f"lead: [so-mot]\nwhen: [{when}]"), "P312")) == hit


def test_an_open_end_is_told_at_its_word_and_not_beside_a_stated_end() -> None:
    text = "tasks: [{id: viec, clause: II.1, lead: [so-mot], when: [{from: 2020, onwards: true}]}]"
    assert places(plan(text), "P303") == [("plan.yaml", 1, text.index("true") + 1)]
    assert said(task("lead: [so-mot]\nwhen: [{from: 2020, to: 2021, onwards: true}]"), "P303") == []


def test_deadlines_of_several_items_on_days_off_are_one_finding() -> None:
    outcome = plan("""
    tasks:
      - {id: mot, clause: II.1, lead: [so-mot], when: [{before: 2022-11-20}]}
      - {id: hai, clause: II.2, lead: [so-mot], when: [{by: 2022-11-19}]}
    """)
    (text,) = said(outcome, "P313")
    assert text.count("19/11/2022 → 18/11/2022") == 1
    assert "; 1 thời hạn khác cũng rơi vào ngày nghỉ" in text


def test_all_days_off_of_an_entry_are_one_finding_with_the_last_working_days() -> None:
    (text,) = said(task("lead: [so-mot]\nwhen: [{every: year, before: 11-25}]"), "P313")
    # 24/11/2019 and 24/11/2021 are a Sunday and a Wednesday; the plan ends with 2022.
    assert "24/11/2019 → 22/11/2019." in text


@pytest.mark.parametrize("when", ["{every: month, by: 20}", "{in: 2022-11-19}", "{by: 2091-11-18}"])
def test_only_fixed_days_within_the_plan_can_fall_on_days_off(when: str) -> None:
    assert said(task(f"lead: [so-mot]\nwhen: [{when}]"), "P313") == []


# ── holders that end ─────────────────────────────────────────────────────────────────────────

ENDING = """
units:
  - {id: xa-cu, level: cap-xa, parent: tay, kind: "xã", name: "Cũ", until: 2020-06-30,
     succeeded_by: [xa-tay-mot]}
"""


@pytest.mark.parametrize(
    ("when", "hit"),
    [
        ("{from: 2019, to: 2022}", True),
        ("{every: year}", True),
        ("{from: 2019-07, to: 2020-06}", False),
        ("{by: 2021-06-15}", False),
    ],
)
def test_a_unit_that_ends_matters_where_an_occurrence_runs_over_its_end(
    when: str, *, hit: bool
) -> None:
    outcome = task(f"lead: [ubnd@cap-xa]\nwhen: [{when}]", units=ENDING)
    assert bool(said(outcome, "P314")) == hit
    if hit:
        assert "xã Cũ → xã Tây Một" in said(outcome, "P314")[0]


def test_an_open_end_says_which_level_is_known_to_end_under_it() -> None:
    base = BASE
    for unit in ('"Đông Một"}', '"Đông Hai"}', '"Tây Một"}'):
        base = base.replace(unit, unit[:-1] + ", until: 2025-06-30}")
    when = "when: [{from: 2020, onwards: true}]"
    text = f"tasks: [{{id: viec, clause: II.1, lead: [ubnd@cap-xa], {when}}}]"
    (told,) = said(plan(text, base=base), "P303")
    assert "sau ngày 30/06/2025 không còn cấp xã" in told
    (told,) = said(plan(text, base=base.replace(", until: 2025-06-30}", "}", 1)), "P303")
    assert "không còn" not in told


# ── the printed line ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("printed", "when", "key"),
    [
        ("Giai đoạn 2019 - 2022.", "{from: 2019, to: 2021}", "2021"),
        ("Giai đoạn 2019 - 2021.", "{from: 2019, to: 2022}", "2022"),
        ("Quý IV/2020.", "{in: 2020-Q3}", "2020-Q3"),
        ("Trước ngày 20/11/2020.", "{before: 2020-10-20}", "2020-10-20"),
        ("Năm 2019 và các năm tiếp theo.", "{in: 2019}, {from: 2020, onwards: true}", ""),
        ("Từ tháng 7/2019 đến năm 2022.", "{from: 2019-07, to: 2022}", ""),
        ("Thường xuyên (từ tháng 7/2019 đến năm 2022).", "{from: 2019-07, to: 2022}", "[{from"),
        ("Hằng năm.", "{from: 2019-07, to: 2022}", "[{from"),
        ("Theo Quyết định số 1/QĐ-M ngày 18/4/2015.", "{in: 2020}", ""),
        ("Theo hướng dẫn năm 2025.", '{awaits: "Theo hướng dẫn năm 2025"}', ""),
        ("Hằng năm.", "{every: year}", ""),
    ],
)
def test_a_time_unlike_the_printed_one_is_told_where_it_is_written(
    printed: str, when: str, key: str
) -> None:
    text = f"""
    tasks:
      - id: viec
        clause: II.1
        lead: [so-mot]
        when: [{when}]
        as_written: {{when: "{printed}"}}
    """
    assert places(plan(text), "P315") == ([place(text, key)] if key else [])


def test_times_are_found_in_words_and_numbers_of_documents_are_not() -> None:
    text = "Quý II năm 2020, tháng 12 năm 2021, 05/6/2022; số 2019/QĐ-M; 12/2018/NQ"
    assert [words for words, _ in mentioned(text)] == [
        "Quý II năm 2020",
        "12 năm 2021",
        "05/6/2022",
    ]


def test_a_mistyped_month_outside_the_plan_is_told_once_by_what_the_document_prints() -> None:
    outcome = task("""
    lead: [so-mot]
    when: [{in: 2024-09, id: xay-dung}]
    as_written: {when: "Trong tháng 9/2019."}
    """)
    assert (len(said(outcome, "P315")), said(outcome, "P302")) == (1, [])


def test_a_time_outside_the_plan_is_said_in_the_words_of_people() -> None:
    (text,) = said(task("lead: [so-mot]\nwhen: [{in: 2024-09, id: xay-dung}]"), "P302")
    assert text.startswith("Thời gian tháng 9/2024 nằm ngoài")


@pytest.mark.parametrize(
    ("text", "when", "hit"),
    [
        ("Làm từ năm 2019 đến năm 2022.", "{from: 2019, to: 2021}", True),
        ("Làm từ năm 2019 đến hết năm 2022.", "{from: 2019, to: 2022}", False),
        ("Từ tháng 7/2019 đến năm 2022.", "{from: 2019-07, to: 2022-06}", False),
        ("Đánh giá từ năm 2015 đến năm 2018.", "{from: 2019, to: 2021}", False),
        ("Đề án “Từ năm 2019 đến năm 2022”.", "{from: 2019, to: 2021}", False),
        ("Tầm nhìn đến năm 2030.", "{from: 2019, to: 2021}", False),
        ("Gửi trước ngày 20/11/2020.", "{before: 2020-12-20}", True),
        ("Gửi trước ngày 20/11/2020.", "{by: 2020-11-19}", False),
        ("Gửi trước ngày 20/5/2020 và trước ngày 20/11/2020.", "{before: 2020-12-20}", False),
        ("Gửi trước ngày 31/11/2022.", "{in: 2022}", True),
        ("Theo Công văn số 31/11/2022-CV, 45/12/2019.", "{in: 2022}", False),
    ],
)
def test_the_text_is_compared_only_where_it_surely_speaks_of_the_same(
    text: str, when: str, *, hit: bool
) -> None:
    source = f"""
    tasks:
      - {{id: viec, clause: II.1, text: "{text}", lead: [so-mot], when: [{when}]}}
    """
    assert bool(said(plan(source), "P315")) == hit


FIRST_YEAR = "{before: 2019-10-20, covers: 2019, id: a}"
QUOTED = "'trước ngày 20/11/2019'"


@pytest.mark.parametrize(
    ("text", "when", "told"),
    [
        (
            "Gửi trước ngày 20/5/2020; gửi lại trước ngày 20/11/2020.",
            "{before: 2020-05-20, id: a}, {before: 2020-10-20, id: b}",
            ["trước ngày 20/11/2020", "Trước ngày 20/10/2020"],
        ),
        (
            "Gửi trước ngày 20/11/2019; từ năm 2020 đến năm 2022 gửi trước ngày 20/11/2019.",
            f"{FIRST_YEAR}, {{every: year, before: 11-20, quote: {QUOTED}, id: b}}",
            ["trước ngày 20/11/2019", "Trước ngày 20/10/2019 (kỳ năm 2019)"],
        ),
        # Each deadline has its entry; of another year; which of two is meant cannot be known.
        (
            "Gửi trước ngày 20/5/2020; gửi lại trước ngày 20/11/2020.",
            "{before: 2020-05-20, id: a}, {by: 2020-11-19, id: b}",
            [],
        ),
        (
            "Gửi trước ngày 20/5/2020; gửi lại trước ngày 20/11/2020.",
            "{before: 2020-05-20, id: a}, {before: 2021-10-20, id: b}",
            [],
        ),
        (
            "Gửi trước ngày 20/5/2020; gửi lại trước ngày 20/11/2020.",
            "{in: 2019, id: a}, {before: 2020-10-20, id: b}",
            [],
        ),
    ],
)
def test_a_deadline_among_several_is_compared_with_the_only_one_that_is_left(
    text: str, when: str, told: list[str]
) -> None:
    source = f"""
    tasks:
      - {{id: viec, clause: II.1, text: "{text}", lead: [so-mot], when: [{when}]}}
    """
    messages = said(plan(source), "P315")
    assert len(messages) == bool(told)
    for words in told:
        assert f"“{words}”" in messages[0]


PARTS = "+ Kiểm tra: Năm 2021;\n+ Tổng kết: Năm 2022."


@pytest.mark.parametrize(
    ("first", "second", "hit"),
    [
        ("Kiểm tra", "Tổng kết", False),
        ("Tổng kết", "Kiểm tra", True),
        ("TỔNG KẾT", "kiểm  tra", True),
        ("Tổng kết Đề án", "Kiểm tra", False),
    ],
)
def test_times_are_held_to_their_parts_where_both_name_them_alike(
    first: str, second: str, *, hit: bool
) -> None:
    fields = f"""
    lead: [so-mot]
    when: [{{in: 2021, for: "{first}", id: a}}, {{in: 2022, for: "{second}", id: b}}]
    as_written: {{when: {json.dumps(PARTS, ensure_ascii=False)}}}
    """
    messages = said(task(fields), "P315")
    assert len(messages) == hit
    if hit:
        assert "Kiểm tra: Năm 2021" in messages[0]
        assert f"{first}: Năm 2021" in messages[0]


@pytest.mark.parametrize(
    ("when", "printed", "codes"),
    [
        ('{in: 2021, quote: "Năm 2020"}', "Năm 2020.", ["P301"]),
        ('{in: 2021, quote: "Năm 2020"}', "Năm 2022.", ["R213"]),
        ("{in: 2021}", "Năm 2020.", ["P315"]),
        (
            '{in: 2021, quote: "Năm 2020", id: a}, {in: 2019, id: b}',
            "Năm 2020, năm 2022.",
            ["P301", "P315"],
        ),
    ],
)
def test_a_mistake_that_its_quotation_shows_is_told_once(
    when: str, printed: str, codes: list[str]
) -> None:
    outcome = task(f'lead: [so-mot]\nwhen: [{when}]\nas_written: {{when: "{printed}"}}')
    found = [each.code for each in outcome.findings if each.code in ("P301", "P315", "R213")]
    assert sorted(found) == codes


@pytest.mark.parametrize(
    ("when", "quote", "hit"),
    [
        ("every: year", "hàng quý", True),
        ("every: quarter", "hàng quý", False),
        ("every: year, covers: H1", "định kỳ 6 tháng", False),
        ("in: 2020", "trong năm 2020", False),
        ("in: 2020-09", "năm 2020", False),
    ],
)
def test_another_recurrence_is_another_time_although_one_lies_in_the_other(
    when: str, quote: str, *, hit: bool
) -> None:
    fields = (
        f'lead: [so-mot]\nwhen: [{{{when}, quote: "{quote}"}}]\nas_written: {{when: "{quote}"}}'
    )
    assert bool(said(task(fields), "P301")) == hit


@pytest.mark.parametrize(
    ("quote", "begin", "end", "hit"),
    [
        ("từ năm 2019", "2019-07-01", "2022-12-31", False),
        ("từ năm 2019", "2020-01-01", "2022-12-31", True),
        ("đến năm 2022", "2019-07-01", "2022-06-30", False),
        ("đến năm 2022", "2019-07-01", "2021-12-31", True),
        ("đến hết ngày 30/6/2022", "2019-07-01", "2022-12-31", True),
        ("năm 2020", "2020-01-01", "2020-12-31", False),
        ("năm 2020", "2019-07-01", "2022-12-31", True),
        ("từ tháng 7/2019 đến năm 2022", "2019-07-01", "2022-12-31", False),
        ("từ tháng 7/2019 đến năm 2022", "2019-07-01", "2021-12-31", True),
        ("Thường xuyên", "2019-07-01", "2022-12-31", False),
        ("Hàng năm", "2019-07-01", "2022-12-31", False),
    ],
)
def test_the_quotation_of_the_period_is_held_to_the_side_that_it_is_about(
    quote: str, begin: str, end: str, *, hit: bool
) -> None:
    period = f'{{from: {begin}, to: {end}, quote: "{quote}"}}'
    base = BASE.replace("{from: 2019-07-01, to: 2022-12-31}", period)
    tasks = "tasks: [{id: viec, clause: II.1, lead: [so-mot], as_written: {when: '" + quote + "'}}]"
    messages = said(plan(tasks, base=base), "P301")
    assert len(messages) == hit
    assert all(f"“{quote}”, còn dữ liệu ghi" in message for message in messages)


# ── the real plan ────────────────────────────────────────────────────────────────────────────


def test_the_real_plan_has_no_contradiction_that_its_document_has_not() -> None:
    found = compiled_findings()
    for code in ("P302", "P304", "P306", "P315", "P402", "P407", "P408", "P410", "P501", "P502"):
        assert [each for each in found if each == code] == []


def compiled_findings() -> list[str]:
    return [found.code for found in run_rules(real_plan())]


def test_a_plan_without_any_time_is_no_trouble() -> None:
    assert compiled(plan("tasks: [{id: viec, clause: II.1, lead: [so-mot]}]")).plan.items
