"""Calendars as files, with icalendar, which nobody else may import."""

from planc.render.ics.calendar import calendar_file

__all__ = ["calendar_file"]
