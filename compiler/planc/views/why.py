"""Why an agency has an obligation in an item, or the nearest reason why it has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from planc.graph import build_graph, sources
from planc.language.model import ROLES

if TYPE_CHECKING:
    from planc.binding import Obligation, Reason, Selection
    from planc.compiled import Compiled
    from planc.directory import Agency
    from planc.findings import Span
    from planc.language.model import Item, Party

#: Why there is no obligation, the most telling first:
#: `excepted`: a selector takes the agency's unit out; `no-time`: it is selected, but nothing of
#: the item's time falls into its life; `counterpart`: the item only names it as one to work with;
#: `no-lead`: a relative party gives it to no lead; `other-place`: the same body is selected
#: elsewhere; `other-body`: another body is selected at its place; `no-parties`: a part that the
#: leads of its task carry out; `unspecified`: the item names nobody but words that may mean it;
#: `not-named`: nothing in the item comes near it.
Absence = Literal[
    "excepted",
    "no-time",
    "counterpart",
    "no-lead",
    "other-place",
    "other-body",
    "no-parties",
    "unspecified",
    "not-named",
]


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: a selector (`reason`) and how many agencies it selects.

    `level` and `group` are what stands behind its `@`; `bodies` is the group of bodies before it.
    """

    reason: Reason
    selected: int
    level: str | None
    group: str | None
    bodies: str | None


@dataclass(frozen=True, slots=True)
class Chain:
    """An obligation and the selectors that made it."""

    obligation: Obligation
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest reason for an absence, with the selector or words it is about."""

    kind: Absence
    role: str | None = None
    party: Party | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Why:
    """The answer: chains, or the nearest reasons for there being none.

    `unit` and `body` are the places where the agency's unit and body are defined; `elsewhere` are
    obligations of the agency in the item's task and parts; `around` are agencies at its unit that
    do have a role in the item, with the role.
    """

    agency: Agency
    item: Item
    unit: Span
    body: Span
    chains: tuple[Chain, ...]
    nearest: tuple[Nearest, ...] = ()
    elsewhere: tuple[Obligation, ...] = ()
    around: tuple[tuple[str, str], ...] = ()


def why(compiled: Compiled, agency_id: str, item_id: str) -> Why:
    """Explain one agency's part in one item."""
    agency = compiled.directory.agencies[agency_id]
    item = compiled.item(item_id)
    found = [
        obligation
        for obligation in compiled.binding.by_item.get(item_id, ())
        if obligation.agency == agency_id
    ]
    body = next(body for body in compiled.plan.bodies if body.id == agency.body)
    return Why(
        agency,
        item,
        compiled.directory.units[agency.unit].span,
        body.origin.of("id"),
        tuple(_chain(obligation, compiled) for obligation in found),
        () if found else _nearest(agency, item, compiled),
        _elsewhere(agency, item, compiled),
        () if found else _around(agency, item, compiled),
    )


def _chain(obligation: Obligation, compiled: Compiled) -> Chain:
    sizes = {
        (selection.role, selection.party.written): len(selection.agencies)
        for selection in compiled.binding.selections
        if selection.item == obligation.item
    }
    links = []
    for reason in obligation.reasons:
        body, _, at = reason.written.partition("@")
        links.append(
            Link(
                reason,
                sizes.get((obligation.role, reason.written), 0),
                at if at in compiled.directory.levels else None,
                at if at in compiled.directory.members else None,
                body if body in compiled.directory.members else None,
            )
        )
    return Chain(obligation, tuple(links))


def _nearest(agency: Agency, item: Item, compiled: Compiled) -> tuple[Nearest, ...]:
    selections = [one for one in compiled.binding.selections if one.item == item.id]
    if not item.parties:
        return (Nearest("no-parties"),) if item.parent else (Nearest("not-named"),)
    found: list[Nearest] = []
    for test in (_excepted, _no_time, _no_lead, _other_place, _other_body):
        found = [
            reason
            for selection in selections
            if (reason := test(agency, selection, compiled)) is not None
        ]
        if found and test is not _other_body:
            return tuple(found)
    found += [
        Nearest("unspecified", role, party)
        for role, parties in item.parties
        for party in parties
        if party.unspecified
    ]
    return tuple(found) or (Nearest("not-named"),)


def _excepted(agency: Agency, selection: Selection, compiled: Compiled) -> Nearest | None:
    if agency.unit in selection.removed and agency.body in _bodies(selection.party, compiled):
        return Nearest("excepted", selection.role, selection.party)
    return None


def _no_time(agency: Agency, selection: Selection, _: Compiled) -> Nearest | None:
    if agency.id in selection.agencies:
        kind: Absence = "counterpart" if selection.role == "with" else "no-time"
        return Nearest(kind, selection.role, selection.party)
    return None


def _no_lead(agency: Agency, selection: Selection, compiled: Compiled) -> Nearest | None:
    if selection.party.relative and agency.body in _bodies(selection.party, compiled):
        return Nearest("no-lead", selection.role, selection.party, len(selection.agencies))
    return None


def _other_place(agency: Agency, selection: Selection, compiled: Compiled) -> Nearest | None:
    if agency.body in _bodies(selection.party, compiled):
        return Nearest("other-place", selection.role, selection.party, len(selection.agencies))
    return None


def _other_body(agency: Agency, selection: Selection, compiled: Compiled) -> Nearest | None:
    if selection.how not in ("level", "group"):
        return None
    units = {compiled.directory.agencies[one].unit for one in selection.agencies}
    if agency.unit in units:
        return Nearest("other-body", selection.role, selection.party, len(selection.agencies))
    return None


def _bodies(party: Party, compiled: Compiled) -> tuple[str, ...]:
    return compiled.directory.members.get(party.body, (party.body,))


def _around(agency: Agency, item: Item, compiled: Compiled) -> tuple[tuple[str, str], ...]:
    """Who at the agency's own unit has a role in the item."""
    graph = build_graph(compiled)
    at_unit = set(sources(graph, agency.unit, "at"))
    return tuple(
        (other, role)
        for role in ROLES
        for other in sources(graph, item.id, role)
        if other in at_unit
    )


def _elsewhere(agency: Agency, item: Item, compiled: Compiled) -> tuple[Obligation, ...]:
    root = item.parent or item.id
    return tuple(
        obligation
        for obligation in compiled.binding.by_agency.get(agency.id, ())
        if obligation.item != item.id
        and (obligation.item == root or obligation.item.startswith(root + "."))
    )
