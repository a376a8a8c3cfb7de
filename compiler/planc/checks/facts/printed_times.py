"""What printed lines and quotations about time say when they are read, against the entries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from planc.checks.facts.originals import lines_not_in_the_source
from planc.idiom import agree, names_of, read_times, write_times
from planc.language.dates import stretch
from planc.language.model import When
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planc.compiled import Compiled
    from planc.idiom import Meant
    from planc.language.model import Item

_DAY = timedelta(days=1)
_NEW_YEARS_EVE = (12, 31)


@dataclass(frozen=True, slots=True)
class Misread:
    """Words about time that, read back, say another time than the entries, in words."""

    printed: str
    recorded: str
    entry: When | None = None


def misread_line(compiled: Compiled, item: Item) -> Misread | None:
    """The printed line of an item if it can be read as a whole and says other dates.

    Where both say for which parts of the work their times are, in the same words, each part is
    compared by itself. What a quotation has told already is not told again.
    """
    line = dict(item.as_written).get("when", "")
    elsewhere = lines_not_in_the_source(compiled)
    if not line or not item.when or (item.id, "as_written/when") in elsewhere:
        return None
    read = read_times(line)
    if read.left or read.horizons:
        return None
    recorded = with_quoted(compiled, item).when
    if not _differ(compiled, read.entries, recorded) and not any(
        _differ(compiled, *sides) for sides in _by_part(read.entries, recorded)
    ):
        return None
    return Misread(line.strip(), write_times(item.when, names_of(compiled.plan, item.when)))


def with_quoted(compiled: Compiled, item: Item) -> Item:
    """An item as its quotations say it, where one says another time than its entry."""
    entries: list[When] = []
    for entry in item.when:
        quoted = misread_quote(compiled, entry) if entry.quote else None
        read = read_times(entry.quote or "").entries if quoted else ()
        said = [replace(each, for_=entry.for_, origin=entry.origin) for each in read]
        entries += said or [entry]
    return replace(item, when=tuple(entries))


def _by_part(
    read: Sequence[When], recorded: Sequence[When]
) -> Iterator[tuple[list[When], list[When]]]:
    """The entries of both sides by part; nothing where parts are not named, or not alike."""
    one, other = _parts(read), _parts(recorded)
    if "" not in one and one.keys() == other.keys():
        yield from ((one[part], other[part]) for part in one)


def _parts(entries: Iterable[When]) -> dict[str, list[When]]:
    parts: dict[str, list[When]] = {}
    for entry in entries:
        parts.setdefault(" ".join(fold(entry.for_ or "").split()), []).append(entry)
    return parts


def misread_quote(compiled: Compiled, entry: When) -> Misread | None:
    """The quotation of an entry if it can be read and says the same kind of time, on other days.

    A quotation may say only a part of what is recorded: "hàng năm" contradicts no deadline, and
    a day no month that it lies in.
    """
    read = read_times(entry.quote or "")
    if not read.times or read.left:
        return None
    agreement = agree(read.entries, (entry,), _period(compiled), names_of(compiled.plan, (entry,)))
    said, recorded = _kinds(agreement.only_first), _kinds(agreement.only_second)
    if agreement.whole or not said or said != recorded:
        return None
    if _is_named_half(read.entries, entry):
        return None
    if said == {"period"} and _nested(agreement.only_first, agreement.only_second):
        return None
    return Misread(
        entry.quote or "", write_times((entry,), names_of(compiled.plan, (entry,))), entry
    )


def misread_period(compiled: Compiled) -> Misread | None:
    """The quotation of the plan's period if it names other days than the period has.

    A quotation of one side ("từ năm 2019", "đến năm 2022") is held to that side; a year, to both.
    """
    written = compiled.plan.header.period
    read = read_times(written.quote or "")
    own = When(from_=written.from_, to=written.to)
    if len(read.times) != 1:
        return None
    (said,) = read.entries
    if said.from_ and said.to:
        differs = _other_span(compiled, said, own)
    else:
        differs = not read.left and _other_side(compiled, said)
    return Misread(written.quote or "", write_times((own,))) if differs else None


def _other_span(compiled: Compiled, said: When, own: When) -> bool:
    """Whether a stretch with both ends is another than the plan's."""
    agreement = agree((said,), (own,), (date.min, date.max))
    days = {(each.start, each.last_day) for each in agreement.only_first}
    return bool(days) and days != {_period(compiled)}


