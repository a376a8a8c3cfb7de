"""Who: phrases such as “Sở Tư pháp; Ủy ban nhân dân cấp huyện, cấp xã”."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planc.idiom.vocabulary import Vocabulary
    from planc.language.model import Party


@dataclass(frozen=True, slots=True)
class PartyRead:
    """A party, and the stretch `text[start:end]` that names it."""

    party: Party
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PartiesRead:
    """The parties of a line in their order."""

    parties: tuple[PartyRead, ...]


def read_parties(text: str, vocabulary: Vocabulary) -> PartiesRead:
    """The parties that a line names."""
    raise NotImplementedError


def write_parties(parties: Iterable[Party], vocabulary: Vocabulary) -> str:  # noqa: ARG001
    """The line that names these parties."""
    return "; ".join(party.written for party in parties) + "."
