"""Points of the calendar in words: "20/5/2019", "quý II, III năm 2020", "cuối năm".

Each function reads one construct from a place among the tokens on and returns what it read and the
place behind it, or None where it does not stand there.

    points     = point {"," point}, each with the year of the next that has one
    point      = day | month | quarter | half | year
    fuzzy      = ("đầu" | "giữa" | "cuối") (month | quarter | year)
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from planc.idiom.times import words
from planc.idiom.times.points import Point
from planc.language.dates import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from planc.idiom.times.points import Unit
    from planc.idiom.times.tokens import Token
    from planc.idiom.times.words import Phrase

    Phrases = Mapping[str, tuple[Phrase, ...]]

_T = TypeVar("_T")

MONTHS_OF_A_YEAR = 12
_MOST_DAYS = 31
_YEAR_LETTERS = 4
#: Any year, for what is the same in every year but a leap year.
_SOME_YEAR = 2019
_HALF_A_YEAR, _HALF_A_MONTH = (6, 30), 15

#: Which day of a year or month is meant, and the words for it.
EDGES = (("first", words.BEGINNING), ("middle", words.MIDDLE), ("last", words.END))


# ── tokens ───────────────────────────────────────────────────────────────────────────────────


def phrase(tokens: Sequence[Token], at: int, phrases: Phrases) -> int | None:
    """The place behind the longest of some phrases; None where none stands here."""
    if at >= len(tokens):
        return None
    for each in phrases.get(tokens[at].key, ()):
        keys = tokens[at : at + len(each)]
        if len(each) == len(keys) and all(
            token.key == key for token, key in zip(keys, each, strict=True)
        ):
            return at + len(each)
    return None


def optional(tokens: Sequence[Token], at: int, phrases: Phrases) -> int:
    """The place behind a phrase, or the same place."""
    found = phrase(tokens, at, phrases)
    return at if found is None else found


def key_at(tokens: Sequence[Token], at: int) -> str:
    """The key of a token, empty where there is none."""
    return tokens[at].key if 0 <= at < len(tokens) else ""


def is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token follows the one before it without a space."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


def first_of(
    tokens: Sequence[Token],
    at: int,
    *functions: Callable[[Sequence[Token], int], tuple[_T, int] | None],
) -> tuple[_T, int] | None:
    """What the first of some functions reads; nothing stands behind the last token."""
    if at >= len(tokens):
        return None
    for function in functions:
        found = function(tokens, at)
        if found is not None:
            return found
    return None


def place_of(tokens: Sequence[Token], at: int, stop: int) -> tuple[int, int]:
    """Where the text of some tokens begins and ends."""
    return tokens[at].start, tokens[stop - 1].end


def number_at(tokens: Sequence[Token], at: int, most: int) -> tuple[int, int] | None:
    """A number from one to `most`, in digits ("07") or words."""
    if at < len(tokens) and tokens[at].kind == "number" and len(tokens[at].key) <= len("31"):
        number = int(tokens[at].key)
        return (number, at + 1) if 1 <= number <= most else None
    found = phrase(tokens, at, words.NUMBERS)
    if found is None:
        return None
    number = words.NUMBER_OF[tuple(token.key for token in tokens[at:found])]
    return (number, found) if number <= most else None


def _year_number(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A year in four digits that is no piece of a larger number or of a document's number."""
    if at >= len(tokens) or tokens[at].kind != "number" or len(tokens[at].key) != _YEAR_LETTERS:
        return None
    year = int(tokens[at].key)
    if not FIRST_YEAR <= year <= LAST_YEAR or _goes_on(tokens, at + 1):
        return None
    return year, at + 1


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number goes on: "12/2025/NĐ-CP", "2.305", "2022,5", "9h00"."""
    if not is_glued(tokens, at):
        return False
    sign, behind = key_at(tokens, at), at + 1
    if sign in (".", ","):
        return is_glued(tokens, behind) and tokens[behind].kind == "number"
    return sign in ("%", "h", "g") or (sign == "/" and is_glued(tokens, behind))


# ── points ───────────────────────────────────────────────────────────────────────────────────


def _year_behind(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The year of a month, quarter or day: "/2019", "-2019", "năm 2019", "của năm 2019"."""
    if key_at(tokens, at) in ("/", "-", "."):
        if key_at(tokens, at) == "." and not (is_glued(tokens, at) and is_glued(tokens, at + 1)):
            return None
        return _year_number(tokens, at + 1)
    behind = optional(tokens, at, words.OF)
    named = phrase(tokens, behind, words.ONE_YEAR)
    return _year_number(tokens, behind if named is None else named)


