"""Findings as a Code Quality report of GitLab, an array of Code Climate issues."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from planc.checks import message, rule_of
from planc.checks.digest import Pile, pile_of
from planc.findings import fingerprints

if TYPE_CHECKING:
    from planc.findings import Finding, Span
    from planc.report.contents import Contents

#: What has been accepted weighs least; nothing weighs as much as "blocker".
_SEVERITIES: dict[Pile, str] = {
    "mend": "critical",
    "clear": "major",
    "know": "minor",
    "accepted": "info",
}


def render_gitlab(contents: Contents) -> str:
    """An issue for each finding; GitLab goes by lines and knows no columns.

    A fingerprint stands once in a report: of several issues with one, GitLab shows only the first.
    """
    found = contents.findings
    issues = [
        _issue(finding, mark, contents.language)
        for finding, mark in zip(found, fingerprints(found), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(finding: Finding, mark: str, language: str) -> dict[str, Any]:
    issue: dict[str, Any] = {
        "type": "issue",
        "check_name": f"{finding.code} {rule_of(finding.code).name}",
        "description": message(finding, language),
        "categories": ["Clarity"],
        "severity": _SEVERITIES[pile_of(finding)],
        "fingerprint": mark,
        "location": _location(finding.span),
    }
    if finding.related:
        issue["other_locations"] = [_location(place.span) for place in finding.related]
    return issue


def _location(span: Span) -> dict[str, Any]:
    return {"path": span.file, "lines": {"begin": span.line, "end": span.end_line}}
