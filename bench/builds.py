"""Whole builds: cold, unchanged, and after one edit, on a copy of the plan."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from command import PLANC, ROOT, run
from figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNS = 5

#: Its first task is edited: it is led by one department and coordinated by another.
FILE = "tasks/5-cong-nghe-thong-tin.yaml"


def builds() -> Iterator[Figure]:
    """Measure `planc build` as a whole process, each kind against a Python that does nothing."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "plan", folder / "plan")
        nothing = min(run([sys.executable, "-c", "pass"], folder)[0] for _ in range(RUNS))
        build: list[str | Path] = [PLANC, "build", "-j", "2"]

        def figure(name: str, seconds: float, goal: str) -> Figure:
            return Figure(name, seconds, "s", goal, seconds / nothing, "python -c pass")

        sheets: list[str | Path] = [*build, "--only", "sheets", "-o", "sheets"]
        yield figure("all sheets, HTML and PDF, cold, 2 processes", run(sheets, folder)[0], "≤ 25")
        yield figure("everything, cold, 2 processes", run(build, folder)[0], "")
        unchanged = min(run(build, folder)[0] for _ in range(RUNS))
        yield figure(f"unchanged, least of {RUNS}", unchanged, "≤ 0.5")
        path = folder / "plan" / FILE
        text = path.read_text(encoding="utf-8")

        def comment(number: int) -> float:
            path.write_text(f"{text}# {number}\n", encoding="utf-8")
            return run(build, folder)[0]

        yield figure(f"one comment, least of {RUNS}", min(map(comment, range(RUNS))), "≤ 1")

        def title(number: int) -> float:
            edited = re.sub(r"(?m)^( +title: .*)$", rf"    title: Lần {number}", text, count=1)
            path.write_text(edited, encoding="utf-8")
            return run(build, folder)[0]

        times = [title(number) for number in range(RUNS)]
        yield figure(
            f"one task edited, with its sheets, least of {RUNS}", min(times), "≤ 1 + sheets"
        )
