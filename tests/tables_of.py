"""The tables of a compiled plan, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.render.tables_text import tables_text
from planc.views.compliance import compliance
from planc.views.sheet import sheets
from planc.views.tables import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planc.compiled import Compiled
    from planc.findings import Finding
    from planc.render.tables_text import TablesText, TableText
    from planc.views.tables import Tables


def view_of(compiled: Compiled, findings: Sequence[Finding] = ()) -> Tables:
    """The tables as a view."""
    found = {sheet.agency: sheet for sheet in sheets(compiled)}
    return tables(compiled, found, compliance(compiled, findings).remarks)


def text_of(
    compiled: Compiled, findings: Sequence[Finding] = (), language: str = "vi"
) -> TablesText:
    """The tables in words."""
    return tables_text(view_of(compiled, findings), language)


def table(text: TablesText, name: str) -> TableText:
    """One of the tables, by its id."""
    return next(found for found in text["tables"] if found["id"] == name)


def column(found: TableText, name: str) -> list[Any]:
    """The cells of a column, by its id."""
    place = [each["id"] for each in found["columns"]].index(name)
    return [row[place] for row in found["rows"]]


def records(found: TableText) -> list[dict[str, Any]]:
    """The rows, each by the ids of its columns."""
    ids = [each["id"] for each in found["columns"]]
    return [dict(zip(ids, row, strict=True)) for row in found["rows"]]
