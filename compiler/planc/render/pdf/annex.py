"""Set the annex of tasks as PDF on A4 on its side, tagged as the sheets are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from planc.render.pdf.sheets import footer_line, settable
from planc.render.pdf.typesetting import typeset

if TYPE_CHECKING:
    from planc.render.annex_text import AnnexText


def annex_json(text: AnnexText) -> str:
    """What `render_annex_pdf` needs of an annex."""
    known = {"edition": text["edition"], "fingerprint": text["fingerprint"]}
    footer = footer_line({"extract": text["rebuilt"], **known}, text["fingerprint_label"])
    # No space stands outside the strings, so that all replacing happens inside them.
    written = json.dumps({**text, "footer": footer}, ensure_ascii=False, separators=(",", ":"))
    return settable(written, text["names"])


def render_annex_pdf(prepared: str) -> bytes:
    """The PDF of an annex that `annex_json` prepared."""
    return typeset("annex.typ", prepared)
