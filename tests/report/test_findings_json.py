"""Findings as JSON, version 1: the shape that other programs rely on."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from helpers import BASE, plan
from planc.checks import RULES, Rule
from planc.findings import Finding, Place, Span
from planc.report.json import render_json
from planc.schemas import schema_path
from read_rules import read_example

if TYPE_CHECKING:
    from pathlib import Path

    from planc.pipeline import Outcome

SCHEMA = json.loads(schema_path("findings.schema.json").read_text(encoding="utf-8"))


def rendered(outcome: Outcome, language: str = "vi") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_json(outcome.findings, outcome.plan_id, language))
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_every_rule_finds_is_as_the_schema_says(
    rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    document = rendered(read_example(rule, rule.bad))
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    assert rule.code in {found["code"] for found in document["findings"]}


def test_the_schema_asks_for_every_key_and_takes_no_other() -> None:
    document = rendered(plan("tasks:\n  - {id: viec, titel: x}\n"))
    validator = Draft202012Validator(SCHEMA)
    one = document["findings"][0]
    for holder in (document, document["summary"], one):
        for key in list(holder):
            kept = holder.pop(key)
            assert not validator.is_valid(document), key
            holder[key] = kept
        holder["more"] = 1
        assert not validator.is_valid(document)
        del holder["more"]
    assert validator.is_valid(document)


def test_a_finding_is_written_whole() -> None:
    span, other = Span("plan/a.yaml", 3, 5, 3, 9), Span("plan/b.yaml", 1, 2, 1, 4)
    finding = Finding(
        "P901",
        span,
        {"z": "Đồ", "days": date(2020, 5, 9), "names": ("b", "a"), "count": 4000},
        "warning",
        "viec",
        "ubnd@dong",
        (Place(other), Place(other, "bao-cao")),
    )
    document = json.loads(render_json([finding], "ke-hoach", "en"))
    assert document["version"] == 1
    assert document["plan"] == "ke-hoach"
    assert document["summary"] == {"error": 0, "warning": 1, "note": 0}
    (one,) = document["findings"]
    assert one.pop("message")
    place = {"file": "plan/b.yaml", "line": 1, "column": 2, "end_line": 1, "end_column": 4}
    assert one == {
        "code": "P901",
        "name": "waiver-lapsed",
        "severity": "warning",
        "file": "plan/a.yaml",
        "line": 3,
        "column": 5,
        "end_line": 3,
        "end_column": 9,
        "item": "viec",
        "agency": "ubnd@dong",
        "args": {"count": 4000, "days": "2020-05-09", "names": ["b", "a"], "z": "Đồ"},
        "related": [place, {**place, "item": "bao-cao"}],
    }


def test_letters_are_written_as_they_are() -> None:
    assert "Đồ" in render_json([Finding("R104", Span("Đồ.yaml", 1, 1, 1, 1))], None, "vi")


def test_findings_stand_by_file_line_column_and_code_in_both_languages() -> None:
    text = "tasks:\n  - {id: viec, clause: II.1, titel: x, lead: [a, b]}\n"
    outcome = plan(text, base=BASE, a="reports: 1\n", z=text.replace("viec", "khac"))
    orders = []
    for language in ("vi", "en"):
        found = rendered(outcome, language)["findings"]
        keys = [(one["file"], one["line"], one["column"], one["code"]) for one in found]
        assert keys == sorted(keys)
        orders.append(keys)
    assert len(set(orders[0])) > 4
    assert orders[0] == orders[1]


def test_a_finding_about_the_whole_plan_points_at_the_key_plan_and_says_which_items() -> None:
    tasks = "".join(
        f'  - {{id: viec-{n}, clause: II.{n}, text: "Việc.", lead: [so-mot]}}\n'
        for n in range(1, 6)
    )
    text = "tasks:\n" + tasks
    (one,) = [one for one in rendered(plan(text))["findings"] if one["code"] == "P304"]
    line = BASE.split("\n").index("plan:") + 1
    assert (one["file"], one["line"], one["column"]) == ("base.yaml", line, 1)
    assert [place["item"] for place in one["related"]] == [f"viec-{n}" for n in range(1, 6)]


def test_a_finding_says_which_item_it_lies_in_whatever_stage_found_it() -> None:
    text = """tasks:
  - id: mot
    clause: II.1
    lead: [khong-co]
    parts:
      - id: nho
        clause: II.1.a
        title: {a: b}
    when: [{in: 2019-02-30}]
  - {id: hai, clause: II.2, leed: [x]}
sections:
  - {id: ba, clause: I}
"""
    found = {(each.span.line, each.code): each.item for each in plan(text).findings}
    assert found[4, "R301"] == "mot"
    assert found[8, "R203"] == "mot.nho"
    assert found[9, "R401"] == "mot"
    assert found[10, "R201"] == "hai"
    assert found[12, "R202"] is None
