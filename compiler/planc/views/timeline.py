"""The timeline: when what is to be done, by task and by class of agency.

    Timeline ┬─ Group (tasks, duties, reports) ── Line (an item)     ── Time ── Moment
             └─ Holders (a body at a level)    ── Holding (an item)  ── Time ── Moment

The same item stands in both, with the same times. What states no time is kept apart, so that
nothing is lost and no row is empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.binding import Run, leading_role
from planc.views.facts import Facts, facts
from planc.views.item import Held, item_view
from planc.views.order import body_name
from planc.views.parties import Entry, Folder
from planc.views.sheet import ROLE_ORDER, Time, times_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from planc.binding import Obligation
    from planc.compiled import Compiled
    from planc.language.model import Item, ItemKind

#: The groups of the first part, and the kinds of items in each.
_GROUPS: tuple[tuple[ItemKind, tuple[ItemKind, ...]], ...] = (
    ("task", ("task", "part")),
    ("duty", ("duty",)),
    ("report", ("report",)),
)


@dataclass(frozen=True, slots=True)
class Line:
    """An item, who leads it and when.

    `held` are its leading role and who directs it, folded; `by_leads_of` is the clause of the
    task whose leads carry out a part that names nobody.
    """

    item: str
    kind: ItemKind
    clause: str
    title: str
    held: tuple[Held, ...]
    by_leads_of: str | None
    times: tuple[Time, ...]

    @property
    def states_time(self) -> bool:
        """Whether the plan says anything about when."""
        return any(time.certainty != "unstated" for time in self.times)


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one kind, parts below their tasks.

    `timeless` are duties and reports for which no time is stated; a task always has its line.
    """

    kind: ItemKind
    lines: tuple[Line, ...]
    timeless: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """What a class of agencies does in an item: by role, by whom where it is not all of them."""

    line: Line
    roles: tuple[tuple[str, tuple[Entry, ...]], ...]


