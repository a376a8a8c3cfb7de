"""Set duty sheets as PDF, one by one or many behind a cover.

A caller with many sheets runs `render_pdf` in several processes, each with one typst compiler that
is made once; text goes in, bytes come out. It sets `RAYON_NUM_THREADS=1` there before the first
sheet is set: typst gains nothing from threads on small documents. What costs time is done there
too: `sheet_json` and `bundle_json` only write down what is to be set.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from planc.render.names import unbroken
from planc.render.pdf.typesetting import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planc.render.bundle_text import BundleText
    from planc.render.sheet_text import SheetText

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
    """What `render_pdf` needs to set one sheet."""
    return _json(
        {
            "language": sheet["language"],
            "title": f"{sheet['kind']}: {sheet['name']}",
            "author": sheet["facts"][0]["text"],
            "cover": None,
            "parts": [{"heading": "", "sheets": [sheet]}],
        }
    )


def bundle_json(cover: BundleText, sheets: Iterable[SheetText]) -> str:
    """What `render_pdf` needs to set a bundle; the sheets stand as the cover lists them.

    Raises KeyError for an agency that is listed and has no sheet.
    """
    by_agency = {sheet["agency"]: sheet for sheet in sheets}
    return _json(
        {
            "language": cover["language"],
            "title": cover["title"],
            "author": next((fact["text"] for fact in cover["facts"]), ""),
            "cover": cover,
            "parts": [
                {
                    "heading": part["heading"],
                    "sheets": [by_agency[listed["agency"]] for listed in part["agencies"]],
                }
                for part in cover["parts"]
            ],
        }
    )


def render_pdf(prepared: str) -> bytes:
    """The PDF of what `sheet_json` or `bundle_json` prepared."""
    return typeset("main.typ", ready(json.loads(prepared)))


def _json(data: object) -> str:
    """JSON without a space outside its strings, so that all replacing happens inside them."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def ready(data: dict[str, Any]) -> str:
    """The JSON that the template reads: letters that the fonts have, names that do not break."""
    parts = data.pop("parts")
    names = {name for part in parts for sheet in part["sheets"] for name in sheet["names"]}
    if data["cover"]:
        data["cover"]["footer"] = footer_line(data["cover"], data["cover"]["labels"]["fingerprint"])
    head = settable(_json(data), sorted(names) if data["cover"] else ())
    set_parts = ",".join(
        f'{{"heading":{settable(_json(part["heading"]), sorted(names))},'
        f'"sheets":[{",".join(_ready_sheet(sheet) for sheet in part["sheets"])}]}}'
        for part in parts
    )
    return f'{head[:-1]},"parts":[{set_parts}]}}'


def _ready_sheet(sheet: dict[str, Any]) -> str:
    timeline = _UNKNOWN.sub(_known, _json(sheet.pop("timeline")))
    sheet["footer"] = footer_line(sheet, sheet["fingerprint_label"])
    return f'{settable(_json(sheet), sheet["names"])[:-1]},"timeline":{timeline}}}'


def footer_line(text: Mapping[str, str], label: str) -> str:
    """The line at the foot of each page."""
    parts = (text["extract"], text["edition"], f"{label}: {text['fingerprint']}")
    return " · ".join(part.rstrip(".") for part in parts if part)


def settable(text: str, names: Iterable[str]) -> str:
    """JSON whose texts can be set; the names of units do not break between lines."""
    return unbroken(_LONG_WORD.sub(_breakable, _UNKNOWN.sub(_known, text)), names)


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
