"""Binding: who has to do what, when, and with whom.

What changed since `directory` and `time`: every party of every item has become agencies, and each
agency, item and role an obligation with its counterparts, occurrences and targets.
"""

from planc.binding.bind import bind
from planc.binding.model import Binding, Gap, Obligation, Reason, Run, Selection, leading_role
from planc.binding.select import Selector

__all__ = [
    "Binding",
    "Gap",
    "Obligation",
    "Reason",
    "Run",
    "Selection",
    "Selector",
    "bind",
    "leading_role",
]
