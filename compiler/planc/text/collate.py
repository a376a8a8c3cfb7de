"""Vietnamese sorting, the same on every machine and without a locale.

The order is that of Vietnamese dictionaries, as ICU has it for `vi`: the letters of the whole text
first (a < ă < â, d < đ, e < ê, o < ô < ơ, u < ư), then its tones (ngang, huyền, hỏi, ngã, sắc,
nặng), then small before capital. Spaces, signs and digits come before letters, in this order.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: Letters, tones and capitals of a text, compared in this order; the text itself breaks ties.
SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]

_LETTERS = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}

#: Common signs in the order of ICU; others follow them.
_SIGNS = {sign: rank for rank, sign in enumerate("_-–—,;:!?.…'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$")}

#: The marks that make another letter: breve, circumflex, horn.
_SHAPES = frozenset("\u0306\u0302\u031b")

#: Grave, hook above, tilde, acute and dot below, in the order of the tones.
_TONES = {mark: rank for rank, mark in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}

#: Added to the rank of a character, so that whole classes follow each other.
_SIGN, _DIGIT, _LETTER, _FOREIGN = 1 << 21, 2 << 21, 3 << 21, 4 << 21


@lru_cache(maxsize=1 << 16)
def sort_key(text: str) -> SortKey:
    """The key by which Vietnamese text sorts: `sorted(names, key=sort_key)`."""
    letters: list[int] = []
    tones: list[int] = []
    capitals: list[int] = []
    for base, marks in _characters(text):
        small = base.lower()
        shape = "".join(mark for mark in marks if mark in _SHAPES)
        letter = unicodedata.normalize("NFC", small + shape) if shape else small
        letters.append(_rank(letter if letter in _LETTERS else small))
        tones.append(next((_tone(mark) for mark in marks if mark not in _SHAPES), 0))
        capitals.append(int(base != small))
    return tuple(letters), tuple(tones), tuple(capitals), text


def _characters(text: str) -> list[tuple[str, list[str]]]:
    """Each character that stands by itself, with the marks that follow it when taken apart."""
    found: list[tuple[str, list[str]]] = []
    for char in unicodedata.normalize("NFD", text):
        if unicodedata.combining(char) and found:
            found[-1][1].append(char)
        else:
            found.append((char, []))
    return found


def _rank(char: str) -> int:
    """Where a small character stands among all others."""
    if char in _LETTERS:
        return _LETTER + _LETTERS[char]
    if char.isspace():
        return 0
    if char.isdecimal():
        return _DIGIT + unicodedata.decimal(char)
    if char.isalpha():
        return _FOREIGN + ord(char[0])
    return _SIGN + _SIGNS.get(char, len(_SIGNS) + ord(char[0]))


def _tone(mark: str) -> int:
    """The rank of a tone mark; foreign marks come after the Vietnamese ones."""
    return _TONES.get(mark) or ord(mark)
