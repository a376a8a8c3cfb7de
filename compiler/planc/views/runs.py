"""What a lead has to do, and when, for the parts of its task that name nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.binding import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planc.binding import Obligation
    from planc.compiled import Compiled
    from planc.language.model import Item
    from planc.time import Occurrence


def parts_of_nobody(items: Iterable[Item]) -> Mapping[str, tuple[str, ...]]:
    """The parts that name nobody, by their task: its leads carry them out."""
    parts: dict[str, tuple[str, ...]] = {}
    for item in items:
        if item.parent and not item.parties:
            parts[item.parent] = (*parts.get(item.parent, ()), item.id)
    return parts


def runs_of_parts(
    compiled: Compiled, obligation: Obligation, parts: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, Run]]:
    """What an obligation to lead has with it for such parts: the id of each, and the run.

    There is no obligation of its own for them; what the task says of its time is not repeated.
    """
    if obligation.role != "lead":
        return
    agency = compiled.directory.agencies[obligation.agency]
    occurrences = compiled.schedule.occurrences
    said = {_what(run.occurrence) for run in obligation.runs}
    for part in parts.get(obligation.item, ()):
        for occurrence in occurrences.get(part, ()):
            last = occurrence.last_day or occurrence.start
            alive = last is None or agency.lives_in(last, last)
            if alive and _what(occurrence) not in said:
                yield part, Run.whole(occurrence)


def _what(occurrence: Occurrence) -> tuple[object, ...]:
    """What an occurrence says, whichever item it belongs to."""
    return occurrence.kind, occurrence.part, occurrence.start, occurrence.last_day
