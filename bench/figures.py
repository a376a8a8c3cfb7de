"""What a measurement gives back: figures, each a line of the table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A value with its unit, and how many times the value of something known it is.

    Machines and moments differ: `ratio` says more than `value`.
    """

    name: str
    value: float
    unit: str
    goal: str = ""
    ratio: float | None = None
    against: str = ""
