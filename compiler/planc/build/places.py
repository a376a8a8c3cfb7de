"""Places as outputs name them: from the folder that the plan lies in, wherever planc runs."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from planc.findings import Finding, Span
    from planc.pipeline import Outcome
    from planc.source import SourceFile


def beside_the_plan(outcome: Outcome, plan: Path) -> Outcome:
    """The outcome with every file named from the folder that holds the plan, with `/`."""
    return replace(outcome, findings=tuple(_finding(found, plan) for found in outcome.findings))


def named_beside_the_plan(files: list[SourceFile], plan: Path) -> list[tuple[str, str]]:
    """The files of a plan: so named, and what they hold."""
    return [(_name(file.path, plan), file.text) for file in files]


def _finding(found: Finding, plan: Path) -> Finding:
    related = tuple(replace(place, span=_span(place.span, plan)) for place in found.related)
    return replace(found, span=_span(found.span, plan), related=related)


def _span(span: Span, plan: Path) -> Span:
    return replace(span, file=_name(span.file, plan))


def _name(file: str, plan: Path) -> str:
    return os.path.relpath(file, plan.parent).replace(os.sep, "/")
