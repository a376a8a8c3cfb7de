"""The nouns of time: one dated instance of an item, and all of them together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from planc.findings import Span
    from planc.language.model import When

Kind = Literal["period", "span", "continuous", "deadline", "undated"]
Certainty = Literal["fixed", "open", "awaiting", "on-demand", "unstated"]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One instance of an item's time.

    `start` and `last_day` are both included; they are cut to the plan's period unless the whole
    occurrence lies `outside` it. A deadline has no start, an open end no last day, what has no
    date neither. `stated_from` and `stated_to` are the words of the plan, kept for display, and
    `covers` is the stretch of time that a report is about. `entry` is the `when` entry that it
    comes from, None where nothing is written.
    """

    label: str
    kind: Kind
    certainty: Certainty
    start: date | None = None
    last_day: date | None = None
    part: str | None = None
    stated_from: str | None = None
    stated_to: str | None = None
    covers: tuple[date, date] | None = None
    outside: bool = False
    moved: bool = False
    words: str | None = None
    quote: str | None = None
    entry: When | None = None
    span: Span | None = field(default=None, compare=False, repr=False)

    @property
    def crosses(self) -> bool:
        """Whether the work runs through time, so that it can be cut and passed on."""
        return self.kind in ("span", "continuous")


@dataclass(frozen=True, slots=True)
class Schedule:
    """The occurrences of every item, by the item's id, and the plan's period (both days in)."""

    first_day: date
    last_day: date
    occurrences: Mapping[str, tuple[Occurrence, ...]] = field(default_factory=dict)
