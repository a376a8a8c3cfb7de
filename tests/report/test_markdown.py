"""Markdown: a summary and a table in which no word of a plan is markup."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from findings_to_tell import ACCEPTED, HOSTILE, contents, finding, related
from helpers import task
from planc.checks import message
from planc.pipeline import compile_plan
from planc.report.markdown import render_markdown

#: A vertical bar that is not escaped ends a cell.
_BAR = re.compile(r"(?<!\\)\|")


def rows(page: str) -> list[list[str]]:
    """The cells of the table, without its head."""
    lines = [line for line in page.split("\n") if line.startswith("|")]
    return [[cell.strip() for cell in _BAR.split(line)[1:-1]] for line in lines[2:]]


def shown(cell: str) -> str:
    """The words of a cell as they are read: escapes taken off."""
    return re.sub(r"\\([\\`*_{}\[\]<>#|~$&])", r"\1", cell)


def test_a_row_has_what_to_do_rule_place_and_message() -> None:
    outcome = task("lead: [so-mot]")
    (found,) = [each for each in outcome.findings if each.code == "P304"]
    ((state, rule, place, said),) = rows(
        render_markdown(contents([found], compiled=outcome.compiled))
    )
    assert state == "Nên biết"
    assert rule == "P304 no-time"
    assert place == f"**II.1**<br>plan.yaml:{found.span.line}:{found.span.column}"
    assert shown(said) == message(found, "vi")


def test_the_most_urgent_stand_first_and_what_was_accepted_last() -> None:
    given = [finding(**ACCEPTED), finding(), finding("P301", "warning"), finding("P301", "error")]
    page = render_markdown(contents(given, "en"))
    assert [row[0] for row in rows(page)] == ["Mend", "Clear up", "Good to know", "Accepted"]
    assert "accepted by Giám đốc | <b>Sở</b>, document 12/STP, until 31/12/2030" in shown(
        rows(page)[-1][3]
    )


def test_related_places_are_named_and_many_counted() -> None:
    ((*_, said),) = rows(render_markdown(contents([finding(related=related(6))], "en")))
    also = said.split("<br>")[1]
    assert also == (
        "See also: plan/b.yaml:1, plan/b.yaml:2 (viec-2), plan/b.yaml:3 (viec-3), "
        "plan/b.yaml:4 (viec-4) and 2 more"
    )


def test_no_words_of_a_plan_are_markup() -> None:
    page = render_markdown(contents([HOSTILE], compiled=None))
    ((_, _, place, said),) = rows(page)
    assert shown(said).startswith(" ".join(message(HOSTILE, "vi").split()))
    for sign in "`*_[]<>|":
        assert not re.search(rf"(?<!\\){re.escape(sign)}", said.replace("<br>", "")), sign
    assert shown(place) == "plan/a,b:c%|`<i>].yaml:2:1"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_found_has_a_summary_and_no_table(language: str) -> None:
    page = render_markdown(contents([], language))
    assert rows(page) == []
    assert page.startswith("## ")
    assert page.count("- **") >= 3


def test_without_a_plan_it_says_that_nothing_was_looked_at() -> None:
    page = render_markdown(contents(compile_plan(Path("nowhere")), "en"))
    assert "- **Not reviewed:** the plan cannot be read yet" in page
    assert [row[1] for row in rows(page)] == ["R111 no-plan"]


def test_with_a_limit_as_many_rows_as_go_in_are_shown_and_the_rest_is_counted() -> None:
    many = [finding(line=line) for line in range(1, 401)]
    page = render_markdown(contents(many, "en"), most_bytes=20_000)
    assert len(page.encode()) <= 20_000
    kept = len(rows(page))
    assert 20 < kept < 400
    assert page.endswith(
        f"\n\n{400 - kept} more do not fit here; see the log, or run planc check.\n"
    )
    assert len(rows(render_markdown(contents(many), most_bytes=1_000_000))) == 400
