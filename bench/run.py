"""Runs the measurements and prints their figures in a table.

`python bench/run.py` runs all; `python bench/run.py cold peak` those whose name holds one of
the words. A new measurement is a function that yields figures, with a line in MEASUREMENTS.
"""

from __future__ import annotations

import os
import platform
import sys
from typing import TYPE_CHECKING

import builds
import command
import papers
import rules
import sheets
import stages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from figures import Figure

MEASUREMENTS: tuple[tuple[str, Callable[[], Iterable[Figure]]], ...] = (
    ("cold-check", command.cold_check),
    # Before anything makes this process large: a started process counts from its size.
    ("peak-memory", command.peak_memory),
    ("stages", stages.stages),
    ("rules", rules.rules),
    ("papers", papers.papers),
    ("html", sheets.html),
    ("pdf", sheets.pdf),
    ("builds", builds.builds),
)

HEADER = ("measured", "value", "goal", "ratio")


def row(figure: Figure) -> tuple[str, ...]:
    """Write a figure as the cells of its row."""
    ratio = "" if figure.ratio is None else f"{figure.ratio:.1f} x {figure.against}"
    return figure.name, f"{_value(figure.value)} {figure.unit}", figure.goal, ratio


#: From here on a value has no use for digits behind the point.
_LARGE = 100


def _value(value: float) -> str:
    return f"{value:,.0f}" if value >= _LARGE else f"{value:.2g}"


def table(rows: Sequence[tuple[str, ...]]) -> str:
    """Set rows in columns, the first row as header; numbers are aligned to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    aligned = [
        "  ".join(
            cell.rjust(width) if number == 1 else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ).rstrip()
        for cells in rows
    ]
    return "\n".join([aligned[0], "  ".join("-" * width for width in widths), *aligned[1:]])


def main(words: Sequence[str]) -> None:
    """Run the measurements whose name holds one of the words, all if there are none."""
    rows: list[tuple[str, ...]] = [HEADER]
    for name, measure in MEASUREMENTS:
        if not words or any(word in name for word in words):
            print(f"{name} ...", file=sys.stderr)
            rows.extend(row(figure) for figure in measure())
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores; trust the ratios\n")
    print(table(rows))


if __name__ == "__main__":
    main(sys.argv[1:])
