"""How many columns a text takes on a screen."""

from __future__ import annotations

import unicodedata


def display_width(text: str) -> int:
    """The columns of a text: none for marks that stack on a letter, two for wide signs.

    >>> display_width("Ủy ban"), display_width("U\u0309"), display_width("漢")
    (6, 1, 2)
    """
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1
