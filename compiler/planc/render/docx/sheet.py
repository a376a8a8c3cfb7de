"""A duty sheet as a Word file, for those who want to write in it: the same as the page and the PDF.

The timeline is left out: it only shows once more what the tables say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.render.docx.looks import sheet_looks
from planc.render.docx.nodes import box, cell, field, paragraph, row, run, table
from planc.render.docx.paper import About, Page, word_file
from planc.render.names import unbroken
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement as Node

    from planc.render.phrases import DueText
    from planc.render.sheet_text import Fact, RowText, SectionText, SheetText

_PAGE = Page(top=20, bottom=20, left=20, right=15, numbers=None)

#: The columns in millimetres: the box, the clause, what, when.
_WIDTHS = (12.0, 19.0, 86.0, 58.0)

#: What of a row stands over all columns but the first.
_BELOW = sum(_WIDTHS[1:])

#: The columns of a table of last days inside a row; the last one has a box.
_DUE, _DUE_BOX = 46.0, 12.0


def sheet_word(text: SheetText) -> bytes:
    """The bytes of the Word file of a sheet."""
    stamp = f"{text['fingerprint_label']}: {text['fingerprint']}"
    about = About(
        title=f"{text['kind']}: {text['name']}",
        subject=f"{text['plan']['label']} {text['plan']['text']}. {text['extract']}",
        keywords="; ".join(said for said in (text["edition"], stamp) if said),
        language=text["language"],
    )
    foot = " · ".join(said for said in (text["extract"], text["edition"], stamp) if said)
    numbered = paragraph(
        "GhiCuoiTrang",
        run(f"{foot} · {text['page']} "),
        *field("PAGE"),
        run(text["of_pages"]),
        *field("NUMPAGES"),
    )
    # A page that comes loose still says whose it is.
    whose = f"{text['name']} · {text['plan']['label']} {text['plan']['text']}"
    head = paragraph("DauTrang", run(unbroken(whose, text["names"])))
    return word_file(about, _PAGE, sheet_looks(), _body(text), [numbered], head)


def _body(text: SheetText) -> Iterator[Node]:
    names = text["names"]
    yield paragraph("LoaiPhieu", run(f"{text['kind']} · {text['place']}"))
    yield paragraph("TenCoQuan", run(unbroken(text["name"], names)))
    for line in text["life"]:
        yield paragraph("ThongTin", run(unbroken(line, names)))
    yield paragraph("KeHoach", *_labelled(text["plan"], names, sign=" "))
    facts = " · ".join(f"{fact['label']}: {fact['text']}" for fact in text["facts"])
    yield paragraph("ThongTin", run(unbroken(facts, names)))
    if text["summary"]:
        yield paragraph("ThongTin", run(" · ".join(text["summary"]), bold=True))
    if text["ask"]:
        yield paragraph("ThongTin", *_ask(text["ask"], names))
    if text["empty"]:
        yield paragraph("ThongTin", run(text["empty"]))
    for section in text["sections"]:
        yield paragraph("VaiTro", run(f"{section['heading']} ({section['count']})"))
        yield _table(section, text)
    if text["notes"]:
        yield paragraph(
            "GhiChu",
            run(f"{text['notes_heading']}. ", bold=True),
            run(unbroken(" ".join(text["notes"]), names)),
        )


def _ask(ask: Fact, names: Sequence[str]) -> list[Node]:
    label = [run(f"{ask['label']}: ")] if ask["label"] else []
    return [*label, run(unbroken(ask["text"], names), bold=True)]


def _labelled(fact: Fact, names: Sequence[str], sign: str = ": ") -> list[Node]:
    label = [run(f"{fact['label']}{sign}", bold=True)] if fact["label"] else []
    return [*label, run(unbroken(fact["text"], names))]


def _table(section: SectionText, text: SheetText) -> Node:
    head = row(
        *(
            cell(width, [paragraph("DauBang", run(words))], shaded=True, centred=True)
            for width, words in zip(_WIDTHS, text["heads"], strict=True)
        ),
        head=True,
    )
    rows: list[Node] = []
    for group in section["groups"]:
        if group["heading"]:
            said = [paragraph("Nhom", run(group["heading"]))]
            rows.append(row(cell(sum(_WIDTHS), said, span=len(_WIDTHS))))
        for each in group["rows"]:
            rows += _row(each, text)
    return table(_WIDTHS, [head, *rows], name=section["heading"])


def _row(each: RowText, text: SheetText) -> list[Node]:
    """A line of its own and, over the whole width below it, the rest; the box is beside both."""
    below = _below(each, text)
    open_ = ("bottom",) if below else ()
    keep = True if below else None
    tick = paragraph("ODanhDau", box(words(text["language"]).tick), keep_next=keep)
    begin = {"val": "restart"} if below else None
    clause = paragraph("OBang", run(each["clause"], bold=True), keep_next=keep)
    rows = [
        row(
            cell(_WIDTHS[0], [tick], merged=begin),
            cell(_WIDTHS[1], [clause], without=open_),
            cell(_WIDTHS[2], _what(each, text["names"], keep=keep), without=open_),
            cell(_WIDTHS[3], _times(each, text["names"], keep=keep), without=open_),
        )
    ]
    if below:
        wide = cell(_BELOW, below, span=3, without=("top",))
        rows.append(row(cell(_WIDTHS[0], [], merged={}), wide, split=each["long"]))
    return rows


def _what(each: RowText, names: Sequence[str], *, keep: bool | None) -> Iterator[Node]:
    if each["title"]:
        title = run(unbroken(each["title"], names), bold=True)
        yield paragraph("OBang", title, keep_next=keep)
    note = " · ".join(said for said in (each["modality"], each["parent"]) if said)
    if note:
        yield paragraph("NhoBot", run(note), keep_next=keep)


def _times(each: RowText, names: Sequence[str], *, keep: bool | None) -> Iterator[Node]:
    for time in each["times"]:
        part = [run(f"{time['part']}: ", bold=True)] if time["part"] else []
        yield paragraph("OBang", *part, run(unbroken(time["text"], names)), keep_next=keep)


def _below(each: RowText, text: SheetText) -> list[Node]:
    """The document's own words, what to reach and hand over, who else has a part, last days."""
    names = text["names"]
    nodes: list[Node] = []
    if each["text"]:
        nodes += [paragraph("OBang", run(unbroken(line, names))) for line in _lines(each["text"])]
    if each["same_text"]:
        nodes.append(paragraph("NhoBot", run(each["same_text"])))
    for fact in (*each["facts"], *each["parties"]):
        nodes.append(paragraph("OBang", *_labelled(fact, names)))
    for time in each["times"]:
        if time["due"]:
            if time["part"] and len(each["times"]) > 1:
                nodes.append(paragraph("OBang", run(time["part"], bold=True), keep_next=True))
            nodes += [_due(time["due"], each, text), paragraph("OKhong")]
    if each["written"]:
        written = [f"{fact['label']}: {' '.join(_lines(fact['text']))}" for fact in each["written"]]
        nodes.append(paragraph("NhoBot", run(unbroken(" ".join(written), names))))
    return nodes


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _due(due: DueText, each: RowText, text: SheetText) -> Node:
    """Several last days: what each is for, the day, the last working day, a box."""
    count = len(due["heads"])
    widths = [*([_DUE] * count), _DUE_BOX]
    spoken = words(text["language"])
    heads = [*due["heads"], text["heads"][0]]
    head = row(
        *(
            cell(width, [paragraph("DauBangNho", run(said))])
            for width, said in zip(widths, heads, strict=True)
        )
    )
    rows = [
        row(
            *(
                cell(_DUE, [paragraph("DauBangNho", run(unbroken(said, text["names"])))])
                for said in line
            ),
            cell(_DUE_BOX, [paragraph("ODanhDau", box(spoken.tick))]),
        )
        for line in due["rows"]
    ]
    title = each["title"] or each["clause"]
    # Not `format`: a title is the plan's, and may hold any braces.
    return table(widths, [head, *rows], name=spoken.due_table.replace("{title}", title))
