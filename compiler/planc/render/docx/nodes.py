"""Pieces of a Word file: runs, paragraphs, tables, fields, controls, as nodes of its XML.

Word asks that what describes a thing stands in a certain order (source: ECMA-376, part 1,
17.3.1.26, 17.3.2.28, 17.4.60, 17.4.70); these functions are the only ones that know it. Text is
only ever placed as text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from planc.render.names import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement as Node

    from planc.render.document_text import Run

#: What cannot stand in XML at all (source: XML 1.0, production 2).
_NO_LETTERS = re.compile(r"[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: Twentieths of a point in a millimetre: the unit of widths and indents.
_TWIPS = 1440 / 25.4

#: Extensions of Word 2010, and the schema of languages.
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

#: The fount that has the boxes on every Windows.
_BOX_FOUNT = "MS Gothic"
_BOX, _TICKED = "☐", "☒"

#: Dots are as narrow as half a letter.
_DOTS = 2


def twips(millimetres: float) -> str:
    """A length as Word writes it.

    >>> twips(25.4)
    '1440'
    """
    return str(round(millimetres * _TWIPS))


def node(tag: str, *children: Node | None, **attributes: str) -> Node:
    """A node of the main vocabulary: `tag` and attributes without their prefix."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), clean(value))
    for child in children:
        if child is not None:
            made.append(child)
    return made


def clean(text: str) -> str:
    r"""The text with a sign in place of each letter that XML cannot have.

    >>> clean("a\x00b")
    'a\ufffdb'
    """
    return _NO_LETTERS.sub("\N{REPLACEMENT CHARACTER}", text)


# ── runs ─────────────────────────────────────────────────────────────────────────────────────


def run(text: str, *, bold: bool = False, italic: bool = False, style: str = "") -> Node:
    """A stretch of text in one look; lines below each other where it has line breaks."""
    made = node("r")
    if bold or italic or style:
        made.append(
            node(
                "rPr",
                node("rStyle", val=style) if style else None,
                *((node("b"), node("bCs")) if bold else ()),
                *((node("i"), node("iCs")) if italic else ()),
            )
        )
    for piece in re.split(r"([\t\n])", clean(text.replace("\r", ""))):
        if piece == "\n":
            made.append(node("br"))
        elif piece == "\t":
            made.append(node("tab"))
        elif piece:
            written = node("t")
            written.text = piece
            written.set(_XML_SPACE, "preserve")
            made.append(written)
    return made


def field(name: str, style: str = "") -> list[Node]:
    """A number that Word works out: `PAGE`, `NUMPAGES`."""
    code = node("instrText")
    code.text = f" {name} "
    code.set(_XML_SPACE, "preserve")

    def look() -> Node | None:
        # Programs take the look of a number from the first run of its field, or from the last.
        return node("rPr", node("rStyle", val=style)) if style else None

    return [
        node("r", look(), node("fldChar", fldCharType="begin")),
        node("r", look(), code),
        node("r", look(), node("fldChar", fldCharType="separate")),
        run("1", style=style),
        node("r", look(), node("fldChar", fldCharType="end")),
    ]


def blank(name: str, width: int) -> Node:
    """A place to fill in, dotted until somebody types there: `name` says what, `width` in dots."""
    return node(
        "sdt",
        node("sdtPr", node("alias", val=name), node("showingPlcHdr"), node("text")),
        node("sdtContent", run("." * width, style="PlaceholderText")),
    )


def filled(runs: Iterable[Run], names: Iterable[str]) -> list[Node]:
    """Words with names of places that do not break, and places to fill in."""
    names = tuple(names)
    return [
        blank(each["blank"], each["width"] * _DOTS)
        if each["blank"]
        else run(unbroken(each["text"], names))
        for each in runs
    ]


def box(name: str) -> Node:
    """A box that is ticked by a click, or by pen."""
    fount = {"ascii": _BOX_FOUNT, "hAnsi": _BOX_FOUNT, "eastAsia": _BOX_FOUNT}
    sign = node("r", node("rPr", node("rFonts", hint="eastAsia", **fount)))
    written = node("t")
    written.text = _BOX
    sign.append(written)
    states = OxmlElement("w14:checkbox", nsdecls={"w14": _W14[1:-1]})
    for tag, value in (("checked", "0"), ("checkedState", _TICKED), ("uncheckedState", _BOX)):
        state = OxmlElement(f"w14:{tag}", nsdecls={"w14": _W14[1:-1]})
        state.set(f"{_W14}val", value if value == "0" else f"{ord(value):04X}")
        if value != "0":
            state.set(f"{_W14}font", _BOX_FOUNT)
        states.append(state)
    return node("sdt", node("sdtPr", node("alias", val=name), states), node("sdtContent", sign))


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────


