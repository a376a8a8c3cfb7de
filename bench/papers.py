"""The papers of an office by kind: how long each takes to be made, in one process."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from command import ROOT
from figures import Figure
from planc.build.artifacts import artifacts
from planc.idiom import Vocabulary, read_parties, read_times, write_parties, write_times
from planc.pipeline import compile_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RUNS = 3

#: What is measured against all sheets as HTML; sheets, bundles and the timeline have their own.
KINDS = ("document", "tables", "calendar", "graph", "coverage")


def papers() -> Iterator[Figure]:
    """Measure what each kind of papers adds to a build, against the sheets as HTML."""
    outcome = compile_plan(ROOT / "plan")
    made = list(artifacts(outcome, "vi"))
    seconds: dict[str, float] = {}
    files: dict[str, int] = {}
    for artifact in made:
        name = artifact.kind
        if name == "sheets" and not artifact.path.endswith(".html"):
            continue
        if name in (*KINDS, "sheets"):
            begun = time.perf_counter()
            artifact.render(artifact.prepare())
            seconds[name] = seconds.get(name, 0.0) + time.perf_counter() - begun
            files[name] = files.get(name, 0) + 1
    for name in KINDS:
        yield Figure(
            name=f"{name}, {files[name]} files, one process",
            value=seconds[name] * 1000,
            unit="ms",
            ratio=seconds[name] / seconds["sheets"],
            against=f"{files['sheets']} sheets as HTML",
        )
    yield from _phrases()


def _phrases() -> Iterator[Figure]:
    """Measure reading all printed lines of the plan, and writing them anew from its fields."""
    compiled = compile_plan(ROOT / "plan").compiled
    if compiled is None:
        raise ValueError("the plan has errors")
    plan, directory = compiled.plan, compiled.directory
    vocabulary = Vocabulary.of(plan, directory)
    lines = [line for item in plan.items for line in item.as_written]

    def read() -> None:
        for name, text in lines:
            if name == "when":
                read_times(text)
            else:
                read_parties(text, vocabulary)

    def write() -> None:
        for item in plan.items:
            for _, parties in item.parties:
                write_parties(parties, vocabulary)
            write_times(item.when)

    def learn() -> None:
        Vocabulary.of(plan, directory)

    whole = _least(lambda: compile_plan(ROOT / "plan"))
    for name, work in (
        ("the names of the directory learnt", learn),
        (f"{len(lines)} printed lines read", read),
        ("all fields written as lines", write),
    ):
        seconds = _least(work)
        yield Figure(
            name=name,
            value=seconds * 1000,
            unit="ms",
            ratio=seconds / whole,
            against="the whole compile",
        )


def _least(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)
