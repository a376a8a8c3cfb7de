"""An amount higher than the most that the law allows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import asked_of, sources, texts_read
from planc.checks.packs.model import AtMost
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.document_words import document_words, in_one_spelling

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled

_TIMES = {"": 1, "nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000}


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Amounts in the words of the plan above a legal maximum."""
    for rule, asked in asked_of(compiled, AtMost):
        amount = re.compile(
            rf"{re.escape(in_one_spelling(asked.paid))}[^;\n]{{0,120}}?(?<![\d.,])(\d[\d.]*(?:,\d+)?)\s*"
            rf"(nghìn|ngàn|triệu|)\s*đồng\s*/\s*(?:01\s+|một\s+)?{re.escape(asked.per)}\b"
        )
        for words in document_words(compiled):
            for match in amount.finditer(in_one_spelling(words.text)):
                if _value(match[1], match[2]) > asked.most:
                    args = {
                        "paid": asked.paid,
                        "amount": " ".join(match[0][match.start(1) - match.start() :].split()),
                        "most": f"{asked.most:,}".replace(",", "."),
                        "per": asked.per,
                        "source": rule.source.name,
                    }
                    yield Hit(words.span(match.start(1), match.end()), args, words.item)


def _value(number: str, unit: str) -> float:
    """An amount as Vietnamese write it: dots between thousands, a comma before decimals."""
    return float(number.replace(".", "").replace(",", ".")) * _TIMES[unit.casefold()]


RULE = Rule(
    code="P802",
    name="above-legal-maximum",
    severity="note",
    title=Text(vi="Cao hơn mức tối đa", en="Above a legal maximum"),
    message=Text(
        vi="Mức {paid} {amount} cao hơn mức tối đa {most} đồng/{per} theo {source}.",
        en="{amount} for {paid} is above the maximum of {most} đồng/{per} by {source}.",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa theo đúng văn bản; nếu văn bản viết như vậy thì để nguyên và "
            "đề nghị cơ quan ban hành đối chiếu mức chi với thông tư và nghị quyết của Hội đồng "
            "nhân dân cấp tỉnh."
        ),
        en=(
            "If it was mistyped, correct it after the document; if the document says so, leave it"
            " and ask the issuer to compare the amount with the circular and the resolution of "
            "the provincial council."
        ),
    ),
    reason=Text(
        vi="Chi vượt mức tối đa thì không thanh toán được.",
        en="What is paid above the maximum cannot be settled.",
    ),
    bad="""\
sections:
  - {id: can-cu, clause: I.1, text: "Thực hiện Luật Hòa giải ở cơ sở."}
  - id: thu-lao
    clause: III.1
    text: |
►      Chi thù lao cho hòa giải viên 300.000 đồng/vụ, việc.
""",
    good="""\
sections:
  - {id: can-cu, clause: I.1, text: "Thực hiện Luật Hòa giải ở cơ sở."}
  - id: thu-lao
    clause: III.1
    text: |
      Chi thù lao cho hòa giải viên 200.000 đồng/vụ, việc.
""",
    check=check,
    source=sources(AtMost),
    source_read=texts_read(AtMost),
)
