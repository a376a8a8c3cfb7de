"""What the examples of the rules about reports and order cannot show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers import place, places, plan
from planc.checks import message

if TYPE_CHECKING:
    from planc.pipeline import Outcome


def said(outcome: Outcome, code: str) -> list[str]:
    return [message(found, "vi") for found in outcome.findings if found.code == code]


def chain(feeder: str, whole: str, *, after: str = "", words: str = "Báo cáo chung.") -> Outcome:
    """A report of districts to Sở Một, and one of Sở Một to the issuer."""
    return plan(f"""
    reports:
      - {{id: huyen, clause: III.1, title: "Báo cáo huyện", from: [ubnd@cap-huyen], to: [so-mot],
         {feeder}}}
      - {{id: tinh, clause: III.2, title: "{words}", from: [so-mot], to: [ubnd@mau], {after}
         {whole}}}
    """)


# ── due dates ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("when", "hit"),
    [
        ("{by: 2020-12-16}", False),
        ("{in: 2020-12}", False),
        ("{in: 2020-Q4}", False),
        ("{in: 2020}", True),
        ("{every: month, by: 20}", False),
        ("{every: month}", True),
        ("{from: 2020, to: 2021}", True),
        ('{whenever: "khi có yêu cầu"}', False),
        ('{awaits: "Theo hướng dẫn của Bộ"}', False),
        ("{within: 5 days, after: su-kien}", False),
    ],
)
def test_a_report_needs_a_day_unless_it_waits_for_something(when: str, *, hit: bool) -> None:
    outcome = plan(
        f"reports: [{{id: bc, clause: III.1, from: [so-mot], to: [ubnd@mau], when: [{when}]}}]",
        events='calendar: {events: [{id: su-kien, title: "Sự kiện"}]}',
    )
    assert bool(said(outcome, "P401")) == hit
    assert said(outcome, "P304") == []


def test_a_consolidator_without_a_day_is_told_when_its_feeders_are_due() -> None:
    (text,) = said(chain("when: [{by: 2020-12-16}]", "", after="after: [huyen]"), "P401")
    assert "(mục III.1) thì có hạn, sớm nhất là ngày 16/12/2020." in text
    (text,) = said(chain("", "when: [{by: 2020-12-24}]", after="after: [huyen],"), "P401")
    assert "Báo cáo tổng hợp từ đây (mục III.2) thì có hạn, sớm nhất là ngày 24/12/2020." in text
    half_year = "when: [{every: half-year, before: 20}]"
    (text,) = said(chain(half_year, "", after="after: [huyen]"), "P401")
    assert "sớm nhất là trước ngày 20/12/2019 (ngày cuối là 19/12/2019)" in text
    assert "gửi theo kỳ: 6 tháng; báo cáo này không nói gửi theo kỳ nào" in text


YEAR = "when: [{{every: year, from: 2020, to: 2021, covers: year, by: {}}}]"


@pytest.mark.parametrize(
    ("feeder", "whole", "hit"),
    [
        (YEAR.format("12-16"), YEAR.format("12-15"), True),
        (YEAR.format("12-16"), YEAR.format("12-16"), True),
        (YEAR.format("12-16"), YEAR.format("12-17"), False),
        # The report on the half-year is not made from those on the year.
        (YEAR.format("12-16"), "when: [{by: 2020-06-19, covers: 2020-H1}]", False),
        # The fourth quarter ends with the year.
        ("when: [{by: 2020-12-18, covers: 2020-Q4}]", YEAR.format("12-17"), True),
        ("when: [{by: 2020-12-18}]", "when: [{by: 2020-12-17}]", True),
        ("when: [{by: 2020-12-18, covers: 2020}]", "when: [{by: 2020-12-17}]", True),
        ("when: [{by: 2020-12-18}]", "when: [{by: 2021-01-15}]", False),
    ],
)
def test_a_whole_is_compared_with_its_parts_period_by_period(
    feeder: str, whole: str, *, hit: bool
) -> None:
    outcome = chain(feeder, whole, after="after: [huyen],")
    assert len(said(outcome, "P402")) == hit
    assert said(outcome, "P502") == []


def test_a_report_is_made_from_others_only_if_the_plan_says_so() -> None:
    feeder, whole = YEAR.format("12-16"), YEAR.format("12-15")
    assert said(chain(feeder, whole), "P402") == []
    assert len(said(chain(feeder, whole, words="Tổng hợp, báo cáo"), "P402")) == 1


def test_the_finding_points_at_the_day_and_at_the_day_of_the_other() -> None:
    text = """
    reports:
      - id: huyen
        clause: III.1
        from: [ubnd@cap-huyen]
        to: [so-mot]
        when: [{by: 2020-12-16, covers: 2020}]
      - id: tinh
        clause: III.2
        from: [so-mot]
        to: [ubnd@mau]
        after: [huyen]
        when: [{by: 2020-12-15, covers: 2020}]
    """
    (found,) = [each for each in plan(text).findings if each.code == "P402"]
    assert (found.span.line, found.span.column) == place(text, "2020-12-15")[1:]
    assert [each.span.line for each in found.related] == [place(text, "2020-12-16")[1]]


# ── recipients ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "to", "told"),
    [
        ("báo cáo Ủy ban nhân dân tỉnh", "ubnd@mau", ""),
        ("báo cáo Ủy ban nhân dân tỉnh", "ubnd@mau, bo", "còn gửi Bộ"),
        ("báo cáo Ủy ban nhân dân tỉnh Mẫu, Sở Hai", "ubnd@mau", "không gửi Sở Hai"),
        ("báo cáo Ủy ban nhân dân tỉnh", "bo", "lại chỉ gửi Bộ"),
        ("báo cáo cấp có thẩm quyền", "ubnd@mau, bo", ""),
    ],
)
def test_recipients_are_compared_with_the_words_of_the_clause_that_feeds_a_report(
    words: str, to: str, told: str
) -> None:
    outcome = plan(f"""
    reports:
      - id: huyen
        clause: III.1
        text: "Các huyện gửi Sở Một để tổng hợp, {words}: trước ngày 16/12/2020."
        from: [ubnd@cap-huyen]
        to: [so-mot]
      - {{id: tinh, clause: III.2, from: [so-mot], to: [{to}], after: [huyen]}}
      - {{id: khac, clause: III.3, from: [ubnd@dong], to: [so-hai]}}
    """)
    found = said(outcome, "P403")
    assert len(found) == bool(told)
    assert all(told in each for each in found)


# ── cut-offs ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ("{by: 2020-11-20, covers: 2020}", ["P405"]),
        ("{by: 2020-12-13, covers: 2020}", ["P405"]),
        ("{by: 2020-12-14, covers: 2020}", []),
        ("{by: 2021-01-15, covers: 2020}", []),
        ("{by: 2020-06-12, covers: 2020-H1}", ["P405"]),
        ("{every: month, covers: month, by: 10}", ["P405"]),
        ('{whenever: "khi cần"}', []),
    ],
)
def test_figures_are_closed_before_a_report_on_them_is_due(entry: str, codes: list[str]) -> None:
    outcome = plan(
        f"reports: [{{id: bc, clause: III.1, from: [so-mot], to: [ubnd@mau], when: [{entry}]}}]"
    )
    found = [each.code for each in outcome.findings if each.code in ("P404", "P405")]
    assert sorted(found) == codes


def test_a_cut_off_of_the_documents_own_is_enough() -> None:
    report = """
    reports:
      - id: bc
        clause: III.1
        text: "Báo cáo năm, {}."
        from: [so-mot]
        to: [ubnd@mau]
        when: [{{by: 2020-11-20, covers: 2020}}]
    """
    assert len(said(plan(report.format("gửi sớm")), "P405")) == 1
    for words in ("số liệu tính đến ngày 14/11", "kèm số liệu ước cả năm"):
        outcome = plan(report.format(words))
        assert (said(outcome, "P404"), said(outcome, "P405")) == ([], [])
    own = report.replace("to: [ubnd@mau]\n", 'to: [ubnd@mau]\n        cut_off: "đến 14/11"\n')
    outcome = plan(own.format("gửi sớm"))
    assert (said(outcome, "P404"), said(outcome, "P405")) == ([], [])


def test_the_law_is_that_of_vietnamese_agencies_and_says_that_its_text_was_not_read() -> None:
    report = """
    reports:
      - {id: bc, clause: III.1, from: [so-mot], to: [ubnd@mau],
         when: [{by: 2020-11-20, covers: 2020}]}
    """
    (text,) = said(plan(report), "P405")
    assert "Chưa đọc nguyên văn nghị định" in text
    elsewhere = plan(report, calendar="calendar: {base: none}")
    assert said(elsewhere, "P405") == []
    assert len(said(elsewhere, "P404")) == 1


# ── hosts, duplicates, chains ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("reporters", "hosts", "told"),
    [
        ("ubnd@cap-huyen", '"Báo cáo năm"', ""),
        ("ubnd@cap-huyen", '"Báo cáo năm", "Báo cáo quý"', "không nói nơi nào lồng vào"),
        ("ubnd@cap-huyen, so-hai", '"Báo cáo năm"', "thuộc nhiều loại cơ quan"),
        ("ubnd@cap-huyen", '"Báo cáo của Sở Hai"', "không phải là nơi làm báo cáo đó"),
        ("so-hai", '"Báo cáo của Sở Hai"', ""),
    ],
)
def test_a_host_is_clear_if_it_is_one_and_its_reporters_make_it(
    reporters: str, hosts: str, told: str
) -> None:
    outcome = plan(f"""
    reports:
      - {{id: bc, clause: III.1, from: [{reporters}], to: [so-mot], hosted_in: [{hosts}]}}
      - {{id: so, clause: III.2, title: "Báo cáo của Sở Hai", from: [so-hai], to: [ubnd@mau]}}
    """)
    found = said(outcome, "P406")
    assert len(found) == bool(told)
    assert all(told in each for each in found)


@pytest.mark.parametrize(
    ("other", "hit"),
    [
        ("from: [ubnd@dong], to: [so-mot], when: [{by: 2020-12-16}]", True),
        ("from: [ubnd@dong], to: [so-hai], when: [{by: 2020-12-16}]", False),
        ("from: [mttq@dong], to: [so-mot], when: [{by: 2020-12-16}]", False),
        ("from: [ubnd@dong], to: [so-mot], when: [{by: 2020-12-17}]", False),
    ],
)
def test_two_reports_are_double_with_one_day_reporter_and_receiver(
    other: str, *, hit: bool
) -> None:
    outcome = plan(f"""
    reports:
      - {{id: a, clause: III.1, from: [ubnd@cap-huyen], to: [so-mot], when: [{{by: 2020-12-16}}]}}
      - {{id: b, clause: III.2, {other}}}
    """)
    assert len(said(outcome, "P407")) == hit


def test_a_half_year_and_a_year_due_on_one_day_are_told_once_for_all_years() -> None:
    text = """
    reports:
      - id: bc
        clause: III.1
        from: [ubnd@cap-huyen]
        to: [so-mot]
        when:
          - {every: year, covers: H2, by: 12-16, id: nua-nam}
          - {every: year, covers: year, by: 12-16, id: ca-nam}
    """
    (told,) = said(plan(text), "P407")
    assert "về 6 tháng cuối năm 2019" in told
    assert "và 1 lần khác" in told


def test_a_chain_is_told_where_it_ends_and_not_at_all_that_leads_there() -> None:
    text = """
    reports:
      - {id: xa, clause: III.1, from: [ubnd@cap-xa], to: [ubnd@above]}
      - {id: huyen, clause: III.2, from: [ubnd@cap-huyen], to: [so-mot]}
    """
    assert places(plan(text), "P408") == [place(text, "[so-mot]")]


@pytest.mark.parametrize(
    "further",
    [
        "from: [so-mot], to: [ubnd@mau]",
        "from: [so-mot], to: [ubnd@mau, bo]",
        (
            "from: [so-mot], to: [so-hai]}\n      - {id: nua, clause: III.3, from: [so-hai], "
            "to: [ubnd@mau]"
        ),
        (
            "from: [so-mot], to: [bo]}\n      - {id: nua, clause: III.3, from: [so-mot], "
            "to: [ubnd@mau]"
        ),
    ],
)
def test_a_chain_that_gets_to_the_issuer_is_whole(further: str) -> None:
    text = f"""
    reports:
      - {{id: huyen, clause: III.1, from: [ubnd@cap-huyen], to: [so-mot]}}
      - {{id: tiep, clause: III.2, {further}}}
    """
    assert places(plan(text), "P408") == []


def test_a_chain_that_ends_above_the_issuer_has_left_it_out() -> None:
    text = """
    reports:
      - {id: huyen, clause: III.1, from: [ubnd@cap-huyen], to: [so-mot]}
      - {id: tiep, clause: III.2, from: [so-mot], to: [bo]}
    """
    assert places(plan(text), "P408") == [place(text, "[bo]")]
    (told,) = said(plan(text), "P408")
    assert told.startswith("Báo cáo này chỉ gửi Bộ, kế hoạch không giao ai báo cáo tiếp")


def test_what_is_reported_on_demand_carries_no_regular_report_on() -> None:
    text = """
    reports:
      - {id: huyen, clause: III.1, from: [ubnd@cap-huyen], to: [so-mot], when: [{in: 2020-12}]}
      - {id: so, clause: III.2, from: [so-mot], to: [ubnd@mau], when: [{whenever: "khi cần"}]}
    """
    assert [found.item for found in plan(text).findings if found.code == "P408"] == ["huyen"]


def test_reports_in_a_circle_are_told_once() -> None:
    text = """
    reports:
      - {id: mot, clause: III.1, from: [so-hai], to: [so-mot]}
      - {id: hai, clause: III.2, from: [so-mot], to: [so-hai]}
    """
    assert len(places(plan(text), "P408")) == 1


@pytest.mark.parametrize(
    ("title", "hit"),
    [
        ("Tổng hợp, báo cáo kết quả", True),
        ("Báo cáo kết quả", False),
        ("Gửi Sở Hai để tổng hợp", False),
    ],
)
def test_only_who_puts_together_needs_reports_of_others(title: str, *, hit: bool) -> None:
    text = f'reports: [{{id: bc, clause: III.1, title: "{title}", from: [so-mot], to: [ubnd@mau]}}]'
    assert len(said(plan(text), "P410")) == hit


def test_what_comes_in_only_on_demand_is_nothing_to_make_a_regular_report_from() -> None:
    text = """
    reports:
      - {id: kho-khan, clause: III.1, from: [ubnd@cap-huyen], to: [so-mot],
         when: [{whenever: "khi có vướng mắc"}]}
      - {id: bc, clause: III.2, title: "Tổng hợp, báo cáo kết quả", from: [so-mot], to: [ubnd@mau]}
    """
    assert len(said(plan(text), "P410")) == 1


def test_who_consolidates_is_told_by_the_words_of_what_is_sent() -> None:
    feeder = "when: [{by: 2020-12-18}]\n         , text: 'Gửi Sở Một để tổng hợp.'"
    outcome = chain(feeder, "when: [{by: 2020-12-17}]")
    assert len(said(outcome, "P402")) == 1


# ── order ────────────────────────────────────────────────────────────────────────────────────


def ordered(first: str, second: str) -> Outcome:
    return plan(f"""
    tasks:
      - {{id: truoc, clause: II.1, lead: [so-mot], {first}}}
      - {{id: sau, clause: II.2, lead: [so-mot], after: [truoc], {second}}}
    """)


@pytest.mark.parametrize(
    ("first", "second", "hit"),
    [
        ("in: 2020-Q3", "in: 2020-Q2", True),
        ("in: 2020-Q3", "in: 2020-Q3", False),
        ("in: 2020-Q3", "in: 2020", False),
        ("by: 2020-11-20", "by: 2020-11-13", True),
        ("in: 2020-09", "from: 2020-03, to: 2021", True),
        ("in: 2020-09", "from: 2020, to: 2021", False),
        # Work that goes on has only to have begun.
        ("from: 2020, to: 2022", "in: 2020-Q2", False),
        ("from: 2020, to: 2022", "in: 2019-Q4", True),
        ("every: year, by: 11-20", "every: year, by: 11-13", True),
        ("every: year, by: 11-20", "in: 2020-02", False),
        ('awaits: "Theo hướng dẫn của Bộ"', "in: 2019-Q4", False),
    ],
)
def test_order_is_broken_where_the_later_cannot_be_later(
    first: str, second: str, *, hit: bool
) -> None:
    outcome = ordered(f"when: [{{{first}}}]", f"when: [{{{second}}}]")
    assert len(said(outcome, "P502")) == hit


def test_a_circle_is_told_once_with_every_link_of_it() -> None:
    text = """
    tasks:
      - {id: mot, clause: II.1, lead: [so-mot], after: [ba]}
      - {id: hai, clause: II.2, lead: [so-mot], after: [mot]}
      - {id: ba, clause: II.3, lead: [so-mot], after: [hai]}
    """
    (told,) = said(plan(text), "P501")
    for clause in ("(II.1)", "(II.2)", "(II.3)"):
        assert told.count(clause) == 1
    assert places(plan(text), "P501") == [place(text, "mot]}")]


def test_a_term_and_an_order_can_make_a_circle_together() -> None:
    text = """
    tasks:
      - {id: mot, clause: II.1, lead: [so-mot], when: [{within: 15 days, after: hai}]}
      - {id: hai, clause: II.2, lead: [so-mot], after: [mot], when: [{in: 2020}]}
    """
    assert len(said(plan(text), "P501")) == 1


def test_a_part_cannot_come_after_its_own_task() -> None:
    text = """
    tasks:
      - {id: viec, clause: II.1, lead: [so-mot], when: [{in: 2020}], parts: [
          {id: a, clause: II.1.a, after: [viec]}, {id: b, clause: II.1.b, after: [viec.a]}]}
    """
    assert len(said(plan(text), "P501")) == 1


def test_a_long_chain_is_no_circle() -> None:
    tasks = "".join(
        f"  - {{id: t{n}, clause: II.{n}, lead: [so-mot], after: [t{n - 1}]}}\n"
        for n in range(2, 2_001)
    )
    tasks += "  - {id: t1, clause: II.1, lead: [so-mot]}\n"
    assert said(plan("tasks:\n" + tasks), "P501") == []
