"""Drawings of the timeline: a shape for each kind of time, words that meet nothing."""

from __future__ import annotations

import itertools
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fontTools.ttLib import TTFont
from hostile import hostile_plan

from helpers import BASE, compiled, plan, task
from planc.render.timeline import sheet_drawing
from planc.render.timeline.letters import ASCENT, DESCENT, text_width, wrapped
from planc.render.timeline_text import timeline_text
from planc.text.timeline_words import VI as SAYS
from planc.text.words import VI
from planc.views import sheet, sheets
from planc.views.timeline import timeline
from real_plan import ROOT, real_plan

if TYPE_CHECKING:
    from planc.binding import Obligation
    from planc.render.timeline.drawing import Drawing, Shape
    from planc.render.timeline_text import TimelineText

FONTS = ROOT / "compiler/planc/render/fonts"
DAY = date(2021, 3, 15)

#: Letters may touch by this much before anybody sees it, in millimetres.
TOUCH = 0.05


@cache
def real_text(as_of: date | None = None, language: str = "vi") -> TimelineText:
    return timeline_text(timeline(real_plan(), as_of), language)


def drawings(text: TimelineText) -> list[Drawing]:
    return [panel["drawing"] for panel in (*text["panels"], *text["pages"])]


def drawn(fields: str) -> Drawing:
    """The drawing by task of a plan of one task."""
    found = compiled(task(f"lead: [so-mot]\n{fields}"))
    return timeline_text(timeline(found), "vi")["panels"][0]["drawing"]


def texts(drawing: Drawing) -> list[str]:
    return [shape["text"] for shape in drawing["shapes"] if shape["is"] == "text"]


def box(shape: Shape) -> tuple[float, float, float, float]:
    """What a text takes: left, top, right, bottom."""
    left = shape["x"] - shape["width"] * {"start": 0, "middle": 0.5, "end": 1}[shape["anchor"]]
    top, bottom = shape["y"] - ASCENT * shape["size"], shape["y"] + DESCENT * shape["size"]
    return left, top, left + shape["width"], bottom


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two boxes meet by more than can be seen."""
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > TOUCH
        and min(one[3], other[3]) - max(one[1], other[1]) > TOUCH
    )


def assert_clear(drawing: Drawing) -> None:
    """No text leaves the drawing, meets another, or lies on a dark mark without being light."""
    boxes = [(shape, box(shape)) for shape in drawing["shapes"] if shape["is"] == "text"]
    for shape, (left, top, right, bottom) in boxes:
        assert left >= -TOUCH, shape
        assert right <= drawing["width"] + TOUCH, shape
        assert top >= -TOUCH, shape
        assert bottom <= drawing["height"] + TOUCH, shape
    ordered = sorted(boxes, key=lambda pair: pair[1][1])
    for number, (shape, taken) in enumerate(ordered):
        for other, more in itertools.takewhile(
            lambda pair, low=taken[3]: pair[1][1] < low, ordered[number + 1 :]
        ):
            assert not meet(taken, more), (shape, other)
    dark = [shape for shape in drawing["shapes"] if shape.get("fill") == "mark"]
    for shape, taken in boxes:
        if shape["fill"] == "paper":
            continue
        for mark in dark:
            assert not meet(taken, mark_box(mark)), (shape, mark)


def mark_box(mark: Shape) -> tuple[float, float, float, float]:
    if mark["is"] == "rect":
        return mark["x"], mark["y"], mark["x"] + mark["w"], mark["y"] + mark["h"]
    across, down = zip(*mark["points"], strict=True)
    return min(across), min(down), max(across), max(down)


# ── shapes ───────────────────────────────────────────────────────────────────────────────────

KINDS = {
    "period": "when: [{in: 2020}]",
    "span": "when: [{from: 2020, to: 2021}]",
    "continuous": "when: [{from: 2020, to: 2021, continuous: true}]",
    "open": "when: [{from: 2020, onwards: true}]",
    "open, continuous": "when: [{from: 2020, onwards: true, continuous: true}]",
    "deadline": "when: [{by: 2020-05-20}]",
    "awaiting": 'when: [{awaits: "Theo hướng dẫn"}]',
    "on-demand": 'when: [{whenever: "khi có yêu cầu"}]',
    "unstated": "",
}


def mark_signature(drawing: Drawing) -> tuple[object, ...]:
    """The marks in the row of the only task, below the legend: kinds of shapes, fills, dashes."""
    (row,) = (shape for shape in drawing["shapes"] if shape.get("text") == "II.1")
    found: list[Any] = []
    for shape in drawing["shapes"]:
        if shape["is"] == "text" or shape.get("stroke") not in ("mark", "soft"):
            continue
        if shape["is"] == "lines":
            low = max(segment[3] for segment in shape["segments"])
            sides: object = min(len(shape["segments"]), 5)
        elif shape["is"] == "polygon":
            low = max(y for _, y in shape["points"])
            sides = len(shape["points"])
        else:
            low, sides = shape["y"], shape["is"]
        if low >= row["y"] - 4:
            found.append((shape["is"], sides, shape.get("fill"), shape["dash"]))
    return tuple(found)


def test_every_kind_of_time_has_a_shape_of_its_own() -> None:
    signatures = {kind: mark_signature(drawn(fields)) for kind, fields in KINDS.items()}
    assert len(set(signatures.values())) == len(signatures), signatures
    assert signatures["unstated"] == ()


def test_the_due_day_of_a_report_is_no_diamond() -> None:
    found = compiled(
        plan("""
