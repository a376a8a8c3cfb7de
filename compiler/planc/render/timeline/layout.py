"""The timeline of a plan, laid out: bands below each other, on pages or on one long sheet.

A band is as high as the highest of its columns and is never cut; each page begins with the legend
and the calendar. All places and sizes are in millimetres, sizes of letters in points.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planc.render.phrases import (
    clause_phrase,
    day_phrase,
    entry_phrase,
    held_phrases,
    number_phrase,
)
from planc.render.timeline.axis import Axis, bracket, calendar, grid
from planc.render.timeline.drawing import Drawing, lines, moved, rect, words_at
from planc.render.timeline.letters import LINE, MILLIMETRES, text_width, wrapped
from planc.render.timeline.marks import KINDS, kind_of, legend_samples, mark_shapes
from planc.render.timeline.rows import BASELINE, Style, row_of_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planc.render.timeline.drawing import Shape
    from planc.text.timeline_words import TimelineWords
    from planc.text.words import Words
    from planc.views.timeline import Holders, Holding, Line, Timeline


@dataclass(frozen=True, slots=True)
class Form:
    """Widths of a drawing and of its columns; `beyond` is the room for what has no end."""

    width: float
    clause: float
    title: float
    who: float
    beyond: float
    style: Style


#: What a drawing looks like on A3 landscape, with letters as large as leave the tasks on one page,
#: and on a screen.
WALL = tuple(
    Form(390, 20, 80, 74, 16, Style(size=size, bar=0.46 * size, lane=0.64 * size))
    for size in (8.5, 8.0, 7.5, 7.0)
)
SCREEN = Form(310, 18, 62, 58, 13, Style(size=8, bar=3.7, lane=5.1))

#: Space beside words in a cell and above and below them, how far a part is indented, and a line
#: of the calendar.
_PADDING = 1.2
_ABOVE = 0.8
_INDENT = 4.0
_CALENDAR = 4.2


@dataclass(frozen=True, slots=True)
class Band:
    """Shapes between two rules, from y = 0.

    `heads` says that it stands on the same page as what follows; `again` is the heading that is
    repeated above it if it is the first on a page.
    """

    height: float
    shapes: list[Shape]
    heads: bool = False
    again: Band | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a drawing says in words: its title, and what is to be seen."""

    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Lays out one timeline in a form and a language."""

    timeline: Timeline
    form: Form
    axis: Axis
    words: Words
    says: TimelineWords

    @classmethod
    def of(cls, timeline: Timeline, form: Form, words: Words, says: TimelineWords) -> Layout:
        """The layout of a timeline."""
        x = form.clause + form.title + form.who
        first, last = timeline.plan.first_day, timeline.plan.last_day
        axis = Axis.of(first, last, x, form.width - x, form.beyond)
        return cls(timeline, form, axis, words, says)

    # ── bands ────────────────────────────────────────────────────────────────────────────────

    def tasks(self) -> list[Band]:
        """A band for each item, by kind; those that state no time on lines of their own."""
        bands: list[Band] = []
        for group in self.timeline.groups:
            heading = self.says.groups[group.kind]
            again = self._heading(self.says.continued.format(heading=heading))
            bands.append(self._heading(heading))
            bands += [replace(self._line(line), again=again) for line in group.lines]
            if group.timeless:
                named = "; ".join(
                    f"{clause_phrase(line.clause, self.words)} {line.title}"
                    for line in group.timeless
                )
                bands.append(self._across(f"{self.says.timeless}: {named}."))
        return bands

    def agencies(self) -> list[Band]:
        """A band for each class of agencies, followed by one for each item that has a time."""
        bands: list[Band] = []
        for holders in self.timeline.classes:
            name = entry_phrase(holders.entry, self.words)
            again = self._heading(self.says.continued.format(heading=name))
            bands.append(self._class(holders))
            bands += [replace(self._holding(found), again=again) for found in holders.holdings]
        return bands

    def _line(self, line: Line) -> Band:
        indent = _INDENT if line.kind == "part" else 0
        who = "; ".join(
            self.says.role_of.format(role=self.words.parties[held.role], names=names)
            for held in line.held
            if (names := "; ".join(held_phrases(held, self.words)))
        )
        if line.by_leads_of and not who:
            clause = clause_phrase(line.by_leads_of, self.words)
            who = self.words.by_leads_of.format(clause=clause)
        return self._row(line, who, indent)

    def _holding(self, holding: Holding) -> Band:
        roles = []
        for role, entries in holding.roles:
            name = self.words.roles[role] if role in self.words.roles else self.words.parties[role]
            if entries:
                names = "; ".join(entry_phrase(entry, self.words) for entry in entries)
                name = self.says.role_of.format(role=name, names=names)
            roles.append(name)
        return self._row(holding.line, "; ".join(roles), _INDENT)

    def _row(self, line: Line, who: str, indent: float) -> Band:
        form, style = self.form, self.form.style
        clause = clause_phrase(line.clause, self.words)
        cells = (
            (indent, form.clause - indent, clause, True),
            (form.clause + indent, form.title - indent, self._kept(line.title), False),
            (form.clause + form.title, form.who, self._kept(who), False),
        )
        columns = [
            self._text(x, width, text, bold=bold, fill="ink") for x, width, text, bold in cells
        ]
        height, shapes = row_of_times(
            line.times,
            self.axis,
            style,
            self.words,
            report=line.kind == "report",
        )
        height = max(height, *(column[0] for column in columns))
        texts = [shape for column in columns for shape in column[1]]
        return Band(height + _ABOVE, [*texts, *moved(shapes, 0, _ABOVE / 2)])

    def _heading(self, text: str) -> Band:
        text = self._kept(text)
        height, shapes = self._text(0, self.form.width, text, bold=True, fill="ink")
        ground = rect(0, 0, self.form.width, height + _ABOVE, fill="light")
        return Band(height + _ABOVE, [ground, *shapes], heads=True)

    def _across(self, text: str) -> Band:
        """Words over the whole width, on paper of their own."""
        height, shapes = self._text(0, self.form.width, self._kept(text), bold=False, fill="ink")
        ground = rect(0, 0, self.form.width, height + _ABOVE, fill="paper")
        return Band(height + _ABOVE, [ground, *shapes])

    def _class(self, holders: Holders) -> Band:
        """The name of a class, beside it the clauses that have no line of their own."""
        form = self.form
        serves = ", ".join(
            dict.fromkeys(
                clause_held(holding, "coordinate", self.words) for holding in holders.serves
            )
        )
        said = f"{self.says.serves}: {serves}. " if serves else ""
        if holders.timeless:
            said += f"{self.says.timeless}: {self._by_role(holders.timeless)}."
        left = form.clause + form.title
        name = self._kept(entry_phrase(holders.entry, self.words))
        named, shapes = self._text(0, left, name, bold=True, fill="ink")
        taken, more = self._text(left, form.width - left, said, bold=False, fill="ink")
        shapes += more
        height = max(named, taken) + _ABOVE
        ground = rect(0, 0, form.width, height, fill="light")
        return Band(height, [ground, *shapes], heads=bool(holders.holdings))

    def _by_role(self, holdings: Iterable[Holding]) -> str:
        clauses: dict[str, dict[str, None]] = {}
        for holding in holdings:
            for role, _ in holding.roles:
                clauses.setdefault(role, {})[clause_held(holding, role, self.words)] = None
        return "; ".join(
            self.says.role_of.format(role=self.words.roles.get(role, role), names=", ".join(found))
            for role, found in clauses.items()
        )

    def _text(
        self, x: float, width: float, text: str, *, bold: bool, fill: str
    ) -> tuple[float, list[Shape]]:
        """Words in a column, from the top; the height that they take."""
        size = self.form.style.size
        step = LINE * size
        shapes = [
            words_at(
                x + _PADDING,
                _ABOVE + (number + 0.5) * step + size * MILLIMETRES * BASELINE,
                line,
                size,
                bold=bold,
                fill=fill,
            )
            for number, line in enumerate(wrapped(text, width - 2 * _PADDING, size, bold=bold))
        ]
        return len(shapes) * step + _ABOVE, shapes

    def _kept(self, text: str) -> str:
        """The names of units do not break between lines."""
        for name in self.timeline.unit_names:
            if " " in name:
                text = text.replace(name, name.replace(" ", "\N{NO-BREAK SPACE}"))
        return text

    # ── pages ────────────────────────────────────────────────────────────────────────────────

    def pages(self, bands: Sequence[Band], heights: tuple[float, float]) -> list[list[Band]]:
        """Bands on as many pages as they need; the first may be lower than the others."""
        head = self._head("")[1]
        pages: list[list[Band]] = [[]]
        left = heights[0] - head
        for together in _together(bands):
            needed = sum(band.height for band in together)
            if needed > left and pages[-1]:
                again = together[0].again
                pages.append([again] if again else [])
                left = heights[1] - head - (again.height if again else 0)
            pages[-1] += together
            left -= needed
        return pages

    def drawing(self, name: str, column: str, bands: Sequence[Band], said: Said) -> Drawing:
        """Legend, calendar and bands as one drawing; `column` heads the third column."""
        head, top = self._head(column)
        bottom = top + sum(band.height for band in bands)
        shapes = [*self._ground(top, bottom), *head]
        y = top
        rules = []
        for band in bands:
            shapes += moved(band.shapes, 0, y)
            y += band.height
            rules.append((0, y, self.form.width, y))
        shapes.append(lines(rules, stroke="thin", weight=0.15))
        shapes.append(rect(0, top, self.form.width, bottom - top, stroke="ink"))
        return {
            "id": name,
            "width": self.form.width,
            "height": round(bottom + 0.5, 2),
            "title": said.title,
            "description": said.description,
            "shapes": shapes,
        }

    def _ground(self, top: float, bottom: float) -> list[Shape]:
        form, axis = self.form, self.axis
        columns = (form.clause, form.clause + form.title, axis.x)
        day = self.timeline.as_of
        shown = day is not None and axis.holds(day)
        strip = LINE * form.style.size + 0.4 if shown else 0
        shapes = grid(axis, top - strip - 2 * _CALENDAR - 0.4, bottom, _CALENDAR)
        shapes.append(lines([(x, top, x, bottom) for x in columns], stroke="rule", weight=0.15))
        if day and shown:
            at = axis.at(day)
            shapes.append(lines([(at, top - strip, at, bottom)], weight=0.5, dash="dashed"))
        return shapes

    def _head(self, column: str) -> tuple[list[Shape], float]:
        """Legend, the plan's period, years and quarters, names of columns; and their height."""
        form, axis, plan = self.form, self.axis, self.timeline.plan
        size = form.style.size
        shapes, y = self._legend()
        shapes += bracket(axis, (plan.first_day, plan.last_day), y, size, self.says)
        y += 1.5 * size * MILLIMETRES + 0.4
        shapes += calendar(axis, y, _CALENDAR, size, self.says)
        heads = (
            (0, self.words.clause),
            (form.clause, self.words.work),
            (form.clause + form.title, column),
        )
        baseline = y + _CALENDAR * 1.5 + size * MILLIMETRES * BASELINE
        shapes += [words_at(x + _PADDING, baseline, text, size, bold=True) for x, text in heads]
        middle = axis.right + axis.beyond / 2
        shapes.append(
            words_at(middle, baseline, self.says.afterwards, size, anchor="middle", fill="soft")
        )
        y += 2 * _CALENDAR + 0.4
        return shapes, y + self._as_of(shapes, y)

    def _as_of(self, shapes: list[Shape], top: float) -> float:
        """The day before which all is past, beside its line; the height that it takes."""
        day, size = self.timeline.as_of, self.form.style.size
        if not day or not self.axis.holds(day):
            return 0
        text = self.says.as_of.format(day=day_phrase(day))
        at = self.axis.at(day)
        fits = at + _PADDING + text_width(text, size, bold=True) <= self.axis.end
        x, anchor = (at + _PADDING, "start") if fits else (at - _PADDING, "end")
        step = LINE * size
        baseline = top + step / 2 + size * MILLIMETRES * BASELINE
        shapes.append(words_at(x, baseline, text, size, anchor=anchor, bold=True))
        return step + 0.4

    def _legend(self) -> tuple[list[Shape], float]:
        """The marks that occur, on as many lines as they need."""
        style = self.form.style
        samples = legend_samples(self._kinds(), self.says, past=self._past())
        shapes: list[Shape] = []
        x, y = 0.0, 0.0
        for mark, text in samples:
            width = mark.right + 1.5 + text_width(text, style.size) + 6
            if x and x + width - 6 > self.form.width:
                x, y = 0, y + style.lane
            middle = y + style.lane / 2
            shapes += moved(mark_shapes(mark, middle, style.bar), x, 0)
            baseline = middle + style.size * MILLIMETRES * BASELINE
            shapes.append(words_at(x + mark.right + 1.5, baseline, text, style.size))
            x += width
        return shapes, y + style.lane + 0.8

    def _past(self) -> bool:
        lines = (line for group in self.timeline.groups for line in group.lines)
        return any(moment.past for line in lines for time in line.times for moment in time.moments)

    def _kinds(self) -> list[str]:
        """The kinds of marks that occur; work that goes on without an end is of two."""
        found = set()
        for group in self.timeline.groups:
            for line in group.lines:
                for time in line.times:
                    found.add(kind_of(time, report=line.kind == "report"))
                    if time.kind == "continuous":
                        found.add("continuous")
        return [kind for kind in KINDS if kind in found and kind in self.says.kinds]


def clause_held(holding: Holding, role: str, words: Words) -> str:
    """The clause of an item that a class has a role in; with how many, where it is not all."""
    clause = clause_phrase(holding.line.clause, words)
    count = len({agency for entry in dict(holding.roles)[role] for agency in entry.agencies})
    return f"{clause} ({number_phrase(count, words)})" if count else clause


def _together(bands: Sequence[Band]) -> list[list[Band]]:
    """Bands with those that they head, which stand on the same page."""
    groups: list[list[Band]] = []
    heads = False
    for band in bands:
        if heads:
            groups[-1].append(band)
        else:
            groups.append([band])
        heads = band.heads
    return groups
