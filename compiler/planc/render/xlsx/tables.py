"""The tables of a plan as one workbook: a guide, then a worksheet for each table.

    title, plan, edition and fingerprint, what the table holds
    ──────────────── heads ─────────────────   frozen, filtered, repeated on each page
    rows                      │ blank for the pen │ what serves for filtering, not printed

Text is written as text, whatever it begins with. The only formulas are ours, in the rules that
colour a last day: they ask the day on which somebody looks, so that no day stands in the bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, Any

from planc.render.phrases import day_phrase, number_phrase
from planc.render.xlsx.book import (
    LINE_HEIGHT,
    MOST_HEIGHT,
    MOST_LETTERS,
    MOST_LINKS,
    first_units,
    formats,
    link_beside,
    set_up_print,
    units,
    workbook,
    wrapped_lines,
    write_heading,
)
from planc.text.tables_words import tables_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from planc.render.tables_text import ColumnText, Kind, TablesText, TableText, Value
    from planc.render.xlsx.book import Paper
    from planc.text.tables_words import TablesWords

#: The most rows and columns of one table on a worksheet: it can hold few more.
MOST_ROWS, MOST_COLUMNS = 1_000_000, 16_000

#: Widths of columns in digits, by the id of the column, else by its kind.
_WIDTHS = {
    "number": 5.5,
    "agency": 23,
    "above": 18,
    "accepted": 18,
    "certainty": 15,
    "clause": 8,
    "coordinate": 34,
    "counterparts": 34,
    "hosted_in": 24,
    "id": 52,
    "agency_id": 30,
    "item_id": 34,
    "file": 30,
    "kind": 11,
    "last_working_day": 14,
    "lead": 28,
    "level": 11,
    "line": 7,
    "nth": 7,
    "of": 7,
    "code": 8,
    "note": 14,
    "others": 22,
    "parts": 28,
    "period": 14,
    "pile": 9.5,
    "problem": 40,
    "products": 18,
    "quote": 40,
    "receivers": 24,
    "remedy": 32,
    "report": 28,
    "reporters": 40,
    "role": 10,
    "severity": 9,
    "targets": 17,
    "text": 56,
    "time": 22,
    "title": 24,
    "unit": 20,
    "unspecified": 26,
    "weekday": 9.5,
    "work": 27,
    "written": 20,
}
_WIDTHS_OF_KINDS: Mapping[Kind, float] = {
    "text": 24,
    "short": 12,
    "code": 30,
    "number": 7,
    "date": 10.8,
    "mark": 4.6,
    "link": 8,
    "state": 10.5,
    "day": 10.8,
    "pen": 16,
}

#: The format of the cells of a kind of column, by its name.
_STYLES: Mapping[Kind, str] = {
    "text": "text",
    "short": "text",
    "code": "code",
    "number": "number",
    "date": "day",
    "mark": "mark",
    "link": "link",
    "state": "pen-state",
    "day": "pen-day",
    "pen": "pen",
}

#: The paper of a table, where it is not A4, and the last column that stays in sight.
_PAPERS: Mapping[str, Paper] = {"tasks": "A3", "matrix": "A3"}
_FROZEN = {"tasks": "title", "duties": "agency", "matrix": "work", "reports": "last_day"}

#: So many digits fit across a sheet of paper and can still be read.
_ACROSS: Mapping[Paper, float] = {"A4": 250, "A3": 380}

#: What a letter of an upright head takes, and how many lines of it stand side by side, in points.
_UPRIGHT_LETTER, _UPRIGHT_LINES = 5.6, 2

#: The first day of a spreadsheet counts as 1, of which the library's day 0 is the day before; days
#: before this one are told as text, for it took 1900 for a leap year.
_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_SAFE_DAY = date(1900, 3, 1).toordinal()

#: A table with upright heads is shown smaller, so that rows are left to be seen below them.
_ZOOM = 80

#: Last days within so many days from now are marked.
_SOON = 15

_RED, _YELLOW, _GREEN = "#F6C9C4", "#FBE8A6", "#D5EAD0"


def tables_workbook(
    text: TablesText, *, most_rows: int = MOST_ROWS, most_columns: int = MOST_COLUMNS
) -> bytes:
    """The workbook; what is too long for one worksheet goes on in another."""
    own = tables_words(text["language"])
    target = BytesIO()
    with workbook(target, f"{text['title']}. {text['plan']['text']}") as book:
        styles = formats(book)
        parts = [
            (table, part)
            for table in text["tables"]
            for part in _parts(table, own, most_rows, most_columns)
        ]
        guide = book.add_worksheet(own.guide)
        for table, part in parts:
            sheet = book.add_worksheet(part["name"])
            _Worksheet(book, sheet, table, part, text, own, styles).write()
        _write_guide(guide, text, [part for _, part in parts], own, styles)
    return target.getvalue()


def _parts(
    table: TableText, own: TablesWords, most_rows: int, most_columns: int
) -> Iterator[TableText]:
    """A table in pieces that a worksheet can hold; each has the columns that say what a row is."""
    key = _frozen(table) + 1
    step = max(most_columns - key, 1)
    columns = [range(key, len(table["columns"]))]
    if len(table["columns"]) > most_columns:
        columns = [
            range(start, min(start + step, len(table["columns"])))
            for start in range(key, len(table["columns"]), step)
        ]
    number = 0
    for places in columns:
        shown = [*range(key), *places]
        for start in range(0, max(len(table["rows"]), 1), most_rows):
            number += 1
            name = own.continued.format(name=table["name"], number=number)
            whole = len(columns) == 1
            rows = table["rows"][start : start + most_rows]
            yield {
                **table,
                "name": table["name"] if number == 1 else name,
                "columns": [table["columns"][place] for place in shown],
                "rows": rows if whole else [[row[place] for place in shown] for row in rows],
            }


def _frozen(table: TableText) -> int:
    """The place of the last column that stays in sight."""
    last = _FROZEN.get(table["id"], "number")
    return [column["id"] for column in table["columns"]].index(last)


@dataclass(frozen=True, slots=True)
class _Worksheet:
    """Writes one worksheet; `table` is the whole of which `part` stands on it."""

    book: Any
    sheet: Any
    table: TableText
    part: TableText
    text: TablesText
    own: TablesWords
    styles: Mapping[str, Any]

    def write(self) -> None:
        columns = self.part["columns"]
        about = [_about(self.part), *self.part["lead"]]
        head = write_heading(self.sheet, self.part["title"], self.part["plan"], about, self.styles)
        head = self._heads(head)
        self._rows(head + 1)
        last = head + max(len(self.part["rows"]), 1)
        self.sheet.autofilter(head, 0, last, len(columns) - 1)
        # A clause "1" is a text and no mistake.
        self.sheet.ignore_errors({"number_stored_as_text": f"A1:{_cell(last, len(columns))}"})
        self._for_the_pen(head + 1, last)
        self.sheet.freeze_panes(head + 1, _frozen(self.part) + 1)
        if any(column["group"] for column in columns):
            self.sheet.set_zoom(_ZOOM)
        below = self._notes(last + 1)
        self._set_up_print(head, below)

    def _heads(self, row: int) -> int:
        """The heads, below those that several columns have in common; the row of the filter."""
        columns = self.part["columns"]
        grouped = any(column["group"] for column in columns)
        if grouped:
            self._groups(row)
            row += 1
        for place, column in enumerate(columns):
            self.sheet.set_column(place, place, _width(column))
            style = "head-upright" if column["group"] else "head"
            if column["kind"] in ("state", "day", "pen"):
                style = "head-pen"
            head = _whole(column["head"], f"{self.part['id']}.csv", self.own.cut)
            self.sheet.write_string(row, place, head, self.styles[style])
        if not grouped:
            lines = max(wrapped_lines(column["head"], _width(column)) for column in columns)
            self.sheet.set_row(row, min((max(lines, 2) + 0.4) * LINE_HEIGHT, MOST_HEIGHT))
            return row
        longest = max(len(column["head"]) for column in columns if column["group"])
        height = _UPRIGHT_LETTER * max(longest / _UPRIGHT_LINES, 16) + LINE_HEIGHT
        self.sheet.set_row(row, min(height, MOST_HEIGHT))
        # The arrows of the filter would cover the heads: they have a row of their own.
        for place, column in enumerate(columns):
            if column["group"]:
                count = sum(bool(line[place]) for line in self.part["rows"])
                self.sheet.write_number(row + 1, place, count, self.styles["count"])
            else:
                label = self.part["count_label"] if column["id"] == "work" else ""
                self.sheet.write_string(row + 1, place, label, self.styles["count-label"])
        return row + 1

    def _groups(self, row: int) -> None:
        """The heads that stand above several columns."""
        self.sheet.set_row(row, 1.6 * LINE_HEIGHT)  # "Trung ương" stands above a narrow column
        start = 0
        for group, found in groupby(self.part["columns"], key=lambda column: column["group"]):
            end = start + len(list(found)) - 1
            head = group[:1].upper() + group[1:]
            if group and end > start:
                self.sheet.merge_range(row, start, row, end, head, self.styles["head"])
            else:
                style = self.styles["head-narrow" if group else "head"]
                for place in range(start, end + 1):
                    self.sheet.write_string(row, place, head, style)
            start = end + 1

    def _rows(self, first: int) -> None:
        columns = self.part["columns"]
        linked = len(self.part["rows"]) <= MOST_LINKS
        writers = [self._writer(column, linked=linked) for column in columns]
        # A blank cell is written for its border, which the columns beside the paper do without.
        printed = _last_printed(columns)
        widths = [
            _width(column) if column["kind"] in ("text", "short", "code") else 0.0
            for column in columns
        ]
        heights: dict[tuple[str, float], int] = {}
        for row, line in enumerate(self.part["rows"], start=first):
            lines = 1
            for place, value in enumerate(line):
                if value or place <= printed:
                    writers[place](row, place, value)
                if widths[place] and value:
                    key = (str(value), widths[place])
                    if key not in heights:
                        heights[key] = wrapped_lines(*key)
                    lines = max(lines, heights[key])
            # Not every program finds the height of a row by itself.
            self.sheet.set_row(row, min(LINE_HEIGHT * lines, MOST_HEIGHT))

    def _writer(self, column: ColumnText, *, linked: bool) -> Callable[[int, int, Value], None]:
        """What writes a cell of a column."""
        kind = column["kind"]
        if kind == "link" and not linked:
            kind = "code"
        style = self.styles["cross" if column["group"] else _STYLES[kind]]
        cells = _Cells(self.sheet, style, f"{self.part['id']}.csv", self.own.cut)
        other = {"number": cells.number, "date": cells.day, "link": cells.link}
        return other.get(kind, cells.text)

    def _for_the_pen(self, first: int, last: int) -> None:
        """What may be put into the columns left blank, and colours for what is late or done."""
        places = {column["kind"]: place for place, column in enumerate(self.part["columns"])}
        if "state" not in places or "day" not in places:
            return
        state, done_on = places["state"], places["day"]
        self.sheet.data_validation(
            first,
            state,
            last,
            state,
            {
                "validate": "list",
                "source": self.text["states"],
                "input_message": self.own.state_prompt,
                "error_message": self.own.state_wrong,
            },
        )
        self.sheet.data_validation(
            first,
            done_on,
            last,
            done_on,
            {
                "validate": "date",
                "criteria": ">=",
                "value": date(2000, 1, 1),
                "input_message": self.own.date_prompt,
                "error_message": self.own.date_wrong,
            },
        )
        ids = [column["id"] for column in self.part["columns"]]
        self._colours(first, last, ids.index("last_day"), state)

    def _colours(self, first: int, last: int, due: int, state: int) -> None:
        said, day = f"${_cell(first, state)}", f"${_cell(first, due)}"
        still = ",".join(f'{said}="{name}"' for name in self.text["open_states"])
        late = f"=AND(OR({still}),{day}<>"
        rules = (
            (due, f'{late}"",{day}<TODAY())', _RED),
            (due, f'{late}"",{day}<=TODAY()+{_SOON})', _YELLOW),
            (state, f'={said}="{self.text["done"]}"', _GREEN),
        )
        for place, rule, colour in rules:
            style = self.book.add_format({"bg_color": colour})
            options = {"type": "formula", "criteria": rule, "format": style, "stop_if_true": True}
            self.sheet.conditional_format(first, place, last, place, options)

    def _notes(self, row: int) -> int:
        """What stands below the rows; the last row that is used."""
        for note in self.part["notes"]:
            self.sheet.write_string(
                row, 0, _whole(note, f"{self.part['id']}.csv", self.own.cut), self.styles["line"]
            )
            row += 1
        return row - 1

    def _set_up_print(self, head: int, last: int) -> None:
        spoken = words(self.text["language"])
        columns = self.part["columns"]
        right = _last_printed(columns)
        paper = _PAPERS.get(self.part["id"], "A4")
        across = sum(_width(column) for column in columns[: right + 1])
        grouped = any(column["group"] for column in columns)
        wide = ceil(across / _ACROSS[paper]) if grouped else 1
        self.sheet.print_area(0, 0, last, right)
        self.sheet.repeat_rows(head - 2 if grouped else head, head)
        if wide > 1:
            self.sheet.repeat_columns(0, _frozen(self.part))
        self.sheet.set_landscape()
        set_up_print(
            self.sheet,
            left=_mark(self.part),
            middle=self.part["extract"],
            right=spoken.page,
            paper=paper,
            wide=wide,
        )


@dataclass(frozen=True, slots=True)
class _Cells:
    """Writes the cells of one column: text as text, whatever it begins with.

    `cut` tells what is cut off of a text too long for a cell, which stands whole in `file`.
    """

    sheet: Any
    style: Any
    file: str
    cut: str
    days: dict[str, int | str] = field(default_factory=dict)

    def text(self, row: int, place: int, value: Value) -> None:
        if value is None or value == "":
            self.sheet.write_blank(row, place, None, self.style)
        else:
            self.sheet.write_string(row, place, _whole(str(value), self.file, self.cut), self.style)

    def number(self, row: int, place: int, value: Value) -> None:
        if value is None:
            self.sheet.write_blank(row, place, None, self.style)
        else:
            self.sheet.write_number(row, place, value, self.style)

    def day(self, row: int, place: int, value: Value) -> None:
        day = str(value or "")
        if day and day not in self.days:
            self.days[day] = _serial(day)
        shown = self.days.get(day)
        if isinstance(shown, int):
            self.sheet.write_number(row, place, shown, self.style)
        else:
            self.text(row, place, shown)

    def link(self, row: int, place: int, value: Value) -> None:
        self.sheet.write_url(row, place, link_beside(str(value), "HTML"), self.style)


def _whole(text: str, file: str, cut: str) -> str:
    """A text as a cell can hold it; what is cut off is told, with where it stands in full."""
    if len(text) <= MOST_LETTERS // 2 or units(text) <= MOST_LETTERS:
        return text
    kept = first_units(text, MOST_LETTERS - len(cut.format(count=len(text), file=file)))
    return kept + cut.format(count=len(text) - len(kept), file=file)


def _write_guide(
    sheet: Any,
    text: TablesText,
    parts: Sequence[TableText],
    own: TablesWords,
    styles: Mapping[str, Any],
) -> None:
    """The first worksheet: the plan, what there is, how to use it."""
    from xlsxwriter.url import Url  # type: ignore[import-untyped]

    spoken = words(text["language"])
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 78)
    sheet.set_column(2, 2, 12)
    mark = f"{text['fingerprint_label']}: {text['fingerprint']}."
    edition = f"{text['edition']}. " if text["edition"] else ""
    lines = [f"{edition}{mark} {text['extract']}"]
    row = write_heading(sheet, text["title"], text["plan"], lines, styles)
    for fact in text["facts"]:
        sheet.write_string(row, 0, fact["label"], styles["line"])
        sheet.write_string(row, 1, fact["text"], styles["line"])
        row += 1
    row += 1
    for place, head in enumerate((own.worksheet, own.holds, own.rows)):
        sheet.write_string(row, place, head, styles["head"])
    for part in parts:
        row += 1
        name = part["name"].replace("'", "''")
        link = Url(f"internal:'{name}'!A1")
        link.text = part["name"]
        sheet.write_url(row, 0, link, styles["link"])
        sheet.write_string(row, 1, part["contents"], styles["text"])
        sheet.write_number(row, 2, len(part["rows"]), styles["number"])
        sheet.set_row(row, LINE_HEIGHT * wrapped_lines(part["contents"], 78))
    row += 2
    sheet.write_string(row, 0, own.use, styles["heading"])
    for number, advice in enumerate(text["advice"], start=1):
        row += 1
        line = f"{number_phrase(number, spoken)}. {advice}"
        sheet.merge_range(row, 0, row, 2, "", styles["paragraph"])
        sheet.write_string(row, 0, line, styles["paragraph"])
        sheet.set_row(row, LINE_HEIGHT * wrapped_lines(line, 120))
    sheet.print_area(0, 0, row, 2)
    sheet.set_landscape()
    left = " ".join(part for part in (edition, mark) if part).rstrip(".")
    set_up_print(sheet, left=left, middle=text["extract"], right=spoken.page)


def _cell(row: int, column: int) -> str:
    """The name of a cell, as spreadsheets have it."""
    from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]

    return str(xl_rowcol_to_cell(row, column))


def _about(table: TableText) -> str:
    """Edition, fingerprint, and that the table replaces no document."""
    return f"{_mark(table)}. {table['extract']}"


def _mark(table: TableText) -> str:
    mark = f"{table['fingerprint_label']}: {table['fingerprint']}"
    return f"{table['edition']}. {mark}" if table["edition"] else mark


def _width(column: ColumnText) -> float:
    found = _WIDTHS.get(column["id"])
    return _WIDTHS_OF_KINDS[column["kind"]] if found is None else found


def _last_printed(columns: Sequence[ColumnText]) -> int:
    """The last column for the pen; without one, the last that is no id."""
    pens = [place for place, column in enumerate(columns) if column["kind"] in ("day", "pen")]
    others = [place for place, column in enumerate(columns) if column["kind"] != "code"]
    return max(pens or others)


def _serial(day: str) -> int | str:
    """The number of a day, or the day as text where a spreadsheet has no number for it."""
    found = date.fromisoformat(day)
    if found.toordinal() < _FIRST_SAFE_DAY:
        return day_phrase(found)
    return found.toordinal() - _DAY_ZERO
