"""Set duty sheets as PDF.

A caller with many sheets runs `render_pdf` in several processes, each with one typst compiler that
is made once; text goes in, bytes come out. It sets `RAYON_NUM_THREADS=1` there before this module
is imported: typst gains nothing from threads on small documents.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import typst

from planc.text.words import words

if TYPE_CHECKING:
    from planc.render.sheet_text import SheetText

_FONTS = Path(__file__).parent.parent / "fonts"
_TEMPLATE = Path(__file__).parent / "sheet.typ"

_NO_BREAK = "\N{NO-BREAK SPACE}"


def sheet_json(sheet: SheetText) -> str:
    """What `render_pdf` needs of a sheet; the names of units do not break between lines."""
    spoken = words(sheet["language"])
    footer = (
        sheet["extract"],
        sheet["edition"],
        f"{sheet['fingerprint_label']}: {sheet['fingerprint']}",
    )
    data = {
        **sheet,
        "author": sheet["facts"][0]["text"],
        "footer": " · ".join(part.rstrip(".") for part in footer if part),
        "no_parties": spoken.no_parties,
    }
    # No space stands outside strings, so that a name replaced can only be inside one.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for name in sheet["names"]:
        for written in (name, name.upper()):
            text = text.replace(written, written.replace(" ", _NO_BREAK))
    return text


def render_pdf(sheet: str) -> bytes:
    """The PDF of a sheet that `sheet_json` prepared."""
    made = _compiler().compile(
        format="pdf", sys_inputs={"sheet": sheet}, pdf_standards=["ua-1"], timestamp=0
    )
    if not isinstance(made, bytes):
        raise TypeError("typst gave no bytes")
    return made


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FONTS]
    )
    return typst.Compiler(_TEMPLATE, root=_TEMPLATE.parent, font_paths=fonts)
