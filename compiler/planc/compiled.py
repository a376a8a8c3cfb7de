"""The compiled plan: what the stages made, side by side, for rules, views and questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planc.binding import Binding
    from planc.directory import Directory
    from planc.language.model import Item, Plan
    from planc.source import SourceFile
    from planc.time import Schedule, WorkingDays


@dataclass(frozen=True, slots=True)
class Compiled:
    """A plan that has passed every stage up to binding.

    `originals` are the files with the signed document's own words, none where the plan has none.
    """

    plan: Plan
    directory: Directory
    schedule: Schedule
    days: WorkingDays
    binding: Binding
    originals: tuple[SourceFile, ...] = ()

    def item(self, item_id: str) -> Item:
        """The item of an id."""
        return next(item for item in self.plan.items if item.id == item_id)
