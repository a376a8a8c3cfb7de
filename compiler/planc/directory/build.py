"""From levels, units, bodies and groups to the directory."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planc.directory.model import Agency, Directory, Unit, Version
from planc.findings import Arguments, Finding, Place, Span
from planc.language.dates import day
from planc.language.order import from_the_leaves
from planc.text import meant

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from planc.language import model
    from planc.language.model import Origin, Plan


def build_directory(
    plan: Plan, lost: frozenset[str] = frozenset()
) -> tuple[Directory, list[Finding]]:
    """The directory of a plan, and what is wrong with its units, bodies and groups.

    Ids in `lost` stood in entries that could not be read; nothing is said about them.
    """
    findings: list[Finding] = []
    reader = _Builder(plan, lost, findings)
    levels = reader.levels()
    units = reader.units()
    at, ends = reader.agencies(units)
    directory = Directory(
        units=units,
        agencies={agency.id: agency for by_unit in at.values() for agency in by_unit.values()},
        levels=levels,
        at=at,
        children=_children(units),
        members=reader.members(),
        patterns={body.id: body.name for body in plan.bodies},
        own_patterns={
            (body.id, presence.place): presence.name
            for body in plan.bodies
            for presence in body.at
            if presence.name
        },
        body_successors={body.id: body.succeeded_by for body in plan.bodies},
        body_ends=ends,
    )
    return directory, findings


def _children(units: Mapping[str, Unit]) -> dict[str, tuple[str, ...]]:
    children: dict[str, list[str]] = {}
    for unit in units.values():
        if unit.parent:
            children.setdefault(unit.parent, []).append(unit.id)
    return {parent: tuple(sorted(found)) for parent, found in children.items()}


class _Builder:
    def __init__(self, plan: Plan, lost: frozenset[str], findings: list[Finding]) -> None:
        self.plan = plan
        self.lost = lost
        self.findings = findings
        self.level_ids = {level.id for level in plan.levels}
        self.unit_ids = {unit.id for unit in plan.units}
        self.body_ids = {body.id for body in plan.bodies}
        self.group_ids = {group.id for group in plan.groups}

    def levels(self) -> tuple[str, ...]:
        """The ids of the levels, each after the one above it, ladders in the order of ids."""
        above = {level.id: level.above for level in self.plan.levels}
        for level in self.plan.levels:
            self._known(level.above, self.level_ids, level.origin, "above")
        origins = {level.id: level.origin for level in self.plan.levels}
        self._in_order({level: _one(name) for level, name in above.items()}, origins, "above")
        return tuple(sorted(above, key=lambda level: (len(_chain(level, above)), level)))

    def units(self) -> dict[str, Unit]:
        parents = {unit.id: unit.parent for unit in self.plan.units}
        origins = {unit.id: unit.origin for unit in self.plan.units}
        self._in_order({unit: _one(name) for unit, name in parents.items()}, origins, "parent")
        self._in_order(
            {unit.id: unit.succeeded_by for unit in self.plan.units}, origins, "succeeded_by"
        )
        units = {}
        for unit in self.plan.units:
            self._known(unit.level, self.level_ids, unit.origin, "level")
            self._known(unit.parent, self.unit_ids, unit.origin, "parent")
            for successor in unit.succeeded_by:
                self._known_at(
                    successor, self.unit_ids, unit.origin.entry("succeeded_by", successor)
                )
            since, until = self._life(unit)
            if unit.succeeded_by and until is None and unit.until is None:
                self.findings.append(Finding("R309", unit.origin.of("succeeded_by")))
            versions = [Version(since or date.min, unit.name, unit.kind, unit.code)]
            for change in unit.changes:
                on = self._day(change.on, change.origin, "on")
                if on is None:
                    continue
                old = versions[-1]
                versions.append(
                    Version(
                        on,
                        change.name or old.name,
                        change.kind or old.kind,
                        change.code or old.code,
                    )
                )
            units[unit.id] = Unit(
                unit.id,
                unit.level,
                unit.parent if unit.parent in self.unit_ids else None,
                since,
                until,
                tuple(versions),
                tuple(found for found in unit.succeeded_by if found in self.unit_ids),
                tuple(_chain(unit.id, parents)),
                unit.origin.of("id"),
            )
        return units

    def agencies(
        self, units: Mapping[str, Unit]
    ) -> tuple[dict[str, dict[str, Agency]], dict[str, date]]:
        by_level: dict[str, list[Unit]] = {}
        for unit in units.values():
            by_level.setdefault(unit.level, []).append(unit)
        at: dict[str, dict[str, Agency]] = {}
        ends: dict[str, date] = {}
        self._in_order(
            {body.id: body.succeeded_by for body in self.plan.bodies},
            {body.id: body.origin for body in self.plan.bodies},
            "succeeded_by",
        )
        places = self.level_ids | self.unit_ids
        for body in self.plan.bodies:
            since, until = self._life(body)
            if until:
                ends[body.id] = until
            for successor in body.succeeded_by:
                self._known_at(
                    successor, self.body_ids, body.origin.entry("succeeded_by", successor)
                )
            found: dict[str, Agency] = {}
            for presence in body.at:
                span = presence.origin.of("place")
                if not self._known_at(presence.place, places, span):
                    continue
                if presence.place in units:
                    here = [units[presence.place]]
                else:
                    here = by_level.get(presence.place, [])
                for unit in here:
                    first = max(filter(None, (since, unit.since)), default=None)
                    last = min(filter(None, (until, unit.until)), default=None)
                    if first and last and first > last:
                        continue
                    found[unit.id] = Agency(
                        f"{body.id}@{unit.id}", body.id, unit.id, unit.level, first, last
                    )
            at[body.id] = dict(sorted(found.items()))
        return at, ends

    def members(self) -> dict[str, tuple[str, ...]]:
        """The bodies or units that each group names, through groups in it, each once."""
        groups = {group.id: group for group in self.plan.groups}
        allowed = self.body_ids | self.unit_ids | self.group_ids
        origins = {group.id: group.origin for group in self.plan.groups}
        inner = {
            group.id: [member for member in group.members if member in groups]
            for group in self.plan.groups
        }
        flat: dict[str, tuple[str, ...]] = {}
        for group_id in self._in_order(inner, origins, "members"):
            found: dict[str, None] = {}
            for member in groups[group_id].members:
                if member in groups:
                    found |= dict.fromkeys(flat.get(member, ()))
                elif member in allowed:
                    found[member] = None
            flat[group_id] = tuple(found)
        for group in self.plan.groups:
            for member in group.members:
                self._known_at(member, allowed, group.origin.entry("members", member))
            members = flat[group.id]
            bodies = tuple(member for member in members if member in self.body_ids)
            if bodies and len(bodies) != len(members):
                others = tuple(member for member in members if member not in self.body_ids)
                span = group.origin.of("members")
                self._say("R308", span, {"bodies": bodies[:3], "units": others[:3]})
        return flat

    def _life(self, noun: model.Unit | model.Body) -> tuple[date | None, date | None]:
        since = self._day(noun.since, noun.origin, "since")
        until = self._day(noun.until, noun.origin, "until")
        if since and until and since > until:
            args = {"from": noun.since or "", "to": noun.until or ""}
            self.findings.append(Finding("R403", noun.origin.of("until"), args))
        return since, until

    def _day(self, text: str | None, origin: Origin, key: str) -> date | None:
        found = day(text)
        if text and found is None:
            self.findings.append(Finding("R401", origin.of(key), {"key": key, "value": text}))
        return found

    def _known(self, name: str | None, known: Collection[str], origin: Origin, key: str) -> None:
        if name:
            self._known_at(name, known, origin.of(key))

    def _known_at(self, name: str, known: Collection[str], span: Span) -> bool:
        if name in known:
            return True
        if name not in self.lost:
            args: Arguments = {"name": name, "nearest": meant(name, known), "event": ""}
            self.findings.append(Finding("R301", span, args))
        return False

    def _in_order(
        self, below: Mapping[str, Collection[str]], origins: Mapping[str, Origin], key: str
    ) -> list[str]:
        """Names from the leaves up; a circle is reported at the field that closes it."""
        order, circles = from_the_leaves(
            sorted(below), lambda name: [other for other in below[name] if other in below]
        )
        for circle in circles:
            span = origins[circle[-2]].entry(key, circle[-1])
            related = tuple(Place(origins[other].of("id")) for other in circle[:-1])
            chain = " → ".join(circle)
            self.findings.append(Finding("R307", span, {"chain": chain}, related=related))
        return order

    def _say(self, code: str, span: Span, args: dict[str, str | int | tuple[str, ...]]) -> None:
        self.findings.append(Finding(code, span, args))


def _one(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()


def _chain(start: str, above: Mapping[str, str | None]) -> list[str]:
    """A noun and all above it, ending before it would repeat."""
    chain = [start]
    following = above.get(start)
    while following and following in above and following not in chain:
        chain.append(following)
        following = above.get(following)
    return chain
