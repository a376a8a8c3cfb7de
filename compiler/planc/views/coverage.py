"""Coverage: each line of the signed document with what it became, and what each side lacks.

CoverageView ─┬─ File ── Row (a line of the source) ─┬─ Became (a line of the model) ── Holding
              │                                      └─ Stretch (words in it) ── Said
              └─ Beyond (a line of the model that the source does not have)
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from planc.binding import Run
from planc.checks.facts.originals import coverage_of, model_span, text_of
from planc.coverage.passages import passages
from planc.language.model import ROLE_KEYS
from planc.views.facts import Facts, facts
from planc.views.parties import Folder
from planc.views.sheet import quotas, times_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from planc.compiled import Compiled
    from planc.coverage import Coverage, ModelLine, Share, SourceLine, State
    from planc.coverage.passages import Passage, PassageKind
    from planc.language.model import Item, ItemKind
    from planc.views.parties import Entry
    from planc.views.sheet import Quota, Time

#: The keys of `as_written` that differ from the roles they are for.
_KEYS = {role: key for key, role in ROLE_KEYS.items()}

#: What owns a line of the model.
OwnerKind = Literal["plan", "section", "funding", "item", "recipient"]

#: So many agencies of a passage are named, each with a link to its sheet.
FEW = 4


@dataclass(frozen=True, slots=True)
class Holding:
    """A role in an item as a line says it: obligations, and their holders folded."""

    item: str
    kind: ItemKind
    title: str
    role: str
    obligations: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Became:
    """The line of the model that a line of the source is.

    `kind` and `key` are those of the line, `owner` the id of what holds its words and `title` the
    editorial title of that. `holdings` are the roles that the line gives; `times` are what is
    said by a line for `when`. `file` and `line` are the place in the plan's folder.
    """

    kind: str
    key: str
    clause: str
    owner: str
    owner_kind: OwnerKind
    item_kind: ItemKind | None
    title: str
    made: bool
    text: str
    holdings: tuple[Holding, ...]
    times: tuple[Time, ...]
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Said:
    """What words of a line became; what it has none of is empty.

    `agencies` counts those of a party, whenever they exist; `counts` those that are charged, from
    which day on, as their entries in a `Holding` count them. `sheets` are id and name of a few
    that have a duty sheet. `name` is that of a product, host, group, legal document.
    """

    kind: PassageKind
    item: str
    key: str
    agencies: int
    counts: tuple[tuple[date, int], ...]
    sheets: tuple[tuple[str, str], ...]
    name: str
    quota: Quota | None
    times: tuple[Time, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a line, `text[start:end]`, with all that they became."""

    start: int
    end: int
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the source; `number` counts from 1 in its file.

    `nearest` is the line of the model that is most like one that has no counterpart. `before` and
    `behind` are the words around a line that is compared together with others.
    """

    file: str
    number: int
    text: str
    state: State
    head: tuple[str, ...]
    became: tuple[Became, ...]
    stretches: tuple[Stretch, ...]
    nearest: Became | None
    before: str = ""
    behind: str = ""

    @property
    def covered(self) -> bool:
        """Whether the line stands in the model."""
        return self.state in ("same", "head")


@dataclass(frozen=True, slots=True)
class File:
    """A file of the source with its lines that have words."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Beyond:
    """A line of the model that the source does not have as it is.

    `source` is what it is compared with: file, number of the first line, and text. `before` and
    `behind` are the words around a line that is compared together with others.
    """

    model: Became
    state: State
    source: tuple[str, int, str] | None
    before: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The signed document and the model side by side."""

    plan: Facts
    source_share: Share
    model_share: Share
    files: tuple[File, ...]
    lacking: tuple[Row, ...]
    beyond: tuple[Beyond, ...]


def coverage_view(compiled: Compiled) -> CoverageView | None:
    """The coverage of a plan; None where it has no copy of the signed document."""
    coverage = coverage_of(compiled)
    if coverage is None:
        return None
    maker = _Maker(compiled, coverage)
    rows = [
        maker.row(line, found)
        for line, found in zip(coverage.source, passages(compiled, coverage), strict=True)
    ]
    return CoverageView(
        plan=facts(compiled),
        source_share=coverage.source_share,
        model_share=coverage.model_share,
        files=tuple(
            File(
                maker.named(file),
                tuple(
                    row
                    for row, line in zip(rows, coverage.source, strict=True)
                    if line.file == file
                ),
            )
            for file in coverage.files
        ),
        lacking=tuple(row for row in rows if not row.covered),
        beyond=tuple(maker.beyond(line) for line in coverage.model if not line.covered),
    )


def _around(
    lines: Sequence[SourceLine] | Sequence[ModelLine], line: SourceLine | ModelLine
) -> tuple[str, str]:
    """The words of lines before and behind one of them, each with the space between."""
    at = next(number for number, each in enumerate(lines) if each is line)
    before, behind = lines[:at], lines[at + 1 :]
    return (
        "".join(f"{each.text} " for each in before),
        "".join(f" {each.text}" for each in behind),
    )


def _counted(entries: Sequence[Entry]) -> tuple[tuple[date, int], ...]:
    """How many agencies some entries are together, from the first day and after each change."""
    steps = [entry.counts for entry in entries if entry.counts]
    single = len(entries) - len(steps)
    counts: list[tuple[date, int]] = []
    for day in sorted({day for each in steps for day, _ in each}):
        count = single + sum(
            next((number for begun, number in reversed(each) if begun <= day), 0) for each in steps
        )
        if not counts or counts[-1][1] != count:
            counts.append((day, count))
    return tuple(counts)


class _Maker:
    """Makes the parts of the view of one plan."""

    def __init__(self, compiled: Compiled, coverage: Coverage) -> None:
        self.compiled = compiled
        self.coverage = coverage
        self.folder = Folder.of(compiled)
        # The folder of the plan is the one that `source/` lies in.
        self.root = PurePosixPath(coverage.files[0]).parent.parent
        plan = compiled.plan
        self.items = {item.id: item for item in plan.items}
        self.sections = {section.id: section for section in plan.sections}
        self.funding = {section.id: section for section in plan.funding}
        self.of_clause: dict[str, list[Item]] = {}
        for item in plan.items:
            self.of_clause.setdefault(item.clause, []).append(item)

    def named(self, file: str) -> str:
        """A file as it is named from the plan's folder."""
        path = PurePosixPath(file)
        return str(path.relative_to(self.root)) if path.is_relative_to(self.root) else file

    def row(self, line: SourceLine, found: Sequence[Passage]) -> Row:
        """A line of the source with what it became."""
        near = line.nearest
        before = behind = ""
        if line.state == "changed":
            together = self.coverage.model[line.model[0]].source
            before, behind = _around([self.coverage.source[each] for each in together], line)
        return Row(
            file=self.named(line.file),
            number=line.number,
            text=line.text,
            state=line.state,
            head=line.head,
            became=tuple(self._became(self.coverage.model[number]) for number in line.model),
            stretches=tuple(self._stretches(found)),
            nearest=None if near is None else self._became(self.coverage.model[near]),
            before=before,
            behind=behind,
        )

    def beyond(self, line: ModelLine) -> Beyond:
        """A line of the model with the line of the source that it is compared with."""
        numbers = line.source or (() if line.nearest is None else (line.nearest,))
        source, before, behind = None, "", ""
        if numbers:
            first = self.coverage.source[numbers[0]]
            found = [self.coverage.source[number] for number in numbers]
            if line.state != "changed":
                found = [first]
            else:
                together = [self.coverage.model[number] for number in first.model]
                before, behind = _around(together, line)
            source = (self.named(first.file), first.number, text_of(found))
        return Beyond(self._became(line), line.state, source, before, behind)

    def _became(self, line: ModelLine) -> Became:
        item = self.items.get(line.owner)
        section = self.sections.get(line.owner) or self.funding.get(line.owner)
        owner_kind: OwnerKind = "plan"
        if item is not None:
            owner_kind = "item"
        elif section is not None:
            owner_kind = "funding" if line.owner in self.funding else "section"
        elif line.kind == "recipient":
            owner_kind = "recipient"
        noun = item or section
        name = line.key.rpartition("/")[2]
        span = model_span(line)
        return Became(
            kind=line.kind,
            key=name,
            clause=line.clause,
            owner=line.owner,
            owner_kind=owner_kind,
            item_kind=item.kind if item else None,
            title=(noun.title or "") if noun else "",
            made=line.made,
            text=line.text,
            holdings=tuple(self._holdings(line, name)),
            times=self._times(line.owner) if line.kind == "field" and name == "when" else (),
            file=self.named(span.file),
            line=span.line,
        )

    def _holdings(self, line: ModelLine, name: str) -> Iterator[Holding]:
        """The roles that a line gives: that of its field, or those that its text has to say."""
        if line.kind == "field":
            role = ROLE_KEYS.get(name, name)
            yield from self._holding(self.items[line.owner], role, always=True)
        elif line.kind == "recipient":
            agencies = {
                agency
                for notice in self.compiled.binding.notices
                if notice.item == line.owner
                for agency in notice.agencies
            }
            if agencies:
                entries = self.folder.fold(sorted(agencies))
                yield Holding(line.owner, "task", "", "notify", len(agencies), entries)
        elif line.clause:
            for item in self.of_clause.get(line.clause, ()):
                printed = dict(item.as_written)
                for role, _ in item.parties:
                    printed_role = role in printed or _KEYS.get(role) in printed
                    if not printed_role and not (item.kind == "task" and item.as_written):
                        yield from self._holding(item, role)

    def _holding(self, item: Item, role: str, *, always: bool = False) -> Iterator[Holding]:
        held = [
            obligation.agency
            for obligation in self.compiled.binding.by_item.get(item.id, ())
            if obligation.role == role
        ]
        if held or (always and role != "when"):
            entries = self.folder.fold(sorted(set(held)))
            yield Holding(item.id, item.kind, item.title or "", role, len(held), entries)

    def _times(self, item: str, number: int | None = None) -> tuple[Time, ...]:
        """The times of an item, or of one of its entries of `when`."""
        entry = None if number is None else self.items[item].when[number]
        runs = [
            Run.whole(occurrence)
            for occurrence in self.compiled.schedule.occurrences.get(item, ())
            if entry is None or occurrence.entry is entry
        ]
        return times_of(self.compiled, runs)

    def _stretches(self, found: Sequence[Passage]) -> Iterator[Stretch]:
        together: dict[tuple[int, int], list[Said]] = {}
        for passage in found:
            said = together.setdefault((passage.start, passage.end), [])
            said.append(self._said(passage))
        for (start, end), said in together.items():
            yield Stretch(start, end, tuple(said))

    def _said(self, passage: Passage) -> Said:
        item = self.items.get(passage.item)
        quota: Quota | None = None
        times: tuple[Time, ...] = ()
        if passage.kind == "target" and item is not None:
            (quota,) = quotas(self.compiled, (item.targets[passage.number],))
        elif passage.kind == "time":
            times = self._times(passage.item, passage.number)
        with_sheets = [
            agency for agency in passage.agencies if agency in self.compiled.binding.by_agency
        ]
        last = self.compiled.schedule.last_day
        few = with_sheets if len(passage.agencies) <= FEW else ()
        return Said(
            kind=passage.kind,
            item=passage.item,
            key=passage.key,
            agencies=len(passage.agencies),
            counts=_counted(self._entries(passage)),
            sheets=tuple((agency, self.compiled.directory.name(agency, last)) for agency in few),
            name=self._name(passage, item),
            quota=quota,
            times=times,
        )

    def _entries(self, passage: Passage) -> tuple[Entry, ...]:
        """The agencies of a passage folded, where some are charged those alone."""
        held = {
            obligation.agency
            for obligation in self.compiled.binding.by_item.get(passage.item, ())
            if obligation.role == passage.key
        }
        named = set(passage.agencies)
        return self.folder.fold(sorted(named & held or named))

    def _name(self, passage: Passage, item: Item | None) -> str:
        plan = self.compiled.plan
        if passage.kind == "group":
            return next(group.name or "" for group in plan.groups if group.id == passage.key)
        if passage.kind == "legal":
            document = next(document for document in plan.legal if document.id == passage.key)
            named = (document.type, document.number) if document.number else (document.title,)
            return " ".join(part for part in named if part)
        if passage.kind == "product" and item is not None:
            return item.products[passage.number].name
        if passage.kind == "host" and item is not None:
            return item.hosted_in[passage.number]
        return ""
