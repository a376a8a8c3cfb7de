"""The send-out list as a workbook: the list itself, and the numbers of sheets to count by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from planc.text.send_out_words import send_out_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from planc.render.send_out_text import LineText, SendOutText, StackText, TotalsText
    from planc.text.send_out_words import SendOutWords

#: Nothing of the workbook may depend on the day it was made.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - the library takes it as it is, without a zone

_FONT = "Times New Roman"

#: The number of this size of paper.
_A4 = 9

#: Heights in points: of the title, of a line of text, of the head with its upright words.
_TITLE_HEIGHT, _LINE_HEIGHT, _HEAD_HEIGHT = 26, 15, 98

#: The width of a column counts digits; of letters it takes more.
_LETTERS = 1.15

#: A worksheet can hold so many links; a longer list has none.
_MOST_LINKS = 65_530


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the list: its head, its width in letters, and what stands in a row of it.

    `link` gives the file that a cell leads to, by its path from the folder of the workbook.
    """

    head: str
    width: float
    style: str
    read: Callable[[StackText, LineText], str | int]
    link: Callable[[StackText, LineText], str] | None = None
    upright: bool = False


def send_out_workbook(text: SendOutText) -> bytes:
    """The workbook; it lies in a folder beside those of the sheets and bundles."""
    import xlsxwriter  # type: ignore[import-untyped]

    own = send_out_words(text["language"])
    target = BytesIO()
    with xlsxwriter.Workbook(target, _options()) as book:
        book.set_properties({"title": text["title"], "created": _CREATED})
        formats = _formats(book)
        _List(text, own, book.add_worksheet(own.list_name), formats).write()
        _write_totals(text, own, book.add_worksheet(own.totals_name), formats)
    return target.getvalue()


def _options() -> dict[str, object]:
    """The options of a workbook, made anew for each: the library takes some out of them."""
    return {
        "default_format_properties": {"font_name": _FONT, "font_size": 11},
        "in_memory": True,  # else its parts would carry times of files
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }


def _formats(book: Any) -> Mapping[str, Any]:
    """The formats of cells, all in one fount; cells of tables have borders and stand at the top."""
    cell: dict[str, object] = {"border": 1, "valign": "top", "text_wrap": True}
    head = {**cell, "bold": True, "bg_color": "#F2F0EA", "valign": "vcenter", "align": "center"}
    line: dict[str, object] = {"valign": "vcenter"}
    wanted: dict[str, dict[str, object]] = {
        "title": {**line, "font_size": 14, "bold": True},
        "plan": {**line, "font_size": 12, "bold": True},
        "line": line,
        "head": head,
        "upright": {**head, "rotation": 90},
        "text": cell,
        "bold": {**cell, "bold": True},
        "number": {**cell, "num_format": "#,##0", "align": "center"},
        "sum": {**cell, "num_format": "#,##0", "align": "center", "bold": True},
        "code": {**cell, "num_format": "@"},
        "link": {**cell, "font_color": "#1D4F91", "underline": 1, "align": "center"},
        "mark": {**cell, "align": "center"},
        "day": {**cell, "align": "center", "num_format": "dd/mm/yyyy"},
    }
    return {name: book.add_format(wanted[name]) for name in wanted}


@dataclass(frozen=True, slots=True)
class _List:
    """Writes the worksheet of the list."""

    text: SendOutText
    own: SendOutWords
    sheet: Any
    formats: Mapping[str, Any]

    def write(self) -> None:
        columns = self._columns()
        head = self._titles()
        self.sheet.set_row(head, _HEAD_HEIGHT)
        for number, column in enumerate(columns):
            self.sheet.set_column(number, number, column.width)
            style = self.formats["upright" if column.upright else "head"]
            self.sheet.write_string(head, number, column.head, style)
        rows = [(stack, line) for stack in self.text["stacks"] for line in stack["rows"]]
        linked = len(rows) * sum(column.link is not None for column in columns) <= _MOST_LINKS
        for row, (stack, line) in enumerate(rows, start=head + 1):
            lines = 1
            for number, column in enumerate(columns):
                value = column.read(stack, line)
                target = column.link(stack, line) if column.link and linked else ""
                self._cell(row, number, value, target, self.formats[column.style])
                if isinstance(value, str):
                    lines = max(lines, _lines(value, column.width))
            if lines > 1:
                # Not every program finds the height of a row by itself.
                self.sheet.set_row(row, _LINE_HEIGHT * lines)
        last = head + max(len(rows), 1)
        self.sheet.autofilter(head, 0, last, len(columns) - 1)
        sent_on = [column.head for column in columns].index(self.own.sent_on)
        self._validate(sent_on, head + 1, last)
        self.sheet.print_area(0, 0, last, sent_on)
        self.sheet.freeze_panes(head + 1, 2)
        self.sheet.repeat_rows(head)
        self.sheet.set_landscape()
        _print(self.sheet, self.text)

    def _cell(self, row: int, column: int, value: str | int, target: str, style: Any) -> None:
        """Text as text, whatever it begins with; where there is nothing to count, nothing."""
        if not value:
            self.sheet.write_blank(row, column, None, style)
        elif isinstance(value, int):
            self.sheet.write_number(row, column, value, style)
        elif target:
            self.sheet.write_url(row, column, _beside(target, value), style)
        else:
            self.sheet.write_string(row, column, value, style)

    def _titles(self) -> int:
        """What stands above the list and stays in sight, so it is kept low; the row of its head."""
        spoken = words(self.text["language"])
        mark = f"{spoken.fingerprint}: {self.text['fingerprint']}."
        about = (f"{self.text['edition']}.", mark) if self.text["edition"] else (mark,)
        lines = [" ".join((*about, self.text["extract"])), *self.text["compared"]]
        return _write_heading(self.sheet, self.text["title"], self.text, lines, self.formats)

    def _columns(self) -> list[_Column]:
        spoken, own = words(self.text["language"]), self.own
        columns = [
            _Column(own.number, 5, "number", lambda _, line: line["number"]),
            _Column(spoken.agency, 36, "text", lambda _, line: line["name"]),
            _Column(own.level, 9, "text", lambda _, line: line["level"]),
            _Column(own.place, 18, "text", lambda _, line: line["place"]),
            _Column(own.bundle, 20, "text", lambda stack, _: stack["name"]),
        ]
        columns += [
            _Column(role, 3.3, "number", _count(place), upright=True)
            for place, role in enumerate(self.text["roles"])
        ]
        columns += [
            _Column(own.total, 4, "sum", lambda _, line: line["total"], upright=True),
            _Column(spoken.fingerprint, 13.5, "code", lambda _, line: line["fingerprint"]),
        ]
        if self.text["states"]:
            columns += [
                _Column(own.state, 12, "text", lambda _, line: line["state_label"]),
                _Column(own.change, 24, "text", lambda _, line: "\n".join(line["changes"])),
            ]
        columns += [
            _Column(own.sent, 6, "mark", lambda _, __: ""),
            _Column(own.sent_on, 11, "day", lambda _, __: ""),
        ]
        # What follows serves on the screen only, and is not printed.
        columns += [
            _Column(own.page, 8, "link", lambda _, line: _named("HTML", line["page"]), _page),
            _Column(own.pdf, 8, "link", lambda _, line: _named("PDF", line["pdf"]), _pdf),
            _Column(
                own.bundle_pdf, 8, "link", lambda stack, _: _named("PDF", stack["pdf"]), _stack
            ),
            _Column(own.id, 32, "code", lambda _, line: line["agency"]),
        ]
        return columns

    def _validate(self, sent_on: int, first: int, last: int) -> None:
        """What the clerk may put into the two columns that are left blank, the day last."""
        sent = sent_on - 1
        mark = {
            "validate": "list",
            "source": [self.own.sent_mark],
            "input_message": self.own.sent_prompt,
            "error_message": self.own.sent_wrong,
        }
        day = {
            "validate": "date",
            "criteria": ">=",
            "value": date(2000, 1, 1),
            "input_message": self.own.date_prompt,
            "error_message": self.own.date_wrong,
        }
        self.sheet.data_validation(first, sent, last, sent, mark)
        self.sheet.data_validation(first, sent_on, last, sent_on, day)


