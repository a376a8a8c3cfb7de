"""Within a line: the words that the model quotes, or reads as somebody or as some time.

A passage is found by its words alone: those that a quotation repeats, those that name nobody in
particular, those that name a party.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from planc.coverage.letters import Bare
from planc.directory.model import filled
from planc.idiom import Vocabulary, read_parties, read_times
from planc.language.model import ROLE_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planc.compiled import Compiled
    from planc.coverage.model import Coverage, ModelLine
    from planc.language.model import Item, Legal, Party

#: The keys of `as_written` that differ from the roles they are for.
_KEYS = {role: key for key, role in ROLE_KEYS.items()}

#: What a passage became.
PassageKind = Literal[
    "party",
    "unspecified",
    "time",
    "target",
    "product",
    "host",
    "cut_off",
    "group",
    "legal",
    "period",
]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source line, `text[start:end]`, and what they became.

    `item` is the item that it is part of, if it is; `key` the role of a party (`notify` for
    recipients), or the id of a group or legal document; `number` counts from 0 among the item's
    entries of `when`, its targets, products or hosts; `agencies` are those of a party.
    """

    kind: PassageKind
    item: str = ""
    key: str = ""
    number: int = 0
    agencies: tuple[str, ...] = ()
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class _Line:
    """A source line in which passages are looked for."""

    text: str
    bare: Bare = field(init=False)
    found: list[Passage] = field(default_factory=list)
    read_to: int = 0

    def __post_init__(self) -> None:
        self.bare = Bare.of(self.text)

    def read(self, words: str, passage: Passage) -> bool:
        """Note words that were read in the order of the line: behind those that were read last."""
        at = self.bare.find(words, self.read_to)
        if at is None:
            return False
        self.read_to = at[1]
        self.found.append(replace(passage, start=at[0], end=at[1]))
        return True

    def note(self, words: str | None, passage: Passage) -> bool:
        """Note where words stand in the line, for a passage without its place.

        What one item says of one kind stands there in its order, so that words that are printed
        twice are looked for behind what was found last.
        """
        if not words:
            return False
        behind = max((found.end for found in self.found if _one_kind(found, passage)), default=0)
        at = self.bare.find(words, behind) or self.bare.find(words)
        if at is None:
            return False
        self.found.append(replace(passage, start=at[0], end=at[1]))
        return True


def passages(compiled: Compiled, coverage: Coverage) -> tuple[tuple[Passage, ...], ...]:
    """The passages of each source line, in the order of its words."""
    finder = _Finder(compiled)
    lines = []
    for source in coverage.source:
        line = _Line(source.text)
        for number in source.model:
            finder.look(line, coverage.model[number])
        order = sorted(dict.fromkeys(line.found), key=lambda found: (found.start, -found.end))
        lines.append(tuple(order))
    return tuple(lines)


