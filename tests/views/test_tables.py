"""Tables: nothing of a plan is lost in them, and each row says what is true."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from helpers import BASE, compiled, exported, plan, task
from planc.pipeline import compile_plan
from planc.views.bundles import bundles
from real_plan import ROOT, real_plan
from tables_of import view_of

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.views.matrix import Matrix
    from planc.views.tables import DutyRow, Tables

REPORTS = """
reports:
  - id: bao-cao
    clause: III.1
    text: "Báo cáo kết quả."
    from: [ubnd@cap-xa, ubnd@dong, {unspecified: "các đơn vị khác"}]
    to: [ubnd@above]
    cut_off: "ngày 15"
    when: [{every: half-year, from: 2020, to: 2020, by: 20, covers: half-year}]
  - id: khi-can
    clause: III.2
    text: "Báo cáo khi cần."
    from: [{unspecified: "các đơn vị"}]
    to: [so-mot, {unspecified: "cơ quan cấp trên"}]
    when: [{whenever: "nếu có"}]
"""

PARTS = """
tasks:
  - id: viec
    clause: II.1
    text: "Làm việc:"
    lead: [so-mot, ubnd@huyen-diem]
    when: [{from: 2020, to: 2021}]
    parts:
      - id: mot
        clause: II.1.a
        text: "Phần một."
        lead: [so-hai]
        coordinate: [ubnd@cap-huyen, {unspecified: "người dân"}]
      - id: hai
        clause: II.1.b
        text: "Phần hai."
        when: [{every: year, from: 2020, to: 2021}]
