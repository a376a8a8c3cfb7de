"""How tests read Word files back: with the library where it can, with their XML where it cannot."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordDocument

NO_BREAK = "\N{NO-BREAK SPACE}"

#: English Metric Units in a millimetre, twentieths of a point in one.
EMU, TWIPS = 36_000, 1440 / 25.4


def opened(data: bytes) -> WordDocument:
    """The file as python-docx opens it."""
    return Document(BytesIO(data))


def parts(data: bytes) -> dict[str, bytes]:
    """Every part of the package by its path."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        return {entry.filename: package.read(entry) for entry in package.infolist()}


def body(data: bytes) -> Any:
    """The body of the document as XML, parsed by a plain parser."""
    return etree.fromstring(parts(data)["word/document.xml"])[0]


def said(node: Any) -> str:
    """The text of a node: paragraphs and breaks are line breaks, no-break spaces plain ones."""
    pieces: list[str] = []
    for each in node.iter():
        if each.tag == qn("w:t"):
            pieces.append(each.text or "")
        elif each.tag == qn("w:tab"):
            pieces.append("\t")
        elif each.tag in (qn("w:br"), qn("w:p")):
            pieces.append("\n")
    return "".join(pieces).replace(NO_BREAK, " ").strip("\n")


def blanks(node: Any) -> list[str]:
    """What is to be filled in, by the names that the places have."""
    found = node.iter(qn("w:sdt"))
    return [
        name.get(qn("w:val"))
        for each in found
        if each.find(f".//{qn('w:showingPlcHdr')}") is not None
        for name in each.iter(qn("w:alias"))
    ]


def without_blanks(node: Any) -> Any:
    """The node with nothing in its places to fill in."""
    for each in list(node.iter(qn("w:sdt"))):
        each.getparent().remove(each)
    return node


def paragraphs(data: bytes) -> Iterator[tuple[str, str, int | None]]:
    """Each paragraph of the body: the name of its style, its text, its level as a heading."""
    word = opened(data)
    styles = {style.style_id: style for style in word.styles}
    for each in body(data).iter(qn("w:p")):
        style: Any = styles[each.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))]
        name = style.name
        level = each.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        while level is None and style is not None:
            level = style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
            style = style.base_style
        depth = None if level is None else int(level.get(qn("w:val"))) + 1
        yield name, said(each), depth if depth and depth < 10 else None


def fields(part: Any) -> list[str]:
    """The fields of a header or footer."""
    return [(each.text or "").strip() for each in part.iter(qn("w:instrText"))]


def millimetres(length: int | None) -> int:
    """A length of the library in whole millimetres."""
    assert length is not None
    return round(length / EMU)


def bare(text: str) -> str:
    """The text without any white space."""
    return re.sub(r"\s", "", text)
