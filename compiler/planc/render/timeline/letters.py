"""How wide a text is, and where it goes to the next line.

`letters.json` has the letters of the package's own font by their widths, in 2048ths of the size;
Times New Roman has the same. What is not in it is taken to be as wide as the size.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = Path(__file__).parent / "letters.json"
_UNITS = 2048
_WORD = re.compile(r"[^ \t\r\n]+")

#: Points are 72 to the inch.
MILLIMETRES = 25.4 / 72

#: From one baseline to the next, what stands above the baseline and below it, for each point of
#: size: room for stacked marks (Ủ, Ễ), in millimetres.
LINE = 1.16 * MILLIMETRES
ASCENT = 0.891 * MILLIMETRES
DESCENT = 0.216 * MILLIMETRES


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of text in millimetres, for a size in points."""
    return _units(text, bold) * size * MILLIMETRES / _UNITS


def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """The text on lines no wider than the room, in millimetres.

    Lines break at plain spaces only: names held together by no-break spaces stay whole. A word
    wider than the room is cut where the line is full; nothing is left out.
    """
    lines: list[str] = []
    line = ""
    for word in _WORD.findall(text):
        whole = f"{line} {word}" if line else word
        if text_width(whole, size, bold=bold) <= room:
            line = whole
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, room, size, bold=bold)
        lines.extend(full)
    return [*lines, line] if line else lines


def _cut(word: str, room: float, size: float, *, bold: bool) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=8192)
def _units(text: str, bold: bool) -> int:  # noqa: FBT001 - by place, for the memo
    widths = _widths("bold" if bold else "regular")
    return sum(widths.get(letter, _UNITS) for letter in text)


@cache
def _widths(face: str) -> Mapping[str, int]:
    faces: dict[str, dict[str, str]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return {letter: int(width) for width, letters in faces[face].items() for letter in letters}
