"""Counterparts folded by class: as few entries as a reader needs, and no agency lost.

What becomes of some agencies of one body at one level:

    224 committees of communes        one entry: a class, all in the plan's territory
    15 of one district                one entry: a class, limited to that district
    8 pilot districts                 one entry: a group that the plan names
    14 of 15 districts                one entry: a class without one
    anything else                     one entry for each agency
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from planc.text import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from planc.compiled import Compiled
    from planc.directory import Agency
    from planc.directory.model import Version
    from planc.language.model import Group, Level

FoldKind = Literal["agency", "class", "group"]

#: Fewer agencies than this are named one by one: their names say more than their class.
SMALLEST = 3

#: A class may lack one agency for each so many that it holds, but never more than two.
_HELD_FOR_EACH_LACKING = 5
_MOST_LACKING = 2

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One agency, or several of one body and level under one heading.

    `name` is the agency's name, or of several the pattern in which `{units}` stands for `units`:
    the plural of the level ("các quận, huyện") or the name of a group. `scope` is the id and name
    of the unit that a class is limited to, `lacking` are the names of the units left out of it,
    `members` the names of the units of a group. `counts` says how many there are from which day
    on; `unit_names` are the bare names of units that stand in any of these. `stem` is what the
    names of the body's agencies begin with, before their unit, empty if they do not.
    """

    kind: FoldKind
    body: str
    level: str
    agencies: tuple[str, ...]
    name: str
    units: str | None = None
    scope: tuple[str, str] | None = None
    group: str | None = None
    lacking: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    counts: tuple[tuple[date, int], ...] = ()
    unit_names: tuple[str, ...] = ()
    stem: str = ""


