"""One build: what differs from the last one is made, and swapped in as a whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from planc.build.folder import Staging, check, locked, record_path, settled
from planc.build.record import (
    Entry,
    Record,
    UnreadableRecordError,
    all_untouched,
    digest,
    entry_of,
    inside,
    maker,
    read_record,
    untouched,
    write_record,
)
from planc.build.workers import render_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from planc.build.artifact import Artifact
    from planc.findings import Finding


#: How names of sheets end.
_SHEETS = ("html", "pdf", "docx")


class Watcher(Protocol):
    """Who is told how a build goes."""

    def unreadable_record(self) -> None:
        """The record of the last build is broken, so that everything is made anew."""

    def waiting(self) -> None:
        """Another build holds the folder."""

    def begun(self, count: int) -> None:
        """So many files are going to be made."""

    def made(self) -> None:
        """One more of them is made."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: how many files it made, left as they were, took away.

    `behind` counts files of an earlier build that were not asked for and are out of date;
    `edited` are those that somebody had edited: a copy of each was set aside.
    """

    made: int
    kept: int
    gone: int
    behind: int
    edited: tuple[str, ...] = ()


def request_digest(files: Iterable[tuple[str, str]], options: Iterable[str]) -> str:
    """A digest of all that a whole build is made from: files by name, options, planc itself."""
    return digest((maker(), *options, *(part for file in files for part in file)))


def unchanged(outputs: Path, request: str) -> Record | None:
    """The record of the last build, if it was made from the same and all its files lie there."""
    try:
        record = read_record(record_path(outputs))
    except UnreadableRecordError:
        return None
    same = record.request == request and settled(outputs)
    return record if same and all_untouched(record, outputs) else None


def build(  # noqa: PLR0913 - what is built, where, how, and who is told
    artifacts: Sequence[Artifact],
    outputs: Path,
    *,
    request: str,
    findings: Iterable[Finding],
    language: str,
    watcher: Watcher,
    jobs: int = 1,
    wanted: Callable[[Artifact], bool] | None = None,
) -> Built:
    """Make all artifacts that are wanted and not there already, and swap in all or none of them.

    A build of everything (`wanted` is None) also takes away what it no longer has.
    """
    inputs = {inside(each.path): digest((maker(), each.inputs)) for each in artifacts}
    chosen = [each for each in artifacts if wanted is None or wanted(each)]
    with locked(outputs, watcher.waiting):
        old = _last(outputs, watcher)
        folder = str(outputs)

        def up_to_date(path: str) -> bool:
            entry = old.entries.get(path)
            if entry is None or entry.inputs != inputs.get(path):
                return False
            return untouched(entry, f"{folder}/{path}")

        stale = [each for each in chosen if not up_to_date(each.path)]
        gone = old.entries.keys() - inputs.keys() if wanted is None else set()
        entries = {path: entry for path, entry in old.entries.items() if path not in gone}
        counts = Counter(found.severity for found in findings)
        edited: list[str] = []
        if stale or gone:
            check(outputs, inputs.keys())
            replaced = gone | {each.path for each in stale}
            edited = sorted(path for path in replaced if _edited(old, path, outputs))
            staging = Staging(outputs)
            watcher.begun(len(stale))
            for artifact, data in render_all(stale, jobs):
                target = staging.write(artifact.path, data)
                entries[artifact.path] = entry_of(inputs[artifact.path], target)
                watcher.made()
            whole = request if wanted is None else None
            for path in edited:
                staging.set_aside(path)
            staging.swap(gone, Record(whole, language, counts, entries))
        elif wanted is None and old.request != request:
            write_record(Record(request, language, counts, entries), record_path(outputs))
        others = entries.keys() - {each.path for each in chosen}
        behind = sum(not up_to_date(path) for path in others)
    return Built(len(stale), len(chosen) - len(stale), len(gone), behind, tuple(edited))


def _edited(old: Record, path: str, outputs: Path) -> bool:
    """Whether somebody edited a file; one that was only copied differs in time, not in size."""
    entry = old.entries.get(path)
    try:
        if entry is None:
            return False
        if not entry.inputs:
            # Nobody knows any more what was built: a Word file may be somebody's work.
            return path.endswith(".docx")
        return entry_of("", outputs / path).size != entry.size
    except OSError:
        return False


def repair(outputs: Path, watcher: Watcher) -> None:
    """Finish or clear away what a build that was cut off has left."""
    if not settled(outputs):
        with locked(outputs, watcher.waiting):
            pass


def _last(outputs: Path, watcher: Watcher) -> Record:
    """The record of the last build; without one, sheets are known as ours by their names."""
    try:
        record = read_record(record_path(outputs))
    except UnreadableRecordError:
        watcher.unreadable_record()
        record = Record()
    if record.entries:
        return record
    sheets = [path for end in _SHEETS for path in outputs.glob(f"sheets/*@*.{end}")]
    # No digest is empty: each of them is made anew, or taken away.
    return Record(entries={f"sheets/{path.name}": Entry("", 0, 0) for path in sheets})
