"""The nouns of reading times: what a line says, and which stretch of it says what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planc.language.model import When

#: `text[start:end]`, in code points.
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TimeRead:
    """An entry of `when`, and the stretch `text[start:end]` that says it.

    `part` is the stretch of the words behind the entry's `for`. Two things that an entry of a plan
    must have, a reader of a line cannot know: "thường xuyên" without bounds is `continuous` without
    `from`, and a term (`within`) has in `after` the words that it is counted from, not an id.
    """

    entry: When
    start: int
    end: int
    part: Stretch | None = None


@dataclass(frozen=True, slots=True)
class TimesRead:
    """The times of a text in their order, and what became of all the rest of it.

    Every character but white space lies in a time or its part, or in `left` (words that say no time
    we know, or a time that the plan language has no form for), `horizons` ("tầm nhìn đến năm 2045",
    which is no deadline) or `links` (what only joins: "và", brackets, "hoàn thành").
    """

    times: tuple[TimeRead, ...]
    left: tuple[Stretch, ...] = ()
    horizons: tuple[Stretch, ...] = ()
    links: tuple[Stretch, ...] = ()

    @property
    def entries(self) -> tuple[When, ...]:
        """The entries alone."""
        return tuple(read.entry for read in self.times)
