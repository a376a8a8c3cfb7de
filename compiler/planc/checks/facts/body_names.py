"""Where the words of a document name a body at a level, whatever roles the plan gives it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planc.checks.facts.coverage import coverage_of
from planc.checks.once import once
from planc.checks.words.wording import clause_texts
from planc.idiom.parties import head_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planc.checks.facts.coverage import Mention
    from planc.checks.words.general_words import GeneralWords, Kind
    from planc.compiled import Compiled

#: What follows a name, to the end of the row of bodies it stands in, and the entries of that row.
_ROW = re.compile(r"[^;.:()\n]*")
_ENTRY = re.compile(r",|\bvà\b")

#: An entry of more words than this is no mere level, such as "cấp xã".
MOST_WORDS = 4


@dataclass(slots=True)
class BodyNames:
    """Finds the names of one plan's bodies."""

    reader: GeneralWords
    names: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, tuple[str, ...]]
    _patterns: dict[str, re.Pattern[str]] = field(default_factory=dict)

    def find(self, words: str, kind: Kind) -> tuple[int, int] | None:
        """Where words name a body at a level first."""
        return self._find(words, self.names[kind[0]], kind)

    def named(self, words: str, kind: Kind) -> bool:
        """Whether words name a body at a level, or a group that it belongs to."""
        names = (*self.names[kind[0]], *self.groups[kind[0]])
        return self._find(words, names, kind) is not None

    def _find(self, words: str, names: Iterable[str], kind: Kind) -> tuple[int, int] | None:
        found = [
            match.span()
            for name in names
            for match in self._pattern(name).finditer(words)
            if self._at_level(words[match.end() :], kind[1]) and not self._of_other(words, match)
        ]
        return min(found, default=None)

    def _of_other(self, words: str, match: re.Match[str]) -> bool:
        """Whether a name is but a part of another body's: "Văn phòng Ủy ban nhân dân"."""
        before = words[: match.start()].rstrip().rpartition(" ")[2].casefold()
        longer = f"{before} {' '.join(match[0].casefold().split())}"
        return bool(before) and any(
            longer in name.casefold() for names in self.names.values() for name in names
        )

    def _at_level(self, after: str, level: str) -> bool:
        """Whether what follows a name says that level, or none."""
        row = _ROW.match(after)
        first, *more = _ENTRY.split(row[0] if row else "")
        levels = self.reader.levels_named(first)
        for entry in more if levels else ():
            also = self.reader.levels_named(entry)
            if not also or len(entry.split()) > MOST_WORDS:
                break
            levels += also
        return not levels or level in levels

    def _pattern(self, name: str) -> re.Pattern[str]:
        if name not in self._patterns:
            spaced = r"\s+".join(map(re.escape, name.split()))
            self._patterns[name] = re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)
        return self._patterns[name]


@once
def body_names(compiled: Compiled) -> BodyNames:
    """The names of a plan's bodies, as its words may give them."""
    names: dict[str, tuple[str, ...]] = {}
    for body in compiled.plan.bodies:
        patterns = (body.name, *(place.name for place in body.at if place.name))
        # A name of one word, "Hội", is a noun for many bodies.
        full = [name for name in (*map(head_of, patterns), *body.aliases) if " " in name]
        names[body.id] = tuple(dict.fromkeys((*full, *body.abbreviations)))
    groups: dict[str, tuple[str, ...]] = dict.fromkeys(names, ())
    for group in compiled.plan.groups:
        for member in compiled.directory.members[group.id]:
            if group.name and member in groups:
                groups[member] = (*groups[member], group.name)
    return BodyNames(coverage_of(compiled).reader, names, groups)


def group_words(compiled: Compiled, mention: Mention) -> str:
    """What the plan calls the group of bodies that a party stands for; empty for other parties.

    The words of the clause go first: "các tổ chức chính trị - xã hội thành viên".
    """
    for group in compiled.plan.groups:
        if group.id == mention.party.body and group.name:
            item = mention.item
            text = item.text or clause_texts(compiled.plan).get(item.clause, "")
            for words in (*dict(item.as_written).values(), text):
                at = words.casefold().find(group.name.casefold())
                if at >= 0:
                    tail = re.split(r"[,;.:()\n]", words[at + len(group.name) :])[0].rstrip()
                    short = len(tail.split()) <= MOST_WORDS
                    return words[at : at + len(group.name)] + (tail if short else "")
            return group.name
    return ""
