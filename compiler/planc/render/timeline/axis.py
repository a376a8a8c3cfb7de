"""Days from left to right: whole quarters of the plan's period, and room for what goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from planc.render.phrases import day_phrase
from planc.render.timeline.drawing import lines, rect, words_at
from planc.render.timeline.letters import MILLIMETRES, text_width

if TYPE_CHECKING:
    from planc.render.timeline.drawing import Shape
    from planc.text.timeline_words import TimelineWords

_MONTHS = 12
_QUARTER = 3
_DAY = timedelta(days=1)

#: Of the height of a letter, how far below the middle of a line its baseline is.
_BASELINE = 0.33

#: Space on either side of a text, in millimetres.
_PADDING = 0.8


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of days from `x` on, `width` millimetres long.

    It has the quarters that the period touches: from the day `first` up to, not including, the
    day `after`. Beyond it are `beyond` millimetres for what has no end.
    """

    x: float
    width: float
    beyond: float
    first: date
    after: date

    @classmethod
    def of(cls, first_day: date, last_day: date, x: float, width: float, beyond: float) -> Axis:
        """The axis of a plan's period, which ends `beyond` before its right end."""
        first = _quarter(first_day)
        return cls(x, width - beyond, beyond, first, _next_quarter(_quarter(last_day)))

    @property
    def right(self) -> float:
        """Where the last quarter ends."""
        return self.x + self.width

    @property
    def end(self) -> float:
        """Where the room for what has no end, ends."""
        return self.right + self.beyond

    def at(self, day: date) -> float:
        """Where a day begins; days outside the axis are at its ends."""
        whole = (self.after - self.first).days
        part = min(max((day - self.first).days, 0), whole)
        return self.x + self.width * part / whole

    def after_day(self, day: date) -> float:
        """Where a day ends."""
        return self.at(day + _DAY)

    def holds(self, day: date) -> bool:
        """Whether a day lies on the axis."""
        return self.first <= day < self.after

    def quarters(self) -> list[date]:
        """The first days of the quarters."""
        days = [self.first]
        while (following := _next_quarter(days[-1])) < self.after:
            days.append(following)
        return days

    def years(self) -> list[date]:
        """The first days of the years, of the first as far as it is on the axis."""
        return [day for day in self.quarters() if day == self.first or day.month == 1]


def grid(axis: Axis, top: float, bottom: float, height: float) -> list[Shape]:
    """Thin lines between quarters, strong ones between years, whose names are `height` high."""
    years = axis.years()
    inner = [day for day in axis.quarters() if day not in years]
    return [
        rect(axis.right, top, axis.beyond, bottom - top, fill="light"),
        _uprights([axis.at(day) for day in inner], top + height, bottom, stroke="thin"),
        _uprights([*(axis.at(day) for day in years[1:]), axis.right], top, bottom, stroke="rule"),
    ]


def calendar(
    axis: Axis, top: float, height: float, size: float, says: TimelineWords
) -> list[Shape]:
    """The names of years and, where there is room, of quarters, in two lines of one height."""
    shapes: list[Shape] = []
    years = axis.years()
    ends = [*(axis.at(day) for day in years[1:]), axis.right]
    middle = top + height / 2 + size * MILLIMETRES * _BASELINE
    for day, end in zip(years, ends, strict=True):
        name = str(day.year)
        start = axis.at(day)
        if text_width(name, size, bold=True) + _PADDING <= end - start:
            shapes.append(
                words_at((start + end) / 2, middle, name, size, anchor="middle", bold=True)
            )
    quarters = axis.quarters()
    ends = [*(axis.at(day) for day in quarters[1:]), axis.right]
    names = [says.quarters[(day.month - 1) // _QUARTER] for day in quarters]
    room = min(end - axis.at(day) for day, end in zip(quarters, ends, strict=True))
    if max(text_width(name, size) for name in names) + _PADDING > room:
        return shapes
    shapes += [
        words_at(
            (axis.at(day) + end) / 2, middle + height, name, size, anchor="middle", fill="soft"
        )
        for day, end, name in zip(quarters, ends, names, strict=True)
    ]
    return shapes


def bracket(
    axis: Axis, period: tuple[date, date], top: float, size: float, says: TimelineWords
) -> list[Shape]:
    """The plan's period, named, between two ends that reach down to the calendar."""
    first, last = period
    start, end = axis.at(first), axis.after_day(last)
    height = 1.5 * size * MILLIMETRES
    name = says.period.format(start=day_phrase(first), end=day_phrase(last))
    middle = top + height / 2
    half = text_width(name, size, bold=True) / 2 + 2 * _PADDING
    at = min(max((start + end) / 2, axis.x + half), axis.end - half)
    return [
        lines(
            [
                (start, middle, max(start, at - half), middle),
                (min(end, at + half), middle, end, middle),
                (start, middle, start, top + height),
                (end, middle, end, top + height),
            ],
            weight=0.5,
        ),
        words_at(
            at, middle + size * MILLIMETRES * _BASELINE, name, size, anchor="middle", bold=True
        ),
    ]


def _uprights(places: list[float], top: float, bottom: float, *, stroke: str) -> Shape:
    return lines([(x, top, x, bottom) for x in places], stroke=stroke)


def _quarter(day: date) -> date:
    return date(day.year, (day.month - 1) // _QUARTER * _QUARTER + 1, 1)


def _next_quarter(day: date) -> date:
    months = day.month - 1 + _QUARTER
    return date(day.year + months // _MONTHS, months % _MONTHS + 1, 1)
