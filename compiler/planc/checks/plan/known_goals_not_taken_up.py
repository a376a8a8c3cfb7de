"""Goals of a known document that the plan carries out and sets no figure for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import entries_of, sources, texts_read
from planc.checks.packs.model import Goals
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.citations import citations, document_name
from planc.checks.words.document_words import document_words, in_one_spelling, sentences
from planc.language.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.packs.model import KnownGoal
    from planc.compiled import Compiled
    from planc.findings import Argument, Span

_PERCENT = re.compile(r"(\d+(?:,\d+)?)\s*%")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit for each known document that is cited, with its goals that no figure answers."""
    first = compiled.schedule.first_day.year
    for rule, asked in entries_of(Goals):
        cited = _cited(compiled, asked)
        if cited is None:
            continue
        said = _said(compiled)
        missing = tuple(
            goal.text
            for goal in asked.goals
            if goal.by >= first and not any(_answers(sentence, goal) for sentence in said)
        )
        if missing:
            name, span, item = cited
            args: dict[str, Argument] = {
                "document": name,
                "goals": missing,
                "count": len(missing),
                "read_at": rule.source.read_at,
            }
            yield Hit(span, args, item)


def _cited(compiled: Compiled, asked: Goals) -> tuple[str, Span, str | None] | None:
    """Name and place of the document, in the list or else in the words.

    Numbers begin anew each year, so the day must be the same. A listed document that brings its
    own goals is left to the rule about these.
    """
    for document in compiled.plan.legal:
        if document.number == asked.number and day(document.date) == asked.on:
            if document.goals:
                return None
            return document_name(document), document.origin.of("id"), None
    for cited in citations(compiled):
        if cited.number == asked.number and cited.on == asked.on:
            wording = cited.wording
            return cited.name, wording.span(cited.start, cited.end), wording.item
    return None


def _said(compiled: Compiled) -> list[str]:
    """Every sentence and target with a percentage, the citations of documents included."""
    plan = compiled.plan
    names = {measure.id: measure.name for measure in plan.measures}
    found = [said for words in document_words(compiled) for _, said in sentences(words.text)]
    for item in plan.items:
        for target in item.targets:
            number = target.least if target.least is not None else target.most
            words = f"{item.title or ''} {item.text or ''}"
            measured = f"{names.get(target.measure, '')} {target.quote or ''} {words}"
            found.append(f"{measured} {number} {target.unit or ''}")
    return [in_one_spelling(said) for said in found if "%" in said]


def _answers(said: str, goal: KnownGoal) -> bool:
    """Whether a sentence sets a figure for the same thing, at least as high."""
    if not all(in_one_spelling(word) in said for word in goal.words):
        return False
    return any(float(number.replace(",", ".")) >= goal.percent for number in _PERCENT.findall(said))


RULE = Rule(
    code="P805",
    name="known-goals-not-taken-up",
    severity="note",
    title=Text(
        vi="Mục tiêu của văn bản cấp trên chưa có chỉ tiêu",
        en="Goals of a document above without a figure",
    ),
    message=Text(
        vi=(
            "{document} đặt {count} mục tiêu mà kế hoạch chưa có chỉ tiêu bằng hoặc cao hơn: "
            "“{goals}” (theo {read_at}; chưa đối chiếu nguyên văn)."
        ),
        en=(
            "{document} sets {count} goals for which the plan has no figure as high: “{goals}” "
            "(told by {read_at}; the text was not read)."
        ),
    ),
    remedy=Text(
        vi=(
            "Đối chiếu văn bản rồi đặt chỉ tiêu cho từng mục tiêu, hoặc nói rõ địa phương không "
            "thực hiện mục tiêu nào; có nguyên văn thì ghi vào goals của văn bản đó dưới legal."
        ),
        en=(
            "Compare with the document and set a figure for each goal, or say which of them is not "
            "for this place; with the text at hand, write them as goals of it under legal."
        ),
    ),
    reason=Text(
        vi=(
            "Kế hoạch của địa phương là để đạt mục tiêu cấp trên giao. Không có chỉ tiêu tương ứng "
            "thì cuối kỳ không tổng kết được."
        ),
        en=(
            "A local plan is there to reach the goals set above it. Without figures for them "
            "nothing can be concluded at the end."
        ),
    ),
    bad="""\
legal:
►  - id: de-an-hoa-giai
    type: "Quyết định"
    number: "428/QĐ-TTg"
    date: 2019-04-18
    title: "phê duyệt Đề án Nâng cao năng lực đội ngũ hòa giải viên ở cơ sở"
sections:
  - {id: chi-tieu, clause: I.1, text: "Phấn đấu 95% tổ hòa giải được kiện toàn."}
""",
    good="""\
legal:
  - id: de-an-hoa-giai
    type: "Quyết định"
    number: "428/QĐ-TTg"
    date: 2019-04-18
    title: "phê duyệt Đề án Nâng cao năng lực đội ngũ hòa giải viên ở cơ sở"
sections:
  - {id: mot, clause: I.1, text: "Phấn đấu 95% tổ hòa giải được kiện toàn."}
  - {id: hai, clause: I.2, text: "100% hòa giải viên, kể cả hòa giải viên mới, được tập huấn."}
  - {id: ba, clause: I.3, text: "90% hòa giải viên được cấp tài liệu."}
""",
    check=check,
    source=sources(Goals),
    source_read=texts_read(Goals),
)
