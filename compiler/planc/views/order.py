"""The order in which every list has units and bodies, and what lists count of an agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.text import sort_key
from planc.views.sheet import ROLE_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planc.binding import Obligation
    from planc.compiled import Compiled
    from planc.directory import Directory
    from planc.text.collate import SortKey


def unit_rank(compiled: Compiled, unit: str) -> tuple[SortKey, str]:
    """Where a unit stands among others: by its bare name, as Vietnamese dictionaries sort."""
    version = compiled.directory.units[unit].version(compiled.schedule.last_day)
    return sort_key(version.name), unit


def body_name(directory: Directory, body: str) -> str:
    """What the names of a body's agencies have in common: "Ủy ban nhân dân"."""
    pattern = directory.patterns[body].replace("{kind}", "").replace("{name}", "")
    return " ".join(pattern.split())


def body_ranks(compiled: Compiled) -> Mapping[str, int]:
    """Where each body stands among others at the same place: in the order of their ids.

    Offices list each other by protocol, which no rule can work out, and a compiled plan does not
    keep the order in which its directory was written.
    """
    return {body.id: rank for rank, body in enumerate(compiled.plan.bodies)}


def role_counts(obligations: Iterable[Obligation]) -> tuple[tuple[str, int], ...]:
    """How many obligations there are of each role, in the order of roles."""
    counts: dict[str, int] = {}
    for obligation in obligations:
        counts[obligation.role] = counts.get(obligation.role, 0) + 1
    return tuple((role, counts[role]) for role in ROLE_ORDER if role in counts)
