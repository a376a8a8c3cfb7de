"""What each form of `when` becomes; the plan's period is 2019-07-01 to 2022-12-31."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from helpers import compiled, holders, obligations, place, places, plan, schedule, task

if TYPE_CHECKING:
    from planc.time import Occurrence


def when(*entries: str) -> dict[str, Occurrence]:
    """The occurrences of a task with these entries of `when`, by label."""
    return schedule(
        task("lead: [so-mot]\nwhen:\n" + "\n".join(f"  - {entry}" for entry in entries))
    )


def last_days(entry: str) -> dict[str, str]:
    """The last day of each occurrence of an entry, by label."""
    return {label: str(found.last_day) for label, found in when(entry).items()}


# ── forms, labels, kinds and certainty ──────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("entry", "label", "kind", "start", "last_day"),
    [
        ("{in: 2019-09}", "2019-09", "period", "2019-09-01", "2019-09-30"),
        ("{in: 2020-02-14}", "2020-02-14", "period", "2020-02-14", "2020-02-14"),
        ("{in: 2020-Q3}", "2020-Q3", "period", "2020-07-01", "2020-09-30"),
        ("{in: 2021-H1}", "2021-H1", "period", "2021-01-01", "2021-06-30"),
        ("{in: 2022}", "2022", "period", "2022-01-01", "2022-12-31"),
        ('{in: "2022"}', "2022", "period", "2022-01-01", "2022-12-31"),
        ("{from: 2020, to: 2021}", "2020..2021", "span", "2020-01-01", "2021-12-31"),
        ("{from: 2019-09, to: 2020-02}", "2019-09..2020-02", "span", "2019-09-01", "2020-02-29"),
        (
            "{from: 2019-09-05, to: 2019-10-15}",
            "2019-09-05..2019-10-15",
            "span",
            "2019-09-05",
            "2019-10-15",
        ),
        (
            "{from: 2019-07, to: 2022, continuous: true}",
            "2019-07..2022",
            "continuous",
            "2019-07-01",
            "2022-12-31",
        ),
        ("{by: 2019-11-20}", "2019-11-20", "deadline", None, "2019-11-20"),
        ("{by: 2019-12-20, covers: 2019-H2}", "2019-H2", "deadline", None, "2019-12-20"),
        ("{before: 2019-11-20, covers: 2019}", "2019", "deadline", None, "2019-11-19"),
    ],
)
def test_a_fixed_time_has_the_label_kind_and_days_of_its_form(
    entry: str, label: str, kind: str, start: str | None, last_day: str
) -> None:
    found = when(entry)

    assert list(found) == [label]
    assert (found[label].kind, found[label].certainty) == (kind, "fixed")
    assert found[label].start == (date.fromisoformat(start) if start else None)
    assert found[label].last_day == date.fromisoformat(last_day)


@pytest.mark.parametrize(
    ("more", "kind"), [("", "span"), (", continuous: true", "continuous")], ids=["span", "standing"]
)
def test_onwards_opens_the_end(more: str, kind: str) -> None:
    found = when(f"{{from: 2020, onwards: true{more}}}")["2020.."]

    assert (found.kind, found.certainty) == (kind, "open")
    assert (found.start, found.last_day) == (date(2020, 1, 1), None)


def test_onwards_opens_the_end_even_beside_a_to_that_is_kept_as_stated() -> None:
    (found,) = when("{from: 2020, to: 2021, onwards: true}").values()

    assert (found.certainty, found.last_day) == ("open", None)
    assert (found.stated_from, found.stated_to) == ("2020", "2021")


def test_a_time_that_awaits_something_is_undated_and_obliges_nobody_it_awaits() -> None:
    outcome = task("""
        lead: [so-mot]
        when:
          - {awaits: "Theo hướng dẫn của Bộ", of: [bo]}
    """)
    found = schedule(outcome)["awaiting"]

    assert (found.kind, found.certainty, found.start, found.last_day) == (
        "undated",
        "awaiting",
        None,
        None,
    )
    assert {entry["agency"] for entry in obligations(outcome).values()} == {"so-mot@mau"}


def test_a_time_whenever_something_happens_is_undated_and_on_demand() -> None:
    found = when('{whenever: "nếu có khó khăn"}')["on-demand"]

    assert (found.kind, found.certainty, found.words) == (
        "undated",
        "on-demand",
        "nếu có khó khăn",
    )


def test_an_item_without_when_has_one_unstated_occurrence() -> None:
    outcome = task("lead: [so-mot]")

    (found,) = obligations(outcome)["viec:lead:so-mot@mau"]["occurrences"]
    assert found == {
        "id": "viec:lead:so-mot@mau/unstated",
        "for": None,
        "start": None,
        "last_day": None,
        "last_working_day": None,
        "kind": "undated",
        "certainty": "unstated",
    }


def test_for_and_id_say_which_part_of_the_work_and_stand_in_front_of_the_label() -> None:
    outcome = task("""
        lead: [so-mot]
        when:
          - {in: 2020, for: "Xây dựng", id: xay-dung}
          - {from: 2020, onwards: true, for: "Kiện toàn", id: kien-toan}
    """)
    found = obligations(outcome)["viec:lead:so-mot@mau"]["occurrences"]

    assert {occurrence["id"].partition("/")[2]: occurrence["for"] for occurrence in found} == {
        "xay-dung.2020": "Xây dựng",
        "kien-toan.2020..": "Kiện toàn",
    }


# ── recurring times ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("every", "first", "last", "count"),
    [
        ("year", "2019", "2022", 4),
        ("half-year", "2019-H2", "2022-H2", 7),
        ("quarter", "2019-Q3", "2022-Q4", 14),
        ("month", "2019-07", "2022-12", 42),
    ],
)
def test_every_gives_one_occurrence_for_each_period_of_the_plan(
    every: str, first: str, last: str, count: int
) -> None:
    labels = sorted(when(f"{{every: {every}}}"))

    assert (labels[0], labels[-1], len(labels)) == (first, last, count)


def test_every_without_a_due_day_is_a_period_with_its_last_day() -> None:
    found = when("{every: quarter, from: 2020, to: 2020}")

    assert {occurrence.kind for occurrence in found.values()} == {"period"}
    assert found["2020-Q2"].start == date(2020, 4, 1)
    assert found["2020-Q2"].last_day == date(2020, 6, 30)


@pytest.mark.parametrize(
    ("entry", "days"),
    [
        (
            "{every: year, from: 2020, to: 2021, by: 11-20}",
            {"2020": "2020-11-20", "2021": "2021-11-20"},
        ),
        ("{every: year, from: 2020, to: 2020, before: 11-20}", {"2020": "2020-11-19"}),
        ("{every: year, from: 2020, to: 2020, by: 15}", {"2020": "2020-12-15"}),
        ("{every: year, from: 2020, to: 2020, by: 02-29}", {"2020": "2020-02-29"}),
        (
            "{every: half-year, from: 2020, to: 2020, by: 10}",
            {"2020-H1": "2020-06-10", "2020-H2": "2020-12-10"},
        ),
        ("{every: quarter, from: 2020-01, to: 2020-03, by: 31}", {"2020-Q1": "2020-03-31"}),
        ("{every: quarter, from: 2020-04, to: 2020-06, before: 25}", {"2020-Q2": "2020-06-24"}),
        ("{every: month, from: 2020-05, to: 2020-05, by: 5}", {"2020-05": "2020-05-05"}),
        ("{every: month, from: 2020-03, to: 2020-03, before: 1}", {"2020-03": "2020-02-29"}),
    ],
)
def test_a_due_day_lies_in_the_periods_own_year_and_a_day_of_month_in_its_last_month(
    entry: str, days: dict[str, str]
) -> None:
    assert last_days(entry) == days
    assert {found.kind for found in when(entry).values()} == {"deadline"}


@pytest.mark.parametrize(
    ("covers", "label", "first", "last"),
    [
        ("H1", "2020-H1", date(2020, 1, 1), date(2020, 6, 30)),
        ("Q3", "2020-Q3", date(2020, 7, 1), date(2020, 9, 30)),
        ("year", "2020", date(2020, 1, 1), date(2020, 12, 31)),
    ],
)
def test_a_recurring_time_is_labelled_by_what_it_covers(
    covers: str, label: str, first: date, last: date
) -> None:
    found = when(f"{{every: year, from: 2020, to: 2020, covers: {covers}, by: 11-20}}")

    assert {name: occurrence.covers for name, occurrence in found.items()} == {label: (first, last)}


# ── terms ───────────────────────────────────────────────────────────────────────────────────

EVENTS = """
calendar:
  events:
    - {id: ban-hanh, title: "Ban hành", date: 2019-11-01}
    - {id: nghi-dinh, title: "Nghị định có hiệu lực"}
    - {id: truoc-le, title: "Trước ngày nghỉ lễ", date: 2020-04-15}
