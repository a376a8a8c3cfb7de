"""Obligations, and what binding could not do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Self

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from planc.findings import Span
    from planc.language.model import Item, Modality, Party, Target
    from planc.time import Occurrence

How = Literal["named", "level", "group", "relative", "inherited"]


GapKind = Literal["no-unit", "no-body", "no-line", "no-lead"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an agency holds a role: the selector's words and place, and how it was read.

    `lead` is the agency a relative party was worked out from, `predecessor` the agency whose end
    passed the role on.
    """

    written: str
    how: How
    span: Span = field(compare=False)
    lead: str | None = None
    predecessor: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """An occurrence as one agency has it: cut to its life where the work runs through time."""

    occurrence: Occurrence
    start: date | None
    last_day: date | None

    @classmethod
    def whole(cls, occurrence: Occurrence) -> Self:
        """All of an occurrence."""
        return cls(occurrence, occurrence.start, occurrence.last_day)


@dataclass(frozen=True, slots=True)
class Obligation:
    """One agency, one item, one role.

    `counterparts` are pairs of agency and the role that it holds in the item (`with` for one that
    is only named as a counterpart); `inherited_from` and `passed_to` are ids of obligations.
    """

    id: str
    agency: str
    item: str
    role: str
    modality: Modality | None
    counterparts: tuple[tuple[str, str], ...]
    runs: tuple[Run, ...]
    targets: tuple[Target, ...]
    inherited_from: tuple[str, ...]
    passed_to: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """What one entry of a list of parties selected, before leads and time are looked at.

    `removed` are the ids under `except` that removed something.
    """

    item: str
    role: str
    party: Party
    how: How
    agencies: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A selector that gives nothing for a lead, with the kind of reason.

    `no-unit`: the lead's unit has no unit of that level (`level`) in its line; `no-body`: the
    body does not exist where the selector points; `no-line`: none lies on the lead's line;
    `no-lead`: an agency that a class names serves no lead.
    """

    item: str
    role: str
    party: Party
    agency: str
    kind: GapKind
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Adrift:
    """A relative party that cannot be worked out, because words stand for all the leads."""

    item: str
    role: str
    party: Party


@dataclass(frozen=True, slots=True)
class Loose:
    """An obligation that ends with its holder, because nobody takes over."""

    obligation: str
    agency: str
    item: str
    until: date


@dataclass(frozen=True, slots=True)
class Binding:
    """All obligations, sorted by id, and what was noticed while binding.

    `notices` are the agencies that the recipients of the plan stand for: selections whose `item`
    is the id of the recipient and whose role is `notify`.
    """

    obligations: tuple[Obligation, ...]
    selections: tuple[Selection, ...]
    gaps: tuple[Gap, ...]
    loose: tuple[Loose, ...]
    adrift: tuple[Adrift, ...] = ()
    notices: tuple[Selection, ...] = ()
    by_item: Mapping[str, tuple[Obligation, ...]] = field(default_factory=dict)
    by_agency: Mapping[str, tuple[Obligation, ...]] = field(default_factory=dict)


def leading_role(item: Item) -> str | None:
    """The role that stands where a task has its leads.

    A task's or part's leads; in a report the reporters; in a duty, and in a task that names no
    lead, the performers or else the holders of its first role. None where nobody is named.
    """
    roles = [role for role, _ in item.parties]
    if not roles:
        return None
    preferred = "report" if item.kind == "report" else "lead"
    if item.kind == "duty":
        preferred = "perform"
    for role in (preferred, "perform"):
        if role in roles:
            return role
    return roles[0]
