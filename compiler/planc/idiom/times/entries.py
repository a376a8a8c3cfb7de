"""From a joined piece of time to an entry of `when`, as far as the plan language can say it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planc.idiom.times.points import Piece, Point
from planc.language.dates import stretch
from planc.language.model import When

if TYPE_CHECKING:
    from collections.abc import Callable

#: A report about six months that is due in the first seven is about the first six.
_LATEST_FOR_FIRST_HALF = "07-31"

_PARTS_OF_A_YEAR = ("year", "H1", "H2", "Q1", "Q2", "Q3", "Q4")
_ANY_YEAR = 2020


def entry_of(piece: Piece, text: str, year: int | None) -> tuple[When | None, int | None]:
    """The entry that a piece says, and the year that "các năm tiếp theo" after it follow on.

    `year` is that of the time before. The entry is None where something is missing, where no
    calendar has such a day, or where the plan language has no form for it.
    """
    if piece.later:
        if year is None:
            return None, year
        piece = replace(piece, later=False, begin=Point("year", year + 1))
    if piece.undated:
        return None, year  # a stretch within each period, or of an unknown year
    entry = next((found for form in _FORMS if (found := form(piece, text))), None)
    if entry is None or not _is_sound(entry):
        return None, year
    return entry, _last_year(piece) or year


def _last_year(piece: Piece) -> int | None:
    """The year in which a time ends, None where it has no end or is no year's."""
    if piece.onwards:
        return None
    last = piece.end or piece.point or piece.due or piece.begin
    return last.year if last else None


def _whole(piece: Piece, text: str) -> When | None:
    words = " ".join(text[piece.words : piece.stop].split())
    if piece.whole == "awaits":
        return When(awaits=words)
    if piece.whole == "whenever":
        return When(whenever=words)
    if piece.whole == "within":
        return When(within=piece.within, after=words)
    return None


def _recurring(piece: Piece, _text: str) -> When | None:
    """A recurrence, or what is due in each year of a stretch ("6 tháng (trước ngày 20/5)")."""
    every, covers = piece.every, piece.covers
    if every is None and covers in _PARTS_OF_A_YEAR:
        every = "year"
    if every is None or (piece.bare and not (piece.due or piece.bounded or piece.point)):
        return None
    begin, end, due = piece.begin, piece.end, piece.due
    if piece.point is not None and piece.point.year is None:
        # "Trong tháng 11 hằng năm" has its last day in common with a deadline.
        if due is not None:
            return None
        due = piece.point
    elif piece.point is not None:
        begin = end = piece.point
    entry = When(every=every, from_=_begin(begin), to=_end(end), covers=covers)
    return entry if due is None else _due_in_each(entry, due, strict=piece.strict)


def _due_in_each(entry: When, due: Point, *, strict: bool) -> When | None:
    """A recurrence with its due day: of the year, or of the month that ends each period."""
    if due.year is not None:
        return None
    if due.unit == "day" and due.number is None:
        return _with_due(entry, f"{due.day}", strict=strict)
    day = due.last_of_year
    if strict and due.unit != "day":
        found = replace(due, year=_ANY_YEAR).stretch
        day = f"{found[0]:%m-%d}" if found else None
    if day is None or entry.every not in ("year", "half-year"):
        return None
    if entry.every == "half-year":
        covers = entry.covers or ("H1" if day <= _LATEST_FOR_FIRST_HALF else None)
        entry = replace(entry, every="year", covers=covers)
    return _with_due(entry, day, strict=strict)


def _with_due(entry: When, day: str, *, strict: bool) -> When:
    return replace(entry, before=day) if strict else replace(entry, by=day)


def _begin(point: Point | None) -> str | None:
    return point.begin if point else None


def _end(point: Point | None) -> str | None:
    return point.end if point else None


def _continuous(piece: Piece, _text: str) -> When | None:
    if not piece.continuous:
        return None
    begin, end = piece.begin, piece.end
    if piece.point is not None:
        begin = end = piece.point
    return When(from_=_begin(begin), to=_end(end), onwards=piece.onwards, continuous=True)


def _deadline(piece: Piece, _text: str) -> When | None:
    if piece.due is None or piece.bounded:
        return None
    found = piece.due.stretch
    if found is None or (piece.covers and stretch(piece.covers) is None):
        return None
    if piece.strict:
        return When(before=found[0].isoformat(), covers=piece.covers)
    return When(by=found[1].isoformat(), covers=piece.covers)


def _span(piece: Piece, _text: str) -> When | None:
    if not piece.bounded or piece.begin is None or piece.due or piece.covers:
        return None
    return When(from_=piece.begin.begin, to=_end(piece.end), onwards=piece.onwards)


def _period(piece: Piece, _text: str) -> When | None:
    if piece.point is None or piece.due or piece.covers:
        return None
    return When(in_=piece.point.text)


_FORMS: tuple[Callable[[Piece, str], When | None], ...] = (
    _whole,
    _recurring,
    _continuous,
    _deadline,
    _span,
    _period,
)


def _is_sound(entry: When) -> bool:
    """Whether every point that an entry needs is there and stands on the calendar."""
    if entry.in_ is None and not _has_form(entry):
        return False
    points = (entry.in_, entry.from_, entry.to)
    if any(point is not None and stretch(point) is None for point in points):
        return False
    begin, end = stretch(entry.from_ or ""), stretch(entry.to or "")
    return not (begin and end and end[1] < begin[0])


def _has_form(entry: When) -> bool:
    forms = (entry.from_, entry.before, entry.by, entry.every, entry.within, entry.awaits)
    return entry.continuous or entry.whenever is not None or any(each for each in forms)
