"""What a legal rule is as data: where it stands, how sure we are, and what it asks of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

#: `text`: the words of the document itself were read. `second-hand`: told by a newspaper, a portal
#: or a later document; a rule that rests on it is never more than a note.
Evidence = Literal["text", "second-hand"]


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a legal document.

    `quote` are the document's own words where they were read, else those of who tells of it.
    `since` and `until` are the days on which it is known to be in force, both included; an `until`
    of None means that no end is known. `read_at` says where the words were found.
    """

    document: str
    article: str
    quote: str
    evidence: Evidence
    since: date
    until: date | None
    read_at: str

    @property
    def read(self) -> bool:
        """Whether the text itself was read."""
        return self.evidence == "text"

    @property
    def name(self) -> str:
        """The document and the place in it."""
        return ", ".join(part for part in (self.document, self.article) if part)

    def holds_on(self, day: date) -> bool:
        """Whether the source is known to be in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a plan must be about for a rule to concern it; nothing at all means every plan.

    `numbers` are the numbers of documents that it cites; `names` are words in its own title, in
    the titles of the documents that it rests on, or, after "Luật" and the like, in its texts.
    """

    numbers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


# ── predicates: what a rule asks, with its parameters ────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Each `per` has at least `least` of `counted`."""

    counted: str
    per: str
    least: int


@dataclass(frozen=True, slots=True)
class AtMost:
    """`paid` for one of `per` is at most `most` đồng."""

    paid: str
    per: str
    most: int


@dataclass(frozen=True, slots=True)
class ActedBy:
    """An act, told by words that all stand in one sentence, that the law gives to `actors`."""

    act: str
    words: tuple[str, ...]
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One group of responsibilities, and the words by which a task is known to take it up."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Covers:
    """A committee has these groups of responsibilities."""

    body: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class KnownGoal:
    """A goal of a document: its words, those that a local goal must share, at least so many %."""

    text: str
    words: tuple[str, ...]
    percent: int
    by: int


@dataclass(frozen=True, slots=True)
class Goals:
    """A document, known by number and day, sets these goals to those who carry it out."""

    number: str
    on: date
    goals: tuple[KnownGoal, ...]


@dataclass(frozen=True, slots=True)
class Replaces:
    """A document, known by number and day, is replaced by another from a day on."""

    number: str
    on: date
    successor: str
    from_day: date


@dataclass(frozen=True, slots=True)
class CutOff:
    """The days between which the figures of a report on `months` months are taken.

    `from_day` is a day of the month before the period, `to_day` of the last month of it.
    """

    period: str
    months: int
    from_day: int
    to_day: int


@dataclass(frozen=True, slots=True)
class CutOffs:
    """The figures of periodic reports are taken up to these days."""

    table: tuple[CutOff, ...]


@dataclass(frozen=True, slots=True)
class DayOf:
    """Words for a point in time, as the day and month that they mean.

    A `month` of None is the one that is named behind them; a `day` it lacks is its last.
    """

    words: str
    month: int | None
    day: int


@dataclass(frozen=True, slots=True)
class DaysOf:
    """Words for points in time mean these days of the year."""

    table: tuple[DayOf, ...]


@dataclass(frozen=True, slots=True)
class CitedInFull:
    """A document is cited with all of these the first time; `named_only` are known by name."""

    parts: tuple[str, ...]
    named_only: tuple[str, ...]


Predicate = AtLeast | AtMost | ActedBy | Covers | Goals | Replaces | CutOffs | DaysOf | CitedInFull


@dataclass(frozen=True, slots=True)
class LegalRule:
    """One entry of a pack."""

    id: str
    source: Source
    predicate: Predicate
    subject: Subject = Subject()
