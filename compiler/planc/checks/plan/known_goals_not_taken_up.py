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
    from planc.language.model import Goal

_PERCENT = re.compile(r"(\d+(?:,\d+)?)\s*%")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit for each known document that is cited, with its goals that no figure answers."""
    first = compiled.schedule.first_day.year
    for rule, asked in entries_of(Goals):
        cited = _cited(compiled, asked)
        if cited is None:
            continue
        said = _said(compiled)
        name, span, item, own = cited
        # What the plan's list writes of the document's goals is left to the rule about these.
        missing = tuple(
            goal.text
            for goal in asked.goals
            if goal.by >= first
            and not any(_is_same(each, goal) for each in own)
            and not any(_answers(sentence, goal) for sentence in said)
        )
        if missing:
            args: dict[str, Argument] = {
                "document": name,
                "goals": missing,
                "count": len(missing),
                "read_at": rule.source.read_at,
            }
            yield Hit(span, args, item)


def _cited(
    compiled: Compiled, asked: Goals
) -> tuple[str, Span, str | None, tuple[Goal, ...]] | None:
    """Name, place and own goals of the document, in the list or else in the words.

    Numbers begin anew each year, so the day must be the same.
    """
    for document in compiled.plan.legal:
        if document.number == asked.number and day(document.date) == asked.on:
            return document_name(document), document.origin.of("id"), None, document.goals
    for cited in citations(compiled):
        if cited.number == asked.number and cited.on == asked.on:
            wording = cited.wording
            return cited.name, wording.span(cited.start, cited.end), wording.item, ()
    return None


def _is_same(own: Goal, goal: KnownGoal) -> bool:
    """Whether a goal that the plan's list writes is a known one: the same thing and number."""
    text = in_one_spelling(own.text)
    if not all(in_one_spelling(word) in text for word in goal.words):
        return False
    return own.least == goal.percent or str(goal.percent) in re.findall(r"\d+", text)


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
            "{document} nêu {count} mục tiêu mà kế hoạch không có con số nào bằng hoặc cao hơn: "
            "“{goals}” (theo {read_at}; chưa đối chiếu nguyên văn)."
        ),
        en=(
            "{document} sets {count} goals for which the plan has no figure as high: “{goals}” "
            "(told by {read_at}; the text was not read)."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm vào targets; nếu văn bản viết như vậy thì để nguyên và đề nghị"
            " cơ quan ban hành nói rõ địa phương thực hiện những mục tiêu nào; có nguyên văn thì "
            "ghi vào goals của văn bản đó dưới legal."
        ),
        en=(
            "If it was left out in typing, add them under targets; if the document says so, leave"
            " it and ask the issuer which of these goals are for this place; with the text at "
            "hand, write them as goals of the document under legal."
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
