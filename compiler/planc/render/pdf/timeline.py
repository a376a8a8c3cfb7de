"""Set the timeline as PDF on A3 landscape, tagged as the sheets are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from planc.render.pdf.sheets import footer_line, settable
from planc.render.pdf.typesetting import typeset

if TYPE_CHECKING:
    from planc.render.timeline_text import TimelineText


def timeline_json(text: TimelineText) -> str:
    """What `render_timeline_pdf` needs of a timeline; screens have panels of their own."""
    data = {
        **text,
        "panels": [],
        "author": next((fact["text"] for fact in text["facts"]), ""),
        "footer": footer_line(
            {key: text[key] for key in ("extract", "edition", "fingerprint")},
            text["fingerprint_label"],
        ),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def render_timeline_pdf(prepared: str) -> bytes:
    """The PDF of a timeline that `timeline_json` prepared."""
    data = json.loads(prepared)
    settable_data = _settable(data, data["names"])
    return typeset("timeline.typ", json.dumps(settable_data, ensure_ascii=False))


def _settable(value: Any, names: list[str]) -> Any:
    """The same with all texts settable; numbers and names of shapes stay as they are."""
    if isinstance(value, str):
        return settable(value, names)
    if isinstance(value, list):
        return [_settable(part, names) for part in value]
    if isinstance(value, dict):
        return {key: _settable(part, names) for key, part in value.items()}
    return value
