"""SARIF: as its published schema says, with places, related places, acceptance, fingerprint."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft4Validator

from findings_to_tell import ACCEPTED, HOSTILE, contents, finding, related
from helpers import plan
from planc.checks import RULES, Rule
from planc.findings import Span
from planc.pipeline import compile_plan
from planc.report.sarif import render_sarif
from read_rules import read_example

if TYPE_CHECKING:
    from planc.report.contents import Contents

SCHEMA = Path(__file__).parents[1] / "data" / "sarif" / "sarif-2.1.0-rtm.5.json"
VALIDATOR = Draft4Validator(
    json.loads(SCHEMA.read_text(encoding="utf-8")),
    format_checker=Draft4Validator.FORMAT_CHECKER,
)


def run_of(given: Contents) -> dict[str, Any]:
    """The only run of a log, which is as the schema says."""
    log = json.loads(render_sarif(given))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    (run,) = log["runs"]
    found: dict[str, Any] = run
    return found


def test_the_schema_is_strict() -> None:
    log = json.loads(render_sarif(contents([finding()])))
    log["runs"][0]["results"][0]["lvel"] = "note"
    assert not VALIDATOR.is_valid(log)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_every_rule_finds_is_as_the_schema_says(
    rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = run_of(contents(read_example(rule, rule.bad)))
    ids = [each["id"] for each in run["tool"]["driver"]["rules"]]
    assert rule.code in ids
    assert ids == sorted(set(ids))
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]


def test_columns_are_code_points_from_1_and_the_log_says_so() -> None:
    run = run_of(contents([finding()]))
    assert run["columnKind"] == "unicodeCodePoints"
    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "plan/a.yaml"},
        "region": {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9},
    }
    assert location["logicalLocations"] == [{"fullyQualifiedName": "viec", "kind": "element"}]


@pytest.mark.parametrize("before", ["Đồ", "Đo\u0302\u0300", "𝒜", "漢"])
def test_a_column_counts_code_points_whatever_stands_before_it(before: str) -> None:
    outcome = plan(f'measures: [{{id: do, name: "{before}", titel: x}}]\n')
    results = run_of(contents(outcome))["results"]
    (region,) = [
        result["locations"][0]["physicalLocation"]["region"]
        for result in results
        if result["ruleId"] == "R201"
    ]
    assert region["startColumn"] == len(f'measures: [{{id: do, name: "{before}", ') + 1
    assert region["endColumn"] == region["startColumn"] + len("titel")


def test_all_related_places_are_there_and_the_message_links_to_them() -> None:
    (result,) = run_of(contents([finding(related=related(6))], "en"))["results"]
    assert [place["id"] for place in result["relatedLocations"]] == [1, 2, 3, 4, 5, 6]
    assert result["relatedLocations"][1]["message"]["text"] == "plan/b.yaml:2:2 (viec-2)"
    assert "See also: [plan/b.yaml:1](1), [plan/b.yaml:2](2)," in result["message"]["text"]


def test_what_was_accepted_is_suppressed_with_by_whom_by_what_until_when_and_why() -> None:
    accepted, still_open = run_of(contents([finding(**ACCEPTED), finding(line=4)]))["results"]
    assert "suppressions" not in still_open
    (suppression,) = accepted["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
    for words in ("Giám đốc | <b>Sở</b>", "12/STP", "31/12/2030", "Chờ [hướng dẫn](1) {0}"):
        assert words in suppression["justification"]
    assert "12/STP" in accepted["message"]["text"]


def test_each_result_has_a_fingerprint_of_its_own_also_under_the_name_that_github_reads() -> None:
    results = run_of(contents([finding(), finding(line=9), finding("P305")]))["results"]
    marks = [result["partialFingerprints"] for result in results]
    assert len({mark["planc/v1"] for mark in marks}) == 3
    for mark in marks:
        assert mark["primaryLocationLineHash"] == f"{mark['planc/v1']}:1"


def test_no_words_are_taken_for_placeholders_or_links() -> None:
    (result,) = run_of(contents([HOSTILE]))["results"]
    said = result["message"]["text"]
    assert "{{0}}" in said
    assert "[a](http" not in said
    own, _, links = said.rpartition(" Xem thêm: ")
    assert "](" not in own
    assert links == "[C:/ke hoach/\\[x\\] (y).yaml:1](1)."
    assert "<script>" in said, "SARIF is JSON: who shows it escapes it"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("plan/Đồ Sơn.yaml", "plan/%C4%90%E1%BB%93%20S%C6%A1n.yaml"),
        ("C:/plan/a b.yaml", "file:///C:/plan/a%20b.yaml"),
        ("/srv/plan/a.yaml", "file:///srv/plan/a.yaml"),
        ("../plan/a.yaml", "../plan/a.yaml"),
        ("a:b#c?d.yaml", "a%3Ab%23c%3Fd.yaml"),
        ("plan\\a.yaml", "plan%5Ca.yaml"),
    ],
)
def test_paths_are_references(file: str, uri: str) -> None:
    (result,) = run_of(contents([finding(file=file)]))["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_log_without_findings_or_without_a_plan_is_whole() -> None:
    assert run_of(contents([]))["results"] == []
    assert run_of(contents([]))["invocations"] == [{"executionSuccessful": True}]
    run = run_of(contents(compile_plan(Path("nowhere"))))
    assert [result["ruleId"] for result in run["results"]] == ["R111"]
    assert run["invocations"] == [{"executionSuccessful": False}]


def test_a_place_of_several_lines_keeps_both_ends() -> None:
    given = finding()
    over = type(given)(given.code, Span("a.yaml", 2, 7, 5, 1), severity="note")
    (result,) = run_of(contents([over]))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 7, "endLine": 5, "endColumn": 1}


def test_the_language_is_said() -> None:
    assert run_of(contents([finding()], "en"))["language"] == "en"
