"""`planc explain` and `planc schema`: what is printed is what the repository holds."""

from __future__ import annotations

import pytest

from planc.checks import RULES
from planc.schemas import schema_path
from run import run


@pytest.mark.parametrize("typed", ["R301", "r301", "unknown-name", "Unknown-Name"])
def test_a_rule_is_found_by_its_code_or_name_and_shows_what_it_really_prints(typed: str) -> None:
    page = run("explain", typed).stdout
    assert page.startswith("# R301 unknown-name: ")
    assert "vi-du.yaml:" in page
    assert " lỗi R301 (unknown-name): " in page


def test_a_rule_is_explained_in_english_where_that_is_asked_for() -> None:
    page = run("explain", "R301", "--lang", "en").stdout
    assert " error R301 (unknown-name): " in page


@pytest.mark.parametrize(("typed", "near"), [("no-tme", "no-time"), ("X1", "explain --all")])
def test_an_unknown_rule_is_answered_with_the_nearest_and_status_2(typed: str, near: str) -> None:
    result = run("explain", typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert near in result.stderr


def test_the_page_of_all_rules_has_each() -> None:
    page = run("explain", "--all").stdout
    assert [line[3:7] for line in page.split("\n") if line.startswith("## ")] == [
        rule.code for rule in RULES
    ]


@pytest.mark.parametrize(
    ("options", "name"),
    [([], "planc.schema.json"), (["--draft-07"], "planc.schema.draft07.json")],
)
def test_the_schema_is_printed_as_it_is_kept(options: list[str], name: str) -> None:
    assert run("schema", *options).stdout == schema_path(name).read_text(encoding="utf-8")
