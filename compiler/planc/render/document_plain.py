"""The document as plain text: UTF-8, a line for each paragraph, nothing but words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planc.render.document_text import DocumentText, LineText, Run

#: How far from the left the second column of the letterhead stands, in letters.
_COLUMN = 44


def document_plain(text: DocumentText) -> str:
    """The document: its letterhead, then its lines from the type to the last recipient.

    The lines of who signed follow where that is known. Every line ends with a line feed.
    """
    return "".join(f"{line.rstrip()}\n" for line in _all(text))


def _all(text: DocumentText) -> Iterator[str]:
    marks = (
        text["rebuilt"],
        text["edition"],
        f"{text['fingerprint_label']}: {text['fingerprint']}",
    )
    yield " · ".join(mark for mark in marks if mark)
    yield ""
    yield from _letterhead(text)
    yield ""
    yield text["type"]
    yield from text["title"]
    yield ""
    for line in text["lines"]:
        yield from line_words(line)
    if text["notice"]:
        yield ""
        yield text["notice"]
    for line in text["recipients"]:
        yield from line_words(line)
    if text["signature"]["known"]:
        yield ""
        yield from (_words(runs) for runs in text["signature"]["position"])
        yield _words(text["signature"]["name"])


def line_words(line: LineText) -> Iterator[str]:
    """The printed lines of a line of the document, the first with its mark and label."""
    label = f"{line['label']}: " if line["label"] else ""
    first, *others = line["lines"]
    yield f"{line['mark']} {label}{first}".strip()
    yield from others


def _letterhead(text: DocumentText) -> Iterator[str]:
    """Two columns, as on paper; a long line on the left pushes the right one down."""
    left = [*(line.upper() for line in text["issuer"]), _words(text["number"])]
    right = [text["country"], text["motto"], _words(text["place_and_day"])]
    for one, other in zip(_filled(left, len(right)), _filled(right, len(left)), strict=True):
        if len(one) < _COLUMN:
            yield f"{one:{_COLUMN}}{other}"
        else:
            yield one
            if other:
                yield f"{'':{_COLUMN}}{other}"


def _filled(lines: list[str], length: int) -> list[str]:
    """The lines with empty ones above the last, so that both columns end together."""
    return [*lines[:-1], *[""] * (length - len(lines)), lines[-1]]


def _words(runs: Iterable[Run]) -> str:
    return "".join(run["text"] or " " * run["width"] for run in runs)