"""


def within(term: str, after: str = "ban-hanh", **files: str) -> Occurrence:
    outcome = task(
        f"lead: [so-mot]\nwhen:\n  - {{within: {term}, after: {after}}}", events=EVENTS, **files
    )
    return schedule(outcome)[f"after-{after}"]


def test_a_term_in_working_days_counts_only_those() -> None:
    found = within("10 working days")

    assert (found.kind, found.certainty, found.start) == ("deadline", "fixed", None)
    assert found.last_day == date(2019, 11, 15)


@pytest.mark.parametrize(
    ("term", "after", "last_day", "moved"),
    [
        ("14 days", "ban-hanh", date(2019, 11, 15), False),
        ("15 days", "ban-hanh", date(2019, 11, 18), True),
        ("15 days", "truoc-le", date(2020, 5, 4), True),
    ],
    ids=["a working day", "a Saturday", "a holiday before a weekend"],
)
def test_a_term_in_days_that_ends_on_a_day_off_rolls_forward_and_says_so(
    term: str, after: str, last_day: date, *, moved: bool
) -> None:
    found = within(term, after)

    assert (found.last_day, found.moved) == (last_day, moved)


def test_a_term_after_an_event_without_a_date_is_undated() -> None:
    found = within("15 days", "nghi-dinh")

    assert (found.kind, found.certainty, found.last_day) == ("undated", "awaiting", None)


@pytest.mark.parametrize(
    ("before_it", "last_day"),
    [("when: [{by: 2020-03-10}]", date(2020, 3, 16)), ("", None)],
    ids=["dated", "undated"],
)
def test_a_term_after_an_item_waits_for_the_items_last_day(
    before_it: str, last_day: date | None
) -> None:
    other = f"""
