"""Work that lies outside the plan's period, or whose beginning or end does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import form, meet, nearest_to, unmet
from planc.checks.rule import Hit, Rule, Text
from planc.language.dates import stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument, Span
    from planc.language.dates import Stretch
    from planc.language.model import Item, Product, Target, When


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Times none of which lies within the plan's period, beginnings and ends beyond it."""
    schedule = compiled.schedule
    whole = (schedule.first_day, schedule.last_day)
    for item in compiled.plan.items:
        outside: dict[Span, list[str]] = {}
        printed = unmet(item, whole)
        # Where the document prints another time for it, that is told, and says what is right.
        misread = nearest_to(item, printed[1])[0] if printed and meet(printed[1], whole) else None
        for run in schedule.occurrences[item.id] if item.when else ():
            if run.outside and run.span and run.entry and run.entry is not misread:
                stated = run.stated_to if run.kind == "deadline" else run.label
                stated = (stated or "").removeprefix(f"{run.entry.id}.")
                outside.setdefault(run.span, []).append(stated)
        handed_over: tuple[Product | Target, ...] = (*item.products, *item.targets)
        for noun in handed_over:
            due = stretch(noun.by or "")
            if due and _beyond(due, compiled):
                outside.setdefault(noun.origin.of("by"), []).append(noun.by or "")
        period: dict[str, Argument] = {"first": schedule.first_day, "last": schedule.last_day}
        for span, labels in outside.items():
            yield Hit(span, {"labels": tuple(labels), "partly": "", **period}, item.id)
        for entry, span, text in _ends_beyond(item, compiled):
            if span not in outside and entry is not misread:
                yield Hit(span, {"labels": "", "partly": text, **period}, item.id)


def _ends_beyond(item: Item, compiled: Compiled) -> Iterator[tuple[When, Span, str]]:
    """The beginning and the end of spans of which only a part lies within the period."""
    outside = {id(run.entry) for run in compiled.schedule.occurrences[item.id] if run.outside}
    for entry in item.when:
        if form(entry) == "from" and id(entry) not in outside:
            # Beside an open end, a stated one is only kept for display.
            for key, text in (("from", entry.from_), ("to", None if entry.onwards else entry.to)):
                found = stretch(text or "")
                if found and _beyond(found, compiled):
                    yield entry, entry.origin.of(key), text or ""


def _beyond(found: Stretch, compiled: Compiled) -> bool:
    return found[1] < compiled.schedule.first_day or found[0] > compiled.schedule.last_day


RULE = Rule(
    code="P302",
    name="outside-the-period",
    severity="warning",
    title=Text(vi="Ngoài thời gian của kế hoạch", en="Outside the plan's period"),
    message=Text(
        vi=(
            "[[Thời gian {labels:time} nằm ngoài]][[Chỉ phần trong kế hoạch được tính: "
            "{partly:time} nằm ngoài]] thời gian của kế hoạch (từ {first} đến {last})."
        ),
        en=(
            "[[{labels:time} lies outside]][[Only a part of this was counted: {partly:time} lies "
            "outside]] the plan's period ({first} to {last})."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm năm thì sửa ở đây hoặc ở thời gian của kế hoạch (period), ví dụ: "
            "period: {from: 2019-01-01, to: 2023-12-31}; nếu văn bản viết như vậy thì để nguyên và "
            "đề nghị cơ quan ban hành nói rõ."
        ),
        en=(
            "If a year was typed wrongly, correct it here or in the period of the plan, as in: "
            "period: {from: 2019-01-01, to: 2023-12-31}; if the document says so, leave it and ask "
            "the issuer."
        ),
    ),
    reason=Text(
        vi=(
            "Kế hoạch chỉ giao việc trong thời gian của mình. Thời hạn nằm ngoài thường là gõ nhầm "
            "năm."
        ),
        en=(
            "A plan gives work within its own period. A deadline outside it is usually a mistyped "
            "year."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{in: 2025}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    check=check,
)
