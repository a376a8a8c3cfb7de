"""Write a drawing as SVG: one element with title and description, every text escaped.

The measures are millimetres. Lines and fills are named paints whose greys differ, so that a
drawing says the same on a black and white printer.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from planc.render.timeline.letters import MILLIMETRES

if TYPE_CHECKING:
    from planc.render.timeline.drawing import Drawing, Shape

#: The paints of a drawing; `drawing.typ` has the same.
PAINTS = {
    "ink": "#1a1a1a",
    "soft": "#4a4a4a",
    "rule": "#8c8c8c",
    "thin": "#d0d0d0",
    "mark": "#1d4f91",
    "tint": "#dbe4f0",
    "light": "#f2f0ea",
    "paper": "#fff",
    "none": "none",
}

_DASHES = {"dashed": "1.2 .8", "dotted": ".3 .7"}
_FONTS = "'Times New Roman',Tinos,'Liberation Serif',Times,serif"


def svg(drawing: Drawing) -> str:
    """The drawing as one `<svg>` element, for a file of its own or inside a page."""
    name = escape(drawing["id"])
    width, height = _number(drawing["width"]), _number(drawing["height"])
    shapes = "\n".join(_shape(shape) for shape in drawing["shapes"])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm"'
        f' viewBox="0 0 {width} {height}" role="img"'
        f' aria-labelledby="{name}-title {name}-desc" font-family="{_FONTS}">\n'
        f'<title id="{name}-title">{_text(drawing["title"])}</title>\n'
        f'<desc id="{name}-desc">{_text(drawing["description"])}</desc>\n'
        f"{shapes}\n</svg>\n"
    )


def _shape(shape: Shape) -> str:
    kind = shape["is"]
    if kind == "text":
        return _words(shape)
    if kind == "rect":
        element, place = "rect", _places(shape, x="x", y="y", width="w", height="h")
    elif kind == "circle":
        element, place = "circle", _places(shape, cx="x", cy="y", r="r")
    elif kind == "polygon":
        points = " ".join(f"{_number(x)},{_number(y)}" for x, y in shape["points"])
        element, place = "polygon", f' points="{points}"'
    else:
        path = "".join(
            f"M{_number(x)} {_number(y)}L{_number(x2)} {_number(y2)}"
            for x, y, x2, y2 in shape["segments"]
        )
        element, place = "path", f' d="{path}"'
    return f"<{element}{place}{_paint(shape)}/>"


def _places(shape: Shape, **names: str) -> str:
    return "".join(f' {name}="{_number(shape[key])}"' for name, key in names.items())


def _words(shape: Shape) -> str:
    """A text, kept to the width that it was measured with where the reader lacks our font."""
    style = ' font-weight="bold"' if shape["bold"] else ""
    if shape["anchor"] != "start":
        style += f' text-anchor="{shape["anchor"]}"'
    return (
        f"<text{_places(shape, x='x', y='y')}"
        f' font-size="{_number(shape["size"] * MILLIMETRES)}" fill="{PAINTS[shape["fill"]]}"'
        f'{style} textLength="{_number(shape["width"])}" lengthAdjust="spacingAndGlyphs">'
        f"{_text(shape['text'])}</text>"
    )


def _paint(shape: Shape) -> str:
    """Fill and stroke; SVG fills with black what says nothing."""
    paint = f' fill="{PAINTS[shape["fill"]]}"' if "fill" in shape else ""
    if shape["stroke"] != "none":
        paint += f' stroke="{PAINTS[shape["stroke"]]}" stroke-width="{_number(shape["weight"])}"'
        if shape["dash"] in _DASHES:
            paint += f' stroke-dasharray="{_DASHES[shape["dash"]]}"'
    return paint


def _number(value: float) -> str:
    """Hundredths of a millimetre, without what says nothing.

    >>> _number(12.0), _number(0.456), _number(-0.001)
    ('12', '0.46', '0')
    """
    return f"{round(value, 2) + 0:g}"


def _text(words: str) -> str:
    return escape(words, quote=False)
