"""The annex of tasks as a Word file: a page of A4 on its side, whose heads repeat on each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.render.docx.looks import annex_looks
from planc.render.docx.nodes import cell, filled, paragraph, row, run, table
from planc.render.docx.paper import About, Page, foot_paragraph, word_file
from planc.render.names import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement as Node

    from planc.render.annex_text import AnnexRowText, AnnexTableText, AnnexText, Column

#: The widths of columns in millimetres, table by table.
_WIDTHS: Mapping[str, Mapping[Column, float]] = {
    "tasks": {
        "number": 12,
        "content": 74,
        "lead": 38,
        "coordinate": 44,
        "when": 27,
        "product": 24,
        "note": 33,
    },
    "others": {"number": 19, "content": 80, "agencies": 74, "when": 46, "note": 33},
}

#: A row of more letters in one cell may not fit on a page, and may be split.
_MOST_LETTERS = 1100


def annex_word(text: AnnexText) -> bytes:
    """The bytes of `annex.docx`."""
    stamp = f"{text['fingerprint_label']}: {text['fingerprint']}"
    about = About(
        title=f"{text['annex']}: {text['title']}",
        subject=f"{text['plan']}. {text['rebuilt']}",
        keywords=f"{text['edition']}; {stamp}",
        language=text["language"],
    )
    # Margins as for the document; on its side, the page is bound at the left as well.
    page = Page(top=20, bottom=20, left=30, right=15, landscape=True, numbers=text["page_number"])
    foot = foot_paragraph(text["rebuilt"], text["edition"], stamp)
    return word_file(about, page, annex_looks(), _body(text), [foot])


def _body(text: AnnexText) -> Iterator[Node]:
    yield paragraph("PhuLuc", run(text["annex"]))
    yield paragraph("TenPhuLuc", run(text["title"]))
    yield paragraph("KemTheo", *filled(text["attached"], text["names"]))
    shown = [each for each in text["tables"] if each["rows"]]
    for each in shown:
        # The first table is what the title says.
        if each is not text["tables"][0]:
            yield paragraph("TenBang", run(each["name"]))
        yield _table(each, text["names"])
    yield paragraph("OKhong")


def _table(text: AnnexTableText, names: Sequence[str]) -> Node:
    widths = [_WIDTHS[text["id"]][head["column"]] for head in text["heads"]]
    heads = [
        cell(width, [paragraph("DauBang", run(head["text"]))], shaded=True, centred=True)
        for width, head in zip(widths, text["heads"], strict=True)
    ]
    rows = (_row(each, widths, names) for each in text["rows"])
    return table(widths, [row(*heads, head=True), *rows], name=text["name"])


def _row(text: AnnexRowText, widths: Sequence[float], names: Sequence[str]) -> Node:
    number, content, *others = text["cells"]
    heads = text["kind"] == "heading"
    # Word keeps a row with the next one where all its paragraphs ask for it.
    keep = True if heads else None
    first = cell(
        widths[0],
        [paragraph("OBangGiua", run(line, bold=heads), keep_next=keep) for line in number],
    )
    if heads:
        said = [
            paragraph("NhomNhiemVu", run(unbroken(line, names)), keep_next=keep) for line in content
        ]
        return row(first, cell(sum(widths[1:]), said, span=len(widths) - 1))
    styles = ["TenGoi" if text["editorial"] else "OBang", *("OBang" for _ in content[1:])]
    said = [
        paragraph(style, run(unbroken(line, names)))
        for style, line in zip(styles, content, strict=True)
    ]
    cells = [
        cell(width, [paragraph("OBang", run(unbroken(line, names))) for line in lines])
        for width, lines in zip(widths[2:], others, strict=True)
    ]
    longest = max(sum(map(len, lines)) for lines in text["cells"])
    return row(first, cell(widths[1], said), *cells, split=longest > _MOST_LETTERS)
