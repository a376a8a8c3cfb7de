"""What stands on the pages of a PDF, measured from the file: words and rules.

Only what typst writes is understood: fonts of two-byte codes, one text matrix for each stretch.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from pypdf.generic import ArrayObject, ContentStream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdf import PageObject, PdfReader

#: Points in a millimetre.
MM = 72 / 25.4

_CHARACTERS = re.compile(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")


@dataclass(frozen=True)
class Words:
    """A stretch of words on one line: in points from the lower left corner, `left` to `right`.

    Space at its end is not counted.
    """

    page: int
    text: str
    font: str
    size: float
    left: float
    right: float
    base: float


@dataclass(frozen=True)
class Rule:
    """A straight level line on a page, in points."""

    page: int
    left: float
    right: float
    base: float


class _Matrix(NamedTuple):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        x, y = float(x), float(y)
        return x * self.a + y * self.c + self.e, x * self.b + y * self.d + self.f

    def within(self, outer: _Matrix) -> _Matrix:
        origin, right, up = outer.at(self.e, self.f), (self.a, self.b), (self.c, self.d)
        turned = [(x * outer.a + y * outer.c, x * outer.b + y * outer.d) for x, y in (right, up)]
        return _Matrix(*turned[0], *turned[1], *origin)


@dataclass(frozen=True)
class _Font:
    name: str
    letters: dict[int, str]
    widths: dict[int, float]


def words_of(reader: PdfReader) -> list[Words]:
    """All stretches of words of all pages, pages counted from 1."""
    return [
        found
        for number, page in enumerate(reader.pages, start=1)
        for found in _walk(reader, page, number)
        if isinstance(found, Words)
    ]


def rules_of(reader: PdfReader) -> list[Rule]:
    """All straight lines of all pages, pages counted from 1; those inside pictures are not seen."""
    return [
        found
        for number, page in enumerate(reader.pages, start=1)
        for found in _walk(reader, page, number)
        if isinstance(found, Rule)
    ]


def lines_of(words: Iterable[Words]) -> list[Words]:
    """Stretches that stand beside each other on one line, put together where they touch."""
    lines: list[Words] = []
    for each in words:
        before = lines[-1] if lines else None
        if (
            before
            and before.page == each.page
            and abs(before.base - each.base) < 0.1
            and -1 < each.left - before.right < 6
            and (before.font, before.size) == (each.font, each.size)
        ):
            lines[-1] = Words(
                each.page,
                before.text + each.text,
                each.font,
                each.size,
                before.left,
                each.right,
                each.base,
            )
        else:
            lines.append(each)
    return lines


def _walk(reader: PdfReader, page: PageObject, number: int) -> Iterator[Words | Rule]:
    contents = page.get_contents()
    assert contents is not None
    resources: Any = page["/Resources"]
    fonts = {name: _font(found.get_object()) for name, found in resources["/Font"].items()}
    kept: list[_Matrix] = []
    matrix = text = _Matrix(1, 0, 0, 1, 0, 0)
    seen: dict[bytes, Any] = {}
    for operands, operator in ContentStream(contents, reader).operations:
        seen[operator] = operands
        match operator:
            case b"q":
                kept.append(matrix)
            case b"Q":
                matrix = kept.pop()
            case b"cm":
                matrix = _Matrix(*map(float, operands)).within(matrix)
            case b"Tm":
                text = _Matrix(*map(float, operands)).within(matrix)
            case b"Tj" | b"TJ":
                name, size = seen[b"Tf"]
                shown, width = _shown(operands[0], fonts[name], float(size))
                (left, base), (right, _) = text.at(0, 0), text.at(width, 0)
                yield Words(number, shown, fonts[name].name, float(size), left, right, base)
            case b"S":
                (left, base), (right, _) = matrix.at(*seen[b"m"]), matrix.at(*seen[b"l"])
                yield Rule(number, left, right, base)


def _shown(operand: Any, font: _Font, size: float) -> tuple[str, float]:
    """The words of a stretch, and how wide they are."""
    text, width, seen = "", 0.0, 0.0
    for part in operand if isinstance(operand, ArrayObject) else [operand]:
        if isinstance(part, str | bytes):
            raw = part if isinstance(part, bytes) else part.original_bytes  # type: ignore[attr-defined] # a string of pypdf
            for code in (int.from_bytes(raw[at : at + 2]) for at in range(0, len(raw), 2)):
                text += font.letters.get(code, "")
                width += font.widths.get(code, 0.0)
                if text.strip() and not text.endswith((" ", "\u200b")):
                    seen = width
        else:
            width -= float(part)
    return text, seen * size / 1000


def _font(written: Any) -> _Font:
    descendant = written["/DescendantFonts"][0].get_object()
    widths: dict[int, float] = {}
    entries = list(descendant["/W"])
    while entries:
        first, second = int(entries[0]), entries[1]
        if isinstance(second, ArrayObject):
            widths |= {first + place: float(width) for place, width in enumerate(second)}
            del entries[:2]
        else:
            widths |= dict.fromkeys(range(first, int(second) + 1), float(entries[2]))
            del entries[:3]
    known = written["/ToUnicode"].get_object().get_data().decode("latin-1")
    letters = {
        int(code, 16): bytes.fromhex(letter).decode("utf-16-be")
        for code, letter in _CHARACTERS.findall(known.partition("endcodespacerange")[2])
    }
    return _Font(str(descendant["/BaseFont"]).rpartition("+")[2], letters, widths)
