"""What offices keep in tables: items, duties by agency, due reports; and the matrix.

An office asks a table "what is due by then?", filters by the last day, and ticks off what is done.
A report that is due seven times has seven last days and seven states: in one row for the
obligation, six days could not be filtered for and six states not be written down. So the table of
duties has a row for each time that an agency has an obligation, which is what records of progress
name. Times are counted by the part of the work that they are for (`number` of `count`), so that
whoever filters by the first has one row for each such part of an obligation. What has no date has a
row as well, and says why.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planc.binding import Run
from planc.views.bundles import bundles
from planc.views.facts import Facts, facts
from planc.views.item import item_view
from planc.views.matrix import Matrix, matrix
from planc.views.parties import Folder
from planc.views.runs import parts_of_nobody, runs_of_parts
from planc.views.sheet import works
from planc.views.times import TimeOfRun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from planc.binding import Obligation
    from planc.compiled import Compiled
    from planc.language.model import Item
    from planc.time import Occurrence
    from planc.views.compliance import Remark
    from planc.views.item import ItemView
    from planc.views.parties import Entry
    from planc.views.sheet import Row, Sheet, Time, Work


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item as the plan has it.

    `text` are its own words, with the paragraphs below it but without its parts. `parts` are
    clauses and titles of its parts; `by_leads_of` is the clause of the task whose leads carry out
    a part that names nobody. `last_day` is None where any of its times is open.
    """

    view: ItemView
    work: Work
    text: str | None
    parts: tuple[tuple[str, str], ...]
    by_leads_of: str | None
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One time of one obligation: `number` of `count` for its part of the work, counted from 1.

    `id` is what records of progress name it by; no two rows have the same. `time` has just this
    one moment. Where a lead has with its task a part that names nobody, `work` is what the part
    says, and `id` is made from the part, although there is no obligation of its own for it.
    """

    id: str
    sheet: Sheet
    row: Row
    work: Work
    number: int
    count: int
    time: Time
    label: str


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One day on which a report is due: who reports to whom, folded; words where nobody is named.

    `cut_off` are the plan's words on the day up to which the report counts.
    """

    work: Work
    time: Time
    reporters: tuple[Entry, ...]
    reporter_words: tuple[str, ...]
    receivers: tuple[Entry, ...]
    receiver_words: tuple[str, ...]
    cut_off: str | None

    @property
    def last_day(self) -> date | None:
        """The last day, if there is one."""
        return self.time.moments[0].last_day


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of a plan; remarks are shown as they are given."""

    plan: Facts
    items: tuple[ItemRow, ...]
    duties: tuple[DutyRow, ...]
    matrix: Matrix
    reports: tuple[ReportRow, ...]
    remarks: tuple[Remark, ...]


def tables(
    compiled: Compiled, sheets: Mapping[str, Sheet], remarks: Sequence[Remark] = ()
) -> Tables:
    """The tables of a plan, made from the duty sheets of all its agencies."""
    folder = Folder.of(compiled)
    views = tuple(item_view(compiled, item.id, folder) for item in compiled.plan.items)
    said = {work.item: work for work in works(compiled)}
    maker = _Maker(compiled, folder, said, TimeOfRun(compiled))
    return Tables(
        plan=facts(compiled),
        items=tuple(maker.items(views)),
        duties=tuple(maker.duties(sheets)),
        matrix=matrix(compiled, views, folder),
        reports=tuple(maker.reports()),
        remarks=tuple(remarks),
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes rows of one plan; what several rows share is made once."""

    compiled: Compiled
    folder: Folder
    works: Mapping[str, Work]
    time: TimeOfRun

    # ── items ────────────────────────────────────────────────────────────────────────────────

    def items(self, views: Iterable[ItemView]) -> Iterator[ItemRow]:
        by_id = {item.id: item for item in self.compiled.plan.items}
        of_nobody = parts_of_nobody(self.compiled.plan.items)
        for view in views:
            item = view.item
            task = by_id[item.parent] if item.parent and not item.parties else None
            first, last = _extent(self.compiled.schedule.occurrences[item.id])
            yield ItemRow(
                view=view,
                work=self.works[item.id],
                text=self._own_text(item.id, of_nobody.get(item.id, ())),
                parts=tuple((by_id[part].clause, by_id[part].title or "") for part in view.parts),
                by_leads_of=task.clause if task else None,
                first_day=first,
                last_day=last,
            )

    def _own_text(self, item: str, of_nobody: Iterable[str]) -> str | None:
        """What an item says, without the parts that a sheet shows with it: they have rows here."""
        work = self.works[item]
        text = work.text or work.clause_text
        for part in reversed(tuple(of_nobody)):
            said = self.works[part].text
            if text and said and text.endswith(f") {said}"):
                text = text.removesuffix(f") {said}").rpartition("\n")[0]
        return text

    # ── duties ───────────────────────────────────────────────────────────────────────────────

    def duties(self, sheets: Mapping[str, Sheet]) -> Iterator[DutyRow]:
        """Agencies as their sheets lie in the bundles, their duties as they stand on the sheet."""
        obligations = {found.id: found for found in self.compiled.binding.obligations}
        parts = parts_of_nobody(self.compiled.plan.items)
        for bundle in bundles(self.compiled):
            for agency in bundle.agencies:
                sheet = sheets[agency]
                for section in sheet.sections:
                    for row in section.rows:
                        yield from self._duty(obligations[row.obligation], row, sheet, parts)

    def _duty(
        self,
        obligation: Obligation,
        row: Row,
        sheet: Sheet,
        parts: Mapping[str, tuple[str, ...]],
    ) -> Iterator[DutyRow]:
        for run, number, count in _numbered(obligation.runs):
            label = run.occurrence.label
            time = self.time(run)
            yield DutyRow(
                f"{obligation.id}/{label}", sheet, row, row.work, number, count, time, label
            )
        of_parts = tuple(runs_of_parts(self.compiled, obligation, parts))
        for number, (part, run) in enumerate(of_parts, start=1):
            label = run.occurrence.label
            name = f"{part}:{obligation.role}:{obligation.agency}/{label}"
            work, time = self.works[part], self.time(run)
            yield DutyRow(name, sheet, row, work, number, len(of_parts), time, label)

    # ── reports ──────────────────────────────────────────────────────────────────────────────

    def reports(self) -> Iterator[ReportRow]:
        """In the order of last days; those without a day last, in the order of the document."""
        rows = [
            row
            for item in self.compiled.plan.items
            if item.kind == "report"
            for row in self._of_report(item)
        ]
        yield from sorted(rows, key=lambda row: row.last_day or date.max)

    def _of_report(self, item: Item) -> Iterator[ReportRow]:
        """Those who report on a day to the same agencies stand together."""
        obligations = self.compiled.binding.by_item.get(item.id, ())
        everyone = [each.agency for each in obligations if each.role == "receive"]
        words = _words(item, "report")
        for occurrence in self.compiled.schedule.occurrences[item.id]:
            together: dict[tuple[Run, tuple[str, ...]], list[str]] = {}
            for each in obligations:
                if each.role == "report":
                    to = tuple(agency for agency, role in each.counterparts if role == "receive")
                    for run in each.runs:
                        if run.occurrence is occurrence:
                            together.setdefault((run, to), []).append(each.agency)
            for (run, to), reporters in together.items():
                yield self._report(item, run, reporters, to)
            if words or not together:
                run = Run.whole(occurrence)
                yield self._report(item, run, (), everyone, words)

    def _report(
        self,
        item: Item,
        run: Run,
        reporters: Sequence[str],
        receivers: Sequence[str],
        words: tuple[str, ...] = (),
    ) -> ReportRow:
        return ReportRow(
            work=self.works[item.id],
            time=self.time(run),
            reporters=self.folder.fold(sorted(reporters)),
            reporter_words=words,
            receivers=self.folder.fold(sorted(receivers)),
            receiver_words=_words(item, "receive"),
            cut_off=item.cut_off,
        )


def _numbered(runs: Sequence[Run]) -> Iterator[tuple[Run, int, int]]:
    """Runs with their number among those for the same part of the work, and how many these are."""
    counts = Counter(run.occurrence.part for run in runs)
    so_far: Counter[str | None] = Counter()
    for run in runs:
        part = run.occurrence.part
        so_far[part] += 1
        yield run, so_far[part], counts[part]


def _words(item: Item, role: str) -> tuple[str, ...]:
    """The words that stand for a role and name nobody."""
    return tuple(party.written for party in item.role(role) if party.unspecified)


def _extent(occurrences: Iterable[Occurrence]) -> tuple[date | None, date | None]:
    """The first and the last of all days that are known: a part may be due, and another go on."""
    occurrences = tuple(occurrences)
    first = [day for each in occurrences if (day := each.start or each.last_day)]
    last = [each.last_day for each in occurrences if each.last_day]
    return min(first, default=None), max(last, default=None)
