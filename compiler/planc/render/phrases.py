"""Phrases made from views, in one language: dates, times, parties, targets.

The fixed words come from `planc.text.words`, all others from the plan.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planc.text.words import Words
    from planc.views.facts import Facts
    from planc.views.item import Held
    from planc.views.parties import Entry
    from planc.views.sheet import Handover, Moment, Quota, Time

_PERIOD = re.compile(r"(\d{4})(?:-(?:([HQ]\d)|(\d{2})(?:-(\d{2}))?))?")
_TERM = re.compile(r"(\d+) (working )?days?")

#: More periods than this are given by the first, the last and their number.
_MOST_PERIODS = 8

#: A group of more units than this is named without its members.
_MOST_MEMBERS = 10

_THOUSAND = 1000


class TimePhrase(TypedDict):
    """One line about time: the part of the work it is for, the phrase, and days below it."""

    part: str | None
    text: str
    days: list[str]


class DueText(TypedDict):
    """Several last days as a small table: the heads of its columns, and the rows."""

    heads: list[str]
    rows: list[list[str]]


class SheetTime(TypedDict):
    """The same as a duty sheet has it: several days are a table of their own."""

    part: str | None
    text: str
    due: DueText | None


# ── days and periods ─────────────────────────────────────────────────────────────────────────


def day_phrase(day: date) -> str:
    """A day as dd/mm/yyyy.

    >>> import datetime
    >>> day_phrase(datetime.date(2019, 5, 7))
    '07/05/2019'
    """
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def period_phrase(name: str, words: Words) -> str:
    """A year, half-year, quarter, month or day by its name: "2020-H1", "2019-09".

    >>> from planc.text.words import VI
    >>> period_phrase("2020-H1", VI), period_phrase("2019-09", VI)
    ('6 tháng đầu năm 2020', 'tháng 9/2019')
    """
    match = _PERIOD.fullmatch(name)
    if match is None:
        return name
    year, part, month, day = match.groups()
    if part:
        return words.periods[part].format(year=year)
    if day:
        return words.periods["day"].format(day=f"{day}/{month}/{year}")
    if month:
        return words.periods["month"].format(month=words.months[int(month) - 1], year=year)
    return words.periods["year"].format(year=year)


def clause_phrase(clause: str, words: Words) -> str:
    """A clause as a reader names it.

    >>> from planc.text.words import VI
    >>> clause_phrase("III.6/2", VI), clause_phrase("end", VI), clause_phrase("II.1", VI)
    ('III.6, đoạn 2', 'Đoạn kết', 'II.1')
    """
    if clause in words.clause_names:
        return words.clause_names[clause]
    name, _, number = clause.partition("/")
    if number:
        return words.clause_names["paragraph"].format(clause=name, number=number)
    return clause


def edition_phrase(plan: Facts, words: Words) -> str:
    """The edition of a plan with its label, nothing where it has none."""
    return f"{words.edition}: {plan.edition}" if plan.edition else ""


def capital(text: str) -> str:
    """The text with its first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


# ── times ────────────────────────────────────────────────────────────────────────────────────


def time_phrases(times: Iterable[Time], words: Words) -> list[TimePhrase]:
    """The times of an obligation; all deadlines for one part of the work become one list."""
    phrases: list[TimePhrase] = []
    for part, other, due in _by_part(times):
        if other:
            phrases.append({"part": part, "text": _time(other, words), "days": []})
        elif len(due) == 1:
            phrases.append({"part": part, "text": _only_day(due[0], words), "days": []})
        else:
            days = [_one_of_many(day, words) for day in due]
            phrases.append({"part": part, "text": words.deadlines, "days": days})
    return phrases


def sheet_times(times: Iterable[Time], words: Words) -> list[SheetTime]:
    """The same for a duty sheet; several last days become a table."""
    phrases: list[SheetTime] = []
    for part, other, due in _by_part(times):
        if other:
            phrases.append({"part": part, "text": _time(other, words), "due": None})
        elif len(due) == 1:
            phrases.append({"part": part, "text": _only_day(due[0], words), "due": None})
        else:
            text = words.due_below.format(count=_quantity(len(due), words))
            phrases.append({"part": part, "text": text, "due": _due_table(due, words)})
    return phrases


def row_time(time: Time, words: Words) -> str:
    """A time with one moment, for a table that has columns for its days and for its period."""
    moment = time.moments[0]
    if time.kind == "deadline":
        text = words.deadline.format(day=_noted(moment, _origin(moment, time, words), words))
        return _placed(text, moment, words)
    if time.kind == "period" and time.every:
        period = period_phrase(moment.name or "", words)
        return _marked(f"{words.every[time.every]} ({period})", moment, words)
    return _time(time, words)


#: A day on which something is due, and the `when` entry it comes from.
_Due = tuple["Moment", "Time"]


