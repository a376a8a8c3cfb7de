"""Where words inside a text stand in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers import compiled, plan

if TYPE_CHECKING:
    from planc.findings import Span


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ('text: "Một hai ba."', (4, 16, 19)),
        ("text: 'Một hai ba.'", (4, 16, 19)),
        ("text: Một hai ba.", (4, 15, 18)),
        ('text: "  Một hai ba."', (4, 18, 21)),
        ("text: |\n      Một hai ba.", (5, 11, 14)),
        ("text: |\n\n\n        Một hai ba.", (7, 13, 16)),
        ("text: |-\n      Một\n      và hai ba.", (6, 10, 13)),
        ("text: |\n      Một\n        lùi hai ba.", (6, 13, 16)),
    ],
)
def test_words_of_a_text_are_found_line_by_line(written: str, place: tuple[int, int, int]) -> None:
    text, span = found(written, "hai")
    assert text[text.index("hai") :].startswith("hai ba")
    assert (span.line, span.column, span.end_column) == place


@pytest.mark.parametrize(
    "written",
    [
        "text: >\n      Một\n      hai ba.",
        'text: "Một \\"hai\\" ba."',
        "text: 'Một ''hai'' ba.'",
        "text: Một\n      hai ba.",
        "text: |2\n      Một hai ba.",
    ],
)
def test_a_text_that_is_folded_or_escaped_is_shown_as_a_whole(written: str) -> None:
    _, span = found(written, "hai")
    assert (span.line, span.column) == (4, 11)


def test_words_over_two_lines_are_shown_on_the_first() -> None:
    _, span = found("text: |\n      Một hai\n      ba bốn.", "hai\nba")
    assert (span.line, span.column, span.end_column) == (5, 11, 14)


def found(written: str, words: str) -> tuple[str, Span]:
    """The text of the section so written, and the place of words in it."""
    files = f"sections:\n  - id: doan-van\n    clause: I.1\n    {written}\n"
    (section,) = compiled(plan(files)).plan.sections
    start = section.text.index(words)
    return section.text, section.origin.within("text", section.text, start, start + len(words))
