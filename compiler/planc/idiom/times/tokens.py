"""Texts taken apart for the reading of times: words, numbers, signs, line breaks, quotations.

Every character but white space belongs to exactly one token.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from planc.idiom.letters import key_of

TokenKind = Literal["word", "number", "sign", "break", "quoted"]

#: Letters may carry marks of their own (decomposed text).
_TOKEN = re.compile(
    r"(?P<break>\n)"
    r"|(?P<quoted>“[^“”\n]*”|\"[^\"\n]*\")"
    r"|(?P<number>[0-9]+)"
    r"|(?P<word>(?:[^\W\d_][\u0300-\u036f]*)+)"
    # The mark at the end of a document is one sign.
    r"|(?P<sign>\./\.|\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text: `text[start:end]`, and the key by which it is compared."""

    kind: TokenKind
    key: str
    start: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a text in their order.

    >>> [token.key for token in tokens_of("Quý I/2020.")][1:]
    ['i', '/', '2020', '.']
    """
    return tuple(
        Token(match.lastgroup, key_of(match[0]), *match.span())  # type: ignore[arg-type] # each group is a kind
        for match in _TOKEN.finditer(text)
    )