def _by_part(times: Iterable[Time]) -> Iterator[tuple[str | None, Time | None, list[_Due]]]:
    """Each time by itself; but all deadlines for a part of the work together, in order."""
    times = tuple(times)
    deadlines: dict[str | None, list[_Due]] = {}
    for time in times:
        if time.kind == "deadline":
            found = deadlines.setdefault(time.part, [])
            found += [(moment, time) for moment in time.moments]
    for time in times:
        if time.kind != "deadline":
            yield time.part, time, []
        elif time.part in deadlines:
            found = deadlines.pop(time.part)
            found.sort(key=lambda due: (due[0].last_day or date.max, due[0].name or ""))
            yield time.part, None, found


def _only_day(due: _Due, words: Words) -> str:
    """A last day that stands alone: always with the last working day beside it."""
    moment, time = due
    working = words.no_working_day
    if moment.last_working_day:
        working = words.last_working_day.format(day=day_phrase(moment.last_working_day))
    notes = [*_origin(moment, time, words), working]
    text = words.deadline.format(day=_noted(moment, notes, words))
    if moment.name:
        text = f"{capital(period_phrase(moment.name, words))}: {text[:1].lower()}{text[1:]}"
    return _placed(text, moment, words)


def _one_of_many(due: _Due, words: Words) -> str:
    """A last day in a list: with the last working day where the two differ."""
    moment, time = due
    notes = _origin(moment, time, words)
    if moment.last_working_day is None:
        notes.append(words.no_working_day)
    elif moment.last_working_day != moment.last_day:
        notes.append(words.last_working_day.format(day=day_phrase(moment.last_working_day)))
    text = _noted(moment, notes, words)
    if moment.name:
        text = f"{text}: {period_phrase(moment.name, words)}"
    return _placed(text, moment, words)


def _due_table(due: Sequence[_Due], words: Words) -> DueText:
    """What each day is for, the last day, the last working day; no column that says nothing."""
    rows = []
    for moment, time in due:
        what = [capital(period_phrase(moment.name, words))] if moment.name else []
        what += _origin(moment, time, words)
        working = moment.last_working_day
        rows.append(
            [
                _placed("; ".join(what), moment, words).strip(),
                _noted(moment, [], words),
                day_phrase(working) if working else words.no_working_day,
            ]
        )
    heads = [words.due_period, words.due_day, words.due_working]
    if not any(row[0] for row in rows):
        return {"heads": heads[1:], "rows": [row[1:] for row in rows]}
    return {"heads": heads, "rows": rows}


def _origin(moment: Moment, time: Time, words: Words) -> list[str]:
    """How a day was found that is not written in the plan."""
    notes = []
    if time.term:
        notes.append(words.term.format(term=_term(time.term, words), event=time.event))
    if moment.moved:
        notes.append(words.moved)
    return notes


def _noted(moment: Moment, notes: Sequence[str], words: Words) -> str:
    """A last day with notes in brackets, the last of them whether it is past."""
    day = day_phrase(moment.last_day) if moment.last_day else words.unstated
    notes = [*notes, words.past] if moment.past else notes
    return f"{day} ({'; '.join(notes)})" if notes else day


def _placed(text: str, moment: Moment, words: Words) -> str:
    return words.outside.format(text=text) if moment.outside else text


def _marked(text: str, moment: Moment, words: Words) -> str:
    """The text of a time that is no deadline, with a word if it is past or does not count."""
    text = f"{text} ({words.past})" if moment.past else text
    return _placed(text, moment, words)


def _time(time: Time, words: Words) -> str:
    """The phrase of a time that is no deadline."""
    if time.kind == "period":
        return _periods(time, words)
    if time.kind in ("span", "continuous"):
        moment = time.moments[0]
        span = _span(moment, words)
        if time.kind == "continuous":
            span = words.continuous.format(span=span[:1].lower() + span[1:])
        return _marked(span, moment, words)
    if time.term:
        return words.term_undated.format(term=_term(time.term, words), event=time.event)
    if time.certainty == "on-demand":
        return words.on_demand.format(words=capital(time.words or ""))
    if time.certainty == "awaiting":
        return words.awaiting.format(words=capital(time.words or ""))
    return words.unstated


def _periods(time: Time, words: Words) -> str:
    names = [moment.name or "" for moment in time.moments]
    if time.every is None:
        text = words.during.format(period=period_phrase(names[0], words))
        return _marked(text, time.moments[0], words)
    every = words.every[time.every]
    # After "Hằng năm" the bare years say enough.
    bare = time.every == "year"
    phrases = [
        name if bare and len(name) == len("2019") else period_phrase(name, words) for name in names
    ]
    if len(phrases) > _MOST_PERIODS:
        text = words.recurring_many.format(
            every=every, first=phrases[0], last=phrases[-1], count=len(phrases)
        )
        past = sum(moment.past for moment in time.moments)
        return words.recurring_past.format(text=text, count=past) if past else text
    phrases = [
        f"{phrase} ({words.past})" if moment.past else phrase
        for phrase, moment in zip(phrases, time.moments, strict=True)
    ]
    return words.recurring.format(every=every, periods=", ".join(phrases))


