"""Set duty sheets as PDF.

A caller with many sheets runs `render_pdf` in several processes, each with one typst compiler that
is made once; text goes in, bytes come out. It sets `RAYON_NUM_THREADS=1` there before the first
sheet is set: typst gains nothing from threads on small documents.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import typst

from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planc.render.sheet_text import SheetText

_FONTS = Path(__file__).parent.parent / "fonts"
_TEMPLATE = Path(__file__).parent / "sheet.typ"

_NO_BREAK = "\N{NO-BREAK SPACE}"

#: What the fonts do not have (see `render/fonts/README.md`); PDF/UA allows no missing letter.
_UNKNOWN = re.compile(
    r"[^\n -~\u00a0-\u017f\u01a0-\u01b0\u0300-\u0303\u0306\u0309\u031b\u0323\u1ea0-\u1ef9"
    r"\u2009-\u2015\u2018-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ab\u20ac\u2116"
    r"\u2190-\u2195\u2212\u2248\u2260\u2264\u2265\u25a0\u25a1\u25cf]"
)
_BOXES = {"☐": "□", "☑": "■", "☒": "■", "✓": "■", "✔": "■"}

#: A word this long does not fit in a column, so that it may break after some letters.
_LONG_WORD = re.compile(r'[^\s"\\]{31,}')
_LETTERS_OF_LONG_WORD = re.compile(r".{20}(?=.)")


def sheet_json(sheet: SheetText) -> str:
    """What `render_pdf` needs of a sheet; the names of units do not break between lines.

    No space stands outside the strings of the JSON, so that all replacing happens inside them.
    """
    spoken = words(sheet["language"])
    data = {
        **sheet,
        "author": sheet["facts"][0]["text"],
        "footer": footer_line(
            {key: sheet[key] for key in ("extract", "edition", "fingerprint")},
            sheet["fingerprint_label"],
        ),
        "no_parties": spoken.no_parties,
    }
    return settable(json.dumps(data, ensure_ascii=False, separators=(",", ":")), sheet["names"])


def render_pdf(sheet: str) -> bytes:
    """The PDF of a sheet that `sheet_json` prepared."""
    made = _compiler().compile(
        format="pdf", sys_inputs={"sheet": sheet}, pdf_standards=["ua-1"], timestamp=0
    )
    if not isinstance(made, bytes):
        raise TypeError("typst gave no bytes")
    return made


def footer_line(text: Mapping[str, str], label: str) -> str:
    """The line at the foot of each page."""
    parts = (text["extract"], text["edition"], f"{label}: {text['fingerprint']}")
    return " · ".join(part.rstrip(".") for part in parts if part)


def settable(text: str, names: Iterable[str]) -> str:
    """JSON whose texts can be set; the names of units do not break between lines."""
    text = _LONG_WORD.sub(_breakable, _UNKNOWN.sub(_known, text))
    for name in names:
        for written in (name, name.upper()):
            text = text.replace(written, written.replace(" ", _NO_BREAK))
    return text


def _known(match: re.Match[str]) -> str:
    """The nearest thing the fonts have for a letter they lack: an empty box if there is none."""
    letter = match.group()
    if unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return ""
    plain = unicodedata.normalize("NFKC", _BOXES.get(letter, letter))
    # A quotation mark or backslash would end the string that the letter stands in.
    return "□" if _UNKNOWN.search(plain) or '"' in plain or "\\" in plain else plain


def _breakable(match: re.Match[str]) -> str:
    return _LETTERS_OF_LONG_WORD.sub("\\g<0>\N{ZERO WIDTH SPACE}", match.group())


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FONTS]
    )
    return typst.Compiler(_TEMPLATE, root=_TEMPLATE.parent, font_paths=fonts)
