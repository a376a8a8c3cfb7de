"""The record of a build: what each file was made from, so that only what changed is made anew.

It is data (JSON) and nothing else. What cannot be trusted in it is not used: a record that is
broken, or that somebody else wrote, is as good as none.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from planc.build.artifact import OURS
from planc.schemas import schema_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planc.findings import Severity

VERSION = 1

#: The libraries that decide bytes of artifacts, or what is read of a plan.
_LIBRARIES = ("Jinja2", "MarkupSafe", "PyYAML", "lxml", "python-docx", "typst", "XlsxWriter")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the build: the digest of its inputs, and how it lay on the disk.

    `size` in bytes, `modified` in nanoseconds: a file that differs in either was touched.
    """

    inputs: str
    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Record:
    """All files that planc wrote; of a whole build also what it was made from.

    `request` is the digest of the whole plan and all that was asked, None unless the build was
    whole. `language` is that of the build, `counts` are its findings by severity.
    """

    request: str | None = None
    language: str = ""
    counts: Mapping[Severity, int] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)


class UnreadableRecordError(Exception):
    """A record that is broken or foreign."""


def read_record(path: Path) -> Record:
    """The record of the last build, an empty one if there is none; UnreadableRecordError."""
    try:
        data = json.loads(path.read_bytes())
    except FileNotFoundError:
        return Record()
    except (OSError, ValueError, RecursionError) as error:
        raise UnreadableRecordError from error
    try:
        return _checked(data)
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise UnreadableRecordError from error


def _checked(data: object) -> Record:
    if not isinstance(data, dict) or data["planc-record"] != VERSION:
        raise ValueError("not a record of this version")
    request, language, counts = data["request"], data["language"], data["counts"]
    if not isinstance(request, str | None) or not isinstance(language, str):
        raise TypeError("request")
    for severity, count in counts.items():
        if severity not in {"error", "warning", "note"} or type(count) is not int:
            raise ValueError("counts")
    entries = {}
    for path, (inputs, size, modified) in data["files"].items():
        if (type(inputs), type(size), type(modified)) != (str, int, int):
            raise TypeError(path)
        entries[inside(path)] = Entry(inputs, size, modified)
    return Record(request, language, counts, entries)


def write_record(record: Record, path: Path) -> None:
    """Write a record; one file stands on a line."""
    lines = ",\n".join(
        f"{json.dumps(path)}: {json.dumps([entry.inputs, entry.size, entry.modified])}"
        for path, entry in sorted(record.entries.items())
    )
    write_whole(
        path,
        f'{{"planc-record": {VERSION}, "request": {json.dumps(record.request)}, '
        f'"language": {json.dumps(record.language)}, '
        f'"counts": {json.dumps(dict(sorted(record.counts.items())))}, '
        f'"files": {{\n{lines}\n}}}}\n',
    )


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all, also after a power cut."""
    beside = path.with_suffix(".part")
    with beside.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def entry_of(inputs: str, path: str | Path) -> Entry:
    """The entry of a file as it lies on the disk now."""
    found = os.stat(path)  # noqa: PTH116 - thousands of paths: a Path for each costs more than this
    return Entry(inputs, found.st_size, found.st_mtime_ns)


def untouched(entry: Entry, path: str) -> bool:
    """Whether a file still lies there as the build left it."""
    try:
        return entry_of(entry.inputs, path) == entry
    except OSError:
        return False


def all_untouched(record: Record, outputs: Path) -> bool:
    """Whether every file of a record still lies there as the build left it."""
    folder = os.fspath(outputs)
    return all(untouched(entry, f"{folder}/{path}") for path, entry in record.entries.items())


def inside(path: str) -> str:
    """The path of an artifact, which must lie in the outputs folder under a name of ours."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or not pure.parts or pure.parts[0] not in OURS:
        raise ValueError(f"an artifact outside the build: {path}")
    return pure.as_posix()


def digest(parts: Iterable[str]) -> str:
    """One digest of many texts, in their order."""
    found = hashlib.sha256()
    for part in parts:
        data = part.encode()
        found.update(b"%d:" % len(data))
        found.update(data)
    return found.hexdigest()


@cache
def maker() -> str:
    """A digest of planc itself: its files, and the releases of what it renders with."""
    package = Path(__file__).parent.parent
    schemas = schema_path("planc.schema.json").parent
    releases = [f"{name} {version(name)}" for name in _LIBRARIES]
    found = hashlib.sha256(f"Python {sys.version_info[:2]} {releases}".encode())
    for folder in (package, schemas):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                name = path.relative_to(folder).as_posix()
                found.update(f"\n{name} {path.stat().st_size}\n".encode())
                found.update(path.read_bytes())
    return found.hexdigest()
