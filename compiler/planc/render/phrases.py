"""Phrases made from views, in one language: dates, times, parties, targets.

The fixed words come from `planc.text.words`, all others from the plan.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from planc.text.words import Words
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


def capital(text: str) -> str:
    """The text with its first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


# ── times ────────────────────────────────────────────────────────────────────────────────────


def time_phrases(times: Iterable[Time], words: Words) -> list[TimePhrase]:
    """The times of an obligation; all deadlines for one part of the work become one list."""
    phrases: list[TimePhrase] = []
    deadlines: dict[str | None, list[Time]] = {}
    for time in times:
        if time.kind == "deadline":
            deadlines.setdefault(time.part, []).append(time)
    for time in times:
        if time.kind != "deadline":
            phrases.append({"part": time.part, "text": _time(time, words), "days": []})
        elif time.part in deadlines:
            phrases.append(_deadlines(time.part, deadlines.pop(time.part), words))
    return phrases


def _deadlines(part: str | None, times: Sequence[Time], words: Words) -> TimePhrase:
    moments = [(moment, time) for time in times for moment in time.moments]
    moments.sort(key=lambda pair: (pair[0].last_day is None, pair[0].last_day, pair[0].name or ""))
    if len(moments) == 1:
        moment, time = moments[0]
        text = words.deadline.format(day=_deadline(moment, time, words, alone=True))
        if moment.name:
            text = f"{capital(period_phrase(moment.name, words))}: {text[:1].lower()}{text[1:]}"
        return {"part": part, "text": _placed(text, moment, words), "days": []}
    days = []
    for moment, time in moments:
        text = _deadline(moment, time, words, alone=False)
        if moment.name:
            text = f"{text}: {period_phrase(moment.name, words)}"
        days.append(_placed(text, moment, words))
    return {"part": part, "text": words.deadlines, "days": days}


def _deadline(moment: Moment, time: Time, words: Words, *, alone: bool) -> str:
    """The last day and what is to be known of it.

    A day that stands alone always has its last working day beside it, one of many where the two
    differ: a note on the sheet says so.
    """
    last, working = moment.last_day, moment.last_working_day
    if last is None:
        return words.unstated
    notes = []
    if time.term:
        notes.append(words.term.format(term=_term(time.term, words), event=time.event))
    if working is None:
        notes.append(words.no_working_day)
    elif alone or working != last:
        notes.append(words.last_working_day.format(day=day_phrase(working)))
    if moment.moved:
        notes.append(words.moved)
    return f"{day_phrase(last)} ({'; '.join(notes)})" if notes else day_phrase(last)


def _placed(text: str, moment: Moment, words: Words) -> str:
    return words.outside.format(text=text) if moment.outside else text


def _time(time: Time, words: Words) -> str:
    """The phrase of a time that is no deadline."""
    if time.kind == "period":
        return _periods(time, words)
    if time.kind in ("span", "continuous"):
        moment = time.moments[0]
        span = _span(moment, words)
        if time.kind == "continuous":
            span = words.continuous.format(span=span[:1].lower() + span[1:])
        return _placed(span, moment, words)
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
        return _placed(text, time.moments[0], words)
    every = words.every[time.every]
    # After "Hằng năm" the bare years say enough.
    bare = time.every == "year"
    phrases = [
        name if bare and len(name) == len("2019") else period_phrase(name, words) for name in names
    ]
    if len(phrases) > _MOST_PERIODS:
        return words.recurring_many.format(
            every=every, first=phrases[0], last=phrases[-1], count=len(phrases)
        )
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
