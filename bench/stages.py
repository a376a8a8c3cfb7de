"""The stages of the pipeline, each on the plan in `plan/`."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from figures import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5


def stages() -> Iterator[Figure]:
    """Measure each stage by itself, the best of several runs, as a share of all."""
    from planc.binding import bind
    from planc.checks import run_rules
    from planc.compiled import Compiled
    from planc.directory import build_directory
    from planc.language import build, validate
    from planc.source import read
    from planc.syntax import parse
    from planc.time import WorkingDays, expand

    files, _ = read(ROOT / "plan")
    documents = [parse(file)[0] for file in files]
    plan, _ = build(documents)
    if plan is None:
        raise SystemExit("plan/ does not compile: see planc check")
    days = WorkingDays.of(plan.calendar)
    directory, _ = build_directory(plan)
    schedule, _ = expand(plan, days)
    binding, _ = bind(plan, directory, schedule)
    compiled = Compiled(plan, directory, schedule, days, binding)
    roots = [document.root for document in documents if document.root is not None]
    measured: dict[str, Callable[[], object]] = {
        "source": lambda: read(ROOT / "plan"),
        "syntax": lambda: [parse(file) for file in files],
        "language, validate": lambda: [validate(root) for root in roots],
        "language, build": lambda: build(documents),
        "directory": lambda: build_directory(plan),
        "time": lambda: expand(plan, days),
        "binding": lambda: bind(plan, directory, schedule),
        "checks": lambda: run_rules(compiled),
    }
    seconds = {name: min(_timed(stage) for _ in range(RUNS)) for name, stage in measured.items()}
    whole = sum(seconds.values())
    for name, each in seconds.items():
        yield Figure(
            name=f"stage {name}",
            value=each * 1000,
            unit="ms",
            ratio=each / whole,
            against="all stages",
        )


def _timed(stage: Callable[[], object]) -> float:
    start = time.perf_counter()
    stage()
    return time.perf_counter() - start
