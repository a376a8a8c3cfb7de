"""The annex of tasks: each task and part with parties, time, products, in the document's order.

Duties and reports follow as a list of their own. A row holds the document's words where the plan
keeps them, and else the same in its idiom.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from planc.binding import Run
from planc.document import document_lines
from planc.idiom import Vocabulary, names_of, write_parties, write_times
from planc.views.document import document
from planc.views.facts import names_of_units
from planc.views.sheet import quotas, times_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.document.lines import Layout, Line
    from planc.language.model import Item, ItemKind
    from planc.views.facts import Facts
    from planc.views.sheet import Quota


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of the document, with the number or sign in front of it."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Goal:
    """A target, and where it holds: for a unit, or for `each` of a level or a group of them.

    `place` is the full name of the unit, the plural of the level, or the name of the group; else
    the name of the level, or those of the units.
    """

    quota: Quota
    place: str | None
    each: bool


@dataclass(frozen=True, slots=True)
class Work:
    """What a row says of an item beside its words.

    `said` has the words for each role and for `when`: the document's lines where the plan keeps
    them, else lines in its idiom. `leads_of` is the clause of the task whose leads carry out a
    part that names nobody, `times_of` that of the task whose time it takes. `awaiting` says that a
    time is still to come, `misprinted` that a day in the document was read as another.
    """

    said: Mapping[str, str]
    goals: tuple[Goal, ...]
    products: tuple[str, ...]
    hosted_in: tuple[str, ...]
    leads_of: str | None
    times_of: str | None
    awaiting: bool
    misprinted: bool


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """A task, part, duty or report; or a heading above some, which has no `work`.

    `passages` are its lines in the document, the first being its own. An item without words of
    its own has its `title` instead, which is the plan's and not the document's.
    """

    kind: Literal["heading"] | ItemKind
    id: str
    clause: str
    passages: tuple[Passage, ...]
    title: str | None
    work: Work | None


@dataclass(frozen=True, slots=True)
class Annex:
    """The rows of tasks with their headings, and those of duties and reports.

    `number` and `signs` are those of the document that the annex goes with.
    `unit_names` are the names of units, of more than one word, that stand in any row.
    """

    plan: Facts
    layout: Layout
    number: str | None
    signs: str | None
    tasks: tuple[AnnexRow, ...]
    others: tuple[AnnexRow, ...]
    unit_names: tuple[str, ...]


def annex(compiled: Compiled) -> Annex:
    """The annex of a plan."""
    maker = _Rows.of(compiled)
    tasks = tuple(maker.tasks())
    others = tuple(maker.others())
    whole = document(compiled)
    return Annex(
        plan=whole.plan,
        layout=whole.layout,
        number=whole.number,
        signs=whole.signs,
        tasks=tasks,
        others=others,
        unit_names=_unit_names(compiled, (*tasks, *others)),
    )


def _unit_names(compiled: Compiled, rows: Iterable[AnnexRow]) -> tuple[str, ...]:
    texts: list[str] = []
    for row in rows:
        texts += [passage.text for passage in row.passages]
        texts.append(row.title or "")
        if row.work:
            texts += row.work.said.values()
    whole = "\n".join(texts)
    return tuple(
        name
        for name in names_of_units(compiled)
        if " " in name and (name in whole or name.upper() in whole)
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes rows; `lines` are the clauses and paragraphs, `printed` the field lines by item."""

    compiled: Compiled
    vocabulary: Vocabulary
    lines: Sequence[Line]
    printed: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, compiled: Compiled) -> _Rows:
        lines = []
        printed: dict[str, dict[str, str]] = {}
        for line in document_lines(compiled):
            if line.kind == "field":
                printed.setdefault(line.owner, {})[line.role] = line.text
            elif line.clause:
                lines.append(line)
        vocabulary = Vocabulary.of(compiled.plan, compiled.directory)
        return cls(compiled, vocabulary, lines, printed)

    def tasks(self) -> Iterator[AnnexRow]:
        """Headings, tasks and parts; a clause below a task that has no row belongs to its words."""
        items: dict[str, list[Item]] = {}
        for item in self.compiled.plan.items:
            if item.kind in ("task", "part"):
                items.setdefault(item.clause, []).append(item)
        headings = {above for clause in items for above in _above(clause)} - items.keys()
        headings -= self._only_top(headings)
        taken = items.keys() | headings
        below: dict[str, list[Line]] = {}
        for line in self.lines:
            nearest = next((each for each in _above(line.clause) if each in items), None)
            if line.clause not in taken and nearest and not self._leads_to_fields(line):
                below.setdefault(nearest, []).append(line)
        for line in self.lines:
            if line.clause in headings:
                passage = Passage(line.mark, line.text)
                yield AnnexRow("heading", line.owner, line.clause, (passage,), None, None)
            of_clause = items.pop(line.clause, ())
            for item in sorted(of_clause, key=lambda item: item.id != line.owner):
                yield self._row(item, line, below.pop(line.clause, ()))

    def others(self) -> Iterator[AnnexRow]:
        """Duties and reports."""
        lines = {line.clause: line for line in self.lines}
        items = [each for each in self.compiled.plan.items if each.kind in ("duty", "report")]
        for item in items:
            yield self._row(item, lines[item.clause], ())

    def _only_top(self, headings: Iterable[str]) -> set[str]:
        """The part of the document that all tasks stand in: it needs no row."""
        tops = {heading for heading in headings if "." not in heading}
        return tops if len(tops) == 1 else set()

    def _leads_to_fields(self, line: Line) -> bool:
        """Whether a clause only announces field lines: “Phân công thực hiện:”."""
        start = f"{line.clause}."
        return (
            line.kind == "clause"
            and line.text.endswith(":")
            and not any(other.clause.startswith((start, f"{line.clause}/")) for other in self.lines)
            and self._prints_fields(line.clause)
        )

    def _prints_fields(self, clause: str) -> bool:
        return any(
            place == clause for item in self.compiled.plan.items for _, place in item.printed_at
        )

    def _row(self, item: Item, line: Line, below: Iterable[Line]) -> AnnexRow:
        own = line.owner == item.id and not line.made
        first = Passage(line.mark, line.text if own else "")
        return AnnexRow(
            kind=item.kind,
            id=item.id,
            clause=item.clause,
            passages=(first, *(Passage(each.mark, each.text) for each in below)),
            title=None if own else item.title or item.id,
            work=self._work(item),
        )

    def _work(self, item: Item) -> Work:
        task = self.compiled.item(item.parent) if item.parent else None
        runs = [Run.whole(occurrence) for occurrence in self.compiled.schedule.occurrences[item.id]]
        found = quotas(self.compiled, item.targets)
        return Work(
            said=self._words(item),
            goals=tuple(
                Goal(quota, *self._place(target.per))
                for quota, target in zip(found, item.targets, strict=True)
            ),
            products=tuple(product.name for product in item.products),
            hosted_in=item.hosted_in,
            leads_of=task.clause if task and not item.parties else None,
            times_of=task.clause if task and task.when and not item.when else None,
            awaiting=any(entry.awaits for entry in item.when),
            misprinted=any(time.misprinted for time in times_of(self.compiled, runs)),
        )

    def _words(self, item: Item) -> dict[str, str]:
        """The words for each role and for `when`."""
        printed = dict(self.printed.get(item.id, {}))
        said = {
            role: printed.pop(role, "") or write_parties(parties, self.vocabulary)
            for role, parties in (*item.parties, ("with", item.counterparts))
            if parties
        }
        if item.when and "when" not in printed:
            said["when"] = write_times(item.when, names_of(self.compiled.plan, item.when))
        return {**said, **printed}

    def _place(self, per: str | None) -> tuple[str | None, bool]:
        """The name of what a target holds for, and whether it is for each of several units."""
        if per is None:
            return None, False
        plan, directory = self.compiled.plan, self.compiled.directory
        last = self.compiled.schedule.last_day
        units = directory.members.get(per) or self._of_level(per)
        full = [directory.unit_name(unit, last) for unit in units if unit in directory.units]
        if len(full) == 1:
            return full[0], False
        names = {
            **{group.id: group.name or ", ".join(full) for group in plan.groups},
            **{level.id: level.plural or level.name for level in plan.levels},
        }
        return names.get(per) or per, True

    def _of_level(self, level: str) -> list[str]:
        """The units of a level in the plan's territory, the territory among them."""
        units, territory = self.compiled.directory.units, self.compiled.plan.header.territory
        inside = (unit for unit in units.values() if territory in unit.lineage)
        return [unit.id for unit in inside if unit.level == level]


def _above(clause: str) -> list[str]:
    """The clauses that one stands below, the nearest first.

    >>> _above("II.3.1.a/2")
    ['II.3.1.a', 'II.3.1', 'II.3', 'II']
    """
    path, sign, _ = clause.partition("/")
    pieces = path.split(".")
    ends = range(len(pieces) if sign else len(pieces) - 1, 0, -1)
    return [".".join(pieces[:end]) for end in ends]
