"""All artifacts of a plan: what is made from what."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from planc.build.artifact import Artifact, ready
from planc.build.record import digest
from planc.checks import message
from planc.graph import export_graph, graphml, node_link
from planc.render.annex_text import annex_text
from planc.render.bundle_text import bundle_text
from planc.render.calendar_text import CalendarWriter
from planc.render.compliance_text import compliance_text
from planc.render.coverage_json import render_coverage_json
from planc.render.coverage_text import coverage_text
from planc.render.csv import render_csv
from planc.render.document_plain import document_plain
from planc.render.document_text import document_text
from planc.render.docx import annex_word, document_word, sheet_word
from planc.render.graph import dot_file, graph_json, mermaid_file
from planc.render.graph_text import graph_text, whole_graph_about
from planc.render.html import (
    annex_page,
    compliance_page,
    coverage_page,
    document_page,
    index_page,
    send_out_page,
    sheet_page,
    timeline_page,
)
from planc.render.ics import calendar_file
from planc.render.index_text import index_text
from planc.render.pdf import (
    annex_json,
    bundle_json,
    compliance_json,
    document_json,
    render_annex_pdf,
    render_compliance_pdf,
    render_document_pdf,
    render_pdf,
    render_timeline_pdf,
    sheet_json,
    timeline_json,
)
from planc.render.plan_json import render_plan_json
from planc.render.send_out_text import send_out_text
from planc.render.sheet_text import SheetText, SheetWriter
from planc.render.tables_text import tables_text
from planc.render.timeline_text import svg_inputs, timeline_svg, timeline_text
from planc.render.xlsx import send_out_workbook, tables_workbook
from planc.report.json import render_json
from planc.views.annex import annex
from planc.views.bundles import bundles
from planc.views.calendar import calendar_of_all, calendars
from planc.views.compliance import compliance
from planc.views.coverage import coverage_view
from planc.views.document import document
from planc.views.edition import EditionFault, compare, read_edition
from planc.views.facts import facts
from planc.views.graph import folded_graph
from planc.views.index import FindingRow, index
from planc.views.send_out import send_out
from planc.views.sheet import sheets
from planc.views.tables import tables
from planc.views.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from datetime import date

    from planc.compiled import Compiled
    from planc.graph.build import Graph
    from planc.pipeline import Outcome
    from planc.render.bundle_text import BundleText
    from planc.render.tables_text import TableText
    from planc.views.edition import Edition
    from planc.views.sheet import Sheet


def artifacts(
    outcome: Outcome,
    language: str,
    as_of: date | None = None,
    since: Edition | None = None,
    formats: Collection[str] = (),
) -> Iterator[Artifact]:
    """Everything that `planc build` writes.

    As of a day, what is past is marked; the send-out list tells what is not as in the edition
    `since`; `formats` are those that sheets have on request only.
    """
    compiled = outcome.compiled
    if compiled is None:
        raise ValueError("a plan with errors is not built")
    writer = SheetWriter.of(language)
    views = {sheet.agency: sheet for sheet in sheets(compiled, as_of=as_of)}
    texts = {agency: writer.in_words(sheet) for agency, sheet in views.items()}

    @cache
    def drawn(agency: str) -> SheetText:
        return writer.drawn(views[agency], texts[agency])

    plan_json = render_plan_json(compiled)
    yield ready("plan.json", plan_json)
    yield ready("findings.json", render_json(outcome.findings, outcome.plan_id, language).encode())
    yield _index(outcome, compiled, language)
    yield from _compliance(outcome, compiled, language, as_of)
    yield from _coverage(compiled, language)
    yield from _timeline(compiled, language, as_of)
    yield from _send_out(compiled, texts, language, plan_json, since)
    yield from _tables(outcome, compiled, views, language, as_of)
    yield from _document(compiled, language)
    yield from _annex(compiled)
    yield from _bundles(compiled, texts, drawn, language)
    yield from _calendars(compiled, views.values(), language)
    yield from _graph(compiled, language, plan_json)
    for agency, text in texts.items():
        yield from sheet_artifacts(agency, text["fingerprint"], drawn)
        if "docx" in formats:
            yield _word_sheet(agency, text)


def sheet_artifacts(
    agency: str, inputs: str, drawn: Callable[[str], SheetText]
) -> Iterator[Artifact]:
    """The page and the PDF of a duty sheet, which is drawn only if one of them is to be made."""
    path = f"sheets/{agency}"
    yield Artifact(
        f"{path}.html", inputs, lambda: drawn(agency), lambda it: sheet_page(it).encode()
    )
    yield Artifact(f"{path}.pdf", inputs, lambda: sheet_json(drawn(agency)), render_pdf, apart=True)


def _word_sheet(agency: str, text: SheetText) -> Artifact:
    """The Word file of a duty sheet, which has no drawing."""
    path, inputs = f"sheets/{agency}.docx", text["fingerprint"]
    return Artifact(path, inputs, lambda: text, sheet_word, apart=True)


def _index(outcome: Outcome, compiled: Compiled, language: str) -> Artifact:
    rows = [
        FindingRow(
            found.severity,
            found.code,
            message(found, language),
            found.span.file,
            found.span.line,
            found.item,
        )
        for found in outcome.findings
    ]
    text = index_text(index(compiled, rows), language)
    inputs = text["fingerprint"]
    return Artifact("index.html", inputs, lambda: text, lambda it: index_page(it).encode())


def _compliance(
    outcome: Outcome, compiled: Compiled, language: str, as_of: date | None
) -> Iterator[Artifact]:
    text = compliance_text(compliance(compiled, outcome.findings, as_of), language)
    inputs = text["fingerprint"]
    yield Artifact(
        "compliance.pdf", inputs, partial(compliance_json, text), render_compliance_pdf, apart=True
    )
    yield Artifact("compliance.html", inputs, lambda: text, lambda it: compliance_page(it).encode())


def _coverage(compiled: Compiled, language: str) -> Iterator[Artifact]:
    view = coverage_view(compiled)
    if view is None:
        return
    yield ready("coverage.json", render_coverage_json(view))
    text = coverage_text(view, language)
    inputs = text["fingerprint"]
    yield Artifact("coverage.html", inputs, lambda: text, lambda it: coverage_page(it).encode())


def _timeline(compiled: Compiled, language: str, as_of: date | None) -> Iterator[Artifact]:
    text = timeline_text(timeline(compiled, as_of), language)
    inputs = text["fingerprint"]
    yield Artifact(
        "timeline.pdf", inputs, partial(timeline_json, text), render_timeline_pdf, apart=True
    )
    drawn = svg_inputs(text)
    yield Artifact("timeline.svg", drawn, lambda: text, lambda it: timeline_svg(it).encode())
    yield Artifact("timeline.html", inputs, lambda: text, lambda it: timeline_page(it).encode())


def _document(compiled: Compiled, language: str) -> Iterator[Artifact]:
    text = document_text(document(compiled), language)
    inputs = text["fingerprint"]
    yield Artifact(
        "document.pdf", inputs, partial(document_json, text), render_document_pdf, apart=True
    )
    yield Artifact("document.html", inputs, lambda: text, lambda it: document_page(it).encode())
    yield Artifact("document.docx", inputs, lambda: text, document_word)
    yield Artifact("document.txt", inputs, lambda: text, lambda it: document_plain(it).encode())


def _annex(compiled: Compiled) -> Iterator[Artifact]:
    text = annex_text(annex(compiled))
    inputs = text["fingerprint"]
    yield Artifact("annex.pdf", inputs, partial(annex_json, text), render_annex_pdf, apart=True)
    yield Artifact("annex.docx", inputs, lambda: text, annex_word)
    yield Artifact("annex.html", inputs, lambda: text, lambda it: annex_page(it).encode())


def _send_out(
    compiled: Compiled,
    texts: Mapping[str, SheetText],
    language: str,
    plan_json: bytes,
    since: Edition | None,
) -> Iterator[Artifact]:
    changes = None
    if since is not None:
        now = read_edition(plan_json, compiled.plan.header.id)
        if isinstance(now, EditionFault):
            raise TypeError(f"plan.json is no edition: {now}")
        changes = compare(since, now)
    fingerprints = {agency: text["fingerprint"] for agency, text in texts.items()}
    text = send_out_text(send_out(compiled, fingerprints, changes), language)
    inputs = text["fingerprint"]
    page = Artifact(
        "tables/send-out.html", inputs, lambda: text, lambda it: send_out_page(it).encode()
    )
    yield page
    yield Artifact("tables/send-out.xlsx", inputs, lambda: text, send_out_workbook)


def _tables(
    outcome: Outcome,
    compiled: Compiled,
    views: Mapping[str, Sheet],
    language: str,
    as_of: date | None,
) -> Iterator[Artifact]:
    # Last days stand there as days, so that nothing is marked as past: it would be at once stale.
    remarks = compliance(compiled, outcome.findings, as_of).remarks
    text = tables_text(tables(compiled, views, remarks), language)
    inputs = text["fingerprint"]
    yield Artifact("tables/plan.xlsx", inputs, lambda: text, tables_workbook, apart=True)
    yield from map(_csv, text["tables"])


def _csv(table: TableText) -> Artifact:
    return Artifact(f"tables/{table['id']}.csv", table["fingerprint"], lambda: table, render_csv)


def _calendars(compiled: Compiled, views: Iterable[Sheet], language: str) -> Iterator[Artifact]:
    writer = CalendarWriter.of(language)
    for calendar in (calendar_of_all(compiled), *calendars(compiled, views)):
        # Its words take longer than all the rest of a build in which nothing changes.
        inputs = digest((language, repr(calendar)))
        path = f"calendar/{calendar.agency or 'all'}.ics"
        yield Artifact(path, inputs, partial(writer.write, calendar), calendar_file)


def _graph(compiled: Compiled, language: str, plan_json: bytes) -> Iterator[Artifact]:
    plan = facts(compiled)

    @cache
    def whole() -> tuple[Graph, dict[str, str]]:
        graph = export_graph(compiled)
        return graph, whole_graph_about(plan, language, node_link(graph))

    inputs = digest((language, repr(plan), _graph_inputs(compiled, plan_json)))
    yield Artifact(
        "graph.json", inputs, whole, lambda made: graph_json(node_link(made[0]), made[1])
    )
    yield Artifact("graph.graphml", inputs, whole, lambda made: graphml(*made))
    text = graph_text(folded_graph(compiled), language)
    inputs = text["fingerprint"]
    yield Artifact("graph.dot", inputs, lambda: text, dot_file)
    yield Artifact("graph.mmd", inputs, lambda: text, mermaid_file)


def _graph_inputs(compiled: Compiled, plan_json: bytes) -> str:
    """What decides the whole graph, without making it: obligations, items, links, directory."""
    plan = compiled.plan
    # What stands before the agencies tells of the plan's words, which the graph has not.
    obligations = plan_json[plan_json.index(b'\n"agencies": ') :].decode()
    links = [
        (item.id, item.parent, item.about, item.after, item.parties, item.counterparts)
        for item in plan.items
    ]
    return obligations + repr((links, plan.levels, plan.units, plan.bodies, plan.groups))


def _bundles(
    compiled: Compiled,
    texts: Mapping[str, SheetText],
    drawn: Callable[[str], SheetText],
    language: str,
) -> Iterator[Artifact]:
    plan = facts(compiled)
    for bundle in bundles(compiled):
        cover = bundle_text(bundle, plan, texts, language)
        prepare = partial(_bundle_json, cover, bundle.agencies, drawn)
        yield Artifact(
            bundle.path, cover["fingerprint"], prepare, render_pdf, apart=True, large=True
        )


def _bundle_json(
    cover: BundleText, agencies: tuple[str, ...], drawn: Callable[[str], SheetText]
) -> str:
    return bundle_json(cover, map(drawn, agencies))
