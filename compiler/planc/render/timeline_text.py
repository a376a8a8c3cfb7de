"""The timeline as plain data: its drawings, and tables that say the same in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from planc.render.phrases import (
    TimePhrase,
    clause_phrase,
    day_phrase,
    edition_phrase,
    entry_phrase,
    held_phrases,
    period_phrase,
    time_phrases,
)
from planc.render.sheet_text import Fact, Labelled, fingerprint, plan_facts
from planc.render.svg import svg
from planc.render.timeline.drawing import Drawing, moved, words_at
from planc.render.timeline.layout import SCREEN, WALL, Layout, Said, clause_held
from planc.render.timeline.letters import LINE, wrapped
from planc.text.timeline_words import timeline_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planc.render.timeline.drawing import Shape
    from planc.render.timeline.layout import Band, Form
    from planc.text.timeline_words import TimelineWords
    from planc.text.words import Words
    from planc.views.sheet import Moment, Time
    from planc.views.timeline import Holders, Line, Timeline

#: What a page of A3 has room for below its heading, and what the first page takes of it for the
#: plan's title, by line, and for what is to be known of the plan; in millimetres.
_PAGE = 262.0
_TITLE_LINE = 6.0
_FACTS = 6.0

#: The size of a title, in points.
_TITLE_SIZE = 14.0

#: A row of more lines than this may be split over pages.
_MOST_LINES = 50


class Panel(TypedDict):
    """A drawing below a heading."""

    heading: str
    scroll: str
    drawing: Drawing


class LineText(TypedDict):
    """An item in words; the days of a time stand below it."""

    id: str
    clause: str
    kind: str
    title: str
    held: list[Labelled]
    by_leads: str
    times: list[TimePhrase]
    long: bool


class HoldersText(TypedDict):
    """A class of agencies, and its roles with the clauses."""

    name: str
    roles: list[Fact]


class TimelineText(TypedDict):
    """The whole timeline; `fingerprint` is of all the rest, `names` are those of units.

    `panels` are as long as they need to be, for screens; `pages` fit on A3 landscape.
    """

    language: str
    plan_language: str
    kind: str
    plan: Fact
    facts: list[Fact]
    summary: str
    as_of: str
    panels: list[Panel]
    pages: list[Panel]
    table: str
    heads: list[str]
    lines: list[LineText]
    agency_table: str
    agency_heads: list[str]
    agencies: list[HoldersText]
    extract: str
    edition: str
    fingerprint: str
    fingerprint_label: str
    page: str
    of_pages: str
    names: list[str]


def timeline_text(timeline: Timeline, language: str) -> TimelineText:
    """The timeline in the words of a language."""
    spoken, says = words(language), timeline_words(language)
    plan = timeline.plan
    lines = [line for group in timeline.groups for line in (*group.lines, *group.timeless)]
    text: TimelineText = {
        "language": spoken.language,
        "plan_language": plan.language,
        "kind": says.timeline,
        "plan": {"label": plan.type, "text": plan.title},
        "facts": plan_facts(plan, spoken),
        "summary": _summary(timeline, says),
        "as_of": says.as_of.format(day=day_phrase(timeline.as_of)) if timeline.as_of else "",
        "panels": timeline_drawings(timeline, language),
        "pages": timeline_pages(timeline, language),
        "table": says.table,
        "heads": [spoken.clause, spoken.work, spoken.holders, spoken.time],
        "lines": [_line(line, spoken, says) for line in lines],
        "agency_table": says.table_by_agency,
        "agency_heads": [spoken.agency, says.roles_and_clauses],
        "agencies": [_holders(holders, spoken) for holders in timeline.classes],
        "extract": spoken.extract,
        "edition": edition_phrase(plan, spoken),
        "fingerprint": "",
        "fingerprint_label": spoken.fingerprint,
        "page": spoken.page,
        "of_pages": spoken.of_pages,
        "names": [name for name in timeline.unit_names if " " in name],
    }
    text["fingerprint"] = fingerprint(text)
    return text


def svg_inputs(text: TimelineText) -> str:
    """A digest of what decides the SVG: neither edition nor fingerprint, which are not in it."""
    drawn = (text["plan"], text["kind"], text["panels"], text["summary"], text["lines"])
    return fingerprint([text["language"], *drawn])


def timeline_svg(text: TimelineText) -> str:
    """All panels below each other in one SVG that says in words what they show."""
    width = SCREEN.width
    shapes: list[Shape] = []
    y = 0.0
    title = " ".join((text["plan"]["label"], text["plan"]["text"]))
    for line in wrapped(f"{text['kind']}. {title}", width, _TITLE_SIZE, bold=True):
        y += LINE * _TITLE_SIZE
        shapes.append(words_at(0, y, line, _TITLE_SIZE, bold=True))
    for panel in text["panels"]:
        y += 2 * LINE * _TITLE_SIZE
        shapes.append(words_at(0, y, panel["heading"], _TITLE_SIZE - 2, bold=True))
        y += 4
        shapes += moved(panel["drawing"]["shapes"], 0, y)
        y += panel["drawing"]["height"]
    says = timeline_words(text["language"])
    rows = [
        says.row.format(clause=line["clause"], title=line["title"], times=_in_words(line["times"]))
        for line in text["lines"]
    ]
    return svg(
        {
            "id": "timeline",
            "width": width,
            "height": round(y, 2),
            "title": f"{text['kind']}: {title}",
            "description": " ".join((text["summary"], *rows)),
            "shapes": shapes,
        }
    )


# ── drawings ─────────────────────────────────────────────────────────────────────────────────


def timeline_drawings(timeline: Timeline, language: str) -> list[Panel]:
    """One drawing by task and one by agency, for a screen."""
    return [_panel(*part) for part in _parts(timeline, language, SCREEN)]


def timeline_pages(timeline: Timeline, language: str) -> list[Panel]:
    """The same on pages of A3 landscape."""
    says = timeline_words(language)
    form, room = _form(timeline, language)
    pages: list[Panel] = []
    for layout, number, column, heading, bands in _parts(timeline, language, form):
        for part, found in enumerate(layout.pages(bands, (room, _PAGE))):
            name = says.continued.format(heading=heading) if part else heading
            pages.append(_panel(layout, f"{number}-{part + 1}", column, name, found))
        room = _PAGE
    return pages


def _form(timeline: Timeline, language: str) -> tuple[Form, float]:
    """The form with the largest letters that leave the tasks on the first page; and its room."""
    title = f"{timeline.plan.type} {timeline.plan.title}"
    titles = len(wrapped(title, WALL[0].width, _TITLE_SIZE, bold=True))
    room = _PAGE - _FACTS - _TITLE_LINE * titles
    for form in WALL:
        layout = Layout.of(timeline, form, words(language), timeline_words(language))
        if len(layout.pages(layout.tasks(), (room, _PAGE))) == 1:
            return form, room
    return WALL[0], room


def _parts(
    timeline: Timeline, language: str, form: Form
) -> list[tuple[Layout, str, str, str, list[Band]]]:
    """Layout, id, name of the third column, heading and bands of each part."""
    spoken, says = words(language), timeline_words(language)
    layout = Layout.of(timeline, form, spoken, says)
    parts = [
        (layout, "tasks", spoken.holders, says.by_task, layout.tasks()),
        (layout, "agencies", says.role, says.by_agency, layout.agencies()),
    ]
    return [part for part in parts if part[-1]]


def _panel(layout: Layout, name: str, column: str, heading: str, bands: Sequence[Band]) -> Panel:
    says = layout.says
    described = f"{_summary(layout.timeline, says)} {says.see_table}"
    said = Said(f"{says.timeline}: {heading}", described)
    return {
        "heading": heading,
        "scroll": says.scroll.format(heading=heading),
        "drawing": layout.drawing(name, column, bands, said),
    }


def _summary(timeline: Timeline, says: TimelineWords) -> str:
    counts = {"task": 0, "duty": 0, "report": 0}
    for group in timeline.groups:
        counts[group.kind] = len(group.lines) + len(group.timeless)
    said = says.summary.format(
        tasks=counts["task"],
        duties=counts["duty"],
        reports=counts["report"],
        start=day_phrase(timeline.plan.first_day),
        end=day_phrase(timeline.plan.last_day),
    )
    if timeline.as_of:
        said = f"{said} {says.summary_as_of.format(day=day_phrase(timeline.as_of))}"
    return said


# ── tables ───────────────────────────────────────────────────────────────────────────────────


def _line(line: Line, spoken: Words, says: TimelineWords) -> LineText:
    held: list[Labelled] = [
        {"label": spoken.parties[held.role], "lines": held_phrases(held, spoken)}
        for held in line.held
    ]
    by_leads = ""
    if line.by_leads_of:
        clause = clause_phrase(line.by_leads_of, spoken)
        by_leads = spoken.by_leads_of.format(clause=clause)
    times = _times(line.times, spoken, says)
    return {
        "id": line.item,
        "clause": clause_phrase(line.clause, spoken),
        "kind": spoken.kinds[line.kind],
        "title": line.title,
        "held": held,
        "by_leads": by_leads,
        "times": times,
        "long": sum(1 + len(time["days"]) for time in times) > _MOST_LINES,
    }


def _times(times: Iterable[Time], spoken: Words, says: TimelineWords) -> list[TimePhrase]:
    """Each time as the plan has it, and its days; last days for one part of the work together."""
    phrases: list[TimePhrase] = []
    last_days: dict[str | None, list[tuple[date, str]]] = {}
    for time in times:
        days = [_days(time, moment, spoken, says) for moment in time.moments]
        if time.kind != "deadline":
            days = [] if time.kind == "undated" else days
            text = time_phrases([_ahead(time)], spoken)[0]["text"]
            phrases.append({"part": time.part, "text": text, "days": days})
        elif time.part in last_days:
            last_days[time.part] += zip(_last_days(time), days, strict=True)
        else:
            last_days[time.part] = list(zip(_last_days(time), days, strict=True))
            phrases.append({"part": time.part, "text": spoken.deadlines, "days": []})
    for phrase in phrases:
        if phrase["text"] == spoken.deadlines and phrase["part"] in last_days:
            phrase["days"] = [said for _, said in sorted(last_days.pop(phrase["part"]))]
    return phrases


def _last_days(time: Time) -> list[date]:
    return [moment.last_day or date.max for moment in time.moments]


def _ahead(time: Time) -> Time:
    """The time as if nothing of it were past: that is said of its days."""
    return replace(time, moments=tuple(replace(moment, past=False) for moment in time.moments))


def _days(time: Time, moment: Moment, spoken: Words, says: TimelineWords) -> str:
    """From which day to which, or by which; a day outside the plan's period is said to be."""
    start, last = moment.start, moment.last_day
    if time.kind == "deadline" and last:
        working = moment.last_working_day
        said = day_phrase(working) if working else spoken.no_working_day
        text = says.days_last.format(day=day_phrase(last), working=said)
        if moment.name:
            period = period_phrase(moment.name, spoken)
            text = says.days_for.format(days=text, period=period)
    elif start and last:
        text = says.days_span.format(start=day_phrase(start), end=day_phrase(last))
    elif start:
        text = says.days_open.format(start=day_phrase(start))
    else:
        text = spoken.unstated
    if moment.past:
        text = says.days_past.format(days=text)
    return spoken.outside.format(text=text) if moment.outside else text


def _holders(holders: Holders, spoken: Words) -> HoldersText:
    clauses: dict[str, dict[str, None]] = {}
    for holding in (*holders.holdings, *holders.timeless):
        for role, _ in holding.roles:
            clauses.setdefault(role, {})[clause_held(holding, role, spoken)] = None
    for holding in holders.serves:
        clauses.setdefault("coordinate", {})[clause_held(holding, "coordinate", spoken)] = None
    return {
        "name": entry_phrase(holders.entry, spoken),
        "roles": [
            {"label": spoken.roles[role], "text": ", ".join(found)}
            for role, found in clauses.items()
        ],
    }


def _in_words(times: Sequence[TimePhrase]) -> str:
    said = []
    for time in times:
        text = f"{time['part']}: {time['text']}" if time["part"] else time["text"]
        if time["days"]:
            text = f"{text.rstrip(':')} ({'; '.join(time['days'])})"
        said.append(text)
    return "; ".join(said)
