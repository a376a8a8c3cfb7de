"""The real plan, compiled once for all tests of renderers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planc.pipeline import compile_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def hai_phong() -> Compiled:
    outcome = compile_plan(ROOT / "plan")
    assert outcome.compiled is not None
    return outcome.compiled
