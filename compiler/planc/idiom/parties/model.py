"""Who: what a line of parties says, as the reader gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from planc.language.model import Party

#: What is known of a party that was read: `sure` names agencies or words for nobody in particular,
#: `unplaced` a body that exists at many places without saying which, `unknown` a name that the
#: plan's directory does not have.
Certainty = Literal["sure", "unplaced", "unknown"]


@dataclass(frozen=True, slots=True)
class PartyRead:
    """A party, and the stretch `text[start:end]` that names it.

    A name may borrow its head from the one before ("cấp xã" in "Ủy ban nhân dân cấp huyện, cấp
    xã"), or its place from the one behind. `role` is the role that a word in front gives it
    ("phối hợp với"), empty where none does.
    """

    party: Party
    start: int
    end: int
    certainty: Certainty = "sure"
    role: str = ""


@dataclass(frozen=True, slots=True)
class PartiesRead:
    """The parties of a line in their order; `left` are the stretches that name nobody.

    Words that only give a role ("Cơ quan chủ trì:", "phối hợp với") are in neither: they are in the
    `role` of the parties.
    """

    parties: tuple[PartyRead, ...]
    left: tuple[tuple[int, int], ...] = ()