@dataclass(frozen=True, slots=True)
class Holders:
    """All agencies of one body at one level that have an obligation.

    `timeless` are the items without a stated time, `serves` those in which the class coordinates.
    """

    entry: Entry
    holdings: tuple[Holding, ...]
    timeless: tuple[Holding, ...]
    serves: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The timeline of a plan; what ended before `as_of` is past.

    `unit_names` are the names of all units that it mentions.
    """

    plan: Facts
    as_of: date | None
    groups: tuple[Group, ...]
    classes: tuple[Holders, ...]
    unit_names: tuple[str, ...]


def timeline(compiled: Compiled, as_of: date | None = None) -> Timeline:
    """The timeline of a plan."""
    folder = Folder.of(compiled)
    lines = {item.id: _line(item, compiled, folder, as_of) for item in compiled.plan.items}
    groups = tuple(
        _group(kind, [line for line in lines.values() if line.kind in kinds])
        for kind, kinds in _GROUPS
    )
    classes = _classes(compiled, folder, lines)
    return Timeline(
        plan=facts(compiled),
        as_of=as_of,
        groups=tuple(group for group in groups if group.lines or group.timeless),
        classes=classes,
        unit_names=_unit_names(lines, classes),
    )


def _line(item: Item, compiled: Compiled, folder: Folder, as_of: date | None) -> Line:
    view = item_view(compiled, item.id, folder)
    main = (leading_role(item), "direct")
    task = compiled.item(item.parent) if item.parent and not item.parties else None
    runs = [Run.whole(occurrence) for occurrence in compiled.schedule.occurrences[item.id]]
    return Line(
        item=item.id,
        kind=item.kind,
        clause=item.clause,
        title=" ".join((item.title or item.text or item.id).split()),
        held=tuple(held for held in view.held if held.role in main),
        by_leads_of=task.clause if task else None,
        times=times_of(compiled, runs, as_of),
    )


def _group(kind: ItemKind, lines: list[Line]) -> Group:
    """The lines in the order of the document."""
    kept = [line for line in lines if kind == "task" or line.states_time]
    timeless = [line for line in lines if line not in kept]
    return Group(kind, tuple(kept), tuple(timeless))


def _classes(compiled: Compiled, folder: Folder, lines: Mapping[str, Line]) -> tuple[Holders, ...]:
    """Bodies by level from the top, then by name: the order in which a folder has them."""
    alike: dict[tuple[str, str], list[str]] = {}
    for agency in sorted(compiled.binding.by_agency):
        found = compiled.directory.agencies[agency]
        alike.setdefault((found.body, found.level), []).append(agency)
    entries = {key: _whole(agencies, compiled, folder) for key, agencies in alike.items()}
    firsts = [agencies[0] for agencies in alike.values()]
    ranks = {(entry.body, entry.level): rank for rank, entry in enumerate(folder.fold(firsts))}
    return tuple(
        _holders(entries[key], alike[key], compiled, folder, lines)
        for key in sorted(alike, key=lambda key: ranks[key])
    )


def _whole(agencies: list[str], compiled: Compiled, folder: Folder) -> Entry:
    """One entry for all agencies of a body at a level, whatever is missing from the class."""
    entries = folder.fold(agencies)
    if len(entries) == 1:
        return entries[0]
    body, level = entries[0].body, entries[0].level
    named = next(found for found in compiled.plan.levels if found.id == level)
    return Entry(
        "class",
        body,
        level,
        tuple(agencies),
        f"{body_name(compiled.directory, body)} {{units}}",
        units=named.plural or named.name,
        counts=((compiled.schedule.first_day, len(agencies)),),
    )


def _holders(
    entry: Entry,
    agencies: list[str],
    compiled: Compiled,
    folder: Folder,
    lines: Mapping[str, Line],
) -> Holders:
    held: dict[str, dict[str, list[str]]] = {}
    for agency in agencies:
        for obligation in compiled.binding.by_agency[agency]:
            for item in (obligation.item, *_parts_below(obligation, compiled)):
                held.setdefault(item, {}).setdefault(obligation.role, []).append(agency)
    holdings, serves = [], []
    for item, line in lines.items():
        roles = held.get(item, {})
        if "coordinate" in roles:
            some = _some(roles["coordinate"], entry, folder)
            serves.append(Holding(line, (("coordinate", some),)))
        named = tuple(
            (role, _some(roles[role], entry, folder))
            for role in ROLE_ORDER
            if role in roles and role != "coordinate"
        )
        if named:
            holdings.append(Holding(line, named))
    return Holders(
        entry,
        tuple(holding for holding in holdings if holding.line.states_time),
        tuple(holding for holding in holdings if not holding.line.states_time),
        tuple(serves),
    )


def _parts_below(obligation: Obligation, compiled: Compiled) -> list[str]:
    """The parts that name nobody: the leads of their task carry them out."""
    if obligation.role != leading_role(compiled.item(obligation.item)):
        return []
    return [
        part.id
        for part in compiled.plan.items
        if part.parent == obligation.item and not part.parties
    ]


def _some(agencies: list[str], whole: Entry, folder: Folder) -> tuple[Entry, ...]:
    """Who of a class, where it is not the class as it is at any time."""
    entries = folder.fold(sorted(set(agencies)))
    if len(entries) == 1 and (
        set(entries[0].agencies) == set(whole.agencies)
        or (entries[0].kind == "class" and not entries[0].lacking and not entries[0].scope)
    ):
        return ()
    return entries


def _unit_names(lines: Mapping[str, Line], classes: tuple[Holders, ...]) -> tuple[str, ...]:
    named = [entry for line in lines.values() for held in line.held for entry in held.entries]
    for found in classes:
        named.append(found.entry)
        for holding in (*found.holdings, *found.timeless):
            named.extend(entry for _, entries in holding.roles for entry in entries)
    return tuple(sorted({name for entry in named for name in entry.unit_names}))
