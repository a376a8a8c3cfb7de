"""A calendar in words, as plain data: events, and tasks for what has no day.

What an event is called never tells where it stands in the document, and its `uid` is made from
the ids of the plan and of the occurrence alone (decision 12).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypedDict
from uuid import UUID, uuid5

from planc.render.phrases import (
    clause_phrase,
    day_phrase,
    edition_phrase,
    entry_phrases,
    handover_phrase,
    period_phrase,
    quota_phrase,
    time_phrases,
)
from planc.render.sheet_text import fingerprint, plan_facts
from planc.text.calendar_words import calendar_words
from planc.text.words import words
from planc.views.sheet import passing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from planc.text.calendar_words import CalendarWords
    from planc.text.words import Words
    from planc.views.calendar import Calendar, Duty, Occasion
    from planc.views.facts import Facts
    from planc.views.parties import Entry
    from planc.views.sheet import Time, Work

#: The space of names in which planc makes the ids of events; written down once, never changed.
_NAMES = UUID("c1a4c6a2-5b0e-5d0c-9f0b-6a1d7c0e2f19")

#: A summary is read in a small box: a title of more letters is cut at a word, and stands whole
#: in the description.
_MOST_LETTERS = 100

#: The first number of an edition: its year, or how many there have been.
_NUMBER = re.compile(r"[0-9]+")

#: The largest number that a file can have (source: RFC 5545, 3.3.8), and how many digits it has.
_LARGEST, _DIGITS = 2**31 - 1, 10


class AlarmText(TypedDict):
    """A reminder: the day on which it comes (ISO 8601), and what it says."""

    day: str
    text: str


class EventText(TypedDict):
    """A whole day (ISO 8601) with something on it."""

    uid: str
    day: str
    summary: str
    description: str
    categories: list[str]
    alarms: list[AlarmText]


class TodoText(TypedDict):
    """Work without a day."""

    uid: str
    summary: str
    description: str
    categories: list[str]


class CalendarText(TypedDict):
    """A whole calendar in words.

    `file` is the name of the file without its ending, `stamp` the first day of the plan, `sequence`
    the number in its edition. The `fingerprint` is of all the rest; the `description` ends with it.
    """

    file: str
    language: str
    name: str
    description: str
    stamp: str
    sequence: int
    events: list[EventText]
    todos: list[TodoText]
    fingerprint: str


#: What stands in every event about an item: its clause, its name cut short, lines about it.
_Head = tuple[str, str, list[str]]


@dataclass(frozen=True, slots=True)
class CalendarWriter:
    """Puts calendars into the words of a language; what many of them share is put once.

    The memo goes by identity, and holds what it was asked about.
    """

    words: Words
    own: CalendarWords
    _heads: dict[int, tuple[Work, _Head]] = field(default_factory=dict)
    _parties: dict[int, tuple[object, list[str]]] = field(default_factory=dict)
    _times: dict[int, tuple[Time, tuple[str, list[str]]]] = field(default_factory=dict)

    @classmethod
    def of(cls, language: str) -> CalendarWriter:
        """A writer in a language."""
        return cls(words(language), calendar_words(language))

    def write(self, calendar: Calendar) -> CalendarText:
        """A calendar in words."""
        plan = calendar.plan
        title = f"{plan.type} {plan.title}"
        name = self.own.name_of_all.format(plan=title)
        if calendar.name is not None:
            name = self.own.name.format(name=calendar.name)
        events: list[EventText] = []
        todos: list[TodoText] = []
        undated: list[str] = []
        for duty in calendar.duties:
            for occasion in duty.occasions:
                if occasion.day:
                    events.append(self._event(occasion.day, occasion, duty, plan))
                else:
                    todos.append(self._todo(occasion, duty, plan))
                    undated.append(self._undated_line(occasion, duty))
        events.sort(key=lambda event: (event["day"], event["uid"]))
        about = self._about(calendar, undated)
        if undated:
            events.insert(0, self._overview(calendar, undated, about))
        text: CalendarText = {
            "file": calendar.agency or "all",
            "language": self.words.language,
            "name": name,
            "description": "\n".join(about),
            "stamp": plan.first_day.isoformat(),
            "sequence": _sequence(plan),
            "events": events,
            "todos": todos,
            "fingerprint": "",
        }
        text["fingerprint"] = fingerprint(text)
        text["description"] += f"\n{self.words.fingerprint}: {text['fingerprint']}"
        return text

    def _event(self, day: date, occasion: Occasion, duty: Duty, plan: Facts) -> EventText:
        summary = self._summary(occasion, duty)
        alarm = self._alarm(day, occasion, summary)
        return {
            "uid": _uid(plan, occasion.id),
            "day": day.isoformat(),
            "summary": summary,
            "description": self._description(occasion, duty, plan),
            "categories": [self._role(duty)],
            "alarms": [{"day": on.isoformat(), "text": alarm} for on in occasion.alarms],
        }

    def _todo(self, occasion: Occasion, duty: Duty, plan: Facts) -> TodoText:
        return {
            "uid": _uid(plan, occasion.id),
            "summary": self._summary(occasion, duty),
            "description": self._description(occasion, duty, plan),
            "categories": [self._role(duty)],
        }

    # ── what an event is called ──────────────────────────────────────────────────────────────

    def _summary(self, occasion: Occasion, duty: Duty) -> str:
        """What the day is, the role, the title; in brackets what tells it from its like."""
        time, mark = occasion.time, occasion.mark
        moment = time.moments[0]
        if mark == "passed-on" and not duty.passed_to:
            mark = "ends"
        if mark == "taken-over" and not duty.inherited_from:
            mark = "starts"
        notes = [time.part] if time.part else []
        if moment.name and mark != "undated":
            notes.append(period_phrase(moment.name, self.words))
        if self._differs(occasion):
            notes.append(self._working(occasion))
        role, title = self._role(duty), self._head(duty.work)[1]
        said = title.casefold().startswith(f"{role.casefold()} ")
        pattern = self.own.summary_said if said else self.own.summary
        text = pattern.format(mark=self.own.marks[mark], role=role, title=title)
        if notes:
            text = self.own.notes.format(text=text, notes=_one_line("; ".join(notes)))
        return self.words.outside.format(text=text) if moment.outside else text

    def _alarm(self, day: date, occasion: Occasion, summary: str) -> str:
        """A reminder names the day: it is read on another one."""
        working = occasion.time.moments[0].last_working_day
        if working and self._differs(occasion):
            return self.own.alarm_working.format(
                day=day_phrase(day), working=day_phrase(working), summary=summary
            )
        return self.own.alarm.format(day=day_phrase(day), summary=summary)

    def _differs(self, occasion: Occasion) -> bool:
        """Whether something is to be done by a day on which nobody works."""
        moment = occasion.time.moments[0]
        last = occasion.day is not None and occasion.day == moment.last_day
        return last and moment.last_working_day not in (None, moment.last_day)

    def _working(self, occasion: Occasion) -> str:
        working = occasion.time.moments[0].last_working_day
        if working is None:
            return self.words.no_working_day
        return self.words.last_working_day.format(day=day_phrase(working))

    def _role(self, duty: Duty) -> str:
        """The role of the agency; in the calendar of all, what kind of work it is."""
        if duty.role is None:
            return self.words.kinds[duty.work.kind]
        return self.words.roles[duty.role]

    # ── what it says ─────────────────────────────────────────────────────────────────────────

    def _description(self, occasion: Occasion, duty: Duty, plan: Facts) -> str:
        """All that is known of the work, and where it is from."""
        spoken, work = self.words, duty.work
        role = self._role(duty)
        if duty.modality:
            said = spoken.modalities[duty.modality]
            role = self.own.role_said.format(role=role, modality=said)
        label = self.own.kind if duty.role is None else self.own.role
        phrase, notes = self._time(occasion.time)
        lines = [f"{label}: {role}", *self._head(work)[2], f"{spoken.time}: {phrase}"]
        moment = occasion.time.moments[0]
        if moment.last_day and occasion.day == moment.last_day and occasion.time.kind != "deadline":
            # Of a deadline, the phrase says it already.
            working = moment.last_working_day
            day = day_phrase(working) if working else spoken.no_working_day
            lines.append(f"{self.own.last_working_day}: {day}")
        lines += self._written_time(occasion.time, work)
        lines += (f"{spoken.target}: {quota_phrase(quota, spoken)}" for quota in duty.targets)
        lines += self._all_parties(duty)
        lines += (
            handover_phrase(found, pattern, spoken)
            for handovers, pattern in (
                (duty.inherited_from, spoken.inherited),
                (duty.passed_to, spoken.passed),
            )
            if (found := passing(handovers, moment))
        )
        return "\n".join([*lines, *notes, "", *self._origin(plan)])

    def _head(self, work: Work) -> _Head:
        found = self._heads.get(id(work))
        if found is None:
            found = self._heads[id(work)] = work, self._make_head(work)
        return found[1]

    def _make_head(self, work: Work) -> _Head:
        clause = clause_phrase(work.clause, self.words)
        text = work.text or work.clause_text or ""
        title = _one_line(work.title or text or work.item)
        lines = [f"{self.words.clause}: {clause}"]
        if work.parent:
            above = clause_phrase(work.parent[0], self.words)
            lines.append(f"{self.words.part_of.format(clause=above)}: {work.parent[1]}")
        if work.title and work.title != text:
            lines.append(work.title)
        if text:
            lines.append(f"{self.words.work}: {text}")
        lines += (f"{self.words.product}: {product}" for product in work.products)
        if work.hosted_in:
            lines.append(f"{self.words.hosted_in}: {'; '.join(work.hosted_in)}")
        return clause, _short(title), lines

    def _time(self, time: Time) -> tuple[str, list[str]]:
        """When, in a phrase, and the notes that it needs."""
        found = self._times.get(id(time))
        if found is None:
            # One period of many is told by itself.
            alone = replace(time, every=None) if time.kind == "period" else time
            phrase = time_phrases([alone], self.words)[0]
            said = f"{phrase['part']}: {phrase['text']}" if phrase["part"] else phrase["text"]
            notes = []
            if time.before:
                notes.append(self.words.note_before)
            if time.misprinted:
                notes.append(self.words.note_misprint)
            found = self._times[id(time)] = time, (said, notes)
        return found[1]

    def _written_time(self, time: Time, work: Work) -> Iterator[str]:
        """The document's own words about the time: its line, and what stands inside the text."""
        written = [line for key, line in work.as_written if key == "when"]
        if time.quote and all(time.quote not in line for line in written):
            written.append(time.quote)
        for line in written:
            yield f"{self.own.written_time}: {self.words.quoted.format(words=line)}"

    def _all_parties(self, duty: Duty) -> list[str]:
        """Who else has a role, by role: those that are bound, then the document's words."""
        parties: dict[str, list[str]] = {}
        for role, entries in duty.parties:
            parties[role] = [*self._entries(entries)]
        for role, named in duty.work.unspecified:
            parties.setdefault(role, []).append(self.words.quoted.format(words=named))
        return [
            f"{self._party_label(role, duty.role)}: {'; '.join(names)}"
            for role, names in parties.items()
        ]

    def _party_label(self, role: str, own: str | None) -> str:
        if role == own:
            return self.words.same_role.format(role=self.words.roles[role].lower())
        return self.words.parties[role]

    def _entries(self, entries: tuple[Entry, ...]) -> list[str]:
        found = self._parties.get(id(entries))
        if found is None:
            found = self._parties[id(entries)] = entries, entry_phrases(entries, self.words)
        return found[1]

    def _origin(self, plan: Facts) -> list[str]:
        """Whom to ask, which plan it is, and that this is not the signed document."""
        lines = [f"{self.words.ask}: {plan.owner}"] if plan.owner else []
        return [*lines, *self._signed(plan)]

    def _signed(self, plan: Facts) -> list[str]:
        """Which plan and edition it is, and that this is not the signed document."""
        said = (f"{plan.type} {plan.title}", edition_phrase(plan, self.words), self.words.extract)
        return [line for line in said if line]

    # ── the calendar as a whole ──────────────────────────────────────────────────────────────

    def _about(self, calendar: Calendar, undated: list[str]) -> list[str]:
        """What the calendar is of, what has no day in it, and where it is from."""
        plan = calendar.plan
        facts = plan_facts(plan, self.words)
        lines = [f"{fact['label']}: {fact['text']}" for fact in facts]
        if undated:
            lines += [self.own.undated_list, *undated]
        lines += (self._general(work) for work in calendar.general)
        return [*lines, *self._signed(plan)]

    def _undated_line(self, occasion: Occasion, duty: Duty) -> str:
        clause, title, _ = self._head(duty.work)
        return self.own.undated_line.format(
            clause=clause,
            role=self._role(duty),
            title=title.rstrip("."),
            time=self._time(occasion.time)[0],
        )

    def _general(self, work: Work) -> str:
        clause, title, _ = self._head(work)
        whom = ", ".join(
            self.words.quoted.format(words=named)
            for role, named in work.unspecified
            if role == "report"
        )
        return self.words.note_general.format(clause=clause, whom=whom, text=title.rstrip("."))

    def _overview(self, calendar: Calendar, undated: list[str], about: list[str]) -> EventText:
        """On the first day: what has no day, for programs that show nothing but events."""
        plan = calendar.plan
        return {
            "uid": _uid(plan, f"#undated:{calendar.agency or ''}"),
            "day": calendar.first_day.isoformat(),
            "summary": self.own.undated.format(
                count=len(undated), plan=_short(_one_line(f"{plan.type} {plan.title}"))
            ),
            "description": "\n".join(about),
            "categories": [self.own.marks["undated"]],
            "alarms": [],
        }


def _uid(plan: Facts, name: str) -> str:
    """The id of an event: from the ids of the plan and the occurrence, and nothing else."""
    return str(uuid5(_NAMES, f"{plan.id}/{name}"))


def _sequence(plan: Facts) -> int:
    """The first number of the edition: programs replace an event by one of a later edition.

    "3 (sửa đổi)" and "3.1" are no earlier than "3". A number that programs could not hold is cut.
    """
    found = _NUMBER.search(plan.edition or "")
    return min(int(found[0][:_DIGITS]), _LARGEST) if found else 0


def _short(title: str) -> str:
    if len(title) <= _MOST_LETTERS:
        return title
    cut = title.rfind(" ", 0, _MOST_LETTERS)
    return f"{title[: cut if cut > 0 else _MOST_LETTERS]}…"


def _one_line(text: str) -> str:
    return " ".join(text.split())
