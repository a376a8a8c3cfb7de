"""A day that does not fit the time it is said of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from planc.checks.facts.printed_times import misread_period, misread_quote
from planc.checks.rule import Hit, Rule, Text
from planc.language.dates import day as parse_day
from planc.language.dates import stretch, vietnamese_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.checks.facts.printed_times import Misread
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import When
    from planc.time import Occurrence


#: A month is counted long, so that no deadline is called too late by a day.
MONTH = timedelta(days=31)

#: The arguments that only one of the two ways to contradict has.
NOTHING: dict[str, Argument] = dict.fromkeys(
    ("quote", "due", "how", "first", "last", "said", "recorded"), ""
)


def check(compiled: Compiled, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """Days in quotations that do not fit their entry, and deadlines far from what they cover."""
    grace = MONTH * parameters["months_after"]
    for item in compiled.plan.items:
        for entry in item.when:
            runs = [run for run in compiled.schedule.occurrences[item.id] if run.entry is entry]
            args = _misquoted(entry, runs) or _far(runs, grace) or _read(compiled, entry)
            if args:
                key = "covers" if args["due"] else "quote"
                yield Hit(entry.origin.of(key), args, item.id)
    misread = misread_period(compiled)
    if misread:
        period = compiled.plan.header.period
        yield Hit(period.origin.of("quote"), _said(misread))


def _read(compiled: Compiled, entry: When) -> dict[str, Argument]:
    """What to say if a quotation, read as people read it, gives other days."""
    misread = misread_quote(compiled, entry) if entry.quote else None
    return _said(misread) if misread else {}


def _said(misread: Misread) -> dict[str, Argument]:
    recorded = misread.recorded.rstrip(".")
    return {**NOTHING, "from": "", "to": "", "said": misread.printed, "recorded": recorded}


def _misquoted(entry: When, runs: Sequence[Occurrence]) -> dict[str, Argument]:
    """What to say if no day quoted is a deadline, or one lies outside the years of the work."""
    quoted = vietnamese_dates(entry.quote or "")
    stated = [found for run in runs if (found := _years(run))]
    if not quoted or not stated:
        return {}
    first, last = min(years[0] for years in stated), max(years[1] for years in stated)
    dues = sorted({due for run in runs if (due := _due(run))})
    until = "onwards" if last == date.max.year else last
    args = {**NOTHING, "quote": entry.quote or "", "from": first, "to": until}
    if dues:
        same_day = {(due.month, due.day) for due in dues}
        if not same_day.intersection((day.month, day.day) for day in quoted):
            return {}  # no misprinted year: another day, which is told with both
        if not set(dues).intersection(quoted):
            again = dues[-1] if len(dues) > 1 else ""
            return args | {"how": runs[0].stated_from or "", "first": dues[0], "last": again}
    elif any(not first <= day.year <= last for day in quoted):
        return args
    return {}


def _far(runs: Sequence[Occurrence], grace: timedelta) -> dict[str, Argument]:
    """What to say if a deadline lies before what it covers begins, or long after it ends."""
    for run in runs:
        due = None if run.outside else _due(run)  # which another rule tells
        if due and run.covers and not run.covers[0] <= due <= run.covers[1] + grace:
            return {**NOTHING, "due": due, "from": run.covers[0], "to": run.covers[1]}
    return {}


def _due(run: Occurrence) -> date | None:
    """The day that a deadline was stated by, be it before that day or by it."""
    return parse_day(run.stated_to) if run.stated_from in ("before", "by") else None


def _years(run: Occurrence) -> tuple[int, int] | None:
    """The first and last year that an occurrence was stated for; open ends never end."""
    due = _due(run)
    if due:
        return due.year, due.year
    begin, end = stretch(run.stated_from or ""), stretch(run.stated_to or "")
    if begin is None:
        return None
    if run.certainty == "open":
        return begin[0].year, date.max.year
    return begin[0].year, (end or begin)[1].year


RULE = Rule(
    code="P301",
    name="time-contradicts-period",
    severity="warning",
    title=Text(vi="Thời gian mâu thuẫn với kỳ", en="Time that contradicts its period"),
    message=Text(
        vi=(
            "[[Văn bản ghi “{said}”, còn dữ liệu ghi “{recorded}”]][[Văn bản ghi “{quote}”, "
            "không hợp với thời gian của việc này (từ {from} đến {to})]][[Thời hạn {due} nằm ngoài "
            "kỳ mà báo cáo phản ánh ({from} đến {to})]][[; đã hiểu là {how} ngày {first}]]"
            "[[, lần cuối {last}]]."
        ),
        en=(
            "[[The document says “{said}”, and the data “{recorded}”]][[The document says "
            "“{quote}”, which does not fit the time of this item ({from} to "
            "{to})]][[The deadline {due} does not fit what is covered ({from} to {to})]][[; it was "
            "taken to mean {how} {first}]][[, the last time {last}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa before, by, from, to hoặc covers; nếu văn bản viết như vậy thì "
            "giữ nguyên quote và đề nghị cơ quan ban hành đính chính."
        ),
        en=(
            "Look at the document: if it is misprinted, keep the quotation and ask the issuer for "
            "a correction; if it was typed wrongly, correct before, by, from, to or covers."
        ),
    ),
    reason=Text(
        vi=(
            "“Từ năm 2020 đến năm 2022 báo cáo trước ngày 20/5/2019” không thể thực hiện đúng từng "
            "chữ. Mỗi cơ quan sẽ hiểu một cách, nên phải nói rõ đã hiểu thế nào."
        ),
        en=(
            "“From 2020 to 2022, report before 20 May 2019” cannot be done as written. Each office "
            "would read it in its own way, so it must be said how it was read."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    text: "Từ năm 2020 đến năm 2022 báo cáo Sở Tư pháp trước ngày 20/5/2019."
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when:
      - every: year
        from: 2020
        to: 2022
        covers: H1
        before: 05-20
►        quote: "trước ngày 20/5/2019"
  - id: bao-cao-nam
    clause: III.2
    title: "Báo cáo năm"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
►    when: [{before: 2020-11-20, covers: 2021}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    text: "Từ năm 2020 đến năm 2022 báo cáo Sở Tư pháp trước ngày 20/5 hằng năm."
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when:
      - every: year
        from: 2020
        to: 2022
        covers: H1
        before: 05-20
        quote: "trước ngày 20/5 hằng năm"
  - id: bao-cao-nam
    clause: III.2
    title: "Báo cáo năm"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{before: 2020-11-20, covers: 2020}]
""",
    check=check,
    parameters={"months_after": 3},
    words={
        "how": {"before": Text(vi="trước", en="before"), "by": Text(vi="chậm nhất", en="by")},
        "to": {"onwards": Text(vi="các năm tiếp theo", en="the years that follow")},
    },
)
