"""Coverage: the signed document's own words beside the lines of the model, both ways.

What changed since `document`: each line of `plan/source/` has the model line that it became, each
model line the line of the source that it stands for, and what has none is known.
"""

from planc.coverage.align import is_number
from planc.coverage.letters import Bare, Parting, around, parting
from planc.coverage.match import cover
from planc.coverage.model import Coverage, ModelLine, Share, SourceLine, State

__all__ = [
    "Bare",
    "Coverage",
    "ModelLine",
    "Parting",
    "Share",
    "SourceLine",
    "State",
    "around",
    "cover",
    "is_number",
    "parting",
]
