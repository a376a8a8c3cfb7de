"""The duty sheet of an agency: every role it holds, with whom, by when, in the plan's words.

    Sheet ── Section (a role) ── Row (an obligation) ┬─ Work   (what its item says, shared)
                                                     ├─ Time   (a `when` entry) ── Moment
                                                     ├─ Entry  (counterparts, folded)
                                                     └─ Quota, Handover

Rows in the order of their dates; those without a date stand apart, in the document's order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from planc.language.clauses import clause_key
from planc.language.dates import vietnamese_dates
from planc.views.facts import Facts, facts
from planc.views.parties import Entry, Folder
from planc.views.runs import parts_of_nobody, runs_of_parts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from planc.binding import Obligation, Run
    from planc.compiled import Compiled
    from planc.directory import Agency
    from planc.language.model import Item, ItemKind, Modality, Target
    from planc.language.model import Section as Clause
    from planc.time import Occurrence
    from planc.time.model import Certainty, Kind

#: The roles in the order in which a sheet has them; `with` only ever names counterparts.
ROLE_ORDER = (
    "lead",
    "perform",
    "coordinate",
    "direct",
    "monitor",
    "advise",
    "fund",
    "report",
    "receive",
    "with",
)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """One occurrence as the agency has it.

    `name` is the period itself or what is covered ("2019", "2020-H1", "2020-05"), if it has such
    a name. `cut_start` and `cut_end` say that the agency's own life begins or ends the work;
    `past` says that its last day lies before the day as of which the sheet is made.
    """

    name: str | None
    start: date | None
    last_day: date | None
    last_working_day: date | None
    stated_from: str | None
    stated_to: str | None
    cut_start: bool
    cut_end: bool
    outside: bool
    moved: bool
    past: bool


@dataclass(frozen=True, slots=True)
class Time:
    """One `when` entry of an item, with those of its occurrences that are the agency's.

    `words` are the plan's words for what has no date. A term (`within`) has its length in `term`
    and what it is counted from in `event`. `misprinted` says that the quote holds a day that is
    none of those it was read as.
    """

    kind: Kind
    certainty: Certainty
    part: str | None
    every: str | None
    before: bool
    words: str | None
    quote: str | None
    term: str | None
    event: str | None
    misprinted: bool
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Quota:
    """What must be reached: the measure's name, least and most, unit, by when."""

    measure: str
    least: float | int | None
    most: float | int | None
    unit: str | None
    by: str | None
    firm: bool
    quote: str | None


@dataclass(frozen=True, slots=True)
class Handover:
    """An obligation that passes from or to another agency, which is `name`, on a day."""

    agency: str
    name: str
    on: date | None
    unit_name: str


def passing(handovers: Iterable[Handover], moment: Moment) -> tuple[Handover, ...]:
    """Those handovers that a moment lives to see: what was due before them was not passed on."""
    return tuple(
        each
        for each in handovers
        if each.on is None or moment.last_day is None or moment.last_day >= each.on - _DAY
    )


