"""Walking a graph of names without recursion, so that no input is too deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Circle = tuple[str, ...]


def from_the_leaves(
    names: Iterable[str], below: Callable[[str], Iterable[str]]
) -> tuple[list[str], list[Circle]]:
    """Names ordered so that each comes after all below it, and the circles met on the way.

    A circle is the chain of its names, ending with the one it began with; the link that closes
    it is passed over.

    >>> from_the_leaves(["a", "b"], {"a": ["b"], "b": ["c"], "c": []}.__getitem__)
    (['c', 'b', 'a'], [])
    >>> from_the_leaves(["a"], {"a": ["b"], "b": ["a"]}.__getitem__)
    (['b', 'a'], [('a', 'b', 'a')])
    """
    order: list[str] = []
    circles: list[Circle] = []
    done: set[str] = set()
    for name in names:
        path: dict[str, list[str]] = {}
        if name not in done:
            path[name] = list(below(name))
        while path:
            top = next(reversed(path))
            if not path[top]:
                del path[top]
                done.add(top)
                order.append(top)
                continue
            following = path[top].pop(0)
            if following in path:
                chain = list(path)
                circles.append((*chain[chain.index(following) :], following))
            elif following not in done:
                path[following] = list(below(following))
    return order, circles
