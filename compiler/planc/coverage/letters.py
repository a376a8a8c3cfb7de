"""Lines as they are compared: the same letters, whatever the space between them and its kind."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

#: Controls and signs without width, which no reader sees; what ends a line or a page is space.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)


def squeezed(text: str) -> str:
    r"""A line on paper: composed letters, one blank between words, nothing that cannot be seen.

    >>> squeezed(" Sở\u00a0Tư\t pha\u0301p\u200b. ")
    'Sở Tư pháp.'
    """
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


def says_something(text: str) -> bool:
    """Whether a line has a letter or a digit: "-----" is a drawing, not a word."""
    return any(sign.isalnum() for sign in text)


@dataclass(frozen=True, slots=True)
class Bare:
    """The letters of a text without space, each with its place in the text."""

    letters: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Bare:
        """The letters of a text."""
        places = tuple(place for place, sign in enumerate(text) if not sign.isspace())
        return cls("".join(text[place] for place in places), places)

    def find(self, words: str, start: int = 0) -> tuple[int, int] | None:
        """Where words stand in the text, from the place `start` on; space does not count.

        >>> Bare.of("- Sở Tư pháp.").find("SởTư  pháp")
        (2, 12)
        """
        letters = "".join(words.split())
        first = sum(place < start for place in self.places)
        at = self.letters.find(letters, first) if letters else -1
        if at < 0:
            return None
        return self.places[at], self.places[at + len(letters) - 1] + 1


@dataclass(frozen=True, slots=True)
class Parting:
    """Where two texts part: from `start` to `end` each has other words than the other."""

    start: int
    end: int
    other_start: int
    other_end: int


def parting(one: str, other: str) -> Parting:
    """The first and the last word that two texts do not share, and all between.

    >>> one, other = "Sở Tư pháp chủ trì.", "Sở Tài chính chủ trì."
    >>> found = parting(one, other)
    >>> one[found.start : found.end], other[found.other_start : found.other_end]
    ('Tư pháp', 'Tài chính')
    """
    mine, yours = Bare.of(one), Bare.of(other)
    most = min(len(mine.letters), len(yours.letters))
    head = 0
    while head < most and mine.letters[head] == yours.letters[head]:
        head += 1
    tail = 0
    while tail < most - head and mine.letters[-1 - tail] == yours.letters[-1 - tail]:
        tail += 1
    return Parting(*_words_of(one, mine, head, tail), *_words_of(other, yours, head, tail))


def around(text: str, start: int, most: int = 100) -> str:
    """At most so many letters of a text, in whole words, those from `start` on among them.

    >>> around("Giao Sở Tư pháp chủ trì, phối hợp với các cơ quan", 16, 30)
    '… Tư pháp chủ trì, phối hợp …'
    """
    if len(text) <= most:
        return text
    begin = start - min(start, most // 3)
    if begin:
        begin = text.find(" ", begin, start) + 1 or start
    # What is shown must not be longer than it may be with a sign of what is left out at each end.
    end = begin + most - (2 if begin == 0 else 4)
    if end >= len(text):
        return f"… {text[begin:]}"
    end = max(text.rfind(" ", start, end + 1), 0) or end
    return f"{'… ' if begin else ''}{text[begin:end]} …"


def _words_of(text: str, bare: Bare, head: int, tail: int) -> tuple[int, int]:
    """The whole words around the letters between a head and a tail of so many letters."""
    last = len(bare.letters) - tail
    start = bare.places[head] if head < len(bare.places) else len(text)
    end = bare.places[last - 1] + 1 if last > head else start
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
