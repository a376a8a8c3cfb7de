"""The front page in words, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from planc.render.bundle_text import bundle_name
from planc.render.coverage_text import shares_phrase
from planc.render.phrases import (
    TimePhrase,
    capital,
    clause_phrase,
    edition_phrase,
    held_phrases,
    number_phrase,
    time_phrases,
)
from planc.render.sheet_text import Fact, Labelled, fingerprint, plan_facts
from planc.text.annex_words import annex_words
from planc.text.calendar_words import calendar_words
from planc.text.compliance_words import compliance_words
from planc.text.coverage_words import coverage_words
from planc.text.document_words import document_words
from planc.text.graph_words import graph_words
from planc.text.send_out_words import send_out_words
from planc.text.tables_words import tables_words
from planc.text.timeline_words import timeline_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from planc.text.words import Words
    from planc.views.index import AgencyLine, Index, ItemLine, LevelLines, PlaceLines


class AgencyText(TypedDict):
    """An agency with a link to its sheet."""

    id: str
    name: str
    short: str
    duties: str


class BodyText(TypedDict):
    """The agencies of one body."""

    name: str
    rows: list[AgencyText]


class PlaceText(TypedDict):
    """The agencies below one unit; folded away where the level has many such units."""

    id: str
    heading: str
    folded: bool
    bodies: list[BodyText]


class LevelText(TypedDict):
    """The agencies of one level."""

    id: str
    heading: str
    places: list[PlaceText]


class ItemText(TypedDict):
    """An item, who holds its first role, and when."""

    id: str
    clause: str
    kind: str
    title: str
    held: list[Labelled]
    by_leads: str
    times: list[TimePhrase]


class FindingText(TypedDict):
    """A finding, worded by the caller."""

    severity: str
    code: str
    message: str
    place: str


class LinkText(TypedDict):
    """A file of the build, by its path from the folder of outputs."""

    text: str
    path: str


class PapersText(TypedDict):
    """Files that belong together, under a label."""

    label: str
    links: list[LinkText]


class IndexText(TypedDict):
    """The whole front page in words."""

    language: str
    plan_language: str
    plan: Fact
    facts: list[Fact]
    papers_heading: str
    papers: list[PapersText]
    agencies_heading: str
    levels: list[LevelText]
    items_heading: str
    items: list[ItemText]
    findings_heading: str
    findings_summary: str
    findings: list[FindingText]
    edition: str
    fingerprint: str


def _paper(label: Callable[[str], str], *forms: tuple[str, str]) -> Callable[[str], PapersText]:
    """A paper by its label in a language, and its forms with their paths."""

    def said(language: str) -> PapersText:
        links: list[LinkText] = [{"text": form, "path": path} for form, path in forms]
        return {"label": label(language), "links": links}

    return said


def _tables(language: str) -> PapersText:
    """The workbook, and the same tables as CSV."""
    own = tables_words(language)
    links: list[LinkText] = [{"text": "Excel", "path": "tables/plan.xlsx"}]
    links += [
        {"text": f"CSV: {name}", "path": f"tables/{table}.csv"} for table, name in own.names.items()
    ]
    return {"label": own.book, "links": links}


#: The papers that are not about one agency alone, in the order in which an office reaches for them.
PAPERS: tuple[Callable[[str], PapersText], ...] = (
    _paper(
        lambda language: document_words(language).kind,
        ("HTML", "document.html"),
        ("PDF", "document.pdf"),
        ("Word", "document.docx"),
        ("TXT", "document.txt"),
    ),
    _paper(
        lambda language: annex_words(language).kind,
        ("HTML", "annex.html"),
        ("PDF", "annex.pdf"),
        ("Word", "annex.docx"),
    ),
    _paper(
        lambda language: timeline_words(language).timeline,
        ("HTML", "timeline.html"),
        ("PDF (A3)", "timeline.pdf"),
        ("SVG", "timeline.svg"),
    ),
    _paper(lambda language: calendar_words(language).of_all, ("iCalendar", "calendar/all.ics")),
    _paper(
        lambda language: compliance_words(language).kind,
        ("HTML", "compliance.html"),
        ("PDF", "compliance.pdf"),
    ),
    _tables,
    _paper(
        lambda language: send_out_words(language).title,
        ("HTML", "tables/send-out.html"),
        ("Excel", "tables/send-out.xlsx"),
    ),
    _paper(
        lambda language: graph_words(language).paper,
        ("GraphML", "graph.graphml"),
        ("DOT", "graph.dot"),
        ("Mermaid", "graph.mmd"),
        ("JSON", "graph.json"),
    ),
)


def index_text(index: Index, language: str) -> IndexText:
    """The front page in the words of a language."""
    spoken = words(language)
    plan = index.plan
    text: IndexText = {
        "language": spoken.language,
        "plan_language": plan.language,
        "plan": {"label": plan.type, "text": plan.title},
        "facts": plan_facts(plan, spoken),
        "papers_heading": spoken.papers,
        "papers": _papers(index, language),
        "agencies_heading": f"{spoken.agencies} ({number_phrase(index.agency_count, spoken)})",
        "levels": [_level(level, spoken) for level in index.levels],
        "items_heading": f"{spoken.tasks} ({number_phrase(len(index.items), spoken)})",
        "items": [_item(item, spoken) for item in index.items],
        "findings_heading": f"{spoken.findings} ({number_phrase(len(index.findings), spoken)})",
        "findings_summary": _summary(index, spoken),
        "findings": [
            {
                "severity": capital(spoken.severities[finding.severity]),
                "code": finding.code,
                "message": finding.message,
                "place": spoken.line_at.format(file=finding.file, line=finding.line),
            }
            for finding in index.findings
        ],
        "edition": edition_phrase(plan, spoken),
        "fingerprint": "",
    }
    text["fingerprint"] = fingerprint(text)
    return text


def _papers(index: Index, language: str) -> list[PapersText]:
    """What is not about one agency alone; the bundles last."""
    lists = send_out_words(language)
    bound: PapersText = {
        "label": lists.bundle,
        "links": [
            {"text": bundle_name(bundle, lists), "path": bundle.path} for bundle in index.bundles
        ],
    }
    return [*(paper(language) for paper in PAPERS), *_coverage(index, language), bound]


def _coverage(index: Index, language: str) -> list[PapersText]:
    """The comparison with the signed document, where the plan has a copy of it."""
    if index.shares is None:
        return []
    said = shares_phrase(index.shares, language)
    links: list[LinkText] = [{"text": said, "path": "coverage.html"}]
    return [{"label": coverage_words(language).title, "links": links}]


def _summary(index: Index, spoken: Words) -> str:
    counts = [
        (capital(label), sum(finding.severity == severity for finding in index.findings))
        for severity, label in spoken.severities.items()
    ]
    if not index.findings:
        return spoken.no_findings
    return " · ".join(f"{label}: {count}" for label, count in counts if count)


def _level(level: LevelLines, spoken: Words) -> LevelText:
    folded = len(level.places) > 1
    count = number_phrase(level.count, spoken)
    return {
        "id": f"level-{level.level}",
        "heading": f"{capital(level.name)} ({count})",
        "places": [_place(level, place, spoken, folded=folded) for place in level.places],
    }


def _place(level: LevelLines, place: PlaceLines, spoken: Words, *, folded: bool) -> PlaceText:
    count = number_phrase(place.count, spoken)
    return {
        "id": f"{level.level}-{place.unit or ''}",
        "heading": f"{capital(place.name or level.name)} ({count})",
        "folded": folded,
        "bodies": [
            {"name": body.name, "rows": [_agency(line, spoken) for line in body.lines]}
            for body in place.bodies
        ],
    }


def _agency(line: AgencyLine, spoken: Words) -> AgencyText:
    duties = (f"{spoken.roles[role]}:\N{NO-BREAK SPACE}{count}" for role, count in line.counts)
    return {
        "id": line.agency,
        "name": line.name,
        "short": "; ".join(line.short),
        "duties": " · ".join(duties),
    }


def _item(item: ItemLine, spoken: Words) -> ItemText:
    held: list[Labelled] = [
        {"label": spoken.parties[held.role], "lines": held_phrases(held, spoken)}
        for held in item.held
    ]
    by_leads = ""
    if item.by_leads_of:
        clause = clause_phrase(item.by_leads_of, spoken)
        by_leads = spoken.by_leads_of.format(clause=clause)
    return {
        "id": item.item,
        "clause": clause_phrase(item.clause, spoken),
        "kind": spoken.kinds[item.kind],
        "title": item.title,
        "held": held,
        "by_leads": by_leads,
        "times": time_phrases(item.times, spoken),
    }
