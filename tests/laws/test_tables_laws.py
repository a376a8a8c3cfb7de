"""What holds for the tables of every plan, tried on plans that nobody wrote."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import assume, given
from test_laws import LAW, plans, written

from helpers import plan
from planc.render.csv import render_csv
from planc.render.tables_text import tables_text
from planc.render.xlsx import tables_workbook
from tables_of import view_of


@LAW
@given(plans())
def test_every_time_of_every_obligation_has_one_row(content: dict[str, list[Any]]) -> None:
    made = plan(written(content)).compiled
    assume(made is not None)
    assert made
    rows = Counter(row.id for row in view_of(made).duties)
    assert rows == Counter(
        f"{each.id}/{run.occurrence.label}"
        for each in made.binding.obligations
        for run in each.runs
    )


@LAW
@given(plans())
def test_the_matrix_has_every_holder_and_others_only_where_bodies_begin_or_end(
    content: dict[str, list[Any]],
) -> None:
    made = plan(written(content)).compiled
    assume(made is not None)
    assert made
    found = view_of(made).matrix
    told = {
        (agency, line.item, role)
        for line in found.lines
        for column, roles in zip(found.columns, line.roles, strict=True)
        for role in roles
        for agency in column.entry.agencies
        if role != "with"
    }
    bound = {(each.agency, each.item, each.role) for each in made.binding.obligations}
    assert bound <= told
    agencies = made.directory.agencies
    more = {agency for agency, _, _ in told - bound}
    assert all(agencies[agency].since or agencies[agency].until for agency in more)


@LAW
@given(plans())
def test_the_calendar_of_reports_has_every_reporter_and_receiver(
    content: dict[str, list[Any]],
) -> None:
    made = plan(written(content)).compiled
    assume(made is not None)
    assert made
    rows = view_of(made).reports
    reports = {item.id for item in made.plan.items if item.kind == "report"}
    told = {
        (agency, row.work.item, row.time.part, row.time.moments[0].last_day)
        for row in rows
        for entry in row.reporters
        for agency in entry.agencies
    }
    assert told == {
        (each.agency, each.item, run.occurrence.part, run.last_day)
        for each in made.binding.obligations
        for run in each.runs
        if each.role == "report" and each.item in reports
    }
    received = {
        (agency, row.work.item)
        for row in rows
        for entry in row.receivers
        for agency in entry.agencies
    }
    assert received >= {
        (each.agency, each.item)
        for each in made.binding.obligations
        if each.role == "receive" and each.item in reports
    }


@LAW
@given(plans())
def test_any_plan_becomes_tables_twice_the_same(content: dict[str, list[Any]]) -> None:
    outcome = plan(written(content))
    assume(outcome.compiled is not None)
    assert outcome.compiled
    one, other = (tables_text(view_of(outcome.compiled, outcome.findings), "vi") for _ in range(2))
    assert one == other
    assert tables_workbook(one) == tables_workbook(other)
    assert list(map(render_csv, one["tables"])) == list(map(render_csv, other["tables"]))
