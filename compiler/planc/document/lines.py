"""From a compiled plan to the lines of its document.

type, title, preamble                      the heading
clause lines ─ paragraphs ─ field lines    the body, in the order of the clauses
closing                                    the clause `end`
notice ─ recipients                        "Nơi nhận:" and who gets a copy
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Literal

from planc.idiom import Vocabulary, names_of, write_parties, write_times
from planc.language.clauses import clause_key
from planc.language.model import ROLE_KEYS, ROLES, Origin
from planc.text.document_words import document_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planc.compiled import Compiled
    from planc.language.model import Item, Plan, Section

Kind = Literal[
    "type", "title", "preamble", "clause", "field", "paragraph", "closing", "notice", "recipient"
]
Layout = Literal["nd30-2020", "tt01-2011"]

#: Roles that a task's own lines name even where the plan keeps no words for them.
_PRINTED = ("lead", "coordinate")

#: The first day of Nghị định 30/2020/NĐ-CP; what is older has the layout of its predecessor.
_ND30_SINCE = "2020-03-05"

_ROMAN = re.compile(r"[IVXLC]+")

#: Fields stand behind the paragraphs of their clause, and before the clauses below it.
_BEHIND_PARAGRAPHS = ((-1, ""),)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document, or a few below each other where `text` has line breaks.

    `mark` is what stands in front ("I.", "2.1.", "a)", "-"), `label` the name of a field, as
    printed. `owner` is the id of the section, item or recipient that holds the words, and `key`
    the field they stand in (`text`, `as_written/lead`). `made` lines have no words of the document
    in the plan: they were written from its fields.
    """

    kind: Kind
    text: str
    clause: str = ""
    mark: str = ""
    label: str = ""
    owner: str = ""
    key: str = "text"
    made: bool = False
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)

    @property
    def role(self) -> str:
        """The role, or `when`, that a field line is for."""
        name = self.key.rpartition("/")[2]
        return ROLE_KEYS.get(name, name) if self.kind == "field" else ""

    @property
    def written(self) -> str:
        """The line as it is printed, with its mark and label; below each other where several."""
        label = f"{self.label}: " if self.label else ""
        return f"{self.mark} {label}{self.text}".strip()


def document_lines(compiled: Compiled) -> tuple[Line, ...]:
    """All lines of the document of a plan, in their order, without letterhead and signature."""
    return (*_heading(compiled), *_body(compiled), *_recipients(compiled))


def layout_of(compiled: Compiled) -> Layout:
    """The layout that the plan chooses, else that of its day of issue or latest dated basis."""
    header = compiled.plan.header
    if header.layout in ("nd30-2020", "tt01-2011"):
        return header.layout  # type: ignore[return-value] # by the line above
    bases = [each.date for each in compiled.plan.legal if each.date and each.relation == "basis"]
    day = header.issued or max(bases, default=_ND30_SINCE)
    return "nd30-2020" if day >= _ND30_SINCE else "tt01-2011"


def _heading(compiled: Compiled) -> Iterator[Line]:
    header = compiled.plan.header
    for kind in ("type", "title", "preamble"):
        text = getattr(header, kind)
        if text:
            yield Line(kind, _trimmed(text), key=kind, origin=header.origin)


# ── the body ─────────────────────────────────────────────────────────────────────────────────


def _body(compiled: Compiled) -> Iterator[Line]:
    plan = compiled.plan
    nouns: tuple[Section | Item, ...] = (*plan.sections, *plan.funding, *plan.items)
    owners: dict[str, Section | Item] = {}
    for noun in nouns:
        if noun.clause not in owners or (noun.text and not owners[noun.clause].text):
            owners[noun.clause] = noun
    entries = [(clause_key(clause), _text(noun)) for clause, noun in owners.items()]
    numbered = set(owners)
    for line in _fields(compiled):
        key = clause_key(line.clause)
        if line.clause in numbered:
            entries.append(((*key, *_BEHIND_PARAGRAPHS), line))
        else:
            # A field with a clause of its own: its number is the line's mark.
            numbered.add(line.clause)
            entries.append((key, replace(line, mark=_mark(line.clause))))
    entries.sort(key=lambda entry: entry[0])  # stable: fields stay in the order of their roles
    for _, line in entries:
        yield line


