"""Which targets of a plan take up which goals of the documents it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.checks.words.printed_words import wordings
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.compiled import Compiled
    from planc.language.model import Goal, Item, Legal, Measure, Target

#: Words of the name of a measure that do not say what is measured.
_FILLING = frozenset({"so", "luong", "ty", "ti", "le", "phan", "tram", "duoc", "cac"})


@dataclass(frozen=True, slots=True)
class Taken:
    """A goal of a document, with the targets that are about the same; `said` in words alone."""

    document: Legal
    goal: Goal
    targets: tuple[tuple[Item, Target], ...]
    said: bool


def goals_taken(compiled: Compiled) -> Iterator[Taken]:
    """Each goal of a basis that does not end before the plan begins."""
    documents = [each for each in compiled.plan.legal if each.relation == "basis" and each.goals]
    if not documents:
        return
    targets = [(item, target) for item in compiled.plan.items for target in item.targets]
    measures = {measure.id: measure for measure in compiled.plan.measures}
    text = " ".join(fold(words.text) for words in wordings(compiled))
    for document in documents:
        for goal in document.goals:
            if goal.by and goal.by < compiled.schedule.first_day.isoformat()[: len(goal.by)]:
                continue
            found = tuple(
                (item, target)
                for item, target in targets
                if _is_about(goal, target, measures[target.measure], measures)
            )
            yield Taken(document, goal, found, fold(goal.text).rstrip(".;") in text)


def _is_about(goal: Goal, target: Target, measure: Measure, measures: dict[str, Measure]) -> bool:
    unit = fold(target.unit or measure.unit or "")
    if goal.measure:
        wanted = fold(goal.unit or measures[goal.measure].unit or "")
        return goal.measure == target.measure and (not wanted or not unit or wanted == unit)
    words = set(fold(measure.name).split()) - _FILLING
    text = fold(goal.text)
    return bool(words) and words <= set(text.split()) and unit in text
