"""Set the document as PDF, laid out as papers of the state are, tagged as the sheets are."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from planc.render.pdf.sheets import footer_line, settable
from planc.render.pdf.typesetting import typeset

if TYPE_CHECKING:
    from planc.render.document_text import DocumentText

#: "2019 - 2022" stays on one line.
_RANGE = re.compile(r"(?<=\d) ([-–]) (?=\d)")
_HELD_TOGETHER = "\N{NO-BREAK SPACE}\\1\N{NO-BREAK SPACE}"


def document_json(text: DocumentText) -> str:
    """What `render_document_pdf` needs of a document; what pages of a screen say is left out."""
    known = {"edition": text["edition"], "fingerprint": text["fingerprint"]}
    footer = footer_line({"extract": text["rebuilt"], **known}, text["fingerprint_label"])
    data = {**{key: text[key] for key in text if key != "frame"}, "footer": footer}  # type: ignore[literal-required] # its own keys
    # No space stands outside the strings, so that all replacing happens inside them.
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _RANGE.sub(_HELD_TOGETHER, settable(written, text["names"]))


def render_document_pdf(prepared: str) -> bytes:
    """The PDF of a document that `document_json` prepared."""
    return typeset("document.typ", prepared)
