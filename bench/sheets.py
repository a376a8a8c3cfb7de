"""Sheets: HTML rendered to memory, and PDF against what typst itself needs for the same inputs."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from figures import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planc.compiled import Compiled
    from planc.render.sheet_text import SheetText

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3
PROCESSES = 2


def timed(action: Callable[[], object]) -> float:
    """Run an action once and return its seconds."""
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


@cache
def compiled() -> Compiled:
    """The plan in `plan/`, compiled once for all measurements."""
    from planc.pipeline import compile_plan

    outcome = compile_plan(ROOT / "plan")
    if outcome.compiled is None:
        raise SystemExit("plan/ does not compile: see planc check")
    return outcome.compiled


@cache
def texts() -> list[SheetText]:
    """Every sheet of the plan, in words."""
    from planc.render.sheet_text import SheetWriter
    from planc.views.sheet import sheets

    writer = SheetWriter.of("vi")
    return [writer.write(sheet) for sheet in sheets(compiled())]


def html() -> Iterator[Figure]:
    """Measure how many sheets a second become HTML in memory, from views that are there."""
    from planc.render.html import sheet_page
    from planc.render.sheet_text import SheetWriter
    from planc.views.sheet import sheets

    views = list(sheets(compiled()))

    def render() -> None:
        writer = SheetWriter.of("vi")
        for view in views:
            sheet_page(writer.write(view))

    seconds = min(timed(render) for _ in range(RUNS))
    yield Figure(
        name=f"HTML of {len(views)} sheets, to memory",
        value=len(views) / seconds,
        unit="sheets/s",
        goal="≥ 1500",
    )


def pdf() -> Iterator[Figure]:
    """Measure the PDF of all sheets, in turns with typst alone and with one process."""
    from planc.build.artifacts import sheet_artifacts
    from planc.build.workers import render_all

    apart = [
        each
        for text in texts()
        for each in sheet_artifacts(text["agency"], "", {text["agency"]: text}.__getitem__)
        if each.apart
    ]
    inputs = typst_inputs()

    def planc(jobs: int) -> None:
        for _ in render_all(apart, jobs):
            pass

    rounds = [
        (
            timed(lambda: typst_alone(inputs)),
            timed(lambda: planc(PROCESSES)),
            timed(lambda: planc(1)),
        )
        for _ in range(RUNS)
    ]
    alone, two, one = map(min, zip(*rounds, strict=True))
    yield Figure(
        name=f"PDF of {len(inputs)} sheets on {PROCESSES} processes",
        value=two,
        unit="s",
        goal="≤ 1.2",
        ratio=two / alone,
        against="typst alone, same inputs",
    )
    yield Figure(
        name="PDF on one process",
        value=one,
        unit="s",
        goal="≥ 1.8",
        ratio=one / two,
        against=f"{PROCESSES} processes",
    )


def typst_inputs() -> list[str]:
    """What typst itself gets of each sheet, after all that planc prepares."""
    from planc.render.pdf import sheet_json
    from planc.render.pdf.sheets import ready

    return [ready(json.loads(sheet_json(text))) for text in texts()]


def typst_alone(inputs: list[str]) -> None:
    """Set the same inputs with typst and nothing else, half of them in each process."""
    context = multiprocessing.get_context("spawn")
    workers = [
        context.Process(target=_compile, args=(inputs[number::PROCESSES],))
        for number in range(PROCESSES)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def _compile(inputs: list[str]) -> None:
    os.environ["RAYON_NUM_THREADS"] = "1"
    import typst

    render = ROOT / "compiler" / "planc" / "render"
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[render / "fonts"]
    )
    compiler = typst.Compiler(render / "pdf" / "main.typ", root=render / "pdf", font_paths=fonts)
    for sheet in inputs:
        compiler.compile(
            format="pdf", sys_inputs={"data": sheet}, pdf_standards=["ua-1"], timestamp=0
        )
