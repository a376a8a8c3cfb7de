"""The words of a plan in the order in which its document is read, and their sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planc.checks.once import once
from planc.checks.words.printed_words import Wording, wordings
from planc.language.clauses import clause_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.compiled import Compiled

#: The field that the title of a plan stands in.
TITLE = "title"

#: Where the tone may stand on either vowel: "hoà" and "hòa" are one word.
_LATE = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_EARLY = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]

_TONES = dict(zip(_LATE, _EARLY, strict=True))
_TONE = re.compile("|".join(_LATE))

_END = re.compile(r"[.;](?=\s|$)|\n")


@once
def document_words(compiled: Compiled) -> tuple[Wording, ...]:
    """All words of the document: title, preamble, then clause by clause; without recipients."""
    header = compiled.plan.header
    found = [each for each in wordings(compiled) if not each.recipient]
    head = [each for each in found if not each.clause]
    body = [each for each in found if each.clause and each.field != "unspecified"]
    body.sort(key=lambda each: clause_key(each.clause))
    return (Wording(header.title, header.origin, TITLE), *head, *body)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each stretch up to a full stop, semicolon or line break, with where it begins.

    >>> list(sentences("Một; hai 2.1. Ba"))
    [(0, 'Một;'), (4, ' hai 2.1.'), (13, ' Ba')]
    """
    start = 0
    for match in _END.finditer(text):
        yield start, text[start : match.end()]
        start = match.end()
    if start < len(text):
        yield start, text[start:]


def in_one_spelling(text: str) -> str:
    """The text in small letters with every tone on the first vowel; no letter moves.

    It is for comparing: what is compared with it must be spelt by the same function.

    >>> in_one_spelling("Hoà giải, Uỷ ban")
    'hòa giải, ủy ban'
    """
    return _TONE.sub(lambda late: _TONES[late[0]], text.lower())
