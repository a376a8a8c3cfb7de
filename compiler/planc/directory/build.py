"""From levels, units, bodies and groups to the directory."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from planc.directory.model import Agency, Directory, Unit, Version
from planc.findings import Arguments, Finding, Place, Span
from planc.language.dates import day
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
        self._cycles(above, {level.id: level.origin for level in self.plan.levels})
        return tuple(sorted(above, key=lambda level: (len(_chain(level, above)), level)))

    def units(self) -> dict[str, Unit]:
        parents = {unit.id: unit.parent for unit in self.plan.units}
        origins = {unit.id: unit.origin for unit in self.plan.units}
        self._cycles(parents, origins)
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
        flat: dict[str, tuple[str, ...]] = {}

        def flatten(group: model.Group, path: tuple[str, ...]) -> tuple[str, ...]:
            if group.id in flat:
                return flat[group.id]
            found: dict[str, None] = {}
            for member in group.members:
                if member in path:
                    chain = " → ".join((*path[path.index(member) :], member))
                    self._say("R307", group.origin.of("members"), {"chain": chain})
                elif member in groups:
                    found |= dict.fromkeys(flatten(groups[member], (*path, member)))
                elif member in allowed:
                    found[member] = None
            flat[group.id] = tuple(found)
            return flat[group.id]

        for group in self.plan.groups:
            span = group.origin.of("members")
            for member in group.members:
                self._known_at(member, allowed, group.origin.entry("members", member))
            members = flatten(group, (group.id,))
            bodies = tuple(member for member in members if member in self.body_ids)
            if bodies and len(bodies) != len(members):
                others = tuple(member for member in members if member not in self.body_ids)
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
            args: Arguments = {"name": name, "nearest": meant(name, known)}
            self.findings.append(Finding("R301", span, args))
        return False

    def _cycles(self, above: Mapping[str, str | None], origins: Mapping[str, Origin]) -> None:
        for noun in sorted(above):
            chain = _chain(noun, above)
            if above.get(chain[-1]) == noun:
                text = " → ".join((*chain, noun))
                spans = [origins[other].of("id") for other in chain[1:]]
                related = tuple(Place(span) for span in spans)
                span = origins[noun].of("id")
                self.findings.append(Finding("R307", span, {"chain": text}, related=related))

    def _say(self, code: str, span: Span, args: dict[str, str | int | tuple[str, ...]]) -> None:
        self.findings.append(Finding(code, span, args))


def _chain(start: str, above: Mapping[str, str | None]) -> list[str]:
    """A noun and all above it, ending before it would repeat."""
    chain = [start]
    following = above.get(start)
    while following and following in above and following not in chain:
        chain.append(following)
        following = above.get(following)
    return chain
