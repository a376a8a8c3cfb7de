"""A duty sheet in words: what the HTML page and the PDF show, as plain data.

Both are set from the same data, so that they never say different things; the PDF gets it as JSON.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict

from planc.render.phrases import (
    SheetTime,
    capital,
    clause_phrase,
    day_phrase,
    edition_phrase,
    entry_phrases,
    handover_phrase,
    quota_phrase,
    sheet_times,
)
from planc.render.timeline import sheet_drawing
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planc.render.timeline import Drawing
    from planc.text.words import Words
    from planc.views.facts import Facts
    from planc.views.parties import Entry
    from planc.views.sheet import Row, Section, Sheet, Work


class Labelled(TypedDict):
    """A label and the lines that stand behind it."""

    label: str
    lines: list[str]


class Fact(TypedDict):
    """A label and one text."""

    label: str
    text: str


class RowText(TypedDict):
    """An obligation in words; empty texts and lists are not shown.

    `facts` are targets, products and what passes on; `parties` has a label and names for each
    other role; `written` are the document's own lines. A `long` one may not fit on a page.
    """

    id: str
    clause: str
    title: str
    modality: str
    parent: str
    text: str
    same_text: str
    facts: list[Fact]
    written: list[Fact]
    parties: list[Fact]
    times: list[SheetTime]
    lines: int
    long: bool


class GroupText(TypedDict):
    """Obligations with a date, or those without; the heading is empty where all are alike."""

    heading: str
    rows: list[RowText]


class SectionText(TypedDict):
    """A role with its obligations."""

    id: str
    heading: str
    count: int
    groups: list[GroupText]


class SheetText(TypedDict):
    """A whole sheet in words.

    `ask` says whom to ask, `names` are those of units. `fingerprint` is of all the rest but the
    timeline, which shows the same once more.
    """

    language: str
    plan_language: str
    kind: str
    agency: str
    name: str
    place: str
    life: list[str]
    plan: Fact
    facts: list[Fact]
    summary: list[str]
    heads: list[str]
    sections: list[SectionText]
    empty: str
    long: bool
    timeline: Drawing | None
    ask: Fact | None
    notes_heading: str
    notes: list[str]
    extract: str
    edition: str
    fingerprint: str
    fingerprint_label: str
    page: str
    of_pages: str
    names: list[str]


#: A row of more lines may not fit on a page of A4, and may be split.
_MOST_LINES = 44

#: A sheet of more lines than this certainly takes more than a page.
_MOST_LINES_OF_A_PAGE = 115

#: How many wide letters stand on a line of the PDF: over the whole row, in the column of titles,
#: in that of times.
_LETTERS, _TITLE_LETTERS, _TIME_LETTERS = 60, 30, 22


@dataclass(frozen=True, slots=True)
class SheetWriter:
    """Puts sheets into the words of a language; what many sheets share is put once.

    The memo goes by identity: views share what is equal, and hold it while it is looked up.
    """

    words: Words
    _parties: dict[int, tuple[object, list[str]]] = field(default_factory=dict)
    _times: dict[int, tuple[object, list[SheetTime]]] = field(default_factory=dict)
    _works: dict[int, tuple[object, tuple[str, str, list[Fact]]]] = field(default_factory=dict)

    @classmethod
    def of(cls, language: str) -> SheetWriter:
        """A writer in a language."""
        return cls(words(language))

    def write(self, sheet: Sheet) -> SheetText:
        """A sheet in words, and its timeline."""
        return self.drawn(sheet, self.in_words(sheet))

    def drawn(self, sheet: Sheet, text: SheetText) -> SheetText:
        """A sheet that has been put into words, with its timeline."""
        return {**text, "timeline": sheet_drawing(sheet, self.words)}

    def in_words(self, sheet: Sheet) -> SheetText:
        """A sheet without its timeline, which is drawn only for those that are to be rendered."""
        plan = sheet.plan
        once = self._said_once(sheet)
        texts = set(once)
        sections = [
            self._section(number, section, plan, texts)
            for number, section in enumerate(sheet.sections, start=1)
        ]
        text: SheetText = {
            "language": self.words.language,
            "plan_language": plan.language,
            "kind": self.words.sheet,
            "agency": sheet.agency,
            "name": sheet.name,
            "place": _place(sheet),
            "life": [*self._life(sheet), *(f"{said}: {names}." for said, names in once.items())],
            "plan": {"label": plan.type, "text": plan.title},
            "facts": self._facts_of(sheet),
            "summary": [
                f"{self.words.roles[section.role]}: {len(section.rows)}"
                for section in sheet.sections
            ]
            if len(sheet.sections) > 1
            else [],
            "heads": [self.words.done, self.words.clause, self.words.work, self.words.time],
            "sections": sections,
            "empty": "" if sections else self.words.empty,
            "long": _lines_of(sections) > _MOST_LINES_OF_A_PAGE,
            "timeline": None,
            "ask": self._ask(sheet),
            "notes_heading": self.words.notes,
            "notes": self._notes(sheet),
            "extract": self.words.extract,
            "edition": edition_phrase(plan, self.words),
            "fingerprint": "",
            "fingerprint_label": self.words.fingerprint,
            "page": self.words.page,
            "of_pages": self.words.of_pages,
            "names": [name for name in sheet.unit_names if " " in name],
        }
        text["fingerprint"] = fingerprint(text)
        return text

    def _facts_of(self, sheet: Sheet) -> list[Fact]:
        """What is to be known of the plan, and as of which day the sheet is."""
        facts = _plan_facts(sheet.plan, self.words)
        if sheet.as_of:
            day = self.words.as_of_day.format(day=day_phrase(sheet.as_of))
            facts.append({"label": self.words.as_of, "text": day})
        return facts

    def _ask(self, sheet: Sheet) -> Fact | None:
        """Whom to ask: the plan's owner."""
        if sheet.plan.owner is None:
            return None
        if sheet.plan.owner == sheet.name:
            return {"label": "", "text": self.words.ask_here}
        return {"label": self.words.ask, "text": sheet.plan.owner}

    def _life(self, sheet: Sheet) -> list[str]:
        life = []
        if sheet.since:
            life.append(self.words.since.format(day=day_phrase(sheet.since)))
        if sheet.until:
            life.append(self.words.until.format(day=day_phrase(sheet.until)))
        return life

    def _notes(self, sheet: Sheet) -> list[str]:
        """The notes that something on this sheet needs."""
        rows = [row for section in sheet.sections for row in section.rows]
        times = [time for row in rows for time in row.times]
        moments = [moment for time in times for moment in time.moments]
        notes = []
        if any(time.before for time in times):
            notes.append(self.words.note_before)
        if any(time.misprinted for time in times):
            notes.append(self.words.note_misprint)
        due = [moment for time in times if time.kind == "deadline" for moment in time.moments]
        if any(moment.last_day != (moment.last_working_day or moment.last_day) for moment in due):
            notes.append(self.words.note_working)
        if any(moment.start and not moment.last_day for moment in moments):
            day = day_phrase(sheet.plan.last_day)
            notes.append(self.words.note_open.format(day=day))
        if any(row.work.as_written for row in rows):
            notes.append(self.words.note_quoted)
        if any(row.work.unspecified for row in rows):
            notes.append(self.words.note_unspecified)
        notes += [
            self.words.note_general.format(
                clause=clause_phrase(work.clause, self.words),
                whom=", ".join(
                    self.words.quoted.format(words=named)
                    for role, named in work.unspecified
                    if role == "report"
                ),
                text=(work.title or work.text or work.clause_text or "").rstrip("."),
            )
            for work in sheet.general
        ]
        return notes

    def _section(self, number: int, section: Section, plan: Facts, texts: set[str]) -> SectionText:
        apart = bool(section.dated and section.undated)
        groups: list[GroupText] = [
            {
                "heading": heading if apart else "",
                "rows": [self._row(row, plan, texts) for row in rows],
            }
            for heading, rows in (
                (self.words.dated, section.dated),
                (self.words.undated, section.undated),
            )
            if rows
        ]
        return {
            "id": section.role,
            "heading": f"{number}. {self.words.roles[section.role]}",
            "count": len(section.rows),
            "groups": groups,
        }

    def _row(self, row: Row, plan: Facts, texts: set[str]) -> RowText:
        """An obligation; a text that stands on the sheet already is not repeated."""
        work, role = row.work, row.role
        clause, title, written = self._work(work, plan)
        text = work.text or work.clause_text or ""
        same_text = ""
        if text in texts:
            text, same_text = "", self.words.same_text.format(clause=clause)
        elif text:
            texts.add(text)
        parties = self._all_parties(row, role)
        facts = self._facts(row)
        facts += [{"label": "", "text": said} for said in self._handovers(row) if said not in texts]
        times = self._row_times(row)
        below = (f"{fact['label']}: {fact['text']}" for fact in (*facts, *parties, *written))
        lines = max(
            _lines([title, self._parent(work)], _TITLE_LETTERS),
            _lines((f"{time['part']}: {time['text']}" for time in times), _TIME_LETTERS),
        )
        lines += _lines((text, *below), _LETTERS)
        lines += sum(2 + len(time["due"]["rows"]) for time in times if time["due"])
        return {
            "id": f"{role}-{work.item}",
            "clause": clause,
            "title": title,
            "modality": self._modality(row),
            "parent": self._parent(work),
            "text": text,
            "same_text": same_text,
            "facts": facts,
            "written": written,
            "parties": parties,
            "times": times,
            "lines": lines,
            "long": lines > _MOST_LINES,
        }

    def _modality(self, row: Row) -> str:
        """Giao, Đề nghị, Khuyến khích, as the document says."""
        return "" if row.modality is None else self.words.modalities[row.modality]

    def _work(self, work: Work, plan: Facts) -> tuple[str, str, list[Fact]]:
        """Clause, title and the document's own lines of an item."""
        found = self._works.get(id(work))
        if found is None:
            title = work.title or ""
            if not title and not work.text:
                title = work.item
            labels = {**self.words.parties, "when": self.words.time, **plan.labels}
            lines: list[Fact] = [
                {
                    "label": labels.get(key, key),
                    "text": self.words.quoted.format(words=line),
                }
                for key, line in work.as_written
            ]
            found = work, (clause_phrase(work.clause, self.words), title, lines)
            self._works[id(work)] = found
        return found[1]

    def _parent(self, work: Work) -> str:
        if work.parent is None:
            return ""
        clause = clause_phrase(work.parent[0], self.words)
        return f"{self.words.part_of.format(clause=clause)}: {work.parent[1]}"

    def _facts(self, row: Row) -> list[Fact]:
        facts: list[Fact] = [
            {"label": self.words.target, "text": quota_phrase(quota, self.words)}
            for quota in row.targets
        ]
        facts += [{"label": self.words.product, "text": name} for name in row.work.products]
        if row.work.hosted_in:
            facts.append({"label": self.words.hosted_in, "text": "; ".join(row.work.hosted_in)})
        return facts

    def _said_once(self, sheet: Sheet) -> dict[str, str]:
        """What passes in several rows is said above them: the clauses of each such sentence."""
        clauses: dict[str, dict[str, None]] = {}
        for section in sheet.sections:
            for row in section.rows:
                for said in self._handovers(row):
                    clauses.setdefault(said, {})[clause_phrase(row.work.clause, self.words)] = None
        return {said: ", ".join(found) for said, found in clauses.items() if len(found) > 1}

    def _handovers(self, row: Row) -> list[str]:
        """From and to whom an obligation passes."""
        return [
            handover_phrase(handovers, pattern, self.words)
            for handovers, pattern in (
                (row.inherited_from, self.words.inherited),
                (row.passed_to, self.words.passed),
            )
            if handovers
        ]

    def _row_times(self, row: Row) -> list[SheetTime]:
        found = self._times.get(id(row.times))
        if found is None:
            found = self._times[id(row.times)] = row.times, sheet_times(row.times, self.words)
        return found[1]

    def _all_parties(self, row: Row, role: str) -> list[Fact]:
        """Who else has a role, by role: those that are bound, then the document's words."""
        parties: dict[str, list[str]] = {}
        for other, entries in row.counterparts:
            parties[other] = [*self._entries(entries)]
        for other, named in row.work.unspecified:
            line = self.words.quoted.format(words=named)
            parties.setdefault(other, []).append(line)
        return [
            {"label": self._party_label(other, role), "text": "; ".join(names)}
            for other, names in parties.items()
        ]

    def _party_label(self, other: str, role: str) -> str:
        if other == role:
            return self.words.same_role.format(role=self.words.roles[role].lower())
        return self.words.parties[other]

    def _entries(self, entries: tuple[Entry, ...]) -> list[str]:
        found = self._parties.get(id(entries))
        if found is None:
            found = self._parties[id(entries)] = entries, entry_phrases(entries, self.words)
        return found[1]


