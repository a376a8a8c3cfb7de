"""What rules about time ask of the entries of `when` and of what they mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planc.idiom import read_times
from planc.language.dates import day as parse_day
from planc.language.dates import months, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from planc.compiled import Compiled
    from planc.findings import Span
    from planc.language.dates import Stretch
    from planc.language.model import Item, When
    from planc.time import Occurrence

#: The keys that say in which form an entry is, in the order in which they decide it, and where the
#: model keeps them.
_FORMS = (
    ("in", "in_"),
    ("every", "every"),
    ("from", "from_"),
    ("before", "before"),
    ("by", "by"),
    ("within", "within"),
    ("awaits", "awaits"),
    ("whenever", "whenever"),
)

#: The forms of entries that say when something is.
_DATED = ("in", "from", "every", "before", "by")

#: Words for documents, whose years are no times of the work.
_DOCUMENT = re.compile(
    r"\b(?:luật|nghị định|nghị quyết|quyết định|thông tư|công văn|chỉ thị|pháp lệnh|kế hoạch)\b",
    re.IGNORECASE,
)

#: A span that a text says of the work, with its beginning and its end, and a deadline in it.
_SPAN = re.compile(
    r"từ\s+(?:ngày\s+|tháng\s+|năm\s+)?(?P<begin>[\d/.-]*\d{4})\s+đến\s+(?:hết\s+)?"
    r"(?P<words>(?:ngày\s+|tháng\s+|năm\s+)?(?P<end>[\d/.-]*\d{4}))(?![\d/])",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:trước|chậm\s+nhất(?:\s+là)?|muộn\s+nhất(?:\s+là)?)\s+ngày\s+"
    r"(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?![\d/])",
    re.IGNORECASE,
)

#: Names of documents and programmes in a text, whose years are no times of the work.
_NAME = re.compile(r"“[^”]*”|\"[^\"]*\"")
_WRITTEN_DAY = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![\d/-])")

#: Numbers that can be a day and a month; others are numbers of documents.
MOST_DAYS, MONTHS = 31, 12

_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MENTION = re.compile(
    r"(?<![\d/.-])(?:"
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"
    r"|(?P<month_only>\d{1,2})(?:/|\s+năm\s+)(?P<of_month>\d{4})"
    r"|quý\s+(?P<quarter>IV|I{1,3}|[1-4])(?:/|\s+năm\s+|-|\s+)(?P<of_quarter>\d{4})"
    r"|(?P<year_only>(?:19|20)\d{2})"
    r")(?![\d/])",
    re.IGNORECASE,
)


def entries(compiled: Compiled, item: Item) -> Iterator[tuple[When, tuple[Occurrence, ...]]]:
    """The entries that an item itself has, each with its occurrences."""
    runs = compiled.schedule.occurrences[item.id]
    for entry in item.when:
        yield entry, tuple(run for run in runs if run.entry is entry)


def form(entry: When) -> str:
    """The key that says in which form an entry is."""
    return next((key for key, name in _FORMS if getattr(entry, name) is not None), "")


def span_of(entry: When) -> Span:
    """Where an entry says its time."""
    return entry.origin.of(form(entry))


def due_key(entry: When) -> str:
    """The key of an entry's due day, also that of a recurrence; empty if it has none."""
    return "by" if entry.by is not None else "before" if entry.before is not None else ""


def is_one_work(one: When, other: When) -> bool:
    """Whether two entries of an item may speak of one piece of work."""
    return one.for_ is None or other.for_ is None or one.for_ == other.for_


def latest_begin(entry: When, runs: Sequence[Occurrence]) -> date | None:
    """The last day on which the first occurrence of an entry can begin and still be as stated.

    "Từ năm 2019" can begin on any day of that year, and a deadline on the day itself.
    """
    if not runs:
        return None
    first = runs[0]
    if form(entry) == "from":
        begin = stretch(entry.from_ or "")
        return begin[1] if begin else None
    if form(entry) == "in":
        period = stretch(entry.in_ or "")
        return period[1] if period else None
    return first.last_day


def length(run: Occurrence, last: date) -> int:
    """The days that an occurrence goes on; one with an open end goes on until the plan ends."""
    return ((run.last_day or last) - run.start).days + 1 if run.start else 0


def shown(day: date) -> str:
    """A day as people read it, for lists of days in a message."""
    return f"{day:%d/%m}/{day.year:04}"


def printed_times(item: Item) -> list[tuple[str, Stretch]]:
    """The times that the document's line for the time of an item names; none where it cites."""
    printed = dict(item.as_written).get("when", "")
    return [] if _DOCUMENT.search(printed) else list(mentioned(printed))


def unmet(item: Item, whole: Stretch) -> tuple[str, Stretch] | None:
    """The first printed time in which nothing of an item falls; `whole` is the plan's period.

    Where an entry has no date, nothing is known of when it falls.
    """
    if not item.when or not all(form(entry) in _DATED for entry in item.when):
        return None
    times = [found for entry in item.when for found in _stretches(entry, whole)]
    for words, found in printed_times(item):
        if not any(meet(found, other) for other in times):
            return words, found
    return None


