"""The document as a Word file: each line a paragraph in a style of its own kind.

Measures are those of Nghị định 30/2020/NĐ-CP, Phụ lục I; what is known of Thông tư 01/2011/TT-BNV
differs in the place of the page number (docs/decisions/0010).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planc.render.docx.looks import document_looks
from planc.render.docx.nodes import cell, filled, paragraph, row, run, table
from planc.render.docx.paper import About, Page, foot_paragraph, word_file
from planc.render.names import unbroken
from planc.render.timeline.letters import text_width, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Node

    from planc.render.document_text import DocumentText, LineText

#: Widths in millimetres: the two halves of the letterhead, and of recipients and signature.
_LETTERHEAD = (67.0, 98.0)
_FOOT = (80.0, 85.0)

#: A rule is as long as its words, or this part of them.
_PART = 0.4

#: A line of this many letters or more need not stay beside the signature.
_LONG = 1500

#: The style and the depth as a heading that lines of a style have.
_HEADINGS = {"part": ("Muc", 2), "title": ("Khoan", 3), "point": ("TieuKhoan", 4)}

_NUMBER, _LETTER = re.compile(r"\w*[0-9][\w.]*"), re.compile(r"\w+\)")


def document_word(text: DocumentText) -> bytes:
    """The bytes of `document.docx`."""
    name = f"{text['type']} {' '.join(text['title'])}"
    about = About(
        title=name,
        subject=text["rebuilt"],
        keywords=f"{text['edition']}; {text['fingerprint_label']}: {text['fingerprint']}",
        language=text["language"],
    )
    page = Page(top=20, bottom=20, left=30, right=15, numbers=text["page_number"])
    foot = foot_paragraph(
        text["rebuilt"], text["edition"], f"{text['fingerprint_label']}: {text['fingerprint']}"
    )
    looks = document_looks(basis_italic=text["layout"] == "nd30-2020")
    return word_file(about, page, looks, _body(text, page), [foot])


def _body(text: DocumentText, page: Page) -> Iterator[Node]:
    yield _letterhead(text)
    yield paragraph("TenLoai", run(text["type"]))
    for words in text["title"]:
        yield paragraph("TrichYeu", run(_whole(words, text)))
    title = (line for words in text["title"] for line in wrapped(words, page.width, 14, bold=True))
    longest = max((text_width(line, 14, bold=True) for line in title), default=0)
    yield _rule(longest * _PART, page.width, page.width)
    for place, line in enumerate(text["lines"]):
        last = place == len(text["lines"]) - 1
        short = len("".join(line["lines"])) < _LONG
        yield from _line(line, text, beside_next=last and short)
    yield paragraph("OKhong", keep_next=True)
    yield _recipients_and_signature(text)
    yield paragraph("OKhong")


def _whole(words: str, text: DocumentText) -> str:
    """The words with names of places that do not break."""
    return unbroken(words, text["names"])


# ── letterhead ───────────────────────────────────────────────────────────────────────────────


def _letterhead(text: DocumentText) -> Node:
    left, right = _LETTERHEAD
    longest = max(text_width(line.upper(), 12, bold=True) for line in text["issuer"])
    issuer = [
        *(paragraph("CoQuanBanHanh", run(_whole(line, text))) for line in text["issuer"]),
        _rule(longest * _PART, left, left * _PART),
    ]
    motto = text_width(text["motto"], 13, bold=True)
    country = [
        paragraph("QuocHieu", run(text["country"])),
        paragraph("TieuNgu", run(text["motto"])),
        _rule(motto, right, right),
    ]
    number = paragraph("SoKyHieu", *filled(text["number"], text["names"]))
    place = paragraph("DiaDanh", *filled(text["place_and_day"], text["names"]))
    return table(
        _LETTERHEAD,
        [
            row(cell(left, issuer), cell(right, country)),
            row(cell(left, [number]), cell(right, [place])),
        ],
        bordered=False,
        insets=0,
    )


def _rule(length: float, room: float, most: float) -> Node:
    """A line in the middle of the room below words, in millimetres."""
    side = (room - min(length, most)) / 2
    return paragraph("DuongKe", indents=(side, side), ruled=True)


# ── body ─────────────────────────────────────────────────────────────────────────────────────


def _line(line: LineText, text: DocumentText, *, beside_next: bool) -> Iterator[Node]:
    """A line of the document; what is printed below each other are paragraphs of one style."""
    style, own_level = _style(line)
    level = line["level"] if line["level"] != own_level else None
    front = f"{line['mark']} " if line["mark"] else ""
    front += f"{line['label']}: " if line["label"] else ""
    for place, words in enumerate(line["lines"]):
        yield paragraph(
            style,
            run((front if place == 0 else "") + _whole(words, text)),
            level=level or None if place == 0 else 10,
            keep_next=True if beside_next else None,
        )


def _style(line: LineText) -> tuple[str, int]:
    """The style of a line, and how deep it is as a heading by itself."""
    if line["level"]:
        return _HEADINGS.get(line["style"], _HEADINGS["point"])
    if line["made"]:
        # It looks like its neighbours, and Word can select all of its style.
        return "VietTuDuLieu", 0
    if line["style"] == "basis":
        return "CanCu", 0
    if not line["mark"]:
        return "NoiDung", 0
    if _NUMBER.fullmatch(line["mark"]):
        return "KhoanKhong", 0
    return ("Diem" if _LETTER.fullmatch(line["mark"]) else "GachDauDong"), 0


# ── foot ─────────────────────────────────────────────────────────────────────────────────────


def _recipients_and_signature(text: DocumentText) -> Node:
    left, right = _FOOT
    recipients = [paragraph("NoiNhan", run(text["notice"]))] if text["notice"] else []
    for line in text["recipients"]:
        front = f"{line['mark']} " if line["mark"] else ""
        recipients += [
            paragraph("DanhSachNoiNhan", run((front if place == 0 else "") + _whole(words, text)))
            for place, words in enumerate(line["lines"])
        ]
    signature = text["signature"]
    signed = [
        *(paragraph("ChucVu", *filled(runs, text["names"])) for runs in signature["position"]),
        # Room for a signature and a seal, without a line to write on.
        paragraph("ChuKy"),
        paragraph("HoTen", *filled(signature["name"], text["names"])),
    ]
    return table(
        _FOOT, [row(cell(left, recipients), cell(right, signed))], bordered=False, insets=0
    )
