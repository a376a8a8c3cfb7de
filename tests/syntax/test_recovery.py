"""One run tells every mistake, and nothing that only follows from another."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import BASE, place, plan
from planc.pipeline import Outcome, compile_files
from planc.report.json import render_json
from planc.report.text import render_text
from planc.source import SourceFile
from planc.source.letters import inspect
from planc.syntax import parse, value

if TYPE_CHECKING:
    from planc.findings import Span

HEAD = dedent(BASE).lstrip()


def errors(outcome: Outcome) -> list[tuple[str, str, int, int]]:
    """Code and place of each error, in the order they are told."""
    return [
        (found.code, found.span.file, found.span.line, found.span.column)
        for found in outcome.findings
        if found.severity == "error"
    ]


def test_a_broken_entry_is_left_out_and_the_others_are_read() -> None:
    text = 'tasks:\n  - id: mot\n    text: a: b\n  - id: hai\n    text: "c"\nmeasures: []\n'
    document, findings = parse(SourceFile("a.yaml", text))
    assert [(found.code, found.span.line) for found in findings] == [("R121", 3)]
    assert document.root is not None
    assert value(document.root) == {"tasks": [{"id": "hai", "text": "c"}], "measures": []}
    assert document.lost_ids == {"mot"}
    assert [(span.line, span.end_line) for span in document.damaged] == [(2, 3)]


def test_a_broken_key_without_entries_is_left_out_whole() -> None:
    text = "plan:\n  id: a\n  title: b: c\n  type: d\nmeasures: []\n"
    document, _ = parse(SourceFile("a.yaml", text))
    assert document.root is not None
    assert value(document.root) == {"measures": []}


def test_mistakes_of_every_stage_are_told_in_one_run() -> None:
    text = """\
        tasks:
          - id: mot
            clause: II.1
            text: Việc một: dở dang
            lead: [so-mot]
          - id: hai
            clause: II.2
            titel: "Việc hai"
            lead: [so-mto]
            when: [{in: 2020-13}]
          - id: ba
            clause: II.3
            lead:[so-hai]
          - id: bon
            clause: II.4
        \ttitle: "Việc bốn"
          - id: nam
            clause: II.5
            lead: [ubnd@doong]
            when: [{from: 2021, to: 2020}]
    """
    assert errors(plan(text)) == [
        ("R121", *place(text, ": dở")),
        ("R201", *place(text, "titel")),
        ("R301", *place(text, "so-mto")),
        ("R401", *place(text, "2020-13")),
        ("R126", *place(text, "lead:[")),
        ("R105", *place(text, "\ttitle")[:2], 1),
        ("R301", *place(text, "ubnd@doong")),
        ("R403", *place(text, "2020}")),
    ]


def test_mistakes_of_all_files_are_told_in_the_order_of_the_files() -> None:
    broken = 'tasks:\n  - {id: viec, clause: II.1, text: "a" b}\n'
    outcome = plan(broken, base=BASE, a=broken, z="tasks: [a\n")
    assert [(code, file) for code, file, *_ in errors(outcome)] == [
        ("R123", "a.yaml"),
        ("R123", "plan.yaml"),
        ("R123", "z.yaml"),
    ]


def test_an_id_in_an_entry_that_could_not_be_read_is_not_unknown_elsewhere() -> None:
    broken = HEAD.replace('name: "Sở Một", at', 'name: "Sở Một" Một, at')
    text = """\
        tasks:
          - id: viec
            clause: II.1
            text: "Việc."
            lead: [so-mot, so-ba]
    """
    outcome = plan(text, base=broken)
    assert [code for code, file, *_ in errors(outcome) if file == "base.yaml"] == ["R123"]
    assert [found for found in errors(outcome) if found[1] == "plan.yaml"] == [
        ("R301", *place(text, "so-ba"))
    ]


def test_a_list_whose_only_entry_could_not_be_read_is_not_reported_as_empty() -> None:
    assert [code for code, *_ in errors(plan("tasks:\n  - id: viec\n    text: a: b\n"))] == ["R121"]
    assert [code for code, *_ in errors(plan("tasks:\n"))] == ["R208"]


def test_a_value_of_a_wrong_shape_is_not_also_an_unknown_name_or_an_unread_time() -> None:
    text = 'tasks:\n  - {id: viec, clause: II.1, text: "Việc.", lead: so-ba, when: 2020-13}\n'
    assert errors(plan(text)) == [
        ("R203", *place(text, "so-ba")),
        ("R203", *place(text, "2020-13")),
    ]


def test_an_unknown_recurrence_is_one_mistake() -> None:
    text = """\
        tasks:
          - id: viec
            clause: II.1
            text: "Việc."
            lead: [so-mot]
            when: [{every: tuan}, {every: tuan, covers: H1}, {every: nam}]
    """
    assert [code for code, *_ in errors(plan(text))] == ["R204", "R204", "R204"]


def test_what_lies_in_a_list_with_a_wrong_dash_or_a_glued_key_is_not_reported_again() -> None:
    head = 'tasks:\n  - id: viec\n    clause: II.1\n    text: "Việc."\n'
    dash = head + "    lead:\n      • so-mot\n      • so-hai\n"
    glued = head + "    lead: [so-mot]\n    when: [{from:2019, to:2022}]\n"
    assert [code for code, *_ in errors(plan(dash))] == ["R142"]
    assert [code for code, *_ in errors(plan(glued))] == ["R126", "R126"]


def test_a_file_with_more_broken_entries_than_a_plan_can_have_ends_somewhere() -> None:
    text = "tasks:\n" + "  - a: b: c\n" * 100
    document, findings = parse(SourceFile("a.yaml", text))
    assert document.root is None
    assert 20 <= len(findings) < 100
    assert {found.code for found in findings} == {"R121"}


@pytest.mark.parametrize("cut", range(0, 60, 7))
def test_a_file_that_ends_too_early_hides_no_other_file(cut: int) -> None:
    text = 'tasks:\n  - {id: viec, clause: "II.1", text: "Một việc", lead: [so-mot]}\n'
    outcome = plan(text[:cut], z="tasks:\n  - {id: b, clause: II.2, titel: x}\n")
    assert ("R201", "z.yaml") in [(code, file) for code, file, *_ in errors(outcome)]


#: Pieces that mean something to YAML, to the language, or to neither.
PIECES = st.sampled_from(
    [
        *("tasks:\n", "units:\n", "plan:\n", "  - id: viec\n", "    lead: [so-mot]\n", "id: "),
        *("    when: [{in: 2020}]\n", "  - {id: x, level: cap-xa}\n", "    text: |\n", "null"),
        *("clause: II.1", "\n", " ", "  ", "\t", "\r", "\r\n", "- ", "-", ": ", ":", ", ", "#"),
        *("? ", "| ", "> ", "{", "}", "[", "]", '"', "'", "\\", "&a ", "*a", "!t ", "@", "`"),
        *("%YAML 1.2\n", "---\n", "...\n", "<<: ", "\ufeff", "\u2028", "\u0085", "\u00a0"),
        *("\0", "e\u0323", "Đồ Sơn", "漢", "😀", "9" * 5000),
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)


def inside(span: Span, lines: list[str]) -> bool:
    """Whether a span begins at a letter of the file or behind the last of its line."""
    return (
        1 <= span.line <= len(lines)
        and 1 <= span.column <= len(lines[span.line - 1]) + 1
        and (span.line, span.column) <= (span.end_line, span.end_column)
        and span.end_line <= len(lines) + 1
    )


@given(TEXTS.map(str.encode) | st.binary(max_size=60))
def test_no_text_makes_planc_fail_and_every_finding_lies_inside_its_file(data: bytes) -> None:
    text, spoiled, found = inspect("a.yaml", data)
    outcome = compile_files([SourceFile("a.yaml", text, spoiled)], found)
    lines = text.split("\n")
    spans = [finding.span for finding in outcome.findings]
    spans += [other.span for finding in outcome.findings for other in finding.related]
    assert [span for span in spans if not inside(span, lines)] == []
    assert render_text(outcome.findings, {"a.yaml": lines}, "vi")
    assert render_json(outcome.findings, outcome.plan_id, "en")


ENTRY = """\
tasks:
  - id: viec
    clause: II.1
    text: "Việc, và việc khác"
    lead: [so-mot, ubnd@cap-huyen]
    when: [{before: 2020-05-20, covers: 2020, quote: "việc khác"}]
    targets: [{measure: lop, min: 3, unit: "lớp"}]
"""


@given(st.integers(0, len(ENTRY) - 1), st.integers(0, 12), PIECES | st.just(""))
def test_a_slip_of_the_hand_never_makes_planc_fail(at: int, gone: int, typed: str) -> None:
    text = ENTRY[:at] + typed + ENTRY[at + gone :]
    fit, spoiled, found = inspect("plan.yaml", text.encode())
    files = [SourceFile("base.yaml", BASE), SourceFile("plan.yaml", fit, spoiled)]
    outcome = compile_files(files, found)
    lines = {file.path: file.text.split("\n") for file in files}
    assert [f for f in outcome.findings if not inside(f.span, lines[f.span.file])] == []
    assert (outcome.compiled is None) == bool(errors(outcome))
