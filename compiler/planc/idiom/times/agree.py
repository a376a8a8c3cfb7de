"""Whether two ways to say a time mean the same: compared by occurrences, not by words or keys."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from planc.text import fold
from planc.time import occurrences_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from planc.language.model import When
    from planc.time import Occurrence

_LETTERS = re.compile(r"[^\W_]+")
_NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Meant:
    """One thing that an entry means: an occurrence, or a term (`within`), which has no day yet."""

    entry: When
    occurrence: Occurrence | None = None

    @property
    def start(self) -> date | None:
        """The first day, if it has one."""
        return self.occurrence.start if self.occurrence else None

    @property
    def last_day(self) -> date | None:
        """The last day, if it has one."""
        return self.occurrence.last_day if self.occurrence else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two sides mean: what only the first says, and what only the second says."""

    only_first: tuple[Meant, ...] = ()
    only_second: tuple[Meant, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether both mean the same."""
        return not self.only_first and not self.only_second


def agree(
    first: Iterable[When],
    second: Iterable[When],
    period: tuple[date, date],
    names: Mapping[str, str] = _NO_NAMES,
) -> Agreement:
    """Whether two lists of entries mean the same occurrences in a plan of that period.

    An occurrence is the same by kind, first day, last day and certainty; labels, ids, parts and
    what is covered do not count, nor how often it is said. "Thường xuyên" without bounds lasts as
    long as the plan. What has no day is the same if the words of one contain those of the other.
    `names` has the titles of items and events by id, for terms that are counted from one.
    """
    one, other = _meant(first, period), _meant(second, period)
    return Agreement(_only(one, other, names), _only(other, one, names))


def _only(
    some: Sequence[Meant], others: Sequence[Meant], names: Mapping[str, str]
) -> tuple[Meant, ...]:
    """What is meant on one side and not on the other."""
    dated = {_days(other.occurrence) for other in others if other.occurrence is not None}
    words = [other for other in others if not _is_dated(other)]
    return tuple(
        each
        for each in some
        if (each.occurrence is not None and _days(each.occurrence) not in dated)
        or (not _is_dated(each) and not any(_is_same(each, other, names) for other in words))
    )


def _is_dated(meant: Meant) -> bool:
    return meant.occurrence is not None and meant.occurrence.kind != "undated"


def _meant(entries: Iterable[When], period: tuple[date, date]) -> list[Meant]:
    found = []
    for written in entries:
        entry = _bounded(written, period)
        if entry.within is not None:
            found.append(Meant(entry))
        else:
            found += [Meant(entry, each) for each in occurrences_of(entry, *period)]
    return found


def _bounded(entry: When, period: tuple[date, date]) -> When:
    """What is said to go on without saying from or until when goes on as long as the plan."""
    if not entry.continuous:
        return entry
    begin = entry.from_ or period[0].isoformat()
    end = entry.to or (None if entry.onwards else period[1].isoformat())
    return replace(entry, from_=begin, to=end)


def _is_same(one: Meant, other: Meant, names: Mapping[str, str]) -> bool:
    """Whether two things without a day are the same by their words."""
    if one.occurrence is not None and other.occurrence is not None:
        return _days(one.occurrence) == _days(other.occurrence) and _contain(
            one.occurrence.words or "", other.occurrence.words or ""
        )
    if one.occurrence is not other.occurrence:
        return False
    if _length(one.entry.within) != _length(other.entry.within):
        return False
    starts = one.entry.after or "", other.entry.after or ""
    return _contain(*(names.get(each, each) for each in starts))


def _days(found: Occurrence) -> tuple[str, str, date | None, date | None]:
    return found.kind, found.certainty, found.start, found.last_day


def _length(term: str | None) -> str:
    """A term for comparison: "1 day" and "1 days" are one."""
    return (term or "").removesuffix("s")


def _contain(one: str, other: str) -> bool:
    """Whether the words of one are among those of the other, one after the other."""
    first, second = _words(one), _words(other)
    return first in second or second in first


def _words(text: str) -> str:
    """The words of a text with a space around each, empty where it has none."""
    found = _LETTERS.findall(fold(text))
    return f" {' '.join(found)} " if found else ""
