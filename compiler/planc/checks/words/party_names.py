"""What the parties of a plan are called, for messages: a selector is no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.idiom.parties import head_of

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.language.model import Party


def party_name(compiled: Compiled, party: Party) -> str:
    """A party by its name: the body or group, and the unit, level or group where it is."""
    if party.unspecified:
        return party.written
    where = place_name(compiled, party.at) if party.at and not party.relative else ""
    return f"{body_name(compiled, party.body)} {where}".strip()


def body_name(compiled: Compiled, body: str) -> str:
    """A body, or a group of bodies, by its name."""
    pattern = compiled.directory.patterns.get(body)
    return head_of(pattern) if pattern else _group_name(compiled, body)


def place_name(compiled: Compiled, at: str) -> str:
    """A unit, a level or a group of units by its name."""
    if at in compiled.directory.units:
        return compiled.directory.unit_name(at, compiled.schedule.first_day)
    for level in compiled.plan.levels:
        if level.id == at:
            return level.name
    return _group_name(compiled, at)


def _group_name(compiled: Compiled, name: str) -> str:
    return next((each.name for each in compiled.plan.groups if each.id == name and each.name), name)
