"""The names that phrases are made of: bodies, levels, kinds of units, units, groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planc.directory import Directory
    from planc.language.model import Plan


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a plan calls its bodies and units."""

    plan: Plan
    directory: Directory

    @classmethod
    def of(cls, plan: Plan, directory: Directory) -> Vocabulary:
        """The vocabulary of a plan."""
        return cls(plan, directory)
