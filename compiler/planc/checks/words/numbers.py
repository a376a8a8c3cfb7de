"""Numbers as documents write them: “03”, “ba”, “1,5”."""

from __future__ import annotations

#: The words for small numbers; "năm" is a year as well, so what follows must tell.
WORDS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "mười ba": 13,
    "mười bốn": 14,
    "mười lăm": 15,
}


def number(text: str) -> int | None:
    """The whole number that digits or words say, or None.

    >>> number("03"), number("Tám"), number("vài")
    (3, 8, None)
    """
    if text.isascii() and text.isdigit():
        return int(text)
    return WORDS.get(" ".join(text.casefold().split()))


def shown(value: float | None) -> str:
    """A number as people in Vietnam write it; empty where there is none.

    >>> shown(3), shown(3.0), shown(1.5), shown(None)
    ('3', '3', '1,5', '')
    """
    if value is None:
        return ""
    return str(int(value)) if value == int(value) else str(value).replace(".", ",")
