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
    from collections.abc import Container, Iterable, Iterator, Sequence

    from planc.compiled import Compiled
    from planc.idiom import PartiesRead, PartyRead
    from planc.idiom.parties import Mention
    from planc.language.model import Group, Item

#: Words and signs that join names and are no part of them.
_JOINING = frozenset(keys_of("và , ; . - + ..."))


#: Who is charged stands at the head of the sentence: "Giao ...", "Đề nghị các ...".
_LATEST_SUBJECT = 3


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
    told = _groups_in_doubt(compiled)
    for item in compiled.plan.items:
        for key, line in item.as_written:
            if key == "when" or (item.id, f"as_written/{key}") in elsewhere:
                continue
            if any(party.at in told for party in item.role(ROLE_KEYS.get(key, key))):
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


def _groups_in_doubt(compiled: Compiled) -> frozenset[str]:
    """The groups whose members differ from their quotation or number, and those they belong to."""
    wrong = {found.group.id for found in misquoted_groups(compiled)}
    for group in compiled.plan.groups:
        members = compiled.directory.members[group.id]
        if group.quote and group.count is not None and len(members) != group.count:
            wrong.add(group.id)
    within = {group.id for group in compiled.plan.groups if wrong.intersection(group.members)}
    return frozenset(wrong | within)


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
        """How a printed line and its field disagree, None where they do not.

        A body in words that were not understood, and one that the line leaves without a place, may
        be any of those that the field has; what explains a name in brackets names bodies too.
        """
        role = ROLE_KEYS.get(key, key)
        held = item.role(role)
        if not held and role == "lead" and item.kind == "task":
            return None  # that nobody leads is told by itself
        whole = read_parties(line, self.vocabulary)
        read = [each for each in whole.parties if each.role in ("", role)]
        words = {party.written for party in held if party.unspecified}
        sure = [each for each in read if not self._not_understood(each, words)]
        printed = self.meaning(each.party for each in sure if each.certainty != "unplaced")
        recorded = self.meaning(held)
        in_field = {self._body(agency) for agency in recorded.agencies}
        in_field |= {body for body, _ in recorded.relative}
        unplaced = {
            body
            for each in read
            if each.certainty == "unplaced"
            for body in self.vocabulary.bodies(each.party.body)
        }
        open_bodies = frozenset(
            unplaced | self._mentioned(each for each in read if each not in sure)
        )
        explained = self._explained(line, whole)
        missing = printed.agencies - recorded.agencies
        extra = {
            agency
            for agency in recorded.agencies - printed.agencies
            if self._body(agency) not in open_bodies | explained
        }
        named = coverage_of(self.compiled).spoken
        lacking = [*named(sorted(missing)), *self._relative(printed, recorded, frozenset())]
        lacking += map(self._head, sorted((unplaced | explained) - in_field))
        more = [*named(sorted(extra)), *self._relative(recorded, printed, open_bodies)]
        if printed.words != recorded.words:
            lacking += _other_words([each.party for each in sure], recorded.words)
            more += _other_words(held, tuple(_bare(line)))
        if not (lacking or more):
            return None
        spoken = write_parties(held, self.vocabulary)
        return Disagreement(item, key, line.strip(), spoken, tuple(lacking), tuple(more))

    def _not_understood(self, read: PartyRead, words: Container[str]) -> bool:
        """Whether words that the field does not have hold the name of a known body."""
        party = read.party
        return party.unspecified and party.written not in words and bool(self._mentioned((read,)))

    def _mentioned(self, read: Iterable[PartyRead]) -> set[str]:
        """The bodies that words mention."""
        texts = [each.party.written for each in read if each.party.unspecified]
        said = [found for text in texts for found in mentions(text, self.vocabulary)]
        return {body for found in said for body in found.bodies}

    def _explained(self, line: str, read: PartiesRead) -> set[str]:
        """The bodies that stand in brackets behind a name: "Sở Tư pháp (và Sở Tài chính)"."""
        texts = [line[start:end] for start, end in read.left]
        said = [found for text in texts for found in mentions(text, self.vocabulary)]
        return {body for found in said for body in found.bodies}

    def _body(self, agency: str) -> str:
        return self.compiled.directory.agencies[agency].body

    def _head(self, body: str) -> str:
        return head_of(self.compiled.directory.patterns[body])

    def unmentioned(
        self, item: Item, role: str, parties: Sequence[Party], text: str
    ) -> Disagreement | None:
        """How a text leaves out parties that hold a role, None where it mentions all of them."""
        said = self._telling(mentions(text, self.vocabulary))
        if not any(each.bodies and each.word <= _LATEST_SUBJECT for each in said):
            return None  # a sentence that leaves open whom it charges
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

    def _telling(self, found: Iterable[Mention]) -> tuple[Mention, ...]:
        """The mentions that say whom they are about.

        "Trên địa bàn thành phố" names nobody, and where districts are listed by name, "mỗi quận,
        huyện" are those.
        """
        territory = self.compiled.plan.header.territory
        said = [each for each in found if each.bodies or territory not in (each.units or ())]
        bare = [each.units for each in said if not each.bodies and each.units]
        return tuple(
            each
            for each in said
            if each.bodies or not any(each.units and other < each.units for other in bare)
        )

    def _may_be(self, party: Party, said: Mention) -> bool:
        """Whether a mention may be of a party: by its body and place as far as these are said."""
        bodies = self.vocabulary.bodies(party.body)
        if said.bodies and not said.bodies.intersection(bodies):
            return False
        if not said.bodies and said.units is None:
            return False
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

    def _relative(self, one: Meaning, other: Meaning, passed_over: frozenset[str]) -> Iterator[str]:
        for body, at in sorted(one.relative - other.relative):
            if body not in passed_over:
                party = Party.of(f"{body}@{at}", Origin())
                yield write_parties([party], self.vocabulary).rstrip(".")


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
