"""What several rules ask of one plan is worked out once."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from planc.compiled import Compiled

_Answer = TypeVar("_Answer")


def once(question: Callable[[Compiled], _Answer]) -> Callable[[Compiled], _Answer]:
    """A question about a plan whose answer is kept until it is asked of another plan.

    Rules are run one after the other on the same plan, so one answer is enough. All who ask get
    the same value: nobody may change it.
    """
    kept: tuple[Compiled, _Answer] | None = None

    @wraps(question)
    def answer(compiled: Compiled) -> _Answer:
        nonlocal kept
        asked = kept
        if asked is None or asked[0] is not compiled:
            asked = kept = (compiled, question(compiled))
        return asked[1]

    return answer
