"""Abbreviations that the document does not explain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.abbreviations import definitions, is_made_of, known, spelled_out, uses
from planc.checks.words.printed_words import wordings
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.words.abbreviations import Use
    from planc.compiled import Compiled
    from planc.findings import Argument

#: Shorter ones have too many words with the same first letters to be read from the text.
LEAST_SPELLED_OUT = 4


def check(compiled: Compiled, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit for each abbreviation, those of the recipients together, at the first place."""
    texts = list(wordings(compiled))
    extra = frozenset(str(parameters["known"]).split())
    explained = known(compiled) | extra
    explained |= {each.short for words in texts for each in definitions(words)}
    found: dict[str, list[Use]] = {}
    for words in texts:
        # "Lưu: VT, KSTT" names the offices that keep a copy, by letters of their own.
        if words.recipient and fold(words.text).startswith("luu"):
            continue
        for use in uses(words):
            if not is_made_of(use.short, explained):
                found.setdefault(use.short, []).append(use)
    folded = fold(" ; ".join(words.text for words in texts)) if found else ""
    unknown = {
        short: places
        for short, places in found.items()
        if len(short) < LEAST_SPELLED_OUT or not spelled_out(short, folded)
    }
    noticed = [short for short, places in unknown.items() if places[0].words.recipient]
    groups = [[short] for short in unknown if short not in noticed]
    for shorts in [*groups, noticed] if noticed else groups:
        places = [place for short in shorts for place in unknown[short]]
        first = places[0]
        args: dict[str, Argument] = {"shorts": tuple(shorts), "count": len(places)}
        related = tuple(each.words.place(each.start, each.end) for each in places[1:])
        yield Hit(first.words.span(first.start, first.end), args, first.words.item, related=related)


RULE = Rule(
    code="P605",
    name="abbreviation-undefined",
    severity="note",
    title=Text(vi="Chữ viết tắt chưa giải thích", en="An abbreviation not explained"),
    message=Text(
        vi="Chữ viết tắt không được giải thích ở đâu trong văn bản: “{shorts}” ({count} chỗ).",
        en="Abbreviations that the document explains nowhere: “{shorts}” ({count} places).",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót lời giải thích thì thêm vào, tên cơ quan thì thêm vào abbreviations của"
            " cơ quan đó (chữ ai trong ngành cũng biết: checks, parameters, P605, known); nếu văn"
            " bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành giải thích."
        ),
        en=(
            "If its explanation was left out in typing, add it; the name of a body goes to the "
            "abbreviations of that body, what everybody in the field knows to checks, parameters,"
            " P605, known; if the document says so, leave it and ask the issuer to explain it."
        ),
    ),
    reason=Text(
        vi=(
            "Chữ viết tắt của riêng một cơ quan thì nơi nhận ở xa không đọc được, và năm sau chính "
            "cơ quan đó cũng có thể không nhớ."
        ),
        en=(
            "Letters that one office uses are not understood by a distant reader, and in some "
            "years perhaps not by that office."
        ),
    ),
    bad="""\
sections:
  - id: noi-dung
    clause: I.1
►    text: "Rà soát theo hướng dẫn của QXZKL trước khi thực hiện."
""",
    good="""\
sections:
  - id: noi-dung
    clause: I.1
    text: "Rà soát theo hướng dẫn của Quỹ Xây dựng (sau đây viết tắt là QXD); QXD trả lời."
""",
    check=check,
    parameters={"known": ""},
)
