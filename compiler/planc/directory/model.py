"""Agencies and units over time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from planc.findings import Span


@dataclass(frozen=True, slots=True)
class Version:
    """The name, kind and code of a unit from a day on."""

    on: date
    name: str
    kind: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit; `since` and `until` are its first and last day, None if open.

    `lineage` is the unit itself and its ancestors, from the bottom up.
    """

    id: str
    level: str
    parent: str | None
    since: date | None
    until: date | None
    versions: tuple[Version, ...]
    succeeded_by: tuple[str, ...]
    lineage: tuple[str, ...]
    span: Span = field(compare=False, repr=False)

    def version(self, on: date) -> Version:
        """The name, kind and code on a day; on a day before its life, the first ones."""
        current = self.versions[0]
        for version in self.versions[1:]:
            if version.on <= on:
                current = version
        return current


@dataclass(frozen=True, slots=True)
class Agency:
    """A body at a unit; `since` and `until` are its first and last day, None if open."""

    id: str
    body: str
    unit: str
    level: str
    since: date | None
    until: date | None

    def exists_on(self, day: date) -> bool:
        """Whether the agency exists on a day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

    def lives_in(self, first: date, last: date) -> bool:
        """Whether the agency exists on at least one day from `first` to `last`."""
        return (self.since is None or self.since <= last) and (
            self.until is None or first <= self.until
        )


@dataclass(frozen=True, slots=True)
class Directory:
    """All units and agencies of a plan, with the questions that binding and views ask.

    `at` has the agencies of a body (its id) by unit; `members` the flattened members of each
    group; `patterns` are the names of bodies, `own_patterns` those
    of a body at one place.
    """

    units: Mapping[str, Unit]
    agencies: Mapping[str, Agency]
    levels: tuple[str, ...]
    at: Mapping[str, Mapping[str, Agency]]
    children: Mapping[str, tuple[str, ...]]
    members: Mapping[str, tuple[str, ...]]
    patterns: Mapping[str, str]
    own_patterns: Mapping[tuple[str, str], str]
    body_successors: Mapping[str, tuple[str, ...]]
    body_ends: Mapping[str, date]

    def name(self, agency: str, on: date) -> str:
        """The name of an agency on a day, or on the nearest day of its life."""
        found = self.agencies[agency]
        if found.until and found.until < on:
            on = found.until
        if found.since and on < found.since:
            on = found.since
        unit = self.units[found.unit]
        version = unit.version(on)
        pattern = (
            self.own_patterns.get((found.body, found.unit))
            or self.own_patterns.get((found.body, found.level))
            or self.patterns[found.body]
        )
        return filled(pattern, version.kind, version.name)

    def unit_name(self, unit: str, on: date) -> str:
        """The full name of a unit on a day, such as "quận Lê Chân"."""
        found = self.units[unit]
        if found.until and found.until < on:
            on = found.until
        version = found.version(on)
        return filled("{kind} {name}", version.kind, version.name)

    def successors(self, agency: str) -> tuple[str, ...]:
        """The agencies that take over when an agency ends, in the order of their ids."""
        found = self.agencies[agency]
        if found.until is None:
            return ()
        bodies: tuple[str, ...] = (found.body,)
        if self.body_ends.get(found.body) == found.until:
            bodies = self.body_successors.get(found.body, ())
        units: tuple[str, ...] = (found.unit,)
        if self.units[found.unit].until == found.until:
            units = self.units[found.unit].succeeded_by
        return tuple(
            sorted(
                self.at[body][unit].id
                for body in bodies
                for unit in units
                if unit in self.at.get(body, {})
            )
        )


def filled(pattern: str, kind: str | None, name: str) -> str:
    """A name pattern with the kind and name of a unit put in."""
    text = pattern.replace("{kind}", kind or "").replace("{name}", name)
    return " ".join(text.split())
