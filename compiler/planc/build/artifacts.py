"""All artifacts of a plan: what is made from what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planc.build.artifact import Artifact, ready
from planc.checks import message
from planc.render.html import index_page, sheet_page
from planc.render.index_text import index_text
from planc.render.pdf import render_pdf, sheet_json
from planc.render.plan_json import render_plan_json
from planc.render.sheet_text import SheetText, SheetWriter
from planc.report.json import render_json
from planc.views.index import FindingRow, index
from planc.views.sheet import sheets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from planc.compiled import Compiled
    from planc.pipeline import Outcome


def artifacts(outcome: Outcome, language: str, as_of: date | None = None) -> Iterator[Artifact]:
    """Everything that `planc build` writes; on sheets made as of a day, what is past is marked."""
    compiled = outcome.compiled
    if compiled is None:
        raise ValueError("a plan with errors is not built")
    writer = SheetWriter.of(language)
    texts = [writer.write(sheet) for sheet in sheets(compiled)]
    yield ready("plan.json", render_plan_json(compiled))
    yield ready("findings.json", render_json(outcome.findings, outcome.plan_id, language).encode())
    yield _index(outcome, compiled, language)
    for text in texts:
        yield from _sheet(text)


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
    return Artifact(
        "index.html", text["fingerprint"], lambda: text, lambda it: index_page(it).encode()
    )


def _sheet(text: SheetText) -> Iterator[Artifact]:
    path = f"sheets/{text['agency']}"
    yield Artifact(f"{path}.html", text["fingerprint"], lambda: text, _page)
    yield Artifact(
        f"{path}.pdf", text["fingerprint"], partial(sheet_json, text), render_pdf, apart=True
    )


def _page(text: SheetText) -> bytes:
    return sheet_page(text).encode()
