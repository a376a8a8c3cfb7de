"""From a compiled plan and the signed document's own words to what of each stands in the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from planc.coverage.align import ALIKE, align, bags, likeness
from planc.coverage.letterhead import FOOT, HEAD, Letterhead, is_listed
from planc.coverage.letters import says_something, squeezed
from planc.coverage.model import Coverage, ModelLine, SourceLine
from planc.document import document_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from planc.compiled import Compiled
    from planc.coverage.align import Bag, Words
    from planc.coverage.model import State
    from planc.document import Line
    from planc.language.model import Item, Recipient, Section

#: The kinds of lines that stand between the letterhead and the signature.
_BODY = ("clause", "field", "paragraph", "closing")

#: The kinds of lines in the list of recipients, among which there is no signature.
_RECIPIENTS = ("notice", "recipient")

#: Type and title stand among so many first lines of a document.
_MOST_HEAD = 40

#: So many lines are compared for the one that is nearest to a line that has no counterpart.
_MOST_NEAR = 40_000


def cover(compiled: Compiled) -> Coverage | None:
    """The signed document and the model side by side; None where the plan has no `source/`.

    A line that was written from fields (`made`) is the model's word for what the document says: it
    counts where the source has it letter for letter, and stands for nothing where it has not.
    """
    if not compiled.originals:
        return None
    source, model = list(_source(compiled)), list(_model(compiled))
    found = align(_words(source), _in_capitals(_words(source), model))
    for ours, theirs in found.same:
        _pair(source, model, ours, theirs, "same")
    for one, other in found.moved:
        _pair(source, model, (one,), (other,), "moved")
    for ours, theirs in found.changed:
        _pair(source, model, ours, theirs, "changed")
    _heads(compiled, source, model)
    _left_over(source, model)
    files = tuple(file.path for file in compiled.originals)
    return Coverage(files, tuple(source), tuple(model))


def _source(compiled: Compiled) -> Iterator[SourceLine]:
    for file in compiled.originals:
        for number, raw in enumerate(file.text.split("\n"), start=1):
            text = squeezed(raw)
            if says_something(text):
                yield SourceLine(file.path, number, text, "missing", raw=raw)


def _model(compiled: Compiled) -> Iterator[ModelLine]:
    plan = compiled.plan
    nouns: tuple[Section | Item | Recipient, ...] = (
        *plan.sections,
        *plan.funding,
        *plan.items,
        *plan.recipients,
    )
    owners = {noun.id: noun for noun in nouns}
    header = plan.header.origin
    for line in document_lines(compiled):
        text = _field_text(owners.get(line.owner, plan.header), line)
        start = 0
        # A mark and a label stand in front of the first of the field's own lines.
        printed, own_lines = line.written.split("\n"), line.text.split("\n")
        in_front = [""] * (len(printed) - len(own_lines))
        for written, own in zip(printed, [*in_front, *own_lines], strict=True):
            words = squeezed(written)
            at = max(text.find(own, start), start)
            start = at + len(own)
            if says_something(words):
                yield ModelLine(
                    line.kind,
                    words,
                    "missing",
                    line.clause,
                    line.owner,
                    line.key,
                    line.made,
                    at,
                    text,
                    # "Nơi nhận:" is printed for the recipients, and written nowhere.
                    origin=line.origin if line.origin.whole.file else header,
                )


def _field_text(noun: object, line: Line) -> str:
    """The text of the field that a line stands in, as it is written in the plan."""
    key, _, name = line.key.partition("/")
    found = getattr(noun, key, None)
    if name:
        found = dict(found or ()).get(name)
    return found if isinstance(found, str) else ""


def _words(lines: Sequence[SourceLine | ModelLine]) -> list[Words]:
    return [tuple(line.text.split()) for line in lines]


def _in_capitals(source: Sequence[Words], model: Sequence[ModelLine]) -> list[Words]:
    """The words of the model's lines, those of its type and title as the source sets them.

    What kind of document it is, and mostly its title, are printed in capitals: that is its layout.
    """
    lines = ["".join(line) for line in source[:_MOST_HEAD]]
    printed = "".join(lines)
    small = printed.lower()
    edges = {0, *accumulate(map(len, lines))}
    words = _words(model)
    heading = [number for number, line in enumerate(model) if line.kind in ("type", "title")]
    # A title may begin with the type: the longest is looked for first.
    for number in sorted(heading, key=lambda number: -len(model[number].text)):
        letters = "".join(words[number]).lower()
        at = _at_an_edge(small, letters, edges)
        # A few letters of the world have no small form of their own length.
        if at >= 0 and len(small) == len(printed):
            words[number] = (printed[at : at + len(letters)],)
            small = small[:at] + " " * len(letters) + small[at + len(letters) :]
    return words


def _at_an_edge(text: str, words: str, edges: Collection[int]) -> int:
    """Where words stand that fill whole lines, or at least begin or end one; -1 if nowhere.

    Both may stand in one line, or be broken; inside a sentence the same words are no heading.
    """
    found: list[tuple[int, int]] = []
    at = text.find(words)
    while at >= 0:
        touched = (at in edges) + (at + len(words) in edges)
        if touched:
            found.append((-touched, at))
        at = text.find(words, at + 1)
    return min(found)[1] if found else -1


def _pair(
    source: list[SourceLine],
    model: list[ModelLine],
    ours: tuple[int, ...],
    theirs: tuple[int, ...],
    state: State,
) -> None:
    for one in ours:
        source[one] = replace(source[one], state=state, model=theirs)
    for other in theirs:
        model[other] = replace(model[other], state=state, source=ours)


def _heads(compiled: Compiled, source: list[SourceLine], model: list[ModelLine]) -> None:
    """Match letterhead before all that stands in the body, and signature behind it.

    The signature stands before the list of recipients, or behind it, and never within.
    """
    letterhead = Letterhead.of(compiled)
    matched = [number for number, line in enumerate(source) if line.model]
    body = [
        number
        for number in matched
        if any(model[other].kind in _BODY for other in source[number].model)
    ]
    begin, end = min(matched, default=len(source)), max(body, default=-1)
    recipients = _recipients(source, model, end)
    foot = [number for number in range(end + 1, len(source)) if number not in recipients]
    by_key = _agreeing(letterhead, source, begin, foot)
    differing: dict[str, int] = {}
    if matched:
        differing |= _differing_head(letterhead, source[:begin], by_key)
        differing |= _differing_foot(source, foot, by_key)
    for key, said in letterhead.said.items():
        numbers = tuple(by_key.get(key, ()))
        state: State = "head" if numbers else "missing"
        if key in differing:
            numbers, state = (differing[key],), "changed"
            source[differing[key]] = replace(source[differing[key]], state="changed")
        for number in numbers:
            both = (*source[number].model, len(model))
            source[number] = replace(source[number], model=both)
        model.append(replace(said, state=state, source=numbers))


def _agreeing(
    letterhead: Letterhead, source: list[SourceLine], begin: int, foot: Sequence[int]
) -> dict[str, list[int]]:
    """Match lines before the body, and those of `foot`; the numbers of the lines by the key."""
    by_key: dict[str, list[int]] = {}
    places = [(number, HEAD) for number in range(begin)] + [(number, FOOT) for number in foot]
    for number, allowed in places:
        line = source[number]
        if line.state != "missing" or (allowed == FOOT and is_listed(line.text)):
            continue
        keys = letterhead.read(line.raw, allowed)
        for key in keys:
            by_key.setdefault(key, []).append(number)
        if keys:
            source[number] = replace(line, state="head", head=keys)
    return by_key


def _recipients(source: Sequence[SourceLine], model: Sequence[ModelLine], end: int) -> range:
    """The list of recipients behind the body, as far as the lines of the plan are its."""
    told = [
        number
        for number in range(end + 1, len(source))
        if source[number].state == "same"
        and any(model[other].kind in _RECIPIENTS for other in source[number].model)
    ]
    return range(told[0], told[-1] + 1) if told else range(0)


def _differing_head(
    letterhead: Letterhead, lines: Sequence[SourceLine], by_key: dict[str, list[int]]
) -> dict[str, int]:
    """The lines before the body that have another number or day than the plan, by the key.

    What else stands in such a line is noted in `by_key`.
    """
    found: dict[str, int] = {}
    for number, line in enumerate(lines):
        keys, others = letterhead.formed(line.raw) if line.state == "missing" else ((), ())
        if others and not any(key in by_key or key in found for key in others):
            found |= dict.fromkeys(others, number)
            for key in keys:
                by_key.setdefault(key, []).append(number)
    return found


def _differing_foot(
    source: Sequence[SourceLine], foot: Sequence[int], by_key: Collection[str]
) -> dict[str, int]:
    """The lines of the signature where another position or name stands than the plan has."""
    found: dict[str, int] = {}
    last = ""
    for number, after in pairwise([*foot, -1]):
        line = source[number]
        following = source[after].head[:1] if after == number + 1 else ()
        key = ""
        if line.state == "missing" and not is_listed(line.text):
            if last == "issuer" or following in {("signed",), ("signatory",)}:
                key = "position"
            elif last in ("position", "signed"):
                key = "signatory"
        if key and key not in by_key and key not in found:
            found[key] = number
        else:
            key = line.head[-1] if line.head else ""
        last = key if after == number + 1 else ""
    return found


def _left_over(source: list[SourceLine], model: list[ModelLine]) -> None:
    """Say of each line without a counterpart what is nearest to it, and whether it is one more."""
    in_model, in_source = _Near.of(model), _Near.of(source)
    for number, line in enumerate(source):
        if line.state == "missing":
            near, again = in_model.to(line)
            source[number] = replace(line, nearest=near, state="again" if again else "missing")
    for number, other in enumerate(model):
        if other.state == "missing":
            near, again = in_source.to(other)
            model[number] = replace(other, nearest=near, state="again" if again else "missing")


@dataclass(slots=True)
class _Near:
    """Finds the line of one side that is nearest to a line of the other, within bounds."""

    first: dict[str, int]
    lines: list[Bag]
    room: int = _MOST_NEAR

    @classmethod
    def of(cls, lines: Sequence[SourceLine | ModelLine]) -> _Near:
        first: dict[str, int] = {}
        for number, line in enumerate(lines):
            first.setdefault("".join(line.text.split()), number)
        return cls(first, bags(_words(lines)))

    def to(self, line: SourceLine | ModelLine) -> tuple[int | None, bool]:
        """The number of the nearest line, the first of several, and whether it is the same."""
        words = line.text.split()
        if "".join(words) in self.first:
            return self.first["".join(words)], True
        self.room -= len(self.lines)
        (bag,) = bags([tuple(words)])
        return (_nearest(bag, self.lines) if self.room >= 0 else None), False


def _nearest(words: Bag, lines: Sequence[Bag]) -> int | None:
    """The line most like some words, the first of several, if any is like them at all."""
    scores = ((likeness(words, line), -at) for at, line in enumerate(lines))
    best, at = max(scores, default=(0.0, 0))
    return -at if best >= ALIKE else None
