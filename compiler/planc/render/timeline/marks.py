"""What stands for a time: a mark of a shape of its own for each kind, and words for it.

    period       a full bar              deadline     a diamond on its last day
    span         an outlined bar         report       a flag on its last day
                 between two tall ends   awaiting     words in a dashed box
    continuous   a hatched bar           on-demand    small circles before words
    open         a bar that ends in      unstated     words alone
                 an arrow

What is past has a dotted outline and no fill, so that it is told by its shape as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.render.phrases import capital, day_phrase, period_phrase, time_phrases
from planc.render.timeline.drawing import circle, lines, polygon, rect

if TYPE_CHECKING:
    from planc.render.timeline.axis import Axis
    from planc.render.timeline.drawing import Shape
    from planc.text.timeline_words import TimelineWords
    from planc.text.words import Words
    from planc.views.sheet import Moment, Time

#: Every kind of mark, in the order of the legend.
KINDS = (
    "period",
    "span",
    "continuous",
    "open",
    "deadline",
    "report",
    "awaiting",
    "on-demand",
    "unstated",
)
#: Those that are words first.
UNDATED = ("awaiting", "on-demand", "unstated")

#: Where a text of the plan goes to the next line.
_BREAKS = re.compile(r"[ \t\r\n]+")

#: More last days than this are given by the first, the last and their number: the table has all.
_MOST_DAYS = 8

_QUARTERS = {"Q1": "I", "Q2": "II", "Q3": "III", "Q4": "IV"}

#: Between two lines of a hatching, and how far an arrow and the ends of a span reach out.
_HATCH = 2.4
ARROW = 4.0
_TALL = 0.6
_APART = 0.3

#: The circles of what comes up on demand.
CIRCLES = 4
_CIRCLE = 0.75
CIRCLES_WIDTH = CIRCLES * 3 * _CIRCLE


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark from `left` to `right`, and what may be written for it, the longest first.

    `kind` is one of `KINDS`; `hatched` says that work goes on all the time.
    `short` is what a bar can hold where none of its labels finds room.
    """

    kind: str
    left: float
    right: float
    labels: tuple[str, ...] = ()
    past: bool = False
    hatched: bool = False
    short: str = ""

    @property
    def is_bar(self) -> bool:
        """Whether words can stand inside."""
        return self.kind in ("period", "span", "continuous", "open")


def kind_of(time: Time, *, report: bool) -> str:
    """The kind of mark for a time of an item; a report's deadlines have their own."""
    if time.kind == "deadline":
        return "report" if report else "deadline"
    if time.kind == "undated":
        return time.certainty if time.certainty in UNDATED else "awaiting"
    if any(moment.start and not moment.last_day for moment in time.moments):
        return "open"
    return time.kind


def marks_of(time: Time, axis: Axis, height: float, words: Words, kind: str) -> list[Mark]:
    """The marks of a time that has dates, each with its labels; none for what is off the axis."""
    found = []
    for moment in time.moments:
        last = moment.last_day
        labels = _labels(time, moment, words)
        if kind in ("deadline", "report"):
            if last and axis.holds(last):
                at = axis.after_day(last)
                reach = height / 2
                left = at - reach if kind == "deadline" else at
                found.append(Mark(kind, left, at + reach, labels, moment.past))
        elif moment.start and axis.holds(moment.start):
            right = axis.after_day(last) if last else axis.right + ARROW
            hatched = time.kind == "continuous"
            short = _short(moment.name) if moment.name else ""
            left = axis.at(moment.start)
            found.append(Mark(kind, left, right, labels, moment.past, hatched, short))
    return found


def caption(time: Time, words: Words) -> str:
    """All that is to be said of a time, in one line of words."""
    days = [moment.last_day for moment in time.moments if moment.last_day]
    if time.kind == "deadline" and time.every and len(days) > _MOST_DAYS:
        text = words.recurring_many.format(
            every=words.every[time.every],
            first=day_phrase(min(days)),
            last=day_phrase(max(days)),
            count=len(days),
        )
        return _named(time, text)
    phrase = time_phrases([time], words)[0]
    return _named(time, " ".join((phrase["text"], "; ".join(phrase["days"]))).strip())


def _labels(time: Time, moment: Moment, words: Words) -> tuple[str, ...]:
    """What may stand at a mark, the longest first; the part of the work is always named."""
    name, last = moment.name, moment.last_day
    if time.kind == "deadline" and last:
        day = day_phrase(last)
        labels = [day, f"{last.day}/{last.month}"]
        if name:
            labels.insert(0, f"{day}: {period_phrase(name, words)}")
    elif name:
        labels = [capital(period_phrase(name, words)), *filter(None, [_short(name)])]
        if not time.every:
            labels.insert(0, time_phrases([time], words)[0]["text"])
    else:
        labels = [time_phrases([time], words)[0]["text"]]
    if moment.past and (time.every or time.kind == "deadline"):
        # The shortest says it by the shape of its mark alone.
        labels[:-1] = [f"{label} ({words.past})" for label in labels[:-1]]
    named = [_named(time, label) for label in labels]
    # The calendar above says which year it is.
    if time.part and time.every == "year":
        named.append(_BREAKS.sub(" ", time.part))
    return tuple(named)


