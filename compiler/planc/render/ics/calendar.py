"""Write a calendar as iCalendar (RFC 5545, with the names of RFC 7986)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from icalendar import Alarm, Calendar, Event, Todo
from icalendar.prop import vCategory, vDate, vDatetime, vDuration, vInt, vText

if TYPE_CHECKING:
    from icalendar.cal.component import Component

    from planc.render.calendar_text import CalendarText, EventText, TodoText

_DAY = timedelta(days=1)

#: As long as a line may be, without its end.
_MOST_OCTETS = 75

#: Octets that continue a letter in UTF-8 begin with these two bits.
_CONTINUES = 0b1000_0000

#: The hour of the office's day at which a reminder comes.
_REMINDED_AT = time(8)


class _Text(vText):
    """A text whose backslashes are only that: icalendar takes a backslash and N for a new line."""

    __slots__ = ()

    def to_ical(self) -> bytes:
        text = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n").encode()


def calendar_file(text: CalendarText) -> bytes:
    """The file of a calendar; no clock is asked, so that the same words are the same bytes."""
    stamp = vDatetime(datetime.combine(date.fromisoformat(text["stamp"]), time(), UTC))
    sequence = vInt(text["sequence"])
    calendar = Calendar()
    _put(calendar, "PRODID", _word(f"-//planc//planc//{text['language'].upper()}"))
    _put(calendar, "VERSION", _word("2.0"))
    _put(calendar, "CALSCALE", _word("GREGORIAN"))
    # The names that RFC 7986 has, and those that programs knew before.
    for key in ("NAME", "X-WR-CALNAME"):
        _put(calendar, key, _Text(text["name"]))
    for key in ("DESCRIPTION", "X-WR-CALDESC"):
        _put(calendar, key, _Text(text["description"]))
    events = (_event(event, stamp, sequence) for event in text["events"])
    todos = (_todo(todo, stamp, sequence) for todo in text["todos"])
    return _written(calendar, *events, *todos)


def _event(text: EventText, stamp: vDatetime, sequence: vInt) -> bytes:
    day = date.fromisoformat(text["day"])
    event = Event()
    _common(event, text, stamp, sequence)
    _put(event, "DTSTART", _date(day))
    _put(event, "DTEND", _date(day + _DAY))
    _put(event, "TRANSP", _word("TRANSPARENT"))
    alarms = (_alarm(alarm["text"], alarm["day"], text["day"]) for alarm in text["alarms"])
    return _written(event, *alarms)


def _todo(text: TodoText, stamp: vDatetime, sequence: vInt) -> bytes:
    todo = Todo()
    _common(todo, text, stamp, sequence)
    _put(todo, "STATUS", _word("NEEDS-ACTION"))
    return _written(todo)


def _common(
    component: Event | Todo, text: EventText | TodoText, stamp: vDatetime, sequence: vInt
) -> None:
    _put(component, "UID", _Text(text["uid"]))
    _put(component, "DTSTAMP", stamp)
    _put(component, "SEQUENCE", sequence)
    _put(component, "SUMMARY", _Text(text["summary"]))
    _put(component, "DESCRIPTION", _Text(text["description"]))
    _put(component, "CATEGORIES", vCategory([_Text(name) for name in text["categories"]]))


@lru_cache(maxsize=4096)
def _alarm(text: str, on: str, day: str) -> bytes:
    """A reminder as so long before the day begins; the agencies in an item share it."""
    moment = datetime.combine(date.fromisoformat(on), _REMINDED_AT)
    alarm = Alarm()
    _put(alarm, "ACTION", _word("DISPLAY"))
    begins = datetime.combine(date.fromisoformat(day), time())
    _put(alarm, "TRIGGER", vDuration(moment - begins))
    _put(alarm, "DESCRIPTION", _Text(text))
    return _written(alarm)


def _written(component: Component, *inside: bytes) -> bytes:
    """A component with others, written already, inside it."""
    lines = [_folded(line.encode()) for line in component.content_lines() if line]
    return b"".join((*lines[:-1], *inside, lines[-1]))


def _folded(line: bytes) -> bytes:
    """A line in pieces of at most 75 octets, none of which ends within a letter (RFC 5545, 3.1).

    The library does the same letter by letter, which takes most of the time of a build.
    """
    pieces = []
    start, end = 0, _MOST_OCTETS
    while end < len(line):
        while line[end] & 0b1100_0000 == _CONTINUES:
            end -= 1
        # A backslash stays with what it escapes: some programs look before they join the pieces.
        if line[end - 1 : end] == b"\\" and _escapes(line, end):
            end -= 1
        pieces.append(line[start:end])
        start, end = end, end + _MOST_OCTETS - 1
    pieces.append(line[start:])
    return b"\r\n ".join(pieces) + b"\r\n"


def _escapes(line: bytes, end: int) -> bool:
    """Whether the last of the backslashes before `end` belongs to what comes behind it."""
    before = line[:end]
    return (len(before) - len(before.rstrip(b"\\"))) % 2 == 1


@cache
def _word(text: str) -> _Text:
    """A word of ours that stands in many files."""
    return _Text(text)


@cache
def _date(day: date) -> vDate:
    found = vDate(day)
    found.params["VALUE"] = "DATE"
    return found


def _put(component: Any, key: str, value: object) -> None:
    """Set a property to a value of the library, as it is."""
    component[key] = value
