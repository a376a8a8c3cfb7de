"""The annex of tasks in words: what its Word file, its page and its PDF show, as plain data.

Like the document that it goes with, it speaks the plan's language throughout.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypedDict

from planc.render.document_text import Run, dated, page_number, runs
from planc.render.phrases import clause_phrase, edition_phrase, number_phrase, quota_phrase
from planc.render.sheet_text import fingerprint
from planc.text.annex_words import annex_words
from planc.text.document_words import document_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planc.text.annex_words import AnnexWords
    from planc.text.document_words import DocumentWords
    from planc.text.words import Words
    from planc.views.annex import Annex, AnnexRow, Work
    from planc.views.sheet import Quota

#: The number of a clause as it is printed: "2.1.", "a)"; not the sign of a paragraph.
_NUMBER = re.compile(r"[^\W_](?:[\w.]*)[.)]")

#: A number as it is written, "1.514" or "0,5" too.
_AMOUNT = re.compile(r"[0-9]+(?:[.,][0-9]+)*")

Column = Literal["number", "content", "lead", "coordinate", "agencies", "when", "product", "note"]


class AnnexRowText(TypedDict):
    """A row: `cells` has the paragraphs of each column, in the order of the heads.

    A `heading` has only the first two, and the second goes over the rest of the row; `level`
    counts from 1. Where the content is `editorial`, it is the plan's name for the item and not
    the document's words.
    """

    id: str
    kind: str
    level: int
    editorial: bool
    cells: list[list[str]]


class AnnexHead(TypedDict):
    """What a column is, and its head."""

    column: Column
    text: str


class AnnexTableText(TypedDict):
    """A table with its name; it may have no rows."""

    id: str
    name: str
    heads: list[AnnexHead]
    rows: list[AnnexRowText]


class AnnexText(TypedDict):
    """The whole annex in words.

    `annex` and `title` stand above the line `attached`, which has blanks where number or day are
    missing. `names` are those of units, `fingerprint` is of all the rest.
    """

    language: str
    page_number: Literal["top", "bottom"]
    annex: str
    title: str
    attached: list[Run]
    plan: str
    tables: list[AnnexTableText]
    rebuilt: str
    edition: str
    fingerprint: str
    fingerprint_label: str
    names: list[str]


def annex_text(view: Annex) -> AnnexText:
    """The annex in the words of its plan's language."""
    language = view.plan.language
    writer = _Writer(annex_words(language), words(language), document_words(language), view)
    text: AnnexText = {
        "language": writer.common.language,
        "page_number": page_number(view.layout),
        "annex": writer.own.annex,
        "title": writer.own.title,
        "attached": writer.attached(),
        "plan": f"{view.plan.type} {view.plan.title}",
        "tables": [writer.tasks(), writer.others()],
        "rebuilt": writer.document.rebuilt,
        "edition": edition_phrase(view.plan, writer.common),
        "fingerprint": "",
        "fingerprint_label": writer.common.fingerprint,
        "names": list(view.unit_names),
    }
    text["fingerprint"] = fingerprint([text])
    return text


