"""Places as outputs name them: from the folder that the plan lies in, wherever planc runs."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from planc.findings import Finding, Span
    from planc.source import SourceFile


def files_beside(files: Iterable[SourceFile], plan: Path) -> list[SourceFile]:
    """The files of a plan, each named from the folder that holds the plan, with `/`.

    They are named before they are compiled, so that every place that is kept of them is so named.
    """
    return [replace(file, path=_name(file.path, plan)) for file in files]


def findings_beside(findings: Iterable[Finding], plan: Path) -> list[Finding]:
    """What was found while the files were read, with places so named."""
    return [_finding(found, plan) for found in findings]


def _finding(found: Finding, plan: Path) -> Finding:
    related = tuple(replace(place, span=_span(place.span, plan)) for place in found.related)
    return replace(found, span=_span(found.span, plan), related=related)


def _span(span: Span, plan: Path) -> Span:
    return replace(span, file=_name(span.file, plan))


def _name(file: str, plan: Path) -> str:
    # Not `resolve`: a plan that is a link lies where the link does.
    folder = os.path.dirname(os.path.abspath(plan))  # noqa: PTH100, PTH120
    return os.path.relpath(file, folder).replace(os.sep, "/")
