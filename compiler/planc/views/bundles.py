"""Bundles of sheets: who gets its sheet from whom, and in which order the papers lie.

Everybody with a sheet is in exactly one bundle: the territory's own bodies in one, each unit below
the territory with all that lies in it in another, and each unit outside in one of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from planc.views.order import body_ranks, unit_rank

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.directory.model import Unit
    from planc.text.collate import SortKey

Where = Literal["above", "own", "below", "beside"]

#: The order of bundles: first those above the territory, last those that it has nothing to do with.
_WHERE: tuple[Where, ...] = ("above", "own", "below", "beside")


@dataclass(frozen=True, slots=True)
class Part:
    """The agencies at one unit, in the order in which every list has them."""

    unit: str
    name: str
    level_name: str
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """The sheets that are sent to one unit: its own first, then place by place below it.

    `id` and `name` are those of the unit, `where` is where it lies, seen from the territory.
    """

    id: str
    name: str
    level: str
    level_name: str
    where: Where
    parts: tuple[Part, ...]

    @property
    def agencies(self) -> tuple[str, ...]:
        """All agencies of the bundle, as their sheets lie on each other."""
        return tuple(agency for part in self.parts for agency in part.agencies)

    @property
    def path(self) -> str:
        """The path of its PDF in the folder of outputs."""
        return f"bundles/{self.id}.pdf"


def bundles(compiled: Compiled) -> tuple[Bundle, ...]:
    """All bundles of a plan, in the order in which they are sent out."""
    directory, last = compiled.directory, compiled.schedule.last_day
    territory = directory.units[compiled.plan.header.territory]
    at_unit: dict[str, list[str]] = {}
    for agency in compiled.binding.by_agency:
        at_unit.setdefault(directory.agencies[agency].unit, []).append(agency)

    @cache
    def rank(unit: str) -> tuple[SortKey, str]:
        return unit_rank(compiled, unit)

    ranks = body_ranks(compiled)

    def path(unit: str) -> tuple[tuple[SortKey, str], ...]:
        """From the top down, so that a unit stands before what lies in it."""
        lineage = directory.units[unit].lineage
        return tuple(rank(above) for above in reversed(lineage))

    in_bundle: dict[str, list[str]] = {}
    for unit in sorted(at_unit, key=path):
        in_bundle.setdefault(_bundle_of(directory.units[unit], territory), []).append(unit)
    level_names = {level.id: level.name for level in compiled.plan.levels}

    def place(bundle: Bundle) -> tuple[int, int, tuple[SortKey, str]]:
        level = directory.levels.index(bundle.level)
        return _WHERE.index(bundle.where), level, rank(bundle.id)

    found = [
        Bundle(
            id=head,
            name=directory.unit_name(head, last),
            level=directory.units[head].level,
            level_name=level_names[directory.units[head].level],
            where=_where(directory.units[head], territory),
            parts=tuple(
                Part(
                    unit,
                    directory.unit_name(unit, last),
                    level_names[directory.units[unit].level],
                    tuple(
                        sorted(
                            at_unit[unit],
                            key=lambda agency: ranks[directory.agencies[agency].body],
                        )
                    ),
                )
                for unit in units
            ),
        )
        for head, units in in_bundle.items()
    ]
    return tuple(sorted(found, key=place))


def _bundle_of(unit: Unit, territory: Unit) -> str:
    """The unit whose bundle has the sheets of the agencies at this one."""
    if territory.id not in unit.lineage:
        return unit.id
    steps = unit.lineage.index(territory.id)
    return unit.lineage[max(steps - 1, 0)]


def _where(unit: Unit, territory: Unit) -> Where:
    if unit.id == territory.id:
        return "own"
    if unit.id in territory.lineage:
        return "above"
    return "below" if territory.id in unit.lineage else "beside"
