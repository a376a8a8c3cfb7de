"""Two lists of lines laid side by side: what stands in both, in the same order or not.

exact         the longest list of lines that stands in both in one order, whatever repeats
joined        a line here that is broken over several there, with or without page numbers
moved         the same line at another place of the order
changed       between two lines that are the same, the most alike of those left
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

#: So many pairs of equal lines are looked at for the best order; lines that repeat so often that
#: there would be more are laid side by side first come, first served.
MOST_PAIRS = 500_000

#: So many pairs of unlike lines between two that are the same are compared with each other.
MOST_COMPARED = 40_000

#: So many times lines are looked at to see whether several together are what others are.
MOST_STEPS = 250_000
_SIGNS_A_STEP = 256

#: So many words are looked up to see which lines between two that are the same are alike.
MOST_WORDS = 1_500_000

#: From this share of common words on, a line is another one that was changed.
ALIKE = 0.5

#: From this share on, lines are together one line that was broken, and changed.
_PIECES = 0.75

#: Words of a line.
Words = tuple[str, ...]

#: How often each word stands in a line, and how many there are.
Bag = tuple[Counter[str], int]
_Pair = tuple[int, int]
_Group = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What became of the lines of both lists, by their numbers from 0.

    `same` are groups of lines whose words are the same, mostly one and one, in their order, and
    `changed` groups of lines whose words are alike; `moved` are pairs. A line in none of them is
    left over, as is a page number that a copy has in the middle of a group.
    """

    same: tuple[_Group, ...]
    moved: tuple[_Pair, ...]
    changed: tuple[_Group, ...]


@dataclass(slots=True)
class _Room:
    """How much work may still be done."""

    left: int


def align(left: Sequence[Words], right: Sequence[Words]) -> Alignment:
    """The lines of two lists side by side; space between words does not count.

    >>> align([("a", "b"), ("c",)], [("c",), ("ab",)])
    Alignment(same=(((1,), (0,)),), moved=((0, 1),), changed=())
    """
    ours, theirs = ["".join(line) for line in left], ["".join(line) for line in right]
    same: list[_Group] = [((one,), (other,)) for one, other in _in_order(ours, theirs)]
    room = _Room(MOST_STEPS)
    for lefts, rights in list(_gaps(same, len(ours), len(theirs))):
        same += _joined(ours, theirs, lefts, rights, room)
    same.sort()
    free_left = set(range(len(ours))) - {one for group, _ in same for one in group}
    free_right = set(range(len(theirs))) - {other for _, group in same for other in group}
    moved = list(_elsewhere(ours, theirs, free_left, free_right))
    free_left -= {one for one, _ in moved}
    free_right -= {other for _, other in moved}
    changed: list[_Group] = []
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
    return 2 * _common(one, other) / (one[1] + other[1] or 1)


def _common(one: Bag, other: Bag) -> int:
    """How many words two lines have in common."""
    few, many = sorted((one[0], other[0]), key=len)
    return sum(min(number, many.get(word, 0)) for word, number in few.items())


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
    ours: Sequence[str], theirs: Sequence[str], lefts: range, rights: range, room: _Room
) -> Iterator[_Group]:
    """Lines on one side that together are what stands in one line, or several, on the other."""
    if len(lefts) * len(rights) > MOST_PAIRS:
        return
    one, first = lefts.start, rights.start
    while one < lefts.stop and room.left > 0:
        for other in range(first, rights.stop):
            if ours[one][:1] != theirs[other][:1]:
                continue
            group = _evenly(ours, theirs, (one, lefts.stop), (other, rights.stop), room)
            if group:
                yield group
                one, first = group[0][-1] + 1, group[1][-1] + 1
                break
        else:
            one += 1


def _evenly(
    ours: Sequence[str], theirs: Sequence[str], left: _Pair, right: _Pair, room: _Room
) -> _Group | None:
    """The lines from two places on to where they come out even; None if they part before.

    A page number of the left side, where the right side goes on otherwise, is none of them.
    """
    group, others = [left[0]], [right[0]]
    mine, yours = ours[left[0]], theirs[right[0]]
    at = other_at = 0
    while room.left > 0:
        rest = min(len(mine) - at, len(yours) - other_at)
        # Signs are compared so many at once that only very long lines cost more than a step.
        room.left -= 1 + rest // _SIGNS_A_STEP
        if not yours.startswith(mine[at : at + rest], other_at):
            return None
        at, other_at = at + rest, other_at + rest
        if at == len(mine) and other_at == len(yours):
            return tuple(group), tuple(others)
        if at == len(mine):
            one = group[-1] + 1
            while (
                one < left[1] and is_number(ours[one]) and not yours.startswith(ours[one], other_at)
            ):
                one += 1
            if one == left[1]:
                return None
            group.append(one)
            mine, at = ours[one], 0
        else:
            if others[-1] + 1 == right[1]:
                return None
            others.append(others[-1] + 1)
            yours, other_at = theirs[others[-1]], 0
    return None


