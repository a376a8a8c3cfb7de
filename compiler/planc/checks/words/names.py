"""The names of bodies."""

from __future__ import annotations


def head(pattern: str) -> str:
    """What stands in a pattern of names before the unit.

    >>> head("Ủy ban nhân dân {kind} {name}"), head("Sở Tư pháp")
    ('Ủy ban nhân dân', 'Sở Tư pháp')
    """
    return pattern.partition("{")[0].strip()