"""


@pytest.fixture(name="hai_phong", scope="module")
def tables_of_hai_phong() -> Tables:
    return view_of(real_plan())


def signs(matrix: Matrix, made: Compiled) -> set[tuple[str, str, str]]:
    """Every agency, item and role that the matrix says."""
    return {
        (agency, line.item, role)
        for line in matrix.lines
        if line.by_leads_of is None
        for column, roles in zip(matrix.columns, line.roles, strict=True)
        for role in roles
        for agency in column.entry.agencies
        if agency in made.directory.agencies
    }


def is_bound(row: DutyRow) -> bool:
    """Whether a row is about the item of its obligation, not about a part that names nobody."""
    return row.row.work is row.work


# ── duties ───────────────────────────────────────────────────────────────────────────────────


def test_every_occurrence_of_every_obligation_has_one_row_with_its_days(
    hai_phong: Tables,
) -> None:
    data = exported(compile_plan(ROOT / "plan"))
    expected = {
        found["id"]: (found["start"], found["last_day"], found["last_working_day"])
        for obligation in data["obligations"]
        for found in obligation["occurrences"]
    }
    moments = {row.id: row.time.moments[0] for row in hai_phong.duties if is_bound(row)}
    assert {
        name: tuple(
            day.isoformat() if day else None
            for day in (moment.start, moment.last_day, moment.last_working_day)
        )
        for name, moment in moments.items()
    } == expected
    assert max(Counter(row.id for row in hai_phong.duties).values()) == 1


def test_times_are_counted_by_part_of_the_work_so_that_the_first_stands_for_it(
    hai_phong: Tables,
) -> None:
    parts = {
        (found.id, run.occurrence.part)
        for found in real_plan().binding.obligations
        for run in found.runs
    }
    first = [
        (row.row.obligation, row.time.part)
        for row in hai_phong.duties
        if row.number == 1 and is_bound(row)
    ]
    assert len(first) == len(parts)
    assert set(first) == parts
    assert all(row.number <= row.count for row in hai_phong.duties)


def test_agencies_stand_as_their_sheets_lie_in_the_bundles(hai_phong: Tables) -> None:
    order = list(dict.fromkeys(row.sheet.agency for row in hai_phong.duties))
    assert order == [agency for bundle in bundles(real_plan()) for agency in bundle.agencies]


def test_leads_of_a_task_have_rows_for_the_parts_that_name_nobody() -> None:
    rows = [row for row in view_of(compiled(plan(PARTS))).duties if row.work.item == "viec.hai"]
    assert {(row.sheet.agency, row.label) for row in rows} == {
        (agency, year)
        for agency in ("so-mot@mau", "ubnd@dong", "ubnd@dao")
        for year in ("2020", "2021")
    }
    assert {row.id for row in rows if row.sheet.agency == "ubnd@dao"} == {
        "viec.hai:lead:ubnd@dao/2020",
        "viec.hai:lead:ubnd@dao/2021",
    }
    assert {row.row.obligation for row in rows if row.sheet.agency == "ubnd@dao"} == {
        "viec:lead:ubnd@dao"
    }
    assert all(row.row.role == "lead" for row in rows)


def test_an_obligation_without_any_time_has_a_row() -> None:
    (row,) = view_of(compiled(task("lead: [so-mot]"))).duties
    assert (row.id, row.time.certainty) == ("viec:lead:so-mot@mau/unstated", "unstated")
    assert row.time.moments[0].last_day is None


# ── items ────────────────────────────────────────────────────────────────────────────────────


def test_every_item_has_a_row_in_the_order_of_the_document(hai_phong: Tables) -> None:
    assert [row.work.item for row in hai_phong.items] == [
        item.id for item in real_plan().plan.items
    ]


def test_a_task_does_not_repeat_its_parts_which_have_rows_of_their_own() -> None:
    rows = {row.work.item: row for row in view_of(compiled(plan(PARTS))).items}
    assert rows["viec"].text == "Làm việc:"
    assert rows["viec"].parts == (("II.1.a", ""), ("II.1.b", ""))
    assert rows["viec.hai"].text == "Phần hai."
    assert rows["viec.hai"].by_leads_of == "II.1"


def test_an_item_is_due_on_the_last_of_its_days_that_are_known() -> None:
    def extent(when: str) -> tuple[date | None, date | None]:
        (row,) = view_of(compiled(task(f"lead: [so-mot]\nwhen: {when}"))).items
        return row.first_day, row.last_day

    assert extent("[{in: 2020, id: a}, {by: 2021-03-31, id: b}]") == (
        date(2020, 1, 1),
        date(2021, 3, 31),
    )
    assert extent("[{in: 2020, id: a}, {from: 2021, onwards: true, id: b}]") == (
        date(2020, 1, 1),
        date(2020, 12, 31),
    )
    assert extent("[{from: 2021, onwards: true}]") == (date(2021, 1, 1), None)
    assert extent("[{whenever: 'khi cần'}]") == (None, None)


# ── the matrix ───────────────────────────────────────────────────────────────────────────────


def test_the_matrix_says_what_the_obligations_say_and_nothing_else(hai_phong: Tables) -> None:
    made = real_plan()
    told = {(agency, item, role) for agency, item, role in signs(hai_phong.matrix, made)}
    bound = {(each.agency, each.item, each.role) for each in made.binding.obligations}
    named = {row for row in told if row[2] != "with"}
    assert bound <= named
    # A class is that of the plan's whole period: those of it that ended before have no part.
    ended = {agency for agency, _, _ in named - bound}
    assert all(made.directory.agencies[agency].until for agency in ended)


def test_columns_never_say_the_same_agencies_twice(hai_phong: Tables) -> None:
    sets = [column.entry.agencies for column in hai_phong.matrix.columns]
    assert len(sets) == len(set(sets))
    classes = [
        (column.entry.body, column.entry.level, column.entry.scope)
        for column in hai_phong.matrix.columns
        if column.entry.kind == "class" and not column.entry.lacking
    ]
    assert len(classes) == len(set(classes))


def test_a_part_that_names_nobody_shows_the_leads_of_its_task() -> None:
    made = compiled(plan(PARTS))
    matrix = view_of(made).matrix
    (line,) = [line for line in matrix.lines if line.item == "viec.hai"]
    held = {
        agency
        for column, roles in zip(matrix.columns, line.roles, strict=True)
        for agency in column.entry.agencies
        if roles == ("lead",)
    }
    assert line.by_leads_of == "II.1"
    assert held == {"so-mot@mau", "ubnd@dong", "ubnd@dao"}


def test_words_that_name_nobody_stand_in_the_matrix_with_their_role() -> None:
    lines = {line.item: line for line in view_of(compiled(plan(PARTS))).matrix.lines}
    assert lines["viec.mot"].words == (("coordinate", "người dân"),)


def test_a_class_is_one_column_before_and_after_units_merge() -> None:
    base = BASE.replace(
        "bodies:\n",
        '  - {id: xa-cu, level: cap-xa, parent: tay, kind: "xã", name: "Cũ", '
        "until: 2019-12-31, succeeded_by: [xa-tay-mot]}\nbodies:\n",
    )
    items = """
