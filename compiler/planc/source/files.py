"""Find the files of a plan and read them as text."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planc.findings import Finding, Span
from planc.source.letters import inspect, inspect_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENDINGS = (".yaml", ".yml")

#: Where in a plan's folder the signed document's own words may lie, and how such a file ends.
ORIGINALS, ORIGINAL_ENDING = "source", ".txt"


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
    paths, unread = _paths(plan)
    findings = [_unreadable(_shown(Path(error.filename)), error) for error in unread]
    if not paths and not findings:
        kind = "missing" if not plan.exists() else "empty"
        return [], [Finding("R111", _start(_shown(plan)), {"path": _shown(plan), "kind": kind})]
    if len(paths) > limits.files:
        return [], [_too_many(plan, len(paths), limits)]
    for shown, data in _contents(plan, paths, limits, findings):
        text, spoiled, found = inspect(shown, data)
        files.append(SourceFile(shown, text, spoiled))
        findings += found
    return files, findings


def read_originals(
    plan: Path, limits: Limits | None = None
) -> tuple[tuple[SourceFile, ...], list[Finding]]:
    """Read the signed document's own words beside a plan, `source/*.txt` in the order of names.

    A plan that is a single file, or has no such folder, has none: that is no finding.
    """
    limits = limits or Limits()
    folder = plan / ORIGINALS
    try:
        if not folder.is_dir():
            return (), []
        paths = sorted(path for path in folder.iterdir() if is_original(path.name))
    except OSError as error:
        return (), [_unreadable(_shown(folder), error)]
    if len(paths) > limits.files:
        return (), [_too_many(folder, len(paths), limits)]
    files: list[SourceFile] = []
    findings: list[Finding] = []
    for shown, data in _contents(plan, paths, limits, findings):
        text, found = inspect_words(shown, data)
        files.append(SourceFile(shown, text))
        findings += found
    return tuple(files), findings


def is_original(name: str) -> bool:
    """Whether a file is one with the signed document's words, by its name."""
    return name.lower().endswith(ORIGINAL_ENDING) and not name.rpartition("/")[2].startswith(".")


def _contents(
    plan: Path, paths: Iterable[Path], limits: Limits, findings: list[Finding]
) -> Iterator[tuple[str, bytes]]:
    """Each file that can be read, as it is shown, with its bytes; what cannot is reported."""
    total = 0
    for path in paths:
        shown = _shown(path)
        if plan.is_dir() and not _lies_in(plan, path):
            findings.append(Finding("R112", _start(shown), {"path": shown, "reason": "link"}))
            continue
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):
                args_of_kind = {"path": shown, "reason": "special"}
                findings.append(Finding("R112", _start(shown), args_of_kind))
                continue
            size = status.st_size
            if size > limits.file_bytes:
                args = {"size": size, "limit": limits.file_bytes}
                findings.append(Finding("R108", _start(shown), args))
                continue
            data = path.read_bytes()
        except OSError as error:
            findings.append(_unreadable(shown, error))
            continue
        total += len(data)
        if total > limits.total_bytes:
            findings.append(Finding("R109", _start(shown), {"limit": limits.total_bytes}))
            break
        yield shown, data


def _paths(plan: Path) -> tuple[list[Path], list[OSError]]:
    """The files of a plan in order, and what kept a folder from being looked into."""
    if plan.is_file():
        return [plan], []
    found: list[Path] = []
    unread: list[OSError] = []
    for folder, folders, names in os.walk(plan, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            plan.__class__(folder, name)
            for name in names
            if name.endswith(ENDINGS) and not name.startswith(".")
        ]
    return sorted(found, key=lambda path: path.parts), unread if plan.exists() else []


def _lies_in(plan: Path, path: Path) -> bool:
    try:
        return path.resolve().is_relative_to(plan.resolve())
    except RuntimeError:  # a link that leads to itself: opening it will say so
        return True


def _shown(path: Path) -> str:
    """The path as people see it: relative to the current folder where it lies below it."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive, on Windows
        return path.as_posix()
    shown = path if relative.startswith("..") and path.is_absolute() else relative
    # A name that is no text on this system still has to be printed.
    return str(shown).replace(os.sep, "/").encode("utf-8", "replace").decode("utf-8")


def _too_many(folder: Path, found: int, limits: Limits) -> Finding:
    return Finding("R115", _start(_shown(folder)), {"found": found, "limit": limits.files})


def _unreadable(shown: str, error: OSError) -> Finding:
    reason = error.strerror or type(error).__name__
    return Finding("R112", _start(shown), {"path": shown, "reason": reason})


def _start(file: str) -> Span:
    return Span(file, 1, 1, 1, 1)
