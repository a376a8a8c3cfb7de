"""Drawings as SVG: well formed, named and described, and every text a text."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hostile import NASTY, hostile_plan

from planc.render.svg import PAINTS, svg
from planc.render.timeline import sheet_drawing
from planc.render.timeline.drawing import circle, lines, polygon, rect, words_at
from planc.render.timeline_text import timeline_svg, timeline_text
from planc.text.words import VI
from planc.views import sheet
from planc.views.timeline import timeline
from real_plan import ROOT, real_plan

if TYPE_CHECKING:
    from planc.render.timeline.drawing import Drawing

SVG = "{http://www.w3.org/2000/svg}"


def drawing(*texts: str) -> Drawing:
    """One shape of each kind, and some texts that also name and describe the drawing."""
    said = " ".join(texts)
    return {
        "id": "mau",
        "width": 100.0,
        "height": 50.0,
        "title": said,
        "description": said,
        "shapes": [
            rect(0, 0, 10, 5, fill="tint", stroke="mark", dash="dashed"),
            polygon([(0, 0), (2, 2), (0, 4)], fill="mark"),
            circle(5, 5, 1, stroke="ink"),
            lines([(0, 0, 10, 0), (0, 1, 10, 1)], stroke="rule"),
            *(words_at(1, 10 + number, text, 8) for number, text in enumerate(texts)),
        ],
    }


def read(source: str) -> ET.Element:
    return ET.fromstring(source)  # noqa: S314 - our own


def test_a_drawing_is_one_image_with_title_and_description() -> None:
    root = read(svg(drawing("Một")))
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("viewBox") == "0 0 100 50"
    assert (root.get("width"), root.get("height")) == ("100mm", "50mm")
    named = {found.get("id"): found.text for found in root[:2]}
    assert [named[name] for name in str(root.get("aria-labelledby")).split()] == ["Một", "Một"]
    assert [found.tag for found in root[:2]] == [f"{SVG}title", f"{SVG}desc"]


def test_every_shape_is_written() -> None:
    tags = [found.tag.removeprefix(SVG) for found in read(svg(drawing("Một")))[2:]]
    assert tags == ["rect", "polygon", "circle", "path", "text"]


def test_what_a_text_holds_is_never_markup() -> None:
    texts = [*NASTY, "]]>", '" onload="alert(1)', "&lt;b&gt;", "<!DOCTYPE x>"]
    root = read(svg(drawing(*texts)))
    assert [found.text for found in root.iter(f"{SVG}text")] == texts
    assert {found.tag for found in root.iter()} == {
        f"{SVG}{tag}"
        for tag in ("svg", "title", "desc", "rect", "polygon", "circle", "path", "text")
    }


def test_the_paints_of_svg_and_of_typst_are_the_same() -> None:
    source = (ROOT / "compiler/planc/render/pdf/drawing.typ").read_text(encoding="utf-8")
    found = dict(
        re.findall(r'^  "?(\w+)"?: (?:rgb\("(#\w+)"\)|white|none),$', source, re.MULTILINE)
    )
    assert found == {
        name: "" if name in ("paper", "none") else paint for name, paint in PAINTS.items()
    }


def test_the_whole_timeline_says_every_item_and_every_day_in_its_description() -> None:
    text = timeline_text(timeline(real_plan(), date(2021, 3, 15)), "vi")
    root = read(timeline_svg(text))
    said = str(root[1].text)
    for line in text["lines"]:
        assert f"{line['clause']} {line['title']}: " in said
        for time in line["times"]:
            for day in time["days"]:
                assert day in said
    assert root.find(f"{SVG}path") is not None


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_hostile_plan_is_well_formed_and_stays_text(language: str) -> None:
    found = hostile_plan()
    root = read(timeline_svg(timeline_text(timeline(found), language)))
    assert not {element.tag for element in root.iter()} & {f"{SVG}script", f"{SVG}style"}
    assert not [name for element in root.iter() for name in element.attrib if name[:2] == "on"]
    said = " ".join(str(root[1].text).split())
    assert NASTY[0] in said
    agency = min(found.binding.by_agency)
    of_sheet = sheet_drawing(sheet(found, agency), VI)
    if of_sheet:
        read(svg(of_sheet))