def is_number(line: str) -> bool:
    """Whether a line is only a number, as a page has it: "3", "- 3 -".

    >>> [is_number(line) for line in ("3", "-12-", "3.1", "Trang 3", "")]
    [True, True, False, False, False]
    """
    return re.fullmatch(r"\W*[0-9]{1,4}\W*", line) is not None


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
) -> list[_Group]:
    """Lines that are alike, in one order, so that they are as alike as can be.

    Mostly one and one; several of one side where one of the other was broken, or some were run
    together, and a word is another one.
    """
    if not ones or not others or len(ones) * len(others) > MOST_COMPARED:
        return []
    if sum(len(left[one]) for one in ones) * len(others) > MOST_WORDS:
        return []
    if len(ones) == len(others) == 1 and not is_number("".join(left[ones[0]])):
        # Between the same two lines stands one on each side: it is that one, however changed.
        return [((ones[0],), (others[0],))]
    ours, theirs = bags(left[one] for one in ones), bags(right[other] for other in others)
    numbers = {row for row, one in enumerate(ones) if is_number("".join(left[one]))}
    common = [[_common(one, other) for other in theirs] for one in ours]
    alike = [
        [
            2 * shared / (count + other_count or 1)
            for shared, (_, other_count) in zip(row, theirs, strict=True)
        ]
        for row, (_, count) in zip(common, ours, strict=True)
    ]
    broken = _Pieces(ours, theirs, common, numbers)
    run_together = _Pieces(theirs, ours, list(zip(*common, strict=True)), ())
    best = [[(0.0, 0, 0)] * (len(others) + 1) for _ in range(len(ones) + 1)]
    pieces: dict[_Pair, _Group] = {}
    for row in range(len(ones) - 1, -1, -1):
        for column in range(len(others) - 1, -1, -1):
            below, beside = best[row + 1][column][0], best[row][column + 1][0]
            found = (below, row + 1, column) if below >= beside else (beside, row, column + 1)
            choices = [
                (alike[row][column], (row,), (column,)),
                *((score, rows, (column,)) for score, rows in broken.of(row, column)),
                *((score, (row,), columns) for score, columns in run_together.of(column, row)),
            ]
            for score, rows, columns in choices:
                end, other_end = rows[-1] + 1, columns[-1] + 1
                together = best[end][other_end][0] + score
                if score >= ALIKE and together >= found[0]:
                    found = (together, end, other_end)
                    pieces[row, column] = (
                        tuple(ones[row] for row in rows),
                        tuple(others[column] for column in columns),
                    )
            best[row][column] = found
    groups: list[_Group] = []
    row = column = 0
    while row < len(ones) and column < len(others):
        _, end, other_end = best[row][column]
        if end > row and other_end > column:
            groups.append(pieces[row, column])
        row, column = end, other_end
    return groups


@dataclass(slots=True)
class _Pieces:
    """Finds lines of one side that are the pieces of one line of the other.

    `common` says how many words each line has in common with each, `following` which line comes
    next that is no page number; such a one among the pieces is none of them.
    """

    ours: Sequence[Bag]
    theirs: Sequence[Bag]
    common: Sequence[Sequence[int]]
    numbers: Collection[int]
    room: _Room = field(default_factory=lambda: _Room(MOST_COMPARED))
    following: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.following = [len(self.ours)] * len(self.ours)
        for row in range(len(self.ours) - 2, -1, -1):
            after = row + 1
            self.following[row] = self.following[after] if after in self.numbers else after

    def of(self, row: int, column: int) -> Iterator[tuple[float, tuple[int, ...]]]:
        """The lines from a place on that are pieces, the more the later, and what that is worth.

        Each line counts for itself, so that pieces are kept together rather than left over.
        """
        after = self.following[row]
        if after == len(self.ours) or not (
            self._within(row, column) and self._within(after, column)
        ):
            return
        words, length = self.theirs[column]
        left, rows = Counter(words), list[int]()
        found = total = 0
        alone = 0.0
        for each in range(row, len(self.ours)):
            bag, count = self.ours[each]
            self.room.left -= count
            shared = Counter({word: min(number, left[word]) for word, number in bag.items()})
            if self.room.left < 0 or shared.total() < ALIKE * count:
                if each in self.numbers:
                    continue
                return
            left.subtract(shared)
            rows.append(each)
            found, total = found + shared.total(), total + count
            alone = max(alone, likeness(self.ours[each], self.theirs[column]))
            score = 2 * found / (total + length)
            if len(rows) > 1 and score >= _PIECES and score > alone:
                yield score * len(rows), tuple(rows)

    def _within(self, row: int, column: int) -> bool:
        return self.common[row][column] >= ALIKE * self.ours[row][1]
