"""Which item a place lies in, told from the nodes, so that a finding of any stage can say it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from planc.findings import Place
from planc.syntax import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Sequence as Many

    from planc.findings import Finding, Span
    from planc.syntax import Document, Node

_LISTS = ("tasks", "duties", "reports")

#: Where the next stretch of a file begins, and the id of the item it belongs to.
_Start = tuple[int, int, str | None]


def with_items(findings: Iterable[Finding], documents: Many[Document]) -> list[Finding]:
    """The findings, each with the item that it and its related places lie in, where they do."""
    starts = {
        document.file: sorted(_starts(document.root), key=lambda start: start[:2])
        for document in documents
        if document.root is not None
    }
    return [
        replace(
            finding,
            item=finding.item or _item(finding.span, starts),
            related=tuple(
                Place(place.span, place.item or _item(place.span, starts))
                for place in finding.related
            ),
        )
        for finding in findings
    ]


def _item(span: Span, starts: dict[str, list[_Start]]) -> str | None:
    of_file = starts.get(span.file, [])
    number = bisect_right(of_file, (span.line, span.column), key=lambda start: start[:2])
    return of_file[number - 1][2] if number else None


def _starts(root: Mapping) -> Iterator[_Start]:
    for key, node in root.pairs:
        yield key.span.line, key.span.column, None
        if key.text in _LISTS:
            yield from _entries(node, "")


def _entries(node: Node, prefix: str) -> Iterator[_Start]:
    """The stretches of the items of a list; those of a task's parts, and what follows them."""
    for entry in node.items if isinstance(node, Sequence) else ():
        slug = entry.get("id") if isinstance(entry, Mapping) else None
        if not isinstance(entry, Mapping) or not isinstance(slug, Scalar):
            continue
        item = prefix + slug.text
        first = min(entry.span, entry.pairs[0][0].span)
        yield first.line, first.column, item
        after_parts = False
        for key, value in entry.pairs:
            if after_parts:
                yield key.span.line, key.span.column, item
            after_parts = key.text == "parts"
            if after_parts:
                yield from _entries(value, f"{item}.")
