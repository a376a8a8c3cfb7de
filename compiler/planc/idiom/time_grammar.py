"""The grammar of phrases about time, by recursive descent over tokens.

Each function reads one construct from a place on and returns what it read and the place behind it,
or None. `pieces_at` is the way in; what it knows, from above:

    piece      = vision | elsewhere | within | deadline | range | recurrence | covering
               | continuous | later | awaiting | condition | points
    range      = ["giai đoạn"] ["từ"] point ("đến" | "-") point [onwards] | "từ" point [onwards]
    deadline   = ("trước" | "chậm nhất" | "đến" …) points
    recurrence = ("hàng" | "định kỳ" …) unit {"," unit}
    points     = point {"," point}, the last of them with the year of all
    point      = day | month | quarter | half | year | "đầu", "giữa", "cuối" of one
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from planc.idiom import time_words as words
from planc.idiom.time_points import Piece, Point
from planc.language.dates import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planc.idiom.time_points import Unit
    from planc.idiom.time_tokens import Token
    from planc.idiom.time_words import Phrase

Tokens = "Sequence[Token]"
_T = TypeVar("_T")

_MONTHS_OF_A_YEAR = 12
_MOST_DAYS = 31
_YEAR_LETTERS = 4


# ── tokens ───────────────────────────────────────────────────────────────────────────────────


def phrase(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> int | None:
    """The place behind the longest of some phrases; None where none stands here."""
    for each in phrases:
        keys = tokens[at : at + len(each)]
        if len(keys) == len(each) and all(
            token.key == key for token, key in zip(keys, each, strict=True)
        ):
            return at + len(each)
    return None


def optional(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> int:
    """The place behind a phrase, or the same place."""
    found = phrase(tokens, at, phrases)
    return at if found is None else found


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""


def _glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token follows the one before it without a space."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


def _number(tokens: Sequence[Token], at: int, most: int) -> tuple[int, int] | None:
    """A number from one to `most`, in digits ("07") or words."""
    if at < len(tokens) and tokens[at].kind == "number" and len(tokens[at].key) <= len("31"):
        number = int(tokens[at].key)
        return (number, at + 1) if 1 <= number <= most else None
    for each, number in words.NUMBERS:
        found = phrase(tokens, at, (each,))
        if found is not None and number <= most:
            return number, found
    return None


def _year_number(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A year in four digits that is no piece of a larger number or of a document's number."""
    if at >= len(tokens) or tokens[at].kind != "number" or len(tokens[at].key) != _YEAR_LETTERS:
        return None
    year = int(tokens[at].key)
    if not FIRST_YEAR <= year <= LAST_YEAR or _goes_on(tokens, at + 1):
        return None
    return year, at + 1


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number goes on: "12/2025/NĐ-CP", "2.305", "2022,5"."""
    if _key(tokens, at) == "/":
        return at + 1 < len(tokens) and _glued(tokens, at + 1) and _key(tokens, at + 1) != "."
    if _key(tokens, at) in (".", ",", "%"):
        return _glued(tokens, at) and (
            _key(tokens, at) == "%"
            or (at + 1 < len(tokens) and tokens[at + 1].kind == "number" and _glued(tokens, at + 1))
        )
    return (
        at < len(tokens)
        and tokens[at].kind == "word"
        and _glued(tokens, at)
        and at > 0
        and (_key(tokens, at) in ("h", "g"))
    )


# ── points ───────────────────────────────────────────────────────────────────────────────────


def _year_behind(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The year of a month, quarter or day: "/2019", "-2019", "năm 2019", "của năm 2019"."""
    if _key(tokens, at) in ("/", "-", "."):
        if _key(tokens, at) != "/" and not (_glued(tokens, at) and _glued(tokens, at + 1)):
            return None
        return _year_number(tokens, at + 1)
    behind = optional(tokens, at, words.OF)
    named = phrase(tokens, behind, words.YEAR[-1:])
    return _year_number(tokens, behind if named is None else named)


