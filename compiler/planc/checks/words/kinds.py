"""The kinds of administrative units (xã, phường, thị trấn): which a level has, which words name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.checks.once import once

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from planc.compiled import Compiled
    from planc.directory import Unit

#: What may stand between two kinds of one enumeration.
_BETWEEN = r"\s*(?:,|/|\(|\bvà\b|\bhoặc\b|\bhay\b)\s*(?:các\s+)?"


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Kinds named one after the other: "xã, phường"."""

    start: int
    end: int
    kinds: frozenset[str]


class Kinds:
    """The kinds that the units of each level have within the plan's territory and period.

    `of_level` counts the units of each kind, by level; `names` are the names of all units in small
    letters; `called` are the units of a level by such a name.
    """

    def __init__(self, compiled: Compiled) -> None:
        """Count the units of a plan."""
        self.compiled = compiled
        self.of_level: dict[str, dict[str, int]] = {}
        self.names: set[str] = set()
        self.called: dict[tuple[str, str], list[str]] = {}
        known = set()
        root = compiled.plan.header.territory
        for unit in compiled.directory.units.values():
            known |= {each.kind.casefold() for each in unit.versions if each.kind}
            names = {each.name.casefold() for each in unit.versions}
            self.names |= names
            here = self.kinds_of(unit)
            if here and root in unit.lineage:
                for name in names:
                    self.called.setdefault((unit.level, name), []).append(unit.id)
                for kind in here:
                    counts = self.of_level.setdefault(unit.level, {})
                    counts[kind] = counts.get(kind, 0) + 1
        alternatives = "|".join(re.escape(kind) for kind in sorted(known, key=len, reverse=True))
        # "xã hội" is society and "hợp tác xã" a cooperative; "thị xã" may be no kind of the plan.
        self.word = rf"(?<!\w)(?<!thị )(?<!tác )(?:{alternatives or '(?!)'})(?!\w)(?! hội)"
        self._named = re.compile(self.word, re.IGNORECASE)
        # "cấp huyện" names a level, not the kind of its units.
        self._row = re.compile(rf"(?<!cấp ){self.word}(?:{_BETWEEN}{self.word})*", re.IGNORECASE)

    def kinds_of(self, unit: Unit) -> set[str]:
        """The kinds that a unit has within the plan's period; none where it does not exist then."""
        first, last = self.compiled.schedule.first_day, self.compiled.schedule.last_day
        if (unit.since and unit.since > last) or (unit.until and unit.until < first):
            return set()
        within = [version for version in unit.versions if first < version.on <= last]
        return {
            version.kind.casefold() for version in (unit.version(first), *within) if version.kind
        }

    def rows(self, text: str) -> Iterator[Enumeration]:
        """Every kind, or row of kinds, that a text names, as long as it goes."""
        for match in self._row.finditer(text):
            kinds = frozenset(kind.casefold() for kind in self._named.findall(match[0]))
            yield Enumeration(match.start(), match.end(), kinds)

    def level_of(self, kinds: Collection[str]) -> str | None:
        """The level whose units have all these kinds, the lowest; None where there is none."""
        for level in reversed(self.compiled.directory.levels):
            if set(kinds) <= set(self.of_level.get(level, ())):
                return level
        return None

    def counted(self, level: str, kinds: Collection[str]) -> Mapping[str, int]:
        """How many units of a level have each of these kinds."""
        return {kind: self.of_level[level][kind] for kind in sorted(kinds)}


@once
def kinds_in(compiled: Compiled) -> Kinds:
    """The kinds of units in a plan."""
    return Kinds(compiled)
