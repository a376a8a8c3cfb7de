"""Two lists of lines laid side by side: what stands in both, in the same order or not.

exact         the longest list of lines that stands in both in one order, whatever repeats
joined        a line here that is broken over several there
moved         the same line at another place of the order
changed       between two lines that are the same, the most alike of those left
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: So many pairs of equal lines are looked at for the best order; lines that repeat so often that
#: there would be more are laid side by side first come, first served.
MOST_PAIRS = 500_000

#: So many pairs of unlike lines between two that are the same are compared with each other.
MOST_COMPARED = 40_000

#: From this share of common words on, a line is another one that was changed.
ALIKE = 0.5

#: Words of a line.
Words = tuple[str, ...]

#: How often each word stands in a line, and how many there are.
Bag = tuple[Counter[str], int]
_Pair = tuple[int, int]
_Group = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What became of the lines of both lists, by their numbers from 0.

    `same` are groups of lines whose words are the same, mostly one and one, in their order;
    `moved` and `changed` are pairs. A line in none of them is left over.
    """

    same: tuple[_Group, ...]
    moved: tuple[_Pair, ...]
    changed: tuple[_Pair, ...]


def align(left: Sequence[Words], right: Sequence[Words]) -> Alignment:
    """The lines of two lists side by side; space between words does not count.

    >>> align([("a", "b"), ("c",)], [("c",), ("ab",)])
    Alignment(same=(((1,), (0,)),), moved=((0, 1),), changed=())
    """
    ours, theirs = ["".join(line) for line in left], ["".join(line) for line in right]
    same: list[_Group] = [((one,), (other,)) for one, other in _in_order(ours, theirs)]
    for lefts, rights in list(_gaps(same, len(ours), len(theirs))):
        same += _joined(ours, theirs, lefts, rights)
    same.sort()
    free_left = set(range(len(ours))) - {one for group, _ in same for one in group}
    free_right = set(range(len(theirs))) - {other for _, group in same for other in group}
    moved = list(_elsewhere(ours, theirs, free_left, free_right))
    free_left -= {one for one, _ in moved}
    free_right -= {other for _, other in moved}
    changed: list[_Pair] = []
    for lefts, rights in _gaps(same, len(ours), len(theirs)):
        ones = [one for one in lefts if one in free_left]
        others = [other for other in rights if other in free_right]
        changed += _most_alike(left, right, ones, others)
    return Alignment(tuple(same), tuple(moved), tuple(changed))


def likeness(one: Bag, other: Bag) -> float:
    """The share of words that two lines have in common, from 0 to 1.

    >>> likeness(*bags([("a", "b", "c"), ("a", "x", "c", "d")]))
    0.5714285714285714
    """
    (words, count), (other_words, other_count) = sorted((one, other), key=lambda bag: len(bag[0]))
    common = sum(min(number, other_words.get(word, 0)) for word, number in words.items())
    return 2 * common / (count + other_count or 1)


def bags(lines: Iterable[Words]) -> list[Bag]:
    """The words of each line, to be compared whatever their order."""
    return [(Counter(line), len(line)) for line in lines]


def _in_order(ours: Sequence[str], theirs: Sequence[str]) -> list[_Pair]:
    """Pairs of equal lines in one order: as many as there can be."""
    begin, ends = 0, min(len(ours), len(theirs))
    while begin < ends and ours[begin] == theirs[begin]:
        begin += 1
    back = 0
    while back < ends - begin and ours[-1 - back] == theirs[-1 - back]:
        back += 1
    last, other_last = len(ours) - back, len(theirs) - back
    pairs = [(number, number) for number in range(begin)]
    found = _longest(ours[begin:last], theirs[begin:other_last])
    pairs += [(begin + one, begin + other) for one, other in found]
    pairs += [(last + number, other_last + number) for number in range(back)]
    return pairs


