"""A target whose numbers are not those of the words that it quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.numbers import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:,\d+)?")

#: Words that are part of a number, so that the digits alone are not it.
_MORE = re.compile(
    r"\b(?:nghìn|ngàn|triệu|tỷ|tỉ|chục|trăm|rưỡi|một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\b",
    re.IGNORECASE,
)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Least and most of a target that stand nowhere in its quote, where this has numbers."""
    for item in compiled.plan.items:
        for target in item.targets:
            quote = target.quote or ""
            numbers = {
                float(found.replace(".", "").replace(",", ".")) for found in _NUMBER.findall(quote)
            }
            if not numbers or _MORE.search(quote):
                continue
            for key, value in (("min", target.least), ("max", target.most)):
                if value is None or value in numbers or value * 100 in numbers:
                    continue
                field = "exactly" if "exactly" in target.origin.fields else key
                args: dict[str, Argument] = {"value": shown(value), "quote": quote}
                yield Hit(target.origin.of(field), args, item.id)
                break


RULE = Rule(
    code="P513",
    name="numbers-differ-from-quote",
    severity="warning",
    title=Text(
        vi="Số của chỉ tiêu khác nguyên văn",
        en="A target's numbers differ from its quote",
    ),
    message=Text(
        vi="Chỉ tiêu ghi {value}, mà nguyên văn trích ở đây là “{quote}”, không có số đó.",
        en="The target says {value}, but the words quoted here, “{quote}”, have no such number.",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa số hoặc quote theo đúng văn bản; nếu văn bản viết như vậy thì "
            "để nguyên và đề nghị cơ quan ban hành nói rõ số nào đúng."
        ),
        en=(
            "If it was mistyped, correct the number or the quote after the document; if the "
            "document says so, leave it and ask the issuer which number is right."
        ),
    ),
    reason=Text(
        vi="Phiếu việc in theo số đã nhập: nhập sai một chữ số là giao sai chỉ tiêu.",
        en="Duty sheets print the number typed in: one wrong digit gives out a wrong target.",
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    text: "Mỗi tỉnh mở 03 - 05 lớp."
    lead: [so-tu-phap]
    when: [{in: 2020}]
    targets:
►      - {measure: lop, per: cap-tinh, min: 3, max: 6, unit: "lớp", quote: "03 - 05 lớp"}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    text: "Mỗi tỉnh mở 03 - 05 lớp."
    lead: [so-tu-phap]
    when: [{in: 2020}]
    targets:
      - {measure: lop, per: cap-tinh, min: 3, max: 5, unit: "lớp", quote: "03 - 05 lớp"}
""",
    check=check,
)
