"""Places and findings: what every stage says about a plan, as plain data.

A stage never raises for a mistake of the author and never prints: it returns its value and the
findings it collected. A finding carries a rule code and arguments, no sentence; the sentence is
made at the end, in the reader's language, from the rule of that code (`planc.checks`).
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Severity = Literal["error", "warning", "note"]

#: Most severe first.
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

#: What a message may be filled with: text, a number, a day, or a list of texts.
Argument = str | int | date | tuple[str, ...]
Arguments = dict[str, Argument]

#: The arguments that a finding gets when it is folded: of how many items it speaks, how many it
#: could speak of; and when it has been accepted: by whom, by which document, until when, why.
HIT_ITEMS, FOLDED = "hit_items", "all_items"
WAIVED = "waived_by"
WAIVED_DOCUMENT, WAIVED_UNTIL, WAIVED_REASON = "waived_document", "waived_until", "waived_reason"


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


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who has accepted a finding, by which document, until which day (its last), and why."""

    approver: str
    document: str
    until: date | str
    reason: str


def acceptance(finding: Finding) -> Acceptance | None:
    """The acceptance of a finding, or None where it is open."""
    args = finding.args
    if WAIVED not in args:
        return None
    until = args.get(WAIVED_UNTIL, "")
    return Acceptance(
        str(args[WAIVED]),
        str(args.get(WAIVED_DOCUMENT, "")),
        until if isinstance(until, date) else str(until),
        str(args.get(WAIVED_REASON, "")),
    )


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


# ── fingerprints ─────────────────────────────────────────────────────────────────────────────

#: What of the arguments does not tell one finding from another: where it lies, what else would be
#: allowed there, and what was decided about it. Numbers do not either: they count what else stands
#: in the plan.
_NOT_TELLING = frozenset(
    {
        "file",
        "nearest",
        "known",
        "allowed",
        WAIVED,
        WAIVED_DOCUMENT,
        WAIVED_UNTIL,
        WAIVED_REASON,
        HIT_ITEMS,
        FOLDED,
    }
)


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """A fingerprint for each finding, in their order, unique among them.

    It is made from the code, the item, the agency and the words and days among the arguments;
    equal ones are numbered in their order. So it stays when lines or numbers of clauses move, when
    an item goes into another file, when the finding is accepted or its severity changes. It never
    contains a line, a column or a count. The file counts only for what lies in no item and has
    nothing else to be known by, as a mark at the beginning of a file.
    """
    seen: dict[str, int] = {}
    found = []
    for finding in findings:
        known_by = _known_by(finding)
        ordinal = seen[known_by] = seen.get(known_by, 0) + 1
        data = f"{known_by}#{ordinal}"
        found.append(hashlib.sha256(data.encode(errors="surrogatepass")).hexdigest()[:32])
    return found


#: The number of a clause within an argument: "II.5.2", "III.6/2", "II.3.1.c:".
_CLAUSE = re.compile(r"\b[IVXLC]+(?:\.\w+)+(?:/\d+)?|\b[IVXLC]+(?:/\d+)?(?=$|[:;,.])")


def _known_by(finding: Finding) -> str:
    told = {
        name: [_plain(each) for each in (value if isinstance(value, tuple) else (value,))]
        for name, value in finding.args.items()
        if name not in _NOT_TELLING and not isinstance(value, int)
    }
    anonymous = not (finding.item or finding.agency or told or FOLDED in finding.args)
    file = finding.span.file if anonymous else ""
    known_by = (finding.code, finding.item or "", finding.agency or "", told, file)
    return json.dumps(known_by, ensure_ascii=False, sort_keys=True)


def _plain(value: str | date) -> str:
    """The words in one way of writing, without the numbers of clauses, which may move."""
    words = unicodedata.normalize("NFC", str(value)).split()
    return " ".join(_CLAUSE.sub("", word) for word in words)
