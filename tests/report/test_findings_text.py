"""Findings as text: place, message, and a caret under what is meant, whatever letters stand."""

from __future__ import annotations

import unicodedata

import pytest

from planc.checks import message
from planc.findings import Finding, Place, Span
from planc.report.text import MOST_RELATED, WIDTH, render_findings, render_text
from planc.text import display_width

FILE = "plan/a.yaml"


def finding(line: str, meant: str, number: int = 1) -> Finding:
    """A finding about some words of a line."""
    start = line.index(meant) + 1
    return Finding("R105", Span(FILE, number, start, number, start + len(meant)))


def excerpt(line: str, meant: str) -> tuple[str, str]:
    """The line as it is shown, and the line of carets, both without their gutter."""
    shown = render_findings([finding(line, meant)], {FILE: [line]}, "vi").split("\n")
    assert shown[1].startswith("  1 | ")
    assert shown[2].startswith("    | ")
    return shown[1][6:], shown[2][6:]


def test_a_finding_says_place_severity_rule_and_what_to_do_above_its_line() -> None:
    one = finding("  lead: x", "x", number=12)
    lines = [*[""] * 11, "  lead: x"]
    assert render_text([one], {FILE: lines}, "en") == (
        f"plan/a.yaml:12:9: error R105 (tab-indentation): {message(one, 'en')}\n"
        "  12 |   lead: x\n"
        "     |         ^\n"
        "\n"
        "1 error, 0 warnings, 0 notes.\n"
    )


@pytest.mark.parametrize(
    "before",
    [
        "    title: ",
        '    title: "Việc ở Đồ Sơn", ',
        unicodedata.normalize("NFD", '    title: "Việc ở Đồ Sơn", '),
        '    title: "漢字 ｆｕｌｌ", ',
        '    title: "a\u200db", ',
    ],
    ids=["plain", "composed", "decomposed", "wide", "joined"],
)
def test_the_caret_stands_under_what_is_meant(before: str) -> None:
    line, carets = excerpt(before + "titel: x", "titel")
    assert line == before + "titel: x"
    assert carets == " " * display_width(before) + "^^^^^"


@pytest.mark.parametrize(
    ("meant", "columns"), [("Đồ Sơn", 6), ("Đo\u0302\u0300 So\u031bn", 6), ("漢字", 4)]
)
def test_as_many_carets_stand_as_what_is_meant_takes_columns(meant: str, columns: int) -> None:
    assert excerpt(f"a: {meant} b", meant)[1] == "   " + "^" * columns


def test_a_tab_is_shown_as_one_blank_so_that_the_caret_stays_under_its_word() -> None:
    line, carets = excerpt("\ta:\tb", "b")
    assert line == " a: b"
    assert carets == "    ^"


def test_a_place_behind_the_end_of_a_line_has_a_caret_too() -> None:
    behind = Finding("R105", Span(FILE, 1, 5, 1, 6))
    shown = render_findings([behind], {FILE: ["a: b"]}, "vi")
    assert shown.endswith("  1 | a: b\n    |     ^\n")


def test_of_several_lines_the_first_is_shown_and_marked_to_its_end() -> None:
    over = Finding("R105", Span(FILE, 1, 4, 2, 3))
    shown = render_findings([over], {FILE: ["a: [b,  ", "  c]"]}, "vi")
    assert shown.endswith("  1 | a: [b,\n    |    ^^^\n")


@pytest.mark.parametrize(
    "span", [Span(FILE, 2, 1, 2, 1), Span(FILE, 9, 1, 9, 1), Span("b", 1, 1, 1, 1)]
)
def test_where_no_words_stand_nothing_is_shown(span: Span) -> None:
    assert render_findings([Finding("R105", span)], {FILE: ["a", "  "]}, "vi").count("\n") == 1


@pytest.mark.parametrize("letter", ["x", "ệ", "e\u0323\u0302", "漢"])
@pytest.mark.parametrize("times", [1, 300])
def test_a_long_line_is_cut_around_what_is_meant_and_through_no_letter(
    letter: str, times: int
) -> None:
    line, carets = excerpt(letter * 300 + "MEANT" * times + letter * 300, "MEANT" * times)
    before, _, after = line.partition("MEANT")
    assert before.removeprefix("…").replace(letter, "") == ""
    assert after.removesuffix("…").replace(letter, "").replace("M", "")[:1] in ("", "E")
    assert WIDTH // 2 - 2 <= display_width(before) <= WIDTH // 2
    assert WIDTH - 2 <= display_width(line) <= WIDTH
    assert carets.index("^") == display_width(before)


def test_related_places_stand_below_and_many_are_counted() -> None:
    related = tuple(Place(Span("b.yaml", n, 3, n, 4), f"viec-{n}") for n in range(1, 8))
    one = Finding("R105", Span(FILE, 1, 1, 1, 2), related=(Place(related[0].span), *related[1:]))
    shown = render_findings([one], {}, "en").split("\n")[1:-1]
    assert shown == [
        "    see also b.yaml:1:3",
        *(f"    see also b.yaml:{n}:3 (viec-{n})" for n in range(2, MOST_RELATED + 1)),
        "    and 3 other places",
    ]


def test_colour_goes_to_the_severity_and_the_carets_alone() -> None:
    note = Finding("R104", Span(FILE, 1, 1, 1, 2), severity="note")
    shown = render_text([note], {FILE: ["a: b"]}, "vi", lambda text, how: f"<{how} {text}>")
    assert shown.count("<") == 2
    assert ": <note ghi chú> R104 " in shown
    assert "| <note ^>\n" in shown


def test_findings_are_counted_by_severity_and_none_is_said_in_words() -> None:
    note = Finding("R104", Span(FILE, 1, 1, 1, 2), severity="note")
    warning = Finding("R104", Span(FILE, 1, 1, 1, 2), severity="warning")
    found = [note, note, warning]
    assert render_text(found, {}, "vi").endswith("\n\n0 lỗi, 1 cảnh báo, 2 ghi chú.\n")
    assert render_text(found, {}, "en").endswith("\n\n0 errors, 1 warning, 2 notes.\n")
    assert render_text([], {}, "en") == "No errors, warnings or notes.\n"