def _other_side(compiled: Compiled, said: When) -> bool:
    """Whether the plan begins, or ends, outside the time that is said of that side."""
    if said.every is not None:
        return False
    first, last = _period(compiled)
    begin = stretch(said.in_ or said.from_ or "")
    end = stretch(said.in_ or said.to or "")
    if said.by is not None:
        # "Đến năm 2022" is read as its last day; a plan may end earlier in that year.
        end = stretch(said.by)
        year = end is not None and (end[1].month, end[1].day) == _NEW_YEARS_EVE
        end = stretch(said.by[:4]) if year else end
    return (begin is not None and not begin[0] <= first <= begin[1]) or (
        end is not None and not end[0] <= last <= end[1]
    )


def _period(compiled: Compiled) -> tuple[date, date]:
    return compiled.schedule.first_day, compiled.schedule.last_day


def _differ(compiled: Compiled, read: Sequence[When], entries: Sequence[When]) -> bool:
    """Whether two lists of entries differ in what has a date.

    What waits for something may have got its date since. One stretch may be recorded as two that
    follow each other, and the other way round.
    """
    agreement = agree(read, entries, _period(compiled), names_of(compiled.plan, entries))
    said = [each for each in agreement.only_first if _is_dated(each)]
    recorded = [each for each in agreement.only_second if _is_dated(each)]
    if not (said or recorded) or not any(_is_dated_entry(each) for each in read):
        return False
    simple = not any(each.entry.every or each.entry.continuous for each in (*said, *recorded))
    return not (simple and _days(compiled, said) == _days(compiled, recorded) != [])


def _is_dated(meant: Meant) -> bool:
    return meant.occurrence is not None and meant.occurrence.kind != "undated"


def _is_dated_entry(entry: When) -> bool:
    return entry.awaits is None and entry.whenever is None and entry.within is None


def _kinds(meant: Iterable[Meant]) -> set[str]:
    return {each.occurrence.kind for each in meant if each.occurrence is not None}


def _is_named_half(read: Sequence[When], entry: When) -> bool:
    """Whether "6 tháng" is quoted of a yearly report about a half, or "quý" about a quarter."""
    halves = {"half-year": ("H1", "H2"), "quarter": ("Q1", "Q2", "Q3", "Q4")}
    return any(entry.covers in halves.get(each.every or "", ()) for each in read)


def _nested(one: Sequence[Meant], other: Sequence[Meant]) -> bool:
    """Whether each single period of one side lies in one of the other, or the other way round."""
    if any(each.entry.every for each in (*one, *other)):
        return False  # what recurs more often, or less, is another recurrence
    return all(any(_is_in(each, found) or _is_in(found, each) for found in other) for each in one)


def _is_in(one: Meant, other: Meant) -> bool:
    days = one.start, one.last_day, other.start, other.last_day
    if None in days:
        return False
    return days[2] <= days[0] and days[1] <= days[3]  # type: ignore[operator] # by the line above


def _days(compiled: Compiled, meant: Iterable[Meant]) -> list[tuple[date, date]]:
    """The days of stretches of time, those that touch each other as one."""
    last = compiled.schedule.last_day
    stretches = sorted(
        (each.start or each.last_day or date.min, each.last_day or last) for each in meant
    )
    joined: list[tuple[date, date]] = []
    for begin, end in stretches:
        if joined and begin <= joined[-1][1] + _DAY:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((begin, end))
    return joined
