"""Calendars: what is due, as iCalendar files."""
