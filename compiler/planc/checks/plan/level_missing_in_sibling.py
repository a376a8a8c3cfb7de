"""A level takes part in the tasks of a heading with a body, and is missing in one of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import coverage_of, few
from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.facts.coverage import Coverage, Mention
    from planc.checks.words.general_words import Kind
    from planc.compiled import Compiled
    from planc.findings import Argument

#: The number of a whole part of a plan.
_PART = re.compile(r"[IVXLC]+")

#: Under a heading with fewer tasks "all but one" says nothing.
LEAST_SIBLINGS = 3


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks in which a body takes part, but not at a level at which it does in all siblings."""
    coverage = coverage_of(compiled)
    headings = _headings(compiled)
    taking_part: dict[tuple[str, str], dict[str, Mention]] = {}
    mentions = coverage.mentions(lambda item, _: item.kind in ("task", "part"))
    kinds: dict[str, dict[Kind, None]] = {}
    for kind, found in mentions.items():
        for mention in found:
            task = mention.item.parent or mention.item.id
            taking_part.setdefault(kind, {}).setdefault(task, mention)
            kinds.setdefault(task, {})[kind] = None
    for heading, tasks in headings.items():
        if len(tasks) < LEAST_SIBLINGS:
            continue
        for kind in dict.fromkeys(kind for task in tasks for kind in kinds.get(task, ())):
            gone = [task for task in tasks if task not in taking_part[kind]]
            if len(gone) != 1:
                continue
            others = [
                other
                for other in kinds.get(gone[0], ())
                if other[0] == kind[0] and other[1] != kind[1]
            ]
            if others:
                here = [taking_part[other][gone[0]] for other in others]
                there = [taking_part[kind][task] for task in tasks if task != gone[0]]
                # “Cùng cấp” follows the leads: what level it reaches is no one's choice.
                if not any(mention.party.relative for mention in (*here, *there)):
                    yield _hit(coverage, kind, heading, here, there)


def _headings(compiled: Compiled) -> dict[str, list[str]]:
    """The tasks of each heading within a part."""
    headings: dict[str, list[str]] = {}
    for item in compiled.plan.items:
        heading = item.clause.partition("/")[0].rpartition(".")[0]
        # A whole part of the plan, “II”, is no group of tasks of one sort.
        if item.kind == "task" and heading and not _PART.fullmatch(heading):
            headings.setdefault(heading, []).append(item.id)
    return headings


def _hit(
    coverage: Coverage, kind: Kind, heading: str, here: list[Mention], there: list[Mention]
) -> Hit:
    """A hit at the level next to the missing one, which shows best where that would stand."""
    directory = coverage.compiled.directory

    def distance(mention: Mention) -> int:
        level = directory.agencies[mention.agencies[0]].level
        return abs(directory.levels.index(level) - directory.levels.index(kind[1]))

    here.sort(key=distance, reverse=True)
    item = here[-1].item
    args: dict[str, Argument] = {
        "names": coverage.spoken(sorted(coverage.everyone(kind))),
        "heading": heading,
        "clauses": few(mention.clause for mention in there),
        "clause": coverage.items[item.parent or item.id].clause,
        "others": few(coverage.spoken(agency for mention in here for agency in mention.agencies)),
    }
    related = tuple(mention.place for mention in there)
    return Hit(here[-1].party.span, args, item.id, related=related)


RULE = Rule(
    code="P114",
    name="level-missing-in-sibling",
    severity="note",
    title=Text(
        vi="Một cấp thiếu ở một trong các nhiệm vụ cùng nhóm",
        en="A level missing in one of the tasks of a heading",
    ),
    message=Text(
        vi=(
            "{names} tham gia mọi nhiệm vụ khác của mục {heading} ({clauses}) nhưng thiếu ở "
            "{clause}, nơi chỉ có {others}."
        ),
        en=(
            "{names} take part in all other tasks of {heading} ({clauses}), but are missing in "
            "{clause}, which has only {others}."
        ),
    ),
    remedy=Text(
        vi=(
            "Đối chiếu văn bản: nếu nhập sót thì thêm cấp đó; nếu văn bản viết như vậy thì hỏi cơ "
            "quan ban hành là cố ý hay sót."
        ),
        en=(
            "Compare with the document: add the level if it was left out here; if the document "
            "says so, ask the issuer whether it is meant."
        ),
    ),
    reason=Text(
        vi=(
            "Các nhiệm vụ cùng nhóm thường giao cho cùng những cấp. Một cấp chỉ thiếu ở một chỗ "
            "thì phần nhiều là bỏ sót khi soạn, và ở đó cấp này không có việc gì."
        ),
        en=(
            "The tasks of a heading usually go to the same levels. One that is missing in a single "
            "place was mostly forgotten, and has nothing to do there."
        ),
    ),
    bad="""\
tasks:
  - id: hoi-nghi
    clause: II.1.1
    title: "Tổ chức hội nghị"
    lead: [so-tu-phap]
    coordinate: [mttq@cap-huyen, mttq@cap-xa]
    when: [{in: 2020}]
  - id: tap-huan
    clause: II.1.2
    title: "Tập huấn"
    lead: [so-tu-phap]
    coordinate: [mttq@cap-huyen, mttq@cap-xa]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.1.3
    title: "Kiểm tra"
    lead: [so-tu-phap]
►    coordinate: [mttq@cap-huyen]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: hoi-nghi
    clause: II.1.1
    title: "Tổ chức hội nghị"
    lead: [so-tu-phap]
    coordinate: [mttq@cap-huyen, mttq@cap-xa]
    when: [{in: 2020}]
  - id: tap-huan
    clause: II.1.2
    title: "Tập huấn"
    lead: [so-tu-phap]
    coordinate: [mttq@cap-huyen, mttq@cap-xa]
    when: [{in: 2020}]
  - id: kiem-tra
    clause: II.1.3
    title: "Kiểm tra"
    lead: [so-tu-phap]
    coordinate: [mttq@cap-huyen, mttq@cap-xa]
    when: [{in: 2020}]
""",
    check=check,
)
