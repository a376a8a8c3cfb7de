"""Findings as JSON, version 1: the shape that other programs rely on."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from planc.checks import message, rule_of
from planc.findings import SEVERITIES, Argument, Finding, Place, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

VERSION = 1


def render_json(findings: Sequence[Finding], plan: str | None, language: str) -> str:
    """The findings of a plan (its id, or None) as a JSON document.

    Shape: `{"version", "plan", "summary", "findings"}`; lines and columns count from 1, columns
    in code points; schema: `schema/findings.schema.json`.
    """
    counts = Counter(found.severity for found in findings)
    document = {
        "version": VERSION,
        "plan": plan,
        "summary": {severity: counts[severity] for severity in SEVERITIES},
        "findings": [_finding(found, language) for found in findings],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _finding(finding: Finding, language: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": rule_of(finding.code).name,
        "severity": finding.severity,
        "message": message(finding, language),
        **_span(finding.span),
        "item": finding.item,
        "agency": finding.agency,
        "args": {name: _argument(value) for name, value in sorted(finding.args.items())},
        "related": [_place(place) for place in finding.related],
    }


def _place(place: Place) -> dict[str, Any]:
    item = {} if place.item is None else {"item": place.item}
    return {**_span(place.span), **item}


def _span(span: Span) -> dict[str, Any]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _argument(value: Argument) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value
