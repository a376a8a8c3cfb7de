"""The words of the document, as the plan holds them, each with the place it is written at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.checks.once import once
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.compiled import Compiled
    from planc.findings import Span
    from planc.language.model import Item, Origin

#: What stands before the role in the field of a printed line.
PRINTED = "as_written/"


@dataclass(frozen=True, slots=True)
class Wording:
    """A stretch of the document: a clause's text, a printed line, a line of the recipients.

    `clause` is empty for the preamble and the recipients; `item` is the item that owns the words.
    """

    text: str
    origin: Origin
    field: str
    clause: str = ""
    item: str | None = None
    recipient: bool = False

    @property
    def printed_for(self) -> str | None:
        """The field (a role, or `when`) that a printed line is for; None in other words."""
        return self.field.removeprefix(PRINTED) if self.field.startswith(PRINTED) else None

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands."""
        return self.origin.within(self.field, self.text, start, end)

    def place(self, start: int, end: int) -> Place:
        """The same as a related place."""
        return Place(self.span(start, end), self.item)


@once
def wordings(compiled: Compiled) -> tuple[Wording, ...]:
    """All words of the document: preamble, sections, funding, items, recipients."""
    return tuple(_wordings(compiled))


def _wordings(compiled: Compiled) -> Iterator[Wording]:
    plan = compiled.plan
    if plan.header.preamble:
        yield Wording(plan.header.preamble, plan.header.origin, "preamble")
    for section in (*plan.sections, *plan.funding):
        yield Wording(section.text, section.origin, "text", section.clause)
    for item in plan.items:
        yield from wordings_of(item)
    for recipient in plan.recipients:
        yield Wording(recipient.text, recipient.origin, "text", recipient=True)


def wordings_of(item: Item) -> Iterator[Wording]:
    """The words of an item; those that name nobody only where no printed line repeats them."""
    if item.text:
        yield Wording(item.text, item.origin, "text", item.clause, item.id)
    for field, line in item.as_written:
        yield Wording(line, item.origin, PRINTED + field, item.clause, item.id)
    said = " ".join((item.text or "", *(line for _, line in item.as_written)))
    said = " ".join(said.split())
    for party in (*(party for _, held in item.parties for party in held), *item.counterparts):
        if party.unspecified and " ".join(party.written.split()) not in said:
            yield Wording(party.written, party.origin, "unspecified", item.clause, item.id)
