"""From `when` entries to occurrences."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from planc.findings import Finding, Place, Span
from planc.language.dates import FIRST_YEAR, LAST_YEAR, day, months, stretch
from planc.language.model import Calendar, Item
from planc.language.order import from_the_leaves
from planc.time.calendar import WorkingDays
from planc.time.model import Certainty, Kind, Occurrence, Schedule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planc.language.dates import Stretch
    from planc.language.model import Plan, When
    from planc.language.order import Circle

_DAY = timedelta(days=1)
_DAY_OF_YEAR = re.compile(r"(\d{2})-(\d{2})")
_TERM = re.compile(r"(\d+) (working )?days?")
#: A year that has every day.
LEAP_YEAR = 2020

#: No term is longer than so many days, a hundred years; a longer one is a slip of the keyboard.
MOST_DAYS = 36_525

_LENGTHS = {"year": 12, "half-year": 6, "quarter": 3, "month": 1}
_FORMS = ("in_", "from_", "before", "by", "every", "within", "awaits", "whenever")


def expand(plan: Plan, days: WorkingDays) -> tuple[Schedule, list[Finding]]:
    """The occurrences of every item of a plan, and what cannot be read."""
    findings: list[Finding] = []
    first, last = _period(plan, findings)
    expander = _Expander(plan.items, plan.calendar, days, first, last, findings)
    return Schedule(first, last, expander.all()), findings


def occurrences_of(entry: When, first: date, last: date) -> tuple[Occurrence, ...]:
    """The occurrences of an entry by itself, cut to a period; none where it cannot be read.

    What it is counted from (`after`) is not known here, so that a term has none.
    """
    calendar = Calendar()
    expander = _Expander((), calendar, WorkingDays.of(calendar), first, last, [])
    return tuple(expander.alone(entry))


def _period(plan: Plan, findings: list[Finding]) -> tuple[date, date]:
    """The plan's period; where it cannot be read, all of time, so that the rest can go on."""
    written = plan.header.period
    days: list[date | None] = []
    for name, text in (("from", written.from_), ("to", written.to)):
        found = day(text)
        if found is None and text:
            args = {"key": name, "value": text}
            findings.append(Finding("R401", written.origin.of(name), args))
        days.append(found)
    first, last = days
    if first and last and first > last:
        args = {"from": written.from_, "to": written.to}
        findings.append(Finding("R403", written.origin.of("to"), args))
        return last, first
    return first or date(FIRST_YEAR, 1, 1), last or date(LAST_YEAR, 12, 31)


