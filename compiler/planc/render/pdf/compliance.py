"""Set the compliance report as PDF on A4, tagged as the sheets are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from planc.render.pdf.sheets import footer_line, settable
from planc.render.pdf.typesetting import typeset

if TYPE_CHECKING:
    from planc.render.compliance_text import ComplianceText


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
    return typeset("compliance.typ", prepared)