reports:
  - {id: a, clause: II.1, text: "A.", from: [so-mot], to: [so-hai], when: [{by: 2020-05-20}]}
""")
    )
    flag = mark_signature(timeline_text(timeline(found), "vi")["panels"][0]["drawing"])
    assert flag != mark_signature(drawn(KINDS["deadline"]))
    assert flag[0][:2] == ("polygon", 3)  # type: ignore[index]


def test_a_deadline_is_a_diamond_and_says_its_day() -> None:
    drawing = drawn(KINDS["deadline"])
    ((shape, sides, *_),) = mark_signature(drawing)  # type: ignore[misc]
    assert (shape, sides) == ("polygon", 4)
    assert any("20/05/2020" in text for text in texts(drawing))


def test_what_is_past_has_another_shape_and_the_word() -> None:
    found = compiled(task("lead: [so-mot]\nwhen: [{in: 2020}]"))
    before, after = (
        timeline_text(timeline(found, day), "vi")["panels"][0]["drawing"]
        for day in (date(2020, 12, 31), date(2021, 1, 1))
    )
    assert mark_signature(before) != mark_signature(after)
    assert not any("đã qua" in text.lower() for text in texts(before))
    assert "Trong năm 2020 (đã qua)" in texts(after)
    assert SAYS.past in texts(after)
    assert "Tính đến 01/01/2021" in texts(after)


def test_the_legend_has_the_kinds_that_occur_and_no_others() -> None:
    shown = set(texts(drawn(KINDS["open, continuous"])))
    assert {SAYS.kinds["open"], SAYS.kinds["continuous"]} <= shown
    assert not shown & {SAYS.kinds[kind] for kind in ("period", "deadline", "report", "awaiting")}


def test_years_quarters_and_the_period_of_the_plan_are_named() -> None:
    shown = texts(real_text()["pages"][0]["drawing"])
    for words in ("2019", "2020", "2021", "2022", "I", "II", "III", "IV"):
        assert words in shown
    assert shown.count("IV") == 4
    assert "Thời kỳ của Kế hoạch: 01/07/2019 – 31/12/2022" in shown


def test_every_due_day_of_a_report_is_written_beside_its_mark() -> None:
    shown = " ".join(texts(real_text()["pages"][0]["drawing"]))
    for year in (2020, 2021, 2022):
        assert f"19/05/{year}" in shown
        assert f"19/11/{year}" in shown
    assert "19/11/2019" in shown


# ── room ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("as_of", [None, DAY])
def test_words_meet_nothing_in_the_real_plan(as_of: date | None, language: str) -> None:
    for drawing in drawings(real_text(as_of, language)):
        assert_clear(drawing)


def test_words_meet_nothing_on_any_sheet() -> None:
    seen = set()
    for found in sheets(real_plan()):
        drawing = sheet_drawing(found, VI)
        if drawing is None or (key := repr(drawing["shapes"])) in seen:
            continue
        seen.add(key)
        assert_clear(drawing)
    assert len(seen) > 10


CROWDED = {
    "every month": "when: [{every: month, by: 20}]",
    "two every month": """when:
  - {every: month, by: 20, for: "Phần việc có tên khá dài để không vừa chỗ nào", id: a}
  - {every: month, for: "Việc", id: b}
  - {every: quarter, for: "Quý", id: c}""",
    "words without end": f'when: [{{awaits: "{"hướng dẫn của cơ quan có thẩm quyền " * 20}"}}]',
    "a word without end": f'when: [{{whenever: "{"dài" * 200}"}}]',
    "a part without end": f'when: [{{in: 2019-09, for: "{"việc rất dài " * 40}"}}]',
    "at both ends": "when: [{by: 2022-12-31, id: a}, {by: 2019-07-01, id: b}]",
    "outside": "when: [{in: 2018}, {by: 2030-01-01}, {from: 2021, to: 2022}]",
    "one day": "when: [{from: 2020-01-01, to: 2020-01-01}]",
}


@pytest.mark.parametrize("name", CROWDED)
def test_words_meet_nothing_where_there_is_little_room(name: str) -> None:
    found = compiled(task(f"lead: [so-mot]\n{CROWDED[name]}"))
    for as_of in (None, DAY):
        for drawing in drawings(timeline_text(timeline(found, as_of), "vi")):
            assert_clear(drawing)
        of_sheet = sheet_drawing(sheet(found, "so-mot@mau", as_of), VI)
        if of_sheet:
            assert_clear(of_sheet)


def test_what_finds_no_room_beside_its_mark_is_said_below() -> None:
    shown = "".join(texts(drawn(CROWDED["words without end"]))).replace(" ", "")
    assert shown.lower().count("hướngdẫncủacơquancóthẩmquyền") == 20
    assert "".join(texts(drawn(CROWDED["a word without end"]))).lower().count("dài") >= 200
    monthly = " ".join(texts(drawn(CROWDED["every month"])))
    assert "20/07/2019" in monthly
    assert "20/12/2022" in monthly


def test_what_lies_outside_the_period_is_told_in_words() -> None:
    shown = " ".join(texts(drawn(CROWDED["outside"])))
    assert "2018" in shown
    assert "01/01/2030" in shown


@pytest.mark.parametrize(
    ("first", "last"), [("2020-03-31", "2020-04-01"), ("2019-01-01", "2045-12-31")]
)
def test_a_period_of_two_days_or_of_many_years_is_drawn(first: str, last: str) -> None:
    found = compiled(
        plan(
            "tasks:\n"
            '  - {id: viec, clause: II.1, text: "Việc.", lead: [so-mot], when: [{in: 2020}]}\n',
            base=plan_base(first, last),
        )
    )
    for drawing in drawings(timeline_text(timeline(found), "vi")):
        assert_clear(drawing)


def plan_base(first: str, last: str) -> str:
    return BASE.replace(
        "period: {from: 2019-07-01, to: 2022-12-31}", f"period: {{from: {first}, to: {last}}}"
    )


def test_the_tasks_stand_on_one_page_and_a_heading_is_repeated_on_the_next() -> None:
    pages = real_text()["pages"]
    assert [page["heading"] for page in pages[:3]] == [
        "Theo nhiệm vụ",
        "Theo cơ quan",
        "Theo cơ quan (tiếp theo)",
    ]
    for page in pages[2:]:
        rows = texts(page["drawing"])
        first = rows[rows.index("Về sau") + 1]
        assert not first[:2].startswith("II"), first


def test_names_of_places_stay_on_one_line() -> None:
    for drawing in drawings(real_text()):
        for text in texts(drawing):
            assert not text.endswith((" Hải", " Kiến", " Vĩnh", " Thủy")), text
            assert not text.startswith(("Phòng Hải", "Chân", "Nguyên,")), text


# ── letters ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("face", "bold"), [("Regular", False), ("Bold", True)])
def test_letters_are_as_wide_as_those_of_the_font(face: str, bold: bool) -> None:  # noqa: FBT001
    font = TTFont(Path(FONTS / f"Tinos-{face}.ttf"))
    widths, units = font["hmtx"], font["head"].unitsPerEm
    letters = font.getBestCmap()
    assert len(letters) > 400
    for code, glyph in letters.items():
        expected = widths[glyph][0] / units * 10 * 25.4 / 72
        assert text_width(chr(code), 10, bold=bold) == pytest.approx(expected), chr(code)


def test_wrapping_loses_nothing_and_keeps_to_the_room() -> None:
    text = "Ủy ban nhân dân thành\u00a0phố\u00a0Hải\u00a0Phòng " + "x" * 300
    lines = wrapped(text, 30, 8)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(text_width(line, 8) <= 30 for line in lines)
    assert any("thành\u00a0phố\u00a0Hải\u00a0Phòng" in line for line in lines)


# ── sheets ───────────────────────────────────────────────────────────────────────────────────


def dated(obligation: Obligation) -> bool:
    return any(run.occurrence.kind != "undated" for run in obligation.runs)


@pytest.mark.parametrize("agency", ["ubnd@le-chan", "so-tu-phap@hai-phong", "mttq@hai-phong"])
def test_a_sheet_draws_a_row_for_each_obligation_with_a_date(agency: str) -> None:
    found = real_plan()
    drawing = sheet_drawing(sheet(found, agency), VI)
    assert drawing is not None
    assert drawing["width"] == 165
    shown = texts(drawing)
    for obligation in found.binding.by_agency[agency]:
        clause = found.item(obligation.item).clause
        if dated(obligation):
            assert clause in shown
            assert VI.roles[obligation.role] in shown


def test_a_sheet_without_a_date_has_no_drawing() -> None:
    assert sheet_drawing(sheet(real_plan(), "bo-tu-phap@viet-nam"), VI) is None


def test_a_sheet_marks_what_is_past() -> None:
    drawing = sheet_drawing(sheet(real_plan(), "ubnd@le-chan", DAY), VI)
    assert drawing is not None
    assert any(shape.get("dash") == "dashed" for shape in drawing["shapes"])
    assert any(shape.get("dash") == "dotted" for shape in drawing["shapes"])


def test_the_drawings_of_a_hostile_plan_are_clear_as_well() -> None:
    for drawing in drawings(timeline_text(timeline(hostile_plan()), "vi")):
        assert_clear(drawing)
