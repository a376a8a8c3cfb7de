"""The grammar of phrases about time, by recursive descent over tokens.

Each function reads one construct from a place on and returns what it read and the place behind it,
or None. `pieces_at` is the way in; what it knows, from above (points: `calendar.py`):

    piece      = exception | portion | vision | within | elsewhere | range | deadline | covering
               | recurrence | later | continuous | points | awaiting | condition
    range      = ["giai đoạn"] ["từ"] point ("đến" | "-") point [onwards] | "từ" point [onwards]
    exception  = "riêng" point, with all behind it
    portion    = ("nửa đầu" | "tuần" "thứ hai" | "sáng" …) (points | "hàng" unit)
    onwards    = ["và"] "các năm tiếp theo" | "trở đi"
    deadline   = ("trước" | "chậm nhất" | "đến" …) points
    covering   = ("kỳ" | "báo cáo") (point | "cả năm")
    recurrence = ("hàng" | "định kỳ" …) unit {"," unit} | "một lần" "/" unit
    continuous = "thường xuyên"
    within     = "trong thời hạn" number "ngày" ["làm việc"] "kể từ" words
    awaiting   = "theo" ("hướng dẫn" | "kế hoạch" …) words | "sau khi" words
    condition  = ("khi" | "nếu") words | "đột xuất"
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from planc.idiom.times import words
from planc.idiom.times.calendar import (
    EDGES,
    MONTHS_OF_A_YEAR,
    POINTS,
    another_of,
    bare_year,
    day_and_month,
    day_point,
    edge_of,
    first_of,
    fuzzy_point,
    fuzzy_points,
    half_point,
    in_years,
    is_glued,
    key_at,
    month_point,
    number_at,
    optional,
    phrase,
    place_of,
    points_at,
    quarter_point,
    year_point,
    years_behind,
)
from planc.idiom.times.points import Piece, Point

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planc.idiom.times.tokens import Token
    from planc.idiom.times.words import Phrase

    Phrases = Mapping[str, tuple[Phrase, ...]]

#: So many tokens belong to one phrase at most; further on is another.
_FAR = 40

_MOST_OF_A_UNIT, _WEEKS = 31, 5
_NONE: Phrases = MappingProxyType({})
#: Stands in a piece until a list has told which points there are.
_SOME_POINT = Point("day")

#: What stands at a place, and the place behind it.
Pieces = tuple["list[Piece]", int]


# ── points by themselves ─────────────────────────────────────────────────────────────────────


def _one_of_each(
    tokens: Sequence[Token], start: int, found: Sequence[tuple[Point, int, int]], piece: Piece
) -> list[Piece]:
    """A piece for each point of a list; `piece` says what all of them are."""
    pieces = []
    for number, (point, begin, stop) in enumerate(found):
        first, end = place_of(tokens, start if number == 0 else begin, stop)
        each = replace(piece, due=point) if piece.due else replace(piece, point=point)
        pieces.append(replace(each, start=first, stop=end))
    return pieces


def _plain_points(tokens: Sequence[Token], at: int) -> Pieces | None:
    """Points by themselves: "trong tháng 9/2019", "quý II, III năm 2020", "vào cuối năm"."""
    begin = optional(tokens, at, words.AT)
    fuzzy = fuzzy_points(tokens, begin)
    if fuzzy:
        points, stop = fuzzy
        if not points:
            return _unsayable(tokens, at, stop)
        return _one_of_each(tokens, at, points, Piece(0, 0, point=_SOME_POINT, fuzzy=True)), stop
    found = points_at(tokens, begin, *POINTS)
    if found is None:
        return None
    piece = Piece(0, 0, point=_SOME_POINT)
    pieces = _one_of_each(tokens, at, found[0], piece)
    last = pieces[-1]
    later = _in_later_years(tokens, last, found[1])
    if later is not None and len(pieces) == 1:
        return later
    years = _of_several_years(tokens, found)
    if years is not None:
        points, stop = years
        if not points:
            return _unsayable(tokens, at, stop)
        return _one_of_each(tokens, at, points, piece), stop
    onwards = _onwards(tokens, found[1])
    if onwards is not None and len(pieces) == 1:
        point = found[0][0][0]
        whole = replace(last, point=None, begin=point, onwards=True, stop=tokens[onwards - 1].end)
        return [whole], onwards
    return pieces, found[1]


def _in_later_years(tokens: Sequence[Token], piece: Piece, stop: int) -> Pieces | None:
    """A point of years that follow: "quý I các năm tiếp theo"."""
    later = None if piece.point is None or piece.point.year else _later(tokens, stop)
    if later is None:
        return None
    end = later[0][0].stop
    return [replace(piece, stop=end, later=True, onwards=True, every="year")], later[1]


def _of_several_years(
    tokens: Sequence[Token], found: tuple[Sequence[tuple[Point, int, int]], int]
) -> tuple[list[tuple[Point, int, int]], int] | None:
    """A point of several years: "quý IV các năm 2020, 2021", "ngày 31/12 năm 2020 và 2021".

    Several points of several years, and points of a stretch of years, have a place behind them and
    no list.
    """
    points, stop = found
    last = points[-1][0]
    if last.unit == "year":
        return None
    years = years_behind(tokens, stop, named=last.year is not None)
    if years is None or (last.year is not None and not _ends_list(tokens, years[1])):
        return None
    return (in_years(points[0], years[0]) if len(points) == 1 else []), years[1]


def _ends_list(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing follows that a number could belong to ("tháng 9/2019, 2020 lượt người")."""
    return _ends_phrase(tokens, at) or phrase(tokens, at, words.AND) is not None


