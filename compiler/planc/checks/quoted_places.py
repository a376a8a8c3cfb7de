"""What the signed document says at the place of a finding: its clause and its own words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.checks.words.wording import clause_texts

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.findings import Span
    from planc.language.model import Item, Legal, Origin, Plan

#: A line and a column.
_At = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the document; `role` is the field whose printed line they are, empty for the text.

    `clause` is None where the document has no number for the place; `kind` then says what stands
    there: "basis" for what it rests on, "recipient" for a line of whom it is sent to.
    """

    clause: str | None
    title: str
    words: str
    role: str = ""
    item: str | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class QuotedPlaces:
    """The words of a plan's document, found by place."""

    items: dict[str, Item]
    texts: dict[str, str]
    others: dict[str, list[tuple[_At, _At, Quoted]]]

    @classmethod
    def of(cls, compiled: Compiled) -> QuotedPlaces:
        """The words of a compiled plan."""
        plan = compiled.plan
        others: dict[str, list[tuple[_At, _At, Quoted]]] = {}
        for origin, quoted in _others(plan):
            whole = origin.whole
            # The span of a block covers its first entry alone: it ends where its last field does.
            ends = [(part.end_line, part.end_column) for part in (whole, *origin.fields.values())]
            # The span of a text below its key is that of its first line.
            below = quoted.words.count("\n") + 1
            ends += [(line + below, 1) for line, _ in origin.begins.values()]
            end = max(ends)
            others.setdefault(whole.file, []).append(((whole.line, whole.column), end, quoted))
        for found in others.values():
            found.sort(key=lambda entry: entry[0])
        return cls({item.id: item for item in plan.items}, clause_texts(plan), others)

    def at(self, span: Span, item: str | None) -> Quoted | None:
        """What is said at a place, which lies in an item or not; None where nothing is printed."""
        if item in self.items:
            return self._in_item(self.items[item], span)
        of_file = self.others.get(span.file, [])
        here = (span.line, span.column)
        number = bisect_right(of_file, here, key=lambda entry: entry[0])
        if not number:
            return None
        _, end, quoted = of_file[number - 1]
        return quoted if here < end else None

    def clause(self, span: Span, item: str | None) -> str | None:
        """The clause of a place."""
        found = self.at(span, item)
        return found.clause if found else None

    def _in_item(self, item: Item, span: Span) -> Quoted:
        role, words = _line(item, span)
        if not words:
            role, words = "", item.text or self.texts.get(item.clause, "")
        return Quoted(item.clause, item.title or "", words.strip(), role, item.id)


def _line(item: Item, span: Span) -> tuple[str, str]:
    """The field of an item that a place lies in, and the document's line for it, if it has one."""
    printed = dict(item.as_written)
    for when in item.when:
        if _within(span, when.origin):
            if when.quote or "when" not in printed:
                return "", when.quote or when.awaits or when.whenever or ""
            return "when", printed["when"]
    quoted = [(each.quote, each.origin) for each in item.targets]
    quoted += [(each.quote, each.origin) for each in item.products]
    for quote, origin in quoted:
        if quote and _within(span, origin):
            return "", quote
    for role, parties in item.parties:
        if any(_within(span, party.origin) for party in parties):
            return role, printed.get(role, "")
    for role, words in printed.items():
        if role in item.origin.fields and _starts_in(span, item.origin.fields[role]):
            return role, words
    return "", ""


def _others(plan: Plan) -> list[tuple[Origin, Quoted]]:
    """All that is printed, or called by a clause, and is no item."""
    found = [
        (each.origin, Quoted(each.clause, each.title or "", each.text.strip()))
        for each in (*plan.sections, *plan.funding)
    ]
    found += [(each.origin, _legal(each)) for each in plan.legal]
    found += [
        (each.origin, Quoted(each.clause, each.name or "", (each.quote or "").strip()))
        for each in plan.groups
    ]
    found += [
        (each.origin, Quoted(None, "", each.text.strip(), kind="recipient"))
        for each in plan.recipients
    ]
    return found


def _legal(legal: Legal) -> Quoted:
    name = " ".join(part for part in (legal.type, legal.number) if part)
    words = (legal.quote or legal.title or "").strip()
    return Quoted(legal.clause, name, words, kind="" if legal.clause else "basis")


def _within(span: Span, origin: Origin) -> bool:
    """Whether a place begins in an entry: in it, or in one of its fields."""
    return any(_starts_in(span, part) for part in (origin.whole, *origin.fields.values()))


def _starts_in(span: Span, whole: Span) -> bool:
    return span.file == whole.file and (
        (whole.line, whole.column)
        <= (span.line, span.column)
        < (whole.end_line, max(whole.end_column, whole.column + 1))
    )
