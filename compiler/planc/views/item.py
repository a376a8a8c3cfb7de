"""One item as the plan has it: every role with its parties folded, times, targets, products."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.binding import Run
from planc.language.model import ROLES
from planc.views.parties import Folder
from planc.views.sheet import quotas, times_of

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.findings import Span
    from planc.language.model import Item
    from planc.views.parties import Entry
    from planc.views.sheet import Quota, Time


@dataclass(frozen=True, slots=True)
class Held:
    """A role in an item: its holders folded, and the words that name nobody in particular."""

    role: str
    entries: tuple[Entry, ...]
    unspecified: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item, and the ids of its parts; `place` is where it is written."""

    item: Item
    place: Span
    held: tuple[Held, ...]
    times: tuple[Time, ...]
    targets: tuple[Quota, ...]
    parts: tuple[str, ...]


def item_view(compiled: Compiled, item_id: str, folder: Folder | None = None) -> ItemView:
    """The view of one item; `with` is shown as a role of its own, last."""
    item = compiled.item(item_id)
    folder = folder or Folder.of(compiled)
    selected: dict[str, set[str]] = {}
    for obligation in compiled.binding.by_item.get(item_id, ()):
        selected.setdefault(obligation.role, set()).add(obligation.agency)
    for selection in compiled.binding.selections:
        if selection.item == item_id and selection.role == "with":
            selected.setdefault("with", set()).update(selection.agencies)
    parties = {**dict(item.parties), "with": item.counterparts}
    held = []
    for role in (*ROLES, "with"):
        words = tuple(party.written for party in parties.get(role, ()) if party.unspecified)
        entries = folder.fold(sorted(selected.get(role, ())))
        if entries or words:
            held.append(Held(role, entries, words))
    runs = [Run.whole(occurrence) for occurrence in compiled.schedule.occurrences[item_id]]
    return ItemView(
        item,
        item.origin.of("id"),
        tuple(held),
        times_of(compiled, runs),
        quotas(compiled, item.targets),
        tuple(other.id for other in compiled.plan.items if other.parent == item_id),
    )
