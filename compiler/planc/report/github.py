"""Findings as workflow commands of GitHub Actions, which show them beside the lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planc.checks import message, rule_of
from planc.checks.digest import by_urgency
from planc.text.compliance_words import compliance_words

if TYPE_CHECKING:
    from planc.findings import Finding
    from planc.report.contents import Contents

_KINDS = {"error": "error", "warning": "warning", "note": "notice"}

#: GitHub shows so many annotations of a kind from one step.
MOST_OF_A_KIND = 10
#: So many related places are named in a message.
MOST_RELATED = 4


def render_github(contents: Contents) -> str:
    """A command for each finding, most urgent first, as only the first of a kind are shown.

    Columns are code points; GitHub names no unit, and takes them only where one line is meant.
    """
    lines = [_command(finding, contents.language) for finding in by_urgency(contents.findings)]
    kinds = Counter(finding.severity for finding in contents.findings)
    if max(kinds.values(), default=0) > MOST_OF_A_KIND:
        lines.append(compliance_words(contents.language).many)
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding, language: str) -> str:
    span = finding.span
    properties = {"file": span.file, "line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:
        properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    properties["title"] = f"{finding.code} {rule_of(finding.code).name}"
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_KINDS[finding.severity]} {given}::{_data(_said(finding, language))}"


def _said(finding: Finding, language: str) -> str:
    """The message and, on lines of their own, the related places, for which no property exists."""
    words = compliance_words(language)
    said = [message(finding, language)]
    for place in finding.related[:MOST_RELATED]:
        item = f" ({place.item})" if place.item else ""
        where = f"{place.span.file}:{place.span.line}:{place.span.column}"
        said.append(f"{words.also}: {where}{item}")
    hidden = len(finding.related) - MOST_RELATED
    if hidden > 0:
        said.append(words.more.format(count=hidden))
    return "\n".join(said)


def _data(text: str) -> str:
    """A text that stays in one command (actions/runner, ActionCommand.cs)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
