"""Points and pieces of time as words say them, before every gap is filled.

A `Point` may lack its year, or its month ("ngày 20", "quý II"). A `Piece` is what one phrase says:
"hàng năm", "trước ngày 20/11", "từ năm 2020". Pieces that stand together are joined, as long as
neither says what the other has said, until they are a whole time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from planc.language.dates import stretch

if TYPE_CHECKING:
    from planc.language.dates import Stretch

Unit = Literal["year", "half", "quarter", "month", "day"]

#: Phrases that are whole: three forms of the language, "tầm nhìn đến năm 2045", and what the
#: language has no form for ("02 lần/ngày", "của năm trước").
Whole = Literal["awaits", "whenever", "within", "horizon", "unsayable"]


@dataclass(frozen=True, slots=True)
class Point:
    """A year, half, quarter, month or day, with gaps.

    `number` is which half, quarter or month of the year (of a day: its month), `day` the day of
    the month; `closing` is said of a day in the last month of whatever recurs.
    """

    unit: Unit
    year: int | None = None
    number: int | None = None
    day: int | None = None
    closing: bool = False

    @property
    def text(self) -> str | None:
        """The point in the plan language, None where its year or month is missing."""
        if self.year is None:
            return None
        if self.unit == "year":
            return f"{self.year:04}"
        if self.number is None:
            return None
        if self.unit == "day":
            return None if self.day is None else f"{self.year:04}-{self.number:02}-{self.day:02}"
        return f"{self.year:04}-" + {
            "half": f"H{self.number}",
            "quarter": f"Q{self.number}",
            "month": f"{self.number:02}",
        }.get(self.unit, "")

    @property
    def stretch(self) -> Stretch | None:
        """The first and last day; None where something is missing, or no calendar has it."""
        return stretch(self.text or "")

    @property
    def begin(self) -> str | None:
        """The text to stand under `from`, which knows years, months and days."""
        return self._edge(first=True)

    @property
    def end(self) -> str | None:
        """The text to stand under `to`."""
        return self._edge(first=False)

    def _edge(self, *, first: bool) -> str | None:
        found = self.stretch
        if found is None or self.unit not in ("half", "quarter"):
            return self.text if found else None
        return f"{found[0 if first else 1]:%Y-%m}"

    @property
    def last_of_year(self) -> str | None:
        """Its last day as the day of any year (`11-20`); None where years differ in it."""
        if self.unit == "day":
            known = self.number is not None and self.day is not None
            return f"{self.number:02}-{self.day:02}" if known else None
        found = replace(self, year=2019).stretch
        # The last day of February is not the same every year.
        return f"{found[1]:%m-%d}" if found and found[1] != date(2019, 2, 28) else None

    def filled(self, other: Point) -> Point:
        """The point with the year, and for a day without month also the month, of another."""
        month = self.number
        if self.unit == "day" and month is None and other.unit in ("month", "day"):
            month = other.number
        year = other.year if self.year is None else self.year
        return replace(self, year=year, number=month)


@dataclass(frozen=True, slots=True)
class Piece:
    """What a phrase says of a time; places are code points of the text.

    `point` is a point of time, `due` a deadline (`strict`: before it, else up to its end; `until`:
    only "đến", which may also end a stretch), `begin` and `end` a stretch, `later` "các năm tiếp
    theo". `every` and `covers` are in the words of the plan language; `bare` is a recurrence that
    only counts beside another ("6 tháng"). A phrase that is whole by itself says in `whole` which
    it is; the words that it holds begin at `words`.
    """

    start: int
    stop: int
    point: Point | None = None
    fuzzy: bool = False
    due: Point | None = None
    strict: bool = False
    until: bool = False
    begin: Point | None = None
    end: Point | None = None
    onwards: bool = False
    later: bool = False
    every: str | None = None
    bare: bool = False
    covers: str | None = None
    continuous: bool = False
    whole: Whole | None = None
    within: str | None = None
    words: int = 0

    @property
    def closed(self) -> bool:
        """Whether nothing can be joined to it."""
        return self.whole is not None

    @property
    def bounded(self) -> bool:
        """Whether it says a stretch."""
        return self.begin is not None or self.end is not None or self.later

    @property
    def undated(self) -> bool:
        """Whether an end of its stretch has no year, or is on no calendar: "từ 31/11/2020"."""
        return any(point is not None and point.stretch is None for point in (self.begin, self.end))

    @property
    def framing(self) -> bool:
        """Whether it may be the frame of what follows: a dated point or stretch and no more."""
        other = self.due or self.every or self.covers or self.continuous or self.fuzzy
        if other or self.closed:
            return False
        return self.bounded or (self.point is not None and self.point.year is not None)


def joined(one: Piece, other: Piece) -> Piece | None:
    """Two pieces as one; None where they cannot speak of one time."""
    if one.closed or other.closed:
        return None
    if one.every or one.continuous or other.every or other.continuous:
        one, other = _as_end(one), _as_end(other)
    if one.point and other.point and one.point.unit == "year" and other.point.year is None:
        # "Năm 2020 …, quý II".
        other = replace(other, point=other.point.filled(one.point))
        one = replace(one, point=None)
    both = _merged(one, other)
    if both is not None and both.later and not both.every and _is_yearly(both):
        both = replace(both, every="year")  # "các năm tiếp theo: trước ngày 20/11"
    if both is None or _clash(both):
        return None
    due, point = both.due, both.point
    if point and due and not both.every:
        return _refined(both, point, due)
    return both


def _as_end(piece: Piece) -> Piece:
    """A dated "đến" beside what recurs or goes on: no deadline, the end of a stretch."""
    if not piece.until or piece.due is None or piece.due.stretch is None:
        return piece
    return replace(piece, due=None, until=False, end=piece.due)


def _is_yearly(both: Piece) -> bool:
    """Whether a point or a deadline comes back each year, as it has no year of its own."""
    point = both.due or both.point
    return point is not None and point.year is None


def _clash(both: Piece) -> bool:
    """Whether what two pieces say cannot be said of one time."""
    due, point = both.due, both.point
    if both.undated:
        return False  # it is all of one time, and no form is for it: "… hàng tháng"
    if both.continuous and (both.every or both.covers or due):
        return True
    if both.bounded and point and not (both.every and point.year is None):
        return True
    if due and both.bounded and (due.year is not None or not (both.every or both.covers)):
        return True  # one day, beside something that lasts
    if both.every is None:
        return False
    if point and point.year is not None:
        return point.unit != "year"  # "hàng tháng trong năm 2020", but not in a month of it
    return any(each and not _comes_back(each, both.every) for each in (due, point))


def _comes_back(point: Point, every: str) -> bool:
    """Whether a point is one of each period: of each year its 20/11, of each month its 20."""
    if point.year is not None:
        return False
    if point.unit == "day" and point.number is None:
        return every == "month" or point.closing
    return every in ("year", "half-year")


def _merged(one: Piece, other: Piece) -> Piece | None:
    """Both pieces' words, None where both say the same kind of thing."""
    again = one.every and one.every == other.every
    for name in ("point", "due", "covers"):
        if getattr(one, name) is not None and getattr(other, name) is not None:
            return None
    if (one.bounded and other.bounded) or (one.continuous and other.continuous):
        return None
    if one.every and other.every and not again:
        return None
    return Piece(
        min(one.start, other.start),
        max(one.stop, other.stop),
        point=one.point or other.point,
        fuzzy=one.fuzzy or other.fuzzy,
        due=one.due or other.due,
        strict=one.strict or other.strict,
        until=one.until or other.until,
        begin=one.begin or other.begin,
        end=one.end or other.end,
        onwards=one.onwards or other.onwards,
        later=one.later or other.later,
        every=one.every or other.every,
        bare=(one.bare or not one.every) and (other.bare or not other.every),
        covers=one.covers or other.covers,
        continuous=one.continuous or other.continuous,
    )


def _refined(both: Piece, point: Point, due: Point) -> Piece | None:
    """A point with a day in it: the day counts ("cuối năm 2019 (trước ngày 20/11/2019)")."""
    filled = due.filled(point)
    whole, inner = point.stretch, filled.stretch
    if both.fuzzy:
        # What the law makes of "cuối năm" gives way to the day that is written.
        return replace(both, point=None, fuzzy=False, due=filled)
    if whole is None or inner is None or inner[0] < whole[0] or inner[1] > whole[1]:
        return None
    covers = both.covers
    if covers is None and point.unit == "year":
        covers = point.text
    elif covers in ("H1", "H2", "Q1", "Q2", "Q3", "Q4") and point.year is not None:
        covers = f"{point.year:04}-{covers}"
    elif covers == "year":
        covers = point.text
    return replace(both, point=None, due=filled, covers=covers)
