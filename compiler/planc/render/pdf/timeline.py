"""Set the timeline as PDF on A3 landscape, tagged as the sheets are."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst

from planc.render.pdf.sheets import footer_line, settable

if TYPE_CHECKING:
    from planc.render.timeline_text import TimelineText

_FONTS = Path(__file__).parent.parent / "fonts"
_TEMPLATE = Path(__file__).parent / "timeline.typ"


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
    made = _compiler().compile(
        format="pdf",
        sys_inputs={"data": json.dumps(_settable(data, data["names"]), ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    if not isinstance(made, bytes):
        raise TypeError("typst gave no bytes")
    return made


def _settable(value: Any, names: list[str]) -> Any:
    """The same with all texts settable; numbers and names of shapes stay as they are."""
    if isinstance(value, str):
        return settable(value, names)
    if isinstance(value, list):
        return [_settable(part, names) for part in value]
    if isinstance(value, dict):
        return {key: _settable(part, names) for key, part in value.items()}
    return value


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FONTS]
    )
    return typst.Compiler(_TEMPLATE, root=_TEMPLATE.parent, font_paths=fonts)
