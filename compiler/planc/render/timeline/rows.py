"""The times of an item, side by side where they do not meet and below each other where they do.

A lane is a line on which neither marks nor words meet. Words stand inside their bar, else right
of their mark, else left of it; the longest that finds room is taken. Where not even the shortest
does, the marks are left bare and a line of words below says all of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planc.render.timeline.drawing import rect, words_at
from planc.render.timeline.letters import LINE, MILLIMETRES, text_width, wrapped
from planc.render.timeline.marks import (
    CIRCLES_WIDTH,
    UNDATED,
    Mark,
    caption,
    kind_of,
    mark_shapes,
    marks_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planc.render.timeline.axis import Axis
    from planc.render.timeline.drawing import Shape
    from planc.text.words import Words
    from planc.views.sheet import Time


@dataclass(frozen=True, slots=True)
class Style:
    """Size of letters in points, heights in millimetres; `dense` prefers fewer lanes."""

    size: float
    bar: float
    lane: float
    dense: bool = False


#: Space between a mark and its words, and around words.
_GAP = 0.9

#: Of the size of letters, how far below the middle of a line its baseline is.
BASELINE = 0.33


@dataclass(frozen=True, slots=True)
class _Label:
    """Words beginning at `x`, in a bar or beside a mark."""

    text: str
    x: float
    mark: Mark
    inside: bool


@dataclass(slots=True, eq=False)
class _Lane:
    """What stands on a line, and the stretches that it takes."""

    marks: list[Mark] = field(default_factory=list)
    labels: list[_Label] = field(default_factory=list)
    taken: list[tuple[float, float]] = field(default_factory=list)


def row_of_times(
    times: Iterable[Time],
    axis: Axis,
    style: Style,
    words: Words,
    *,
    report: bool,
) -> tuple[float, list[Shape]]:
    """Height and shapes of some times, from y = 0 downwards."""
    lanes: list[_Lane] = []
    # A lane, or words on lines of their own, in the order in which they came up.
    rows: list[_Lane | tuple[str, str]] = []
    for kind, batch in _batches(times, style, report=report):
        said = "; ".join(caption(time, words) for time in batch)
        if kind in UNDATED:
            rows.append((kind, said))
            continue
        marks = [mark for time in batch for mark in marks_of(time, axis, style.bar, words, kind)]
        # What lies off the axis has no mark: words tell all of it.
        whole = len(marks) == sum(len(time.moments) for time in batch)
        lane = _placed(marks, lanes, axis, style) if whole else None
        if lane is None:
            rows += [_bare(marks, axis, style), ("unstated", said)]
        elif lane not in lanes:
            rows.append(lane)
            lanes.append(lane)
    height = 0.0
    shapes: list[Shape] = []
    for row in rows:
        if isinstance(row, _Lane):
            shapes += _lane_shapes(row, height + style.lane / 2, style)
            height += style.lane if row.marks else 0
        else:
            taken, more = _said_shapes(*row, height, axis, style)
            shapes += more
            height += taken
    return height, shapes


def _batches(times: Iterable[Time], style: Style, *, report: bool) -> list[tuple[str, list[Time]]]:
    """Each time by itself, with its kind; where room is dear, the last days of a part together."""
    batches: list[tuple[str, list[Time]]] = []
    together: dict[str | None, list[Time]] = {}
    for time in times:
        if style.dense and time.kind == "deadline":
            if time.part in together:
                together[time.part].append(time)
                continue
            batch = together[time.part] = [time]
        else:
            batch = [time]
        batches.append((kind_of(time, report=report), batch))
    return batches


# ── where things stand ───────────────────────────────────────────────────────────────────────


def _placed(marks: list[Mark], lanes: list[_Lane], axis: Axis, style: Style) -> _Lane | None:
    """The lane on which the marks of one time now stand with words, a new one if need be."""
    levels = range(max((len(mark.labels) for mark in marks), default=0))
    choice = [*lanes, _Lane()]
    if style.dense:
        tries = [(lane, level) for lane in choice for level in levels]
    else:
        tries = [(lane, level) for level in levels for lane in choice]
    for lane, level in tries:
        labels = _labels(marks, level, lane, axis, style)
        if labels is not None:
            _put(lane, marks, labels, style)
            return lane
    return None


def _bare(marks: list[Mark], axis: Axis, style: Style) -> _Lane:
    """A lane of marks without words, but for what bars can hold."""
    lane = _Lane()
    labels = []
    for mark in marks:
        width = text_width(mark.short, style.size) + 2 * _GAP
        if mark.short and width <= min(mark.right, axis.right) - mark.left:
            labels.append(_Label(mark.short, mark.left + _GAP, mark, inside=True))
    _put(lane, marks, labels, style)
    return lane


def _labels(
    marks: list[Mark], level: int, lane: _Lane, axis: Axis, style: Style
) -> list[_Label] | None:
    """Words of a length for all marks, if neither they nor the marks meet what is there."""
    own = [_stretch(mark) for mark in marks]
    if not all(_free(*stretch, lane.taken) for stretch in own):
        return None
    found: list[_Label] = []
    for number, mark in enumerate(marks):
        others = [*own[:number], *own[number + 1 :]]
        others += [_words_stretch(label, style) for label in found if not label.inside]
        text = mark.labels[min(level, len(mark.labels) - 1)]
        label = _label(mark, text, axis, style, [*lane.taken, *others])
        if label is None:
            return None
        found.append(label)
    return found


def _label(
    mark: Mark,
    text: str,
    axis: Axis,
    style: Style,
    taken: list[tuple[float, float]],
) -> _Label | None:
    """The best place where words for a mark find room."""
    width = text_width(text, style.size)
    if mark.is_bar and width + 2 * _GAP <= min(mark.right, axis.right) - mark.left:
        return _Label(text, mark.left + _GAP, mark, inside=True)
    right = mark.right + _GAP
    if right + width + _GAP <= axis.end and _free(right, right + width + _GAP, taken):
        return _Label(text, right, mark, inside=False)
    left = mark.left - _GAP - width
    if left - _GAP >= axis.x and _free(left - _GAP, left + width, taken):
        return _Label(text, left, mark, inside=False)
    return None


def _free(left: float, right: float, taken: Iterable[tuple[float, float]]) -> bool:
    return all(right <= start or end <= left for start, end in taken)


def _put(lane: _Lane, marks: list[Mark], labels: list[_Label], style: Style) -> None:
    lane.marks += marks
    lane.labels += labels
    lane.taken += [_stretch(mark) for mark in marks]
    lane.taken += [_words_stretch(label, style) for label in labels if not label.inside]


def _stretch(mark: Mark) -> tuple[float, float]:
    """What a mark takes; bars may touch each other, as years do."""
    return (mark.left, mark.right) if mark.is_bar else (mark.left - _GAP, mark.right + _GAP / 2)


def _words_stretch(label: _Label, style: Style) -> tuple[float, float]:
    return label.x - _GAP / 2, label.x + text_width(label.text, style.size) + _GAP


# ── shapes ───────────────────────────────────────────────────────────────────────────────────


def _lane_shapes(lane: _Lane, middle: float, style: Style) -> list[Shape]:
    shapes: list[Shape] = []
    for mark in lane.marks:
        shapes += mark_shapes(mark, middle, style.bar)
    baseline = middle + style.size * MILLIMETRES * BASELINE
    for label in lane.labels:
        full = label.inside and label.mark.kind == "period" and not label.mark.past
        if not label.inside or label.mark.hatched:
            shapes.append(_ground(label, middle, style))
        fill = "paper" if full else "ink"
        shapes.append(words_at(label.x, baseline, label.text, style.size, fill=fill))
    return shapes


def _ground(label: _Label, middle: float, style: Style) -> Shape:
    """Paper below words, so that no line runs through them."""
    before = _GAP - 0.2 if label.inside else _GAP / 2
    width = before + text_width(label.text, style.size) + _GAP / 2
    height = style.bar - 0.3
    return rect(label.x - before, middle - height / 2, width, height, fill="paper")


def _said_shapes(
    kind: str, text: str, top: float, axis: Axis, style: Style
) -> tuple[float, list[Shape]]:
    """Words on as many lines as they need, in a box or behind circles."""
    left = axis.x + 2 * _GAP
    before = {"awaiting": _GAP, "on-demand": CIRCLES_WIDTH + _GAP}.get(kind, 0)
    lines = wrapped(text, axis.right - left - before - 2 * _GAP, style.size)
    step = LINE * style.size
    padding = (style.lane - style.bar) / 2
    inner = max(step * len(lines), style.bar)
    width = max(text_width(line, style.size) for line in lines)
    x = left + before
    box = Mark(kind, left, x + width + _GAP)
    shapes = [rect(left - _GAP, top + padding, box.right - left + _GAP, inner, fill="paper")]
    middle = top + padding + inner / 2
    if kind == "on-demand":
        middle = top + padding + min(inner, step) / 2
        shapes += mark_shapes(box, middle, style.bar)
    else:
        shapes += mark_shapes(box, middle, inner)
    first = top + padding + (inner - step * len(lines)) / 2 + step / 2
    for number, line in enumerate(lines):
        baseline = first + number * step + style.size * MILLIMETRES * BASELINE
        shapes.append(words_at(x, baseline, line, style.size))
    return inner + 2 * padding, shapes
