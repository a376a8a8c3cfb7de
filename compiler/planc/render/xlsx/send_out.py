"""The send-out list as a workbook: the list itself, and the numbers of sheets to count by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from planc.render.xlsx.book import (
    LINE_HEIGHT,
    MOST_LINKS,
    count_lines,
    formats,
    link_beside,
    set_up_print,
    workbook,
    write_heading,
)
from planc.text.send_out_words import send_out_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from planc.render.send_out_text import LineText, SendOutText, StackText, TotalsText
    from planc.text.send_out_words import SendOutWords

#: The height of the head with its upright words, in points.
_HEAD_HEIGHT = 98


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
    own = send_out_words(text["language"])
    target = BytesIO()
    with workbook(target, text["title"]) as book:
        styles = formats(book)
        _List(text, own, book.add_worksheet(own.list_name), styles).write()
        _write_totals(text, own, book.add_worksheet(own.totals_name), styles)
    return target.getvalue()


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
        linked = len(rows) * sum(column.link is not None for column in columns) <= MOST_LINKS
        for row, (stack, line) in enumerate(rows, start=head + 1):
            lines = 1
            for number, column in enumerate(columns):
                value = column.read(stack, line)
                target = column.link(stack, line) if column.link and linked else ""
                self._cell(row, number, value, target, self.formats[column.style])
                if isinstance(value, str):
                    lines = max(lines, count_lines(value, column.width))
            if lines > 1:
                # Not every program finds the height of a row by itself.
                self.sheet.set_row(row, LINE_HEIGHT * lines)
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
            self.sheet.write_url(row, column, link_beside(target, value), style)
        else:
            self.sheet.write_string(row, column, value, style)

    def _titles(self) -> int:
        """What stands above the list and stays in sight, so it is kept low; the row of its head."""
        spoken = words(self.text["language"])
        mark = f"{spoken.fingerprint}: {self.text['fingerprint']}."
        about = (f"{self.text['edition']}.", mark) if self.text["edition"] else (mark,)
        lines = [" ".join((*about, self.text["extract"])), *self.text["compared"]]
        return write_heading(self.sheet, self.text["title"], self.text["plan"], lines, self.formats)

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


def _write_totals(
    text: SendOutText, own: SendOutWords, sheet: Any, formats: Mapping[str, Any]
) -> None:
    """The worksheet with the numbers of sheets by level and by bundle."""
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 1 + len(text["states"]), 14)
    lines = [f"{fact['label']}: {fact['text']}" for fact in text["facts"]]
    lines += [*text["compared"], own.hint]
    row = write_heading(sheet, own.totals_heading, text["plan"], lines, formats)
    for part in text["totals"]:
        row = _write_part(part, text, own, sheet, formats, row + 1) + 1
    _print(sheet, text)


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


def _print(sheet: Any, text: SendOutText) -> None:
    """On A4, as wide as the paper, each page with its number."""
    spoken = words(text["language"])
    mark = f"{spoken.fingerprint}: {text['fingerprint']}"
    set_up_print(sheet, left=mark, right=spoken.page)
