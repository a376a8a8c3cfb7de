"""Time: from the words of `when` to occurrences with civil dates.

What changed since `language`: every `when` has become one or more occurrences, each with a label
unique in its item. No clock and no zone; the plan's period and calendar are given.
"""

from planc.time.calendar import WorkingDays
from planc.time.expand import expand, occurrences_of
from planc.time.model import Occurrence, Schedule

__all__ = ["Occurrence", "Schedule", "WorkingDays", "expand", "occurrences_of"]
