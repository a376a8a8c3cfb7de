"""What the printed lines of a plan say when they are read back, against what its fields hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planc.binding import Selector
from planc.checks.facts.coverage import coverage_of
from planc.checks.facts.originals import lines_not_in_the_source
from planc.checks.once import once
from planc.checks.words.wording import clause_texts
from planc.idiom import Vocabulary, read_members, read_parties, write_parties
from planc.idiom.parties import head_of, keys_of, mentions
from planc.language.model import ROLE_KEYS, Origin, Party

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planc.compiled import Compiled
    from planc.idiom import PartyRead
    from planc.idiom.parties import Mention
    from planc.language.model import Group, Item

#: Words and signs that join names and are no part of them.
_JOINING = frozenset(keys_of("và , ; . - + ..."))


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom parties stand for: agencies, parties relative to a lead by body, and words."""

    agencies: frozenset[str]
    relative: frozenset[tuple[str, str]]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A printed line that names others than the field it is printed for.

    `key` is what the field is called in the item, `printed` the line, or the text of the clause
    where no line is printed, and `recorded` the field in words; `missing` are names that only the
    line has, `extra` such as only the field has.
    """

    item: Item
    key: str
    printed: str
    recorded: str
    missing: tuple[str, ...]
    extra: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Misquoted:
    """A group whose quotation, read back, lists other members than it has, in words."""

    group: Group
    recorded: str
    missing: tuple[str, ...]
    extra: tuple[str, ...]


@once
def vocabulary_of(compiled: Compiled) -> Vocabulary:
    """The vocabulary of a plan."""
    return Vocabulary.of(compiled.plan, compiled.directory)


def disagreements(compiled: Compiled) -> Iterator[Disagreement]:
    """The printed lines about parties that read back to others than their fields hold.

    A line that the signed document does not have as it is gets told by the rule about that.
    """
    reader = _ReadBack(compiled)
    elsewhere = lines_not_in_the_source(compiled)
    for item in compiled.plan.items:
        for key, line in item.as_written:
            if key == "when" or (item.id, f"as_written/{key}") in elsewhere:
                continue
            found = reader.compare(item, key, line)
            if found is not None:
                yield found


def never_mentioned(compiled: Compiled) -> Iterator[Disagreement]:
    """The parties of parts, duties and reports that the text of their clause nowhere mentions.

    Prose says who does what in too many ways to be read; but it names those whom it charges.
    """
    reader = _ReadBack(compiled)
    texts = clause_texts(compiled.plan)
    for item in compiled.plan.items:
        text = item.text or texts.get(item.clause)
        if item.kind == "task" or not text:
            continue
        printed = {ROLE_KEYS.get(key, key) for key, _ in item.as_written}
        for role, parties in item.parties:
            found = None if role in printed else reader.unmentioned(item, role, parties, text)
            if found is not None:
                yield found


def misquoted_groups(compiled: Compiled) -> Iterator[Misquoted]:
    """The groups whose quotation lists other members than they have."""
    vocabulary = vocabulary_of(compiled)
    for group in compiled.plan.groups:
        listed = read_members(group.quote or "", vocabulary)
        members = compiled.directory.members[group.id]
        if listed is None or set(listed) == set(members):
            continue
        if group.count is not None and len(members) != group.count:
            continue  # which another rule tells, by the number
        missing = tuple(_member(compiled, name) for name in listed if name not in members)
        extra = tuple(_member(compiled, name) for name in members if name not in listed)
        recorded = ", ".join(_member(compiled, name) for name in members)
        yield Misquoted(group, recorded, missing, extra)


def _member(compiled: Compiled, name: str) -> str:
    """A member of a group by its name: a unit or a body."""
    directory = compiled.directory
    if name in directory.units:
        return directory.unit_name(name, compiled.schedule.first_day)
    return head_of(directory.patterns[name]) if name in directory.patterns else name


@dataclass(slots=True)
class _ReadBack:
    compiled: Compiled
    vocabulary: Vocabulary = field(init=False)
    selector: Selector = field(init=False)

    def __post_init__(self) -> None:
        compiled = self.compiled
        self.vocabulary = vocabulary_of(compiled)
        self.selector = Selector(
            compiled.plan, compiled.directory, compiled.schedule, lost=frozenset()
        )

    def compare(self, item: Item, key: str, line: str) -> Disagreement | None:
        """How a printed line and its field disagree, None where they do not."""
        role = ROLE_KEYS.get(key, key)
        held = item.role(role)
        read = read_parties(line, self.vocabulary).parties
        printed = self.meaning(each.party for each in read if each.certainty != "unplaced")
        recorded = self.meaning(held)
        # A body that the line leaves without a place may be any of those that the field has.
        open_bodies = frozenset(self._open_bodies(read))
        missing = printed.agencies - recorded.agencies
        extra = {
            agency
            for agency in recorded.agencies - printed.agencies
            if self.compiled.directory.agencies[agency].body not in open_bodies
        }
        named = coverage_of(self.compiled).spoken
        lacking = [*named(sorted(missing)), *self._relative(printed, recorded, frozenset())]
        more = [*named(sorted(extra)), *self._relative(recorded, printed, open_bodies)]
        if printed.words != recorded.words:
            lacking += self._words(read, recorded.words)
            more += _other_words(held, printed.words)
        if not (lacking or more):
            return None
        spoken = write_parties(held, self.vocabulary)
        return Disagreement(item, key, line.strip(), spoken, tuple(lacking), tuple(more))

    def unmentioned(
        self, item: Item, role: str, parties: Sequence[Party], text: str
    ) -> Disagreement | None:
        """How a text leaves out parties that hold a role, None where it mentions all of them."""
        said = tuple(mentions(text, self.vocabulary))
        extra = [
            party
            for party in parties
            if not party.unspecified and not any(self._may_be(party, each) for each in said)
        ]
        if not extra:
            return None
        spoken = write_parties(parties, self.vocabulary)
        names = tuple(write_parties([party], self.vocabulary).rstrip(".") for party in extra)
        return Disagreement(item, role, " ".join(text.split()), spoken, (), names)

    def _may_be(self, party: Party, said: Mention) -> bool:
        """Whether a mention may be of a party: by its body and place as far as these are said."""
        territory = self.compiled.plan.header.territory
        bodies = self.vocabulary.bodies(party.body)
        if said.bodies and not said.bodies.intersection(bodies):
            return False
        if not said.bodies and (said.units is None or territory in said.units):
            return False  # "trên địa bàn thành phố" names nobody
        if said.units is None or party.relative:
            return True
        agencies = self.selector.select(party).agencies
        return any(self.compiled.directory.agencies[each].unit in said.units for each in agencies)

    def meaning(self, parties: Iterable[Party]) -> Meaning:
        """Whom parties stand for."""
        agencies: set[str] = set()
        relative: set[tuple[str, str]] = set()
        words: list[str] = []
        for party in parties:
            if party.unspecified:
                words += _bare(party.written)
            elif party.relative:
                relative.update(
                    (body, party.at or "") for body in self.vocabulary.bodies(party.body)
                )
            else:
                agencies.update(self.selector.select(party).agencies)
        return Meaning(frozenset(agencies), frozenset(relative), tuple(words))

    def _open_bodies(self, read: Iterable[PartyRead]) -> Iterator[str]:
        for each in read:
            if each.certainty == "unplaced":
                yield from self.vocabulary.bodies(each.party.body)

    def _relative(self, one: Meaning, other: Meaning, passed_over: frozenset[str]) -> Iterator[str]:
        for body, at in sorted(one.relative - other.relative):
            if body not in passed_over:
                party = Party.of(f"{body}@{at}", Origin())
                yield write_parties([party], self.vocabulary).rstrip(".")

    @staticmethod
    def _words(read: Iterable[PartyRead], known: Sequence[str]) -> list[str]:
        parties = [each.party for each in read]
        return _other_words(parties, known)


def _other_words(parties: Iterable[Party], known: Sequence[str]) -> list[str]:
    """The words of parties that do not stand, in their order, among those known."""
    return [
        f"“{party.written}”"
        for party in parties
        if party.unspecified and not _within(_bare(party.written), known)
    ]


def _bare(words: str) -> list[str]:
    return [key for key in keys_of(words) if key not in _JOINING]


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    length = len(part)
    return any(tuple(whole[at : at + length]) == tuple(part) for at in range(len(whole)))
