"""The time of one run by itself, made once for all agencies that share it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planc.views.sheet import times_of

if TYPE_CHECKING:
    from datetime import date

    from planc.binding import Run
    from planc.compiled import Compiled
    from planc.views.sheet import Time


@dataclass(frozen=True, slots=True)
class TimeOfRun:
    """Answers for the runs of one plan; occurrences are told apart by identity."""

    compiled: Compiled
    _found: dict[tuple[int, date | None, date | None], Time] = field(default_factory=dict)

    def __call__(self, run: Run) -> Time:
        """The time of a run, with its one moment."""
        key = (id(run.occurrence), run.start, run.last_day)
        found = self._found.get(key)
        if found is None:
            (found,) = times_of(self.compiled, (run,))
            self._found[key] = found
        return found