def _with_year(tokens: Sequence[Token], at: int, point: Point) -> tuple[Point, int]:
    year = _year_behind(tokens, at)
    return (point, at) if year is None else (replace(point, year=year[0]), year[1])


def _numeric_day(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """20/5/2019, 20-5-2019, 20.5.2019; also 20/5 and 20/5 năm 2019."""
    day = number_at(tokens, at, _MOST_DAYS)
    if day is None or tokens[at].kind != "number":
        return None
    sign = key_at(tokens, day[1])
    if sign not in ("/", "-", "."):
        return None
    if sign != "/" and not (is_glued(tokens, day[1]) and is_glued(tokens, day[1] + 1)):
        return None
    month = number_at(tokens, day[1] + 1, MONTHS_OF_A_YEAR)
    if month is None or tokens[day[1] + 1].kind != "number":
        return None
    point = Point("day", None, month[0], day[0])
    if key_at(tokens, month[1]) == sign:
        if sign != "/" and not is_glued(tokens, month[1] + 1):
            return None
        year = _year_number(tokens, month[1] + 1)
        return (replace(point, year=year[0]), year[1]) if year else None
    if sign != "/" or _goes_on(tokens, month[1]):
        return None
    return _with_year(tokens, month[1], point)


def _day_number(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """What follows "ngày": 20/5/2019, 15 tháng 12 năm 2025, 20 của tháng cuối quý, 20."""
    numeric = _numeric_day(tokens, at)
    if numeric:
        return numeric
    day = number_at(tokens, at, _MOST_DAYS)
    if day is None or key_at(tokens, day[1]) in ("/", "%"):
        return None
    point = Point("day", None, None, day[0])
    behind = optional(tokens, day[1], words.OF)
    last = phrase(tokens, behind, words.LAST_MONTH)
    if last is not None:
        return replace(point, closing=True), last
    named = phrase(tokens, behind, words.MONTH)
    month = None if named is None else number_at(tokens, named, MONTHS_OF_A_YEAR)
    if month is None:
        return point, day[1]
    return _with_year(tokens, month[1], replace(point, number=month[0]))


def day_point(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """A day behind its word: "ngày 20/5/2019", "ngày 15 tháng 12 năm 2025", "ngày 20"."""
    named = phrase(tokens, at, words.DAY)
    return None if named is None else _day_number(tokens, named)


def month_point(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """A month: "tháng 9/2019", "tháng 7"."""
    named = phrase(tokens, at, words.MONTH)
    month = None if named is None else number_at(tokens, named, MONTHS_OF_A_YEAR)
    if month is None:
        return None
    return _with_year(tokens, month[1], Point("month", None, month[0]))


def _quarter_number(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    if key_at(tokens, at) in words.ROMANS:
        return words.ROMANS[key_at(tokens, at)], at + 1
    return number_at(tokens, at, 4)


def quarter_point(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """A quarter: "quý IV/2025", "quý 3"."""
    named = phrase(tokens, at, words.QUARTER)
    quarter = None if named is None else _quarter_number(tokens, named)
    if quarter is None:
        return None
    return _with_year(tokens, quarter[1], Point("quarter", None, quarter[0]))


def half_point(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """Half a year: "6 tháng đầu năm 2020"."""
    for phrases, number in words.HALVES:
        found = phrase(tokens, at, phrases)
        if found is not None:
            year = _year_number(tokens, found)
            point = Point("half", None, number)
            return (replace(point, year=year[0]), year[1]) if year else (point, found)
    return None


def year_point(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """A year behind its word: "năm 2022"."""
    named = phrase(tokens, at, words.YEAR)
    year = None if named is None else _year_number(tokens, named)
    return None if year is None else (Point("year", year[0]), year[1])


def _numeric(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """20/5/2019 and 12/2025, without a word in front."""
    if at > 0 and key_at(tokens, at - 1) in ("/", "-") and is_glued(tokens, at):
        return None
    day = _numeric_day(tokens, at)
    if day is not None:
        return day if day[0].year is not None else None
    month = number_at(tokens, at, MONTHS_OF_A_YEAR)
    if month is None or tokens[at].kind != "number" or key_at(tokens, month[1]) not in ("/", "-"):
        return None
    year = _year_behind(tokens, month[1])
    return None if year is None else (Point("month", year[0], month[0]), year[1])


def bare_year(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """Four digits alone, which only count as a year where one is expected."""
    year = _year_number(tokens, at)
    return None if year is None else (Point("year", year[0]), year[1])


def day_and_month(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """20/5, which only counts as a day where a day is expected."""
    return _numeric_day(tokens, at)


def fuzzy_point(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """The day that the law makes of "đầu", "giữa", "cuối" of a year or month.

    Source: Bộ luật Dân sự 2015, Điều 146. It does not speak of quarters: their first
    and last day are taken by analogy, their middle stays unread.
    """
    found = _edge_and_whole(tokens, at)
    if found is None:
        return None
    edge, whole, stop = found
    point = edge_of(whole, edge)
    return None if point is None else (point, stop)


def _edge_and_whole(tokens: Sequence[Token], at: int) -> tuple[str, Point, int] | None:
    """Which end of which year, quarter or month."""
    for edge, phrases in EDGES:
        behind = phrase(tokens, at, phrases)
        if behind is None:
            continue
        whole = first_of(tokens, behind, month_point, quarter_point, year_point)
        if whole is None:
            alone = phrase(tokens, behind, words.ONE_YEAR)
            if alone is None or phrase(tokens, behind, words.ELSEWHERE) is not None:
                return None
            whole = Point("year"), alone
        return edge, *whole
    return None


def fuzzy_points(
    tokens: Sequence[Token], at: int
) -> tuple[list[tuple[Point, int, int]], int] | None:
    """A fuzzy point, of several years if it says so: "cuối các năm 2020, 2022".

    What is said of a list ("cuối tháng 3, 6 năm 2020") has a place behind it and no points.
    """
    found = _edge_and_whole(tokens, at)
    if found is None or edge_of(found[1], found[0]) is None:
        return None
    edge, whole, stop = found
    listed = points_at(tokens, at + 1, month_point, quarter_point)
    if whole.year is None and listed is not None and len(listed[0]) > 1:
        return [], listed[1]
    years = years_behind(tokens, stop, named=whole.year is not None)
    wholes = [(whole, at, stop)]
    if years is not None:
        wholes = in_years(wholes[0], years[0])
        stop = years[1]
    edges = [(edge_of(each, edge), begin, end) for each, begin, end in wholes]
    return [(point, begin, end) for point, begin, end in edges if point is not None], stop


def in_years(
    first: tuple[Point, int, int], years: Sequence[tuple[Point, int, int]]
) -> list[tuple[Point, int, int]]:
    """A point in each of some years, with its places; none where there is no list of years."""
    point, begin, _ = first
    dated = [(replace(point, year=year.year), start, stop) for year, start, stop in years]
    if point.year is not None:
        return [first, *dated] if dated else []
    return [(dated[0][0], begin, dated[0][2]), *dated[1:]] if dated else []


def edge_of(whole: Point, edge: str) -> Point | None:
    """A day of a year, quarter or month, its year still missing where the whole's is."""
    some_year = whole.year if whole.year is not None else _SOME_YEAR
    found = replace(whole, year=some_year).stretch
    if found is None or (edge == "middle" and whole.unit == "quarter"):
        return None
    day = found[0] if edge == "first" else found[1]
    if edge == "middle":
        middle = (found[0].month, _HALF_A_MONTH)
        month, number = _HALF_A_YEAR if whole.unit == "year" else middle
    else:
        month, number = day.month, day.day
    if whole.year is None and (month, number) == (2, 28):
        return None  # it depends on the year
    return Point("day", whole.year, month, number)


POINTS = (day_point, month_point, quarter_point, half_point, year_point, _numeric)


# ── lists of points ──────────────────────────────────────────────────────────────────────────


def points_at(
    tokens: Sequence[Token],
    at: int,
    *functions: Callable[[Sequence[Token], int], tuple[Point, int] | None],
) -> tuple[list[tuple[Point, int, int]], int] | None:
    """Points in a row, each with its first and its next token; a year is for all before it."""
    first = first_of(tokens, at, *functions)
    if first is None:
        return None
    points = [(first[0], at, first[1])]
    while True:
        behind = points[-1][2]
        sign = key_at(tokens, behind) in (",", "+")
        begin = behind + 1 if sign else phrase(tokens, behind, words.AND)
        if begin is None:
            break
        more = another_of(tokens, begin, points[-1][0].unit)
        if more is None:
            break
        points.append((more[0], begin, more[1]))
    # "Tháng 7, 8 lớp": without a year behind it, a number was none of the list.
    while len(points) > 1 and not _settles(tokens, points):
        points.pop()
    dated: list[tuple[Point, int, int]] = []
    following = points[-1][0]
    for point, start, stop in reversed(points):
        following = point.filled(following)
        dated.insert(0, (following, start, stop))
    return dated, points[-1][2]


def _settles(tokens: Sequence[Token], points: Sequence[tuple[Point, int, int]]) -> bool:
    """Whether the last of a list is surely a point of time, not a number of something else."""
    point, start, stop = points[-1]
    if point.year is not None or tokens[start].kind == "word":
        return True
    day_and_month_given = point.unit == "day" and point.number is not None
    return day_and_month_given or phrase(tokens, stop, words.EACH) is not None


def years_behind(
    tokens: Sequence[Token], at: int, *, named: bool
) -> tuple[list[tuple[Point, int, int]], int] | None:
    """The years that a point before them is of: "các năm 2020, 2021"; also ", 2021" if `named`.

    `named` is said where the point has a year already. A stretch of years has no list; then, the
    place behind it comes with none.
    """
    if named:
        sign = at + 1 if key_at(tokens, at) == "," else phrase(tokens, at, words.AND)
        # A year with its word is a time of its own: "tháng 12 năm 2020, năm 2021".
        if sign is None or bare_year(tokens, sign) is None:
            return None
        begin = sign
    else:
        several = phrase(tokens, at, words.SEVERAL_YEARS)
        if several is None:
            return None
        begin = several
    found = points_at(tokens, begin, bare_year)
    if found is None:
        return None
    to = phrase(tokens, found[1], words.TO)
    last = None if to is None else first_of(tokens, to, year_point, bare_year)
    return found if last is None else ([], last[1])


def another_of(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[Point, int] | None:
    """The next of a list, which may leave out the word for its unit."""
    if unit == "day":
        return first_of(tokens, at, day_point, day_and_month, _day_of_list)
    if unit == "year":
        return first_of(tokens, at, year_point, bare_year)
    if unit == "month":
        full = month_point(tokens, at)
        if full:
            return full
        month = number_at(tokens, at, MONTHS_OF_A_YEAR)
        if month is None or tokens[at].kind != "number":
            return None
        return _with_year(tokens, month[1], Point("month", None, month[0]))
    if unit == "quarter":
        full = quarter_point(tokens, at)
        # In words, it would be any word: "quý II và tư pháp".
        number = at < len(tokens) and tokens[at].kind == "number"
        short = number or key_at(tokens, at) in words.ROMANS
        quarter = _quarter_number(tokens, at) if short and full is None else None
        if quarter is None:
            return full
        return _with_year(tokens, quarter[1], Point("quarter", None, quarter[0]))
    return half_point(tokens, at)


def _day_of_list(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """The "2" of "ngày 1, 2 tháng 7 năm 2019"."""
    if tokens[at].kind != "number":
        return None
    months = phrase(tokens, at + 1, words.MONTH)
    if months is not None and phrase(tokens, months, words.ONCE) is not None:
        return None  # "ngày 20/11, 6 tháng một lần"
    return _day_number(tokens, at)
