"""The days of a plan: for each agency with an obligation, and for all of them together.

    Calendar ── Duty (an obligation, or an item) ── Occasion (a day, or work without one)

A calendar shows days, not stretches of time: of what has to be done by a day, that day; of what
runs through time, its first and its last day; of what has no end, the first alone. Work without
a day is an occasion too, so that nothing is lost.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from planc.binding import Run
from planc.views.facts import Facts, facts
from planc.views.item import item_view
from planc.views.parties import Folder
from planc.views.runs import parts_of_nobody, runs_of_parts
from planc.views.sheet import works
from planc.views.times import TimeOfRun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planc.binding import Obligation
    from planc.compiled import Compiled
    from planc.language.model import Item, Modality
    from planc.time import Occurrence
    from planc.views.parties import Entry
    from planc.views.sheet import Handover, Quota, Row, Sheet, Time, Work

#: What a day is to whoever has the work.
Mark = Literal["due", "starts", "ends", "taken-over", "passed-on", "undated"]

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Occasion:
    """One day of an occurrence, or an occurrence without a day.

    `id` is the occurrence's own, with `#start` behind it where it is the first of two days.
    `alarms` are the days to be reminded on, in their order: working days as far as they are
    known. `time` has the one moment that the day comes from.
    """

    id: str
    mark: Mark
    day: date | None
    alarms: tuple[date, ...]
    time: Time


@dataclass(frozen=True, slots=True)
class Duty:
    """What has to be done on some days, in what role, with whom.

    `role` and `modality` are those of an agency, None in the calendar of all. `parties` are those
    beside the agency by role, or in the calendar of all everybody.
    """

    work: Work
    role: str | None
    modality: Modality | None
    parties: tuple[tuple[str, tuple[Entry, ...]], ...]
    targets: tuple[Quota, ...]
    inherited_from: tuple[Handover, ...]
    passed_to: tuple[Handover, ...]
    occasions: tuple[Occasion, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of one agency, or of all: then `agency` and `name` are None.

    `first_day` is the first day of the plan's period on which the agency exists. `general` are
    reports that the plan asks of all by words alone, so that nobody is bound to them.
    """

    plan: Facts
    agency: str | None
    name: str | None
    first_day: date
    general: tuple[Work, ...]
    duties: tuple[Duty, ...]


def calendars(compiled: Compiled, sheets: Iterable[Sheet]) -> Iterator[Calendar]:
    """The calendar of each agency that has one of these sheets."""
    maker = _Calendars.of(compiled)
    for sheet in sheets:
        yield maker.of_agency(sheet)


def calendar_of_all(compiled: Compiled) -> Calendar:
    """The calendar of the whole plan: each occurrence of an item once, whoever holds it."""
    return _Calendars.of(compiled).of_all()


@dataclass(frozen=True, slots=True)
class _Calendars:
    """Makes calendars of one plan; what several share is made once."""

    compiled: Compiled
    facts: Facts
    works: Mapping[str, Work]
    parts: Mapping[str, tuple[str, ...]]
    obligations: Mapping[str, Obligation]
    time: TimeOfRun
    reminders: dict[tuple[Mark, date], tuple[date, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, compiled: Compiled) -> _Calendars:
        return cls(
            compiled,
            facts(compiled),
            {work.item: work for work in works(compiled)},
            parts_of_nobody(compiled.plan.items),
            {obligation.id: obligation for obligation in compiled.binding.obligations},
            TimeOfRun(compiled),
        )

    def of_agency(self, sheet: Sheet) -> Calendar:
        duties = [
            duty
            for section in sheet.sections
            for row in section.rows
            for duty in self._duties(row, self.obligations[row.obligation])
        ]
        since = sheet.since or self.facts.first_day
        return Calendar(self.facts, sheet.agency, sheet.name, since, sheet.general, tuple(duties))

    def of_all(self) -> Calendar:
        folder = Folder.of(self.compiled)
        duties = tuple(self._item(item, folder) for item in self.compiled.plan.items)
        return Calendar(self.facts, None, None, self.facts.first_day, (), duties)

    def _duties(self, row: Row, obligation: Obligation) -> Iterator[Duty]:
        """An obligation, and of its task the parts that name nobody."""
        runs: dict[str, list[Run]] = {obligation.item: list(obligation.runs)}
        for part, run in runs_of_parts(self.compiled, obligation, self.parts):
            runs.setdefault(part, []).append(run)
        for item, found in runs.items():
            own = item == obligation.item
            name = f"{item}:{obligation.role}:{obligation.agency}"
            yield Duty(
                work=row.work if own else self.works[item],
                role=row.role,
                modality=row.modality,
                parties=row.counterparts,
                targets=row.targets if own else (),
                inherited_from=row.inherited_from,
                passed_to=row.passed_to,
                occasions=tuple(each for run in found for each in self._occasions(name, run)),
            )

    def _item(self, item: Item, folder: Folder) -> Duty:
        view = item_view(self.compiled, item.id, folder)
        occurrences = self.compiled.schedule.occurrences[item.id]
        runs = [Run.whole(occurrence) for occurrence in occurrences]
        return Duty(
            work=self.works[item.id],
            role=None,
            modality=item.modality,
            parties=tuple((held.role, held.entries) for held in view.held if held.entries),
            targets=view.targets,
            inherited_from=(),
            passed_to=(),
            occasions=tuple(each for run in runs for each in self._occasions(item.id, run)),
        )

    def _occasions(self, name: str, run: Run) -> Iterator[Occasion]:
        """The days of a run; the ids begin with the name of what the run belongs to."""
        occurrence = run.occurrence
        name = f"{name}/{occurrence.label}"
        time = self.time(run)
        last = run.last_day
        begins = run.start if occurrence.crosses and run.start != last else None
        if begins:
            mark: Mark = "taken-over" if begins != occurrence.start else "starts"
            yield Occasion(f"{name}#start", mark, begins, self._reminders(mark, begins), time)
        if last:
            mark = _mark_of_last_day(occurrence, last, single=begins is None)
            yield Occasion(name, mark, last, self._reminders(mark, last), time)
        elif not begins:
            yield Occasion(name, "undated", None, (), time)

    def _reminders(self, mark: Mark, day: date) -> tuple[date, ...]:
        """The days to be reminded on: a week and a day before the last working day.

        A reminder on a Sunday is read on Monday, when it is too late: each is itself put back to
        a working day. Where holidays are not known, days are counted as they are. Of work that
        begins, the day before is enough.
        """
        found = self.reminders.get((mark, day))
        if found is None:
            if mark in ("starts", "taken-over"):
                days = {self._working(day - _DAY)}
            else:
                last = self._working(day)
                days = {self._working(last - _WEEK), self._working(last - _DAY)}
            found = self.reminders[mark, day] = tuple(sorted(days))
        return found

    def _working(self, day: date) -> date:
        return self.compiled.days.last_working_day(day) or day


def _mark_of_last_day(occurrence: Occurrence, last: date, *, single: bool) -> Mark:
    if occurrence.crosses and last != occurrence.last_day:
        return "passed-on"
    return "ends" if occurrence.crosses and not single else "due"
