"""Findings as a JUnit report: a test case for each rule (after github.com/testmoapp/junitxml)."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from planc.checks import RULES, message
from planc.checks.families import family_of
from planc.findings import SEVERITIES, acceptance
from planc.text.compliance_words import compliance_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planc.checks.rule import Rule
    from planc.findings import Finding
    from planc.report.contents import Contents

#: What no XML 1.0 document can hold, not even escaped.
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(contents: Contents) -> str:
    """A suite for the plan. A rule fails that has an open finding at or above `fail_on`.

    What else a rule has found, and what was accepted, is its output. Rules that could not run, or
    that the plan has turned off, are skipped. No time is told, so that the same plan gives the same
    report.
    """
    found: dict[str, list[Finding]] = {}
    for finding in contents.findings:
        found.setdefault(finding.code, []).append(finding)
    asked = {rule.code for rule in contents.rules}
    rules = [rule for rule in RULES if rule.code in asked or rule.code in found]
    cases = [_Case(rule, found.get(rule.code, ()), contents) for rule in rules]
    failures = sum(bool(case.failed) for case in cases)
    skipped = sum(bool(case.skipped) for case in cases)
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}"'
    name = _xml(contents.plan or "planc")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="planc check" {counts} time="0">',
        f'<testsuite name="{name}" {counts} time="0">',
        *(line for case in cases for line in case.lines()),
        "</testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


class _Case:
    """What became of one rule."""

    def __init__(self, rule: Rule, found: Sequence[Finding], contents: Contents) -> None:
        at_or_above = SEVERITIES[: SEVERITIES.index(contents.fail_on) + 1]
        said = compliance_words(contents.language)
        self.rule = rule
        self.language = contents.language
        self.failed = [
            each for each in found if each.severity in at_or_above and not acceptance(each)
        ]
        self.others = [each for each in found if each not in self.failed]
        self.skipped = ""
        if rule.family == "plan" and contents.compiled is None:
            self.skipped = said.not_read
        elif contents.turned_off(rule):
            self.skipped = said.turned_off

    def lines(self) -> Iterator[str]:
        """The element of the case."""
        first = next(iter((*self.failed, *self.others)), None)
        at = f' file="{_xml(first.span.file)}" line="{first.span.line}"' if first else ""
        name = _xml(f"{self.rule.code} {self.rule.name}")
        classname = _xml(f"planc.{family_of(self.rule.code).id}")
        yield f'<testcase name="{name}" classname="{classname}"{at} time="0">'
        if self.skipped:
            yield f'<skipped message="{_xml(self.skipped)}"/>'
        if self.failed:
            title = _xml(self.rule.title.to(self.language))
            yield f'<failure message="{title}" type="{self.failed[0].severity}">'
            yield from (_xml(self._told(finding)) for finding in self.failed)
            yield "</failure>"
        if self.others:
            yield "<system-out>"
            yield from (_xml(self._told(finding)) for finding in self.others)
            yield "</system-out>"
        yield "</testcase>"

    def _told(self, finding: Finding) -> str:
        """A finding with all its related places: some readers show nothing but this text."""
        span = finding.span
        severity = words(self.language).severities[finding.severity]
        said = [
            f"{span.file}:{span.line}:{span.column}: {severity}: {message(finding, self.language)}"
        ]
        also = compliance_words(self.language).also
        for place in finding.related:
            item = f" ({place.item})" if place.item else ""
            where = f"{place.span.file}:{place.span.line}:{place.span.column}"
            said.append(f"  {also}: {where}{item}")
        return "\n".join(said)


def _xml(text: str) -> str:
    """A text as the content of an element or attribute."""
    return escape(_NO_XML.sub("\N{REPLACEMENT CHARACTER}", text), quote=True)