class _Finder:
    """Finds passages of one plan."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.plan = compiled.plan
        self.vocabulary = Vocabulary.of(compiled.plan, compiled.directory)
        self.of_clause: dict[str, list[Item]] = {}
        for item in compiled.plan.items:
            self.of_clause.setdefault(item.clause, []).append(item)
        self.selected: dict[tuple[str, str, Party], tuple[str, ...]] = {}
        for selection in (*compiled.binding.selections, *compiled.binding.notices):
            key = (selection.item, selection.role, selection.party)
            agencies = (*self.selected.get(key, ()), *selection.agencies)
            self.selected[key] = tuple(sorted(set(agencies)))
        self.levels = {level.id: level for level in compiled.plan.levels}

    def look(self, line: _Line, model: ModelLine) -> None:
        """Note the passages of a line that became a line of the model."""
        if model.kind == "recipient":
            self._recipient(line, model.owner)
        elif model.kind == "field":
            self._field(line, model)
        elif model.clause:
            for item in self.of_clause.get(model.clause, ()):
                self._item(line, item)
        for group in self.plan.groups:
            if group.clause == model.clause or not group.clause:
                line.note(group.quote, Passage("group", key=group.id))
        self._legal(line, model)
        line.note(self.plan.header.period.quote, Passage("period"))

    def _item(self, line: _Line, item: Item) -> None:
        """What a text says of an item, whose roles have no line of their own here."""
        for number, when in enumerate(item.when):
            for words in (when.quote, when.awaits, when.whenever):
                line.note(words, Passage("time", item.id, number=number))
        self._quotes(line, item)
        printed = dict(item.as_written)
        for role, parties in (*item.parties, ("with", item.counterparts)):
            if role not in printed and _KEYS.get(role) not in printed:
                self._parties(line, item, role, parties)

    def _quotes(self, line: _Line, item: Item) -> None:
        for number, target in enumerate(item.targets):
            line.note(target.quote, Passage("target", item.id, number=number))
        for number, product in enumerate(item.products):
            line.note(product.quote or product.name, Passage("product", item.id, number=number))
        for number, host in enumerate(item.hosted_in):
            line.note(host, Passage("host", item.id, number=number))
        line.note(item.cut_off, Passage("cut_off", item.id))

    def _field(self, line: _Line, model: ModelLine) -> None:
        """What a line that is printed for one field of an item says."""
        item = self.compiled.item(model.owner)
        name = model.key.rpartition("/")[2]
        if name != "when":
            self._read(line, model, item, ROLE_KEYS.get(name, name))
            return
        times = read_times(model.field_text).times
        if len(times) == len(item.when):
            # The line says as many times as there are entries, in their order.
            for number, time in enumerate(times):
                words = model.field_text[time.start : time.end]
                line.read(words, Passage("time", item.id, number=number))
            self._quotes(line, item)
            return
        for number, when in enumerate(item.when):
            for said in (when.quote, when.awaits, when.whenever, when.for_):
                if line.note(said, Passage("time", item.id, number=number)):
                    break
        self._quotes(line, item)

    def _read(self, line: _Line, model: ModelLine, item: Item, role: str) -> None:
        """The parties of a line: as the line is read, else as far as their names are known."""
        parties = item.role(role)
        text = model.field_text
        for read in read_parties(text, self.vocabulary).parties:
            alike = next((party for party in parties if _same(party, read.party)), None)
            words = text[read.start : read.end]
            if alike is not None and line.read(words, self._passage(item, role, alike)):
                parties = tuple(party for party in parties if party is not alike)
        self._parties(line, item, role, parties)

    def _parties(self, line: _Line, item: Item, role: str, parties: Sequence[Party]) -> None:
        """The parties of a role that a line names in words which are theirs, the longest first."""
        for party in parties:
            for name in sorted(set(self._names(party)), key=lambda name: (-len(name), name)):
                if line.note(name, self._passage(item, role, party)):
                    break

    def _passage(self, item: Item, role: str, party: Party) -> Passage:
        if party.unspecified:
            return Passage("unspecified", item.id, role)
        agencies = self.selected.get((item.id, role, party), ())
        return Passage("party", item.id, role, agencies=agencies)

    def _names(self, party: Party) -> Iterator[str]:
        """What a document may call a party."""
        if party.unspecified:
            yield party.written
            return
        directory, last = self.compiled.directory, self.compiled.schedule.last_day
        pattern = directory.patterns.get(party.body)
        if pattern is None:  # a group of bodies
            names = [group.name for group in self.plan.groups if group.id == party.body]
            yield from (name for name in names if name)
            return
        stem = filled(pattern, "", "")
        if party.at in self.levels:
            level = self.levels[party.at]
            yield f"{stem} {level.name}"
            if level.plural:
                yield f"{stem} {level.plural}"
        elif party.relative:
            yield f"{stem} cùng cấp"
        else:
            places = directory.at.get(party.body, {})
            for unit in places if party.at or len(places) == 1 else ():
                if party.at not in (None, unit):
                    continue
                version = directory.units[unit].version(last)
                yield directory.name(places[unit].id, last)
                yield filled(pattern, version.kind, "")

    def _recipient(self, line: _Line, owner: str) -> None:
        recipient = next(each for each in self.plan.recipients if each.id == owner)
        for party in recipient.parties:
            if party.unspecified:
                line.note(party.written, Passage("unspecified", key="notify"))

    def _legal(self, line: _Line, model: ModelLine) -> None:
        """Documents that are quoted here, or in the preamble named by their number."""
        for document in self.plan.legal:
            if document.quote and document.clause == model.clause:
                line.note(document.quote, Passage("legal", key=document.id))
            elif not document.quote and model.kind in ("preamble", "clause", "paragraph"):
                for words in _called(document):
                    if line.note(words, Passage("legal", key=document.id)):
                        break


def _one_kind(found: Passage, other: Passage) -> bool:
    """Whether two passages stand in one order: of one kind in one item, and one role."""
    if not other.item or other.kind == "party":
        return False
    return (found.kind, found.item, found.key) == (other.kind, other.item, other.key)


def _called(document: Legal) -> Iterator[str]:
    """What a text calls a document: its type and number, with its day or without."""
    if document.type and document.number:
        name = f"{document.type} số {document.number}"
        if document.date:
            year, month, day = document.date.split("-")
            yield f"{name} ngày {int(day)}/{int(month)}/{year}"
            yield f"{name} ngày {day}/{month}/{year}"
        yield name


def _same(one: Party, other: Party) -> bool:
    """Whether two parties are the same selector, or the same words."""
    if one.unspecified or other.unspecified:
        words = (" ".join(party.written.split()) for party in (one, other))
        return one.unspecified == other.unspecified and next(words) == next(words)
    return (one.body, one.at, sorted(one.excepted)) == (
        other.body,
        other.at,
        sorted(other.excepted),
    )