def unlike_the_text(item: Item) -> tuple[str, Span, When] | None:
    """What the text of an item says of its time against an entry, and the entry's place.

    The words must surely be about the entry: of an only entry, a span that begins where it does, or
    the only deadline of both; of several, the only deadline that no other entry has. What a
    quotation repeats is compared by another rule.
    """
    text = _NAME.sub(lambda match: " " * len(match[0]), item.text or "")
    if len(item.when) != 1:
        return _unlike_deadline(item, text)
    entry = item.when[0]
    if entry.from_ and entry.to and not entry.onwards and not entry.every:
        begin, end = stretch(entry.from_), stretch(entry.to)
        spans = [
            (match["words"], found[0][1])
            for match in _SPAN.finditer(text)
            if any(one == begin for _, one in mentioned(match["begin"]))
            and (found := list(mentioned(match["end"])))
        ]
        if len(spans) == 1 and end and not meet(spans[0][1], end):
            return f"đến {spans[0][0]}", entry.origin.of("to"), entry
    due = _due(entry)
    said = list(_DEADLINE.finditer(text))
    if due and len(said) == 1 and not (entry.quote and said[0]["day"] in entry.quote):
        printed = [one[0] for _, one in mentioned(said[0]["day"])]
        # "Trước ngày 20" and "chậm nhất ngày 19" are one day.
        if printed and abs((printed[0] - due).days) > 1:
            return said[0][0], span_of(entry), entry
    return None


def _due(entry: When) -> date | None:
    """The fixed day that an entry is due by or before."""
    return parse_day(entry.before or entry.by) if form(entry) in ("before", "by") else None


def _unlike_deadline(item: Item, text: str) -> tuple[str, Span, When] | None:
    """The only deadline of a text that no entry is due on, against an entry due on none of them.

    Both must be of one year: what is due in another is about another time.
    """
    said = [
        (text[time.start : time.end].strip(), day)
        for time in read_times(text).times
        if (day := _due(time.entry)) and "ngày" in text[time.start : time.end].lower()
    ]
    open_entries = []
    unclaimed = list(said)
    for entry in item.when:
        claimed = next((one for one in unclaimed if _is_claimed(*one, entry)), None)
        if claimed is not None:
            unclaimed.remove(claimed)
        elif not any(_is_claimed(*one, entry) for one in said) and not entry.quote:
            open_entries.append(entry)
    days = {day for _, day in unclaimed}
    due = [entry for entry in open_entries if _due(entry) is not None]
    if len(days) != 1 or len(due) != 1:
        return None
    own = _due(due[0])
    words, day = unclaimed[0]
    if own is None or own.year != day.year:
        return None
    deadline = _DEADLINE.search(words)
    return deadline[0] if deadline else words, span_of(due[0]), due[0]


def _is_claimed(words: str, day: date, entry: When) -> bool:
    """Whether an entry is due on a day of the text, or quotes the words for it."""
    if entry.quote:
        return entry.quote in words or words in entry.quote
    due = _due(entry)
    if due is not None:
        return abs((due - day).days) <= 1  # "trước ngày 20" is "chậm nhất ngày 19"
    if entry.every is None:
        return False
    return (entry.before or entry.by or "") == f"{day:%m-%d}"


def impossible_day(text: str) -> tuple[str, int] | None:
    """The first day in a text that no calendar has, such as 31/11/2022, and where it begins.

    >>> impossible_day("trước ngày 31/11/2022"), impossible_day("số 45/12/2019; 20/11/2022")
    (('31/11/2022', 11), None)
    """
    for match in _WRITTEN_DAY.finditer(text):
        number, month, year = (int(part) for part in match.groups())
        is_day = 1 <= number <= MOST_DAYS and 1 <= month <= MONTHS
        if is_day and stretch(f"{year}-{month:02}-{number:02}") is None:
            return match[0], match.start()
    return None


def nearest_to(item: Item, found: Stretch) -> tuple[When, Span]:
    """The end of the times of an item if a printed time lies after them, else their beginning."""
    ends = [stretch(entry.to or entry.in_ or "") for entry in item.when]
    if all(end and end[1] < found[0] for end in ends):
        last = item.when[-1]
        return last, last.origin.of("to") if last.to else span_of(last)
    return item.when[0], span_of(item.when[0])


def _stretches(entry: When, whole: Stretch) -> Iterator[Stretch]:
    """The stretches of time that an entry speaks of."""
    for text in (entry.in_, entry.covers, entry.before, entry.by):
        found = stretch(text or "")
        if found:
            yield found
    begin, end = stretch(entry.from_ or ""), stretch(entry.to or "")
    if begin or end or entry.every:
        first = begin[0] if begin else whole[0]
        yield first, max(first, end[1] if end and not entry.onwards else whole[1])


def meet(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches have a day in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def mentioned(text: str) -> Iterator[tuple[str, Stretch]]:
    """The days, months, quarters and years that a text names, with its words for them.

    >>> [words for words, _ in mentioned("từ tháng 7/2019 đến năm 2022, quý IV/2020, 20/11/2021")]
    ['7/2019', '2022', 'quý IV/2020', '20/11/2021']
    """
    for match in _MENTION.finditer(text):
        found: Stretch | None = None
        if match["day"]:
            found = stretch(f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}")
        elif match["month_only"]:
            found = stretch(f"{match['of_month']}-{int(match['month_only']):02}")
        elif match["quarter"]:
            number = _QUARTERS[match["quarter"].upper()]
            found = months(int(match["of_quarter"]), number * 3 - 2, 3)
        else:
            found = stretch(match["year_only"])
        if found:
            yield match[0], found
