"""Where: the part of a name that says at which units ("cấp huyện", "các quận, huyện: Lê Chân").

    place   = relation | group of units | units | kinds [units | inside] | level
    kinds   = ["các" | "mỗi" | number] kind ("," | "và" | "/") ["các"] kind ...
    units   = [":"] unit ("," | "và") unit ... | "(" unit ("," | "và") unit ... ")"
    inside  = ["thuộc" | "trên địa bàn" | ...] unit above

A unit stands with its kind, or by its name behind its kind; the unit above it, in brackets or
behind a comma, tells it from others of its name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planc.idiom.letters import key_of
from planc.idiom.parties.vocabulary import key_of_kind
from planc.idiom.parties.words import names_of, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planc.idiom.parties.vocabulary import Vocabulary
    from planc.idiom.parties.words import Word

#: How a place is worked out from the lead it serves, by the words for it.
RELATIONS = {
    "cùng cấp": "same",
    "ngang cấp": "same",
    "cùng cấp với cơ quan chủ trì": "same",
    "cấp trên trực tiếp": "above",
    "cấp trên": "above",
    "cấp dưới trực tiếp": "below",
    "cấp dưới": "below",
}
_RELATIONS = names_of(RELATIONS)
_MANY = phrases("các")

#: What may stand between kinds of units and the unit that they lie in.
_INSIDE = phrases("thuộc", "của", "trên địa bàn", "thuộc địa bàn", "trong", "ở", "tại")

#: What may stand before kinds of units without saying which ones.
ALL_OF = phrases("các", "tất cả các", "toàn bộ các", "mọi", "mỗi", "từng", "những", "cả")

#: What offices write for a kind of units.
_SHORT_KINDS = {"tp": "thành phố", "tx": "thị xã"}

AND = key_of("và")
_BETWEEN = frozenset({",", "/", AND})


@dataclass(frozen=True, slots=True)
class Spot:
    """One place: what stands behind `@`, and the words `words[start:end]` that say it.

    `excepted` are units of a level that the words leave out: those of other kinds, or elsewhere.
    Where `open`, it may be another unit of the same name.
    """

    at: str
    start: int
    end: int
    excepted: tuple[str, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """All places that a name has; `unknown` are stretches of words in a list that are no unit."""

    spots: tuple[Spot, ...]
    start: int
    end: int
    unknown: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceReader:
    """Reads places in the words of one line."""

    words: Sequence[Word]
    vocabulary: Vocabulary

    def at(self, start: int) -> Place | None:
        """The place that begins at a word."""
        for read in (self._relation, self._group, self._units, self._kinds, self._level):
            found = read(start)
            if found is not None:
                return found
        return None

    def _relation(self, start: int) -> Place | None:
        end, relations = _RELATIONS.at(self.words, start)
        return Place((Spot(relations[0], start, end),), start, end) if relations else None

    def _group(self, start: int) -> Place | None:
        end, groups = self.vocabulary.unit_groups.at(self.words, start)
        return Place((Spot(groups[0], start, end),), start, end) if groups else None

    def _level(self, start: int) -> Place | None:
        end, levels = self.vocabulary.levels.at(self.words, start)
        if not levels:
            return None
        return Place((Spot(self._of_level(levels[0]), start, end),), start, end)

    def _of_level(self, level: str) -> str:
        """What stands behind `@` for a level: above the territory there is but one unit of it."""
        territory = self.vocabulary.territory
        if territory is None:
            return level
        above = territory.lineage[1:]
        units = self.vocabulary.directory.units
        return next((unit for unit in above if units[unit].level == level), level)

    # ── kinds ────────────────────────────────────────────────────────────────────────────────

    def _kinds(self, start: int) -> Place | None:
        """Kinds of units: all there are of them, or those that are listed behind."""
        begin = ALL_OF.end(self.words, start)
        number = int(self._key(begin)) if self._key(begin).isdecimal() else None
        groups, end = self._row(begin if number is None else begin + 1)
        if not groups:
            return None
        if self._key(end) in (":", "("):
            found = self._list(end + 1, groups[-1])
            closed = found is not None and self._key(found.end) == ")"
            if found is not None and (self._key(end) == ":" or closed):
                behind = found.end if self._key(end) == ":" else found.end + 1
                return self._with_classes(groups[:-1], replace(found, start=start, end=behind))
            if found is not None or (self._key(end) == ":" and not self._is_territory(groups)):
                return None  # a list of some of them that is not known, or open
        found = self._list(end, groups[-1])
        if found is not None:
            return self._with_classes(groups[:-1], replace(found, start=start))
        return self._class(groups, number, start, end)

    def _is_territory(self, groups: Sequence[Sequence[str]]) -> bool:
        """Whether kinds are but that of the plan's own unit, before a colon of the sentence."""
        territory = self.vocabulary.territory
        alone = len(groups) == 1 and len(groups[0]) == 1
        return (
            alone and territory is not None and self.vocabulary.is_called(territory.id, groups[0])
        )

    def _with_classes(self, groups: Sequence[Sequence[str]], listed: Place) -> Place | None:
        """A list of units behind kinds that it is not about: "các quận và các xã: An Lư"."""
        spots: list[Spot] = []
        for kinds in groups:
            found = self.vocabulary.units_of_kinds(kinds)
            if found is None:
                return None
            spots += self._spots(*found, listed.start, listed.end)
        return replace(listed, spots=(*spots, *listed.spots))

    def _class(
        self, groups: Sequence[Sequence[str]], number: int | None, start: int, end: int
    ) -> Place | None:
        """All units of some kinds, inside the unit that is named behind them."""
        levels = list(self._by_level([kind for kinds in groups for kind in kinds]))
        if not levels or any(found is None for found in levels):
            return None
        above, end = self._above(end)
        spots: list[Spot] = []
        counted: list[str] = []
        for level, members in (found for found in levels if found is not None):
            inside = [
                unit
                for unit in members
                if above is None
                or above in self.vocabulary.directory.units[unit].lineage[1:]
                or above == self.vocabulary.plan.header.territory
            ]
            if not inside:
                return None
            counted += inside
            spots += self._spots(level, inside, start, end)
        if number is not None and number not in self.vocabulary.counts(counted):
            return None  # some of them, and it is not said which
        return Place(tuple(spots), start, end)

    def _by_level(self, kinds: Sequence[str]) -> Iterator[tuple[str, list[str]] | None]:
        """Kinds of several levels in a row, level by level: "quận, huyện, xã, phường"."""
        together: list[str] = []
        for kind in kinds:
            if together and self.vocabulary.units_of_kinds([*together, kind]) is None:
                yield self.vocabulary.units_of_kinds(together)
                together = []
            together.append(kind)
        yield self.vocabulary.units_of_kinds(together)

    def _above(self, start: int) -> tuple[str | None, int]:
        """The unit that kinds of units lie in, and where its name ends."""
        begin = _INSIDE.end(self.words, start)
        end, units = self.vocabulary.units.at(self.words, begin)
        if len(units) == 1:
            return units[0], end
        territory = self.vocabulary.territory
        end, kind = self._kind(begin)
        named = begin > start and bool(kind) and territory is not None
        if named and territory and self.vocabulary.is_called(territory.id, [kind]):
            return territory.id, end
        return None, start

    def _spots(self, level: str, members: Sequence[str], start: int, end: int) -> tuple[Spot, ...]:
        territory = self.vocabulary.territory
        if territory is not None and members == [territory.id]:
            return (Spot(territory.id, start, end),)
        group = self.vocabulary.unit_group(members)
        if group:
            return (Spot(group, start, end),)
        everyone = self.vocabulary.units_of_level(level)
        others = tuple(unit for unit in everyone if unit not in members)
        return (Spot(level, start, end, others),)

    def _row(self, start: int) -> tuple[list[list[str]], int]:
        """Kinds one after the other, and where they end; "các" begins a group of its own."""
        groups: list[list[str]] = []
        end = place = start
        again = True
        while True:
            behind, found = self._kind(place)
            if not found or (groups and self._is_unit(place)):
                return groups, end
            if again:
                groups.append([])
            groups[-1].append(found)
            end = behind
            if self._key(end) not in _BETWEEN:
                return groups, end
            place = _MANY.end(self.words, end + 1)
            again = place > end + 1

    def _kind(self, place: int) -> tuple[int, str]:
        short = _SHORT_KINDS.get(self._key(place))
        if short and self.vocabulary.kinds.of(short):
            return place + 1, short
        end, kinds = self.vocabulary.kinds.at(self.words, place)
        return end, kinds[0] if kinds else ""

    def _is_unit(self, place: int) -> bool:
        return bool(self.vocabulary.units.at(self.words, place)[1])

    # ── units by name ────────────────────────────────────────────────────────────────────────

    def _list(self, start: int, kinds: Sequence[str]) -> Place | None:
        """Names of units of these kinds, one after the other; at least one is known."""
        level = self.vocabulary.units_of_kinds(kinds)
        if level is None:
            return None
        spots: list[Spot] = []
        unknown: list[tuple[int, int]] = []
        place, end = start, start
        while True:
            found = self._named(place, level[0], kinds)
            if found is not None:
                spots.append(found)
                end = found.end
            elif spots and self._is_name(place):
                end = self._name_end(place)
                unknown.append((place, end))
            else:
                break
            if self._key(end) not in (",", AND):
                break
            place = end + 1
        if not spots:
            return None
        # What is unknown at the end belongs to whatever follows the list.
        while unknown and unknown[-1][1] == end and unknown[-1][0] > spots[-1].end:
            end = unknown.pop()[0] - 1
        units = [spot.at for spot in spots]
        group = self.vocabulary.unit_group(units) if len(units) > 1 else None
        if group and not unknown and not any(spot.open for spot in spots):
            return Place((Spot(group, start, end),), start, end)
        return Place(tuple(spots), start, end, tuple(unknown))

    def _named(self, start: int, level: str | None, kinds: Sequence[str] = ()) -> Spot | None:
        """A unit by its name alone among those of a level that are of these kinds."""
        begin, kind = self._kind(start)
        if kind and kinds and key_of_kind(kind) not in set(map(key_of_kind, kinds)):
            return None
        for place in (start, begin):
            end, units = self.vocabulary.bare_units.at(self.words, place)
            called = [kind] if kind and place == begin else kinds
            fitting = [
                unit
                for unit in self._inside(units, level)
                if not called or self.vocabulary.is_called(unit, called)
            ]
            if fitting:
                return self._told_apart(fitting, start, end)
        return None

    def _units(self, start: int) -> Place | None:
        """Units with their kinds; such as follow by name alone are of the same level."""
        spots: list[Spot] = []
        place = start
        while True:
            end, units = self.vocabulary.units.at(self.words, place)
            fitting = self._inside(units, None)
            if fitting:
                spots.append(self._told_apart(fitting, place, end))
            elif spots and (found := self._named(place, self._level_of(spots[-1].at))):
                spots.append(found)
            else:
                break
            if self._key(spots[-1].end) not in (",", AND):
                break
            place = spots[-1].end + 1
        if not spots:
            return None
        return Place(tuple(spots), start, spots[-1].end)

    def _told_apart(self, units: Sequence[str], start: int, end: int) -> Spot:
        """One of several units of a name: that below the unit named behind it."""
        bracket = self._key(end) == "("
        if bracket or self._key(end) == ",":
            behind, above = self.vocabulary.units.at(self.words, end + 1)
            lines = self.vocabulary.directory.units
            below = [unit for unit in units if set(above) & set(lines[unit].lineage[1:])]
            if len(below) == 1 and (not bracket or self._key(behind) == ")"):
                return Spot(below[0], start, behind + bracket)
        return Spot(units[0], start, end, open=len(units) > 1)

    def _inside(self, units: Sequence[str], level: str | None) -> list[str]:
        found = [self.vocabulary.directory.units[unit] for unit in units]
        if level is not None:
            return [u.id for u in found if u.level == level and self.vocabulary.inside(u.id)]
        inside = [unit.id for unit in found if self.vocabulary.inside(unit.id)]
        return inside or [unit.id for unit in found]

    def _level_of(self, unit: str) -> str:
        return self.vocabulary.directory.units[unit].level

    def _is_name(self, place: int) -> bool:
        """Whether words look like the name of a unit: a capital, and no body begins there."""
        if place >= len(self.words) or not self.words[place].text[0].isupper():
            return False
        return not self.vocabulary.heads.at(self.words, place)[1]

    def _name_end(self, place: int) -> int:
        while place < len(self.words) and not self.words[place].is_sign:
            if self.words[place].key == AND:
                break
            place += 1
        return place

    def _key(self, place: int) -> str:
        return self.words[place].key if place < len(self.words) else ""
