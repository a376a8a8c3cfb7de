"""The tables in words, as plain data: what the workbook and the CSV files are made from.

A cell holds text, a number, a day (ISO text, in a column of days) or nothing; what kind it is, its
column says. Columns that are left for the pen have no values.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from planc.checks.message import problem, remedy
from planc.render.phrases import (
    capital,
    clause_phrase,
    day_phrase,
    edition_phrase,
    entry_phrase,
    entry_phrases,
    handover_phrase,
    held_phrases,
    period_phrase,
    quota_phrase,
    row_time,
    time_phrases,
)
from planc.render.sheet_text import Fact, fingerprint, plan_facts
from planc.report.contents import day_phrase as day_or_words
from planc.text.compliance_words import compliance_words
from planc.text.tables_words import tables_words
from planc.text.words import words
from planc.views.sheet import ROLE_ORDER, passing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from planc.findings import Acceptance
    from planc.text.compliance_words import ComplianceWords
    from planc.text.tables_words import TablesWords
    from planc.text.words import Words
    from planc.views.compliance import Remark
    from planc.views.matrix import Line, Matrix
    from planc.views.parties import Entry
    from planc.views.sheet import Quota, Time, Work
    from planc.views.tables import DutyRow, ItemRow, ReportRow, Tables

Kind = Literal["text", "short", "code", "number", "date", "link", "mark", "state", "day", "pen"]

#: Text, a number, a day as ISO text, or nothing.
Value = str | int | None

#: The kinds of columns that are left blank, for whoever keeps the table.
PEN: tuple[Kind, ...] = ("state", "day", "pen")

#: A text in words for each role that a table of items has a column of its own for.
_MAIN_ROLES = ("lead", "perform")


class ColumnText(TypedDict):
    """A column: its head and what stands in its cells; `group` is the head above several.

    `link` cells hold the path of a file from the folder of the tables, `mark` cells signs.
    """

    id: str
    head: str
    kind: Kind
    group: str


class TableText(TypedDict):
    """One table. `lead` stands above it and `notes` below; `fingerprint` is of all the rest."""

    id: str
    name: str
    title: str
    contents: str
    lead: list[str]
    columns: list[ColumnText]
    rows: list[list[Value]]
    notes: list[str]
    count_label: str
    plan_id: str
    plan: Fact
    language: str
    edition: str
    source: str
    extract: str
    fingerprint_label: str
    fingerprint: str


class TablesText(TypedDict):
    """All tables, with the guide; `states` are all of the list, `open_states` those not over."""

    language: str
    title: str
    plan: Fact
    facts: list[Fact]
    advice: list[str]
    states: list[str]
    open_states: list[str]
    done: str
    tables: list[TableText]
    extract: str
    edition: str
    fingerprint: str
    fingerprint_label: str


@dataclass(frozen=True, slots=True)
class _Column:
    """A column, and how its cells are read from a row of the view."""

    id: str
    kind: Kind
    read: Callable[[Any], Value] = lambda _: None
    head: str = ""
    group: str = ""


def tables_text(view: Tables, language: str) -> TablesText:
    """The tables in the words of a language."""
    writer = _Writer(words(language), tables_words(language), compliance_words(language), view)
    common, own, plan = writer.common, writer.own, view.plan
    tables = [
        writer.table("tasks", view.items, writer.task_columns()),
        writer.table("duties", view.duties, writer.duty_columns()),
        writer.matrix(view.matrix),
        writer.table("reports", view.reports, writer.report_columns()),
        writer.table("findings", view.remarks, writer.finding_columns()),
    ]
    text: TablesText = {
        "language": common.language,
        "title": own.book,
        "plan": {"label": plan.type, "text": plan.title},
        "facts": plan_facts(plan, common),
        "advice": [*own.advice, common.note_before, common.note_working],
        "states": list(own.states.values()),
        "open_states": [own.states[state] for state in own.states if state not in own.ended],
        "done": own.states["done"],
        "tables": tables,
        "extract": common.extract,
        "edition": writer.edition(),
        "fingerprint": "",
        "fingerprint_label": common.fingerprint,
    }
    marks = [table["fingerprint"] for table in tables]
    text["fingerprint"] = fingerprint([{**text, "tables": marks}])
    return text


@dataclass(frozen=True, slots=True)
class _Writer:
    """Puts the rows of one plan into the words of a language; what rows share is put once.

    The memo goes by identity: views share what is equal, and hold it while it is looked up.
    """

    common: Words
    own: TablesWords
    review: ComplianceWords
    view: Tables
    memo: dict[tuple[str, int], str] = field(default_factory=dict)

    def edition(self) -> str:
        return edition_phrase(self.view.plan, self.common)

    def table(
        self,
        name: str,
        rows: Sequence[object],
        columns: Sequence[_Column],
        lead: Iterable[str] = (),
        notes: Iterable[str] = (),
    ) -> TableText:
        """A table of rows of the view; the first column counts them."""
        columns = [_Column("number", "number"), *columns]
        readers = [column.read for column in columns[1:]]
        plan = self.view.plan
        table: TableText = {
            "id": name,
            "name": self.own.names[name],
            "title": self.own.titles[name],
            "contents": self.own.contents[name],
            "lead": list(lead),
            "columns": [
                {
                    "id": column.id,
                    "head": column.head or self.own.heads[column.id],
                    "kind": column.kind,
                    "group": column.group,
                }
                for column in columns
            ],
            "rows": [
                [number, *(read(row) for read in readers)]
                for number, row in enumerate(rows, start=1)
            ],
            "notes": [*notes, *([] if rows else [self.own.empty])],
            "count_label": self.own.count_label,
            "plan_id": plan.id,
            "plan": {"label": plan.type, "text": plan.title},
            "language": self.common.language,
            "edition": self.edition(),
            "source": self.own.source,
            "extract": self.common.extract,
            "fingerprint_label": self.common.fingerprint,
            "fingerprint": "",
        }
        table["fingerprint"] = fingerprint([table])
        return table

    # ── items ────────────────────────────────────────────────────────────────────────────────

    def task_columns(self) -> list[_Column]:
        """What a table of items shows; what follows the pen is not printed."""
        return [
            _Column("kind", "short", lambda row: self.common.kinds[row.work.kind]),
            _Column("clause", "short", lambda row: self._clause(row.work)),
            _Column("title", "text", lambda row: _title(row.work)),
            _Column("text", "text", lambda row: row.text),
            _Column("lead", "text", self._leads),
            _Column("coordinate", "text", lambda row: self._held(row, ("coordinate",))),
            _Column("others", "text", self._others),
            _Column("written", "text", self._written),
            _Column("first_day", "date", lambda row: _iso(row.first_day)),
            _Column("last_day", "date", lambda row: _iso(row.last_day)),
            _Column("products", "text", lambda row: "\n".join(row.work.products)),
            _Column("targets", "text", self._targets),
            *_pen(),
            _Column("time", "text", self._times),
            _Column("time_kind", "text", self._kinds),
            _Column("certainty", "text", self._certainties),
            _Column("parts", "text", self._parts),
            _Column("hosted_in", "text", lambda row: "\n".join(row.work.hosted_in)),
            _Column("modality", "short", self._modality),
            _Column("item_id", "code", lambda row: row.work.item),
        ]

    def _clause(self, work: Work) -> str:
        return clause_phrase(work.clause, self.common)

    def _leads(self, row: ItemRow) -> str:
        if row.by_leads_of:
            clause = clause_phrase(row.by_leads_of, self.common)
            return self.common.by_leads_of.format(clause=clause)
        return self._held(row, _MAIN_ROLES)

    def _held(self, row: ItemRow, roles: Sequence[str]) -> str:
        found = [held for held in row.view.held if held.role in roles]
        return "\n".join(line for held in found for line in held_phrases(held, self.common))

    def _others(self, row: ItemRow) -> str:
        """All other roles, each with its name."""
        return "\n".join(
            self.own.named.format(
                label=self.common.parties[held.role],
                names="; ".join(held_phrases(held, self.common)),
            )
            for held in row.view.held
            if held.role not in (*_MAIN_ROLES, "coordinate")
        )

    def _written(self, row: ItemRow) -> str:
        """The document's own words on time: its line, else the words kept with each time."""
        line = dict(row.work.as_written).get("when")
        if line:
            return line
        said = [time.quote or time.words for time in row.view.times]
        return "\n".join(dict.fromkeys(each for each in said if each))

    def _times(self, row: ItemRow) -> str:
        lines = []
        for phrase in time_phrases(row.view.times, self.common):
            lines.append(self._for_part(phrase["part"], phrase["text"]))
            lines += phrase["days"]
        return "\n".join(lines)

    def _for_part(self, part: str | None, text: str) -> str:
        if not part:
            return text
        return self.own.part_of_work.format(part=part, text=text[:1].lower() + text[1:])

    def _kinds(self, row: ItemRow) -> str:
        found = dict.fromkeys(self.own.kinds[time.kind] for time in row.view.times)
        return "; ".join(found)

    def _certainties(self, row: ItemRow) -> str:
        found = dict.fromkeys(self.own.certainties[time.certainty] for time in row.view.times)
        return "; ".join(found)

    def _parts(self, row: ItemRow) -> str:
        return "\n".join(
            self.own.part.format(clause=clause_phrase(clause, self.common), title=title).strip()
            for clause, title in row.parts
        )

    def _modality(self, row: ItemRow) -> str:
        modality = row.view.item.modality
        return self.common.modalities[modality] if modality else ""

    def _targets(self, row: ItemRow) -> str:
        """All targets of an item, with the words that say whose each of several is."""
        if len(row.view.targets) == 1:
            return self._quotas(row.view.targets)
        return "\n".join(
            f"{quota_phrase(quota, self.common)} ({self.common.quoted.format(words=quota.quote)})"
            if quota.quote
            else quota_phrase(quota, self.common)
            for quota in row.view.targets
        )

    def _quotas(self, targets: tuple[Quota, ...]) -> str:
        return "\n".join(quota_phrase(quota, self.common) for quota in targets)

    # ── duties ───────────────────────────────────────────────────────────────────────────────

    def duty_columns(self) -> list[_Column]:
        """What a table of duties shows; what follows the pen is not printed."""
        roles, heads = self.common.roles, self.common
        return [
            _Column("agency", "text", self._agency),
            _Column("role", "short", lambda row: roles[row.row.role]),
            _Column("clause", "short", lambda row: self._clause(row.work)),
            _Column("work", "text", lambda row: _title(row.work)),
            _Column("counterparts", "text", self._counterparts),
            _Column("time", "text", lambda row: self._time(row.time)),
            _Column("first_day", "date", lambda row: _iso(_moment(row).start)),
            _Column("last_day", "date", lambda row: _iso(_moment(row).last_day)),
            _Column("last_working_day", "date", lambda row: _iso(_moment(row).last_working_day)),
            _Column("targets", "text", lambda row: self._quotas(row.row.targets)),
            *_pen(),
            _Column("level", "short", lambda row: capital(row.sheet.level_name)),
            _Column("unit", "text", lambda row: row.sheet.place),
            _Column("above", "text", lambda row: row.sheet.above[0] if row.sheet.above else None),
            _Column("period", "text", lambda row: self._period(row.time)),
            _Column("certainty", "text", lambda row: self.own.certainties[row.time.certainty]),
            _Column("nth", "number", lambda row: row.number),
            _Column("of", "number", lambda row: row.count),
            _Column(
                "modality",
                "short",
                lambda row: heads.modalities[row.row.modality] if row.row.modality else None,
            ),
            _Column("handover", "text", self._handover),
            _Column("link", "link", lambda row: f"../sheets/{row.sheet.agency}.html"),
            _Column("id", "code", lambda row: row.id),
        ]

    def _agency(self, row: DutyRow) -> str:
        """The name, and how long the agency is there if that is not the whole period."""
        sheet = row.sheet
        life = [
            pattern.format(day=day_phrase(day)).rstrip(".")
            for day, pattern in (
                (sheet.since, self.common.since),
                (sheet.until, self.common.until),
            )
            if day
        ]
        return f"{sheet.name} ({'; '.join(life)})" if life else sheet.name

    def _counterparts(self, row: DutyRow) -> str:
        """Who else has a role, by role: those that are bound, then the document's words."""
        parties: dict[str, list[str]] = {}
        for role, entries in row.row.counterparts:
            parties[role] = [self._entries(entries)]
        for role, said in row.row.work.unspecified:
            parties.setdefault(role, []).append(self.common.quoted.format(words=said))
        return "\n".join(
            self.own.named.format(label=self._party(role, row.row.role), names="; ".join(names))
            for role, names in parties.items()
        )

    def _party(self, role: str, own: str) -> str:
        if role == own:
            return self.common.same_role.format(role=self.common.roles[role].lower())
        return self.common.parties[role]

    def _entries(self, entries: tuple[Entry, ...]) -> str:
        key = ("entries", id(entries))
        found = self.memo.get(key)
        if found is None:
            found = self.memo[key] = "; ".join(entry_phrases(entries, self.common))
        return found

    def _time(self, time: Time) -> str:
        key = ("time", id(time))
        found = self.memo.get(key)
        if found is None:
            found = self._for_part(time.part, row_time(time, self.common))
            if time.misprinted:
                quoted = self.common.quoted.format(words=time.quote)
                found = f"{found}\n{quoted}: {self.common.note_misprint}"
            self.memo[key] = found
        return found

    def _period(self, time: Time) -> str | None:
        name = time.moments[0].name
        return capital(period_phrase(name, self.common)) if name else None

    def _handover(self, row: DutyRow) -> str:
        return "\n".join(
            handover_phrase(found, pattern, self.common)
            for handovers, pattern in (
                (row.row.inherited_from, self.common.inherited),
                (row.row.passed_to, self.common.passed),
            )
            if (found := passing(handovers, _moment(row)))
        )

    # ── the matrix ───────────────────────────────────────────────────────────────────────────

    def matrix(self, found: Matrix) -> TableText:
        """Items against agencies, with a sign for each role."""
        names = [
            entry_phrase(replace(each.entry, members=()), self.common) for each in found.columns
        ]
        works = {row.work.item: row.work for row in self.view.items}
        columns = [
            _Column("clause", "short", lambda line: self._clause(works[line.item])),
            _Column("kind", "short", lambda line: self.common.kinds[works[line.item].kind]),
            _Column("work", "text", lambda line: _title(works[line.item])),
            *(
                _Column(f"agencies-{place}", "mark", self._sign(place), name, each.level_name)
                for place, (each, name) in enumerate(zip(found.columns, names, strict=True))
            ),
            _Column("unspecified", "text", self._unnamed),
            _Column("item_id", "code", lambda line: line.item),
        ]
        held = {role for line in found.lines for roles in line.roles for role in roles}
        held |= {role for line in found.lines for role, _ in line.words}
        signs = [
            f"{self.own.roles[role]} – {self.common.parties[role].lower()}"
            for role in ROLE_ORDER
            if role in held
        ]
        if any(line.by_leads_of for line in found.lines):
            sign = self.own.by_leads.format(sign=self.own.roles["lead"])
            signs.append(f"{sign} – {self.own.by_leads_words}")
        groups = [
            entry_phrase(each.entry, self.common) for each in found.columns if each.entry.members
        ]
        lead = [f"{self.own.legend.format(signs='; '.join(signs))} {self.own.legend_more}"]
        return self.table("matrix", found.lines, columns, lead, groups)

    def _sign(self, place: int) -> Callable[[Line], str | None]:
        def signs(line: Line) -> str | None:
            said = ", ".join(self.own.roles[role] for role in line.roles[place])
            return self.own.by_leads.format(sign=said) if said and line.by_leads_of else said

        return signs

    def _unnamed(self, line: Line) -> str:
        return "\n".join(
            f"{self.own.roles[role]}: {self.common.quoted.format(words=said)}"
            for role, said in line.words
        )

    # ── reports ──────────────────────────────────────────────────────────────────────────────

    def report_columns(self) -> list[_Column]:
        """What a calendar of reports shows; what follows the pen is not printed."""
        return [
            _Column("last_day", "date", lambda row: _iso(row.last_day)),
            _Column("weekday", "short", self._weekday),
            _Column("last_working_day", "date", lambda row: _iso(_moment(row).last_working_day)),
            _Column("clause", "short", lambda row: self._clause(row.work)),
            _Column("report", "text", lambda row: _title(row.work)),
            _Column("period", "text", lambda row: self._period(row.time)),
            _Column("reporters", "text", lambda row: self._who(row.reporters, row.reporter_words)),
            _Column("receivers", "text", lambda row: self._who(row.receivers, row.receiver_words)),
            _Column("time", "text", lambda row: self._time(row.time)),
            *_pen(),
            _Column("cut_off", "text", lambda row: row.cut_off),
            _Column("hosted_in", "text", lambda row: "\n".join(row.work.hosted_in)),
            _Column("certainty", "text", lambda row: self.own.certainties[row.time.certainty]),
            _Column("item_id", "code", lambda row: row.work.item),
        ]

    def _weekday(self, row: ReportRow) -> str | None:
        return self.own.weekdays[row.last_day.weekday()] if row.last_day else None

    def _who(self, entries: Iterable[Entry], said: Iterable[str]) -> str:
        quoted = [self.common.quoted.format(words=each) for each in said]
        return "\n".join([*entry_phrases(entries, self.common), *quoted])

    # ── findings ─────────────────────────────────────────────────────────────────────────────

    def finding_columns(self) -> list[_Column]:
        """What a table of findings shows; what follows the pen is not printed."""
        language = self.common.language
        return [
            _Column("code", "short", lambda row: row.finding.code),
            _Column("severity", "short", self._severity),
            _Column("pile", "short", lambda row: self.review.states[row.pile]),
            _Column("clause", "short", self._finding_clause),
            _Column("work", "text", lambda row: row.quoted.title if row.quoted else None),
            _Column("quote", "text", lambda row: row.quoted.words if row.quoted else None),
            _Column("problem", "text", lambda row: problem(row.finding, language)),
            _Column("remedy", "text", lambda row: remedy(row.finding, language)),
            _Column("accepted", "text", self._accepted),
            _Column("note", "pen"),
            _Column("file", "code", lambda row: row.finding.span.file),
            _Column("line", "number", lambda row: row.finding.span.line),
            _Column("item_id", "code", lambda row: row.finding.item),
            _Column("agency_id", "code", lambda row: row.finding.agency),
        ]

    def _severity(self, row: Remark) -> str:
        return capital(self.common.severities[row.finding.severity])

    def _finding_clause(self, row: Remark) -> str:
        quoted = row.quoted
        if quoted is None:
            return self.review.whole_plan
        if quoted.clause:
            return clause_phrase(quoted.clause, self.common)
        return self.review.kinds.get(quoted.kind, self.review.whole_plan)

    def _accepted(self, row: Remark) -> str:
        return self._acceptance(row.accepted) if row.accepted else ""

    def _acceptance(self, accepted: Acceptance) -> str:
        until = self.review.accepted_until.format(day=day_or_words(accepted.until))
        labels = self.review.accepted_facts
        texts = (accepted.approver, accepted.document, until, accepted.reason)
        return "\n".join(
            f"{label}: {text}" for label, text in zip(labels, texts, strict=True) if text
        )


def _pen() -> list[_Column]:
    """What is left blank for whoever follows the work: its state, the day it was done, notes."""
    return [_Column("state", "state"), _Column("done_on", "day"), _Column("note", "pen")]


def _title(work: Work) -> str:
    return work.title or (work.text or work.clause_text or work.item).strip()


def _moment(row: DutyRow | ReportRow) -> Any:
    return row.time.moments[0]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