tasks:
  - id: truoc
    clause: II.2
    lead: [so-hai]
    {before_it}
"""
    assert within("5 days", "truoc", other=other).last_day == last_day


# ── the plan's period ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("entry", "start", "last_day"),
    [
        ("{in: 2019}", date(2019, 7, 1), date(2019, 12, 31)),
        ("{every: year, from: 2019, to: 2019}", date(2019, 7, 1), date(2019, 12, 31)),
        ("{from: 2018, to: 2024}", date(2019, 7, 1), date(2022, 12, 31)),
        ("{from: 2015, onwards: true}", date(2019, 7, 1), None),
    ],
)
def test_days_are_cut_to_the_plans_period(entry: str, start: date, last_day: date | None) -> None:
    (found,) = when(entry).values()

    assert (found.start, found.last_day, found.outside) == (start, last_day, False)


def test_what_was_stated_is_kept_where_the_days_are_cut() -> None:
    found = when("{from: 2018, to: 2024}")["2018..2024"]

    assert (found.stated_from, found.stated_to) == ("2018", "2024")


@pytest.mark.parametrize(
    ("entry", "outside"),
    [
        ("{by: 2019-06-30}", True),
        ("{by: 2019-07-01}", False),
        ("{before: 2019-07-01}", True),
        ("{by: 2022-12-31}", False),
        ("{by: 2023-01-01}", True),
        ("{before: 2023-01-01}", False),
        ("{from: 2018, to: 2019-06}", True),
        ("{from: 2018, to: 2019-07}", False),
        ("{from: 2023, onwards: true}", True),
        ("{in: 2018}", True),
    ],
)
def test_only_an_occurrence_wholly_outside_the_period_is_outside_it(
    entry: str, *, outside: bool
) -> None:
    (found,) = when(entry).values()

    assert found.outside is outside


# ── parts ───────────────────────────────────────────────────────────────────────────────────


def test_a_part_without_when_takes_its_tasks_and_one_with_when_does_not() -> None:
    outcome = task("""
        lead: [so-mot]
        when:
          - {in: 2020}
        parts:
          - {id: theo, clause: II.1.a, lead: [so-hai]}
          - {id: rieng, clause: II.1.b, lead: [so-hai], when: [{in: 2021}]}
    """)

    assert list(schedule(outcome, "viec.theo")) == ["2020"]
    assert list(schedule(outcome, "viec.rieng")) == ["2021"]
    assert holders(outcome, "lead", "viec.theo") == ["so-hai@mau"]


# ── what cannot be read ─────────────────────────────────────────────────────────────────────


def wrong(*entries: str, more: str = "") -> str:
    lines = "".join(f"      - {entry}\n" for entry in entries)
    return f"""