def _lines_of(sections: Iterable[SectionText]) -> int:
    return sum(
        row["lines"] for section in sections for group in section["groups"] for row in group["rows"]
    )


def _lines(texts: Iterable[str], letters: int) -> int:
    """How many lines some paragraphs take at most."""
    return sum(1 + len(text) // letters + text.count("\n") for text in texts)


def plan_facts(plan: Facts, words: Words) -> list[Fact]:
    """What is to be known of the plan, label by label, the last being whom to ask."""
    facts = _plan_facts(plan, words)
    if plan.owner:
        facts.append({"label": words.owner, "text": plan.owner})
    return facts


def _plan_facts(plan: Facts, words: Words) -> list[Fact]:
    first, last = day_phrase(plan.first_day), day_phrase(plan.last_day)
    facts = [
        (words.issuer, plan.issuer),
        (words.number, _number(plan, words)),
        (words.period, words.span.format(start=first, end=last)),
    ]
    return [{"label": label, "text": text} for label, text in facts if text]


def _number(plan: Facts, words: Words) -> str:
    if plan.number and plan.issued:
        return words.number_dated.format(number=plan.number, day=day_phrase(plan.issued))
    if plan.number:
        return plan.number
    if plan.issued:
        return day_phrase(plan.issued)
    return words.no_number.format(status=words.status[plan.status].lower())


def _place(sheet: Sheet) -> str:
    """Level and units of the agency, without what its name says already."""
    places = [
        place
        for place in (sheet.place, *sheet.above)
        if place and not sheet.name.casefold().endswith(place.casefold())
    ]
    return " · ".join((capital(sheet.level_name), *places))


def fingerprint(content: SheetText | Iterable[object]) -> str:
    """Twelve signs that change whenever the content does."""
    data = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(data.encode()).hexdigest()[:12]
