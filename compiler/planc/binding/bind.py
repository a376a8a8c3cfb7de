"""Bind the parties of every item to agencies, and give each its part of the item's time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from planc.binding.model import (
    Adrift,
    Binding,
    Gap,
    GapKind,
    Loose,
    Obligation,
    Reason,
    Run,
    Selection,
    leading_role,
)
from planc.binding.select import Selector
from planc.language.model import Origin, Party

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from planc.directory import Agency, Directory
    from planc.findings import Finding
    from planc.language.model import Item, Plan, Target
    from planc.time import Occurrence, Schedule


_DAY = timedelta(days=1)

#: The occurrences of each holder of an obligation, by role and agency.
_Runs = dict[tuple[str, str], tuple[Run, ...]]


def bind(
    plan: Plan,
    directory: Directory,
    schedule: Schedule,
    lost: frozenset[str] = frozenset(),
) -> tuple[Binding, list[Finding]]:
    """Bind a whole plan; the findings are the names that do not resolve."""
    selector = Selector(plan, directory, schedule, lost)
    selections: list[Selection] = []
    gaps: list[Gap] = []
    loose: list[Loose] = []
    adrift: list[Adrift] = []
    obligations: list[Obligation] = []
    for item in plan.items:
        bound = _Item(item, directory, schedule, selector)
        bound.select()
        bound.pair()
        obligations += bound.obligations()
        selections += bound.selections
        gaps += bound.gaps
        loose += bound.loose
        adrift += bound.adrift
    notices = tuple(_notices(plan, selector))
    _check_others(plan, selector)
    obligations.sort(key=lambda obligation: obligation.id)
    binding = Binding(
        tuple(obligations),
        tuple(selections),
        tuple(gaps),
        tuple(loose),
        tuple(adrift),
        notices,
        _grouped(obligations, "item"),
        _grouped(obligations, "agency"),
    )
    return binding, selector.findings


def _check_others(plan: Plan, selector: Selector) -> None:
    """Resolve the agencies that are named without a role, so that a wrong name is told."""
    header = plan.header
    for key, written in (("issuer", header.issuer), ("owner", header.owner)):
        if written:
            selector.select_one(Party.of(written, Origin(header.origin.of(key))))
    for item in plan.items:
        for entry in item.when:
            for party in entry.of:
                if not party.unspecified:
                    selector.select(party, item)


def _notices(plan: Plan, selector: Selector) -> Iterator[Selection]:
    """Whom the recipients stand for."""
    for recipient in plan.recipients:
        for party in recipient.parties:
            if not party.unspecified:
                found = selector.select(party)
                yield Selection(
                    recipient.id, "notify", party, found.how, found.agencies, found.removed
                )


def _grouped(obligations: Iterable[Obligation], by: str) -> dict[str, tuple[Obligation, ...]]:
    grouped: dict[str, list[Obligation]] = {}
    for obligation in obligations:
        grouped.setdefault(getattr(obligation, by), []).append(obligation)
    return {key: tuple(found) for key, found in grouped.items()}


@dataclass(slots=True)
class _Holder:
    """An agency in one role of an item, while the item is being bound."""

    agency: Agency
    role: str
    reasons: list[Reason] = field(default_factory=list)
    counterparts: set[tuple[str, str]] = field(default_factory=set)
    #: The agencies named by the plan that this one stands for: itself, or who it succeeded.
    roots: set[str] = field(default_factory=set)
    predecessors: set[str] = field(default_factory=set)
    heirs: set[str] = field(default_factory=set)
    #: Whether a selector selected it, not only the end of another.
    selected: bool = False
    #: Whether any selector but a relative one named it, and whether one named it by itself.
    free: bool = False
    single: bool = False
    #: The leads that relative selectors worked it out from, and those of whom it succeeded.
    leads: set[str] = field(default_factory=set)
    inherited_leads: set[str] = field(default_factory=set)


class _Item:
    """Binds one item."""

    def __init__(
        self, item: Item, directory: Directory, schedule: Schedule, selector: Selector
    ) -> None:
        self.item = item
        self.directory = directory
        self.schedule = schedule
        self.selector = selector
        self.occurrences = schedule.occurrences[item.id]
        self.leading = leading_role(item)
        self.holders: dict[str, dict[str, _Holder]] = {}
        self.selections: list[Selection] = []
        self.gaps: list[Gap] = []
        self.loose: list[Loose] = []
        self.adrift: list[Adrift] = []

    # ── who ──────────────────────────────────────────────────────────────────────────────────

    def select(self) -> None:
        """Find the holders of every role: the leads first, relative parties from each lead."""
        roles = [*self.item.parties]
        if self.item.counterparts:
            roles.append(("with", self.item.counterparts))
        roles.sort(key=lambda entry: entry[0] != self.leading)
        for role, parties in roles:
            held = self.holders.setdefault(role, {})
            for party in parties:
                if party.unspecified:
                    continue
                if party.relative:
                    self._select_relative(role, party, held)
                else:
                    self._select(role, party, held)
            self._succeed(held)

    def _select(self, role: str, party: Party, held: dict[str, _Holder]) -> None:
        found = self.selector.select(party, self.item)
        self.selections.append(
            Selection(self.item.id, role, party, found.how, found.agencies, found.removed)
        )
        for agency in found.agencies:
            holder = self._hold(held, agency, role, Reason(party.written, found.how, found.span))
            holder.selected = True
            holder.free = True
            holder.single = holder.single or found.single

    def _select_relative(self, role: str, party: Party, held: dict[str, _Holder]) -> None:
        if role == self.leading:
            self.selector.relative_without_lead(party, self.item)
            return
        selected: dict[str, None] = {}
        removed: dict[str, None] = {}
        leads = self.holders.get(self.leading or "", {})
        if all(party.unspecified for party in self.item.role(self.leading or "")):
            self.adrift.append(Adrift(self.item.id, role, party))
        for lead in leads.values():
            found = self.selector.relative(party, self.item, lead.agency)
            removed |= dict.fromkeys(found.removed)
            for agency in found.agencies:
                reason = Reason(party.written, "relative", found.span, lead=lead.agency.id)
                holder = self._hold(held, agency, role, reason)
                holder.selected = True
                holder.leads.add(lead.agency.id)
                selected[agency] = None
            if not found.agencies and not found.removed:
                self.gaps.append(Gap(self.item.id, role, party, lead.agency.id, found.missing))
        self.selections.append(
            Selection(
                self.item.id, role, party, "relative", tuple(sorted(selected)), tuple(removed)
            )
        )

    def _hold(self, held: dict[str, _Holder], agency: str, role: str, reason: Reason) -> _Holder:
        holder = held.get(agency)
        if holder is None:
            holder = held[agency] = _Holder(self.directory.agencies[agency], role, roots={agency})
        if reason not in holder.reasons:
            holder.reasons.append(reason)
        return holder

    def _succeed(self, held: dict[str, _Holder]) -> None:
        """Add those who take over from holders that end within the plan's period."""
        queue = [
            holder
            for holder in held.values()
            if holder.agency.until and holder.agency.until < self.schedule.last_day
        ]
        queue.sort(key=lambda holder: (holder.agency.until, holder.agency.id))
        while queue:
            holder = queue.pop(0)
            if not self._outlives(holder.agency):
                continue
            for successor in self.directory.successors(holder.agency.id):
                first = holder.reasons[0]
                reason = Reason(
                    first.written,
                    "inherited",
                    first.span,
                    lead=first.lead,
                    predecessor=holder.agency.id,
                )
                known = held.get(successor)
                heir = self._hold(held, successor, holder.role, reason)
                heir.predecessors.add(holder.agency.id)
                holder.heirs.add(successor)
                heir.roots |= holder.roots
                heir.free = heir.free or holder.free
                heir.single = heir.single or holder.single
                heir.inherited_leads |= holder.leads | holder.inherited_leads
                if (
                    known is None
                    and heir.agency.until
                    and heir.agency.until < self.schedule.last_day
                ):
                    queue.append(heir)
                    queue.sort(key=lambda holder: (holder.agency.until, holder.agency.id))

    def _outlives(self, agency: Agency) -> bool:
        """Whether some of the item's time comes after the agency's end, or has no date."""
        return agency.until is not None and any(True for _ in self._after(agency.until))

    # ── with whom ────────────────────────────────────────────────────────────────────────────

    def pair(self) -> None:
        """Make every lead and each who serves it counterparts of each other."""
        leads = self.holders.get(self.leading or "", {})
        if not leads:
            return
        lines = _Lines.of(leads.values(), self.directory)
        for role, held in self.holders.items():
            if role == self.leading:
                continue
            for holder in held.values():
                served = self._served(holder, leads, lines)
                for lead in served:
                    if lead == holder.agency.id or not _meet(holder.agency, leads[lead].agency):
                        continue
                    holder.counterparts.add((lead, self.leading or ""))
                    leads[lead].counterparts.add((holder.agency.id, role))
            self._find_gaps(role, held)
            self._find_stray_heirs(role, held)

    def _served(
        self,
        holder: _Holder,
        leads: Mapping[str, _Holder],
        lines: _Lines,
    ) -> set[str]:
        served = {lead for lead in holder.leads if lead in leads}
        served |= self._served_by_heir(holder, leads)
        if not holder.free:
            return served
        if self.item.division == "together":
            return set(leads)
        unit = holder.agency.unit
        line = set(lines.under.get(unit, ()))
        for ancestor in self.directory.units[unit].lineage[1:]:
            line.update(lines.at.get(ancestor, ()))
        if not line and holder.single:
            line = set(leads)
        return served | line

    def _served_by_heir(self, holder: _Holder, leads: Mapping[str, _Holder]) -> set[str]:
        """The leads that one who took over from a relative party serves in its place.

        They are the leads of its predecessors, or who took over from those, as far as they still
        exist then and lie on its line.
        """
        if not holder.inherited_leads:
            return set()
        ends = [self.directory.agencies[agency].until for agency in holder.predecessors]
        taken_over = min(end for end in ends if end)
        return {
            lead.agency.id
            for lead in leads.values()
            if (lead.agency.id in holder.inherited_leads or lead.roots & holder.inherited_leads)
            and (lead.agency.until is None or lead.agency.until > taken_over)
            and self._on_one_line(lead.agency.unit, holder.agency.unit)
        }

    def _on_one_line(self, one: str, other: str) -> bool:
        units = self.directory.units
        return one in units[other].lineage or other in units[one].lineage

    def _find_gaps(self, role: str, held: Mapping[str, _Holder]) -> None:
        """Leads for which a class of agencies has nobody, and agencies that serve no lead."""
        leads = self.holders.get(self.leading or "", {})
        for selection in self.selections:
            how = selection.how
            if selection.role != role or how not in ("level", "group"):
                continue
            served = {
                lead for agency in selection.agencies for lead, _ in held[agency].counterparts
            }
            party = selection.party
            for lead in leads.values():
                if lead.agency.id not in served and selection.agencies:
                    level = party.at if how == "level" else None
                    gone = level and not self.selector.has_level(lead.agency.unit, level)
                    kind: GapKind = "no-unit" if gone else "no-line"
                    self.gaps.append(Gap(self.item.id, role, party, lead.agency.id, kind, level))
            if role != "with":
                self.gaps += [
                    Gap(self.item.id, role, party, agency, "no-lead")
                    for agency in selection.agencies
                    if not held[agency].counterparts
                ]

    def _find_stray_heirs(self, role: str, held: Mapping[str, _Holder]) -> None:
        """Those who took over from a relative party, and lie on no line with its leads."""
        parties = {
            selection.party.written: selection.party
            for selection in self.selections
            if selection.role == role and selection.party.relative
        }
        for agency, holder in held.items():
            party = parties.get(holder.reasons[0].written)
            if role != "with" and party and holder.predecessors and not holder.counterparts:
                self.gaps.append(Gap(self.item.id, role, party, agency, "no-lead"))

    # ── when ─────────────────────────────────────────────────────────────────────────────────

    def obligations(self) -> list[Obligation]:
        """The obligations of the item, each with its own part of the item's time."""
        runs = {
            (role, agency): found
            for role, held in self.holders.items()
            if role != "with"
            for agency, holder in held.items()
            if (found := self._runs(holder))
        }
        made = [self._obligation(self.holders[role][agency], runs) for role, agency in sorted(runs)]
        for role, held in self.holders.items():
            if role != "with":
                self._note_loose(role, held, runs)
        return made

    def _obligation(self, holder: _Holder, runs: _Runs) -> Obligation:
        role, agency = holder.role, holder.agency.id
        return Obligation(
            id=self._id(role, agency),
            agency=agency,
            item=self.item.id,
            role=role,
            modality=self.item.modality,
            counterparts=tuple(
                sorted(
                    (other, its_role)
                    for other, its_role in holder.counterparts
                    if its_role == "with" or (its_role, other) in runs
                )
            ),
            runs=runs[role, agency],
            targets=self._targets(holder),
            inherited_from=self._ids(role, holder.predecessors, runs),
            passed_to=self._ids(role, holder.heirs, runs),
            reasons=tuple(holder.reasons),
        )

    def _ids(self, role: str, agencies: Iterable[str], runs: _Runs) -> tuple[str, ...]:
        """The ids of the obligations of some agencies in a role, where they have one."""
        return tuple(
            self._id(role, agency) for agency in sorted(agencies) if (role, agency) in runs
        )

    def _id(self, role: str, agency: str) -> str:
        return f"{self.item.id}:{role}:{agency}"

    def _runs(self, holder: _Holder) -> tuple[Run, ...]:
        """The occurrences that belong to a holder, cut to its time where they run through it."""
        agency = self._in_office(holder)
        first, last = self.schedule.first_day, self.schedule.last_day
        runs = []
        for occurrence in self.occurrences:
            if occurrence.kind == "undated":
                if agency.lives_in(first, last):
                    runs.append(Run(occurrence, None, None))
            elif occurrence.crosses and not occurrence.outside:
                piece = _cut(occurrence, agency, last)
                if piece:
                    runs.append(piece)
            elif agency.exists_on(occurrence.last_day or occurrence.start or last):
                runs.append(Run.whole(occurrence))
        return tuple(runs)

    def _in_office(self, holder: _Holder) -> Agency:
        """The holder's life in its role: who only took over begins when the first other ended."""
        agency = holder.agency
        if holder.selected:
            return agency
        ends = [self.directory.agencies[other].until for other in holder.predecessors]
        begins = min(end for end in ends if end) + _DAY
        since = max(begins, agency.since) if agency.since else begins
        return replace(agency, since=since)

    def _targets(self, holder: _Holder) -> tuple[Target, ...]:
        return tuple(
            target
            for target in self.item.targets
            if (target.of or self.leading) == holder.role and self._reaches(target, holder)
        )

    def _reaches(self, target: Target, holder: _Holder) -> bool:
        """Whether a target binds a holder: by its level, or as one of a group or its heirs."""
        per = target.per
        if per is None or per == holder.agency.level:
            return True
        members = self.directory.members.get(per, (per,))
        return any(self.directory.agencies[root].unit in members for root in holder.roots)

    def _note_loose(self, role: str, held: Mapping[str, _Holder], runs: _Runs) -> None:
        """Keep in mind the holders that end within the plan's period with nobody to take over."""
        for agency, holder in sorted(held.items()):
            until = holder.agency.until
            if until is None or until >= self.schedule.last_day:
                continue
            left = {occurrence.label for occurrence in self._after(until)}
            if left - self._taken_over(holder, held, runs):
                self.loose.append(Loose(self._id(role, agency), agency, self.item.id, until))

    def _after(self, until: date) -> Iterator[Occurrence]:
        """The occurrences that reach beyond a day, or have no date."""
        for occurrence in self.occurrences:
            if occurrence.last_day is None or occurrence.last_day > until:
                yield occurrence

    def _taken_over(self, holder: _Holder, held: Mapping[str, _Holder], runs: _Runs) -> set[str]:
        """The labels of what those have who took over from a holder, at once or later."""
        labels: set[str] = set()
        queue, seen = list(holder.heirs), {holder.agency.id}
        while queue:
            heir = queue.pop()
            if heir in seen:
                continue
            seen.add(heir)
            labels.update(run.occurrence.label for run in runs.get((holder.role, heir), ()))
            queue += held[heir].heirs
        return labels