@dataclass(frozen=True, slots=True)
class Work:
    """What an item says, to whomever: shared by all rows about it.

    `text` is the item's own text, `clause_text` that of its clause where another owns it.
    `parent` is clause and title of the task of a part; `as_written` are pairs of key and line;
    `unspecified` are pairs of role and the document's words.
    """

    item: str
    kind: ItemKind
    clause: str
    title: str | None
    text: str | None
    clause_text: str | None
    parent: tuple[str, str] | None
    products: tuple[str, ...]
    hosted_in: tuple[str, ...]
    as_written: tuple[tuple[str, str], ...]
    unspecified: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One obligation of the agency."""

    obligation: str
    role: str
    modality: Modality | None
    work: Work
    times: tuple[Time, ...]
    counterparts: tuple[tuple[str, tuple[Entry, ...]], ...]
    targets: tuple[Quota, ...]
    inherited_from: tuple[Handover, ...]
    passed_to: tuple[Handover, ...]

    @property
    def dated(self) -> bool:
        """Whether any of it has a day: not only awaited, on demand, or with no time stated."""
        return any(time.kind != "undated" for time in self.times)


@dataclass(frozen=True, slots=True)
class Section:
    """The obligations of one role: dated ones in order of date, the others in the document's."""

    role: str
    dated: tuple[Row, ...]
    undated: tuple[Row, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of them."""
        return self.dated + self.undated


@dataclass(frozen=True, slots=True)
class Sheet:
    """The duty sheet of one agency.

    `place` and `above` are the full names of its unit and of those above it inside the plan's
    territory, none if the unit lies outside; `since` and `until` are set where the agency begins
    or ends within the plan's period; `general` are reports that the plan asks of all by words
    alone, so that nobody is bound to them.
    `unit_names` are all names of units that the sheet mentions. `as_of` is the day before which
    moments are past, None if none are.
    """

    plan: Facts
    agency: str
    name: str
    body: str
    level: str
    level_name: str
    place: str | None
    above: tuple[str, ...]
    since: date | None
    until: date | None
    general: tuple[Work, ...]
    sections: tuple[Section, ...]
    unit_names: tuple[str, ...]
    as_of: date | None


def sheet(compiled: Compiled, agency: str, as_of: date | None = None) -> Sheet:
    """The sheet of one agency; with `as_of`, what is past on that day is marked."""
    return _Sheets.of(compiled, as_of).sheet(agency)


def sheets(
    compiled: Compiled, agencies: Collection[str] | None = None, as_of: date | None = None
) -> Iterator[Sheet]:
    """The sheets of all agencies with an obligation, or of those named, in the order of ids."""
    maker = _Sheets.of(compiled, as_of)
    for agency in sorted(compiled.binding.by_agency if agencies is None else agencies):
        yield maker.sheet(agency)


def works(compiled: Compiled) -> tuple[Work, ...]:
    """What each item says, in the order of the document."""
    maker = _Sheets.of(compiled, None)
    return tuple(maker.work(item.id) for item in compiled.plan.items)


def quotas(compiled: Compiled, targets: Iterable[Target]) -> tuple[Quota, ...]:
    """Targets with the name of what they count, and its unit where they give none."""
    measures = {measure.id: measure for measure in compiled.plan.measures}
    found = []
    for target in targets:
        measure = measures.get(target.measure)
        found.append(
            Quota(
                measure=measure.name if measure else target.measure,
                least=target.least,
                most=target.most,
                unit=target.unit or (measure.unit if measure else None),
                by=target.by,
                firm=target.firm,
                quote=target.quote,
            )
        )
    return tuple(found)


def times_of(
    compiled: Compiled, runs: Sequence[Run], as_of: date | None = None
) -> tuple[Time, ...]:
    """Runs by the `when` entry they come from, in the order of their first days."""
    together: dict[object, list[Run]] = {}
    for run in runs:
        entry = run.occurrence.entry
        together.setdefault(id(entry) if entry else None, []).append(run)
    return tuple(_time(compiled, found, as_of) for found in together.values())


def _time(compiled: Compiled, runs: Sequence[Run], as_of: date | None) -> Time:
    occurrence = runs[0].occurrence
    entry = occurrence.entry
    term = event = None
    if entry and entry.within:
        term = entry.within
        event = _event(compiled, entry.after or "")
    return Time(
        kind=occurrence.kind,
        certainty=occurrence.certainty,
        part=occurrence.part,
        every=entry.every if entry else None,
        before=bool(entry and entry.before),
        words=occurrence.words if not term else None,
        quote=occurrence.quote,
        term=term,
        event=event,
        misprinted=_misprinted(runs),
        moments=tuple(_moment(compiled, run, as_of) for run in runs),
    )


def _misprinted(runs: Sequence[Run]) -> bool:
    occurrence = runs[0].occurrence
    if occurrence.kind != "deadline" or not occurrence.quote:
        return False
    read = {run.occurrence.stated_to for run in runs}
    printed = {day.isoformat() for day in vietnamese_dates(occurrence.quote)}
    return bool(printed - read)


def _event(compiled: Compiled, event_id: str) -> str:
    for event in compiled.plan.calendar.events:
        if event.id == event_id:
            return event.title
    item = compiled.item(event_id)
    return item.title or item.clause


def _moment(compiled: Compiled, run: Run, as_of: date | None) -> Moment:
    occurrence = run.occurrence
    last = run.last_day
    dated = occurrence.kind in ("period", "span", "continuous")
    return Moment(
        name=_name(occurrence),
        start=run.start,
        last_day=last,
        last_working_day=compiled.days.last_working_day(last) if last else None,
        stated_from=occurrence.stated_from if dated else None,
        stated_to=occurrence.stated_to if dated else None,
        cut_start=run.start != occurrence.start,
        cut_end=last != occurrence.last_day,
        outside=occurrence.outside,
        moved=occurrence.moved,
        past=bool(as_of and last and last < as_of),
    )


def _companions(compiled: Compiled) -> dict[str, list[str]]:
    """The agencies that each item names under `with`."""
    companions: dict[str, list[str]] = {}
    for selection in compiled.binding.selections:
        if selection.role == "with":
            companions.setdefault(selection.item, []).extend(selection.agencies)
    return companions


def _sign(section: Clause | Item) -> str:
    """The sign printed before a paragraph, a dash unless the plan says another or none."""
    sign = "-" if section.marker is None else section.marker
    return f"{sign} " if sign else ""


def _is_general(item: Item) -> bool:
    """Whether a report is asked of all, by words that name nobody."""
    reporters = item.role("report")
    return item.kind == "report" and bool(reporters) and all(each.unspecified for each in reporters)


def _name(occurrence: Occurrence) -> str | None:
    """The name of a period, or of what a report covers: its label without the entry's id."""
    if occurrence.kind != "period" and occurrence.covers is None:
        return None
    entry = occurrence.entry
    prefix = f"{entry.id}." if entry and entry.id else ""
    return occurrence.label.removeprefix(prefix)


@dataclass(frozen=True, slots=True)
class _Sheets:
    """Makes sheets of one plan; what several sheets share is made once."""

    compiled: Compiled
    as_of: date | None
    facts: Facts
    folder: Folder
    items: Mapping[str, Item]
    ranks: Mapping[str, int]
    texts: Mapping[str, str]
    level_names: Mapping[str, str]
    parts: Mapping[str, tuple[str, ...]]
    general: tuple[Item, ...]
    companions: Mapping[str, list[str]]
    works: dict[str, Work] = field(default_factory=dict)
    runs: dict[tuple[object, ...], tuple[Time, ...]] = field(default_factory=dict)
    quotas: dict[tuple[Target, ...], tuple[Quota, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, compiled: Compiled, as_of: date | None) -> _Sheets:
        plan = compiled.plan
        texts: dict[str, str] = {}
        nouns: tuple[Item | Clause, ...] = (*plan.items, *plan.sections, *plan.funding)
        for noun in nouns:
            if noun.text:
                texts.setdefault(noun.clause, noun.text.strip())
        return cls(
            compiled,
            as_of,
            facts(compiled),
            Folder.of(compiled),
            {item.id: item for item in plan.items},
            {item.id: rank for rank, item in enumerate(plan.items)},
            texts,
            {level.id: level.name for level in plan.levels},
            parts_of_nobody(plan.items),
            tuple(item for item in plan.items if _is_general(item)),
            _companions(compiled),
        )

    def sheet(self, agency_id: str) -> Sheet:
        directory, schedule = self.compiled.directory, self.compiled.schedule
        agency = directory.agencies[agency_id]
        first, last = schedule.first_day, schedule.last_day
        lineage = directory.units[agency.unit].lineage
        territory = self.compiled.plan.header.territory
        inside: tuple[str, ...] = ()
        if territory in lineage:
            inside = lineage[: lineage.index(territory) + 1]
        rows: dict[str, list[Row]] = {}
        for obligation in self.compiled.binding.by_agency.get(agency_id, ()):
            rows.setdefault(obligation.role, []).append(self._row(obligation))
        sections = tuple(self._section(role, rows[role]) for role in ROLE_ORDER if role in rows)
        return Sheet(
            plan=self.facts,
            agency=agency_id,
            name=directory.name(agency_id, last),
            body=agency.body,
            level=agency.level,
            level_name=self.level_names[agency.level],
            place=directory.unit_name(inside[0], last) if inside else None,
            above=tuple(directory.unit_name(unit, last) for unit in inside[1:]),
            since=agency.since if agency.since and first < agency.since <= last else None,
            until=agency.until if agency.until and first <= agency.until < last else None,
            general=tuple(
                self.work(item.id)
                for item in self.general
                if all(item.id != row.work.item for section in sections for row in section.rows)
            ),
            sections=sections,
            unit_names=self._unit_names(agency, sections),
            as_of=self.as_of,
        )

    def _section(self, role: str, rows: Iterable[Row]) -> Section:
        ordered = sorted(rows, key=self._order)
        return Section(
            role,
            tuple(row for row in ordered if row.dated),
            tuple(row for row in ordered if not row.dated),
        )

    def _order(self, row: Row) -> tuple[date, date, int]:
        """By the first last day, else the first day; then in the order of the document."""
        moments = [moment for time in row.times for moment in time.moments]
        begins = [day for moment in moments if (day := moment.start or moment.last_day)]
        ends = [moment.last_day for moment in moments if moment.last_day]
        return (
            min(ends, default=date.max),
            min(begins, default=date.max),
            self.ranks[row.work.item],
        )

    def _row(self, obligation: Obligation) -> Row:
        by_role: dict[str, list[str]] = {}
        for agency, role in obligation.counterparts:
            by_role.setdefault(role, []).append(agency)
        if not by_role and obligation.item in self.companions:
            # Words stand for the leads, so nothing could be paired; who is named is still shown.
            by_role["with"] = self.companions[obligation.item]
        own_until = self.compiled.directory.agencies[obligation.agency].until
        return Row(
            obligation=obligation.id,
            role=obligation.role,
            modality=self._said_to(obligation),
            work=self.work(obligation.item),
            times=self._times(obligation),
            counterparts=tuple(
                (role, self.folder.fold(by_role[role])) for role in ROLE_ORDER if role in by_role
            ),
            targets=self._quotas(obligation.targets) if obligation.targets else (),
            inherited_from=tuple(
                self._handover(other, None) for other in obligation.inherited_from
            ),
            passed_to=tuple(self._handover(other, own_until) for other in obligation.passed_to),
        )

    def _said_to(self, obligation: Obligation) -> Modality | None:
        """Giao, Đề nghị: said to those who act, or to whoever directs them."""
        directed = self.items[obligation.item].role("direct")
        if obligation.role == "receive" or (directed and obligation.role != "direct"):
            return None
        return obligation.modality

    def _times(self, obligation: Obligation) -> tuple[Time, ...]:
        of_parts = runs_of_parts(self.compiled, obligation, self.parts)
        runs = [*obligation.runs, *(run for _, run in of_parts)]
        key = (obligation.item, *((run.occurrence.label, run.start, run.last_day) for run in runs))
        found = self.runs.get(key)
        if found is None:
            found = self.runs[key] = times_of(self.compiled, runs, self.as_of)
        return found

    def _handover(self, obligation_id: str, until: date | None) -> Handover:
        """The other agency, and the first day of the one that takes over."""
        agency = obligation_id.rsplit(":", 1)[1]
        other = self.compiled.directory.agencies[agency]
        ends = until or other.until
        last = self.compiled.schedule.last_day
        return Handover(
            agency,
            self.compiled.directory.name(agency, last),
            ends + _DAY if ends else None,
            self.compiled.directory.units[other.unit].version(last).name,
        )

    def work(self, item_id: str) -> Work:
        """What an item says."""
        found = self.works.get(item_id)
        if found is None:
            found = self.works[item_id] = self._make_work(self.items[item_id])
        return found

    def _make_work(self, item: Item) -> Work:
        parent = self.items.get(item.parent) if item.parent else None
        text = self._whole_text(item)
        clause_text = None if text else self.texts.get(item.clause)
        if not text and not clause_text and parent:
            clause_text = self.texts.get(parent.clause)
        return Work(
            item=item.id,
            kind=item.kind,
            clause=item.clause,
            title=item.title,
            text=text,
            clause_text=clause_text,
            parent=(parent.clause, parent.title or parent.clause) if parent else None,
            products=tuple(product.name for product in item.products),
            hosted_in=item.hosted_in,
            as_written=tuple((key, line.strip()) for key, line in item.as_written),
            unspecified=tuple(
                (role, party.written)
                for role, parties in (*item.parties, ("with", item.counterparts))
                for party in parties
                if party.unspecified
            ),
        )

    def _whole_text(self, item: Item) -> str | None:
        """The text of an item with the paragraphs below it, each on a line with its sign.

        A task has with it the parts that name nobody: its own leads carry them out.
        """
        plan = self.compiled.plan
        lines = [item.text.strip()] if item.text else []
        nouns: tuple[Clause | Item, ...] = (*plan.sections, *plan.items)
        lines += [
            f"{_sign(noun)}{noun.text.strip()}"
            for noun in sorted(nouns, key=lambda noun: clause_key(noun.clause))
            if noun.clause.startswith(f"{item.clause}/") and noun.text and item.text
        ]
        for part in plan.items:
            if part.parent == item.id and not part.parties:
                letter = part.clause.rpartition(".")[2]
                whole = self._whole_text(part)
                if whole:
                    lines.append(f"{letter}) {whole}")
        return "\n".join(lines) or None

    def _quotas(self, targets: tuple[Target, ...]) -> tuple[Quota, ...]:
        found = self.quotas.get(targets)
        if found is None:
            found = self.quotas[targets] = quotas(self.compiled, targets)
        return found

    def _unit_names(self, agency: Agency, sections: Sequence[Section]) -> tuple[str, ...]:
        units, last = self.compiled.directory.units, self.compiled.schedule.last_day
        names = {units[unit].version(last).name for unit in units[agency.unit].lineage}
        for section in sections:
            for row in section.rows:
                for _, entries in row.counterparts:
                    for entry in entries:
                        names.update(entry.unit_names)
                for handover in (*row.inherited_from, *row.passed_to):
                    names.add(handover.unit_name)
        return tuple(sorted(names))