tasks:
  - {id: ca-ky, clause: II.1, text: "Việc.", lead: [ubnd@cap-xa], when: [{from: 2019, to: 2022}]}
  - {id: ve-sau, clause: II.2, text: "Việc.", lead: [ubnd@cap-xa], when: [{in: 2021}]}
"""
    matrix = view_of(compiled(plan(items, base=base))).matrix
    assert len(matrix.columns) == 1
    assert [line.roles for line in matrix.lines] == [(("lead",),), (("lead",),)]


# ── reports ──────────────────────────────────────────────────────────────────────────────────


def test_due_days_are_in_order_and_those_without_a_day_come_last(hai_phong: Tables) -> None:
    days = [row.last_day for row in hai_phong.reports]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days[: len(dated)] == dated
    assert {row.work.item for row in hai_phong.reports} == {
        item.id for item in real_plan().plan.items if item.kind == "report"
    }


def test_who_reports_to_whom_is_told_for_each_receiver() -> None:
    rows = view_of(compiled(plan(REPORTS))).reports
    told = [
        (
            row.time.moments[0].name,
            sorted(agency for entry in row.reporters for agency in entry.agencies),
            sorted(agency for entry in row.receivers for agency in entry.agencies),
            row.reporter_words,
        )
        for row in rows
        if row.work.item == "bao-cao"
    ]
    half = [each[1:] for each in told if each[0] == "2020-H1"]
    assert (["ubnd@xa-dong-hai", "ubnd@xa-dong-mot"], ["ubnd@dong"], ()) in half
    assert (["ubnd@xa-tay-mot"], ["ubnd@tay"], ()) in half
    assert (["ubnd@dong"], ["ubnd@mau"], ()) in half
    (words,) = [each for each in half if each[2]]
    assert words[2] == ("các đơn vị khác",)
    assert [each[1:] for each in told if each[0] == "2020-H2"] == half


def test_every_obligation_to_report_is_in_the_calendar(hai_phong: Tables) -> None:
    told = {
        (agency, row.work.item, row.time.moments[0].last_day)
        for row in hai_phong.reports
        for entry in row.reporters
        for agency in entry.agencies
    }
    items = {item.id for item in real_plan().plan.items if item.kind == "report"}
    assert told == {
        (each.agency, each.item, run.last_day)
        for each in real_plan().binding.obligations
        for run in each.runs
        if each.role == "report" and each.item in items
    }


def test_a_report_that_only_words_owe_is_in_the_calendar_with_its_receivers() -> None:
    (row,) = [row for row in view_of(compiled(plan(REPORTS))).reports if row.work.item == "khi-can"]
    assert row.reporters == ()
    assert row.reporter_words == ("các đơn vị",)
    assert [entry.agencies for entry in row.receivers] == [("so-mot@mau",)]
    assert row.receiver_words == ("cơ quan cấp trên",)
    assert row.cut_off is None
