"""The names that phrases are made of: bodies, levels, kinds of units, units, groups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from planc.idiom.letters import key_of
from planc.idiom.parties.words import Names, keys_of
from planc.language.dates import day
from planc.language.model import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from planc.directory import Agency, Directory, Unit
    from planc.language.model import Body, Plan


@dataclass(frozen=True, slots=True)
class Head:
    """A body or a group of bodies, by its id: what stands before the place in a name."""

    id: str


class Vocabulary:
    """What a plan calls its bodies and units within its period.

    `heads` are bodies and groups of bodies, `whole_names` body and unit of agencies whose names are
    not a head and their unit behind it (those of the `irregular` bodies), `levels` and
    `unit_groups` whole classes of units, `kinds` what units are called ("quận"), `units` units by
    kind and name ("quận Lê Chân") and `bare_units` by name alone.
    """

    def __init__(self, plan: Plan, directory: Directory) -> None:
        """Learn the names of a plan."""
        self.plan = plan
        self.directory = directory
        self.first = day(plan.header.period.from_) or date.min
        self.last = day(plan.header.period.to) or date.max
        self.heads: Names[Head] = Names()
        self.whole_names: Names[tuple[str, str]] = Names()
        self.irregular: set[str] = set()
        self.levels: Names[str] = Names()
        self.unit_groups: Names[str] = Names()
        self.kinds: Names[str] = Names()
        self.units: Names[str] = Names()
        self.bare_units: Names[str] = Names()
        self._learn_units()
        self._learn_levels()
        self._learn_bodies()
        self._learn_groups()

    @classmethod
    def of(cls, plan: Plan, directory: Directory) -> Vocabulary:
        """The vocabulary of a plan."""
        return cls(plan, directory)

    # ── questions ────────────────────────────────────────────────────────────────────────────

    @cached_property
    def territory(self) -> Unit | None:
        """The plan's own unit."""
        return self.directory.units.get(self.plan.header.territory)

    def lives(self, noun: Unit | Agency) -> bool:
        """Whether a unit or agency exists within the plan's period."""
        return (noun.since is None or noun.since <= self.last) and (
            noun.until is None or self.first <= noun.until
        )

    def inside(self, unit: str) -> bool:
        """Whether a unit lies in the plan's territory, or is it."""
        return self.plan.header.territory in self.directory.units[unit].lineage

    def bodies(self, head: str) -> tuple[str, ...]:
        """The bodies of a head."""
        if head in self.directory.at:
            return (head,)
        return tuple(each for each in self.directory.members[head] if each in self.directory.at)

    def agencies(self, head: str, unit: str | None = None) -> list[Agency]:
        """The living agencies of a head, everywhere or at one unit."""
        return [
            agency
            for body in self.bodies(head)
            for place, agency in self.directory.at[body].items()
            if unit in (None, place) and self.lives(agency)
        ]

    def needs_place(self, head: str) -> bool:
        """Whether a head alone does not say which agency is meant."""
        return any(len(self.agencies(body)) > 1 for body in self.bodies(head))

    def units_of_level(self, level: str) -> Sequence[str]:
        """The living units of a level inside the territory, in the order of their ids."""
        return self._by_level.get(level, ())

    @cached_property
    def _by_level(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for unit in sorted(self.directory.units.values(), key=lambda unit: unit.id):
            if self.lives(unit) and self.inside(unit.id):
                found.setdefault(unit.level, []).append(unit.id)
        return found

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, set[str]]]:
        """The units of each level by each kind that they are called within the period."""
        found: dict[str, dict[str, set[str]]] = {}
        for level, units in self._by_level.items():
            for unit in units:
                for kind in self._kinds_of(self.directory.units[unit]):
                    of_level = found.setdefault(level, {})
                    of_level.setdefault(key_of_kind(kind), set()).add(unit)
        return found

    def units_at(self, at: str) -> Sequence[str]:
        """The units that stand behind `@`: one, those of a group, those of a level."""
        if at in self.directory.units:
            return (at,)
        if at in self.directory.members:
            return self.directory.members[at]
        return self.units_of_level(at)

    def exists(self, head: str, at: str) -> bool:
        """Whether a head has an agency at a place; of what is relative to a lead, it may."""
        return at in RELATIONS or any(self.agencies(head, unit) for unit in self.units_at(at))

    def units_of_kinds(self, kinds: Sequence[str]) -> tuple[str, list[str]] | None:
        """The lowest level that has units of all these kinds, and its units of any of them."""
        wanted = {key_of_kind(kind) for kind in kinds}
        for level in reversed(self.directory.levels):
            found = self._by_kind.get(level, {})
            if wanted <= found.keys():
                return level, sorted({unit for kind in wanted for unit in found[kind]})
        return None

    def is_called(self, unit: str, kinds: Iterable[str]) -> bool:
        """Whether a unit is of one of some kinds within the period."""
        wanted = set(map(key_of_kind, kinds))
        return any(
            key_of_kind(kind) in wanted for kind in self._kinds_of(self.directory.units[unit])
        )

    def level_kinds(self, level: str) -> tuple[str, ...]:
        """What the units of a level are called, those first that have most units."""
        counts: dict[str, int] = {}
        for unit in self.units_of_level(level):
            kind = self.directory.units[unit].version(self.first).kind
            if kind:
                counts[kind] = counts.get(kind, 0) + 1
        return tuple(sorted(counts, key=lambda kind: (-counts[kind], kind)))

    def counts(self, units: Sequence[str]) -> frozenset[int]:
        """How many of some units there are: in the whole period, on its first and its last day."""
        found = [self.directory.units[unit] for unit in units]
        first = sum(unit.since is None or unit.since <= self.first for unit in found)
        last = sum(unit.until is None or self.last <= unit.until for unit in found)
        return frozenset((len(found), first, last))

    def unit_group(self, units: Sequence[str]) -> str | None:
        """The group that has exactly these units."""
        wanted = frozenset(units)
        for group in self.plan.groups:
            if wanted and frozenset(self.directory.members[group.id]) == wanted:
                return group.id
        return None

    # ── learning ─────────────────────────────────────────────────────────────────────────────

    def _learn_units(self) -> None:
        for unit in self.directory.units.values():
            if not self.lives(unit):
                continue
            for version in unit.versions:
                if version.on > self.last:
                    continue
                self.bare_units.add(version.name, unit.id)
                # What has no kind is called by its name alone.
                full = f"{version.kind} {version.name}" if version.kind else version.name
                self.units.add(full, unit.id)
            for kind in self._kinds_of(unit):
                if self.inside(unit.id):
                    self.kinds.add(kind, kind)

    def _kinds_of(self, unit: Unit) -> Iterator[str]:
        """What a unit is called within the period."""
        within = [each for each in unit.versions if self.first < each.on <= self.last]
        for version in (unit.version(self.first), *within):
            if version.kind:
                yield version.kind

    def _learn_levels(self) -> None:
        for level in self.plan.levels:
            self.levels.add(level.name, level.id)
            if level.plural:
                self.levels.add(level.plural, level.id)
            # "cấp thành phố", "cấp quận" say the level by what its units are called.
            for unit in self.units_of_level(level.id):
                for kind in self._kinds_of(self.directory.units[unit]):
                    self.levels.add(f"cấp {kind}", level.id)

    def _learn_bodies(self) -> None:
        for body in self.plan.bodies:
            if not self.agencies(body.id):
                continue
            for name in self._names_of(body):
                self.heads.add(name, Head(body.id))
            patterns = [body.name, *(place.name for place in body.at if place.name)]
            if not all(map(_is_regular, patterns)):
                self.irregular.add(body.id)
                for agency in self.agencies(body.id):
                    whole = self.directory.name(agency.id, self.first)
                    self.whole_names.add(whole, (body.id, agency.unit))

    def _names_of(self, body: Body) -> Iterator[str]:
        """What stands before the unit in the names of a body's agencies, and its other names."""
        patterns = [body.name, *(place.name for place in body.at if place.name)]
        if body.plural:
            patterns.append(body.plural)
        for pattern in patterns:
            yield head_of(pattern)
        yield from body.abbreviations
        yield from body.aliases

    def _learn_groups(self) -> None:
        for group in self.plan.groups:
            members = self.directory.members[group.id]
            if not group.name or not members:
                continue
            if any(member in self.directory.at for member in members):
                for name in (group.name, _without_many(group.name)):
                    self.heads.add(name, Head(group.id))
            elif all(member in self.directory.units for member in members):
                self.unit_groups.add(group.name, group.id)


def _is_regular(pattern: str) -> bool:
    """Whether a name is a head alone, or a head with its unit in full behind it."""
    head = head_of(pattern)
    return bool(head) and pattern in (head, f"{head} {{kind}} {{name}}")


def head_of(pattern: str) -> str:
    """What stands in a pattern of names before the unit.

    >>> head_of("Ủy ban nhân dân {kind} {name}"), head_of("Sở Tư pháp")
    ('Ủy ban nhân dân', 'Sở Tư pháp')
    """
    return pattern.partition("{")[0].strip()


@lru_cache(maxsize=1 << 10)
def key_of_kind(kind: str) -> str:
    """A kind of units for comparing."""
    return " ".join(key_of(word) for word in kind.split())


def _without_many(name: str) -> str:
    """A name of many without the word for many: "các tổ chức" as it stands behind "và"."""
    first, _, rest = name.partition(" ")
    return rest if keys_of(first) == keys_of("các") else name