def _with_year(tokens: Sequence[Token], at: int, point: Point) -> tuple[Point, int]:
    year = _year_behind(tokens, at)
    return (point, at) if year is None else (replace(point, year=year[0]), year[1])


def _numeric_day(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """20/5/2019, 20-5-2019, 20.5.2019; also 20/5 and 20/5 năm 2019."""
    day = _number(tokens, at, _MOST_DAYS)
    if day is None or tokens[at].kind != "number":
        return None
    sign = _key(tokens, day[1])
    if sign not in ("/", "-", "."):
        return None
    if sign != "/" and not (_glued(tokens, day[1]) and _glued(tokens, day[1] + 1)):
        return None
    month = _number(tokens, day[1] + 1, _MONTHS_OF_A_YEAR)
    if month is None or tokens[day[1] + 1].kind != "number":
        return None
    point = Point("day", None, month[0], day[0])
    if _key(tokens, month[1]) == sign:
        if sign != "/" and not _glued(tokens, month[1] + 1):
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
    day = _number(tokens, at, _MOST_DAYS)
    if day is None or _key(tokens, day[1]) in ("/", "%"):
        return None
    point = Point("day", None, None, day[0])
    behind = optional(tokens, day[1], words.OF)
    last = phrase(tokens, behind, words.LAST_MONTH)
    if last is not None:
        return point, last
    named = phrase(tokens, behind, words.MONTH)
    month = None if named is None else _number(tokens, named, _MONTHS_OF_A_YEAR)
    if month is None:
        return point, day[1]
    return _with_year(tokens, month[1], replace(point, number=month[0]))


def _day(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    named = phrase(tokens, at, words.DAY)
    return None if named is None else _day_number(tokens, named)


def _month(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    named = phrase(tokens, at, words.MONTH)
    month = None if named is None else _number(tokens, named, _MONTHS_OF_A_YEAR)
    if month is None:
        return None
    return _with_year(tokens, month[1], Point("month", None, month[0]))


def _quarter_number(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    if _key(tokens, at) in words.ROMANS:
        return words.ROMANS[_key(tokens, at)], at + 1
    return _number(tokens, at, 4)


def _quarter(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    named = phrase(tokens, at, words.QUARTER)
    quarter = None if named is None else _quarter_number(tokens, named)
    if quarter is None:
        return None
    return _with_year(tokens, quarter[1], Point("quarter", None, quarter[0]))


def _half(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    for phrases, number in words.HALVES:
        found = phrase(tokens, at, phrases)
        if found is not None:
            year = _year_number(tokens, found)
            point = Point("half", None, number)
            return (replace(point, year=year[0]), year[1]) if year else (point, found)
    return None


def _year(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    named = phrase(tokens, at, words.YEAR)
    year = None if named is None else _year_number(tokens, named)
    return None if year is None else (Point("year", year[0]), year[1])


def _numeric(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """20/5/2019 and 12/2025, without a word in front."""
    if at > 0 and _key(tokens, at - 1) in ("/", "-") and _glued(tokens, at):
        return None
    day = _numeric_day(tokens, at)
    if day is not None:
        return day if day[0].year is not None else None
    month = _number(tokens, at, _MONTHS_OF_A_YEAR)
    if month is None or tokens[at].kind != "number" or _key(tokens, month[1]) not in ("/", "-"):
        return None
    year = _year_behind(tokens, month[1])
    return None if year is None else (Point("month", year[0], month[0]), year[1])


def _bare_year(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    year = _year_number(tokens, at)
    return None if year is None else (Point("year", year[0]), year[1])


def _day_month(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """20/5, which only counts as a day where a day is expected."""
    return _numeric_day(tokens, at)


def _fuzzy(tokens: Sequence[Token], at: int) -> tuple[Point, int] | None:
    """The day that the law makes of "đầu", "giữa", "cuối" of a year or month.

    Source: Bộ luật Dân sự 2015, Điều 146 khoản 2 và 3. It does not speak of quarters: their first
    and last day are taken by analogy, their middle stays unread.
    """
    edges = (("first", words.BEGINNING), ("middle", words.MIDDLE), ("last", words.END))
    for edge, phrases in edges:
        behind = phrase(tokens, at, phrases)
        if behind is None:
            continue
        whole = _first(tokens, behind, _month, _quarter, _year)
        if whole is None:
            alone = phrase(tokens, behind, words.YEAR[-1:])
            if alone is None or phrase(tokens, behind, words.ELSEWHERE) is not None:
                return None
            whole = Point("year"), alone
        point = _edge(whole[0], edge)
        return None if point is None else (point, whole[1])
    return None


def _edge(whole: Point, edge: str) -> Point | None:
    """A day of a year, quarter or month, its year still missing where the whole's is."""
    some_year = whole.year if whole.year is not None else 2019
    found = replace(whole, year=some_year).stretch
    if found is None or (edge == "middle" and whole.unit == "quarter"):
        return None
    day = found[0] if edge == "first" else found[1]
    if edge == "middle":
        month, number = (6, 30) if whole.unit == "year" else (found[0].month, 15)
    else:
        month, number = day.month, day.day
    if whole.year is None and (month, number) == (2, 28):
        return None  # it depends on the year
    return Point("day", whole.year, month, number)


_POINTS = (_day, _month, _quarter, _half, _year, _numeric)


def _first(
    tokens: Sequence[Token],
    at: int,
    *functions: Callable[[Sequence[Token], int], tuple[_T, int] | None],
) -> tuple[_T, int] | None:
    """What the first of some functions reads."""
    for function in functions:
        found = function(tokens, at)
        if found is not None:
            return found
    return None


# ── lists of points ──────────────────────────────────────────────────────────────────────────


def _points(
    tokens: Sequence[Token],
    at: int,
    *functions: Callable[[Sequence[Token], int], tuple[Point, int] | None],
) -> tuple[list[tuple[Point, int, int]], int] | None:
    """Points in a row, each with its first and its next token; a year at the end is for all."""
    first = _first(tokens, at, *functions)
    if first is None:
        return None
    points = [(first[0], at, first[1])]
    while True:
        behind = points[-1][2]
        begin = behind + 1 if _key(tokens, behind) == "," else phrase(tokens, behind, words.AND)
        if begin is None:
            break
        more = _another(tokens, begin, points[-1][0].unit)
        if more is None:
            break
        points.append((more[0], begin, more[1]))
    # "Tháng 7, 8 lớp": without a year behind it, a number was none of the list.
    while len(points) > 1 and not _settles(tokens, points):
        points.pop()
    last = points[-1][0]
    return [(point.filled(last), start, stop) for point, start, stop in points], points[-1][2]


def _settles(tokens: Sequence[Token], points: Sequence[tuple[Point, int, int]]) -> bool:
    """Whether the last of a list is surely a point of time."""
    point, start, _ = points[-1]
    return point.year is not None or point.unit != "month" or tokens[start].kind == "word"


def _another(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[Point, int] | None:
    """The next of a list, which may leave out the word for its unit."""
    if unit == "day":
        return _first(tokens, at, _day, _day_month)
    if unit == "year":
        return _first(tokens, at, _year, _bare_year)
    if unit == "month":
        full = _month(tokens, at)
        if full:
            return full
        month = _number(tokens, at, _MONTHS_OF_A_YEAR)
        if month is None or tokens[at].kind != "number":
            return None
        return _with_year(tokens, month[1], Point("month", None, month[0]))
    if unit == "quarter":
        full = _quarter(tokens, at)
        if full or _key(tokens, at) not in words.ROMANS:
            return full
        return _with_year(tokens, at + 1, Point("quarter", None, words.ROMANS[_key(tokens, at)]))
    return _half(tokens, at)


def _one_of_each(
    tokens: Sequence[Token], start: int, found: Sequence[tuple[Point, int, int]], piece: Piece
) -> list[Piece]:
    """A piece for each point of a list; `piece` says what all of them are."""
    group = tokens[start].start if len(found) > 1 else None
    pieces = []
    for number, (point, begin, stop) in enumerate(found):
        places = {
            "start": tokens[start if number == 0 else begin].start,
            "stop": tokens[stop - 1].end,
        }
        key = "due" if piece.due else "point"
        pieces.append(replace(piece, group=group, **places, **{key: point}))  # type: ignore[arg-type]
    return pieces


_SOME_POINT = Point("day")

Pieces = tuple["list[Piece]", int]


def _plain_points(tokens: Sequence[Token], at: int) -> Pieces | None:
    """Points by themselves: "trong tháng 9/2019", "quý II, III năm 2020", "vào cuối năm"."""
    begin = optional(tokens, at, words.AT)
    fuzzy = _fuzzy(tokens, begin)
    if fuzzy:
        point, stop = fuzzy
        piece = Piece(tokens[at].start, tokens[stop - 1].end, point=point, fuzzy=True)
        return [piece], stop
    found = _points(tokens, begin, *_POINTS)
    if found is None:
        return None
    piece = Piece(0, 0, point=_SOME_POINT)
    pieces = _one_of_each(tokens, at, found[0], piece)
    last = pieces[-1]
    onwards = _onwards(tokens, found[1])
    if onwards is not None and len(pieces) == 1:
        point = found[0][0][0]
        whole = replace(last, point=None, begin=point, onwards=True, stop=tokens[onwards - 1].end)
        return [whole], onwards
    return pieces, found[1]


def _alone(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A bare year or stretch of years that is all there is: "2025", "2022-2030"."""
    first = _bare_year(tokens, at)
    if first is None:
        return None
    behind = phrase(tokens, first[1], words.TO)
    second = None if behind is None else _bare_year(tokens, behind)
    if second is not None and _ends_phrase(tokens, second[1]):
        return _span(tokens, at, first[0], second)
    found = _points(tokens, at, _bare_year)
    if found is None or not _ends_phrase(tokens, found[1]):
        return None
    return _one_of_each(tokens, at, found[0], Piece(0, 0, point=_SOME_POINT)), found[1]


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    return at == len(tokens) or ends_clause(tokens, at) or _key(tokens, at) in (",", "(", ")")


# ── stretches ────────────────────────────────────────────────────────────────────────────────


def _range(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A stretch: "giai đoạn từ 2019 - 2022", "từ tháng 7/2019 đến năm 2022", "từ năm 2020"."""
    phase = phrase(tokens, at, words.PHASE)
    begin = optional(tokens, at, words.AT) if phase is None else phase
    since = phrase(tokens, begin, words.FROM)
    begin = begin if since is None else since
    named = phase is not None or since is not None
    functions = (*_POINTS, _day_month, _bare_year, _fuzzy) if named else (*_POINTS, _fuzzy)
    first = _first(tokens, begin, *functions) or _number_of_range(tokens, begin, named=named)
    if first is None:
        return None
    behind = phrase(tokens, first[1], words.TO)
    if behind is not None:
        second = _first(tokens, behind, *_POINTS, _day_month, _bare_year, _fuzzy)
        if second is None and first[0].unit in ("month", "quarter"):
            second = _another(tokens, behind, first[0].unit)
        if second is not None:
            return _span(tokens, at, first[0], second)
        return None
    if since is None or first[0].text is None:
        return None
    onwards = _onwards(tokens, first[1])
    stop = first[1] if onwards is None else onwards
    place = {"start": tokens[at].start, "stop": tokens[stop - 1].end}
    if _elsewhere(tokens, stop) is not None:
        return None
    return [Piece(**place, begin=first[0], onwards=True)], stop


def _number_of_range(tokens: Sequence[Token], at: int, *, named: bool) -> tuple[Point, int] | None:
    """The "05" of "từ ngày 05 đến ngày 15/10/2019" is a day; of "từ 05 - 10" nothing is known."""
    day = _day(tokens, at) if named else None
    return day if day and day[0].number is None else None


def _span(tokens: Sequence[Token], at: int, first: Point, second: tuple[Point, int]) -> Pieces:
    """A stretch with both ends; one end may lend its year and month to the other."""
    end, stop = second
    first = first.filled(end)
    if end.text is None:
        end = end.filled(first)
    onwards = _onwards(tokens, stop)
    stop = stop if onwards is None else onwards
    place = {"start": tokens[at].start, "stop": tokens[stop - 1].end}
    return [Piece(**place, begin=first, end=end, onwards=onwards is not None)], stop


def _onwards(tokens: Sequence[Token], at: int) -> int | None:
    """The place behind "và các năm tiếp theo" or "trở đi"."""
    there = phrase(tokens, at, words.ON_FROM_THERE)
    if there is not None:
        return there
    begin = at + 1 if _key(tokens, at) == "," else at
    begin = optional(tokens, begin, words.AND)
    begin = optional(tokens, begin, words.AT)
    return phrase(tokens, begin, words.ONWARDS)


def _later(tokens: Sequence[Token], at: int) -> Pieces | None:
    """The years that follow what was named before: "trong các năm tiếp theo"."""
    begin = optional(tokens, at, words.FROM)
    begin = optional(tokens, begin, words.AT)
    stop = phrase(tokens, begin, words.ONWARDS)
    if stop is None:
        return None
    piece = Piece(tokens[at].start, tokens[stop - 1].end, later=True, onwards=True)
    return [piece], stop


def _from_now(tokens: Sequence[Token], at: int) -> Pieces | None:
    """From a moment that a reader does not know: "từ nay đến năm 2022", "từ khi … đến …"."""
    begin = phrase(tokens, at, words.FROM)
    now = None if begin is None else phrase(tokens, begin, words.NOW[:1] + words.NOW[1:2])
    to = None if now is None else phrase(tokens, now, words.TO)
    end = None if to is None else _first(tokens, to, *_POINTS, _bare_year)
    if end is None:
        return None
    return _unsayable(tokens, at, end[1])


def _until_now(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A stretch up to a moment that a reader does not know: "từ năm 2019 đến nay"."""
    begin = phrase(tokens, at, words.FROM)
    first = None if begin is None else _first(tokens, begin, *_POINTS, _bare_year)
    to = None if first is None else phrase(tokens, first[1], words.TO)
    now = None if to is None else phrase(tokens, to, words.NOW)
    return None if now is None else _unsayable(tokens, at, now)


def _unsayable(tokens: Sequence[Token], at: int, stop: int) -> Pieces:
    return [Piece(tokens[at].start, tokens[stop - 1].end, whole="unsayable")], stop


def _continuous(tokens: Sequence[Token], at: int) -> Pieces | None:
    stop = phrase(tokens, at, words.CONTINUOUS)
    if stop is None or _key(tokens, at - 1) in words.NO_WORK:
        return None
    return [Piece(tokens[at].start, tokens[stop - 1].end, continuous=True)], stop


# ── deadlines ────────────────────────────────────────────────────────────────────────────────


def _deadline(tokens: Sequence[Token], at: int) -> Pieces | None:
    """Before a day, or up to the end of a day or longer point."""
    before = phrase(tokens, at, words.BEFORE)
    by = phrase(tokens, at, words.BY)
    until = phrase(tokens, at, words.UNTIL)
    if before is not None:
        return _due(tokens, at, before, Piece(0, 0, due=_SOME_POINT, strict=True))
    if by is not None:
        begin = by + 1 if _key(tokens, by) == ":" else by
        inner = phrase(tokens, begin, words.BEFORE)
        if inner is not None:
            return _due(tokens, at, inner, Piece(0, 0, due=_SOME_POINT, strict=True))
        begin = optional(tokens, begin, words.INTO)
        strict = _key(tokens, begin - 1) == words.BEFORE[-1][0]
        return _due(tokens, at, begin, Piece(0, 0, due=_SOME_POINT, strict=strict))
    if until is not None:
        return _due(tokens, at, until, Piece(0, 0, due=_SOME_POINT, until=True))
    return None


def _due(tokens: Sequence[Token], at: int, begin: int, piece: Piece) -> Pieces | None:
    fuzzy = _fuzzy(tokens, begin)
    if fuzzy:
        found = [(fuzzy[0], begin, fuzzy[1])], fuzzy[1]
    else:
        points = _points(tokens, begin, *_POINTS, _day_month, _bare_year)
        if points is None:
            return None
        found = points
    elsewhere = _elsewhere(tokens, found[1])
    if elsewhere is not None:
        return _unsayable(tokens, at, elsewhere)
    return _one_of_each(tokens, at, found[0], piece), found[1]


def _elsewhere(tokens: Sequence[Token], at: int) -> int | None:
    """The place behind "của năm trước" and its like."""
    return phrase(tokens, optional(tokens, at, words.OF), words.ELSEWHERE)


def _point_elsewhere(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A point in another period than the one spoken of: "ngày 15 tháng 12 năm trước"."""
    begin = optional(tokens, optional(tokens, at, words.FROM), words.AT)
    point = _first(tokens, begin, *_POINTS, _fuzzy)
    stop = None if point is None else _elsewhere(tokens, point[1])
    return None if stop is None else _unsayable(tokens, at, stop)


def _vision(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A horizon, which is no deadline: "tầm nhìn đến năm 2045"."""
    named = phrase(tokens, at, words.VISION)
    if named is None:
        return None
    point = _first(tokens, optional(tokens, named, words.UNTIL), *_POINTS, _bare_year)
    if point is None:
        return None
    return [Piece(tokens[at].start, tokens[point[1] - 1].end, whole="horizon")], point[1]


# ── recurrence ───────────────────────────────────────────────────────────────────────────────


def _recurrence(tokens: Sequence[Token], at: int) -> Pieces | None:
    """What recurs: "hàng năm", "định kỳ 6 tháng và cả năm", "mỗi năm một lần", "01 lần/năm"."""
    counted = _counted(tokens, at)
    if counted:
        return counted
    periodically = phrase(tokens, at, words.PERIODICALLY)
    each = phrase(tokens, optional(tokens, at, words.AT), words.EACH)
    begin = at if each is None else each
    if periodically is not None:
        begin = optional(tokens, periodically, words.EACH)
    first = _unit(tokens, begin)
    if first is None or (begin == at and not _is_once(tokens, first[1])):
        other = phrase(tokens, begin, words.OTHER_UNITS) if begin > at else None
        if other is not None and not _has_number(tokens, other):
            return _unsayable(tokens, at, _behind_once(tokens, other))
        return None
    stop = _behind_once(tokens, first[1])
    pieces = [Piece(tokens[at].start, tokens[stop - 1].end, every=first[0])]
    while True:
        sign = stop + 1 if _key(tokens, stop) == "," else phrase(tokens, stop, words.AND)
        more = None if sign is None else _unit(tokens, optional(tokens, sign, words.EACH))
        if sign is None or more is None or _has_number(tokens, more[1]):
            return pieces, stop
        stop = more[1]
        pieces.append(Piece(tokens[sign].start, tokens[stop - 1].end, every=more[0]))


def _counted(tokens: Sequence[Token], at: int) -> Pieces | None:
    """How often in a period: once is a recurrence, more often has no form in the language."""
    once = phrase(tokens, at, words.ONCE)
    stop = once
    if stop is None:
        number = tokens[at].kind == "number" or _number(tokens, at, _MONTHS_OF_A_YEAR)
        stop = phrase(tokens, at + 1, words.TIMES) if number else None
    per = None if stop is None else phrase(tokens, stop, words.PER)
    if per is None:
        return None
    unit = _unit(tokens, per)
    if unit and once is not None:
        return [Piece(tokens[at].start, tokens[unit[1] - 1].end, every=unit[0])], unit[1]
    end = unit[1] if unit else phrase(tokens, per, words.OTHER_UNITS)
    return None if end is None else _unsayable(tokens, at, end)


def _unit(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """A unit that recurs, not the beginning of a point ("năm 2020", "6 tháng đầu năm")."""
    if any(phrase(tokens, at, phrases) is not None for phrases, _ in words.HALVES):
        return None
    longest: tuple[str, int] | None = None
    for phrases, unit in words.UNITS:
        found = phrase(tokens, at, phrases)
        if found is not None and (longest is None or found > longest[1]):
            longest = unit, found
    if longest is None or _has_number(tokens, longest[1]):
        return None
    return longest


def _has_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number follows, so that "tháng", "quý" or "năm" names one."""
    if at >= len(tokens):
        return False
    roman = _key(tokens, at) in words.ROMANS
    return roman or (tokens[at].kind == "number" and phrase(tokens, at, words.ONCE) is None)


def _is_once(tokens: Sequence[Token], at: int) -> bool:
    return phrase(tokens, at, words.ONCE) is not None


def _behind_once(tokens: Sequence[Token], at: int) -> int:
    return optional(tokens, at, words.ONCE)


def _bare_recurrence(tokens: Sequence[Token], at: int) -> Pieces | None:
    """ "6 tháng" and "cả năm", which count beside another recurrence or with a day behind."""
    whole = phrase(tokens, at, words.WHOLE_YEAR)
    if whole is not None and not _has_number(tokens, whole):
        place = {"start": tokens[at].start, "stop": tokens[whole - 1].end}
        return [Piece(**place, every="year", covers="year", bare=True)], whole
    if tokens[at].kind != "number" or at and _key(tokens, at - 1) in ("-", "/"):
        return None
    unit = _unit(tokens, at)
    if unit is None or unit[0] != "half-year":
        return None
    place = {"start": tokens[at].start, "stop": tokens[unit[1] - 1].end}
    return [Piece(**place, every="half-year", bare=True)], unit[1]


def _covering(tokens: Sequence[Token], at: int) -> Pieces | None:
    """What a report is about: "kỳ 6 tháng đầu năm", "kỳ năm 2019"."""
    named = phrase(tokens, at, words.PERIOD_OF)
    if named is None or _key(tokens, at - 1) in ("đinh\u0323", "thơi\u0300"):
        return None
    whole = phrase(tokens, named, words.WHOLE_YEAR)
    if whole is not None:
        covers: str | None = "year"
        stop = whole
    else:
        point = _first(tokens, named, _half, _quarter, _month, _year)
        if point is None:
            return None
        covers, stop = point[0].text, point[1]
        if covers is None and point[0].unit in ("half", "quarter"):
            covers = f"{'H' if point[0].unit == 'half' else 'Q'}{point[0].number}"
    if covers is None:
        return None
    return [Piece(tokens[at].start, tokens[stop - 1].end, covers=covers)], stop


# ── terms, other documents, conditions ───────────────────────────────────────────────────────


def _within(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A term after something: "trong thời hạn 10 ngày làm việc kể từ ngày nhận Kế hoạch này"."""
    begin = phrase(tokens, at, words.WITHIN)
    if begin is None or begin >= len(tokens) or tokens[begin].kind != "number":
        return None
    working = phrase(tokens, begin + 1, words.WORKING_DAYS)
    stop = working if working is not None else phrase(tokens, begin + 1, words.DAYS)
    if stop is None:
        return None
    stop = stop + 1 if _key(tokens, stop) == "," else stop
    since = phrase(tokens, stop, words.SINCE)
    if since is None:
        return None
    end = _end_of_words(tokens, since)
    if end == since:
        return None
    count = tokens[begin].key.lstrip("0") or "0"
    piece = Piece(
        tokens[at].start,
        tokens[end - 1].end,
        whole="within",
        within=f"{count} {'working ' if working is not None else ''}days",
        words=tokens[since].start,
    )
    return [piece], end


def _awaiting(tokens: Sequence[Token], at: int) -> Pieces | None:
    """What waits for another document or for an event."""
    then = phrase(tokens, at, words.THEN)
    if then is None:
        by = phrase(tokens, at, words.ACCORDING_TO)
        then = None if by is None else phrase(tokens, by, words.DOCUMENTS)
    elif then < len(tokens) and tokens[then].kind == "number":
        return None  # "sau 10 ngày"
    if then is None:
        return None
    end = _end_of_words(tokens, then)
    return [
        Piece(tokens[at].start, tokens[end - 1].end, whole="awaits", words=tokens[at].start)
    ], end


def _condition(tokens: Sequence[Token], at: int) -> Pieces | None:
    """What is done on demand: "đột xuất", "khi có yêu cầu", "nếu có khó khăn, vướng mắc"."""
    named = phrase(tokens, at, words.IF)
    if named is not None:
        end = _end_of_words(tokens, named, words.THEN_DO)
        if end > named:
            return [
                Piece(
                    tokens[at].start, tokens[end - 1].end, whole="whenever", words=tokens[at].start
                )
            ], end
    stop = phrase(tokens, at, words.ON_DEMAND)
    if stop is None:
        return None
    return [
        Piece(tokens[at].start, tokens[stop - 1].end, whole="whenever", words=tokens[at].start)
    ], stop


def _end_of_words(tokens: Sequence[Token], at: int, stops: Sequence[Phrase] = ()) -> int:
    """The place where words that a time holds end: with the clause, or before another time."""
    end = at
    while end < len(tokens) and not ends_clause(tokens, end):
        key = _key(tokens, end)
        if key in ("(", ")") or phrase(tokens, end, stops) is not None:
            break
        joint = end + 1 if key == "," else phrase(tokens, end, words.AND)
        if joint is not None and _first(tokens, joint, *_STRONG) is not None:
            break
        end += 1
    return end


def ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause ends here: a semicolon, a line break, the dot of a sentence."""
    token = tokens[at]
    if token.kind == "break" or token.key == ";":
        return True
    if token.key != ".":
        return token.key == "./."
    return at + 1 == len(tokens) or not _glued(tokens, at + 1)


#: What is surely a time of its own behind a comma.
_STRONG = (_deadline, _range, _recurrence, _continuous, _plain_points)


# ── the way in ───────────────────────────────────────────────────────────────────────────────


def pieces_at(tokens: Sequence[Token], at: int, *, begins: bool, resumes: bool) -> Pieces | None:
    """The pieces of time that stand at a place, and the place behind them.

    Where a clause or a time begins (`begins`), a time may also be a bare year, or words about a
    document or a condition; behind a comma (`resumes`), a condition.
    """
    functions = [
        _vision,
        _within,
        _point_elsewhere,
        _from_now,
        _until_now,
        _range,
        _deadline,
        _covering,
        _recurrence,
        _later,
        _continuous,
        _plain_points,
        _bare_recurrence,
    ]
    if begins:
        functions += [_alone, _awaiting, _condition]
    elif resumes or phrase(tokens, at, words.ON_DEMAND[:1]) is not None:
        functions.append(_condition)
    return _first(tokens, at, *functions)
