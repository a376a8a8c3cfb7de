"""The real plan of the repository, compiled once for all tests that ask for it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from planc.pipeline import compile_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled

ROOT = Path(__file__).parents[1]


@cache
def real_plan() -> Compiled:
    """The compiled plan of Hải Phòng."""
    outcome = compile_plan(ROOT / "plan")
    assert outcome.compiled is not None, outcome.findings
    return outcome.compiled