def _longest(ours: Sequence[str], theirs: Sequence[str]) -> list[_Pair]:
    """The longest common subsequence, by the pairs of equal lines (Hunt and Szymanski)."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(theirs):
        places.setdefault(line, []).append(number)
    counts = Counter(line for line in ours if line in places)
    room, crowded = MOST_PAIRS, set()
    for line, count in sorted(counts.items(), key=lambda entry: entry[1] * len(places[entry[0]])):
        room -= count * len(places[line])
        if room < 0:
            crowded.add(line)
    # `ends[n]` is where the best list of n + 1 pairs ends; `chains[n]` is that list, as links.
    ends: list[int] = []
    chains: list[tuple[int, int, object]] = []
    for one, line in enumerate(ours):
        for other in reversed(places.get(line, ()) if line not in crowded else ()):
            length = bisect_left(ends, other)
            link = (one, other, chains[length - 1] if length else None)
            if length == len(ends):
                ends.append(other)
                chains.append(link)
            else:
                ends[length], chains[length] = other, link
    found: list[_Pair] = []
    chain: object = chains[-1] if chains else None
    while isinstance(chain, tuple):
        found.append(chain[:2])
        chain = chain[2]
    found.reverse()
    return _with_crowded(ours, places, crowded, found) if crowded else found


def _with_crowded(
    ours: Sequence[str], places: dict[str, list[int]], crowded: set[str], found: list[_Pair]
) -> list[_Pair]:
    """The same with the lines that repeat too often put in between, each at the next free place."""
    taken = dict(found)
    following = len(places) and max(numbers[-1] for numbers in places.values()) + 1
    bounds: list[int] = []
    for one in range(len(ours) - 1, -1, -1):
        following = taken.get(one, following)
        bounds.append(following)
    bounds.reverse()
    pairs: list[_Pair] = []
    free = 0
    for one, line in enumerate(ours):
        if one in taken:
            other = taken[one]
        elif line in crowded:
            numbers = places[line]
            at = bisect_left(numbers, free)
            if at == len(numbers) or numbers[at] >= bounds[one]:
                continue
            other = numbers[at]
        else:
            continue
        pairs.append((one, other))
        free = other + 1
    return pairs


def _gaps(same: Sequence[_Group], lefts: int, rights: int) -> Iterator[tuple[range, range]]:
    """The lines between those that are the same, on both sides."""
    one = other = 0
    for group, others in [*same, ((lefts,), (rights,))]:
        if one < group[0] and other < others[0]:
            yield range(one, group[0]), range(other, others[0])
        one, other = group[-1] + 1, others[-1] + 1


def _joined(
    ours: Sequence[str], theirs: Sequence[str], lefts: range, rights: range
) -> Iterator[_Group]:
    """Lines on one side that together are what stands in one line, or several, on the other."""
    if len(lefts) * len(rights) > MOST_PAIRS:
        return
    one, first = lefts.start, rights.start
    while one < lefts.stop:
        for other in range(first, rights.stop):
            end, other_end = _ends(ours, theirs, (one, lefts.stop), (other, rights.stop))
            if end:
                yield tuple(range(one, end)), tuple(range(other, other_end))
                one, first = end, other_end
                break
        else:
            one += 1


def _ends(ours: Sequence[str], theirs: Sequence[str], left: _Pair, right: _Pair) -> tuple[int, int]:
    """Where lines that begin at two places come out even; (0, 0) if they part before."""
    one, other = left[0] + 1, right[0] + 1
    mine, yours = ours[left[0]], theirs[right[0]]
    while mine != yours:
        if len(mine) < len(yours) and yours.startswith(mine) and one < left[1]:
            yours, mine = yours[len(mine) :], ours[one]
            one += 1
        elif len(yours) < len(mine) and mine.startswith(yours) and other < right[1]:
            mine, yours = mine[len(yours) :], theirs[other]
            other += 1
        else:
            return 0, 0
    return one, other


def _elsewhere(
    ours: Sequence[str], theirs: Sequence[str], lefts: set[int], rights: set[int]
) -> Iterator[_Pair]:
    """Equal lines among those left over, the first with the first."""
    places: dict[str, deque[int]] = {}
    for other in sorted(rights):
        places.setdefault(theirs[other], deque()).append(other)
    for one in sorted(lefts):
        if places.get(ours[one]):
            yield one, places[ours[one]].popleft()


def _most_alike(
    left: Sequence[Words], right: Sequence[Words], ones: Sequence[int], others: Sequence[int]
) -> list[_Pair]:
    """Pairs of lines that are alike, in one order, so that they are as alike as can be."""
    if not ones or not others or len(ones) * len(others) > MOST_COMPARED:
        return []
    if len(ones) == len(others) == 1:
        # Between the same two lines stands one on each side: it is that one, however changed.
        return [(ones[0], others[0])]
    ours, theirs = bags(left[one] for one in ones), bags(right[other] for other in others)
    alike = [[likeness(one, other) for other in theirs] for one in ours]
    best = [[0.0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    for row in range(len(ones) - 1, -1, -1):
        for column in range(len(others) - 1, -1, -1):
            found = max(best[row + 1][column], best[row][column + 1])
            if alike[row][column] >= ALIKE:
                found = max(found, best[row + 1][column + 1] + alike[row][column])
            best[row][column] = found
    pairs: list[_Pair] = []
    row = column = 0
    while row < len(ones) and column < len(others):
        together = best[row + 1][column + 1] + alike[row][column]
        if alike[row][column] >= ALIKE and best[row][column] == together:
            pairs.append((ones[row], others[column]))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs
