"""The send-out list in words, as plain data: what its page and its workbook show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from planc.render.bundle_text import bundle_name
from planc.render.phrases import capital, clause_phrase, day_phrase, edition_phrase, number_phrase
from planc.render.sheet_text import Fact, fingerprint, plan_facts
from planc.text.send_out_words import send_out_words
from planc.text.words import words
from planc.views.send_out import SHEET_STATES, states

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planc.text.send_out_words import SendOutWords
    from planc.text.words import Words
    from planc.views.bundles import Bundle
    from planc.views.edition import AgencyChange, Edition, EditionFault, State
    from planc.views.send_out import Line, SendOut

#: An agency with more changed items than this has them named by their clauses alone.
_MOST_TITLES = 3

#: So many signs of the digest of a whole plan are shown.
_DIGEST = 12


class LineText(TypedDict):
    """An agency; `counts` has a number for each of the list's roles, 0 where it has none.

    `page` and `pdf` are the paths of its sheet from the folder of the list, empty where it has
    none any more. `changes` are lines that say what is not as before.
    """

    number: int
    agency: str
    name: str
    level: str
    place: str
    counts: list[int]
    total: int
    fingerprint: str
    state: State | None
    state_label: str
    changes: list[str]
    page: str
    pdf: str


class StackText(TypedDict):
    """The lines of one bundle, or those without duties any more, which have no `pdf`."""

    id: str
    name: str
    heading: str
    lead: str
    pdf: str
    rows: list[LineText]


class TotalText(TypedDict):
    """A number of sheets, and of those in each of the list's states.

    `id` is that of the stack which has them, empty if they lie in several.
    """

    id: str
    name: str
    sheets: int
    states: list[int]


class TotalsText(TypedDict):
    """Numbers of sheets by level or by bundle; the last row is their sum."""

    heading: str
    rows: list[TotalText]
    sum: TotalText


class SendOutText(TypedDict):
    """The whole list in words.

    `states` are the labels of states where editions are compared, else there are none; `compared`
    says with what, line by line. `fingerprint` is of all the rest.
    """

    language: str
    plan_language: str
    title: str
    plan: Fact
    facts: list[Fact]
    compared: list[str]
    roles: list[str]
    states: list[str]
    stacks: list[StackText]
    totals: list[TotalsText]
    extract: str
    edition: str
    fingerprint: str
    fingerprint_label: str


def send_out_text(view: SendOut, language: str) -> SendOutText:
    """The list in the words of a language."""
    writer = _Writer(words(language), send_out_words(language), view)
    plan = view.plan
    compared = view.before is not None
    text: SendOutText = {
        "language": writer.common.language,
        "plan_language": plan.language,
        "title": writer.own.title,
        "plan": {"label": plan.type, "text": plan.title},
        "facts": [
            *plan_facts(plan, writer.common),
            {"label": writer.own.sheets, "text": number_phrase(view.sheets, writer.common)},
        ],
        "compared": writer.compared(view.before) if view.before else [],
        "roles": [writer.common.roles[role] for role in view.roles],
        "states": [writer.own.states[state] for state in SHEET_STATES] if compared else [],
        "stacks": writer.stacks(),
        "totals": writer.totals(),
        "extract": writer.common.extract,
        "edition": edition_phrase(plan, writer.common),
        "fingerprint": "",
        "fingerprint_label": writer.common.fingerprint,
    }
    text["fingerprint"] = fingerprint(text)
    return text


def fault_text(fault: EditionFault, file: str, language: str) -> str:
    """Why a file is no edition to compare with."""
    return send_out_words(language).faults[fault.kind].format(file=file, what=fault.what)


def _stack_id(bundle: Bundle) -> str:
    return f"bundle-{bundle.id}"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Puts one list into the words of a language."""

    common: Words
    own: SendOutWords
    view: SendOut

    def compared(self, before: Edition) -> list[str]:
        """With what the list was compared, and what could not be."""
        pattern = self.own.compared if before.label else self.own.compared_unnamed
        lines = [pattern.format(edition=before.label, digest=before.digest[:_DIGEST])]
        lines[0] += f": {self._numbers()}."
        if not self.view.words_compared:
            lines.append(self.own.compared_without_words)
        return lines

    def _numbers(self) -> str:
        every = [line for stack in self.view.stacks for line in stack.lines]
        counts = [*states(every), ("gone", len(self.view.gone))]
        return "; ".join(
            f"{self.own.states[state].lower()}: {number_phrase(count, self.common)}"
            for state, count in counts
        )

    def stacks(self) -> list[StackText]:
        """Bundle by bundle, last those to whom no sheet is sent any more."""
        found: list[StackText] = []
        for stack in self.view.stacks:
            name = bundle_name(stack.bundle, self.own)
            count = number_phrase(len(stack.lines), self.common)
            found.append(
                {
                    "id": _stack_id(stack.bundle),
                    "name": name,
                    "heading": self.own.bundle_heading.format(name=name, count=count),
                    "lead": "",
                    "pdf": f"../{stack.bundle.path}",
                    "rows": [self._line(line) for line in stack.lines],
                }
            )
        if self.view.gone:
            count = number_phrase(len(self.view.gone), self.common)
            found.append(
                {
                    "id": "gone",
                    "name": "",
                    "heading": self.own.gone_heading.format(count=count),
                    "lead": self.own.gone_lead,
                    "pdf": "",
                    "rows": [self._line(line) for line in self.view.gone],
                }
            )
        return found

    def _line(self, line: Line) -> LineText:
        counts = dict(line.counts)
        sheet = f"../sheets/{line.agency}" if line.fingerprint else ""
        return {
            "number": line.number,
            "agency": line.agency,
            "name": self._name(line),
            "level": line.level_name,
            "place": line.place or "",
            "counts": [counts.get(role, 0) for role in self.view.roles],
            "total": line.total,
            "fingerprint": line.fingerprint or "",
            "state": line.change.state if line.change else None,
            "state_label": self.own.states[line.change.state] if line.change else "",
            "changes": self._changes(line.change) if line.change else [],
            "page": f"{sheet}.html" if sheet else "",
            "pdf": f"{sheet}.pdf" if sheet else "",
        }

    def _name(self, line: Line) -> str:
        """The name, and how long the agency is there if that is not the whole period."""
        life = [
            pattern.format(day=day_phrase(day)).rstrip(".")
            for day, pattern in (
                (line.since, self.common.since),
                (line.until, self.common.until),
            )
            if day
        ]
        return f"{line.name} ({'; '.join(life)})" if life else line.name

    def _changes(self, change: AgencyChange) -> list[str]:
        lines = []
        if change.name_before:
            lines.append(self.own.name_before.format(name=change.name_before))
        titled = len(change.items) <= _MOST_TITLES
        for state, label in self.own.items.items():
            named = []
            for item in change.items:
                if item.state == state:
                    clause = clause_phrase(item.clause, self.common)
                    named.append(f"{clause} {item.title}" if titled and item.title else clause)
            if named:
                # Several items of one clause are one place to look at.
                lines.append(f"{label}: {'; '.join(dict.fromkeys(named))}")
        return lines

    def totals(self) -> list[TotalsText]:
        """By level, then by bundle: so many sheets must lie on each stack."""
        levels = [
            self._total("", capital(level.name), level.sheets, level.states)
            for level in self.view.levels
        ]
        stacks = [
            self._total(
                _stack_id(stack.bundle),
                bundle_name(stack.bundle, self.own),
                len(stack.lines),
                states(stack.lines),
            )
            for stack in self.view.stacks
        ]
        return [
            {"heading": self.own.by_level, "rows": levels, "sum": self._sum(levels)},
            {"heading": self.own.by_bundle, "rows": stacks, "sum": self._sum(stacks)},
        ]

    def _total(
        self, place: str, name: str, sheets: int, counts: Iterable[tuple[State, int]]
    ) -> TotalText:
        return {
            "id": place,
            "name": name,
            "sheets": sheets,
            "states": [count for _, count in counts],
        }

    def _sum(self, rows: list[TotalText]) -> TotalText:
        return {
            "id": "",
            "name": self.own.all_sheets,
            "sheets": sum(row["sheets"] for row in rows),
            "states": [
                sum(column) for column in zip(*(row["states"] for row in rows), strict=True)
            ],
        }
