"""What a plan says about money: in which clauses, and for which levels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.checks.once import once
from planc.checks.words.general_words import issuer_of
from planc.checks.words.kinds import kinds_in
from planc.checks.words.printed_words import Wording, wordings_of
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.compiled import Compiled
    from planc.language.model import Item

#: Somebody is to provide money.
_PROVIDES = re.compile(
    r"\b(?:bố trí|bảo đảm|đảm bảo|cân đối|dành|lập dự toán|chi trả)\b[^.;]{0,30}"
    r"\b(?:kinh phí|ngân sách|dự toán)\b|\bdự toán kinh phí\b",
    re.IGNORECASE,
)

#: Money of every level, or of every body for its own work. Folded.
_EVERYBODY = re.compile(
    r"ngan sach dia phuong|ngan sach (?:nha nuoc )?(?:cua )?(?:cac|tung) cap|cac cap ngan sach|"
    r"tung cap ngan sach|phan cap|"
    r"(?:du toan|kinh phi|ngan sach)[^.;]{0,60}(?:cua|cho) (?:cac |tung |moi )?"
    r"(?:co quan|don vi|dia phuong|so, ban|so, nganh)"
)


@dataclass(frozen=True, slots=True)
class Money:
    """The words of a plan about money, and the items in which somebody is to provide it.

    `levels` are those for which money is named, each at or below that of the issuer; `sources`
    are the sources named for no level in particular.
    """

    words: tuple[Wording, ...]
    items: tuple[Item, ...]
    levels: frozenset[str]
    sources: tuple[str, ...]


@once
def money_of(compiled: Compiled) -> Money:
    """What the plan says about money."""
    plan = compiled.plan
    words = [Wording(each.text, each.origin, "text", each.clause) for each in plan.funding]
    items = [item for item in plan.items if _provides(item)]
    words += [each for item in items for each in wordings_of(item) if each.field == "text"]
    said = [fold(each.text) for each in words]
    said += [fold(line) for each in plan.funding for line in (*each.sources, *each.rules)]
    levels = {
        obligation.agency.rpartition("@")[2]
        for item in items
        for obligation in compiled.binding.by_item.get(item.id, ())
    }
    named = {compiled.directory.units[unit].level for unit in levels}
    named |= set(_named(compiled, " ; ".join(said)))
    return Money(
        tuple(words),
        tuple(items),
        frozenset(named),
        tuple(dict.fromkeys(source for each in plan.funding for source in each.sources)),
    )


def own_levels(compiled: Compiled) -> tuple[str, ...]:
    """The levels from the issuer's down, whose money the plan can speak of."""
    issuer = issuer_of(compiled)
    if issuer is None:
        return compiled.directory.levels
    return compiled.directory.levels[compiled.directory.levels.index(issuer.level) :]


def _provides(item: Item) -> bool:
    if item.kind in ("task", "part"):
        return bool(item.role("fund"))
    if item.role("fund"):
        return True
    return bool(_PROVIDES.search(item.text or item.title or ""))


def _named(compiled: Compiled, said: str) -> Iterator[str]:
    """The levels whose money words name, or all where the words are about everybody's."""
    kinds = kinds_in(compiled)
    everybody = _EVERYBODY.search(said)
    for level in compiled.plan.levels:
        names = {fold(level.name), *map(fold, kinds.of_level.get(level.id, ()))}
        of_level = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        if everybody or re.search(
            rf"\b(?:ngan sach|kinh phi|du toan)\b[^.;]{{0,40}}?\b(?:{of_level})\b", said
        ):
            yield level.id
