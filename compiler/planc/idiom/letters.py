"""Words for comparing: capitals, places of tone marks and shapes of dashes make no difference."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: Grave, hook above, tilde, acute, dot below: they may stand on one vowel or its neighbour.
_TONES = frozenset("\u0300\u0309\u0303\u0301\u0323")

#: All the strokes that print as one.
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))

#: Signs that stand for a word.
_SPOKEN = {"&": "và"}


@lru_cache(maxsize=1 << 14)
def key_of(word: str) -> str:
    """A word in small letters with its tone behind: "Uỷ" and "ủy" have one key.

    >>> key_of("Uỷ") == key_of("ủy"), key_of("Hoá") == key_of("hóa"), key_of("năm") == key_of("nam")
    (True, True, False)
    """
    letters: list[str] = []
    tones: list[str] = []
    word = _SPOKEN.get(word, word)
    for char in unicodedata.normalize("NFD", word.casefold().translate(_DASHES)):
        (tones if char in _TONES else letters).append(char)
    return unicodedata.normalize("NFC", "".join(letters)) + "".join(tones)
