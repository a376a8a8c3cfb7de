"""How typst is called: the fonts of the package, PDF/UA-1, no clock, one compiler a template."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import typst

_FONTS = Path(__file__).parent.parent / "fonts"


def typeset(template: str, data: str) -> bytes:
    """The PDF of a template of this room, which reads its data as JSON from `sys.inputs.data`."""
    made = _compiler(template).compile(
        format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1"], timestamp=0
    )
    if not isinstance(made, bytes):
        raise TypeError("typst gave no bytes")
    return made


@cache
def _compiler(template: str) -> typst.Compiler:
    path = Path(__file__).parent / template
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FONTS]
    )
    return typst.Compiler(path, root=path.parent, font_paths=fonts)
