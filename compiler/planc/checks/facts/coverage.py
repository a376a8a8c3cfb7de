"""What several rules ask about the parts of a plan: who is named where, and what that is called.

A plan has four parts: the tasks (with the parts of tasks), the standing duties (“Tổ chức thực
hiện”), the reports, and the recipients (“Nơi nhận”). Rules that compare them speak of a body at a
level, a `Kind`, and not of each of two hundred agencies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from planc.binding import leading_role
from planc.checks.once import once
from planc.checks.rule import Hit
from planc.checks.words.general_words import GeneralWords, Kind, issuer_of
from planc.findings import Place
from planc.idiom.parties import head_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.directory import Agency
    from planc.findings import Argument
    from planc.language.model import Item, Party

#: How many names, or numbers of clauses, a message gives before it breaks off.
MOST_NAMED = 5

#: Fewer leads than this are told one by one, whatever part of all they are.
LEAST_FOLDED = 3

Part = Literal["task", "duty", "report", "notice"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A party of an item, with its agencies of one body and level."""

    item: Item
    role: str
    party: Party
    agencies: tuple[str, ...]

    @property
    def place(self) -> Place:
        """Where the party is written."""
        return Place(self.party.span, self.item.id)

    @property
    def clause(self) -> str:
        """The clause of the item: all rules call an item by the same one."""
        return self.item.clause


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom one part of the plan reaches: agencies by name, and whom its general words may mean."""

    named: frozenset[str]
    words: tuple[tuple[str, Place], ...]
    reader: GeneralWords

    def names(self, agency: str) -> bool:
        """Whether the part names an agency, or one that it passes its work on to or from."""
        return agency in self.named

    def may_mean(self, kind: Kind) -> list[tuple[str, Place]]:
        """The general words of the part that may mean a body at a level."""
        return [entry for entry in self.words if self.reader.may_mean(entry[0], kind)]

    def reaches(self, agency: Agency) -> bool:
        """Whether the part names an agency, or may mean it."""
        return agency.id in self.named or bool(self.may_mean((agency.body, agency.level)))


class Coverage:
    """Who is named in which part of a plan."""

    def __init__(self, compiled: Compiled) -> None:
        """Look at a plan; nothing is worked out before it is asked for."""
        self.compiled = compiled
        self.reader = GeneralWords.of(compiled)
        self.items: Mapping[str, Item] = {item.id: item for item in compiled.plan.items}
        last = compiled.schedule.last_day
        self._everyone: dict[Kind, frozenset[str]] = {}
        self._reaches: dict[Part, Reach] = {}
        self._leads: Mapping[Kind, list[Mention]] | None = None
        self._divided: dict[int, list[tuple[Kind, tuple[str, ...]]]] = {}
        self._ended = [
            agency.id
            for agency in compiled.directory.agencies.values()
            if agency.until and agency.until < last
        ]

    def mentions(self, wanted: Callable[[Item, str], bool]) -> dict[Kind, list[Mention]]:
        """The parties of items in roles that are wanted, by body and level, in their order.

        The issuer is left out, and who lies outside the plan's territory: a plan gives them work
        in other ways than by its parts.
        """
        issuer = issuer_of(self.compiled)
        found: dict[Kind, list[Mention]] = {}
        for selection in self.compiled.binding.selections:
            item = self.items[selection.item]
            if not wanted(item, selection.role):
                continue
            # The same selector gives the same agencies: they are divided by kind only once.
            key = id(selection.agencies)
            if key not in self._divided:
                self._divided[key] = self._by_kind(selection.agencies, issuer)
            for kind, agencies in self._divided[key]:
                mention = Mention(item, selection.role, selection.party, agencies)
                found.setdefault(kind, []).append(mention)
        return found

    def leads(self) -> Mapping[Kind, list[Mention]]:
        """The leads of tasks and parts."""
        if self._leads is None:
            self._leads = self.mentions(lambda item, role: is_task(item) and role == "lead")
        return self._leads

    def reach(self, part: Part) -> Reach:
        """Whom a part reaches."""
        if part not in self._reaches:
            self._reaches[part] = self._reached(part)
        return self._reaches[part]

    def has(self, part: Part) -> bool:
        """Whether the plan has a part at all."""
        if part == "notice":
            return bool(self.compiled.plan.recipients)
        return any(self._belongs(item, part) for item in self.compiled.plan.items)

    def everyone(self, kind: Kind) -> frozenset[str]:
        """All agencies of a body at a level in the plan's territory and period."""
        if kind not in self._everyone:
            directory, schedule = self.compiled.directory, self.compiled.schedule
            self._everyone[kind] = frozenset(
                agency.id
                for agency in directory.at[kind[0]].values()
                if agency.level == kind[1]
                and self._inside(agency)
                and agency.lives_in(schedule.first_day, schedule.last_day)
            )
        return self._everyone[kind]

    def level_name(self, level: str) -> str:
        """What a level is called."""
        return next(each.name for each in self.compiled.plan.levels if each.id == level)

    def spoken(self, agencies: Iterable[str]) -> tuple[str, ...]:
        """Agencies as a reader would name them: by level, by a group of units, or one by one."""
        kinds: dict[Kind, list[str]] = {}
        for agency in dict.fromkeys(agencies):
            found = self.compiled.directory.agencies[agency]
            kinds.setdefault((found.body, found.level), []).append(agency)
        names: list[str] = []
        whole = self._whole_groups(kinds)
        for kind, held in kinds.items():
            if kind in whole:
                if whole[kind] not in names:
                    names.append(whole[kind])
            else:
                names += self._spoken_kind(kind, held)
        return tuple(names)

    # ── inside ───────────────────────────────────────────────────────────────────────────────

    def _reached(self, part: Part) -> Reach:
        if part == "notice":
            named = {agency for each in self.compiled.binding.notices for agency in each.agencies}
            return Reach(self._with_heirs(named), tuple(self._notice_words()), self.reader)
        named = set()
        for selection in self.compiled.binding.selections:
            if self._belongs(self.items[selection.item], part) and selection.role != "with":
                named.update(selection.agencies)
        words = [
            (party.written, Place(party.span, item.id))
            for item in self.compiled.plan.items
            if self._belongs(item, part) and not (part == "report" and on_demand(item))
            for role, parties in item.parties
            if part == "task" or role in {leading_role(item), "direct"}
            for party in parties
            if party.unspecified
        ]
        return Reach(self._with_heirs(named), tuple(words), self.reader)

    def _by_kind(
        self, agencies: Iterable[str], issuer: Agency | None
    ) -> list[tuple[Kind, tuple[str, ...]]]:
        kinds: dict[Kind, list[str]] = {}
        for agency_id in agencies:
            agency = self.compiled.directory.agencies[agency_id]
            if agency != issuer and self._inside(agency):
                kinds.setdefault((agency.body, agency.level), []).append(agency_id)
        return [(kind, tuple(held)) for kind, held in kinds.items()]

    def _inside(self, agency: Agency) -> bool:
        lineage = self.compiled.directory.units[agency.unit].lineage
        return self.compiled.plan.header.territory in lineage

    @staticmethod
    def _belongs(item: Item, part: Part) -> bool:
        return is_task(item) if part == "task" else item.kind == part

    def _with_heirs(self, named: set[str]) -> frozenset[str]:
        """The agencies with those who take over from them, and from whom they do."""
        for agency in self._ended:
            heirs = self.compiled.directory.successors(agency)
            if agency in named:
                named.update(heirs)
            elif any(heir in named for heir in heirs):
                named.add(agency)
        return frozenset(named)

    def _notice_words(self) -> Iterator[tuple[str, Place]]:
        for recipient in self.compiled.plan.recipients:
            if not recipient.parties:
                yield recipient.text, Place(recipient.origin.of("text"))
            for party in recipient.parties:
                if party.unspecified:
                    yield party.written, Place(party.span)

    def _whole_groups(self, kinds: Mapping[Kind, Sequence[str]]) -> dict[Kind, str]:
        """Kinds that are all the bodies of a named group at a level, with what they are called."""
        directory = self.compiled.directory
        whole: dict[Kind, str] = {}
        for group in self.compiled.plan.groups:
            bodies = [body for body in directory.members[group.id] if body in directory.at]
            for level in dict.fromkeys(kind[1] for kind in kinds if kind[0] in bodies):
                members = {
                    (body, level): self.everyone((body, level))
                    for body in bodies
                    if (body, level) in kinds
                }
                missing = any(
                    self.everyone((body, level)) for body in bodies if (body, level) not in kinds
                )
                full = all(len(kinds[kind]) == len(held) for kind, held in members.items())
                if group.name and full and not missing and len(members) > 1:
                    whole |= dict.fromkeys(members, f"{group.name} {self._area(level)}")
        return whole

    def _spoken_kind(self, kind: Kind, held: Sequence[str]) -> list[str]:
        directory, last = self.compiled.directory, self.compiled.schedule.last_day
        everyone = self.everyone(kind)
        if len(held) == 1:
            return [directory.name(held[0], last)]
        if everyone <= set(held):
            return [self._of_units(kind, self.level_name(kind[1]))]
        units = {directory.agencies[agency].unit for agency in held}
        for group in self.compiled.plan.groups:
            if group.name and units == set(directory.members[group.id]):
                return [self._of_units(kind, group.name)]
        if len(held) <= MOST_NAMED:
            return [directory.name(agency, last) for agency in held]
        name = self._of_units(kind, self.level_name(kind[1]))
        return [f"{name} ({len(held)}/{len(everyone)})"]

    def _area(self, level: str) -> str:
        """A level, or the plan's territory by its name where it is of that level."""
        territory = self.compiled.directory.units.get(self.compiled.plan.header.territory)
        if territory is not None and territory.level == level:
            return self.compiled.directory.unit_name(territory.id, self.compiled.schedule.last_day)
        return self.level_name(level)

    def _of_units(self, kind: Kind, units: str) -> str:
        """The name of a body at several units: "Ủy ban nhân dân cấp xã"."""
        own = self.compiled.directory.own_patterns
        pattern = own.get(kind) or self.compiled.directory.patterns[kind[0]]
        return f"{head_of(pattern)} {units}"


