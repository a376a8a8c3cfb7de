"""The folder of outputs: a build is written beside the old one and swapped in.

    outputs/.planc/new/         the new build, as far as it differs, with all files of each folder
    outputs/.planc/swap.json    written when `new` is complete: from here on the new build holds
    outputs/.planc/old-1/       what the swap moved away
    outputs/.planc/edited/      files of ours that somebody had edited, before they were made anew
    outputs/.planc/record.json  what each file was made from
    outputs/.planc/lock         held by the process that builds

A build that is cut off before `swap.json` stands leaves the old build; one that is cut off after
it is finished by the next run (`recover`). What planc did not write is carried over.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from planc.build.artifact import OURS
from planc.build.record import inside, write_record, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from planc.build.record import Record

_HIDDEN = ".planc"


class BlockedError(Exception):
    """Something that planc did not write stands where a file or a folder of the build belongs."""

    def __init__(self, path: Path) -> None:
        """Keep the path that is in the way."""
        super().__init__(path.as_posix())
        self.path = path


def record_path(outputs: Path) -> Path:
    """Where the record of the last build lies."""
    return outputs / _HIDDEN / "record.json"


def settled(outputs: Path) -> bool:
    """Whether nothing is left of a build that was cut off."""
    hidden = outputs / _HIDDEN
    left = ("swap.json", "new", "record.new")
    return not any((hidden / name).exists() for name in left) and not list(hidden.glob("old-*"))


@contextlib.contextmanager
def locked(outputs: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the folder for one build; whoever comes second waits, and `on_wait` is called once."""
    hidden = outputs / _HIDDEN
    hidden.mkdir(parents=True, exist_ok=True)
    lock = FileLock(hidden / "lock")
    try:
        lock.acquire(blocking=False)
    except Timeout:
        on_wait()
        lock.acquire()
    try:
        recover(outputs)
        yield
    finally:
        # What went wrong is told by its own exception; what is left over, the next build clears.
        with contextlib.suppress(OSError):
            recover(outputs)
        lock.release()


def recover(outputs: Path) -> None:
    """Finish a swap that was cut off, or clear away a build that never came so far."""
    hidden = outputs / _HIDDEN
    if (hidden / "swap.json").exists():
        swap = _read_swap(hidden / "swap.json")
        if swap is None:
            _bring_back(outputs)
        else:
            _finish(outputs, swap)
    for path in (hidden / "new", *hidden.glob("old-*")):
        shutil.rmtree(path, ignore_errors=True)
    for name in ("swap.json", "record.new"):
        (hidden / name).unlink(missing_ok=True)


def check(outputs: Path, paths: Collection[str]) -> None:
    """Raise BlockedError if one of these files could not be put where it belongs."""
    for top in sorted({path.partition("/")[0] for path in paths}):
        place = outputs / top
        folder = any(path.startswith(f"{top}/") for path in paths)
        if place.is_symlink() or (place.exists() and place.is_dir() != folder):
            raise BlockedError(place)
    for path in paths:
        if "/" in path and (outputs / path).is_dir():
            raise BlockedError(outputs / path)


@dataclass(frozen=True, slots=True)
class _Swap:
    """What a swap does: top-level names to put and to drop, files that are gone, where old go."""

    put: tuple[str, ...]
    drop: tuple[str, ...]
    gone: frozenset[str]
    old: str


class Staging:
    """A build that is being written; nothing of the old one is touched until `swap`."""

    def __init__(self, outputs: Path) -> None:
        """Begin with an empty folder; the outputs must be locked."""
        self._outputs = outputs
        self._hidden = outputs / _HIDDEN
        self._new = self._hidden / "new"
        self._new.mkdir(parents=True)
        self._folders: set[Path] = {self._new}

    def write(self, path: str, data: bytes) -> Path:
        """Write a new file and return where it lies."""
        target = self._new / inside(path)
        if target.parent not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(target.parent)
        target.write_bytes(data)
        return target

    def set_aside(self, path: str) -> None:
        """Keep a copy of a file that somebody edited, before the build replaces it."""
        target = self._hidden / "edited" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(self._outputs / path, target)

    def swap(self, gone: Collection[str], record: Record) -> None:
        """Put the new files in the place of the old ones, and take away those that are `gone`."""
        tops = {path.partition("/")[0] for path in gone}
        tops |= {path.name for path in self._new.iterdir()}
        for top in sorted(tops):
            if (self._outputs / top).is_dir():
                _carry_over(self._outputs / top, self._new / top, top, frozenset(gone))
        put = sorted(path.name for path in self._new.iterdir())
        old = next(
            name
            for number in range(1, 10_000)
            if not (self._hidden / (name := f"old-{number}")).exists()
        )
        swap = {"put": put, "drop": sorted(tops - set(put)), "gone": sorted(gone), "old": old}
        write_record(record, self._hidden / "record.new")
        with _uninterrupted():
            write_whole(self._hidden / "swap.json", json.dumps(swap))
            recover(self._outputs)


def _carry_over(source: Path, target: Path, inner: str, gone: frozenset[str]) -> None:
    """Give a new folder all that the old one has beside, but for what is gone."""
    with os.scandir(source) as entries:
        for entry in entries:
            path, place = f"{inner}/{entry.name}", target / entry.name
            folder = entry.is_dir(follow_symlinks=False)
            if path in gone or (os.path.lexists(place) and not folder):
                continue
            if not target.is_dir():
                target.mkdir(parents=True)
            if folder:
                place.mkdir(exist_ok=True)
                _carry_over(Path(entry.path), place, path, gone)
            else:
                _same_file(entry.path, os.fspath(place))
    if target.is_dir():
        shutil.copystat(source, target)


def _finish(outputs: Path, swap: _Swap) -> None:
    """Swap in what `new` holds; what an earlier attempt has moved already is passed over."""
    hidden = outputs / _HIDDEN
    new, old = hidden / "new", hidden / swap.old
    old.mkdir(exist_ok=True)
    for name in swap.put:
        if os.path.lexists(new / name):
            if os.path.lexists(outputs / name):
                (outputs / name).replace(old / name)
            (new / name).rename(outputs / name)
    for name in swap.drop:
        if os.path.lexists(outputs / name):
            (outputs / name).replace(old / name)
    for name in (*swap.put, *swap.drop):
        if (old / name).is_dir():
            # Whatever others have put there since the new folder was made is theirs.
            _carry_over(old / name, outputs / name, name, swap.gone)
    if (hidden / "record.new").exists():
        (hidden / "record.new").replace(hidden / "record.json")
    (hidden / "swap.json").unlink()


def _bring_back(outputs: Path) -> None:
    """What `swap.json` says cannot be read: put back whatever was moved away and is missing."""
    for old in sorted((outputs / _HIDDEN).glob("old-*")):
        for path in old.iterdir():
            if not os.path.lexists(outputs / path.name):
                path.rename(outputs / path.name)


def _read_swap(path: Path) -> _Swap | None:
    try:
        data = json.loads(path.read_bytes())
        names = [data["put"], data["drop"], data["gone"]]
        put, drop, gone = (tuple(map(inside, each)) for each in names)
        old = str(data["old"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if {*put, *drop} <= set(OURS) and old.startswith("old-") and old[4:].isdecimal():
        return _Swap(put, drop, frozenset(gone), old)
    return None


def _same_file(source: str, target: str) -> None:
    """One file under two names; a copy where the disk has no links."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold back Ctrl-C and the like for a moment, where the system can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    held = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
