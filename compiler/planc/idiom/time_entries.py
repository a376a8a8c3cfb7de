"""From a joined piece of time to an entry of `when`, as far as the plan language can say it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planc.idiom.time_points import Piece, Point
from planc.language.dates import stretch
from planc.language.model import When

if TYPE_CHECKING:
    from collections.abc import Callable

#: A report about six months that is due in the first seven is about the first six.
_LATEST_FOR_FIRST_HALF = "07-31"


def entry_of(piece: Piece, text: str, year: int | None) -> tuple[When | None, int | None]:
    """The entry that a piece says, and the year that "các năm tiếp theo" after it follow on.

    `year` is that of the time before. The entry is None where something is missing, where no
    calendar has such a day, or where the plan language has no form for it.
    """
    if piece.later:
        if year is None:
            return None, year
        piece = replace(piece, later=False, begin=Point("year", year + 1))
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
    if every is None and covers in ("H1", "H2", "Q1", "Q2", "Q3", "Q4", "year"):
        every = "year"
    if every is None or piece.bare and not (piece.due or piece.bounded or piece.point):
        return None
    due: str | None = None
    point, begin, end = piece.point, piece.begin, piece.end
    if point is not None and point.year is None:
        # "Trong tháng 11 hằng năm" has its last day in common with a deadline.
        due = point.last_of_year
        if every != "year" or due is None or piece.due:
            return None
        return When(every=every, from_=_begin(begin), to=_end(end), covers=covers, by=due)
    if point is not None:
        begin = end = point
    if piece.due is not None:
        due = piece.due.last_of_year if piece.due.unit == "day" else _edge(piece.due, piece)
        if due is None and piece.due.number is None and piece.due.day is not None:
            due = f"{piece.due.day}"
        if due is None or piece.due.year is not None:
            return None
        if "-" in due and every == "half-year":
            every = "year"
            covers = covers or ("H1" if due <= _LATEST_FOR_FIRST_HALF else None)
        if "-" in due and every != "year":
            return None
    entry = When(every=every, from_=_begin(begin), to=_end(end), covers=covers)
    if due is None:
        return entry
    return replace(entry, before=due) if piece.strict else replace(entry, by=due)


def _edge(due: Point, piece: Piece) -> str | None:
    """The day of each year before which, or by which, something is due: "trước quý II hằng năm"."""
    if not piece.strict:
        return due.last_of_year
    found = replace(due, year=2020).stretch if due.unit != "year" else None
    return f"{found[0]:%m-%d}" if found else None


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
