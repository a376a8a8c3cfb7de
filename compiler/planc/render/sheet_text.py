"""A duty sheet in words: what the HTML page and the PDF show, as plain data.

Both are set from the same data, so that they never say different things; the PDF gets it as JSON.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict

from planc.render.phrases import (
    TimePhrase,
    capital,
    clause_phrase,
    day_phrase,
    entry_phrase,
    handover_phrase,
    quota_phrase,
    time_phrases,
)
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

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

    `facts` are targets, products and what passes on. `written` are the document's own lines,
    that about time apart in `written_time`.
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
    parties: list[Labelled]
    times: list[TimePhrase]
    written_time: str
    long: bool


class SectionText(TypedDict):
    """A role with its obligations; `dated` ones have lists of days and need room for them."""

    id: str
    heading: str
    count: int
    dated: bool
    rows: list[RowText]


class SheetText(TypedDict):
    """A whole sheet in words; `fingerprint` is of all the rest, `names` are those of units."""

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

#: How many letters stand on a line of the narrowest columns that the PDF has.
_WORK_LETTERS, _PARTY_LETTERS, _TIME_LETTERS = 28, 18, 18


@dataclass(frozen=True, slots=True)
class SheetWriter:
    """Puts sheets into the words of a language; what many sheets share is put once.

    The memo goes by identity: views share what is equal, and hold it while it is looked up.
    """

    words: Words
    _parties: dict[int, tuple[object, list[str]]] = field(default_factory=dict)
    _times: dict[int, tuple[object, list[TimePhrase]]] = field(default_factory=dict)
    _works: dict[int, tuple[object, tuple[str, str, list[Fact], str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, language: str) -> SheetWriter:
        """A writer in a language."""
        return cls(words(language))

    def write(self, sheet: Sheet) -> SheetText:
        """A sheet in words."""
        plan = sheet.plan
        texts: set[str] = set()
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
            "life": self._life(sheet),
            "plan": {"label": plan.type, "text": plan.title},
            "facts": plan_facts(plan, self.words),
            "summary": [
                f"{self.words.roles[section.role]}: {len(section.rows)}"
                for section in sheet.sections
            ]
            if len(sheet.sections) > 1
            else [],
            "heads": [self.words.clause, self.words.work, self.words.with_whom, self.words.time],
            "sections": sections,
            "empty": "" if sections else self.words.empty,
            "notes_heading": self.words.notes,
            "notes": self._notes(sheet),
            "extract": self.words.extract,
            "edition": f"{self.words.edition}: {plan.edition}" if plan.edition else "",
            "fingerprint": "",
            "fingerprint_label": self.words.fingerprint,
            "page": self.words.page,
            "of_pages": self.words.of_pages,
            "names": [name for name in sheet.unit_names if " " in name],
        }
        text["fingerprint"] = fingerprint(text)
        return text

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
        if sum(len(time.moments) for time in times if time.kind == "deadline") > 1:
            notes.append(self.words.note_working)
        if any(moment.start and not moment.last_day for moment in moments):
            day = day_phrase(sheet.plan.last_day)
            notes.append(self.words.note_open.format(day=day))
        if any(row.work.as_written for row in rows):
            notes.append(self.words.note_quoted)
        if any(row.work.unspecified for row in rows):
            notes.append(self.words.note_unspecified)
        if sheet.note:
            notes.append(self.words.note_body.format(note=sheet.note))
        return notes

    def _section(self, number: int, section: Section, plan: Facts, texts: set[str]) -> SectionText:
        rows = [self._row(row, plan, texts) for row in section.rows]
        return {
            "id": section.role,
            "heading": f"{number}. {self.words.roles[section.role]}",
            "count": len(rows),
            "dated": any(time["days"] for row in rows for time in row["times"]),
            "rows": rows,
        }

    def _row(self, row: Row, plan: Facts, texts: set[str]) -> RowText:
        """An obligation; a text that stands on the sheet already is not repeated."""
        work, role = row.work, row.role
        clause, title, written, written_time = self._work(work, plan)
        text = work.text or work.clause_text or ""
        same_text = ""
        if text in texts:
            text, same_text = "", self.words.same_text.format(clause=clause)
        elif text:
            texts.add(text)
        parties = self._all_parties(row, role)
        facts = self._facts(row)
        times = self._row_times(row)
        # The longest column decides how high the row is.
        lines = (
            _lines([title, text, *(fact["text"] for fact in (*facts, *written))], _WORK_LETTERS),
            _lines((line for party in parties for line in party["lines"]), _PARTY_LETTERS),
            _lines((day for time in times for day in (time["text"], *time["days"])), _TIME_LETTERS),
        )
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
            "written_time": written_time,
            "long": max(lines) > _MOST_LINES,
        }

    def _modality(self, row: Row) -> str:
        """Giao, Đề nghị, Khuyến khích: said to those who act, not to those who are reported to."""
        if row.modality is None or row.role == "receive":
            return ""
        return self.words.modalities[row.modality]

    def _work(self, work: Work, plan: Facts) -> tuple[str, str, list[Fact], str]:
        """Clause, title and the document's own lines of an item, that about time apart."""
        found = self._works.get(id(work))
        if found is None:
            title = work.title or ""
            if not title and not work.text:
                title = work.item
            labels = {**self.words.parties, **plan.labels}
            lines: list[Fact] = [
                {
                    "label": labels.get(key, key),
                    "text": self.words.quoted.format(words=line),
                }
                for key, line in work.as_written
                if key != "when"
            ]
            time = dict(work.as_written).get("when", "")
            if time:
                time = self.words.quoted.format(words=time)
            found = work, (clause_phrase(work.clause, self.words), title, lines, time)
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
        for handovers, pattern in (
            (row.inherited_from, self.words.inherited),
            (row.passed_to, self.words.passed),
        ):
            if handovers:
                text = handover_phrase(handovers, pattern, self.words)
                facts.append({"label": "", "text": text})
        return facts

    def _row_times(self, row: Row) -> list[TimePhrase]:
        found = self._times.get(id(row.times))
        if found is None:
            found = self._times[id(row.times)] = row.times, time_phrases(row.times, self.words)
        return found[1]

    def _all_parties(self, row: Row, role: str) -> list[Labelled]:
        """Who else has a role, by role: those that are bound, then the document's words."""
        parties: dict[str, list[str]] = {}
        for other, entries in row.counterparts:
            parties[other] = [*self._entries(entries)]
        for other, named in row.work.unspecified:
            line = self.words.quoted.format(words=named)
            parties.setdefault(other, []).append(line)
        return [
            {"label": self._party_label(other, role), "lines": lines}
            for other, lines in parties.items()
        ]

    def _party_label(self, other: str, role: str) -> str:
        if other == role:
            return self.words.same_role.format(role=self.words.roles[role].lower())
        return self.words.parties[other]

    def _entries(self, entries: tuple[Entry, ...]) -> list[str]:
        found = self._parties.get(id(entries))
        if found is None:
            phrases = [entry_phrase(entry, self.words) for entry in entries]
            found = self._parties[id(entries)] = entries, phrases
        return found[1]


def _lines(texts: Iterable[str], letters: int) -> int:
    """How many lines some paragraphs take at most."""
    return sum(2 + len(text) // letters + text.count("\n") for text in texts)


def plan_facts(plan: Facts, words: Words) -> list[Fact]:
    """What is to be known of the plan, label by label."""
    first, last = day_phrase(plan.first_day), day_phrase(plan.last_day)
    facts = [
        (words.issuer, plan.issuer),
        (words.number, _number(plan, words)),
        (words.period, words.span.format(start=first, end=last)),
        (words.owner, plan.owner or ""),
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
