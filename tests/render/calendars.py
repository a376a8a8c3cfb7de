"""Calendars of a plan, made through the public doors and read back by another library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import vobject

from planc.render.calendar_text import CalendarWriter
from planc.render.ics import calendar_file
from planc.views.calendar import calendar_of_all, calendars
from planc.views.sheet import sheets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planc.compiled import Compiled
    from planc.render.calendar_text import CalendarText


@dataclass(frozen=True, slots=True)
class Event:
    """What vobject reads of an event; `alarms` are moments (ISO 8601) and the words at them."""

    uid: str
    day: date
    until: date
    summary: str
    description: str
    categories: tuple[str, ...]
    alarms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class File:
    """A calendar as it was read; tasks are pairs of a uid and a summary."""

    name: str
    description: str
    events: tuple[Event, ...]
    todos: tuple[tuple[str, str], ...]

    @property
    def summaries(self) -> dict[str, date]:
        """The day of each event by what it is called."""
        return {event.summary: event.day for event in self.events}

    @property
    def uids(self) -> list[str]:
        """The ids of all that stands in it."""
        return [event.uid for event in self.events] + [uid for uid, _ in self.todos]

    def named(self, words: str) -> Event:
        """The one event whose summary has these words."""
        (found,) = (event for event in self.events if words in event.summary)
        return found


def texts(
    compiled: Compiled, agencies: Iterable[str] | None = None, language: str = "vi"
) -> dict[str, CalendarText]:
    """The calendars in words by the name of their file, that of all among them."""
    writer = CalendarWriter.of(language)
    chosen = None if agencies is None else list(agencies)
    made = (*calendars(compiled, sheets(compiled, chosen)), calendar_of_all(compiled))
    return {text["file"]: text for text in map(writer.write, made)}


def calendar_bytes(compiled: Compiled, name: str, language: str = "vi") -> bytes:
    """The file of an agency, or `all`."""
    agencies = [] if name == "all" else [name]
    return calendar_file(texts(compiled, agencies, language)[name])


def read(data: bytes) -> File:
    """A calendar as vobject reads it."""
    (calendar,) = vobject.readComponents(data.decode())
    contents: dict[str, list[Any]] = calendar.contents
    events = [_event(found) for found in contents.get("vevent", ())]
    todos = [(found.uid.value, found.summary.value) for found in contents.get("vtodo", ())]
    name, description = contents["x-wr-calname"][0].value, contents["x-wr-caldesc"][0].value
    assert contents["name"][0].value == name
    assert contents["description"][0].value == description
    return File(name, description, tuple(events), tuple(todos))


def calendar_of(compiled: Compiled, name: str, language: str = "vi") -> File:
    """The calendar of an agency, or `all`, made and read back."""
    return read(calendar_bytes(compiled, name, language))


def _event(found: Any) -> Event:
    day = found.dtstart.value
    assert type(day) is date, "an event of a whole day begins with a date"
    start = datetime.combine(day, time())
    return Event(
        found.uid.value,
        day,
        found.dtend.value - timedelta(days=1),
        found.summary.value,
        found.description.value,
        tuple(found.categories.value),
        tuple(
            ((start + alarm.trigger.value).isoformat(), alarm.description.value)
            for alarm in found.contents.get("valarm", ())
        ),
    )
