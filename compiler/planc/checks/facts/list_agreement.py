"""Whether lists of units in one clause agree with those of another, and with who is bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.checks.words.party_names import body_name, party_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planc.binding import Selection
    from planc.checks.words.kinds import Kinds
    from planc.checks.words.printed_lists import PrintedList
    from planc.compiled import Compiled
    from planc.findings import Place


@dataclass(frozen=True, slots=True)
class Difference:
    """A printed list that names other units than something else that is about the same.

    `other` are the units there, `place` is what it is called (empty for the parts of a task), and
    `related` where it is written.
    """

    printed: PrintedList
    units: frozenset[str]
    other: frozenset[str]
    place: str
    related: tuple[Place, ...]

    @property
    def key(self) -> tuple[frozenset[str], frozenset[str]]:
        """What differs: the same in two places is one mistake."""
        return self.other - self.units, self.units - self.other


def units_of(printed: PrintedList, kinds: Kinds) -> frozenset[str] | None:
    """The units that a list names; None where one of its names is none, or several."""
    level = kinds.level_of(printed.kinds)
    found = set()
    for name in printed.names:
        units = kinds.called.get((level or "", name.casefold()), [])
        if len(units) != 1:
            return None
        found.add(units[0])
    return frozenset(found)


def against_the_bound(
    compiled: Compiled, lists: Iterable[tuple[PrintedList, frozenset[str]]]
) -> Iterator[Difference]:
    """Lists in the text of an item that differ from the units whose agencies the item binds.

    A line printed for a role is read back as a whole, by a rule of its own.
    """
    by_item: dict[str, list[Selection]] = {}
    for selection in compiled.binding.selections:
        if selection.how != "relative":
            by_item.setdefault(selection.item, []).append(selection)
    for printed, units in lists:
        if printed.words.printed_for:
            continue
        bound = _bound(compiled, by_item.get(printed.words.item or "", ()), units)
        if not bound or units in bound.values():
            continue
        name, nearest = max(bound.items(), key=lambda entry: (len(entry[1] & units), entry[0]))
        if _about_the_same(units, nearest):
            yield Difference(printed, units, nearest, name, ())


def against_the_parts(
    compiled: Compiled, lists: Iterable[tuple[PrintedList, frozenset[str]]]
) -> Iterator[Difference]:
    """Lists of a task that differ from the lists of its parts taken together."""
    tasks: dict[str, list[tuple[PrintedList, frozenset[str]]]] = {}
    parts: dict[str, list[tuple[PrintedList, frozenset[str]]]] = {}
    parents = {item.id: item.parent for item in compiled.plan.items}
    for entry in lists:
        item = entry[0].words.item or ""
        parent = parents.get(item)
        (parts.setdefault(parent, []) if parent else tasks.setdefault(item, [])).append(entry)
    for task, found in parts.items():
        together = frozenset(unit for _, units in found for unit in units)
        if len({printed.words.item for printed, _ in found}) == 1:
            continue
        places = tuple(printed.words.place(printed.start, printed.end) for printed, _ in found)
        for printed, units in tasks.get(task, ()):
            if units != together and _about_the_same(units, together):
                yield Difference(printed, units, together, "", places)


def _bound(
    compiled: Compiled, selections: Iterable[Selection], units: frozenset[str]
) -> Mapping[str, frozenset[str]]:
    """The units of agencies by the selector; those written one by one, by their body.

    Only units of the level that is listed count, and those that exist when the plan begins.
    """
    directory, first = compiled.directory, compiled.schedule.first_day
    level = directory.units[next(iter(units))].level
    found: dict[str, set[str]] = {}
    for selection in selections:
        party = selection.party
        named = selection.how == "named"
        written = body_name(compiled, party.body) if named else party_name(compiled, party)
        for agency in (directory.agencies[name] for name in selection.agencies):
            if agency.level == level and (agency.exists_on(first) or agency.unit in units):
                found.setdefault(written, set()).add(agency.unit)
    return {written: frozenset(found[written]) for written in found}


def _about_the_same(units: frozenset[str], other: frozenset[str]) -> bool:
    return 2 * len(units & other) > max(len(units), len(other))
