"""The front page: agencies by level and body with what they hold, tasks, findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.binding import leading_role
from planc.checks.facts.originals import coverage_of
from planc.views.bundles import Bundle, bundles
from planc.views.facts import Facts, facts
from planc.views.item import Held, item_view
from planc.views.order import body_name, body_ranks, role_counts, unit_rank
from planc.views.parties import Folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planc.compiled import Compiled
    from planc.coverage import Share
    from planc.directory import Agency
    from planc.findings import Severity
    from planc.language.model import Item, ItemKind
    from planc.views.sheet import Time


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding that the caller has put into words; `line` counts from 1."""

    severity: Severity
    code: str
    message: str
    file: str
    line: int
    item: str | None = None


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """An agency with a sheet, and how many obligations it has by role, in the order of roles.

    `short` are the shortened names that people type for it.
    """

    agency: str
    name: str
    short: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class BodyLines:
    """The agencies of one body; `name` is what their names have in common."""

    body: str
    name: str
    lines: tuple[AgencyLine, ...]


@dataclass(frozen=True, slots=True)
class PlaceLines:
    """The agencies of one level below one unit; `name` is the unit's full name."""

    unit: str | None
    name: str | None
    bodies: tuple[BodyLines, ...]
    count: int


@dataclass(frozen=True, slots=True)
class LevelLines:
    """The agencies of one level, by the unit that is above them."""

    level: str
    name: str
    places: tuple[PlaceLines, ...]
    count: int


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item with who directs and who leads it, folded, and its time as the plan has it.

    `by_leads_of` is the clause of the task whose leads carry out a part that names nobody.
    """

    item: str
    kind: ItemKind
    clause: str
    title: str
    held: tuple[Held, ...]
    by_leads_of: str | None
    times: tuple[Time, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The front page of a build.

    `shares` are how much of the signed document stands in the model, and of the model in it; None
    where the plan has no copy of the document.
    """

    plan: Facts
    levels: tuple[LevelLines, ...]
    items: tuple[ItemLine, ...]
    findings: tuple[FindingRow, ...]
    bundles: tuple[Bundle, ...]
    agency_count: int
    shares: tuple[Share, Share] | None = None


def index(compiled: Compiled, findings: Sequence[FindingRow] = ()) -> Index:
    """The front page of a plan; the findings are shown as they are given."""
    folder = Folder.of(compiled)
    coverage = coverage_of(compiled)
    return Index(
        plan=facts(compiled),
        levels=_levels(compiled),
        items=tuple(_item(item, compiled, folder) for item in compiled.plan.items),
        findings=tuple(findings),
        bundles=bundles(compiled),
        agency_count=len(compiled.binding.by_agency),
        shares=(coverage.source_share, coverage.model_share) if coverage else None,
    )


# ── agencies ─────────────────────────────────────────────────────────────────────────────────


def _levels(compiled: Compiled) -> tuple[LevelLines, ...]:
    directory = compiled.directory
    names = {level.id: level.name for level in compiled.plan.levels}
    by_level: dict[str, list[Agency]] = {level: [] for level in directory.levels}
    for agency in compiled.binding.by_agency:
        found = directory.agencies[agency]
        by_level[found.level].append(found)
    return tuple(
        LevelLines(level, names[level], _places(found, compiled), len(found))
        for level, found in by_level.items()
        if found
    )


def _places(agencies: Iterable[Agency], compiled: Compiled) -> tuple[PlaceLines, ...]:
    directory, last = compiled.directory, compiled.schedule.last_day
    by_parent: dict[str | None, list[Agency]] = {}
    for agency in agencies:
        by_parent.setdefault(directory.units[agency.unit].parent, []).append(agency)
    # Those of a unit that is below no other come first.
    named = [unit for unit in by_parent if unit is not None]
    named.sort(key=lambda unit: unit_rank(compiled, unit))
    ordered = ([None] if None in by_parent else []) + named
    return tuple(
        PlaceLines(
            unit,
            directory.unit_name(unit, last) if unit else None,
            _bodies(by_parent[unit], compiled),
            len(by_parent[unit]),
        )
        for unit in ordered
    )


def _bodies(agencies: Iterable[Agency], compiled: Compiled) -> tuple[BodyLines, ...]:
    directory, last = compiled.directory, compiled.schedule.last_day
    by_body: dict[str, list[Agency]] = {}
    for agency in agencies:
        by_body.setdefault(agency.body, []).append(agency)

    shortened = {body.id: body.abbreviations for body in compiled.plan.bodies}

    found = []
    for body in sorted(by_body, key=body_ranks(compiled).__getitem__):
        ordered = sorted(by_body[body], key=lambda agency: unit_rank(compiled, agency.unit))
        lines = tuple(
            AgencyLine(
                agency.id,
                directory.name(agency.id, last),
                tuple(
                    f"{short} {directory.unit_name(agency.unit, last)}"
                    for short in shortened.get(body, ())
                ),
                role_counts(compiled.binding.by_agency[agency.id]),
            )
            for agency in ordered
        )
        found.append(BodyLines(body, body_name(directory, body), lines))
    return tuple(found)


# ── items ────────────────────────────────────────────────────────────────────────────────────


def _item(item: Item, compiled: Compiled, folder: Folder) -> ItemLine:
    """An item with those who direct it and those who stand where a task has its leads."""
    view = item_view(compiled, item.id, folder)
    main = (leading_role(item), "direct")
    task = compiled.item(item.parent) if item.parent and not item.parties else None
    return ItemLine(
        item=item.id,
        kind=item.kind,
        clause=item.clause,
        title=item.title or (item.text or item.id).strip(),
        held=tuple(held for held in view.held if held.role in main),
        by_leads_of=task.clause if task else None,
        times=view.times,
    )