@dataclass(frozen=True, slots=True)
class _Writer:
    """Puts one annex into the words of a language."""

    own: AnnexWords
    common: Words
    document: DocumentWords
    view: Annex

    def attached(self) -> list[Run]:
        """What the annex goes with: type, number and day of the document, and who issues it."""
        plan = self.view.plan
        kind = plan.type.capitalize() if plan.type.isupper() else plan.type
        known = {"type": kind, "issuer": plan.issuer, "number": self.view.number}
        known |= {"signs": self.view.signs, **dated(plan.issued)}
        pattern = self.own.attached_signs if self.view.signs else self.own.attached
        return runs(pattern, known, self.document)

    def tasks(self) -> AnnexTableText:
        """The table of tasks."""
        labels = {**self.document.fields, **self.view.plan.labels}
        heads: list[AnnexHead] = [
            {"column": "number", "text": self.own.number},
            {"column": "content", "text": self.own.content},
            {"column": "lead", "text": labels["lead"]},
            {"column": "coordinate", "text": labels["coordinate"]},
            {"column": "when", "text": labels["when"]},
            {"column": "product", "text": self.own.product},
            {"column": "note", "text": self.own.note},
        ]
        tops = min((row.clause.count(".") for row in self.view.tasks), default=0)
        rows = []
        for row in self.view.tasks:
            level = row.clause.count(".") - tops + 1
            rows.append(self._row(row, level, self._task(row.work) if row.work else []))
        return {"id": "tasks", "name": self.own.tasks, "heads": heads, "rows": rows}

    def others(self) -> AnnexTableText:
        """The table of duties and reports."""
        heads: list[AnnexHead] = [
            {"column": "number", "text": self.own.clause},
            {"column": "content", "text": self.own.content},
            {"column": "agencies", "text": self.own.agencies},
            {"column": "when", "text": self.own.time},
            {"column": "note", "text": self.own.note},
        ]
        rows = [self._row(row, 1, self._other(row.work)) for row in self.view.others if row.work]
        return {"id": "others", "name": self.own.others, "heads": heads, "rows": rows}

    def _row(self, row: AnnexRow, level: int, cells: list[list[str]]) -> AnnexRowText:
        first, *below = row.passages
        content = [*first.text.split("\n"), *(f"{it.mark} {it.text}".strip() for it in below)]
        if row.title is not None:
            content[0] = row.title
        return {
            "id": row.id,
            "kind": row.kind,
            "level": level,
            "editorial": row.title is not None,
            "cells": [[self._number(row)], content, *cells],
        }

    def _number(self, row: AnnexRow) -> str:
        """The row's number in the document; where it has none of its own, its clause."""
        mark = row.passages[0].mark
        if row.kind in ("duty", "report") or not _NUMBER.fullmatch(mark):
            return clause_phrase(row.clause, self.common)
        return mark.removesuffix(".")

    # ── cells ────────────────────────────────────────────────────────────────────────────────

    def _task(self, work: Work) -> list[list[str]]:
        lead, coordinate = (self._role(work, role) for role in ("lead", "coordinate"))
        notes = [
            *self._agencies(work, ("lead", "coordinate")),
            *self._hosts(work),
            *self._notes(work),
        ]
        return [lead, coordinate, self._when(work), list(work.products), notes]

    def _role(self, work: Work, role: str) -> list[str]:
        """Who has a role; of a part that names nobody, those of its task have it."""
        if work.leads_of and self._said_of(work.leads_of, role):
            return [self._as_in(work.leads_of)]
        return _lines(work.said.get(role))

    def _said_of(self, clause: str, role: str) -> bool:
        rows = (row for row in self.view.tasks if row.kind == "task" and row.clause == clause)
        return any(row.work and role in row.work.said for row in rows)

    def _as_in(self, clause: str) -> str:
        """That something is as in another row, by the number which that row has in its column."""
        numbers = [(row.clause, self._number(row)) for row in self.view.tasks]
        number = next((number for place, number in numbers if place == clause), None)
        of_number = {place for place, each in numbers if each == number}
        if number is None or len(of_number) > 1:
            number = clause_phrase(clause, self.common)
        return self.own.as_in.format(number=number)

    def _other(self, work: Work) -> list[list[str]]:
        notes = [*self._notes(work)]
        if work.products:
            notes.append(self._labelled(self.own.product, "; ".join(work.products)))
        return [[*self._agencies(work)], self._when(work), [*notes, *self._hosts(work)]]

    def _agencies(self, work: Work, without: tuple[str, ...] = ()) -> Iterable[str]:
        """Who has which role, but for those that have columns of their own."""
        for role, said in work.said.items():
            if role != "when" and role not in without:
                yield self._labelled(self.common.parties[role], " ".join(_lines(said)))

    def _when(self, work: Work) -> list[str]:
        if "when" in work.said:
            return _lines(work.said["when"])
        return [self._as_in(work.times_of)] if work.times_of else []

    # ── notes ────────────────────────────────────────────────────────────────────────────────

    def _notes(self, work: Work) -> Iterable[str]:
        """What is to be reached, and what a reader must know of a time that is no date."""
        for goal in work.goals:
            measure = goal.quota.measure
            if goal.place:
                measure = f"{measure}, {self._where(goal.place, each=goal.each)}"
            said = quota_phrase(replace(goal.quota, measure=measure), self.common)
            # Not `format`: names of measures and groups are the plan's, and may hold any braces.
            yield f"{said} ({self._quoted(goal.quota)})" if self._quoted(goal.quota) else said
        if work.awaiting:
            yield self.own.awaiting
        if work.misprinted:
            yield self.common.note_misprint

    def _where(self, place: str, *, each: bool) -> str:
        """Where a target holds: "thành phố Mẫu", "mỗi quận, huyện", "mỗi đơn vị cấp huyện"."""
        if not each:
            return place
        one = place.removeprefix(self.own.many)
        return (self.own.each_unit if one == place else self.own.each).format(place=one)

    def _quoted(self, quota: Quota) -> str:
        """The document's words on a target, where they say its amount in another way."""
        if not quota.quote:
            return ""
        found = {number.lstrip("0") for number in _AMOUNT.findall(quota.quote)}
        amounts = (each for each in (quota.least, quota.most) if each is not None)
        if all(number_phrase(each, self.common).lstrip("0") in found for each in amounts):
            return ""
        return self.common.quoted.format(words=quota.quote)

    def _hosts(self, work: Work) -> Iterable[str]:
        if work.hosted_in:
            yield self._labelled(self.common.hosted_in, "; ".join(work.hosted_in))

    def _labelled(self, label: str, text: str) -> str:
        return self.own.labelled.format(label=label, text=text)


def _lines(text: str | None) -> list[str]:
    return text.split("\n") if text else []
