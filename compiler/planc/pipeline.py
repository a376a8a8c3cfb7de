"""What happens to a plan: every stage in order; before the rules, an error stops the line."""

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
from planc.places import with_items
from planc.source import Limits, SourceFile, read, read_originals
from planc.syntax import parse
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
    originals, found = read_originals(path, limits)
    return compile_files(files, [*findings, *found], as_of, limits, originals)


def compile_files(
    files: list[SourceFile],
    findings: list[Finding],
    as_of: date | None = None,
    limits: Limits | None = None,
    originals: tuple[SourceFile, ...] = (),
) -> Outcome:
    """Take files that have been read through all stages and rules; `originals` are compared."""
    every_file = (*files, *originals)
    parsed = [parse(file, limits) for file in files]
    documents = [document for document, _ in parsed]
    findings = [*findings, *(each for _, found in parsed for each in found)]
    lost = frozenset(name for document in documents for name in document.lost_ids)
    findings += [
        each for document in documents if document.root for each in validate(document.root)
    ]
    plan, found = build(documents)
    findings += found
    if plan is None:
        findings = without_echoes(findings, documents)
        return Outcome(None, tuple(in_order(with_items(findings, documents))), every_file)
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
    whole = (plan, directory, schedule, days, binding, originals)
    compiled = None if blocks(findings) else Compiled(*whole)
    findings += run_rules(compiled, as_of) if compiled else []
    findings = in_order(with_items(findings, documents))
    header = plan.header
    return Outcome(compiled, tuple(findings), every_file, header.language, header.id or None)
