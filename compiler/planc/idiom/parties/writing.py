"""From parties to the line that names them, in words that read back to the same."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from planc.idiom.parties.places import RELATIONS
from planc.idiom.parties.vocabulary import head_of
from planc.idiom.parties.words import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planc.idiom.parties.vocabulary import Vocabulary
    from planc.language.model import Party

_RELATION_WORDS = {relation: words for words, relation in reversed(RELATIONS.items())}


def write_parties(parties: Iterable[Party], vocabulary: Vocabulary) -> str:
    """The line that names these parties, in their order.

    Parties of one body at several levels share its name: "Ủy ban nhân dân cấp huyện, cấp xã".
    """
    writer = _Writer(vocabulary)
    names = [writer.names(list(together)) for _, together in groupby(parties, key=writer.can_share)]
    flat = _joined([name for found in names for name in found])
    sign = "; " if any("," in name or " và " in name for name in flat) else ", "
    line = sign.join(flat)
    line = line[:1].upper() + line[1:]
    return line if not line or line.endswith(".") else f"{line}."


def _joined(names: Sequence[str]) -> list[str]:
    """Names with the same words for a relation behind them as one: "A và B cùng cấp"."""
    found: list[str] = []
    for name in names:
        relation = next((f" {words}" for words in RELATIONS if name.endswith(f" {words}")), "")
        if relation and found and found[-1].endswith(relation) and " và " not in found[-1]:
            found[-1] = f"{found[-1].removesuffix(relation)} và {name}"
        else:
            found.append(name)
    return found


class _Writer:
    """Writes the names of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        plan = vocabulary.plan
        self.levels = {level.id: level for level in plan.levels}
        self.bodies = {body.id: body for body in plan.bodies}
        self.groups = {group.id: group for group in plan.groups}

    def can_share(self, party: Party) -> tuple[str, int]:
        """What parties next to each other have in common that may be named together."""
        if party.unspecified or party.excepted or party.at not in self.levels:
            return party.written, id(party)
        return party.body, 0

    def names(self, parties: Sequence[Party]) -> list[str]:
        """The names of parties next to each other that share a body, or of a single one."""
        if len(parties) == 1 or parties[0].body in self.vocabulary.irregular:
            return [name for party in parties for name in self.party(party)]
        found = []
        for head, body in self.heads(parties[0].body):
            levels = [at for party in parties if self.vocabulary.exists(body, at := party.at or "")]
            if levels:
                found.append(f"{head} {', '.join(map(self.place, levels))}")
        return found

    def party(self, party: Party) -> list[str]:
        """The name of a party; a group of bodies that has no name is named body by body."""
        if party.unspecified:
            return [" ".join(party.written.split())]
        names = [
            name
            for head, body in self.heads(party.body)
            if party.at is None or self.vocabulary.exists(body, party.at)
            for name in self.named(head, body, party.at)
        ]
        if party.excepted:
            left_out = ", ".join(self.place(name) for name in party.excepted)
            names = [f"{name} (trừ {left_out})" for name in names]
        return names

    def heads(self, body: str) -> list[tuple[str, str]]:
        """What names the body or bodies of a party, without the place, each with its id."""
        if body in self.bodies:
            return [(head_of(self.bodies[body].name), body)]
        group = self.groups.get(body)
        if group is None:
            return []  # a name that does not resolve, which is reported elsewhere
        if group.name:
            return [(group.name, body)]
        return [head for member in group.members for head in self.heads(member)]

    def named(self, head: str, body: str, at: str | None) -> list[str]:
        """The name of a body at a place, or of each of its agencies where only these have names."""
        if body not in self.vocabulary.irregular or at in _RELATION_WORDS:
            return [self.name(head, body, at)]
        units = None if at is None else self.vocabulary.units_at(at)
        return [
            self.vocabulary.directory.name(agency.id, self.vocabulary.first)
            for agency in self.vocabulary.agencies(body)
            if units is None or agency.unit in units
        ]

    def name(self, head: str, body: str, at: str | None) -> str:
        """A head with its place."""
        at = at or self.only_place(body)
        if at is None or not self.has_place(body, at):
            return head
        if at in self.vocabulary.directory.units and body in self.bodies:
            return self.agency(head, at)
        return f"{head} {self.place(at)}"

    def only_place(self, body: str) -> str | None:
        """Where the only agency of a body is."""
        found = self.vocabulary.agencies(body) if body in self.bodies else []
        return found[0].unit if len(found) == 1 else None

    def has_place(self, body: str, at: str) -> bool:
        """Whether the name of a body changes with its place: "Sở Tư pháp" has none."""
        if body not in self.bodies:
            return True
        found = self.bodies[body]
        patterns = [found.name, *(place.name for place in found.at if place.name)]
        return any("{" in pattern for pattern in patterns) or (
            at not in self.vocabulary.directory.units and self.vocabulary.needs_place(body)
        )

    def agency(self, head: str, unit: str) -> str:
        """A body at a unit: at the plan's own by its kind, as the document speaks of itself."""
        territory = self.vocabulary.territory
        kind = territory.version(self.vocabulary.first).kind if territory else None
        if territory and kind and unit == territory.id:
            return f"{head} {kind}"
        return f"{head} {self.unit(unit)}"

    def place(self, at: str) -> str:
        """A place by its name: relation, level, group of units, unit."""
        if at in _RELATION_WORDS:
            return _RELATION_WORDS[at]
        if at in self.levels:
            return self.levels[at].name
        if at in self.groups:
            return self.units(self.groups[at].id)
        territory = self.vocabulary.territory
        if territory and at == territory.id:
            return territory.version(self.vocabulary.first).kind or self.unit(at)
        return self.unit(at) if at in self.vocabulary.directory.units else at

    def units(self, group: str) -> str:
        """The units of a group: their kinds and bare names, or each in full where these mislead."""
        directory, first = self.vocabulary.directory, self.vocabulary.first
        members = [unit for unit in directory.members[group] if unit in directory.units]
        versions = [directory.units[unit].version(first) for unit in members]
        kinds = list(dict.fromkeys(version.kind for version in versions if version.kind))
        bare = [self.vocabulary.bare_units.of(version.name) for version in versions]
        level = {directory.units[unit].level for unit in members}
        alone = all(
            len([unit for unit in found if directory.units[unit].level in level]) == 1
            for found in bare
        )
        every = all(version.kind for version in versions)
        if not (alone and every and len(level) == 1 and len(members) > 1):
            return ", ".join(self.unit(unit) for unit in members)
        order = [kind for kind in self.vocabulary.level_kinds(next(iter(level))) if kind in kinds]
        order += [kind for kind in kinds if kind not in order]
        spoken = self._spoken_order(order, next(iter(level)))
        names = ", ".join(version.name for version in versions)
        return f"các {', '.join(spoken)}: {names}"

    def _spoken_order(self, kinds: Sequence[str], level: str) -> list[str]:
        """Kinds in the order in which the level's own name of many has them."""
        plural = keys_of(self.levels[level].plural or "") if level in self.levels else ()

        def place(kind: str) -> int:
            first = keys_of(kind)[0]
            return plural.index(first) if first in plural else len(plural)

        return sorted(kinds, key=place)

    def unit(self, unit: str) -> str:
        """A unit in full, with the one above it where its name alone means several."""
        directory, first = self.vocabulary.directory, self.vocabulary.first
        name = directory.unit_name(unit, first)
        parent = directory.units[unit].parent
        if len(self.vocabulary.units.of(name)) > 1 and parent:
            return f"{name} ({directory.unit_name(parent, first)})"
        return name
