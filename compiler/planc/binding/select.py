"""What a selector selects: from `ubnd@cap-huyen` to the agencies it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from planc.findings import Finding
from planc.text import fold, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planc.binding.model import How
    from planc.directory import Agency, Directory, Unit
    from planc.findings import Argument, Span
    from planc.language.model import Item, Party, Plan
    from planc.time import Schedule

#: How many choices a message offers.
MOST_CHOICES = 5

#: What the relations to a lead are called in Vietnamese, as somebody may write them behind @.
_RELATIONS = {"cung cap": "same", "cap tren": "above", "cap duoi": "below"}


@dataclass(frozen=True, slots=True)
class Found:
    """The agencies of a selector, in the order of their ids.

    `single` says that the selector names its agencies by themselves (a body, or a body at a
    unit). `missing` and `level` say why a relative party found nobody for its lead.
    """

    how: How
    span: Span
    agencies: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    single: bool = False
    missing: Literal["no-unit", "no-body"] = "no-body"


@dataclass(slots=True)
class Selector:
    """Resolves selectors against a directory within the plan's period and territory."""

    plan: Plan
    directory: Directory
    schedule: Schedule
    lost: frozenset[str]
    findings: list[Finding] = field(default_factory=list)
    _said: set[tuple[str, Span]] = field(default_factory=set)
    _territory: frozenset[str] | None = None
    _cache: dict[tuple[str, str | None, tuple[str, ...]], Found | None] = field(
        default_factory=dict
    )

    def select(self, party: Party, item: Item | None = None) -> Found:
        """The agencies of a party that is not relative; none where its names do not resolve."""
        key = (party.body, party.at, party.excepted)
        if key not in self._cache:
            before = len(self.findings)
            found = self._select(party, item)
            # What cannot be resolved is said at every place it is written at.
            self._cache[key] = found if len(self.findings) == before else None
            return found
        cached = self._cache[key]
        if cached is None:
            return self._select(party, item)
        return Found(cached.how, party.span, cached.agencies, cached.removed, cached.single)

    def select_one(self, party: Party) -> None:
        """Resolve a party that must be a single agency, and report it where it is several."""
        found = self.select(party)
        if len(found.agencies) > 1:
            choices = found.agencies[:MOST_CHOICES]
            self._say(
                "R302", party.span, None, party=party.written, body=party.body, choices=choices
            )

    def relative(self, party: Party, item: Item, lead: Agency) -> Found:
        """The agencies of a relative party for one lead."""
        span = party.span
        bodies = self._bodies(party, item)
        removable = self._excepted(party, item)
        units = self._related(party.at or "", lead.unit)
        chosen = [
            agency
            for unit in units
            for body in bodies
            if (agency := self.directory.at.get(body, {}).get(unit)) and self._lives(agency)
        ]
        kept, removed = _without(chosen, removable)
        missing: Literal["no-unit", "no-body"] = "no-body" if units else "no-unit"
        if not bodies:
            # The name itself is wrong, which is said already: there is no gap to report.
            removed = removed or ("",)
        return Found("relative", span, kept, removed, missing=missing)

    def relative_without_lead(self, party: Party, item: Item) -> None:
        """Report a relative party in the place of a lead."""
        self._say("R305", party.span, item, party=party.written)

    def territory(self) -> frozenset[str]:
        """The units inside the plan's territory, itself among them.

        Where the plan's own line is wrong, which is said elsewhere, all units.
        """
        if self._territory is None:
            root = self.plan.header.territory
            if root not in self.directory.units:
                return frozenset(self.directory.units)
            self._territory = frozenset(
                unit.id for unit in self.directory.units.values() if root in unit.lineage
            )
        return self._territory

    def has_level(self, unit: str, level: str) -> bool:
        """Whether a unit, one above it or one below it is of a level within the period."""
        lineage = self.directory.units[unit].lineage
        if any(self.directory.units[above].level == level for above in lineage):
            return True
        return self._level_below(unit, level)

    def _level_below(self, unit: str, level: str) -> bool:
        return any(
            (self.directory.units[child].level == level and self._unit_lives(child))
            or self._level_below(child, level)
            for child in self.directory.children.get(unit, ())
        )

    # ── names ────────────────────────────────────────────────────────────────────────────────

    def _select(self, party: Party, item: Item | None) -> Found:
        span = party.span
        bodies = self._bodies(party, item)
        removable = self._excepted(party, item)
        if not bodies:
            return Found("named", span)
        if party.at is None:
            return self._only(party, bodies, removable, item)
        place = self._place(party, item)
        if place is None:
            return Found("named", span)
        how, units = place
        product = [
            agency
            for unit in units
            for body in bodies
            if (agency := self.directory.at.get(body, {}).get(unit))
        ]
        living = [agency for agency in product if self._lives(agency)]
        kept, removed = _without(living, removable)
        if not living:
            self._nobody(party, product, bodies, item)
        return Found(how, span, kept, removed, single=how == "named")

    def _only(
        self,
        party: Party,
        bodies: tuple[str, ...],
        removable: frozenset[str],
        item: Item | None,
    ) -> Found:
        """The only agency of each body; an error with the choices where there are several."""
        span = party.span
        chosen = []
        for body in bodies:
            every = list(self.directory.at.get(body, {}).values())
            living = [agency for agency in every if self._lives(agency)]
            if len(living) > 1:
                choices = tuple(f"{body}@{place}" for place in self._usual_places(living))
                self._say("R302", span, item, party=party.written, body=body, choices=choices)
            elif not living:
                self._nobody(party, every, (body,), item)
            else:
                chosen.append(living[0])
        kept, removed = _without(chosen, removable)
        how: How = "named" if len(bodies) == 1 else "group"
        return Found(how, span, kept, removed, single=True)

    def _usual_places(self, agencies: list[Agency]) -> Iterator[str]:
        """Levels and units where a body exists, the fewest and highest first."""
        levels: dict[str, list[Agency]] = {}
        for agency in agencies:
            levels.setdefault(agency.level, []).append(agency)
        places = [
            found[0].unit if len(found) == 1 else level
            for level in self.directory.levels
            if (found := levels.get(level))
        ]
        return iter(places[:MOST_CHOICES])

    def _bodies(self, party: Party, item: Item | None) -> tuple[str, ...]:
        name = party.body
        if name in self.directory.at:
            return (name,)
        if name in self.directory.members:
            members = self.directory.members[name]
            bodies = tuple(member for member in members if member in self.directory.at)
            if not bodies and members:
                self._say("R306", party.span, item, name=name, stands="units")
            return bodies
        if name in self.directory.units or name in self.directory.levels:
            stands = "unit" if name in self.directory.units else "level"
            self._say("R306", party.span, item, name=name, stands=stands)
        else:
            choices = [
                body
                for body, by_unit in self.directory.at.items()
                if any(self._lives(agency) for agency in by_unit.values())
            ]
            groups = [
                group
                for group, members in self.directory.members.items()
                if any(member in self.directory.at for member in members)
            ]
            near = self._called(name) or nearest(name, [*choices, *groups])
            self._unknown(party.span, name, near, item)
        return ()

    def _called(self, words: str) -> list[str]:
        """The agencies whose name, or the name with the body's abbreviation, is these words."""
        folded = fold(words)
        last = self.schedule.last_day
        found = []
        for body in self.plan.bodies:
            living = [
                each for each in self.directory.at.get(body.id, {}).values() if self._lives(each)
            ]
            for agency in living:
                unit = self.directory.unit_name(agency.unit, last)
                heads = (*body.abbreviations, *body.aliases)
                names = [
                    self.directory.name(agency.id, last),
                    *(f"{head} {unit}" for head in heads),
                ]
                if len(living) == 1:
                    names += heads
                if folded in map(fold, names):
                    found.append(body.id if len(living) == 1 else agency.id)
        return found[:MOST_CHOICES]

    def _place(self, party: Party, item: Item | None) -> tuple[How, tuple[str, ...]] | None:
        at = party.at or ""
        if at in self.directory.units:
            return "named", (at,)
        if at in self.directory.levels:
            units = (
                unit.id
                for unit in self.directory.units.values()
                if unit.level == at and unit.id in self.territory()
            )
            return "level", tuple(sorted(units))
        if at in self.directory.members:
            members = self.directory.members[at]
            units_named = tuple(unit for unit in members if unit in self.directory.units)
            for unit in units_named:
                if not self._unit_lives(unit):
                    self._ended(party, unit, item)
            if units_named or not members:
                return "group", units_named
            self._say("R306", party.span, item, name=at, stands="bodies")
            return None
        if at in self.directory.at:
            self._say("R306", party.span, item, name=at, stands="body")
            return None
        relation = _RELATIONS.get(fold(at.replace("-", " ")))
        places = [relation] if relation else nearest(at, self._places())
        near = [f"{party.body}@{place}" for place in places]
        self._unknown(party.span, at, near, item)
        return None

    def _places(self) -> list[str]:
        units = [unit for unit in self.directory.units if self._unit_lives(unit)]
        return [*units, *self.directory.levels, *self.directory.members, "same", "above", "below"]

    def _excepted(self, party: Party, item: Item | None) -> frozenset[str]:
        units: set[str] = set()
        for name in party.excepted:
            if name in self.directory.units:
                units.add(name)
            elif name in self.directory.members:
                units |= set(self.directory.members[name])
            elif name in self.directory.levels:
                units |= {unit.id for unit in self.directory.units.values() if unit.level == name}
            else:
                span = party.origin.entry("except", name)
                self._unknown(span, name, nearest(name, self._places()), item)
        return frozenset(units)

    def _nobody(
        self, party: Party, every: list[Agency], bodies: tuple[str, ...], item: Item | None
    ) -> None:
        """Say why a selector selects nobody: ended, not begun, or never there."""
        if self.lost:
            return  # an entry that could not be read may be the one that is meant
        if every:
            agency = every[0]
            choices = tuple(
                successor
                for successor in self.directory.successors(agency.id)
                if self._lives(self.directory.agencies[successor])
            )
            self._out_of_life(party, party.written, agency, choices, item)
            return
        existing = [
            agency
            for body in bodies
            for agency in self.directory.at.get(body, {}).values()
            if self._lives(agency)
        ]
        places = tuple(f"{bodies[0]}@{place}" for place in self._usual_places(existing))
        self._say("R303", party.span, item, party=party.written, choices=places)

    def _ended(self, party: Party, unit: str, item: Item | None) -> None:
        found = self.directory.units[unit]
        choices = tuple(other for other in found.succeeded_by if self._unit_lives(other))
        self._out_of_life(party, unit, found, choices, item)

    def _out_of_life(
        self,
        party: Party,
        name: str,
        noun: Agency | Unit,
        choices: Iterable[str],
        item: Item | None,
    ) -> None:
        self._say(
            "R304",
            party.span,
            item,
            name=name,
            since=noun.since or "",
            until=noun.until or "",
            choices=tuple(choices),
        )

    def _unknown(self, span: Span, name: str, near: Iterable[str], item: Item | None) -> None:
        if name not in self.lost:
            self._say("R301", span, item, name=name, nearest=tuple(near), event="")

    def _say(self, code: str, span: Span, item: Item | None, **args: Argument) -> None:
        if (code, span) in self._said:
            return
        self._said.add((code, span))
        self.findings.append(Finding(code, span, args, item=item.id if item else None))

    # ── lives and relations ──────────────────────────────────────────────────────────────────

    def _lives(self, agency: Agency) -> bool:
        return agency.lives_in(self.schedule.first_day, self.schedule.last_day)

    def _unit_lives(self, unit: str) -> bool:
        found = self.directory.units[unit]
        first, last = self.schedule.first_day, self.schedule.last_day
        return (found.since is None or found.since <= last) and (
            found.until is None or first <= found.until
        )

    def _related(self, relation: str, unit: str) -> tuple[str, ...]:
        if relation == "same":
            return (unit,)
        if relation == "above":
            parent = self.directory.units[unit].parent
            return (parent,) if parent else ()
        children = self.directory.children.get(unit, ())
        return tuple(child for child in children if self._unit_lives(child))


def _without(
    agencies: list[Agency], removable: frozenset[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    kept = sorted({agency.id for agency in agencies if agency.unit not in removable})
    removed = sorted({agency.unit for agency in agencies if agency.unit in removable})
    return tuple(kept), tuple(removed)
