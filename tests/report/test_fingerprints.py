"""A fingerprint is that of a finding, wherever it stands and whatever was decided about it."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest

from findings_to_tell import finding, related
from helpers import BASE, plan
from planc.findings import Finding, Span, fingerprints
from planc.pipeline import compile_plan
from real_plan import ROOT

TASKS = """\
tasks:
  - id: mot
    clause: II.1
    text: "Việc một."
    lead: [so-mot]
  - id: hai
    clause: II.2
    text: "Việc hai."
    lead: [so-mot]
    coordinate: [so-hai, {unspecified: "các đơn vị liên quan"}, {unspecified: "nhân dân"}]
"""


def marks(text: str, **files: str) -> dict[tuple[str, str], str]:
    """The fingerprints of what is found in two tasks, by code and item."""
    found = plan(text, **files).findings
    return {
        (each.code, each.item or ""): mark
        for each, mark in zip(found, fingerprints(found), strict=True)
        if each.code in {"P103", "P304"}
    }


def test_the_tasks_of_these_tests_have_findings() -> None:
    assert set(marks(TASKS)) == {("P304", "mot"), ("P304", "hai"), ("P103", "hai")}
    assert len(set(marks(TASKS).values())) == 3


def test_it_stays_when_lines_are_inserted_before() -> None:
    assert marks("# chú thích\n\n" + TASKS.replace("clause: II.2", "clause: II.2\n")) == marks(
        TASKS
    )


def test_it_stays_when_an_item_goes_into_another_file() -> None:
    first, second = TASKS.split("  - id: hai")
    moved = "tasks:\n  - id: hai" + second
    assert marks(first, a_file=moved) == marks(TASKS)
    assert marks(first, z_file=moved) == marks(TASKS)


def test_it_stays_when_other_findings_come_or_go() -> None:
    both = marks(TASKS)
    timed = marks(TASKS.replace("lead: [so-mot]", "lead: [so-mot]\n    when: [{in: 2020}]", 1))
    assert set(timed) == {("P304", "hai"), ("P103", "hai")}
    assert timed.items() <= both.items()


def test_it_stays_when_the_clause_is_numbered_anew() -> None:
    assert marks(TASKS.replace("II.2", "II.7")) == marks(TASKS)


def test_it_stays_when_the_finding_is_accepted_or_weighs_more() -> None:
    waiver = dedent("""
        checks: {severity: {unspecified-party: error}}
        waivers:
          - {id: w, rule: no-time, item: mot, reason: "x", approver: "y", document: "z",
             until: 2030-12-31}
    """)
    assert marks(TASKS, settings=waiver) == marks(TASKS)


def test_another_item_has_another() -> None:
    found = marks(TASKS)
    assert found["P304", "mot"] != found["P304", "hai"]
    renamed = marks(TASKS.replace("id: mot", "id: mot-khac"))
    assert renamed["P304", "mot-khac"] != found["P304", "mot"]
    assert renamed["P304", "hai"] == found["P304", "hai"]


def test_another_rule_agency_or_word_has_another_and_a_count_has_not() -> None:
    plain = finding(words="các đơn vị")
    others = [
        finding("P305", words="các đơn vị"),
        finding(words="nhân dân"),
        finding(words="các đơn vị", day=date(2020, 5, 20)),
        Finding("P304", plain.span, plain.args, "note", "viec", "ubnd@dong"),
    ]
    found = [fingerprints([each])[0] for each in (plain, *others)]
    assert len(set(found)) == 5
    same = finding(words="các  đơn\nvị", count=3, line=77, file="b.yaml", related=related(3))
    assert fingerprints([same]) == fingerprints([plain])


def test_words_are_the_same_however_they_are_composed() -> None:
    composed, apart = finding(words="Đồ Sơn"), finding(words="Đo\u0302\u0300 So\u031bn")
    assert fingerprints([composed]) == fingerprints([apart])


def test_equal_findings_are_numbered_so_that_none_is_there_twice() -> None:
    found = fingerprints([finding(line=line) for line in (1, 5, 9)])
    assert len(set(found)) == 3
    assert fingerprints([finding(line=line) for line in (2, 3)]) == found[:2]


def test_what_is_folded_keeps_it_when_the_numbers_change() -> None:
    span = Span("plan.yaml", 1, 1, 1, 5)
    found = [
        fingerprints([Finding("P104", span, {"hit_items": hit, "all_items": every}, "note")])
        for hit, every in ((11, 15), (12, 16))
    ]
    assert found[0] == found[1]


def test_what_has_nothing_but_its_file_to_be_known_by_is_known_by_that() -> None:
    first, second = (Finding("R104", Span(file, 1, 1, 1, 1)) for file in ("a.yaml", "b.yaml"))
    assert fingerprints([first]) != fingerprints([second])


def test_they_are_the_same_in_every_run_for_ever() -> None:
    assert fingerprints([finding(words="Đồ Sơn")]) == ["0cf4b9c8e523b1653c60a60237453340"]


@pytest.mark.parametrize("base", [BASE, BASE.replace("Mẫu", "Khác")])
def test_they_do_not_depend_on_the_directory(base: str) -> None:
    found = plan(TASKS, base=base).findings
    times = [
        mark for each, mark in zip(found, fingerprints(found), strict=True) if each.code == "P304"
    ]
    assert times == [mark for (code, _), mark in marks(TASKS).items() if code == "P304"]


def test_those_of_the_real_plan_are_unique() -> None:
    found = compile_plan(ROOT / "plan").findings
    assert len(set(fingerprints(found))) == len(found)


def test_numbers_of_clauses_within_arguments_do_not_tell() -> None:
    first = finding("P209", clauses=("II.4.1", "II.5.4"), those=("II.5.2: Sở Một + Sở Hai",))
    moved = finding("P209", clauses=("II.4.2", "II.9.4"), those=("II.9.2: Sở Một + Sở Hai",))
    other = finding("P209", clauses=("II.4.1", "II.5.4"), those=("II.5.2: Sở Ba + Sở Hai",))
    assert fingerprints([first]) == fingerprints([moved])
    assert fingerprints([first]) != fingerprints([other])