class _Expander:
    """Expands the items of one plan."""

    def __init__(  # noqa: PLR0913, PLR0917 # the world of a plan's times
        self,
        items: Iterable[Item],
        calendar: Calendar,
        days: WorkingDays,
        first: date,
        last: date,
        findings: list[Finding],
    ) -> None:
        self.days = days
        self.first = first
        self.last = last
        self.findings = findings
        self.items = {item.id: item for item in items}
        self.events = {event.id: event for event in calendar.events}
        self.done: dict[str, tuple[Occurrence, ...]] = {}
        self.open_links: set[tuple[str, str]] = set()
        for event in calendar.events:
            if event.date and day(event.date) is None:
                args = {"key": "date", "value": event.date}
                findings.append(Finding("R401", event.origin.of("date"), args))

    def all(self) -> dict[str, tuple[Occurrence, ...]]:
        """The occurrences of every item, each after those that its time is counted from."""
        order, circles = from_the_leaves(self.items, self._waits_for)
        for circle in circles:
            self._report(circle)
        for item_id in order:
            self.done[item_id] = self._item(self.items[item_id])
        return self.done

    def alone(self, entry: When) -> Iterator[Occurrence]:
        """The occurrences of an entry that stands in no item."""
        item = Item("task", "", "", when=(entry,))
        return (self._within_period(found) for found in self._entry(entry, item))

    def _waits_for(self, item_id: str) -> list[str]:
        """The items that must have been expanded before one: what a term follows, or its task."""
        item = self.items[item_id]
        if not item.when:
            return [item.parent] if item.parent in self.items else []
        return [entry.after for entry in item.when if entry.within and entry.after in self.items]

    def _report(self, circle: Circle) -> None:
        """Report terms that wait for each other, at the link that closes the circle."""
        last, first = circle[-2:]
        item = self.items[last]
        self.open_links.add((last, first))
        args = {"chain": " → ".join(circle)}
        entry = next((entry for entry in item.when if entry.after == first), None)
        span = entry.origin.of("after") if entry else item.origin.of("id")
        self.findings.append(Finding("R408", span, args, item=last))

    def _item(self, item: Item) -> tuple[Occurrence, ...]:
        """The occurrences of one item, in the order of time, the undated last."""
        occurrences: tuple[Occurrence, ...]
        if not item.when and item.parent in self.done:
            # A part without `when` takes its task's.
            occurrences = self.done[item.parent]
        else:
            occurrences = tuple(
                self._within_period(occurrence)
                for entry in item.when
                for occurrence in self._entry(entry, item)
            )
            occurrences = self._labelled(occurrences, item)
        return occurrences or (Occurrence("unstated", "undated", "unstated"),)

    def _labelled(self, occurrences: tuple[Occurrence, ...], item: Item) -> tuple[Occurrence, ...]:
        """One occurrence a label, in order; a label met twice is reported at both places."""
        by_label: dict[str, Occurrence] = {}
        for occurrence in occurrences:
            other = by_label.setdefault(occurrence.label, occurrence)
            if other is occurrence:
                continue
            for here, there in ((occurrence, other), (other, occurrence)):
                span = here.span or item.origin.whole
                args = {"label": occurrence.label}
                related = (Place(there.span, item.id),) if there.span else ()
                self.findings.append(Finding("R405", span, args, item=item.id, related=related))
        return tuple(sorted(by_label.values(), key=_order))

    def _within_period(self, occurrence: Occurrence) -> Occurrence:
        """Cut to the plan's period, unless the whole lies outside it."""
        start, last = occurrence.start, occurrence.last_day
        begins = start or last
        if begins is None:
            return occurrence
        if begins > self.last or (last is not None and last < self.first):
            return replace(occurrence, outside=True)
        return replace(
            occurrence,
            start=max(start, self.first) if start else None,
            last_day=min(last, self.last) if last else None,
        )

    def _entry(self, entry: When, item: Item) -> Iterator[Occurrence]:
        """The occurrences of one `when` entry, not yet cut to the period."""
        for occurrence in self._form(entry, item):
            label = f"{entry.id}.{occurrence.label}" if entry.id else occurrence.label
            yield replace(
                occurrence,
                label=label,
                part=entry.for_,
                quote=entry.quote,
                entry=entry,
                span=entry.origin.fields.get("id") or self._main(entry),
            )

    def _main(self, entry: When) -> Span:
        for form in _FORMS:
            if getattr(entry, form) is not None:
                return entry.origin.of(form.rstrip("_"))
        return entry.origin.whole

    def _form(self, entry: When, item: Item) -> Iterator[Occurrence]:
        if entry.in_ is not None:
            yield from self._in(entry, item)
        elif entry.every is not None:
            yield from self._every(entry, item)
        elif entry.from_ is not None:
            yield from self._from(entry, item)
        elif entry.before is not None or entry.by is not None:
            yield from self._deadline(entry, item)
        elif entry.within is not None:
            yield from self._within(entry, item)
        elif entry.awaits is not None:
            yield Occurrence("awaiting", "undated", "awaiting", words=entry.awaits)
        elif entry.whenever is not None:
            yield Occurrence("on-demand", "undated", "on-demand", words=entry.whenever)

    def _say(self, code: str, entry: When, at: str, item: Item, /, **args: str) -> None:
        self.findings.append(Finding(code, entry.origin.of(at), dict(args), item=item.id))

    def _stretch(self, entry: When, key: str, text: str, item: Item) -> Stretch | None:
        found = stretch(text)
        if found is None:
            self._say("R401", entry, key, item, key=key, value=text)
        return found

    def _in(self, entry: When, item: Item) -> Iterator[Occurrence]:
        text = entry.in_ or ""
        found = self._stretch(entry, "in", text, item)
        if found:
            yield Occurrence(text, "period", "fixed", *found, stated_from=text, stated_to=text)

    def _from(self, entry: When, item: Item) -> Iterator[Occurrence]:
        text = entry.from_ or ""
        begin = self._stretch(entry, "from", text, item)
        end = self._stretch(entry, "to", entry.to, item) if entry.to else None
        if entry.to is None and not entry.onwards:
            self._say("R402", entry, "from", item, value=text)
            return
        if begin is None or (entry.to and end is None):
            return
        if end and end[1] < begin[0]:
            self._say("R403", entry, "to", item, **{"from": text, "to": entry.to or ""})
            return
        kind: Kind = "continuous" if entry.continuous else "span"
        certainty: Certainty = "open" if entry.onwards else "fixed"
        yield Occurrence(
            f"{text}..{entry.to or ''}",
            kind,
            certainty,
            begin[0],
            None if entry.onwards or end is None else end[1],
            stated_from=text,
            stated_to=entry.to,
        )

    def _deadline(self, entry: When, item: Item) -> Iterator[Occurrence]:
        key = "before" if entry.before is not None else "by"
        text = (entry.before if key == "before" else entry.by) or ""
        due = day(text)
        covers = self._stretch(entry, "covers", entry.covers, item) if entry.covers else None
        if due is None:
            self._say("R401", entry, key, item, key=key, value=text)
            return
        yield Occurrence(
            entry.covers or text,
            "deadline",
            "fixed",
            None,
            due - _DAY if key == "before" else due,
            stated_from=key,
            stated_to=text,
            covers=covers,
        )

    def _every(self, entry: When, item: Item) -> Iterator[Occurrence]:
        if entry.every not in _LENGTHS:
            return  # which is said already
        begin = self._stretch(entry, "from", entry.from_, item) if entry.from_ else None
        end = self._stretch(entry, "to", entry.to, item) if entry.to else None
        if (entry.from_ and begin is None) or (entry.to and end is None):
            return
        first = begin[0] if begin else self.first
        last = end[1] if end else self.last
        if first > last:
            args = {"from": entry.from_ or first.isoformat(), "to": entry.to or last.isoformat()}
            self._say("R403", entry, "to" if entry.to else "from", item, **args)
            return
        for label, period in _periods(entry.every or "", first, last):
            covered = _covered(entry.covers, entry.every or "", label, period)
            if covered is None:
                args = {"every": entry.every or "", "covers": entry.covers or ""}
                self._say("R406", entry, "covers", item, **args)
                return
            name, stretch_covered = covered
            if entry.before is None and entry.by is None:
                yield Occurrence(
                    name,
                    "period",
                    "fixed",
                    *period,
                    stated_from=label,
                    stated_to=label,
                    covers=stretch_covered if entry.covers else None,
                )
                continue
            due = self._due(entry, period, item)
            if due is None:
                return
            key = "before" if entry.before is not None else "by"
            last_day = due - _DAY if key == "before" else due
            if begin is None and last_day < self.first:
                continue  # the plan's own period begins the recurrence, after this day
            yield Occurrence(
                name,
                "deadline",
                "fixed",
                None,
                last_day,
                stated_from=key,
                stated_to=due.isoformat(),
                covers=stretch_covered,
            )

    def _due(self, entry: When, period: Stretch, item: Item) -> date | None:
        """The due day in a period's own year, or, for a day of the month, in its last month."""
        key = "before" if entry.before is not None else "by"
        text = (entry.before if key == "before" else entry.by) or ""
        match = _DAY_OF_YEAR.fullmatch(text)
        try:
            if match:
                if entry.every != "year":
                    self._say("R407", entry, key, item, value=text, every=entry.every or "")
                    return None
                return date(period[1].year, int(match[1]), int(match[2]))
            return period[1].replace(day=int(text))
        except (ValueError, OverflowError):
            if _is_sometimes_a_day(text):
                example = f"{period[1]:%m/%Y}"
                self._say("R409", entry, key, item, value=text, example=example)
            else:
                self._say("R401", entry, key, item, key=key, value=text)
            return None

    def _within(self, entry: When, item: Item) -> Iterator[Occurrence]:
        after = entry.after or ""
        match = _TERM.fullmatch(entry.within or "")
        if match is None or int(match[1]) > MOST_DAYS:
            self._say("R401", entry, "within", item, key="within", value=entry.within or "")
            return
        known, event = self._event(after, item)
        if not known:
            return
        label = f"after-{after}"
        words = entry.within
        if event is None:
            yield Occurrence(
                label, "undated", "awaiting", words=words, stated_from="within", stated_to=after
            )
            return
        count, working = int(match[1]), bool(match[2])
        due = self.days.after(event, count, working=working)
        moved = not working and due != event + timedelta(days=count)
        yield Occurrence(
            label,
            "deadline",
            "fixed",
            None,
            due,
            words=words,
            moved=moved,
            stated_from="within",
            stated_to=after,
        )

    def _event(self, after: str, item: Item) -> tuple[bool, date | None]:
        """Whether what a term is counted from is known, and its day if it has one."""
        if after in self.events:
            return True, day(self.events[after].date)
        if after in self.items and (item.id, after) not in self.open_links:
            days = [occurrence.last_day for occurrence in self.done[after]]
            known = [last for last in days if last is not None]
            return True, max(known) if known and len(known) == len(days) else None
        return False, None  # a circle, or a name that does not resolve: reported elsewhere


