"""Findings as Markdown: a summary and one table, as for a comment or the summary of a job."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planc.checks import message, rule_of
from planc.checks.digest import by_urgency, pile_of
from planc.report.contents import office_summary
from planc.text.compliance_words import compliance_words

if TYPE_CHECKING:
    from planc.findings import Finding, Place
    from planc.report.contents import Contents

#: So many related places are named in a row.
MOST_RELATED = 4

_ROOM_FOR_LAST_LINE = 300

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~$&])")


def render_markdown(contents: Contents, most_bytes: int | None = None) -> str:
    """The summary, and all findings, most urgent first; with a limit as many rows as go in.

    Words of the plan are escaped, so that none of them is markup.
    """
    words = compliance_words(contents.language)
    name = contents.compiled.plan.header.title if contents.compiled else contents.plan
    heading = f"## {words.kind}" + (f": {_plain(name)}" if name else "")
    head = [heading, ""]
    head += [
        f"- **{_plain(label)}:** {_plain(phrase)}" for label, phrase in office_summary(contents)
    ]
    if contents.findings:
        columns = ("", words.rule, words.place, words.message)
        head += ["", f"| {' | '.join(columns)} |", "|---|---|---|---|"]
    rows = [_row(finding, contents) for finding in by_urgency(contents.findings)]
    if most_bytes is not None:
        rows = _fitting(rows, most_bytes - len("\n".join(head).encode()), words.only_some)
    return "\n".join([*head, *rows]) + "\n"


def _row(finding: Finding, contents: Contents) -> str:
    language = contents.language
    words = compliance_words(language)
    clause = contents.clause(finding)
    span = finding.span
    place = [_plain(f"{span.file}:{span.line}:{span.column}")]
    if clause:
        place.insert(0, f"**{_plain(clause)}**")
    said = [_plain(message(finding, language))]
    if finding.related:
        also = ", ".join(_plain(_where(other)) for other in finding.related[:MOST_RELATED])
        hidden = len(finding.related) - MOST_RELATED
        more = f" {words.more.format(count=hidden)}" if hidden > 0 else ""
        said.append(f"{words.also}: {also}{more}")
    cells = (
        words.states[pile_of(finding)],
        f"{finding.code} {_plain(rule_of(finding.code).name)}",
        "<br>".join(place),
        "<br>".join(said),
    )
    return f"| {' | '.join(cells)} |"


def _where(place: Place) -> str:
    return f"{place.span.file}:{place.span.line}" + (f" ({place.item})" if place.item else "")


def _fitting(rows: list[str], room: int, only_some: str) -> list[str]:
    """As many rows as the room holds, and a line that says how many do not go in."""
    taken = _ROOM_FOR_LAST_LINE
    for number, row in enumerate(rows):
        taken += len(row.encode()) + 1
        if taken > room:
            return [*rows[:number], "", only_some.format(count=len(rows) - number)]
    return rows


def _plain(text: str) -> str:
    """A text in one line of which nothing is markup."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