@dataclass(frozen=True, slots=True)
class Folder:
    """Folds sets of agencies of one compiled plan, and remembers what it folded."""

    compiled: Compiled
    _levels: Mapping[str, Level]
    _ranks: Mapping[str, int]
    _plurals: Mapping[str, str]
    _groups: tuple[Group, ...]
    _folded: dict[tuple[str, ...], tuple[Entry, ...]] = field(default_factory=dict)
    _classes: dict[tuple[str, str, str], tuple[frozenset[str], ...]] = field(default_factory=dict)
    _level_kinds: dict[str, frozenset[str | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, compiled: Compiled) -> Folder:
        """A folder for a plan."""
        plan, directory = compiled.plan, compiled.directory
        groups = [
            group
            for group in plan.groups
            if group.name and all(unit in directory.units for unit in directory.members[group.id])
        ]
        return cls(
            compiled,
            {level.id: level for level in plan.levels},
            {level: rank for rank, level in enumerate(directory.levels)},
            {body.id: body.plural for body in plan.bodies if body.plural},
            tuple(groups),
        )

    def fold(self, agencies: Iterable[str]) -> tuple[Entry, ...]:
        """The entries for some agencies: levels from the top, then bodies and units by name."""
        key = tuple(agencies)
        found = self._folded.get(key)
        if found is None:
            found = self._folded[key] = self._fold(key)
        return found

    def _fold(self, agencies: tuple[str, ...]) -> tuple[Entry, ...]:
        directory = self.compiled.directory
        alike: dict[tuple[str, str], list[Agency]] = {}
        for agency_id in dict.fromkeys(agencies):
            agency = directory.agencies[agency_id]
            alike.setdefault((agency.body, agency.level), []).append(agency)
        entries = [entry for found in alike.values() for entry in self._alike(found)]
        return tuple(sorted(entries, key=self._order))

    def _order(self, entry: Entry) -> tuple[object, ...]:
        pattern = _without_unit(self._pattern(entry.body, entry.level, None))
        first = sort_key(entry.unit_names[0] if entry.unit_names else entry.name)
        return self._ranks[entry.level], sort_key(pattern), first, entry.agencies

    def _alike(self, agencies: Sequence[Agency]) -> list[Entry]:
        """Entries for agencies of one body at one level."""
        if len(agencies) < SMALLEST:
            return [self._single(agency) for agency in agencies]
        held = frozenset(agency.id for agency in agencies)
        common = self._common(agencies)
        classes = self._classes_below(agencies[0], common) if common else ()
        for everyone in classes:
            if held == everyone:
                steps = everyone is classes[0]
                return [self._class_entry(agencies, common or "", (), steps=steps)]
        group = self._group(held, agencies[0])
        if group:
            return [self._group_entry(agencies, group)]
        for everyone in classes:
            lacking = everyone - held
            few = len(lacking) <= min(_MOST_LACKING, len(held) // _HELD_FOR_EACH_LACKING)
            if held < everyone and few:
                return [self._class_entry(agencies, common or "", lacking, steps=False)]
        parts = self._parts(agencies, common)
        if len(parts) > 1:
            return [entry for part in parts for entry in self._alike(part)]
        return [self._single(agency) for agency in agencies]

    def _common(self, agencies: Sequence[Agency]) -> str | None:
        """The lowest unit above all of the agencies."""
        units = self.compiled.directory.units
        lines = [units[agency.unit].lineage[1:] for agency in agencies]
        shared = set(lines[0]).intersection(*lines[1:])
        return next((unit for unit in lines[0] if unit in shared), None)

    def _parts(self, agencies: Sequence[Agency], common: str | None) -> list[list[Agency]]:
        """The agencies by the unit just below the one that they have in common."""
        units = self.compiled.directory.units
        parts: dict[str, list[Agency]] = {}
        for agency in agencies:
            line = units[agency.unit].lineage
            below = line[line.index(common) - 1] if common in line else line[-1]
            parts.setdefault(below, []).append(agency)
        return list(parts.values())

    def _classes_below(self, like: Agency, above: str) -> tuple[frozenset[str], ...]:
        """All agencies of a body at a level below a unit, as a reader may mean it.

        Those of the plan's whole period, of its last day, of its first day: work that begins
        after a merger is that of the agencies there are then.
        """
        key = (like.body, like.level, above)
        found = self._classes.get(key)
        if found is None:
            directory, schedule = self.compiled.directory, self.compiled.schedule
            everyone = [
                agency
                for unit, agency in directory.at[like.body].items()
                if agency.level == like.level
                and above in directory.units[unit].lineage
                and self._lives(agency)
            ]
            found = self._classes[key] = (
                frozenset(agency.id for agency in everyone),
                *(
                    frozenset(agency.id for agency in everyone if agency.exists_on(day))
                    for day in (schedule.last_day, schedule.first_day)
                ),
            )
        return found

    def _lives(self, agency: Agency) -> bool:
        schedule = self.compiled.schedule
        return agency.lives_in(schedule.first_day, schedule.last_day)

    def _group(self, held: frozenset[str], like: Agency) -> Group | None:
        """The group of units that has exactly these agencies of the body."""
        directory = self.compiled.directory
        at = directory.at[like.body]
        for group in self._groups:
            found = [at[unit] for unit in directory.members[group.id] if unit in at]
            if held == {agency.id for agency in found if self._lives(agency)}:
                return group
        return None

    # ── entries ──────────────────────────────────────────────────────────────────────────────

    def _single(self, agency: Agency) -> Entry:
        directory, last = self.compiled.directory, self.compiled.schedule.last_day
        return Entry(
            "agency",
            agency.body,
            agency.level,
            (agency.id,),
            directory.name(agency.id, last),
            unit_names=(self._bare(agency.unit),),
            stem=_stem(self._own_pattern(agency.body, agency.level)),
        )

    def _class_entry(
        self, agencies: Sequence[Agency], common: str, lacking: Iterable[str], *, steps: bool
    ) -> Entry:
        """A class below a unit; with `steps`, its number is given after each change."""
        like = agencies[0]
        scope = None
        left_out = self._by_name(lacking)
        names = [self._bare(agency.unit) for agency in left_out]
        if common != self.compiled.plan.header.territory:
            scope = (common, self._unit_name(common))
            names.append(self._bare(common))
        units = self._units(agencies)
        pattern = self._pattern(like.body, like.level, units)
        return Entry(
            "class",
            like.body,
            like.level,
            self._ids(agencies),
            pattern,
            units=units,
            scope=scope,
            lacking=tuple(self._unit_name(agency.unit) for agency in left_out),
            counts=self._counts(agencies) if steps else self._count(agencies),
            unit_names=tuple(names),
            stem=_stem(pattern),
        )

    def _group_entry(self, agencies: Sequence[Agency], group: Group) -> Entry:
        like = agencies[0]
        ordered = self._by_name(agency.id for agency in agencies)
        names = tuple(self._bare(agency.unit) for agency in ordered)
        pattern = self._pattern(like.body, like.level, group.name)
        return Entry(
            "group",
            like.body,
            like.level,
            tuple(agency.id for agency in ordered),
            pattern,
            units=group.name,
            group=group.id,
            members=names,
            counts=self._count(agencies),
            unit_names=names,
            stem=_stem(pattern),
        )

    def _pattern(self, body: str, level: str, units: str | None) -> str:
        """The name of a body at several units, with `{units}` where they stand."""
        plural = self._plurals.get(body)
        if plural and "{units}" in plural:
            return plural
        pattern = self._own_pattern(body, level)
        if "{units}" not in pattern and units:
            pattern = f"{pattern} {{units}}"
        return pattern

    def _own_pattern(self, body: str, level: str) -> str:
        """The pattern of the names of a body's agencies at a level, `{units}` for the unit."""
        directory = self.compiled.directory
        own = directory.own_patterns.get((body, level)) or directory.patterns[body]
        pattern = own.replace("{kind} {name}", "{units}").replace("{name}", "{units}")
        return pattern.replace("{kind}", "").strip()

    def _units(self, agencies: Sequence[Agency]) -> str:
        """The units of a class in the plan's words: the level's plural, or the kinds among it.

        Where a district has only "phường", "các xã, phường, thị trấn" becomes "các phường".
        """
        level = self._levels[agencies[0].level]
        if not level.plural:
            return level.name
        kinds = frozenset(self._version(agency.unit).kind for agency in agencies)
        if kinds == self._kinds(level.id):
            return level.plural
        places = {
            kind: found.start()
            for kind in kinds
            if kind and (found := re.search(rf"\b{re.escape(kind)}\b", level.plural))
        }
        if len(places) != len(kinds):
            return level.plural
        ordered = sorted(places, key=lambda kind: places[kind])
        # What stands before the first of all kinds ("các ") stands before these.
        opening = re.match(r"\W*\w+\s+", level.plural)
        lead_in = opening.group() if opening and opening.end() <= min(places.values()) else ""
        return lead_in + ", ".join(ordered)

    def _kinds(self, level: str) -> frozenset[str | None]:
        """The kinds of the units that live at a level in the plan's period and territory."""
        found = self._level_kinds.get(level)
        if found is None:
            first, last = self.compiled.schedule.first_day, self.compiled.schedule.last_day
            territory = self.compiled.plan.header.territory
            found = self._level_kinds[level] = frozenset(
                unit.version(last).kind
                for unit in self.compiled.directory.units.values()
                if unit.level == level
                and territory in unit.lineage
                and (unit.since is None or unit.since <= last)
                and (unit.until is None or unit.until >= first)
            )
        return found

    def _counts(self, agencies: Sequence[Agency]) -> tuple[tuple[date, int], ...]:
        """How many of the agencies there are on the first day, and after each change of that."""
        first, last = self.compiled.schedule.first_day, self.compiled.schedule.last_day
        days = {first}
        for agency in agencies:
            if agency.since and first < agency.since <= last:
                days.add(agency.since)
            if agency.until and first <= agency.until < last:
                days.add(agency.until + _DAY)
        counts: list[tuple[date, int]] = []
        for day in sorted(days):
            count = sum(agency.exists_on(day) for agency in agencies)
            if not counts or counts[-1][1] != count:
                counts.append((day, count))
        return tuple(counts)

    def _count(self, agencies: Sequence[Agency]) -> tuple[tuple[date, int], ...]:
        return ((self.compiled.schedule.first_day, len(agencies)),)

    def _ids(self, agencies: Sequence[Agency]) -> tuple[str, ...]:
        return tuple(agency.id for agency in self._by_name(agency.id for agency in agencies))

    def _by_name(self, agencies: Iterable[str]) -> list[Agency]:
        found = [self.compiled.directory.agencies[agency] for agency in agencies]
        return sorted(found, key=lambda agency: (sort_key(self._bare(agency.unit)), agency.id))

    def _bare(self, unit: str) -> str:
        return self._version(unit).name

    def _version(self, unit: str) -> Version:
        return self.compiled.directory.units[unit].version(self.compiled.schedule.last_day)

    def _unit_name(self, unit: str) -> str:
        return self.compiled.directory.unit_name(unit, self.compiled.schedule.last_day)


def _stem(pattern: str) -> str:
    """What stands before the unit, where the unit stands last."""
    stem, _, rest = pattern.partition("{units}")
    return "" if rest or stem == pattern else stem.strip()


def _without_unit(pattern: str) -> str:
    return pattern.replace("{units}", "").strip()