def _is_sometimes_a_day(text: str) -> bool:
    """Whether a day of the year or month exists, if not in every year or month."""
    if text.isdecimal():
        return len(text) <= len("31") and 1 <= int(text) <= monthrange(LEAP_YEAR, 1)[1]
    return day(f"{LEAP_YEAR}-{text}") is not None


def _order(occurrence: Occurrence) -> tuple[date, date, str]:
    begins = occurrence.start or occurrence.last_day or date.max
    return begins, occurrence.last_day or date.max, occurrence.label


def _periods(every: str, first: date, last: date) -> Iterator[tuple[str, Stretch]]:
    """The periods of a recurrence that touch the stretch from `first` to `last`."""
    length = _LENGTHS[every]
    for year in range(first.year, last.year + 1):
        for month in range(1, 13, length):
            period = months(year, month, length)
            if period[1] >= first and period[0] <= last:
                yield _name(year, month, length), period


def _name(year: int, month: int, length: int) -> str:
    names = {12: f"{year}", 6: f"{year}-H{month // 6 + 1}", 3: f"{year}-Q{month // 3 + 1}"}
    return names.get(length, f"{year}-{month:02}")


def _covered(
    covers: str | None, every: str, label: str, period: Stretch
) -> tuple[str, Stretch] | None:
    """The label and stretch a recurring item covers; None if it cannot lie in its period."""
    if covers is None or covers == every:
        return label, period
    if covers[:1] in ("H", "Q") and every == "year":
        name = f"{period[0].year}-{covers}"
        found = stretch(name)
        return (name, found) if found else None
    return None