def _alone(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A bare year or stretch of years that is all there is: "2025", "2022-2030"."""
    first = bare_year(tokens, at)
    if first is None:
        return None
    behind = phrase(tokens, first[1], words.TO)
    second = None if behind is None else bare_year(tokens, behind)
    if second is not None and _ends_phrase(tokens, second[1]):
        return _span(tokens, at, first[0], second)
    found = points_at(tokens, at, bare_year)
    if found is None or not _ends_phrase(tokens, found[1]):
        return None
    return _one_of_each(tokens, at, found[0], Piece(0, 0, point=_SOME_POINT)), found[1]


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    return at == len(tokens) or ends_clause(tokens, at) or key_at(tokens, at) in (",", "(", ")")


# ── stretches ────────────────────────────────────────────────────────────────────────────────


def _range(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A stretch: "giai đoạn từ 2019 - 2022", "từ tháng 7/2019 đến năm 2022", "từ năm 2020"."""
    begin = optional(tokens, at, words.AT)
    phase = phrase(tokens, begin, words.PHASE)
    begin = begin if phase is None else phase
    since = phrase(tokens, begin, words.FROM)
    begin = begin if since is None else since
    named = phase is not None or since is not None
    functions = (
        (*POINTS, day_and_month, bare_year, fuzzy_point) if named else (*POINTS, fuzzy_point)
    )
    first = first_of(tokens, begin, *functions) or _number_of_range(tokens, begin, named=named)
    if first is None:
        return None
    behind = phrase(tokens, first[1], words.TO)
    if behind is not None:
        second = first_of(tokens, behind, *POINTS, day_and_month, bare_year, fuzzy_point)
        if second is None and first[0].unit in ("month", "quarter"):
            second = another_of(tokens, behind, first[0].unit)
        if second is None and first[0].unit == "day" and first[0].number is None:
            # "Từ ngày 1 đến 10 tháng 7 năm 2019".
            second = another_of(tokens, behind, "day")
            second = second if second and second[0].number is not None else None
        if second is None:
            return None
        if second[0].unit == "year" and first[0].year is None:
            return _unsayable(tokens, at, second[1])  # "từ tháng 7 đến năm 2022": of which year?
        return _span(tokens, at, first[0], second)
    if since is None or first[0].text is None:
        return None
    onwards = _onwards(tokens, first[1])
    stop = first[1] if onwards is None else onwards
    place = place_of(tokens, at, stop)
    if _elsewhere(tokens, stop) is not None:
        return None
    return [Piece(*place, begin=first[0], onwards=True)], stop


def _number_of_range(tokens: Sequence[Token], at: int, *, named: bool) -> tuple[Point, int] | None:
    """The "05" of "từ ngày 05 đến ngày 15/10/2019" is a day; of "từ 05 - 10" nothing is known."""
    day = day_point(tokens, at) if named else None
    return day if day and day[0].number is None else None


def _span(tokens: Sequence[Token], at: int, first: Point, second: tuple[Point, int]) -> Pieces:
    """A stretch with both ends; one end may lend its year and month to the other."""
    end, stop = second
    first = first.filled(end)
    if end.text is None:
        end = end.filled(first)
    onwards = _onwards(tokens, stop)
    stop = stop if onwards is None else onwards
    place = place_of(tokens, at, stop)
    return [Piece(*place, begin=first, end=end, onwards=onwards is not None)], stop


def _onwards(tokens: Sequence[Token], at: int) -> int | None:
    """The place behind "và các năm tiếp theo" or "trở đi"."""
    there = phrase(tokens, at, words.ON_FROM_THERE)
    if there is not None:
        return there
    begin = at + 1 if key_at(tokens, at) == "," else at
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
    piece = Piece(*place_of(tokens, at, stop), later=True, onwards=True)
    return [piece], stop


def _from_event(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A stretch from a moment that a reader does not know: "từ nay đến hết năm 2022"."""
    begin = phrase(tokens, at, words.FROM)
    if begin is None or first_of(tokens, begin, *POINTS, day_and_month, bare_year, fuzzy_point):
        return None
    for place in range(begin, min(len(tokens), begin + _FAR)):
        if ends_clause(tokens, place) or key_at(tokens, place) in (",", "(", ")", ":"):
            return None
        to = phrase(tokens, place, words.TO)
        end = None if to is None else first_of(tokens, to, *POINTS, bare_year)
        if end is not None:
            return _unsayable(tokens, at, end[1])
    return None


def _until_now(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A stretch up to a moment that a reader does not know: "từ năm 2019 đến nay"."""
    begin = phrase(tokens, at, words.FROM)
    first = None if begin is None else first_of(tokens, begin, *POINTS, bare_year)
    to = None if first is None else phrase(tokens, first[1], words.TO)
    now = None if to is None else phrase(tokens, to, words.NOW)
    return None if now is None else _unsayable(tokens, at, now)


def _unsayable(tokens: Sequence[Token], at: int, stop: int) -> Pieces:
    return [Piece(*place_of(tokens, at, stop), whole="unsayable")], stop


def _exception(tokens: Sequence[Token], at: int) -> Pieces | None:
    """What is another way in one time: "riêng năm 2019 trước ngày 30/11", to where it ends."""
    named = phrase(tokens, at, words.EXCEPT)
    if named is None:
        return None
    begin = optional(tokens, named, words.AT)
    if first_of(tokens, begin, *POINTS, fuzzy_point, bare_year, _range) is None:
        return None
    depth = 0
    for stop in range(begin, len(tokens)):
        depth += (key_at(tokens, stop) == "(") - (key_at(tokens, stop) == ")")
        if depth < 0:
            return _unsayable(tokens, at, stop)
    return _unsayable(tokens, at, len(tokens))


def _portion(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A piece of a period that the language has no form for: "nửa cuối tháng 7/2019"."""
    if half_point(tokens, at) is not None:
        return None
    stop = phrase(tokens, at, words.PORTION)
    which = None
    if stop is None:
        number = number_at(tokens, at, _MOST_OF_A_UNIT)
        counted = None if number is None else phrase(tokens, number[1], words.COUNTED)
        which = None if counted is None else phrase(tokens, counted, words.WHICH)
        stop = which
    else:
        numbered = phrase(tokens, at, words.WEEK) and number_at(tokens, stop, _WEEKS)
        which = numbered[1] if numbered else phrase(tokens, stop, words.WHICH)
        if which is None and phrase(tokens, at, words.NEEDS_WHICH) is not None:
            return None
        stop = stop if which is None else which
    if stop is None:
        return None
    begin = optional(tokens, optional(tokens, stop, words.OF), words.AT)
    points = points_at(tokens, begin, *POINTS)
    if points is not None:
        return _unsayable(tokens, at, points[1])
    each = phrase(tokens, begin, words.EACH)
    unit = None if each is None else _unit(tokens, each) or _other_unit(tokens, each)
    return None if unit is None else _unsayable(tokens, at, unit[1])


def _other_unit(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    other = phrase(tokens, at, words.OTHER_UNITS)
    return None if other is None else ("", other)


def _continuous(tokens: Sequence[Token], at: int) -> Pieces | None:
    stop = phrase(tokens, at, words.CONTINUOUS)
    # "Nhiệm vụ trọng tâm, thường xuyên của các ngành" says what a work is like, not when it is.
    like = phrase(tokens, stop or at, words.OF) is not None
    if stop is None or like or key_at(tokens, at - 1) in words.NO_WORK:
        return None
    return [Piece(*place_of(tokens, at, stop), continuous=True)], stop


# ── deadlines ────────────────────────────────────────────────────────────────────────────────


def _deadline(tokens: Sequence[Token], at: int) -> Pieces | None:
    """Before a day, or up to the end of a day or longer point."""
    before = phrase(tokens, at, words.BEFORE)
    by = phrase(tokens, at, words.BY)
    until = phrase(tokens, at, words.UNTIL)
    if before is not None:
        return _due(tokens, at, before, Piece(0, 0, due=_SOME_POINT, strict=True))
    if by is not None:
        begin = by + 1 if key_at(tokens, by) == ":" else by
        begin = optional(tokens, begin, words.INTO)
        strict = phrase(tokens, begin, words.BEFORE)
        piece = Piece(0, 0, due=_SOME_POINT, strict=strict is not None)
        return _due(tokens, at, begin if strict is None else strict, piece)
    if until is not None:
        return _due(tokens, at, until, Piece(0, 0, due=_SOME_POINT, until=True))
    return None


def _hour(tokens: Sequence[Token], at: int) -> Pieces | None:
    """An hour, which the plan language does not know: "trước 16 giờ ngày 20/11/2019"."""
    begin = phrase(tokens, at, words.BEFORE) or phrase(tokens, at, words.BY)
    if begin is None or begin >= len(tokens) or tokens[begin].kind != "number":
        return None
    stop = phrase(tokens, begin + 1, words.HOURS)
    if stop is None:
        return None
    while stop < len(tokens) and (is_glued(tokens, stop) or tokens[stop].kind == "number"):
        stop += 1
    day = first_of(tokens, stop, day_point)
    return _unsayable(tokens, at, stop if day is None else day[1])


def _due(tokens: Sequence[Token], at: int, begin: int, piece: Piece) -> Pieces | None:
    found = fuzzy_points(tokens, begin)
    if found is None:
        found = points_at(tokens, begin, *POINTS, day_and_month, bare_year)
        found = (_of_several_years(tokens, found) or found) if found else None
    if found is None:
        return None
    if not found[0]:
        return _unsayable(tokens, at, found[1])
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
    point = first_of(tokens, begin, *POINTS, fuzzy_point)
    stop = None if point is None else _elsewhere(tokens, point[1])
    return None if stop is None else _unsayable(tokens, at, stop)


def _vision(tokens: Sequence[Token], at: int) -> Pieces | None:
    """A horizon, which is no deadline: "tầm nhìn đến năm 2045"."""
    named = phrase(tokens, at, words.VISION)
    if named is None:
        return None
    point = first_of(tokens, optional(tokens, named, words.UNTIL), *POINTS, bare_year)
    if point is None:
        return None
    return [Piece(tokens[at].start, tokens[point[1] - 1].end, whole="horizon")], point[1]


# ── recurrence ───────────────────────────────────────────────────────────────────────────────


def _recurrence(tokens: Sequence[Token], at: int) -> Pieces | None:
    """What recurs: "hàng năm", "định kỳ 6 tháng và cả năm", "mỗi năm một lần", "01 lần/năm"."""
    about = phrase(tokens, at, words.AT_LEAST)
    if about is not None:
        often = first_of(tokens, about, _recurrence)
        return None if often is None else _unsayable(tokens, at, often[1])
    return _counted(tokens, at) or _recurring_units(tokens, at)


def _recurring_units(tokens: Sequence[Token], at: int) -> Pieces | None:
    """What recurs in units, one or several: "hàng tháng, quý", "quý một lần"."""
    periodically = phrase(tokens, at, words.PERIODICALLY)
    each = phrase(tokens, optional(tokens, at, words.AT), words.EACH)
    begin = at if each is None else each
    if periodically is not None:
        begin = optional(tokens, periodically, words.EACH)
    first = _unit(tokens, begin)
    bare = begin == at and (first is None or not _is_once(tokens, first[1]))
    if bare or (begin == at and _is_counted(tokens, at)):
        return None  # "mười lăm năm một lần"
    other = _five_of_units(tokens, begin) if periodically is not None else None
    if first is None:
        other = other or phrase(tokens, begin, words.OTHER_UNITS)
    if other is not None and not _has_number(tokens, other):
        return _unsayable(tokens, at, _behind_once(tokens, other))
    if first is None:
        return None
    stop = _behind_once(tokens, first[1])
    following = phrase(tokens, stop, words.FOLLOWING)
    if following is not None:
        # "Hàng năm tiếp theo" has its beginning in the year before; "hàng quý tiếp theo", none.
        if first[0] != "year":
            return _unsayable(tokens, at, following)
        place = place_of(tokens, at, following)
        return [Piece(*place, every="year", later=True, onwards=True)], following
    return _with_more_units(tokens, Piece(*place_of(tokens, at, stop), every=first[0]), stop)


def _five_of_units(tokens: Sequence[Token], at: int) -> int | None:
    """The place behind "năm năm", "năm tháng", where the first "năm" is five."""
    five = phrase(tokens, at, words.FIVE)
    return None if five is None else phrase(tokens, five, words.COUNTED)


def _with_more_units(tokens: Sequence[Token], first: Piece, stop: int) -> Pieces:
    """A recurrence with those that are listed behind it."""
    pieces = [first]
    while True:
        listed = key_at(tokens, stop) in (",", "/")
        sign = stop + 1 if listed else phrase(tokens, stop, words.AND)
        more = None if sign is None else _unit(tokens, optional(tokens, sign, words.EACH))
        if sign is None or more is None or _has_number(tokens, more[1]):
            return pieces, stop
        stop = more[1]
        pieces.append(Piece(tokens[sign].start, tokens[stop - 1].end, every=more[0]))


def _edge_of_each(tokens: Sequence[Token], at: int) -> Pieces | None:
    """The beginning, middle or end of every year: "cuối mỗi năm"."""
    edge = next((name for name, phrases in EDGES if phrase(tokens, at, phrases) is not None), None)
    each = None if edge is None else phrase(tokens, at + 1, words.EACH)
    unit = None if each is None else _unit(tokens, each)
    if edge is None or unit is None:
        return None
    point = edge_of(Point("year"), edge)
    if unit[0] != "year" or point is None:
        return _unsayable(tokens, at, unit[1])
    return [Piece(*place_of(tokens, at, unit[1]), point=point, fuzzy=True, every="year")], unit[1]


def _counted(tokens: Sequence[Token], at: int) -> Pieces | None:
    """How often in a period: once is a recurrence, more often has no form in the language."""
    seldom = _every_so_many(tokens, at)
    if seldom is not None:
        return seldom
    once = phrase(tokens, at, words.ONCE)
    stop = once
    if stop is None:
        number = tokens[at].kind == "number" or number_at(tokens, at, MONTHS_OF_A_YEAR)
        stop = phrase(tokens, at + 1, words.TIMES) if number else None
    per = None if stop is None else phrase(tokens, stop, words.PER)
    if per is None:
        return None
    unit = _unit(tokens, per)
    if unit and once is not None:
        return [Piece(tokens[at].start, tokens[unit[1] - 1].end, every=unit[0])], unit[1]
    end = unit[1] if unit else phrase(tokens, per, words.OTHER_UNITS)
    return None if end is None else _unsayable(tokens, at, end)


def _every_so_many(tokens: Sequence[Token], at: int) -> Pieces | None:
    """Once in so many units: "6 tháng một lần" has a form in the language, "05 năm một lần" not."""
    # "Năm" is five where a unit follows: "năm năm một lần".
    five = phrase(tokens, at, words.FIVE)
    number = (5, five) if five is not None else number_at(tokens, at, MONTHS_OF_A_YEAR)
    counted = None if number is None else phrase(tokens, number[1], words.COUNTED)
    if counted is None or not _is_once(tokens, counted):
        return None
    stop = _behind_once(tokens, counted)
    unit = _unit(tokens, at)
    if unit is None or unit[1] != counted:
        return _unsayable(tokens, at, stop)
    return [Piece(*place_of(tokens, at, stop), every=unit[0])], stop


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
    roman = key_at(tokens, at) in words.ROMANS
    return roman or (tokens[at].kind == "number" and phrase(tokens, at, words.ONCE) is None)


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number stands right in front."""
    before = tokens[at - 1] if at > 0 else None
    return before is not None and (before.kind == "number" or before.key in words.COUNTING)


def _is_once(tokens: Sequence[Token], at: int) -> bool:
    return phrase(tokens, at, words.ONCE_BEHIND) is not None


def _behind_once(tokens: Sequence[Token], at: int) -> int:
    return optional(tokens, at, words.ONCE_BEHIND)


def _bare_recurrence(tokens: Sequence[Token], at: int) -> Pieces | None:
    """What only counts beside another recurrence, or with a day: "6 tháng", "cả năm"."""
    whole = phrase(tokens, at, words.WHOLE_YEAR)
    if whole is not None and not _has_number(tokens, whole):
        place = place_of(tokens, at, whole)
        return [Piece(*place, every="year", covers="year", bare=True)], whole
    if tokens[at].kind != "number" or (at and key_at(tokens, at - 1) in ("-", "/")):
        return None
    unit = _unit(tokens, at)
    if unit is None or unit[0] not in ("half-year", "year"):
        return None
    return [Piece(*place_of(tokens, at, unit[1]), every=unit[0], bare=True)], unit[1]


def _covering(tokens: Sequence[Token], at: int) -> Pieces | None:
    """What a report is about: "kỳ 6 tháng đầu năm", "kỳ năm 2019"."""
    report = phrase(tokens, at, words.REPORT)
    half = None if report is None else first_of(tokens, report, half_point, quarter_point)
    if half is not None and half[0].year is None:
        # The name of a report that says which; a day must tell when it is.
        point, stop = half
        piece = Piece(*place_of(tokens, at, stop), covers=_of_any_year(point), bare=True)
        return [piece], stop
    named = phrase(tokens, at, words.PERIOD_OF)
    if named is None or key_at(tokens, at - 1) in words.NO_PERIOD:
        return None
    whole = phrase(tokens, named, words.WHOLE_YEAR)
    if whole is not None:
        return [Piece(*place_of(tokens, at, whole), covers="year")], whole
    found = first_of(tokens, named, half_point, quarter_point, month_point, year_point)
    if found is None:
        return None
    covered, stop = found[0].text, found[1]
    if covered is None and found[0].unit in ("half", "quarter"):
        covered = _of_any_year(found[0])
    if covered is None:
        return None
    return [Piece(*place_of(tokens, at, stop), covers=covered)], stop


def _of_any_year(point: Point) -> str:
    """A half or quarter of each year, in the plan language."""
    return f"{'H' if point.unit == 'half' else 'Q'}{point.number}"


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
    stop = stop + 1 if key_at(tokens, stop) == "," else stop
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
    more = phrase(tokens, stop, words.IF)
    stop = stop if more is None else _end_of_words(tokens, more, words.THEN_DO)
    return [Piece(*place_of(tokens, at, stop), whole="whenever", words=tokens[at].start)], stop


def _end_of_words(tokens: Sequence[Token], at: int, stops: Phrases = _NONE) -> int:
    """The place where words that a time holds end: with the clause, or before another time."""
    end = at
    while end < len(tokens) and not ends_clause(tokens, end):
        key = key_at(tokens, end)
        if key in ("(", ")") or phrase(tokens, end, stops) is not None:
            break
        joint = end + 1 if key == "," else phrase(tokens, end, words.AND)
        if joint is not None and _begins_time(tokens, joint):
            break
        end += 1
    while end > at and key_at(tokens, end - 1) == ",":
        end -= 1
    return end


def _begins_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time of its own follows, or words with a deadline: "…, gửi trước ngày 20/11"."""
    begin = optional(tokens, at, words.FILLERS)
    if first_of(tokens, at, *_STRONG) is not None or first_of(tokens, begin, *_STRONG) is not None:
        return True
    for place in range(begin, min(len(tokens), begin + _FAR)):
        if ends_clause(tokens, place) or key_at(tokens, place) in (",", "(", ")"):
            return False
        if _deadline(tokens, place) is not None:
            return True
    return False


def ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause ends here: a semicolon, a line break, the dot of a sentence."""
    token = tokens[at]
    if token.kind == "break" or token.key == ";":
        return True
    if token.key != ".":
        return token.key == "./."
    return at + 1 == len(tokens) or not is_glued(tokens, at + 1) or tokens[at + 1].kind == "break"


#: What is surely a time of its own behind a comma.
_STRONG = (_deadline, _range, _recurrence, _continuous, _plain_points)


# ── the way in ───────────────────────────────────────────────────────────────────────────────


def pieces_at(tokens: Sequence[Token], at: int, *, begins: bool, resumes: bool) -> Pieces | None:
    """The pieces of time that stand at a place, and the place behind them.

    Where a clause or a time begins (`begins`), a time may also be a bare year, or words about a
    document or a condition; behind a comma (`resumes`), a condition.
    """
    functions = [
        _exception,
        _portion,
        _vision,
        _within,
        _point_elsewhere,
        _from_event,
        _until_now,
        _range,
        _hour,
        _deadline,
        _covering,
        _edge_of_each,
        _recurrence,
        _later,
        _continuous,
        _plain_points,
        _bare_recurrence,
    ]
    if begins:
        functions += [_alone, _awaiting, _condition]
    elif resumes or phrase(tokens, at, words.SUDDENLY) is not None:
        functions.append(_condition)
    return first_of(tokens, at, *functions)
