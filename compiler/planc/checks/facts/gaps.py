"""What two rules say of gaps in the binding: one hit a selector, with the agencies by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.checks.rule import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planc.binding import Gap
    from planc.compiled import Compiled
    from planc.findings import Argument, Span

#: How many agencies a message names.
MOST_NAMED = 3


def hits_by_selector(compiled: Compiled, gaps: Iterable[Gap]) -> Iterator[Hit]:
    """One hit for all gaps of a selector; arguments `party, role, count, names, more`."""
    agencies: dict[tuple[str, str, str, Span], list[str]] = {}
    for gap in gaps:
        key = (gap.item, gap.role, gap.party.written, gap.party.origin.whole)
        agencies.setdefault(key, []).append(gap.agency)
    day = compiled.schedule.last_day
    for (item, role, written, span), found in agencies.items():
        args: dict[str, Argument] = {
            "party": written,
            "role": role,
            "count": len(found),
            "names": tuple(compiled.directory.name(agency, day) for agency in found[:MOST_NAMED]),
            "more": max(0, len(found) - MOST_NAMED),
        }
        yield Hit(span, args, item)
