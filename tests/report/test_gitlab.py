"""Code Quality reports of GitLab.

The schema is written after the table "Code Quality report format" of GitLab's documentation
(docs.gitlab.com/ci/testing/code_quality) and the Code Climate specification it names
(github.com/codeclimate/platform, spec/analyzers/SPEC.md), strict where these are silent.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from findings_to_tell import ACCEPTED, HOSTILE, contents, finding, related
from planc.checks import RULES, Rule, message
from planc.pipeline import compile_plan
from planc.report.gitlab import render_gitlab
from read_rules import read_example

if TYPE_CHECKING:
    from planc.report.contents import Contents

LOCATION = {
    "type": "object",
    "required": ["path", "lines"],
    "additionalProperties": False,
    "properties": {
        "path": {"type": "string", "minLength": 1},
        "lines": {
            "type": "object",
            "required": ["begin", "end"],
            "additionalProperties": False,
            "properties": {
                "begin": {"type": "integer", "minimum": 1},
                "end": {"type": "integer", "minimum": 1},
            },
        },
    },
}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "type": {"const": "issue"},
            "check_name": {"type": "string", "minLength": 1},
            "description": {"type": "string", "minLength": 1},
            "categories": {"type": "array", "items": {"enum": ["Clarity", "Style", "Bug Risk"]}},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "location": LOCATION,
            "other_locations": {"type": "array", "items": LOCATION, "minItems": 1},
        },
    },
}


def issues(given: Contents) -> list[dict[str, Any]]:
    """The issues of a report, which is as the schema says and has no fingerprint twice."""
    found: list[dict[str, Any]] = json.loads(render_gitlab(given))
    Draft202012Validator(SCHEMA).validate(found)
    assert len({issue["fingerprint"] for issue in found}) == len(found)
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_every_rule_finds_is_a_report(
    rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert issues(contents(read_example(rule, rule.bad)))


def test_severities_are_those_of_gitlab_and_what_was_accepted_weighs_least() -> None:
    given = [
        finding(severity="error", line=1),
        finding(severity="warning", line=2),
        finding(line=3),
        finding(line=4, **ACCEPTED),
    ]
    found = issues(contents(given))
    assert [each["severity"] for each in found] == ["critical", "major", "minor", "info"]
    assert "văn bản 12/STP, đến ngày 31/12/2030" in found[-1]["description"]


def test_an_issue_has_its_lines_and_all_related_places() -> None:
    (found,) = issues(contents([finding(related=related(6))]))
    assert found["check_name"] == "P304 no-time"
    assert found["location"] == {"path": "plan/a.yaml", "lines": {"begin": 3, "end": 3}}
    assert [each["lines"]["begin"] for each in found["other_locations"]] == [1, 2, 3, 4, 5, 6]


def test_hostile_words_stay_words() -> None:
    (found,) = issues(contents([HOSTILE]))
    assert found["description"] == message(HOSTILE, "vi")
    assert found["location"]["path"] == HOSTILE.span.file


def test_a_report_without_findings_or_without_a_plan_is_whole() -> None:
    assert issues(contents([])) == []
    (found,) = issues(contents(compile_plan(Path("nowhere"))))
    assert found["check_name"].startswith("R111 ")
