"""Processes that make artifacts, fed over pipes.

    this process ── one chunk of artifacts ──> worker   (idle until it has one)
                 <── one answer an artifact ──

typst gains nothing from threads on small documents, so each process has one. It remembers what it
made, so that a process ends with a large document: another takes its place. A worker ends when its
pipe closes, so that none outlives this process, however it dies.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections import deque
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.context import SpawnProcess

    from planc.build.artifact import Artifact

#: So many artifacts travel to a process at once: few enough to end together, many enough to pay.
CHUNK = 16


class RenderError(Exception):
    """An artifact that could not be made; `path` names it, `reason` says what happened."""

    def __init__(self, path: str, reason: str) -> None:
        """Keep both beside the message."""
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def render_all(artifacts: Sequence[Artifact], jobs: int) -> Iterator[tuple[Artifact, bytes]]:
    """Make artifacts, those to be made apart in `jobs` processes; each comes when it is ready.

    What is made here is made while the others work. Raises RenderError; whatever ends the
    iteration, no process is left behind.
    """
    here = deque(artifact for artifact in artifacts if not artifact.apart)
    apart = [artifact for artifact in artifacts if artifact.apart]
    if jobs == 1 or len(apart) <= 1:
        here.extend(apart)
        apart = []
    with _workers(apart, jobs) as crew:
        while here or crew.busy:
            yield from crew.collect(patient=not here)
            if here:
                artifact = here.popleft()
                yield artifact, _made_here(artifact)


def _made_here(artifact: Artifact) -> bytes:
    prepared = _prepared(artifact)
    try:
        return artifact.render(prepared)
    except Exception as error:
        raise RenderError(artifact.path, f"{type(error).__name__}: {error}") from error


def _prepared(artifact: Artifact) -> Any:
    try:
        return artifact.prepare()
    except Exception as error:
        raise RenderError(artifact.path, f"{type(error).__name__}: {error}") from error


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    pipe: Connection
    waiting: deque[Artifact] = field(default_factory=deque)


@dataclass(slots=True)
class _Crew:
    """The processes of one build, and the chunks that none has yet."""

    chunks: deque[list[Artifact]]
    workers: list[_Worker] = field(default_factory=list)

    @property
    def busy(self) -> bool:
        """Whether any answer is still to come."""
        return any(worker.waiting for worker in self.workers)

    def start(self) -> None:
        """Start one more worker, with a chunk to make."""
        # `spawn`: a fork of a process that has threads may hang, and not every system has it.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        with _deaf_to_interrupts():
            process.start()
            self.workers.append(_Worker(process, ours))
        theirs.close()
        self.feed(self.workers[-1])

    def feed(self, worker: _Worker) -> None:
        """Give an idle worker its next chunk; it reads at once, so that nobody waits for it."""
        chunk = self.chunks.popleft()
        tasks = [(artifact.render, _prepared(artifact)) for artifact in chunk]
        worker.waiting.extend(chunk)
        try:
            worker.pipe.send(tasks)
        except OSError as error:
            raise self.lost(worker) from error

    def collect(self, *, patient: bool) -> Iterator[tuple[Artifact, bytes]]:
        """The answers that are there; if `patient`, at least one is waited for."""
        working = [worker for worker in self.workers if worker.waiting]
        ready = wait([worker.pipe for worker in working], timeout=None if patient else 0)
        for worker in working:
            if worker.pipe not in ready:
                continue
            try:
                data, reason = worker.pipe.recv()
            except (EOFError, OSError) as error:
                raise self.lost(worker) from error
            artifact = worker.waiting.popleft()
            if data is None:
                raise RenderError(artifact.path, reason)
            yield artifact, data
            if worker.waiting or not self.chunks:
                continue
            if artifact.large:
                worker.pipe.close()
                self.workers.remove(worker)
                worker.process.join()
                self.start()
            else:
                self.feed(worker)

    @staticmethod
    def lost(worker: _Worker) -> RenderError:
        """What is to be said of a worker that has gone: at which artifact, and how."""
        worker.process.join(timeout=5)
        return RenderError(worker.waiting[0].path, _ended(worker.process.exitcode))


def _ended(exitcode: int | None) -> str:
    if exitcode is not None and exitcode < 0:
        name = signal.Signals(-exitcode).name
        return f"tiến trình dựng bị dừng đột ngột ({name}) / its process was killed ({name})"
    return f"tiến trình dựng đã tắt (mã {exitcode}) / its process ended (status {exitcode})"


@contextlib.contextmanager
def _workers(artifacts: Sequence[Artifact], jobs: int) -> Iterator[_Crew]:
    crew = _Crew(deque(_chunks(artifacts, jobs)))
    try:
        for _ in range(min(jobs, len(crew.chunks))):
            crew.start()
        yield crew
    except BaseException:
        for worker in crew.workers:
            worker.process.terminate()
        raise
    finally:
        for worker in crew.workers:
            worker.pipe.close()
        for worker in crew.workers:
            worker.process.join()


def _chunks(artifacts: Sequence[Artifact], jobs: int) -> Iterator[list[Artifact]]:
    """Each large artifact by itself, then the others; small chunks where there are few."""
    yield from ([artifact] for artifact in artifacts if artifact.large)
    small = [artifact for artifact in artifacts if not artifact.large]
    size = max(1, min(CHUNK, len(small) // (4 * jobs)))
    for start in range(0, len(small), size):
        yield small[start : start + size]


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes that start here never hear Ctrl-C: this one does, and ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection) -> None:
    """Answer chunk after chunk until the pipe closes: the bytes, or what went wrong."""
    # Where interrupts cannot be masked while starting, they are ignored from here on.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Typst reads this when its first document is set.
    os.environ["RAYON_NUM_THREADS"] = "1"
    with contextlib.suppress(EOFError, OSError):
        while True:
            chunk: Iterable[tuple[Callable[[Any], bytes], Any]] = pipe.recv()
            for render, argument in chunk:
                pipe.send(_answer(render, argument))


def _answer(render: Callable[[Any], bytes], argument: Any) -> tuple[bytes | None, str]:
    try:
        return render(argument), ""
    except Exception as error:  # noqa: BLE001 - the other process reports it, with the artifact
        return None, f"{type(error).__name__}: {error}"