def paragraph(  # noqa: PLR0913 - what a paragraph can be
    style: str,
    *content: Node,
    keep_next: bool | None = None,
    level: int | None = None,
    indents: tuple[float, float] | None = None,
    ruled: bool = False,
    right_at: float | None = None,
) -> Node:
    """A paragraph in a style.

    `level` counts headings from 1 where it is not the style's own, 10 is none; `indents` are left
    and right in millimetres. A `ruled` one has a rule above. Behind a tab, what stands there ends
    `right_at` millimetres from the left.
    """
    look = node("pPr", node("pStyle", val=style))
    if keep_next is not None:
        look.append(node("keepNext", val=str(int(keep_next))))
    if ruled:
        look.append(node("pBdr", node("top", val="single", sz="6", space="1", color="000000")))
    if right_at is not None:
        look.append(node("tabs", node("tab", val="right", pos=twips(right_at))))
    if indents:
        look.append(node("ind", left=twips(indents[0]), right=twips(indents[1]), firstLine="0"))
    if level is not None:
        look.append(node("outlineLvl", val=str(level - 1)))
    return node("p", look, *content)


# ── tables ───────────────────────────────────────────────────────────────────────────────────


def table(
    widths: Sequence[float],
    rows: Iterable[Node],
    *,
    name: str = "",
    bordered: bool = True,
    insets: float = 1.5,
) -> Node:
    """A table of fixed columns, in millimetres; `insets` are the room left and right in cells.

    Without borders it is only there to set things side by side. `name` is told to those who do
    not see it.
    """
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = {"val": "single", "sz": "4", "space": "0", "color": "000000"}
    borders = node("tblBorders", *(node(side, **line) for side in sides)) if bordered else None
    look = node(
        "tblPr",
        node("tblW", w=twips(sum(widths)), type="dxa"),
        node("tblInd", w="0", type="dxa"),
        borders,
        node("tblLayout", type="fixed"),
        node(
            "tblCellMar",
            node("left", w=twips(insets), type="dxa"),
            node("right", w=twips(insets), type="dxa"),
        ),
        node("tblLook", val="0020" if bordered else "0000", firstRow=str(int(bordered))),
        node("tblCaption", val=name) if name else None,
    )
    grid = node("tblGrid", *(node("gridCol", w=twips(width)) for width in widths))
    return node("tbl", look, grid, *rows)


def row(*cells: Node, head: bool = False, split: bool = False) -> Node:
    """A row; a `head` is repeated on each page, and only one that may `split` goes over pages."""
    look = node(
        "trPr",
        None if split else node("cantSplit"),
        node("tblHeader") if head else None,
    )
    return node("tr", look if len(look) else None, *cells)


def cell(  # noqa: PLR0913 - what a cell can be
    width: float,
    content: Iterable[Node],
    *,
    span: int = 1,
    merged: Mapping[str, str] | None = None,
    shaded: bool = False,
    centred: bool = False,
    without: Sequence[str] = (),
) -> Node:
    """A cell of a width in millimetres, over `span` columns, with paragraphs or tables.

    `merged` begins a cell over several rows (`{"val": "restart"}`) or goes on with it (`{}`);
    `without` are the sides that have no line. An empty cell has an empty paragraph.
    """
    borders = node("tcBorders", *(node(side, val="nil") for side in without)) if without else None
    look = node(
        "tcPr",
        node("tcW", w=twips(width), type="dxa"),
        node("gridSpan", val=str(span)) if span > 1 else None,
        None if merged is None else node("vMerge", **merged),
        borders,
        node("shd", val="clear", color="auto", fill="F2F0EA") if shaded else None,
        node("vAlign", val="center") if centred else None,
    )
    nodes = list(content)
    # Word asks that a cell ends with a paragraph.
    if not nodes or nodes[-1].tag != qn("w:p"):
        nodes.append(paragraph("OKhong"))
    return node("tc", look, *nodes)
