"""A drawing as plain data: shapes with places in millimetres, for SVG and for typst alike.

A shape is a dictionary with `is` and what that kind of shape needs; x grows to the right, y
downwards. Paint is named, never mixed: `ink`, `soft`, `rule`, `thin`, `mark`, `tint`, `light`,
`paper`, `none`. A stroke is `solid`, `dashed` or `dotted`.

    rect     x y w h                fill stroke weight dash
    polygon  points                 fill stroke weight dash
    circle   x y r                  fill stroke weight dash
    lines    segments (x y x2 y2)        stroke weight dash
    text     x y (the baseline) text size width anchor bold fill

`size` is in points, `width` what the text takes in millimetres, `anchor` where x is: `start`,
`middle` or `end`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from planc.render.timeline.letters import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Shape = dict[str, Any]

#: How wide a drawn line is, in millimetres.
WEIGHT = 0.25

_PAINT = {"fill": "none", "stroke": "none", "weight": WEIGHT, "dash": "solid"}
_MANNER = {"anchor": "start", "bold": False, "fill": "ink"}


class Drawing(TypedDict):
    """A drawing of a size in millimetres; `title` and `description` say it in words.

    `id` tells it from other drawings on the same page.
    """

    id: str
    width: float
    height: float
    title: str
    description: str
    shapes: list[Shape]


class Paint(TypedDict, total=False):
    """How a shape is filled and outlined; nothing unless it is said."""

    fill: str
    stroke: str
    weight: float
    dash: str


class Manner(TypedDict, total=False):
    """How a text is written; from `x` on, in plain ink, unless it is said."""

    anchor: str
    bold: bool
    fill: str


def rect(x: float, y: float, w: float, h: float, **paint: Unpack[Paint]) -> Shape:
    """A rectangle by its upper left corner and its size."""
    place = {"x": _rounded(x), "y": _rounded(y), "w": _rounded(w), "h": _rounded(h)}
    return {"is": "rect", **place, **_PAINT, **paint}


def polygon(points: Iterable[tuple[float, float]], **paint: Unpack[Paint]) -> Shape:
    """A closed polygon."""
    corners = [[_rounded(x), _rounded(y)] for x, y in points]
    return {"is": "polygon", "points": corners, **_PAINT, **paint}


def circle(x: float, y: float, r: float, **paint: Unpack[Paint]) -> Shape:
    """A circle by its middle."""
    place = {"x": _rounded(x), "y": _rounded(y), "r": _rounded(r)}
    return {"is": "circle", **place, **_PAINT, **paint}


def lines(
    segments: Iterable[tuple[float, float, float, float]],
    *,
    stroke: str = "ink",
    weight: float = WEIGHT,
    dash: str = "solid",
) -> Shape:
    """Straight lines of one kind, each from one point to another."""
    places = [[_rounded(place) for place in segment] for segment in segments]
    return {"is": "lines", "segments": places, "stroke": stroke, "weight": weight, "dash": dash}


def words_at(x: float, y: float, text: str, size: float, **manner: Unpack[Manner]) -> Shape:
    """A line of text on a baseline."""
    width = text_width(text, size, bold=manner.get("bold", False))
    place = {"x": _rounded(x), "y": _rounded(y), "width": _rounded(width)}
    return {"is": "text", "text": text, "size": size, **place, **_MANNER, **manner}


def moved(shapes: Sequence[Shape], by_x: float, by_y: float) -> list[Shape]:
    """The same shapes elsewhere."""
    return [_moved(shape, by_x, by_y) for shape in shapes]


def _moved(shape: Shape, by_x: float, by_y: float) -> Shape:
    if shape["is"] == "polygon":
        points = [[_rounded(x + by_x), _rounded(y + by_y)] for x, y in shape["points"]]
        return {**shape, "points": points}
    if shape["is"] == "lines":
        by = (by_x, by_y, by_x, by_y)
        segments = [
            [_rounded(place + step) for place, step in zip(segment, by, strict=True)]
            for segment in shape["segments"]
        ]
        return {**shape, "segments": segments}
    return {**shape, "x": _rounded(shape["x"] + by_x), "y": _rounded(shape["y"] + by_y)}


def _rounded(value: float) -> float:
    """Hundredths of a millimetre: nobody sees less, and both writers print the same."""
    return round(value, 2)
