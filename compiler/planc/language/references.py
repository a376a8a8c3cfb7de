"""Names that one noun uses of another, other than parties: items, measures, levels, laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.findings import Finding
from planc.language.model import ROLES
from planc.text import meant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from planc.findings import Arguments, Span
    from planc.language.model import Item, Plan


def refer(plan: Plan, lost: frozenset[str] = frozenset()) -> list[Finding]:
    """What does not resolve; ids in `lost` stood in entries that could not be read."""
    findings = []
    after = {entry.origin.of("after") for item in plan.items for entry in item.when if entry.after}
    for name, known, span, item in _references(plan):
        if name in known or name in lost or name.partition(".")[0] in lost:
            continue
        event = name if span in after else ""
        args: Arguments = {"name": name, "nearest": meant(name, known), "event": event}
        findings.append(Finding("R301", span, args, item=item.id if item else None))
    return findings


_Reference = tuple[str, "Collection[str]", "Span", "Item | None"]


def _references(plan: Plan) -> Iterator[_Reference]:
    units = {unit.id for unit in plan.units}
    items = {item.id for item in plan.items}
    legal = {document.id for document in plan.legal}
    if plan.header.territory:
        yield plan.header.territory, units, plan.header.origin.of("territory"), None
    for item in plan.items:
        yield from _of_item(plan, item, items)
    measures = {measure.id for measure in plan.measures}
    for document in plan.legal:
        for name in document.succeeded_by:
            yield name, legal, document.origin.entry("succeeded_by", name), None
        for goal in document.goals:
            if goal.measure:
                yield goal.measure, measures, goal.origin.of("measure"), None
    for waiver in plan.waivers:
        if waiver.item:
            yield waiver.item, items, waiver.origin.of("item"), None


def _of_item(plan: Plan, item: Item, items: set[str]) -> Iterator[_Reference]:
    measures = {measure.id for measure in plan.measures}
    events = {event.id for event in plan.calendar.events}
    places = {noun.id for nouns in (plan.units, plan.levels, plan.groups) for noun in nouns}
    for key in ("about", "after"):
        for name in getattr(item, key):
            yield name, items, item.origin.entry(key, name), item
    for target in item.targets:
        yield target.measure, measures, target.origin.of("measure"), item
        if target.per:
            yield target.per, places, target.origin.of("per"), item
        if target.of:
            held = {role for role in ROLES if item.role(role)}
            yield target.of, held, target.origin.of("of"), item
    for when in item.when:
        if when.after:
            yield when.after, items | events, when.origin.of("after"), item