def _named(time: Time, text: str) -> str:
    """The part of the work before what is said of it, in one line."""
    if time.part:
        # Only the first of our own words is written small in the middle of a sentence.
        text = text if time.kind == "undated" else text[:1].lower() + text[1:]
        text = f"{time.part}: {text}"
    return _BREAKS.sub(" ", text)


def _short(name: str) -> str:
    """A year, quarter or month in the fewest signs; nothing for what has no short name.

    >>> _short("2019"), _short("2019-Q3"), _short("2019-09"), _short("2019-H1")
    ('2019', 'III/2019', '9/2019', '')
    """
    year, _, part = name.partition("-")
    if part in _QUARTERS:
        return f"{_QUARTERS[part]}/{year}"
    if part.isdigit():
        return f"{int(part)}/{year}"
    return "" if part else year


# ── shapes ───────────────────────────────────────────────────────────────────────────────────


def mark_shapes(mark: Mark, middle: float, height: float) -> list[Shape]:
    """The shapes of a mark of a height around a line; words have none of their own here."""
    top, bottom = middle - height / 2, middle + height / 2
    left, right = mark.left, mark.right
    ink, dash = ("soft", "dotted") if mark.past else ("mark", "solid")
    full, half = ("paper", "paper") if mark.past else ("mark", "tint")
    width = right - left
    if mark.kind == "period":
        # A gap keeps one year from the next.
        box = (left + _APART, top, max(width - 2 * _APART, _APART), height)
        return [rect(*box, fill=full, stroke=ink, dash=dash)]
    if mark.kind == "span":
        ends = [(x, top - _TALL, x, bottom + _TALL) for x in (left, right)]
        return [
            rect(left, top, width, height, fill=half, stroke=ink, dash=dash),
            lines(ends, stroke=ink, weight=0.6),
        ]
    if mark.kind == "continuous":
        return [
            rect(left, top, width, height, fill="paper", stroke=ink, dash=dash),
            _hatching(left, right, top, bottom, ink),
        ]
    if mark.kind == "open":
        shoulder = max(left, right - ARROW)
        arrow = polygon(
            [
                (left, top),
                (shoulder, top),
                (shoulder, top - _TALL),
                (right, middle),
                (shoulder, bottom + _TALL),
                (shoulder, bottom),
                (left, bottom),
            ],
            fill="paper" if mark.hatched else half,
            stroke=ink,
            dash=dash,
        )
        cap = lines([(left, top - _TALL, left, bottom + _TALL)], stroke=ink, weight=0.6)
        if mark.hatched:
            return [arrow, _hatching(left, shoulder, top, bottom, ink)]
        return [arrow, cap]
    if mark.kind == "deadline":
        at = (left + right) / 2
        points = [(at, top), (right, middle), (at, bottom), (left, middle)]
        return [polygon(points, fill=full, stroke=ink, dash=dash)]
    if mark.kind == "report":
        low = top + height * 0.62
        return [
            polygon([(left, top), (right, (top + low) / 2), (left, low)], fill=full, stroke=ink),
            lines([(left, top, left, bottom)], stroke=ink, weight=0.5),
        ]
    if mark.kind == "on-demand":
        return [
            circle(left + (3 * number + 1) * _CIRCLE, middle, _CIRCLE, fill="paper", stroke="mark")
            for number in range(CIRCLES)
        ]
    if mark.kind == "awaiting":
        return [rect(left, top, width, height, fill="paper", stroke="mark", dash="dashed")]
    return []


def _hatching(left: float, right: float, top: float, bottom: float, stroke: str) -> Shape:
    """Slanting lines inside a rectangle."""
    height = bottom - top
    segments = []
    count = int((right - left + height) / _HATCH)
    for number in range(1, count + 1):
        foot = left + number * _HATCH
        # The line runs from the foot on the left side or the bottom to the right, upwards.
        x, y = (foot - height, bottom)
        if x < left:
            x, y = left, bottom - (left - x)
        x2, y2 = (foot, top)
        if x2 > right:
            x2, y2 = right, top + (x2 - right)
        segments.append((x, y, x2, y2))
    return lines(segments, stroke=stroke, weight=0.2)


def legend_samples(kinds: list[str], says: TimelineWords, *, past: bool) -> list[tuple[Mark, str]]:
    """A mark of each kind, from nothing to its width, with what it stands for."""
    widths = {"deadline": 3.4, "report": 1.7, "on-demand": CIRCLES_WIDTH}
    samples = [(Mark(kind, 0, widths.get(kind, 12)), says.kinds[kind]) for kind in kinds]
    return [*samples, (Mark("period", 0, 12, past=True), says.past)] if past else samples