@once
def coverage_of(compiled: Compiled) -> Coverage:
    """Who is named in which part of a plan."""
    return Coverage(compiled)


def is_task(item: Item) -> bool:
    """Whether an item belongs to the tasks."""
    return item.kind in ("task", "part")


def on_demand(item: Item) -> bool:
    """Whether an item is done only where something happens."""
    return bool(item.when) and all(entry.whenever for entry in item.when)


def few(values: Iterable[str], most: int = MOST_NAMED) -> tuple[str, ...]:
    """The first of several values, each once, with a sign where there are more.

    >>> few(["a", "b", "a", "c"], 2)
    ('a', 'b', '…')
    """
    unique = tuple(dict.fromkeys(values))
    return unique if len(unique) <= most else (*unique[:most], "…")


def out_of_every_channel(coverage: Coverage) -> dict[Kind, list[Mention]]:
    """Levels that lead and have no duty, no report and no notice: a body at several units.

    A plan that has but one of these parts is a draft, of which nothing is said.
    """
    parts: tuple[Part, ...] = ("duty", "report", "notice")
    reaches = [coverage.reach(part) for part in parts if coverage.has(part)]
    if len(reaches) <= 1:
        return {}
    return {
        kind: found
        for kind, found in coverage.leads().items()
        if len(coverage.everyone(kind)) > 1
        and not any(
            reach.may_mean(kind) or any(map(reach.names, mention.agencies))
            for reach in reaches
            for mention in found
        )
    }


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The leads that a part does not reach, by kind; `most` if they are most of all leads."""

    kinds: Mapping[Kind, tuple[str, ...]]
    most: bool

    def also(self, kind: Kind, other: LeftOut) -> bool:
        """Whether another part leaves out the same agencies of a kind, and says so as this does."""
        alike = self.kinds == other.kinds if self.most else True
        return self.most == other.most and alike and self.kinds.get(kind) == other.kinds.get(kind)


def leads_left_out(compiled: Compiled, part: Part, others: Sequence[Part]) -> LeftOut:
    """The leads that a part does not reach.

    A level that is in no part at all is left to the rule about that. Where the plan has no such
    part, something is said only if it has the others: a draft may not have got there yet.
    """
    coverage = coverage_of(compiled)
    if not coverage.has(part) and not all(map(coverage.has, others)):
        return LeftOut({}, most=False)
    reach = coverage.reach(part)
    passed_over = out_of_every_channel(coverage)
    leads = coverage.leads()
    missing: dict[Kind, tuple[str, ...]] = {}
    for kind, found in leads.items():
        if kind not in passed_over and not reach.may_mean(kind):
            agencies = dict.fromkeys(agency for mention in found for agency in mention.agencies)
            left_out = tuple(agency for agency in agencies if not reach.names(agency))
            if left_out:
                missing[kind] = left_out
    enough = len(missing) >= LEAST_FOLDED or not coverage.has(part)
    return LeftOut(missing, most=bool(missing) and enough and 2 * len(missing) > len(leads))


def leads_hits(
    compiled: Compiled, left: LeftOut, other: LeftOut | None = None, *, also: str = ""
) -> Iterator[Hit]:
    """A hit for each kind of leads left out, or one for the plan where they are most of all.

    Those that another part leaves out as well are told as that, by the code `also`, or, where
    there is no such code, by the rule about the other part.
    """
    coverage = coverage_of(compiled)
    leads = coverage.leads()
    twice = {kind for kind in left.kinds if other is not None and left.also(kind, other)}
    if left.most:
        if twice and not also:
            return
        held = left.kinds.values()
        args: dict[str, Argument] = {
            "name": "",
            "count": "",
            "clauses": "",
            "missing": len(left.kinds),
            "leads": len(leads),
            "names": few(name for each in held for name in coverage.spoken(each)),
            "also": also if twice else "",
        }
        places = tuple(leads[kind][0].place for kind in left.kinds)
        yield Hit(compiled.plan.header.key, args, related=places)
        return
    for kind, left_out in left.kinds.items():
        if kind in twice and not also:
            continue
        gone = set(left_out)
        found = [mention for mention in leads[kind] if not gone.isdisjoint(mention.agencies)]
        items = dict.fromkeys(mention.item.id for mention in found)
        args = {
            "name": coverage.spoken(left_out),
            "count": len(items),
            "clauses": few(mention.clause for mention in found),
            "missing": "",
            "leads": "",
            "names": "",
            "also": also if kind in twice else "",
        }
        places = tuple(mention.place for mention in found[1:])
        yield Hit(found[0].party.span, args, found[0].item.id, related=places)
