"""All artifacts of a plan, in turn: the sheets as HTML here, as PDF in processes beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.build.parallel import pdf_sheets
from planc.checks import message
from planc.render.artifact import Artifact
from planc.render.html import index_page, sheet_page
from planc.render.index_text import index_text
from planc.render.plan_json import render_plan_json
from planc.render.sheet_text import SheetWriter
from planc.report.json import render_json
from planc.views.index import FindingRow, index
from planc.views.sheet import sheets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.pipeline import Outcome


def artifacts(outcome: Outcome, language: str, jobs: int) -> Iterator[Artifact]:
    """Everything that `planc build` writes; `jobs` processes set the PDF.

    The order is not fixed: sheets come as they are ready. Their bytes do not depend on it.
    """
    compiled = outcome.compiled
    if compiled is None:
        raise ValueError("a plan with errors is not built")
    writer = SheetWriter.of(language)
    texts = [writer.write(sheet) for sheet in sheets(compiled)]
    with pdf_sheets(texts, jobs) as ready:
        # While the processes set the PDF, everything else is made here.
        yield Artifact("plan.json", render_plan_json(compiled))
        findings = render_json(outcome.findings, outcome.plan_id, language)
        yield Artifact("findings.json", findings.encode())
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
        page = index_page(index_text(index(compiled, rows), language))
        yield Artifact("index.html", page.encode())
        for text in texts:
            yield Artifact(f"sheets/{text['agency']}.html", sheet_page(text).encode())
        for agency, data in ready:
            yield Artifact(f"sheets/{agency}.pdf", data)
