"""Set the compliance report as PDF on A4, tagged as the sheets are."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import typst

from planc.render.pdf.sheets import footer_line, settable

if TYPE_CHECKING:
    from planc.render.compliance_text import ComplianceText

_FONTS = Path(__file__).parent.parent / "fonts"
_TEMPLATE = Path(__file__).parent / "compliance.typ"


def compliance_json(text: ComplianceText) -> str:
    """What `render_compliance_pdf` needs of a report."""
    data = {
        **text,
        "author": next((fact["text"] for fact in text["facts"]), ""),
        "footer": footer_line(
            {key: text[key] for key in ("extract", "edition", "fingerprint")},
            text["fingerprint_label"],
        ),
    }
    # No space stands outside the strings, so that all replacing happens inside them.
    return settable(json.dumps(data, ensure_ascii=False, separators=(",", ":")), text["names"])


def render_compliance_pdf(prepared: str) -> bytes:
    """The PDF of a report that `compliance_json` prepared."""
    made = _compiler().compile(
        format="pdf", sys_inputs={"data": prepared}, pdf_standards=["ua-1"], timestamp=0
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