def _count(place: int) -> Callable[[StackText, LineText], int]:
    return lambda _, line: line["counts"][place]


def _page(_: StackText, line: LineText) -> str:
    return line["page"]


def _pdf(_: StackText, line: LineText) -> str:
    return line["pdf"]


def _stack(stack: StackText, _: LineText) -> str:
    return stack["pdf"]


def _named(kind: str, path: str) -> str:
    """What a link to a file shows, nothing where there is no such file."""
    return kind if path else ""


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column at most."""
    return sum(1 + int(len(line) / width / _LETTERS) for line in text.split("\n"))


def _write_totals(
    text: SendOutText, own: SendOutWords, sheet: Any, formats: Mapping[str, Any]
) -> None:
    """The worksheet with the numbers of sheets by level and by bundle."""
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 1 + len(text["states"]), 14)
    lines = [f"{fact['label']}: {fact['text']}" for fact in text["facts"]]
    lines += [*text["compared"], own.hint]
    row = _write_heading(sheet, own.totals_heading, text, lines, formats)
    for part in text["totals"]:
        row = _write_part(part, text, own, sheet, formats, row + 1) + 1
    _print(sheet, text)


def _write_heading(
    sheet: Any, title: str, text: SendOutText, lines: Sequence[str], formats: Mapping[str, Any]
) -> int:
    """The title, the plan, and lines about it; the row below them."""
    sheet.set_row(0, _TITLE_HEIGHT)
    sheet.write_string(0, 0, title.upper(), formats["title"])
    sheet.write_string(1, 0, f"{text['plan']['label']} {text['plan']['text']}", formats["plan"])
    for row, line in enumerate(lines, start=2):
        sheet.write_string(row, 0, line, formats["line"])
    return 2 + len(lines)


def _write_part(  # noqa: PLR0913, PLR0917 - a table, where it stands and what it is written with
    part: TotalsText,
    text: SendOutText,
    own: SendOutWords,
    sheet: Any,
    formats: Mapping[str, Any],
    row: int,
) -> int:
    for column, head in enumerate((part["heading"], own.sheets, *text["states"])):
        sheet.write_string(row, column, head, formats["head"])
    for total in (*part["rows"], part["sum"]):
        row += 1
        last = total is part["sum"]
        sheet.write_string(row, 0, total["name"], formats["bold" if last else "text"])
        for column, count in enumerate((total["sheets"], *total["states"]), start=1):
            sheet.write_number(row, column, count, formats["sum" if last else "number"])
    return row


def _beside(path: str, shown: str) -> Any:
    """A link to a file by its path, with `/`: the library would write what one system has."""
    from xlsxwriter.url import Url  # type: ignore[import-untyped]

    link = Url(f"external:{path}")
    link.text = shown
    link._relationship_link = path  # noqa: SLF001 - a URI has `/`, which every program follows
    return link


def _print(sheet: Any, text: SendOutText) -> None:
    """On A4, as wide as the paper, each page with its number."""
    spoken = words(text["language"])
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.6, right=0.5, top=0.6, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    mark = f"{spoken.fingerprint}: {text['fingerprint']}"
    sheet.set_footer(f'&L&"{_FONT}"&9{mark}&R&"{_FONT}"&9{spoken.page} &P/&N')
