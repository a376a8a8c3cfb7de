"""Folding: text as somebody types it who leaves diacritics, capitals and double spaces out."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """The text without diacritics, in lower case, with single spaces: "Đồ  Sơn" is "do son".

    Old and new places of the tone mark (hoà, hòa) fold to the same text.
    """
    if not text.isascii():
        decomposed = unicodedata.normalize("NFD", text)
        bare = "".join(char for char in decomposed if not unicodedata.combining(char))
        # The stroke of đ is no combining mark, so NFD leaves the letter as it is.
        text = bare.replace("đ", "d").replace("Đ", "d")
    return " ".join(text.casefold().split())