@dataclass(frozen=True, slots=True)
class _Lines:
    """The leads by unit: those `at` it, and those `under` it, which are at it or below it."""

    at: Mapping[str, list[str]]
    under: Mapping[str, list[str]]

    @classmethod
    def of(cls, leads: Iterable[_Holder], directory: Directory) -> _Lines:
        at: dict[str, list[str]] = {}
        under: dict[str, list[str]] = {}
        for lead in leads:
            at.setdefault(lead.agency.unit, []).append(lead.agency.id)
            for unit in directory.units[lead.agency.unit].lineage:
                under.setdefault(unit, []).append(lead.agency.id)
        return cls(at, under)


def _meet(one: Agency, other: Agency) -> bool:
    """Whether two agencies exist on a common day."""
    starts = [day for day in (one.since, other.since) if day]
    ends = [day for day in (one.until, other.until) if day]
    return not starts or not ends or max(starts) <= min(ends)


def _cut(occurrence: Occurrence, agency: Agency, last: date) -> Run | None:
    """The piece of a span or of continuous work that falls into an agency's life."""
    start, end = occurrence.start, occurrence.last_day
    if agency.since and (start is None or agency.since > start):
        start = agency.since
    # What lies beyond the plan's period is not bound: an end after it cuts nothing.
    if agency.until and agency.until < last and (end is None or agency.until < end):
        end = agency.until
    if start and ((end and start > end) or start > last):
        return None
    return Run(occurrence, start, end)
