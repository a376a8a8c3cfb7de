"""The list by which sheets are sent out: one line an agency, as the papers lie in the bundles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.views.bundles import bundles
from planc.views.facts import Facts, facts
from planc.views.order import role_counts
from planc.views.sheet import ROLE_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from planc.compiled import Compiled
    from planc.views.bundles import Bundle
    from planc.views.edition import AgencyChange, Changes, Edition, State

#: The states of a sheet that is there, in the order in which they are counted.
SHEET_STATES: tuple[State, ...] = ("new", "changed", "same")


@dataclass(frozen=True, slots=True)
class Line:
    """An agency to which something is sent.

    `number` counts all lines from 1; `place` is the unit above its own inside the territory;
    `since` and `until` are set where the agency begins or ends within the plan's period;
    `counts` are numbers of obligations by role, `fingerprint` is that of its sheet. `change` is
    None where nothing is compared. One that has no duties any more has no sheet: its fingerprint
    is None and its counts are empty.
    """

    number: int
    agency: str
    name: str
    level: str
    level_name: str
    place: str | None
    since: date | None
    until: date | None
    counts: tuple[tuple[str, int], ...]
    fingerprint: str | None
    change: AgencyChange | None

    @property
    def total(self) -> int:
        """How many obligations the agency has."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True)
class Stack:
    """The lines of a bundle, in the order of its sheets."""

    bundle: Bundle
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """How many sheets there are of a level, by its id, and by state where editions are compared."""

    id: str
    name: str
    sheets: int
    states: tuple[tuple[State, int], ...]


@dataclass(frozen=True, slots=True)
class SendOut:
    """The whole list; `roles` are those that somebody holds.

    `gone` are the agencies that had duties in the earlier edition, which is `before`, and have
    none now. `words_compared` says that also the words of items were compared.
    """

    plan: Facts
    roles: tuple[str, ...]
    stacks: tuple[Stack, ...]
    gone: tuple[Line, ...]
    levels: tuple[Total, ...]
    before: Edition | None
    words_compared: bool

    @property
    def sheets(self) -> int:
        """How many sheets there are to send."""
        return sum(len(stack.lines) for stack in self.stacks)


def send_out(
    compiled: Compiled, fingerprints: Mapping[str, str], changes: Changes | None = None
) -> SendOut:
    """The list of a plan; `fingerprints` are those of the sheets, by agency."""
    maker = _Lines(
        compiled,
        fingerprints,
        changes.agencies if changes else {},
        {level.id: level.name for level in compiled.plan.levels},
    )
    stacks = []
    number = 0
    for bundle in bundles(compiled):
        lines = []
        for agency in bundle.agencies:
            number += 1
            lines.append(maker.line(number, agency))
        stacks.append(Stack(bundle, tuple(lines)))
    every = [line for stack in stacks for line in stack.lines]
    held = {role for line in every for role, _ in line.counts}
    return SendOut(
        plan=facts(compiled),
        roles=tuple(role for role in ROLE_ORDER if role in held),
        stacks=tuple(stacks),
        gone=tuple(_gone(maker, changes, number)) if changes else (),
        levels=tuple(
            Total(level, maker.level_names[level], len(of_level), states(of_level))
            for level in compiled.directory.levels
            if (of_level := [line for line in every if line.level == level])
        ),
        before=changes.before if changes else None,
        words_compared=changes.words_compared if changes else False,
    )


def states(lines: Iterable[Line]) -> tuple[tuple[State, int], ...]:
    """How many of some sheets are in each state; nothing where editions are not compared."""
    found = [line.change.state for line in lines if line.change]
    return tuple((state, found.count(state)) for state in SHEET_STATES) if found else ()


def _gone(maker: _Lines, changes: Changes, number: int) -> Iterable[Line]:
    """Those without duties now, by level, place and id; as the earlier edition names them."""
    levels = maker.compiled.directory.levels
    before = changes.before.agencies
    without = [agency for agency, change in changes.agencies.items() if change.state == "gone"]

    def place(agency: str) -> tuple[int, str, str]:
        level = before[agency].level
        rank = levels.index(level) if level in levels else len(levels)
        return rank, before[agency].unit, agency

    for count, agency in enumerate(sorted(without, key=place), start=number + 1):
        level = before[agency].level
        yield Line(
            number=count,
            agency=agency,
            name=before[agency].name,
            level=level,
            level_name=maker.level_names.get(level, level),
            place=maker.place(before[agency].unit),
            since=None,
            until=None,
            counts=(),
            fingerprint=None,
            change=changes.agencies[agency],
        )


@dataclass(frozen=True, slots=True)
class _Lines:
    """Makes the lines of one plan."""

    compiled: Compiled
    fingerprints: Mapping[str, str]
    changes: Mapping[str, AgencyChange]
    level_names: Mapping[str, str]

    def line(self, number: int, agency: str) -> Line:
        directory = self.compiled.directory
        found = directory.agencies[agency]
        first, last = self.compiled.schedule.first_day, self.compiled.schedule.last_day
        return Line(
            number=number,
            agency=agency,
            name=directory.name(agency, self.compiled.schedule.last_day),
            level=found.level,
            level_name=self.level_names[found.level],
            place=self.place(found.unit),
            since=found.since if found.since and first < found.since <= last else None,
            until=found.until if found.until and first <= found.until < last else None,
            counts=role_counts(self.compiled.binding.by_agency[agency]),
            fingerprint=self.fingerprints[agency],
            change=self.changes.get(agency),
        )

    def place(self, unit: str) -> str | None:
        """The name of the unit above one, if both lie in the territory."""
        directory = self.compiled.directory
        above = directory.units[unit].lineage[1:] if unit in directory.units else ()
        if self.compiled.plan.header.territory not in above:
            return None
        return directory.unit_name(above[0], self.compiled.schedule.last_day)