def _span(moment: Moment, words: Words) -> str:
    """A stretch of time; an open end keeps the plan's words."""
    start = day_phrase(moment.start) if moment.start else ""
    stated = moment.stated_from
    if moment.last_day:
        whole = not (moment.cut_start or moment.cut_end)
        if whole and stated and moment.stated_to:
            # The agency has it whole: as the plan states it, not as its period cuts it.
            start = period_phrase(stated, words)
            end = words.end_of.format(period=period_phrase(moment.stated_to, words))
            return words.span.format(start=start, end=end)
        return words.span.format(start=start, end=day_phrase(moment.last_day))
    years = bool(stated and len(stated) == len("2019"))
    if stated and not moment.cut_start:
        start = period_phrase(stated, words)
        if moment.stated_to:
            end = period_phrase(moment.stated_to, words)
            return words.span_stated_open.format(start=start, end=end)
    return (words.span_open_years if years else words.span_open).format(start=start)


def _term(term: str, words: Words) -> str:
    match = _TERM.fullmatch(term)
    if match is None:
        return term
    return words.units_of_time["working" if match[2] else "days"].format(count=match[1])


# ── parties ──────────────────────────────────────────────────────────────────────────────────


def entry_phrases(entries: Iterable[Entry], words: Words) -> list[str]:
    """Parties, those of one body at several levels together: "Hội Mẫu: tỉnh A, các xã (7)"."""
    together: dict[tuple[str, ...], list[Entry]] = {}
    for entry in entries:
        shared = entry.stem and entry.name.startswith(f"{entry.stem} ")
        key = (entry.body, entry.stem) if shared else entry.agencies
        together.setdefault(key, []).append(entry)
    phrases = []
    for found in together.values():
        if len(found) == 1:
            phrases.append(entry_phrase(found[0], words))
        else:
            stem = found[0].stem
            places = [
                entry_phrase(replace(entry, name=entry.name[len(stem) + 1 :]), words)
                for entry in found
            ]
            phrases.append(words.one_body.format(body=stem, places=", ".join(places)))
    return phrases


def entry_phrase(entry: Entry, words: Words) -> str:
    """A folded party with its number: "Ủy ban nhân dân các quận, huyện (15)"."""
    if entry.kind == "agency":
        return entry.name
    units = entry.units or ""
    if entry.scope:
        units = words.scope.format(units=units, unit=entry.scope[1])
    if entry.lacking:
        units = words.lacking.format(units=units, names=", ".join(entry.lacking))
    count = number_phrase(entry.counts[0][1], words)
    for day, changed in entry.counts[1:]:
        later = words.count_from.format(day=day_phrase(day), count=number_phrase(changed, words))
        count = f"{count}; {later}"
    if 0 < len(entry.members) <= _MOST_MEMBERS:
        count = f"{count}: {', '.join(entry.members)}"
    # Not `format`: a name is the plan's, and may hold any braces.
    return f"{entry.name.replace('{units}', units)} ({count})"


def held_phrases(held: Held, words: Words) -> list[str]:
    """Everybody in a role of an item: agencies folded, then the document's words for others."""
    named = [words.quoted.format(words=text) for text in held.unspecified]
    return [*(entry_phrase(entry, words) for entry in held.entries), *named]


def handover_phrase(handovers: Iterable[Handover], pattern: str, words: Words) -> str:
    """From or to whom an obligation passes, and from which day on."""
    names = [
        words.from_day.format(name=handover.name, day=day_phrase(handover.on))
        if handover.on
        else handover.name
        for handover in handovers
    ]
    return pattern.format(names="; ".join(names))


# ── targets ──────────────────────────────────────────────────────────────────────────────────


def number_phrase(number: float, words: Words) -> str:
    """A number with the signs of the language.

    >>> from planc.text.words import VI
    >>> number_phrase(0.5, VI), number_phrase(1514, VI), number_phrase(12000, VI)
    ('0,5', '1.514', '12.000')
    """
    text = f"{number:,}" if abs(number) >= _THOUSAND else f"{number}"
    return text.translate({ord(","): words.thousands, ord("."): words.decimal})


def _quantity(number: float, words: Words) -> str:
    """A number as offices write quantities: in Vietnamese with two digits at least."""
    text = number_phrase(number, words)
    return text.zfill(words.least_digits) if text.isdigit() else text


def quota_phrase(quota: Quota, words: Words) -> str:
    """What must be reached: "Số tập huấn viên: từ 04 đến 08 người"."""
    least = None if quota.least is None else _quantity(quota.least, words)
    most = None if quota.most is None else _quantity(quota.most, words)
    if least is not None and least == most:
        pattern = words.exactly
    elif least is None:
        pattern = words.at_most
    else:
        pattern = words.at_least if most is None else words.between
    text = pattern.format(least=least, most=most)
    if quota.unit:
        text = f"{text}{'' if quota.unit == '%' else ' '}{quota.unit}"
    if not quota.firm:
        text = words.strive.format(text=text)
    if quota.by:
        text = words.target_by.format(text=text, period=period_phrase(quota.by, words))
    return f"{quota.measure}: {text}"
