"""A number lower than the least that the law asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import asked_of, sources, texts_read
from planc.checks.packs.model import AtLeast
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.document_words import document_words, in_one_spelling
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.packs import LegalRule
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Target

#: What makes the counted some of all, of which the law may ask for fewer.
_SOME = r"(?!\s+(?:nữ|là|được|có|giỏi|người|tham gia|dự|nòng cốt|biết|mới|đã)(?!\w))"


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Targets, and numbers in the words of the plan, below a legal minimum."""
    for rule, asked in asked_of(compiled, AtLeast):
        told = set()
        for item in compiled.plan.items:
            for target in item.targets:
                field = _too_low(compiled, target, asked)
                if field:
                    told.add(item.id)
                    number = target.least if field == "min" else target.most
                    yield Hit(target.origin.of(field), _args(rule, asked, str(number)), item.id)
        yield from _in_words(compiled, rule, asked, told)


def _in_words(compiled: Compiled, rule: LegalRule, asked: AtLeast, told: set[str]) -> Iterator[Hit]:
    per, counted = (re.escape(in_one_spelling(each)) for each in (asked.per, asked.counted))
    number = r"(?<!\d)(\d{1,3})(?:\s*[-–]\s*\d+)?\s+"
    forms = (
        rf"\b(?:mỗi|một|01|1)\s+{per}\b[^.;\n]{{0,60}}?{number}{counted}\b{_SOME}",
        rf"{number}{counted}\s*(?:/|cho mỗi|mỗi|trên)\s*(?:01\s+|một\s+)?{per}\b",
    )
    for words in document_words(compiled):
        if words.item in told:
            continue
        text = in_one_spelling(words.text)
        for form in forms:
            for match in re.finditer(form, text):
                if int(match[1]) < asked.least:
                    span = words.span(match.start(1), match.end())
                    yield Hit(span, _args(rule, asked, match[1]), words.item)


def _too_low(compiled: Compiled, target: Target, asked: AtLeast) -> str:
    """The field of a target that is too low, empty where it is not or about something else."""
    measures = {measure.id: measure.name for measure in compiled.plan.measures}
    said = fold(f"{measures.get(target.measure, '')} {target.unit or ''} {target.quote or ''}")
    if fold(asked.counted) not in said or fold(asked.per) not in said:
        return ""
    if target.most is not None and target.most < asked.least:
        return "exactly" if target.least == target.most else "max"
    return "min" if target.least is not None and target.least < asked.least else ""


def _args(rule: LegalRule, asked: AtLeast, number: str) -> dict[str, Argument]:
    return {
        "number": number,
        "counted": asked.counted,
        "per": asked.per,
        "least": asked.least,
        "source": rule.source.name,
        "quote": rule.source.quote,
    }


RULE = Rule(
    code="P801",
    name="below-legal-minimum",
    severity="warning",
    title=Text(vi="Thấp hơn mức luật định", en="Below a legal minimum"),
    message=Text(
        vi=(
            "Ở đây mỗi {per} chỉ có {number} {counted}; {source} quy định ít nhất {least}: "
            "“{quote}”"
        ),
        en=("Here a {per} has {number} {counted}; {source} asks for at least {least}: “{quote}”"),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa theo đúng văn bản; nếu văn bản viết như vậy thì để nguyên và "
            "đề nghị cơ quan ban hành nâng cho bằng mức luật định."
        ),
        en=(
            "If it was mistyped, correct it after the document; if the document says so, leave it"
            " and ask the issuer to raise it to what the law asks for."
        ),
    ),
    reason=Text(
        vi=("Kế hoạch không được đặt mức thấp hơn luật: nơi làm đúng kế hoạch sẽ làm trái luật."),
        en="A plan may not ask for less than the law: who follows it breaks the law.",
    ),
    bad="""\
sections:
  - {id: can-cu, clause: I.1, text: "Thực hiện Luật Hòa giải ở cơ sở."}
  - id: to-hoa-giai
    clause: II.1
    text: |
►      Kiện toàn để mỗi tổ hòa giải có 02 hòa giải viên.
""",
    good="""\
sections:
  - {id: can-cu, clause: I.1, text: "Thực hiện Luật Hòa giải ở cơ sở."}
  - id: to-hoa-giai
    clause: II.1
    text: |
      Kiện toàn để mỗi tổ hòa giải có 03 hòa giải viên, trong đó có 01 hòa giải viên nữ.
""",
    check=check,
    source=sources(AtLeast),
    source_read=texts_read(AtLeast),
)
