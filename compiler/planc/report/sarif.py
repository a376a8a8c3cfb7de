"""Findings as SARIF 2.1.0, which code scanning reads (OASIS, "Static Analysis Results ...")."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from planc import __version__
from planc.checks import message, rule_of
from planc.checks.families import family_of
from planc.findings import acceptance, fingerprints
from planc.report.contents import acceptance_phrase
from planc.text.compliance_words import compliance_words

if TYPE_CHECKING:
    from planc.checks.rule import Rule
    from planc.findings import Finding, Place, Span
    from planc.report.contents import Contents

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_DRIVE = re.compile(r"[A-Za-z]:/")


def render_sarif(contents: Contents) -> str:
    """The findings as a log of one run; columns are code points, which `columnKind` says.

    The fingerprint stands under a name of ours and under the one that GitHub reads, which has the
    form `hash:count`. What has been accepted is suppressed, with the acceptance as the reason.
    """
    found = contents.findings
    codes = sorted({finding.code for finding in found})
    language = contents.language
    run = {
        "tool": {
            "driver": {
                "name": "planc",
                "version": __version__,
                "language": language,
                "rules": [_rule(rule_of(code), language) for code in codes],
            }
        },
        "invocations": [{"executionSuccessful": contents.compiled is not None}],
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, codes.index(finding.code), mark, language)
            for finding, mark in zip(found, fingerprints(found), strict=True)
        ],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule, language: str) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _escaped(rule.title.to(language))},
        "fullDescription": {"text": _escaped(rule.reason.to(language))},
        "help": {"text": f"planc explain {rule.code}"},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [family_of(rule.code).id]},
    }


def _result(finding: Finding, index: int, mark: str, language: str) -> dict[str, Any]:
    accepted = acceptance(finding)
    said = _escaped(message(finding, language))
    if finding.related:
        # A viewer links to a related place only where the message itself does.
        links = (
            f"[{_label(place.span)}]({number})"
            for number, place in enumerate(finding.related, start=1)
        )
        said += f" {compliance_words(language).also}: {', '.join(links)}."
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": said},
        "locations": [_location(finding.span, finding.item)],
        "partialFingerprints": {"planc/v1": mark, "primaryLocationLineHash": f"{mark}:1"},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_related(place)}
            for number, place in enumerate(finding.related, start=1)
        ]
    if accepted:
        words = compliance_words(language)
        reason = acceptance_phrase(accepted, language)
        if accepted.reason:
            reason += f"; {words.accepted_because.format(reason=accepted.reason)}"
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": reason}
        ]
    if finding.agency:
        result["properties"] = {"agency": finding.agency}
    return result


def _related(place: Place) -> dict[str, Any]:
    return {**_location(place.span, place.item), "message": {"text": _escaped(_place(place))}}


def _place(place: Place) -> str:
    where = f"{place.span.file}:{place.span.line}:{place.span.column}"
    return f"{where} ({place.item})" if place.item else where


def _location(span: Span, item: str | None) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(span.file)},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endLine": span.end_line,
                "endColumn": span.end_column,
            },
        }
    }
    if item:
        location["logicalLocations"] = [{"fullyQualifiedName": item, "kind": "element"}]
    return location


def _uri(file: str) -> str:
    """A path as a reference: relative where it is, absolute paths as `file:` addresses."""
    if _DRIVE.match(file):
        return f"file:///{file[:2]}{quote(file[2:])}"
    return f"file://{quote(file)}" if file.startswith("/") else quote(file)


def _escaped(text: str) -> str:
    """A text in which nothing is a placeholder or a link (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _label(span: Span) -> str:
    """Where a link leads to, in its words."""
    file = span.file.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return _escaped(f"{file}:{span.line}")
