"""An abbreviation that stands for two things in one document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.abbreviations import definitions, uses
from planc.checks.words.printed_words import wordings
from planc.checks.words.stretches import ending
from planc.findings import Place
from planc.idiom.parties import head_of
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.checks.words.abbreviations import Definition, Use
    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.findings import Argument

#: Abbreviations that may mean one thing behind a name and another by themselves.
BEHIND_AND_ALONE = frozenset({"TP"})

#: How much of a line a message repeats.
MOST_LETTERS = 40

#: A field of work by itself: the specialist for it, the office for it.
_ALONE = re.compile(r"(?:^|[:,;(])\s*$")
_SEPARATED = re.compile(r"[,;:(\n]\s*")
_ENDS = re.compile(r"\s*(?:$|[,;.)])")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Abbreviations explained in two ways, shared by two bodies, or read in two ways."""
    texts = list(wordings(compiled))
    told = set()
    for hit in (*_explained(compiled, texts), *_shared(compiled, texts), *_read(texts)):
        if hit.args["short"] not in told:
            told.add(hit.args["short"])
            yield hit


def _explained(compiled: Compiled, texts: Sequence[Wording]) -> Iterator[Hit]:
    """Two explanations that differ, or one that is not the directory's."""
    bodies = {
        short: body
        for body in compiled.plan.bodies
        for short in body.abbreviations
        if " " not in short
    }
    first: dict[str, Definition] = {}
    for words in texts:
        for found in definitions(words):
            earlier = first.setdefault(found.short, found)
            if not _same(earlier.meaning, found.meaning):
                place = earlier.words.place(earlier.start, earlier.end)
                yield _hit(found.short, earlier.meaning, found.meaning, found, (place,))
            body = bodies.get(found.short)
            names = [head_of(body.name), *body.aliases] if body else []
            if body and not any(_same(name, found.meaning) for name in names):
                place = Place(body.origin.of("abbreviations"))
                yield _hit(found.short, found.meaning, names[0], found, (place,))


def _shared(compiled: Compiled, texts: Sequence[Wording]) -> Iterator[Hit]:
    """Abbreviations of two bodies of the directory that the document uses."""
    bodies: dict[str, list[int]] = {}
    for number, body in enumerate(compiled.plan.bodies):
        for short in body.abbreviations:
            bodies.setdefault(short, []).append(number)
    shared = {short: found for short, found in bodies.items() if len(found) > 1}
    if not shared:
        return
    for words in texts:
        for short, numbers in shared.items():
            match = re.search(rf"(?<!\w){re.escape(short)}(?!\w)", words.text)
            if match:
                both = [compiled.plan.bodies[number] for number in numbers]
                names = [head_of(body.name) for body in both]
                args: dict[str, Argument] = {"short": short, "meanings": tuple(names), "behind": ""}
                related = tuple(Place(body.origin.of("abbreviations")) for body in both)
                yield Hit(words.span(*match.span()), args, words.item, related=related)


def _read(texts: Sequence[Wording]) -> Iterator[Hit]:
    """Abbreviations that stand behind names, and by themselves as well."""
    behind: dict[str, Use] = {}
    alone: dict[str, Use] = {}
    for words in texts:
        for use in uses(words):
            if use.short in BEHIND_AND_ALONE:
                text = words.text
                by_itself = _ALONE.search(text[: use.start]) and _ENDS.match(text, use.end)
                (alone if by_itself else behind).setdefault(use.short, use)
    for short, use in alone.items():
        if short in behind:
            other = behind[short]
            place = other.words.place(other.start, other.end)
            args: dict[str, Argument] = {
                "short": short,
                "meanings": "",
                "behind": ending(_SEPARATED.split(other.words.text[: other.end])[-1], MOST_LETTERS),
            }
            span = use.words.span(use.start, use.end)
            yield Hit(span, args, use.words.item, related=(place,))


def _same(one: str, other: str) -> bool:
    first, second = fold(one), fold(other)
    return first in second or second in first


def _hit(short: str, one: str, other: str, at: Use | Definition, related: tuple[Place, ...]) -> Hit:
    args: dict[str, Argument] = {"short": short, "meanings": (one, other), "behind": ""}
    return Hit(at.words.span(at.start, at.end), args, at.words.item, related=related)


RULE = Rule(
    code="P606",
    name="abbreviation-with-two-meanings",
    severity="note",
    title=Text(vi="Chữ viết tắt hai nghĩa", en="An abbreviation with two meanings"),
    message=Text(
        vi=(
            "Trong văn bản này “{short}”[[ có hai nghĩa: “{meanings}”]][[ chỗ thì đứng sau tên "
            "(“{behind}”), ở đây thì đứng một mình: không rõ có cùng một nghĩa không]]."
        ),
        en=(
            "In this document “{short}”[[ stands for two things: “{meanings}”]][[ stands behind a "
            "name elsewhere (“{behind}”) and alone here: it is not clear that it means the same]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa theo đúng văn bản; nếu văn bản viết như vậy thì để nguyên và "
            "đề nghị cơ quan ban hành viết đầy đủ ở một trong hai chỗ."
        ),
        en=(
            "If it was mistyped, correct it after the document; if the document says so, leave it"
            " and ask the issuer to write it out in one of the places."
        ),
    ),
    reason=Text(
        vi="Người nhận phải đoán theo ngữ cảnh; đoán sai thì văn bản đi nhầm nơi.",
        en="The reader has to guess from the context, and a wrong guess sends it elsewhere.",
    ),
    bad="""\
recipients:
  - {id: nhan-so, text: "Sở Tư pháp TP", parties: [so-tu-phap]}
►  - {id: nhan-chuyen-vien, text: "CV: TP"}
""",
    good="""\
recipients:
  - {id: nhan-so, text: "Sở Tư pháp TP", parties: [so-tu-phap]}
  - {id: nhan-chuyen-vien, text: "CV theo dõi tư pháp"}
""",
    check=check,
)
