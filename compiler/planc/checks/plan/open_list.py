"""A list that the document leaves open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.general_parties import general_parties
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.printed_words import wordings
from planc.checks.words.stretches import ending
from planc.findings import Place
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Group

_OPEN = re.compile(
    r"(?:\.\.\.|…|\bv\.\s*v\.?)|"
    r"\b(?:và|cùng|hoặc) (?:các|những) [^,;.:()]{1,40} khác(?=\s*(?:[,;.)]|$))",
    re.IGNORECASE,
)

#: Dots in the place of a number or a day that is still to be filled in.
_BLANK = re.compile(r"(?:\b(?:số|ngày|tháng|năm|quý)|[:/])\s*$", re.IGNORECASE)

#: How a party in words only may end.
_DOTS = re.compile(r"\s*(?:\.\.\.|…|,?\s*v\.\s*v\.?|[.;,])\s*$")

#: How much of a list a message repeats.
MOST_LETTERS = 70


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Open lists: each clause once, with the group that is made from it."""
    said: dict[str, list[tuple[Wording, re.Match[str]]]] = {}
    told: set[str] = set()
    texts = list(wordings(compiled))
    general = {
        item.id: [party.written for party in general_parties(item)] for item in compiled.plan.items
    }
    quoted = {each.text for each in texts if each.field == "text"}
    for words in texts:
        for match in _OPEN.finditer(words.text):
            before = words.text[: match.start()]
            if match[0] in ("...", "…") and (
                _BLANK.search(before) or words.text[match.end() :].startswith("/")
            ):
                continue
            if not re.search(r"[,;]|\bvà\b|\bnhư\b", _sentence(before)):
                continue
            if _is_party(general.get(words.item or "", ()), before):
                continue
            said.setdefault(words.clause or words.text, []).append((words, match))
    for group in compiled.plan.groups:
        if group.open and not any(_is_in(group, text) for text in quoted):
            yield Hit(group.origin.of("open"), {"words": group.name or group.id})
            told.add(group.id)
    for found in said.values():
        words, match = found[0]
        groups: Sequence[Group] = [
            group
            for group in compiled.plan.groups
            if group.open and group.id not in told and _is_in(group, words.text)
        ]
        stretch = ending(_sentence(words.text[: match.start()]) + match[0], MOST_LETTERS)
        args: dict[str, Argument] = {"words": stretch}
        related = [other.place(*again.span()) for other, again in found[1:]]
        related += [Place(group.origin.of("open")) for group in groups]
        yield Hit(words.span(*match.span()), args, words.item, related=tuple(related))


def _sentence(before: str) -> str:
    """The part of a sentence, or of brackets in it, that ends here."""
    return re.split(r"[.:;](?=\s)|\n", before)[-1].rpartition("(")[2]


def _is_party(general: Sequence[str], before: str) -> bool:
    """Whether the list that ends here is a party in words only, which another rule tells."""
    said = fold(before)
    return any(said.endswith(fold(_DOTS.sub("", party))) for party in general)


def _is_in(group: Group, text: str) -> bool:
    return group.quote is not None and " ".join(group.quote.split()) in " ".join(text.split())


RULE = Rule(
    code="P602",
    name="open-list",
    severity="note",
    title=Text(vi="Danh sách để ngỏ", en="A list left open"),
    message=Text(
        vi="Danh sách để ngỏ, không biết còn những gì, những ai: “{words}”.",
        en="A list left open, so that nobody knows what or who else is in it: “{words}”.",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì nhập đủ; nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan "
            "ban hành nêu đủ, hoặc nêu cách để biết cơ quan nào, việc nào, kênh nào còn thuộc "
            "danh sách."
        ),
        en=(
            "If it was left out in typing, add the rest; if the document says so, leave it and "
            "ask the issuer to name all, or the mark by which one knows which agencies, "
            "activities or channels belong to it."
        ),
    ),
    reason=Text(
        vi=(
            "Dấu “...” giao việc cho người đọc đoán: cơ quan không có tên thì không biết mình có "
            "trong đó, việc không có tên thì không ai kiểm tra đã làm chưa."
        ),
        en=(
            "“...” leaves it to the reader to guess: an agency that is not named does not know "
            "that it is meant, and work that is not named is never checked."
        ),
    ),
    bad="""\
sections:
  - id: tuyen-truyen
    clause: I.1
►    text: "Tuyên truyền trên Báo Mẫu, Đài Mẫu... và tại cơ sở."
""",
    good="""\
sections:
  - id: tuyen-truyen
    clause: I.1
    text: "Tuyên truyền trên Báo Mẫu, Đài Mẫu và tại cơ sở."
""",
    check=check,
)
