"""PDF in several processes: typst gains nothing from threads on small documents."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from planc.render.pdf import render_pdf, sheet_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planc.render.sheet_text import SheetText

#: So many sheets travel to a process at once: few enough to end together, many enough to pay.
CHUNK = 16

_Pages = list[tuple[str, bytes]]


@contextmanager
def pdf_sheets(sheets: Sequence[SheetText], jobs: int) -> Iterator[Iterator[tuple[str, bytes]]]:
    """Start setting all sheets in `jobs` processes; the agency and bytes of each, as they come."""
    chunks = [
        [(sheet["agency"], sheet_json(sheet)) for sheet in sheets[start : start + CHUNK]]
        for start in range(0, len(sheets), CHUNK)
    ]
    if jobs == 1 or len(chunks) <= 1:
        yield (page for chunk in chunks for page in _set(chunk))
        return
    # `spawn`: a fork of a process that has threads may hang, and not every system has it.
    context = multiprocessing.get_context("spawn")
    workers = min(jobs, len(chunks))
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_alone) as pool:
        try:
            yield (page for pages in pool.map(_set, chunks) for page in pages)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _alone() -> None:
    """Keep typst to one thread; it reads this when its first document is set."""
    os.environ["RAYON_NUM_THREADS"] = "1"


def _set(chunk: list[tuple[str, str]]) -> _Pages:
    return [(agency, render_pdf(sheet)) for agency, sheet in chunk]
