"""A body that the document calls by its name in one place and by another in the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.printed_words import wordings
from planc.idiom.parties import head_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Bodies named by an alias where parties are printed, and by their name elsewhere."""
    texts = [
        words for words in wordings(compiled) if words.item is not None and not words.recipient
    ]
    printed = [words for words in texts if words.printed_for not in (None, "when")]
    for body in compiled.plan.bodies:
        name = head_of(body.name)
        if not body.aliases or not name or not any(name in words.text for words in texts):
            continue
        found: list[tuple[str, Wording, int, int]] = []
        for alias in body.aliases:
            for words in printed:
                found += [
                    (alias, words, *match.span())
                    for match in _alone(alias).finditer(words.text)
                    if not _within(name, words.text, *match.span())
                ]
        if found:
            alias, words, start, end = found[0]
            args: dict[str, Argument] = {
                "names": tuple(dict.fromkeys(entry[0] for entry in found)),
                "head": name,
                "more": len(found) - 1,
            }
            related = tuple(other.place(first, last) for _, other, first, last in found[1:])
            yield Hit(words.span(start, end), args, words.item, related=related)


def _alone(alias: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(alias)}(?!\w)")


def _within(name: str, text: str, start: int, end: int) -> bool:
    """Whether an alias stands there only as a part of the name."""
    first = max(0, start - len(name))
    at = text.find(name, first, end + len(name))
    return at >= 0 and at <= start and end <= at + len(name)


RULE = Rule(
    code="P609",
    name="body-several-names",
    severity="note",
    title=Text(vi="Một cơ quan nhiều tên gọi", en="One body under several names"),
    message=Text(
        vi="Ở đây[[ và {more} chỗ nữa]] gọi là “{names}”, chỗ khác trong văn bản gọi là “{head}”.",
        en="Called “{names}” here[[ and in {more} more places]], and “{head}” elsewhere.",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa theo đúng văn bản; nếu văn bản viết như vậy thì để nguyên và "
            "đề nghị cơ quan ban hành dùng một tên, đúng tên chính thức."
        ),
        en=(
            "If it was mistyped, correct it after the document; if the document says so, leave it"
            " and ask the issuer to use one name, the official one."
        ),
    ),
    reason=Text(
        vi="Hai tên cho một cơ quan khiến người đọc tìm hai cơ quan, và tìm theo tên thì sót.",
        en="With two names readers look for two bodies, and a search by name misses half.",
    ),
    bad="""\
bodies:
  - id: hoi-phu-nu
    name: "Hội Liên hiệp Phụ nữ {kind} {name}"
    aliases: ["Hội Phụ nữ"]
    at: [cap-tinh, cap-huyen]
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [hoi-phu-nu@tinh-mau]
    when: [{in: 2020}]
    as_written: {coordinate: "Hội Liên hiệp Phụ nữ tỉnh."}
  - id: tuyen-truyen
    clause: II.2
    title: "Tuyên truyền"
    lead: [so-tu-phap]
    coordinate: [hoi-phu-nu@tinh-mau]
    when: [{in: 2020}]
►    as_written: {coordinate: "Hội Phụ nữ tỉnh."}
""",
    good="""\
bodies:
  - id: hoi-phu-nu
    name: "Hội Liên hiệp Phụ nữ {kind} {name}"
    aliases: ["Hội Phụ nữ"]
    at: [cap-tinh, cap-huyen]
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [hoi-phu-nu@tinh-mau]
    when: [{in: 2020}]
    as_written: {coordinate: "Hội Liên hiệp Phụ nữ tỉnh."}
""",
    check=check,
)
