"""Dates and stretches of time as people write them in a plan: `2019`, `2019-Q3`, `2019-09-15`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_PARTIAL = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?")
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")

Stretch = tuple[date, date]

#: Years that a plan of government can mean; what lies beyond is a slip of the keyboard.
FIRST_YEAR = 1800
LAST_YEAR = 2999


def stretch(text: str) -> Stretch | None:
    """The first and last day of a year, half-year, quarter, month or day; None if there is none.

    >>> stretch("2020-Q1")
    (datetime.date(2020, 1, 1), datetime.date(2020, 3, 31))
    >>> stretch("2019-02-30") is None
    True
    """
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return None
    year = int(match[1])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        if match[3]:
            day = date(year, int(match[2]), int(match[3]))
            return day, day
        if match[2]:
            return months(year, int(match[2]), 1)
    except ValueError:
        return None
    if match[4]:
        return months(year, int(match[4]) * 3 - 2, 3)
    if match[5]:
        return months(year, int(match[5]) * 6 - 5, 6)
    return months(year, 1, 12)


def months(year: int, month: int, count: int) -> Stretch:
    """The first and last day of `count` months from a month on, within one year."""
    last = month + count - 1
    return date(year, month, 1), date(year, last, monthrange(year, last)[1])


def day(text: str | None) -> date | None:
    """An ISO date, or None where it is absent or there is no such day."""
    if not text:
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


def vietnamese_dates(text: str) -> list[date]:
    """The dates written dd/mm/yyyy in a text, in their order; impossible ones are passed over.

    >>> vietnamese_dates("trước ngày 20/5/2019")
    [datetime.date(2019, 5, 20)]
    """
    found = []
    for match in _VIETNAMESE.finditer(text):
        try:
            found.append(date(int(match[3]), int(match[2]), int(match[1])))
        except ValueError:
            continue
    return found
