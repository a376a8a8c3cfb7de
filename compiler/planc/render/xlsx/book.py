"""What all workbooks have in common: options, formats, headings, links, how they are printed."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from io import BytesIO

    from planc.render.sheet_text import Fact

#: Nothing of a workbook may depend on the day it was made.
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - the library takes it as it is, without a zone

_FONT = "Times New Roman"

#: The numbers of sizes of paper.
_PAPERS = {"A3": 8, "A4": 9}

#: Heights in points: of the title, of a line of text; a row cannot be higher than the last.
_TITLE_HEIGHT, LINE_HEIGHT, MOST_HEIGHT = 26, 15, 409

#: The width of a column counts digits; of letters it takes more.
_LETTERS = 1.15

#: Of words that are wrapped one by one, so many letters stand where one digit does.
_WRAPPED = 1.18

#: A worksheet can hold so many links; a longer list has none.
MOST_LINKS = 65_530

#: A cell can hold so many letters, of those that take two units twice.
MOST_LETTERS = 32_767

#: A property of the file, such as its title, may have so many.
_MOST_PROPERTY = 255

#: A part of a footer is cut behind so many letters: all of it may have 255, with its codes.
_MOST_FOOTER = 72

Paper = Literal["A3", "A4"]


@contextmanager
def workbook(target: BytesIO, title: str) -> Iterator[Any]:
    """A workbook that is written to `target` when the block ends."""
    import xlsxwriter  # type: ignore[import-untyped]

    options = {
        "default_format_properties": {"font_name": _FONT, "font_size": 11},
        "in_memory": True,  # else its parts would carry times of files
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with _collector_asleep(), xlsxwriter.Workbook(target, options) as book:
        book.set_properties({"title": _cut(title, _MOST_PROPERTY), "created": _CREATED})
        yield book


@contextmanager
def _collector_asleep() -> Iterator[None]:
    """The library makes a tuple for each cell, which the collector would look through in vain."""
    awake = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if awake:
            gc.enable()


def formats(book: Any) -> Mapping[str, Any]:
    """The formats of cells, all in one fount; cells of tables have borders and stand at the top."""
    cell: dict[str, object] = {"border": 1, "valign": "top", "text_wrap": True}
    head = {**cell, "bold": True, "bg_color": "#F2F0EA", "valign": "vcenter", "align": "center"}
    line: dict[str, object] = {"valign": "vcenter"}
    pen = {**cell, "bg_color": "#FFFDF2"}
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
        "pen": {**pen, "num_format": "@"},
        "pen-state": {**pen, "align": "center"},
        "pen-day": {**pen, "align": "center", "num_format": "dd/mm/yyyy"},
        "cross": {**cell, "align": "center", "valign": "vcenter", "bold": True},
        "head-upright": {**head, "rotation": 90, "font_size": 10, "valign": "bottom"},
        "head-narrow": {**head, "font_size": 7},
        "count": {**cell, "font_size": 9, "align": "left", "num_format": "0"},
        "count-label": {**cell, "font_size": 9, "align": "right"},
        "head-pen": {**head, "bg_color": "#F5EBC8"},
        "paragraph": {"valign": "top", "text_wrap": True},
        "heading": {"valign": "vcenter", "bold": True},
    }
    return {name: book.add_format(wanted[name]) for name in wanted}


def count_lines(text: str, width: float) -> int:
    """How many lines a text takes at most in a column, whose width counts digits."""
    return sum(1 + int(len(line) / width / _LETTERS) for line in text.split("\n"))


def wrapped_lines(text: str, width: float) -> int:
    """How many lines a text takes where it is wrapped between words, in a column of a width."""
    room = max(int(width * _WRAPPED), 1)
    count = 0
    for line in text.split("\n"):
        count += 1
        used = 0
        for word in line.split(" "):
            length = len(word)
            if used and used + 1 + length > room:
                count += 1
                used = 0
            used += length + bool(used)
            count += (used - 1) // room if used else 0
            used = (used - 1) % room + 1 if used else 0
    return count


def write_heading(
    sheet: Any, title: str, plan: Fact, lines: Sequence[str], styles: Mapping[str, Any]
) -> int:
    """The title, the plan, and lines about it; the row below them."""
    sheet.set_row(0, _TITLE_HEIGHT)
    sheet.write_string(0, 0, title.upper(), styles["title"])
    whole = _cut(f"{plan['label']} {plan['text']}", MOST_LETTERS)
    sheet.write_string(1, 0, whole, styles["plan"])
    for row, line in enumerate(lines, start=2):
        sheet.write_string(row, 0, _cut(line, MOST_LETTERS), styles["line"])
    return 2 + len(lines)


def link_beside(path: str, shown: str) -> Any:
    """A link to a file by its path, with `/`: the library would write what one system has."""
    from xlsxwriter.url import Url  # type: ignore[import-untyped]

    link = Url(f"external:{path}")
    link.text = shown
    link._relationship_link = path  # noqa: SLF001 - a URI has `/`, which every program follows
    return link


def set_up_print(  # noqa: PLR0913 - the paper, and each place of its foot
    sheet: Any, *, left: str, right: str, middle: str = "", paper: Paper = "A4", wide: int = 1
) -> None:
    """On a paper, as wide as so many sheets of it; each page has its number at the right."""
    sheet.set_paper(_PAPERS[paper])
    sheet.set_margins(left=0.6, right=0.5, top=0.6, bottom=0.7)
    sheet.fit_to_pages(wide, 0)
    font = f'&"{_FONT}"&9'
    centre = f"&C{font}{footer_text(middle)}" if middle else ""
    sheet.set_footer(f"&L{font}{footer_text(left)}{centre}&R{font}{right} &P/&N")


def footer_text(text: str) -> str:
    """A text as a part of a footer, where `&` begins a code, and a digit would belong to one."""
    line = " ".join(text.split()).replace("&", "&&")
    if units(line) > _MOST_FOOTER:
        line = first_units(line, _MOST_FOOTER - 1)
        # A sign that has lost its double would begin a code.
        line = f"{line.removesuffix('&') if line.count('&') % 2 else line}…"
    return f" {line}" if line[:1].isdigit() else line


def _cut(text: str, most: int) -> str:
    """A text of so many units at most; one that was cut ends with three dots."""
    return text if units(text) <= most else f"{first_units(text, most - 1)}…"


def units(text: str) -> int:
    """How long a text is for a spreadsheet, which counts in units of UTF-16."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def first_units(text: str, most: int) -> str:
    """As much of the beginning of a text as takes so many units."""
    if units(text) <= most:
        return text
    data = text.encode("utf-16-le", errors="surrogatepass")[: 2 * most]
    return data.decode("utf-16-le", errors="ignore")
