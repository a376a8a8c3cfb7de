"""A range whose least is more than its most."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.numbers import shown
from planc.checks.words.printed_words import wordings
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.language.model import Goal, Target

#: A range of quantities in words: "từ 03 - 05 người". What is followed by a slash or begins with
#: four digits is a date or a year, which the rules of time judge.
_RANGE = re.compile(
    r"\btừ\s+(\d{1,3}(?:,\d+)?)\s*%?\s*(?:-|–|đến)\s*(\d{1,3}(?:,\d+)?)(?![\d/.,]*[\d/])",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:ngày|tháng|năm|quý|giờ|mục|điều|khoản|điểm|trang|số)\s*$", re.IGNORECASE)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Targets, goals and printed ranges that run from more to less."""
    quoted: set[str] = set()
    for item in compiled.plan.items:
        for target in item.targets:
            yield from _hits(target, item.id)
            if target.quote and _reversed(target):
                quoted.add(" ".join(target.quote.split()))
    for document in compiled.plan.legal:
        for goal in document.goals:
            yield from _hits(goal, None)
    for words in wordings(compiled):
        for match in _RANGE.finditer(words.text):
            least, most = (float(number.replace(",", ".")) for number in match.groups())
            said = " ".join(match[0].split())
            if least <= most or _CLOCK.search(words.text[: match.start(1)].removesuffix("từ ")):
                continue
            # The target that quotes these words has been told already.
            if not any(said in quote for quote in quoted):
                args = {"least": match[1], "most": match[2], "words": said}
                yield Hit(words.span(*match.span()), args, words.item)


def _reversed(noun: Target | Goal) -> bool:
    return noun.least is not None and noun.most is not None and noun.least > noun.most


def _hits(noun: Target | Goal, item: str | None) -> Iterator[Hit]:
    if _reversed(noun):
        args = {"least": shown(noun.least), "most": shown(noun.most), "words": ""}
        related = (Place(noun.origin.of("max"), item),)
        yield Hit(noun.origin.of("min"), args, item, related=related)


RULE = Rule(
    code="P503",
    name="range-wrong-way",
    severity="warning",
    title=Text(vi="Khoảng số bị ngược", en="A range the wrong way round"),
    message=Text(
        vi="Số ít nhất ({least}) lớn hơn số nhiều nhất ({most})[[: “{words}”]].",
        en="The least ({least}) is more than the most ({most})[[: “{words}”]].",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì đổi chỗ min và max; nếu văn bản viết như vậy thì để nguyên và đề "
            "nghị cơ quan ban hành đính chính."
        ),
        en=(
            "If it was mistyped, swap min and max; if the document says so, leave it and ask the "
            "issuer to correct it."
        ),
    ),
    reason=Text(
        vi="Không số nào vừa đạt mức ít nhất vừa không quá mức nhiều nhất: không ai đạt được.",
        en="No number reaches the least and stays below the most: nobody can meet the target.",
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
    targets:
►      - {measure: lop, per: cap-tinh, min: 5, max: 3, unit: "lớp"}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
    targets:
      - {measure: lop, per: cap-tinh, min: 3, max: 5, unit: "lớp"}
""",
    check=check,
)
