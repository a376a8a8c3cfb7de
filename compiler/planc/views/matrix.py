"""The responsibility matrix: every item against the classes of agencies that a reader names.

Columns may overlap, as the plan's words do: "các quận, huyện (15)" and eight of them that are
pilots. A mark in a column is true of all agencies in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.text import sort_key
from planc.views.order import body_name
from planc.views.sheet import ROLE_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.text.collate import SortKey
    from planc.views.item import ItemView
    from planc.views.parties import Entry, Folder

#: What tells one column from another.
_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One agency or one class of them, and the name of its level."""

    entry: Entry
    level_name: str


@dataclass(frozen=True, slots=True)
class Line:
    """An item: the roles held by each column, and the words that name nobody, with their role.

    Where `by_leads_of` is the clause of a task, the item names nobody: the leads are those of the
    task.
    """

    item: str
    roles: tuple[tuple[str, ...], ...]
    words: tuple[tuple[str, str], ...]
    by_leads_of: str | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Columns by level, body and size; lines in the order of the document."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


def matrix(compiled: Compiled, views: Sequence[ItemView], folder: Folder) -> Matrix:
    """The matrix of a plan, made from the views of all its items."""
    by_id = {view.item.id: view for view in views}
    held = {view.item.id: _held(view, by_id) for view in views}
    entries = dict.fromkeys(entry for found in held.values() for _, entry in found)
    merged = _merged(entries, folder)
    level_names = {level.id: level.name for level in compiled.plan.levels}
    ranks = {level: rank for rank, level in enumerate(compiled.directory.levels)}

    def place(entry: Entry) -> tuple[int, SortKey, int, SortKey, tuple[str, ...]]:
        body = sort_key(body_name(compiled.directory, entry.body))
        name = sort_key(" ".join((entry.name, entry.units or "")))
        return ranks[entry.level], body, -len(entry.agencies), name, entry.agencies

    columns = sorted({id(entry): entry for entry in merged.values()}.values(), key=place)
    lines = []
    for view in views:
        roles: dict[int, set[str]] = {}
        for role, entry in held[view.item.id]:
            roles.setdefault(id(merged[entry]), set()).add(role)
        lines.append(
            Line(
                view.item.id,
                tuple(
                    tuple(role for role in ROLE_ORDER if role in roles.get(id(column), ()))
                    for column in columns
                ),
                tuple((found.role, said) for found in view.held for said in found.unspecified),
                _by_leads_of(view, by_id),
            )
        )
    named = tuple(Column(entry, level_names[entry.level]) for entry in columns)
    return Matrix(named, tuple(lines))


def _held(view: ItemView, by_id: Mapping[str, ItemView]) -> list[tuple[str, Entry]]:
    """Who holds which role; of a part that names nobody, the leads of its task."""
    found = [(held.role, entry) for held in view.held for entry in held.entries]
    if _by_leads_of(view, by_id) is None:
        return found
    task = by_id[view.item.parent or ""]
    return [("lead", entry) for held in task.held if held.role == "lead" for entry in held.entries]


def _by_leads_of(view: ItemView, by_id: Mapping[str, ItemView]) -> str | None:
    """The clause of the task whose leads carry out a part that names nobody."""
    if view.item.parent is None or view.item.parties:
        return None
    return by_id[view.item.parent].item.clause


def _merged(entries: Iterable[Entry], folder: Folder) -> Mapping[Entry, Entry]:
    """The column of each entry: one for a class, however many of it there are at the time.

    "Các xã (223; từ 01/02/2020: 217)" and "các xã (217)" are the same class: work that begins
    after a merger is that of the agencies there are then.
    """
    together: dict[_Key, list[Entry]] = {}
    for entry in entries:
        together.setdefault(_key(entry), []).append(entry)
    merged: dict[Entry, Entry] = {}
    for found in together.values():
        agencies = sorted({agency for entry in found for agency in entry.agencies})
        whole = folder.fold(agencies)
        for entry in found:
            # Where the class as a whole has no name of its own, each stays what it was.
            merged[entry] = whole[0] if len(whole) == 1 else entry
    return merged


def _key(entry: Entry) -> _Key:
    if entry.kind == "class" and not entry.lacking:
        return "class", entry.body, entry.level, entry.scope[0] if entry.scope else ""
    return "agencies", *entry.agencies
