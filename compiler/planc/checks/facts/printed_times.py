"""What printed lines and quotations about time say when they are read, against the entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from planc.checks.facts.originals import lines_not_in_the_source
from planc.idiom import agree, names_of, read_times, write_times
from planc.language.model import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planc.compiled import Compiled
    from planc.idiom import Meant
    from planc.language.model import Item

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Misread:
    """Words about time that, read back, say another time than the entries, in words."""

    printed: str
    recorded: str
    entry: When | None = None


def misread_line(compiled: Compiled, item: Item) -> Misread | None:
    """The printed line of an item if it can be read as a whole and says other dates."""
    line = dict(item.as_written).get("when", "")
    elsewhere = lines_not_in_the_source(compiled)
    if not line or not item.when or (item.id, "as_written/when") in elsewhere:
        return None
    read = read_times(line)
    if read.left or read.horizons or not _differ(compiled, read.entries, item.when):
        return None
    return Misread(line.strip(), write_times(item.when, names_of(compiled.plan, item.when)))


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
    if said == {"period"} and _nested(agreement.only_first, agreement.only_second):
        return None
    return Misread(
        entry.quote or "", write_times((entry,), names_of(compiled.plan, (entry,))), entry
    )


def misread_period(compiled: Compiled) -> Misread | None:
    """The quotation of the plan's period if it names other days than the period has."""
    written = compiled.plan.header.period
    read = read_times(written.quote or "")
    spans = [each for each in read.entries if each.from_ and each.to]
    own = When(from_=written.from_, to=written.to)
    if len(spans) != 1 or len(read.times) != 1:
        return None
    agreement = agree(spans, (own,), (date.min, date.max))
    said = {(each.start, each.last_day) for each in agreement.only_first}
    first, last = _period(compiled)
    if not said or said == {(first, last)}:
        return None
    return Misread(written.quote or "", write_times((own,)))


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


def _nested(one: Iterable[Meant], other: Sequence[Meant]) -> bool:
    """Whether each period of one side lies in a period of the other, or the other way round."""
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
