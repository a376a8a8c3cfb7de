"""Texts taken apart for the reading of times: words, numbers, signs, line breaks, quotations.

Every character but white space belongs to exactly one token.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal["word", "number", "sign", "break", "quoted"]

#: Letters may carry marks of their own (decomposed text).
_TOKEN = re.compile(
    r"(?P<break>\n)"
    r"|(?P<quoted>“[^“”\n]*”)"
    r"|(?P<number>[0-9]+)"
    r"|(?P<word>(?:[^\W\d_][\u0300-\u036f]*)+)"
    # The mark at the end of a document is one sign.
    r"|(?P<sign>\./\.|\S)"
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text: `text[start:end]`, and the key by which it is compared."""

    kind: TokenKind
    key: str
    start: int
    end: int


def key_of(word: str) -> str:
    """A word for comparison: lower case, its tone behind it, so that hoá and hóa are one.

    >>> key_of("Hoá") == key_of("hóa"), key_of("năm") == key_of("nam")
    (True, False)
    """
    if word in _DASHES:
        return "-"
    letters = unicodedata.normalize("NFD", word.casefold())
    bare = "".join(letter for letter in letters if letter not in _TONES)
    return bare + "".join(letter for letter in letters if letter in _TONES)


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a text in their order.

    >>> [token.key for token in tokens_of("Quý I/2020.")][1:]
    ['i', '/', '2020', '.']
    """
    return tuple(
        Token(match.lastgroup, key_of(match[0]), *match.span())  # type: ignore[arg-type]
        for match in _TOKEN.finditer(text)
    )
