"""The document in words: what its text, its page, its PDF and its Word file show, as plain data.

The document speaks the plan's language throughout; only what a page says around it (`frame`) is in
the language of the build.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypedDict

from planc.render.phrases import edition_phrase
from planc.render.sheet_text import Fact, fingerprint
from planc.text.annex_words import annex_words
from planc.text.document_words import document_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from planc.document.lines import Layout, Line
    from planc.text.document_words import DocumentWords
    from planc.views.document import Document, Entry

#: A date with zeros in front: days below 10, and of the months January and February.
_LAST_MONTH_WITH_ZERO = 2

#: How wide blanks are, in letters.
_WIDTHS = {"number": 8, "place": 14, "day": 4, "month": 4, "year": 6}
_SIGNATURE_WIDTH = 30

#: A heading in a list of headings has at most so many letters.
_MOST_LETTERS = 90


#: The other forms of the document, by what they are called and their path.
FORMS = (("PDF", "document.pdf"), ("Word", "document.docx"), ("TXT", "document.txt"))


class Run(TypedDict):
    """Words, or a blank `width` letters wide: `blank` says what is to be filled in."""

    text: str
    blank: str
    width: int


class LineText(TypedDict):
    """A line of the document.

    `mark` and `label` ("2.1.", "Cơ quan chủ trì") stand before the first of its `lines`, which
    are printed below each other. `style` is that of `planc.views.document.Entry`, or `recipient`;
    `level` is 2 to 4 for a heading, else 0, and `bookmark` its name in a list. `id` is the clause,
    or `<item>:<role>`; it is unique, or empty. `made` says why a line is marked.
    """

    kind: str
    style: str
    level: int
    id: str
    mark: str
    label: str
    lines: list[str]
    bookmark: str
    made: str


class SignatureText(TypedDict):
    """The block of the signature: lines of the position, room for the signature, the name."""

    known: bool
    position: list[list[Run]]
    signature: Run
    name: list[Run]


class LinkText(TypedDict):
    """Another form of the document, or its annex, by the path from the page."""

    text: str
    path: str


class FrameText(TypedDict):
    """What a page says around the document, in the language of the build."""

    language: str
    kind: str
    contents: str
    forms: str
    links: list[LinkText]
    layout: Fact
    notes_heading: str
    notes: list[str]
    rebuilt: str
    edition: str
    fingerprint_label: str


class DocumentText(TypedDict):
    """The whole document in words.

    `issuer` are the lines of its name; `page_number` says where numbers stand from the second page
    on. `type`, `issuer` and lines of the style `part` are printed in capitals. `names` are those
    of units, `fingerprint` is of all the rest.
    """

    language: str
    layout: str
    page_number: Literal["top", "bottom"]
    issuer: list[str]
    country: str
    motto: str
    number: list[Run]
    place_and_day: list[Run]
    type: str
    title: list[str]
    lines: list[LineText]
    notice: str
    recipients: list[LineText]
    signature: SignatureText
    author: str
    rebuilt: str
    edition: str
    fingerprint: str
    fingerprint_label: str
    frame: FrameText
    names: list[str]


def document_text(view: Document, language: str) -> DocumentText:
    """The document in words; what a page says around it is in the words of `language`."""
    own, spoken = document_words(view.plan.language), words(view.plan.language)
    lines = [_line(entry, own) for entry in view.entries]
    _name_once(lines)
    text: DocumentText = {
        "language": spoken.language,
        "layout": view.layout,
        "page_number": page_number(view.layout),
        "issuer": list(view.issuer),
        "country": own.country,
        "motto": own.motto,
        "number": _number(view, own),
        "place_and_day": _place_and_day(view, own),
        "type": view.type,
        "title": list(view.title),
        "lines": lines,
        "notice": view.notice.text if view.notice else "",
        "recipients": [_recipient(line) for line in view.recipients],
        "signature": _signature(view, own),
        "author": view.plan.issuer,
        "rebuilt": own.rebuilt,
        "edition": edition_phrase(view.plan, spoken),
        "fingerprint": "",
        "fingerprint_label": spoken.fingerprint,
        "frame": _frame(view, lines, language),
        "names": [],
    }
    said = repr(text)
    text["names"] = [
        name for name in view.unit_names if " " in name and (name in said or name.upper() in said)
    ]
    text["fingerprint"] = fingerprint([text])
    return text


def page_number(layout: Layout) -> Literal["top", "bottom"]:
    """Where a layout has the numbers of pages, from the second on."""
    return "bottom" if layout == "tt01-2011" else "top"


def _frame(view: Document, lines: list[LineText], language: str) -> FrameText:
    own, spoken = document_words(language), words(language)
    notes = [
        own.blanks_note if _has_blanks(view) else "",
        own.made_note if any(line["made"] for line in lines) else "",
        own.layout_note[view.layout],
    ]
    return {
        "language": spoken.language,
        "kind": own.kind,
        "contents": own.contents,
        "forms": own.forms,
        "links": [
            {"text": form, "path": path}
            for form, path in (*FORMS, (annex_words(language).kind, "annex.html"))
        ],
        "layout": {"label": own.layout, "text": own.layouts[view.layout]},
        "notes_heading": spoken.notes,
        "notes": [note for note in notes if note],
        "rebuilt": own.rebuilt,
        "edition": edition_phrase(view.plan, spoken),
        "fingerprint_label": spoken.fingerprint,
    }


def _has_blanks(view: Document) -> bool:
    return not (view.number and view.issued and view.place and view.signer)


# ── letterhead and signature ─────────────────────────────────────────────────────────────────


def _number(view: Document, own: DocumentWords) -> list[Run]:
    pattern = own.number_signs if view.signs else own.number
    return runs(pattern, {"number": view.number, "signs": view.signs}, own)


def _place_and_day(view: Document, own: DocumentWords) -> list[Run]:
    return runs(own.place_and_day, {"place": view.place, **dated(view.issued)}, own)


def dated(day: date | None) -> dict[str, str]:
    """Day, month and year as they are printed, nothing where the day is not known."""
    if day is None:
        return {}
    return {
        "day": f"{day.day:02}",
        "month": f"{day.month:02}" if day.month <= _LAST_MONTH_WITH_ZERO else str(day.month),
        "year": str(day.year),
    }


def _signature(view: Document, own: DocumentWords) -> SignatureText:
    return {
        "known": view.signer is not None,
        "position": [[_words(line)] for line in view.position]
        or [[_blank("authority", own)], [_blank("position", own)]],
        "signature": _blank("signature", own),
        "name": [_words(view.signer)] if view.signer else [_blank("name", own)],
    }


def runs(pattern: str, known: Mapping[str, str | None], own: DocumentWords) -> list[Run]:
    """A pattern with what is known filled in, and blanks for the rest."""
    runs: list[Run] = []
    for place, piece in enumerate(re.split(r"\{(\w+)\}", pattern)):
        found = piece if place % 2 == 0 else known.get(piece)
        if found is None:
            runs.append(_blank(piece, own))
        elif found and runs and not runs[-1]["blank"]:
            runs[-1]["text"] += found
        elif found:
            runs.append(_words(found))
    return runs


def _words(text: str) -> Run:
    return {"text": text, "blank": "", "width": 0}


def _blank(name: str, own: DocumentWords) -> Run:
    said = own.blank.format(name=own.blanks[name])
    return {"text": "", "blank": said, "width": _WIDTHS.get(name, _SIGNATURE_WIDTH)}


# ── lines ────────────────────────────────────────────────────────────────────────────────────


def _line(entry: Entry, own: DocumentWords) -> LineText:
    line = entry.line
    mark = f"{line.mark} " if line.mark else ""
    return {
        "kind": line.kind,
        "style": entry.style,
        "level": entry.level,
        "id": _id(line),
        "mark": line.mark,
        "label": line.label,
        "lines": line.text.split("\n"),
        "bookmark": _shortened(f"{mark}{entry.short}") if entry.level else "",
        "made": own.made if line.made else "",
    }


def _recipient(line: Line) -> LineText:
    return {
        "kind": line.kind,
        "style": "recipient",
        "level": 0,
        "id": "",
        "mark": line.mark,
        "label": line.label,
        "lines": line.text.split("\n"),
        "bookmark": "",
        "made": "",
    }


def _id(line: Line) -> str:
    """The clause of a line that has one; fields below a clause are named by item and role."""
    if line.kind == "field" and line.mark == "-":
        return f"{line.owner}:{line.role}"
    return line.clause


def _name_once(lines: list[LineText]) -> None:
    """Leave out names that a line before has already."""
    seen = {""}
    for line in lines:
        if line["id"] in seen:
            line["id"] = ""
        seen.add(line["id"])


def _shortened(text: str) -> str:
    if len(text) <= _MOST_LETTERS:
        return text
    return text[:_MOST_LETTERS].rsplit(maxsplit=1)[0].rstrip(" ,;.:") + " …"
