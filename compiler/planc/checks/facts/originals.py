"""What rules about the signed document's own words ask: the lines of one side without the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from planc.checks.once import once
from planc.coverage import ModelLine, SourceLine, cover
from planc.findings import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planc.compiled import Compiled

Line = TypeVar("Line", SourceLine, ModelLine)

#: The states of lines that nothing on the other side is compared with.
_NOWHERE = ("missing", "again")

#: The signed document and the model side by side, worked out once for a plan.
coverage_of = once(cover)


def lines_not_in_the_source(compiled: Compiled) -> frozenset[tuple[str, str]]:
    """The lines of the model that the signed document has not as they are: owner and field."""
    covered = coverage_of(compiled)
    lines = covered.model if covered is not None else ()
    return frozenset((line.owner, line.key) for line in lines if not line.covered)


def source_runs(lines: Iterable[SourceLine]) -> Iterator[list[SourceLine]]:
    """Lines of the source that the model does not have: those that follow each other together."""
    run: list[SourceLine] = []
    for line in lines:
        nowhere = line.state in _NOWHERE
        if run and not (nowhere and line.file == run[-1].file):
            yield run
            run = []
        if nowhere:
            run.append(line)
    if run:
        yield run


def model_runs(lines: Iterable[ModelLine]) -> Iterator[list[ModelLine]]:
    """Lines of the model that the source does not have as they are, those of one kind together.

    Together are lines of one owner that stand nowhere, lines that stand elsewhere in the same
    order, and lines that the source has otherwise, and in one.
    """
    run: list[ModelLine] = []
    for line in lines:
        if run and not _goes_on(run[-1], line):
            yield run
            run = []
        if not line.covered:
            run.append(line)
    if run:
        yield run


def _goes_on(last: ModelLine, line: ModelLine) -> bool:
    if line.state == last.state == "moved":
        return line.source[0] == last.source[0] + 1
    if line.state == last.state == "changed":
        return line.source == last.source
    both = line.state in _NOWHERE and last.state in _NOWHERE
    return both and line.owner == last.owner and bool(line.owner)


def text_of(lines: Sequence[SourceLine] | Sequence[ModelLine]) -> str:
    """The words of lines that are one line on the other side."""
    return " ".join(line.text for line in lines)


def line_at(lines: Sequence[Line], place: int) -> tuple[Line, int]:
    """The line that holds a place of `text_of` the lines, and the place within it.

    >>> from planc.coverage import SourceLine
    >>> lines = [SourceLine("a", number, text, "same") for number, text in ((1, "mot"), (2, "hai"))]
    >>> found, place = line_at(lines, 5)
    >>> found.number, place
    (2, 1)
    """
    for line in lines[:-1]:
        if place <= len(line.text):
            return line, place
        place -= len(line.text) + 1
    return lines[-1], place


def source_span(first: SourceLine, last: SourceLine) -> Span:
    """The place of lines that follow each other in a file of the source."""
    begin = len(first.raw) - len(first.raw.lstrip()) + 1
    return Span(first.file, first.number, begin, last.number, len(last.raw.rstrip()) + 1)


def model_span(line: ModelLine, start: int = 0, end: int | None = None) -> Span:
    """The place of a line in the plan, or of `line.field_text[start:end]` in it."""
    if not line.field_text:
        return line.origin.of(line.key.rpartition("/")[2])
    if end is None:
        start = line.start
        end = line.field_text.find("\n", start)
        end = len(line.field_text) if end < 0 else end
    return line.origin.within(line.key, line.field_text, start, end)
