"""Where prose mentions bodies and places: not who does what, only who is spoken of at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.idiom.parties.places import PlaceReader
from planc.idiom.parties.words import words_in
from planc.language.model import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.idiom.parties.places import Place
    from planc.idiom.parties.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Mention:
    """A known name in a text.

    `bodies` are those that it may mean, none where only a place is named; `units` those that it is
    about, None where it does not say. `word` is the number of its first word, from 0.
    """

    word: int
    bodies: frozenset[str]
    units: frozenset[str] | None


def mentions(text: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    """The known names in a text, in their order."""
    words = words_in(text)
    places = PlaceReader(words, vocabulary)
    at = 0
    while at < len(words):
        end, heads = vocabulary.heads.at(words, at)
        place = places.at(end)
        if heads or place is not None:
            bodies = frozenset(body for head in heads for body in vocabulary.bodies(head.id))
            yield Mention(at, bodies, _units(place, vocabulary))
        at = max(place.end if place is not None else end, at + 1)


def _units(place: Place | None, vocabulary: Vocabulary) -> frozenset[str] | None:
    if place is None or any(spot.at in RELATIONS for spot in place.spots):
        return None
    return frozenset(
        unit
        for spot in place.spots
        for unit in vocabulary.units_at(spot.at)
        if unit not in spot.excepted
    )