tasks:
  - id: viec
    clause: II.1
    lead: [so-mot]
    when:
{lines}{more}"""


@pytest.mark.parametrize(
    ("entry", "code", "words"),
    [
        ("{in: 2019-02-30}", "R401", "2019-02-30"),
        ("{from: 2019-02-30, to: 2020}", "R401", "2019-02-30"),
        ("{from: 2019, to: 2019-11-31}", "R401", "2019-11-31"),
        ("{before: 2019-04-31}", "R401", "2019-04-31"),
        ("{every: year, by: 02-30}", "R401", "02-30"),
        ("{every: year, by: 02-29}", "R409", "02-29"),
        ("{every: month, by: 31}", "R409", "31"),
        ("{every: quarter, from: 2020-04, to: 2020-06, by: 31}", "R409", "31"),
        ("{from: 2020}", "R402", "2020"),
        ("{from: 2020, continuous: true}", "R402", "2020"),
        ("{from: 2022, to: 2020}", "R403", "2020"),
        ("{every: year, from: 2022, to: 2020}", "R403", "2020"),
        ("{every: quarter, covers: H1}", "R406", "H1"),
        ("{every: month, covers: year, by: 5}", "R406", "year"),
        ("{every: quarter, by: 05-20}", "R407", "05-20"),
        ("{within: 5 days, after: nowhere}", "R301", "nowhere"),
    ],
)
def test_a_time_that_cannot_be_read_is_an_error_at_its_value(
    entry: str, code: str, words: str
) -> None:
    text = wrong(entry)
    outcome = plan(text)

    assert outcome.compiled is None
    assert places(outcome, code) == [place(text, words)]


def test_terms_that_wait_for_each_other_are_an_error() -> None:
    text = wrong(
        "{within: 5 days, after: sau}",
        more="""
  - id: sau
    clause: II.2
    lead: [so-mot]
    when:
      - {within: 5 days, after: viec}
""",
    )
    found = places(plan(text), "R408")

    assert found
    assert set(found) <= {place(text, "sau}"), place(text, "viec}")}


@pytest.mark.parametrize(
    ("entries", "first", "second"),
    [
        (("{in: 2020}", '{in: "2020"}'), ("2020", 1), ('"2020"', 1)),
        (("{by: 2020-05-01, covers: 2020}", "{in: 2020}"), ("2020-05-01", 1), ("2020}", 2)),
        (
            ("{in: 2020, id: dot}", "{in: 2020, id: dot}"),
            ("dot", 1),
            ("dot", 2),
        ),
    ],
    ids=["same form", "another form", "same id"],
)
def test_two_occurrences_with_one_label_are_an_error_at_both_places(
    entries: tuple[str, str], first: tuple[str, int], second: tuple[str, int]
) -> None:
    text = wrong(*entries)

    assert places(plan(text), "R405") == [place(text, *first), place(text, *second)]


def test_every_label_that_two_recurring_times_share_is_told() -> None:
    outcome = plan(wrong("{every: year}", "{every: year, from: 2021, to: 2022, by: 11-20}"))

    labels = [found.args["label"] for found in outcome.findings if found.code == "R405"]
    assert labels == ["2021", "2022", "2021", "2022"]


def test_an_id_keeps_equal_labels_apart() -> None:
    text = wrong("{every: year}", "{every: year, by: 11-20, id: han}")

    assert len(compiled(plan(text)).schedule.occurrences["viec"]) == 8


def test_a_period_of_the_plan_that_ends_before_it_begins_is_an_error() -> None:
    text = """
plan:
  id: ke-hoach
  title: "KẾ HOẠCH (HƯ CẤU)"
  issuer: bo
  territory: nuoc
  period: {from: 2022-01-01, to: 2019-12-31}
levels: [{id: trung-uong, name: "trung ương"}]
units: [{id: nuoc, level: trung-uong, name: "Nước"}]
bodies: [{id: bo, name: "Bộ", at: [nuoc]}]
"""
    assert places(plan(text, base=""), "R403") == [place(text, "2019-12-31")]
