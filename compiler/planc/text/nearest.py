"""What somebody may have meant: the words nearest to one that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

#: From this length on, a word that stands in another is near it: a shorter one says too little.
_PREFIX_LENGTH = 3
_PART_LENGTH = 4

#: How many edits a prefix, or a part, counts as.
_PREFIX_COST = 2
_PART_COST = 3


def nearest(word: str, choices: Iterable[str], limit: int = 3) -> list[str]:
    """The choices near a word, nearest first, equally near ones in alphabetical order.

    Case, diacritics and spaces do not count. A choice is near if few edits lead to it (one for a
    word of up to four letters, two up to eight, else three), or if one contains the other.
    """
    folded = fold(word)
    if not folded:
        return []
    letters = frozenset(folded)
    near: list[tuple[int, str]] = []
    for choice in set(choices):
        cost = _cost(folded, letters, fold(choice))
        if cost is not None:
            near.append((cost, choice))
    return [choice for _, choice in sorted(near)[:limit]]


def _cost(word: str, letters: frozenset[str], choice: str) -> int | None:
    """How far a choice is from the word, or None if it is not near; both are folded."""
    if word == choice:
        return 0
    short, long = sorted((word, choice), key=len)
    bound = 1 + (len(word) > _PART_LENGTH) + (len(word) > 2 * _PART_LENGTH)
    cost: int | None = None
    # Both tests are cheap bounds from below, and spare most of 2,000 choices the table.
    if len(long) - len(short) <= bound and len(letters.difference(choice)) <= bound:
        cost = _edits(word, choice, bound)
    if len(short) >= _PREFIX_LENGTH and long.startswith(short):
        return min(cost or _PREFIX_COST, _PREFIX_COST)
    if len(short) >= _PART_LENGTH and short in long:
        return min(cost or _PART_COST, _PART_COST)
    return cost


def _edits(left: str, right: str, bound: int) -> int | None:
    """The least number of letters to add, drop, replace or swap with their neighbour.

    None if it is above the bound, or not below the longer word's length: then nothing is alike.
    """
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, char in enumerate(left, start=1):
        above, row = row, [i]
        for j, other in enumerate(right, start=1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (char != other))
            if i > 1 and j > 1 and char == right[j - 2] and other == left[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > bound:
            return None
        before = above
    distance = row[-1]
    return distance if distance <= bound and distance < max(len(left), len(right)) else None


#: A set of names this small is shown whole where none of them is near.
FEW = 6


def meant(word: str, known: Collection[str]) -> tuple[str, ...]:
    """What may have been meant by a word: the nearest names, or all of them where there are few."""
    found = nearest(word, known)
    return tuple(found or (sorted(known) if len(known) <= FEW else ()))
