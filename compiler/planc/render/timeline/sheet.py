"""The timeline of one agency, for its duty sheet: a line for each obligation that has a date.

The sheets of a plan share what they are made of: the calendar, and the marks of the same times.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from planc.render.phrases import clause_phrase
from planc.render.timeline.axis import Axis, calendar, grid
from planc.render.timeline.drawing import lines, moved, rect, words_at
from planc.render.timeline.letters import LINE, MILLIMETRES, text_width, wrapped
from planc.render.timeline.rows import BASELINE, Style, row_of_times
from planc.text.timeline_words import timeline_words
from planc.text.words import words as words_of

if TYPE_CHECKING:
    from datetime import date

    from planc.render.timeline.drawing import Drawing, Shape
    from planc.text.words import Words
    from planc.views.sheet import Row, Sheet, Time

#: The width of the text on a sheet of A4, what of it names the obligations, and what of it shows
#: that something has no end; in millimetres.
_WIDTH, _NAMES, _BEYOND = 165.0, 38.0, 8.0

_STYLE = Style(size=7.5, bar=3.1, lane=4.1, dense=True)
_CALENDAR = 3.6
_PADDING = 0.4

#: As many times as a large plan has; the memo is full long before the sheets are all drawn.
_MEMO = 2048


def sheet_drawing(sheet: Sheet, words: Words) -> Drawing | None:
    """What the agency has to do over the plan's period; None where nothing has a date."""
    rows = [(section.role, row) for section in sheet.sections for row in section.dated]
    if not rows:
        return None
    says = timeline_words(words.language)
    plan = sheet.plan
    axis = _axis(plan.first_day, plan.last_day)
    y = 2 * _CALENDAR
    shapes: list[Shape] = []
    rules = [(0.0, y, _WIDTH, y)]
    for role, row in rows:
        height, drawn = _row(row, role, axis, words)
        shapes += moved(drawn, 0, y)
        y += height
        rules.append((0.0, y, _WIDTH, y))
    ground = grid(axis, 0, y, _CALENDAR)
    if sheet.as_of and axis.holds(sheet.as_of):
        at = axis.at(sheet.as_of)
        ground.append(lines([(at, _CALENDAR, at, y)], weight=0.4, dash="dashed"))
    return {
        "id": "timeline",
        "width": _WIDTH,
        "height": round(y + 0.2, 2),
        "title": says.of_sheet,
        "description": says.of_agency.format(name=sheet.name),
        "shapes": [
            *ground,
            *_calendar(axis, words.language),
            lines(rules, stroke="thin", weight=0.15),
            *shapes,
            rect(0, 0, _WIDTH, y, stroke="rule"),
        ],
    }


def _row(row: Row, role: str, axis: Axis, words: Words) -> tuple[float, list[Shape]]:
    """Clause and role of an obligation, and its times; from y = 0."""
    clause = clause_phrase(row.work.clause, words)
    named, names = _names(clause, words.roles[role])
    report = row.work.kind == "report"
    height, times = _times(row.times, axis, words.language, report)
    return max(named, height) + 2 * _PADDING, [*names, *moved(times, 0, _PADDING)]


@lru_cache(maxsize=_MEMO)
def _names(clause: str, role: str) -> tuple[float, list[Shape]]:
    size = _STYLE.size
    step = LINE * size
    room = _NAMES - 2 - text_width(f"{clause} ", size, bold=True)
    texts = wrapped(role, room, size) if room > _NAMES / 3 else ["", *wrapped(role, _NAMES, size)]
    first = _PADDING + max(_STYLE.lane, step) / 2 + size * MILLIMETRES * BASELINE
    shapes = [words_at(1, first, clause, size, bold=True)]
    shapes += [
        words_at(_NAMES - 1 - max(room, 0) if room > _NAMES / 3 else 1, y, text, size)
        for number, text in enumerate(texts)
        if text and (y := first + number * step)
    ]
    return max(len(texts) * step, _STYLE.lane), shapes


@lru_cache(maxsize=_MEMO)
def _times(
    times: tuple[Time, ...],
    axis: Axis,
    language: str,
    report: bool,  # noqa: FBT001 - by place, for the memo
) -> tuple[float, list[Shape]]:
    dated = [time for time in times if time.kind != "undated"]
    return row_of_times(dated, axis, _STYLE, words_of(language), report=report)


@lru_cache(maxsize=16)
def _axis(first: date, last: date) -> Axis:
    return Axis.of(first, last, _NAMES, _WIDTH - _NAMES, _BEYOND)


@lru_cache(maxsize=16)
def _calendar(axis: Axis, language: str) -> list[Shape]:
    return calendar(axis, 0, _CALENDAR, _STYLE.size, timeline_words(language))
