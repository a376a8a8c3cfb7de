"""Findings for tests of reports: plain ones, accepted ones, and such as would break a format."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from helpers import plan
from planc.checks import RULES
from planc.findings import Finding, Place, Span
from planc.report.contents import Contents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planc.findings import Severity
    from planc.pipeline import Outcome

#: What one format or another would take for a sign of its own.
NASTY = (
    "::error::x %0A %25 ]]> </failure> <script>alert(1)</script> | `code` [a](http://b) {0} & \" '"
)

ACCEPTED = {
    "waived_by": "Giám đốc | <b>Sở</b>",
    "waived_document": "12/STP",
    "waived_until": date(2030, 12, 31),
    "waived_reason": "Chờ [hướng dẫn](1) {0}",
}


def finding(  # noqa: PLR0913 - what a test does not name has a default
    code: str = "P304",
    severity: Severity = "note",
    file: str = "plan/a.yaml",
    line: int = 3,
    *,
    item: str | None = "viec",
    related: tuple[Place, ...] = (),
    **args: str | int | date,
) -> Finding:
    """A finding at columns 5 to 9 of a line."""
    return Finding(code, Span(file, line, 5, line, 9), args, severity, item, related=related)


def related(count: int) -> tuple[Place, ...]:
    """Places in another file, the first of them in no item."""
    spans = [Span("plan/b.yaml", line, 2, line, 4) for line in range(1, count + 1)]
    return (Place(spans[0]), *(Place(span, f"viec-{span.line}") for span in spans[1:]))


#: A finding whose words are hostile, in a file whose name is.
HOSTILE = Finding(
    "R301",
    Span("plan/a,b:c%|`<i>].yaml", 2, 1, 4, 3),
    {"name": f"{NASTY}\nhai\r\nba\x00\x1b", "nearest": (NASTY,)},
    "error",
    f"viec-{NASTY}",
    related=(Place(Span("C:/ke hoach/[x](y).yaml", 1, 1, 1, 2), "m<n>|"),),
)


def contents(
    findings: Sequence[Finding] | Outcome, language: str = "vi", **more: object
) -> Contents:
    """What a format is given; of findings without a plan, as of one that was compiled."""
    given: dict[str, object] = {"plan": "ke-hoach-mau", "rules": RULES, "compiled": None}
    if isinstance(findings, list | tuple):
        given |= {"findings": findings, "compiled": plan("").compiled}
    else:
        outcome = findings
        given |= {
            "findings": outcome.findings,  # type: ignore[union-attr]
            "plan": outcome.plan_id,  # type: ignore[union-attr]
            "compiled": outcome.compiled,  # type: ignore[union-attr]
        }
    return Contents(language=language, **(given | more))  # type: ignore[arg-type]
