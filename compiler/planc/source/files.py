"""Find the files of a plan and read them as text."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.findings import Finding, Span
from planc.source.letters import inspect

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a plan may hold: sizes in bytes, depth in nested brackets or indents.

    The largest real input known, the plans of a whole country, is 26 MB in thousands of files.
    """

    file_bytes: int = 8 * 1024 * 1024
    total_bytes: int = 256 * 1024 * 1024
    files: int = 50_000
    depth: int = 32
    nodes: int = 4_000_000


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a plan.

    `text` is what stands in the file, with every sign that YAML could not take replaced by a
    space or a question mark, so that lines and columns stay true. `spoiled` are the lines
    (counted from 1) that must not be parsed, because their indentation cannot be trusted.
    """

    path: str
    text: str
    spoiled: tuple[int, ...] = ()


def read(plan: Path, limits: Limits | None = None) -> tuple[list[SourceFile], list[Finding]]:
    """Read every YAML file of a plan, a folder or a single file, in the order of the paths.

    Hidden files and folders are passed over; links are followed for files only if they stay
    inside the folder.
    """
    limits = limits or Limits()
    files: list[SourceFile] = []
    findings: list[Finding] = []
    total = 0
    paths = _paths(plan)
    if not paths:
        kind = "missing" if not plan.exists() else "empty"
        return [], [Finding("R111", _start(_shown(plan)), {"path": _shown(plan), "kind": kind})]
    if len(paths) > limits.files:
        args = {"found": len(paths), "limit": limits.files}
        return [], [Finding("R115", _start(_shown(plan)), args)]
    for path in paths:
        shown = _shown(path)
        if plan.is_dir() and not path.resolve().is_relative_to(plan.resolve()):
            findings.append(Finding("R112", _start(shown), {"path": shown, "reason": "link"}))
            continue
        try:
            size = path.stat().st_size
            if size > limits.file_bytes:
                args = {"size": size, "limit": limits.file_bytes}
                findings.append(Finding("R108", _start(shown), args))
                continue
            data = path.read_bytes()
        except OSError as error:
            args_of_error = {"path": shown, "reason": error.strerror or type(error).__name__}
            findings.append(Finding("R112", _start(shown), args_of_error))
            continue
        total += len(data)
        if total > limits.total_bytes:
            findings.append(Finding("R109", _start(shown), {"limit": limits.total_bytes}))
            break
        text, spoiled, found = inspect(shown, data)
        files.append(SourceFile(shown, text, spoiled))
        findings += found
    return files, findings


def _paths(plan: Path) -> list[Path]:
    if plan.is_file():
        return [plan]
    found: list[Path] = []
    for folder, folders, names in os.walk(plan):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            plan.__class__(folder, name)
            for name in names
            if name.endswith(ENDINGS) and not name.startswith(".")
        ]
    return sorted(found, key=lambda path: path.parts)


def _shown(path: Path) -> str:
    """The path as people see it: relative to the current folder where it lies below it."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive, on Windows
        return path.as_posix()
    shown = path if relative.startswith("..") and path.is_absolute() else relative
    return str(shown).replace(os.sep, "/")


def _start(file: str) -> Span:
    return Span(file, 1, 1, 1, 1)
