"""What happens to a plan, from files to findings: the stages in order.

Each stage returns its value and what it found. A stage collects all it can; after it, an error
stops the line. Places that an earlier stage could not read are passed over by the later ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.binding import bind
from planc.checks import run_rules, settings_findings
from planc.compiled import Compiled
from planc.directory import build_directory
from planc.echoes import without_echoes
from planc.findings import Finding, blocks, in_order
from planc.language import build, refer, validate
from planc.source import Limits, SourceFile, read
from planc.syntax import Document, parse
from planc.time import WorkingDays, expand

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a plan: compiled or, after an error, not; all findings; its files."""

    compiled: Compiled | None
    findings: tuple[Finding, ...]
    files: tuple[SourceFile, ...]
    language: str = "vi"
    plan_id: str | None = None


def compile_plan(path: Path, as_of: date | None = None, limits: Limits | None = None) -> Outcome:
    """Take a plan through all stages and rules; `as_of` is the day that waivers are judged on."""
    files, findings = read(path, limits)
    return compile_files(files, findings, as_of, limits)


def compile_files(
    files: list[SourceFile],
    findings: list[Finding],
    as_of: date | None = None,
    limits: Limits | None = None,
) -> Outcome:
    """Take files that have been read through all stages and rules."""
    findings = list(findings)
    documents: list[Document] = []
    for file in files:
        document, found = parse(file, limits)
        documents.append(document)
        findings += found
    lost = frozenset(name for document in documents for name in document.lost_ids)
    for document in documents:
        findings += validate(document.root) if document.root else []
    plan, found = build(documents)
    findings += found
    if plan is None:
        findings = without_echoes(findings, documents)
        return Outcome(None, tuple(in_order(findings)), tuple(files))
    findings += refer(plan, lost)
    directory, found = build_directory(plan, lost)
    findings += found
    days = WorkingDays.of(plan.calendar)
    schedule, found = expand(plan, days)
    findings += found
    binding, found = bind(plan, directory, schedule, lost)
    findings += found
    findings += settings_findings(plan)
    findings = without_echoes(findings, documents)
    compiled = None
    if not blocks(findings):
        compiled = Compiled(plan, directory, schedule, days, binding)
        findings += run_rules(compiled, as_of)
    language, plan_id = plan.header.language, plan.header.id or None
    return Outcome(compiled, tuple(in_order(findings)), tuple(files), language, plan_id)
