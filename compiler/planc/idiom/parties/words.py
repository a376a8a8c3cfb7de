"""Words of a line with their places; capitals and the places of tone marks make no difference."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from planc.idiom.letters import key_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WORD = re.compile(r"\w+|\.{2,}|[^\w\s]")

_Meaning = TypeVar("_Meaning")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or sign, its key for comparing, and the stretch `text[start:end]` where it stands."""

    text: str
    key: str
    start: int
    end: int

    @property
    def is_sign(self) -> bool:
        """Whether it is no word but a sign between words."""
        return not (self.text[0].isalnum() or self.text[0] == "_")


def words_in(text: str) -> list[Word]:
    """The words and signs of a text.

    >>> [word.text for word in words_in("Ủy ban nhân dân quận, huyện.")]
    ['Ủy', 'ban', 'nhân', 'dân', 'quận', ',', 'huyện', '.']
    """
    return [
        Word(found[0], key_of(found[0]), found.start(), found.end())
        for found in _WORD.finditer(text)
    ]


def keys_of(text: str) -> tuple[str, ...]:
    """The keys of the words of a text."""
    return tuple(word.key for word in words_in(text))


class Names(Generic[_Meaning]):
    """Names of several words, each with what it means, found by the longest that fits."""

    def __init__(self) -> None:
        """Know no names."""
        self._meanings: dict[tuple[str, ...], list[_Meaning]] = {}
        self._lengths: dict[str, set[int]] = {}

    def add(self, name: str, meaning: _Meaning) -> None:
        """Let a name mean something more; a name without words is passed over."""
        keys = keys_of(name)
        if not keys:
            return
        found = self._meanings.setdefault(keys, [])
        if meaning not in found:
            found.append(meaning)
        self._lengths.setdefault(keys[0], set()).add(len(keys))

    def end(self, words: Sequence[Word], place: int) -> int:
        """Behind which word the longest name from a place on ends; the place if none begins."""
        return self.at(words, place)[0]

    def at(self, words: Sequence[Word], place: int) -> tuple[int, Sequence[_Meaning]]:
        """Behind which word the longest name from a place on ends, and what it means.

        Where no name begins, the place itself and nothing.
        """
        if place >= len(words):
            return place, ()
        for length in sorted(self._lengths.get(words[place].key, ()), reverse=True):
            keys = tuple(word.key for word in words[place : place + length])
            if len(keys) == length and keys in self._meanings:
                return place + length, self._meanings[keys]
        return place, ()

    def of(self, name: str) -> Sequence[_Meaning]:
        """What a whole name means."""
        return self._meanings.get(keys_of(name), ())


def names_of(meanings: Mapping[str, _Meaning]) -> Names[_Meaning]:
    """Fixed names, each with its meaning."""
    names: Names[_Meaning] = Names()
    for name, meaning in meanings.items():
        names.add(name, meaning)
    return names


def phrases(*texts: str) -> Names[bool]:
    """Fixed phrases of which only the ends matter."""
    return names_of(dict.fromkeys(texts, True))
