"""The command as a whole process: how long it takes cold, how much memory it takes at most."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
PLANC = Path(sys.executable).with_name("planc")
RUNS = 7


def run(command: Sequence[str | Path], folder: Path) -> tuple[float, float]:
    """Run a command to its end in a folder.

    Returns:
        Seconds from start to end, and MB at the peak of its largest process.
    """
    start = time.perf_counter()
    # The first run leaves the compiled modules behind, as an installation does: reading the source
    # of all of them again would be a third of the time measured.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, cwd=folder, env=kept, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(map(str, command)))
    unit = 1 if sys.platform == "darwin" else 1024  # getrusage(2): bytes there, kilobytes here
    return seconds, usage.ru_maxrss * unit / 1e6


def cold_check() -> Iterator[Figure]:
    """Measure `planc check plan` as a whole process, against a Python that does nothing."""
    runs: dict[str, list[str | Path]] = {
        "planc check plan": [PLANC, "check", "plan"],
        "python -c pass": [sys.executable, "-c", "pass"],
    }
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(RUNS):  # in turns, so that a slow moment of the machine hits both
        for name, command in runs.items():
            seconds[name].append(run(command, ROOT)[0])
    check, nothing = seconds.values()
    for word, of in (("min", min), ("median", statistics.median)):
        yield Figure(
            name=f"planc check plan, cold, {word} of {RUNS}",
            value=of(check) * 1000,
            unit="ms",
            goal="≤ 400",
            ratio=of(check) / of(nothing),
            against="python -c pass",
        )


def peak_memory() -> Iterator[Figure]:
    """Measure the largest process of `planc check` and of `planc build`, on a copy of the plan.

    A started process counts from the size of this one, so the least it can show is some 16 MB.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "plan", folder / "plan")
        for command in ("check", "build"):
            yield Figure(
                name=f"planc {command} plan, peak of any process",
                value=run([PLANC, command, "plan"], folder)[1],
                unit="MB",
                goal="< 400",
            )