def _text(noun: Section | Item) -> Line:
    clause = noun.clause
    text = noun.text or noun.title or ""
    kind: Kind = "clause"
    if clause == "end":
        kind, mark = "closing", ""
    elif "/" in clause:
        kind, mark = "paragraph", "-" if noun.marker is None else noun.marker
    else:
        mark = _mark(clause)
    written = "text" if noun.text else "title"
    return Line(
        kind, _trimmed(text), clause, mark, "", noun.id, written, not noun.text, noun.origin
    )


def _mark(clause: str) -> str:
    """The number of a clause as it is printed.

    >>> [_mark(clause) for clause in ("II", "II.2", "II.2.1", "II.3.1.a", "4.2")]
    ['II.', '2.', '2.1.', 'a)', '4.2.']
    """
    pieces = clause.partition("/")[0].split(".")
    if pieces[-1].isalpha() and pieces[-1].islower():
        return f"{pieces[-1]})"
    if len(pieces) > 1 and _ROMAN.fullmatch(pieces[0]):
        pieces = pieces[1:]
    # Below a letter the numbers begin anew.
    letters = [place for place, piece in enumerate(pieces) if piece.isalpha() and piece.islower()]
    return ".".join(pieces[letters[-1] + 1 if letters else 0 :]) + "."


def _fields(compiled: Compiled) -> Iterator[Line]:
    # Only a line that has to be written asks for it.
    vocabulary = cache(partial(Vocabulary.of, compiled.plan, compiled.directory))
    for item in compiled.plan.items:
        at = dict(item.printed_at)
        for name, text, made in _lines_of(item, compiled.plan, vocabulary):
            yield Line(
                "field",
                text,
                at.get(name, item.clause),
                "-",
                _label(compiled, name),
                item.id,
                f"as_written/{name}",
                made,
                item.origin,
            )


def _lines_of(
    item: Item, plan: Plan, vocabulary: Callable[[], Vocabulary]
) -> Iterator[tuple[str, str, bool]]:
    """The fields of an item that are printed, with their words and whether these were made.

    What the document says in a sentence of its own (duties, reports, parts) has no such lines,
    unless the plan keeps them.
    """
    printed = dict(item.as_written)
    keys = {role: key for key, role in ROLE_KEYS.items() if key in printed}
    for role in (*ROLES, "when"):
        name = keys.get(role, role)
        if name in printed:
            yield name, _trimmed(printed.pop(name)), False
        elif item.kind != "task":
            continue
        elif name == "when" and item.when:
            yield name, write_times(item.when, names_of(plan, item.when)), True
        elif name in _PRINTED and item.role(name):
            yield name, write_parties(item.role(name), vocabulary()), True


def _label(compiled: Compiled, name: str) -> str:
    header = compiled.plan.header
    role = ROLE_KEYS.get(name, name)
    return header.labels.get(role) or document_words(header.language).fields[role]


# ── recipients ───────────────────────────────────────────────────────────────────────────────


def _recipients(compiled: Compiled) -> Iterator[Line]:
    recipients = compiled.plan.recipients
    if recipients:
        yield Line("notice", document_words(compiled.plan.header.language).notice)
    for recipient in recipients:
        sign = "." if recipient is recipients[-1] else ";"
        yield Line(
            "recipient",
            _trimmed(recipient.text) + sign,
            mark="-",
            owner=recipient.id,
            origin=recipient.origin,
        )


def _trimmed(text: str) -> str:
    """The lines of a text without space around them, and without empty ones."""
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())
