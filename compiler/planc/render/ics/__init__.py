"""Calendars as files; the only room that knows icalendar.

The library is imported when the first file is written: most builds write none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planc.render.calendar_text import CalendarText

__all__ = ["calendar_file"]


def calendar_file(text: CalendarText) -> bytes:
    """The file of a calendar; no clock is asked, so that the same words are the same bytes."""
    from planc.render.ics.calendar import calendar_file as write

    return write(text)
