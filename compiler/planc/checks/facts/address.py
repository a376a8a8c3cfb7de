"""Whom a clause addresses with “Giao”, and whom with “Đề nghị”, and who stands where to the issuer.

A committee assigns work to its own agencies and to the committees below it, and requests it of
the Front, the courts, the associations and of whoever stands above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.binding import leading_role
from planc.checks.words.general_words import issuer_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.binding import Selection
    from planc.compiled import Compiled
    from planc.language.model import Item

#: The branch whose committees and agencies stand one below the other (`line` of a body).
EXECUTIVE = "executive"

#: Branches that no committee can assign work to. The police and the military, the press and
#: others are not among them: practice differs.
_OUTSIDE = frozenset({"front", "court", "procuracy", "party", "council", "social", "professional"})


@dataclass(frozen=True, slots=True)
class Addressed:
    """A party that a clause assigns work to, or requests it of, with its agencies."""

    item: Item
    selection: Selection
    agencies: tuple[str, ...]


class Address:
    """The forms of address of a plan."""

    def __init__(self, compiled: Compiled) -> None:
        """Look at a plan."""
        self.compiled = compiled
        self.items = {item.id: item for item in compiled.plan.items}
        self.lines = {body.id: body.line for body in compiled.plan.bodies}
        self.issuer = issuer_of(compiled)

    def of(self, modality: str) -> Iterator[Addressed]:
        """The parties addressed in one way; in a clause that directs others, who directs."""
        for selection in self.compiled.binding.selections:
            item = self.items[selection.item]
            if item.modality != modality or selection.role == "with":
                continue
            addressed = "direct" if item.role("direct") else leading_role(item)
            if selection.role == addressed:
                yield Addressed(item, selection, selection.agencies)

    def subordinate(self, agency_id: str) -> bool:
        """Whether an agency stands below the issuer in the executive line."""
        agency, issuer = self.compiled.directory.agencies[agency_id], self.issuer
        return (
            issuer is not None
            and agency.id != issuer.id
            and self.lines[issuer.body] == self.lines[agency.body] == EXECUTIVE
            and self._commands(issuer.body)
            and issuer.unit in self.compiled.directory.units[agency.unit].lineage
        )

    def outside(self, agency_id: str) -> bool:
        """Whether an agency is outside the issuer's line, so that it cannot be assigned work."""
        agency, issuer = self.compiled.directory.agencies[agency_id], self.issuer
        if issuer is None or self.lines[issuer.body] != EXECUTIVE:
            return False
        lineage = self.compiled.directory.units[issuer.unit].lineage
        return self.lines[agency.body] in _OUTSIDE or agency.unit in lineage[1:]

    def _commands(self, body: str) -> bool:
        """Whether a body stands at several levels, one below the other: a committee does."""
        return len({agency.level for agency in self.compiled.directory.at[body].values()}) > 1
