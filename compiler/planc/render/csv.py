"""Tables as CSV, so that spreadsheets open them with a double click and programs read them.

UTF-8 with its mark, rows end with CR LF, quotes as RFC 4180 has them, days as ISO 8601. What is
separated by what, and why, stands in `docs/decisions/0011-csv-for-spreadsheets.md`.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from planc.render.tables_text import PEN
from planc.text.words import words

if TYPE_CHECKING:
    from planc.render.tables_text import TableText, Value

#: A spreadsheet takes a cell that begins with one of these for a formula; the wide forms as well.
TRIGGERS = frozenset("=+-@\t\r\n＝＋－＠")

#: Put before such a cell, and before one that begins with itself.
GUARD = "'"


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula; `unguarded` gives the text back.

    White space before a sign does not hide it: some programs take it away.

    >>> guarded("- Sở Tư pháp"), guarded("Sở Tư pháp"), guarded("'x'")
    ("'- Sở Tư pháp", 'Sở Tư pháp', "''x'")
    """
    first = text.lstrip()[:1]
    guard = text[:1] in TRIGGERS or first in TRIGGERS or text.startswith(GUARD)
    return GUARD + text if guard else text


def unguarded(cell: str) -> str:
    """The text that a cell was made from: without its first apostrophe, if it begins with one.

    planc itself reads no CSV: this is the way back for programs that read what it wrote.

    >>> unguarded("'- Sở Tư pháp"), unguarded("''x'")
    ('- Sở Tư pháp', "'x'")
    """
    return cell.removeprefix(GUARD)


def separator(language: str) -> str:
    """What stands between cells: a semicolon where the decimal sign is a comma."""
    return ";" if words(language).decimal == "," else ","


def render_csv(table: TableText) -> bytes:
    """The table as CSV: heads, then rows; the last column says where a row is from.

    Columns that are left for the pen are not there.
    """
    target = StringIO(newline="")
    writer = csv.writer(
        target, delimiter=separator(table["language"]), quotechar='"', lineterminator="\r\n"
    )
    shown = [place for place, column in enumerate(table["columns"]) if column["kind"] not in PEN]
    heads = [table["columns"][place]["head"] for place in shown]
    writer.writerow(map(guarded, (*heads, table["source"])))
    edition = f"; {table['edition']}" if table["edition"] else ""
    mark = f"{table['fingerprint_label']}: {table['fingerprint']}"
    source = guarded(f"{table['plan_id']}{edition}; {mark}")
    for row in table["rows"]:
        writer.writerow([*(_cell(row[place]) for place in shown), source])
    return target.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str | int:
    if value is None:
        return ""
    return value if isinstance(value, int) else guarded(value)
