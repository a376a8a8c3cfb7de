"""Places and findings: what every stage says about a plan, as plain data.

A stage never raises for a mistake of the author and never prints: it returns its value and the
findings it collected. A finding carries a rule code and arguments, no sentence; the sentence is
made at the end, in the reader's language, from the rule of that code (`planc.checks`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Severity = Literal["error", "warning", "note"]

#: Most severe first.
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

#: What a message may be filled with: text, a number, a day, or a list of texts.
Argument = str | int | date | tuple[str, ...]
Arguments = dict[str, Argument]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file.

    Lines and columns count from 1, columns in code points of the file as it stands on disk;
    `end_column` is the column after the last character. `file` is the path the file was read by,
    with `/`.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A span and, where it lies in an item, the id of that item."""

    span: Span
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say about one place: rule code, severity, arguments, related places."""

    code: str
    span: Span
    args: Mapping[str, Argument] = field(default_factory=dict)
    severity: Severity = "error"
    item: str | None = None
    agency: str | None = None
    related: tuple[Place, ...] = ()


def blocks(findings: Iterable[Finding]) -> bool:
    """Whether any of the findings is an error, which stops the line after its stage."""
    return any(finding.severity == "error" for finding in findings)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings sorted by file, line, column, code and item, equal ones once.

    The arguments break the last ties, so that the order never depends on how they were found.
    """
    unique: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        span = finding.span
        key = (
            span.file,
            span.line,
            span.column,
            finding.code,
            finding.item or "",
            finding.agency or "",
            tuple(sorted((name, str(value)) for name, value in finding.args.items())),
        )
        unique.setdefault(key, finding)
    return [unique[key] for key in sorted(unique)]
