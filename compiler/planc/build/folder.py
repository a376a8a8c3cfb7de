"""The folder of outputs: a build is written beside the old one and swapped in.

    outputs/.planc/new/         the new build, as far as it differs, with all files of each folder
    outputs/.planc/swap.json    written when `new` is complete: from here on the new build holds
    outputs/.planc/old/         what the swap moved away
    outputs/.planc/record.json  what each file was made from
    outputs/.planc/lock         held by the process that builds

A build that is cut off before `swap.json` stands leaves the old build; one that is cut off after
it is finished by the next (`recover`). What planc did not write is carried over.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from planc.build.record import inside, write_record

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from planc.build.record import Record

_HIDDEN = ".planc"


def record_path(outputs: Path) -> Path:
    """Where the record of the last build lies."""
    return outputs / _HIDDEN / "record.json"


def settled(outputs: Path) -> bool:
    """Whether no swap was cut off."""
    return not (outputs / _HIDDEN / "swap.json").exists()


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
    if not settled(outputs):
        _finish(outputs)
    for name in ("new", "old"):
        shutil.rmtree(hidden / name, ignore_errors=True)


class Staging:
    """A build that is being written; nothing of the old one is touched until `swap`."""

    def __init__(self, outputs: Path) -> None:
        """Begin with an empty folder; the outputs must be locked."""
        self._outputs = outputs
        self._new = outputs / _HIDDEN / "new"
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

    def swap(self, gone: Collection[str], record: Record) -> None:
        """Put the new files in the place of the old ones, and take away those that are `gone`."""
        tops = {path.partition("/")[0] for path in gone}
        tops |= {path.name for path in self._new.iterdir()}
        for top in sorted(tops):
            if (self._outputs / top).is_dir():
                self._carry_over(top, frozenset(gone))
        put = sorted(path.name for path in self._new.iterdir())
        drop = sorted(tops - set(put))
        write_record(record, self._new.parent / "record.new")
        with _uninterrupted():
            _write_whole(self._new.parent / "swap.json", json.dumps({"put": put, "drop": drop}))
            _finish(self._outputs)

    def _carry_over(self, top: str, gone: frozenset[str]) -> None:
        """Give a new folder all that stays of the old one, whoever wrote it."""
        for folder, folders, names in os.walk(self._outputs / top):
            inner = Path(folder).relative_to(self._outputs)
            target = self._new / inner
            staying = [name for name in names if (inner / name).as_posix() not in gone]
            if staying:
                target.mkdir(parents=True, exist_ok=True)
            for name in staying:
                if not (target / name).exists():
                    _same_file(f"{folder}/{name}", f"{target}/{name}")
            for name in folders:
                path = Path(folder, name)
                if path.is_symlink():
                    target.mkdir(parents=True, exist_ok=True)
                    (target / name).symlink_to(path.readlink())
                elif not any(path.iterdir()):
                    (target / name).mkdir(parents=True, exist_ok=True)


def _finish(outputs: Path) -> None:
    """Swap in what `new` holds; what an earlier attempt has moved already is passed over."""
    hidden = outputs / _HIDDEN
    new, old = hidden / "new", hidden / "old"
    plan = json.loads((hidden / "swap.json").read_bytes())
    old.mkdir(exist_ok=True)
    for name in map(inside, plan["put"]):
        if os.path.lexists(new / name):
            _away(outputs / name, old / name)
            (new / name).rename(outputs / name)
    for name in map(inside, plan["drop"]):
        _away(outputs / name, old / name)
    if (hidden / "record.new").exists():
        (hidden / "record.new").replace(hidden / "record.json")
    (hidden / "swap.json").unlink()
    shutil.rmtree(new, ignore_errors=True)


def _away(path: Path, to: Path) -> None:
    if os.path.lexists(path):
        path.replace(to)


def _write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all."""
    beside = path.with_suffix(".part")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


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
