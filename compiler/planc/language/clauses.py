"""Clauses, the human numbers of places in the signed document: `II.3.1.a`, `III.6/2`, `end`."""

from __future__ import annotations

import re

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
#: The order in which a Vietnamese document letters its points (source: Nghị định 30/2020/NĐ-CP,
#: phụ lục I: "thứ tự bảng chữ cái tiếng Việt").
_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
_PIECE = re.compile(r"(\d+)|([IVXLC]+)|(\w+)")


def clause_key(clause: str) -> tuple[tuple[int, str], ...]:
    """The key that sorts clauses in the order of the document, the closing last.

    >>> sorted(["end", "III.6/2", "II.10", "II.2.1", "II.3.1.đ", "II.3.1.d"], key=clause_key)
    ['II.2.1', 'II.3.1.d', 'II.3.1.đ', 'II.10', 'III.6/2', 'end']
    """
    if clause == "end":
        return ((10**6, ""),)
    path, _, paragraph = clause.partition("/")
    pieces = [_piece(piece) for piece in path.split(".")]
    if paragraph:
        # A paragraph comes before the numbered clauses below the same heading. What is no number
        # has been reported, and must only not get lost here.
        number = int(paragraph) if paragraph.isascii() and paragraph.isdigit() else 0
        pieces.append((number - 10**6, paragraph))
    return tuple(pieces)


def _piece(piece: str) -> tuple[int, str]:
    match = _PIECE.fullmatch(piece)
    if match is None:
        return (10**5, piece)
    number, roman, letters = match.groups()
    if number:
        return (int(number), "")
    if roman:
        return (_roman(roman), "")
    return (_LETTERS.find(letters[0]) + 1, letters)


def _roman(text: str) -> int:
    total = 0
    for sign, following in zip(text, [*text[1:], None], strict=True):
        amount = _ROMAN[sign]
        total += -amount if following and _ROMAN[following] > amount else amount
    return total
