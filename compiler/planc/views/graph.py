"""The graph folded: who does what, with the agencies of one class as one node.

The whole graph of a plan has thousands of edges; a drawing that people can read has one node for
"Ủy ban nhân dân các quận, huyện (15)" and one for each item.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from planc.binding import leading_role
from planc.views.facts import Facts, facts
from planc.views.item import item_view
from planc.views.parties import Folder

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.language.model import ItemKind
    from planc.views.parties import Entry

LinkKind = Literal["part-of", "about", "after"]


@dataclass(frozen=True, slots=True)
class PartyNode:
    """Agencies of one class, or the document's words for somebody it does not name.

    `level` is None for words, `entry` too.
    """

    id: str
    level: str | None
    entry: Entry | None
    words: str | None


@dataclass(frozen=True, slots=True)
class ItemNode:
    """An item; `title` is its title, else its own words, else its id."""

    id: str
    item: str
    kind: ItemKind
    clause: str
    title: str


@dataclass(frozen=True, slots=True)
class RoleEdge:
    """A role of a party in an item, by the ids of the nodes; `leading` where it stands first."""

    party: str
    item: str
    role: str
    leading: bool


@dataclass(frozen=True, slots=True)
class LinkEdge:
    """What one item has to do with another."""

    source: str
    target: str
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class FoldedGraph:
    """The whole folded graph; `levels` are ids and names from the top down."""

    plan: Facts
    levels: tuple[tuple[str, str], ...]
    parties: tuple[PartyNode, ...]
    items: tuple[ItemNode, ...]
    roles: tuple[RoleEdge, ...]
    links: tuple[LinkEdge, ...]


def folded_graph(compiled: Compiled) -> FoldedGraph:
    """Every item with everybody who has a role in it; nodes are numbered in their order."""
    plan, folder = compiled.plan, Folder.of(compiled)
    items = {
        item.id: ItemNode(
            f"i{number}",
            item.id,
            item.kind,
            item.clause,
            " ".join((item.title or item.text or item.id).split()),
        )
        for number, item in enumerate(plan.items, start=1)
    }
    parties: dict[object, PartyNode] = {}
    roles: list[RoleEdge] = []

    def party(level: str | None, entry: Entry | None, words: str | None) -> str:
        key = entry.agencies if entry else words
        if key not in parties:
            parties[key] = PartyNode(f"p{len(parties) + 1}", level, entry, words)
        return parties[key].id

    for item in plan.items:
        leading = leading_role(item)
        for held in item_view(compiled, item.id, folder).held:
            found = [party(entry.level, entry, None) for entry in held.entries]
            found += [party(None, None, words) for words in held.unspecified]
            roles += (
                RoleEdge(each, items[item.id].id, held.role, held.role == leading) for each in found
            )
    levels = {level.id: level.name for level in plan.levels}
    return FoldedGraph(
        facts(compiled),
        tuple((level, levels[level]) for level in compiled.directory.levels),
        tuple(parties.values()),
        tuple(items.values()),
        tuple(dict.fromkeys(roles)),
        tuple(
            LinkEdge(items[item.id].id, items[other].id, kind)
            for item in plan.items
            for kind, others in _links(item.parent, item.about, item.after)
            for other in others
        ),
    )


def _links(
    parent: str | None, about: tuple[str, ...], after: tuple[str, ...]
) -> tuple[tuple[LinkKind, tuple[str, ...]], ...]:
    return ("part-of", (parent,) if parent else ()), ("about", about), ("after", after)
