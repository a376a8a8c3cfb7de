"""Reports that are due before what they cover is over, and do not say how far they go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.reporting import flows_of
from planc.checks.packs import cut_off_of
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item
    from planc.time import Occurrence

#: How a document says how far the figures of a report go, or that they are estimated.
CUT_OFF = re.compile(
    r"chốt\s+số\s+liệu|số\s+liệu\s+(?:\w+\s+){0,3}(?:tính\s+)?(?:từ|đến)\s+(?:hết\s+)?(?:ngày|tháng)"
    r"|tính\s+(?:từ|đến)\s+(?:hết\s+)?ngày|kỳ\s+báo\s+cáo\s+(?:tính\s+)?từ|ước\s+(?:thực\s+hiện|cả)"
    r"|số\s+liệu\s+ước|cut-?off|figures\s+(?:as\s+of|up\s+to)",
    re.IGNORECASE,
)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Reports due within the period that they cover, with no cut-off.

    Where the law closes the figures before the report is due, the plan need not say it again.
    """
    by_law = compiled.plan.calendar.base == "viet-nam"
    for flow in flows_of(compiled).values():
        if flow.item.cut_off or CUT_OFF.search(flow.words):
            continue
        early = [run for run in flow.due if _is_early(run) and not (by_law and _is_closed(run))]
        if not early:
            continue
        first = early[0]
        args: dict[str, Argument] = {
            "due": first.last_day or "",
            "end": first.covers[1] if first.covers else "",
            "more": len(early) - 1,
        }
        spans = dict.fromkeys(run.span for run in early if run.span)
        related = tuple(Place(span, flow.item.id) for span in spans if span != first.span)
        entry = first.entry
        span = entry.origin.of("covers" if entry.covers else "every") if entry else None
        yield Hit(span or flow.item.place.span, args, flow.item.id, related=related)


def _is_early(run: Occurrence) -> bool:
    return bool(run.covers and run.last_day and run.span and run.last_day < run.covers[1])


def _is_closed(run: Occurrence) -> bool:
    closed = cut_off_of(run.covers) if run.covers else None
    return bool(closed and run.last_day and closed <= run.last_day)


def among(compiled: Compiled) -> Sequence[Item]:
    """Reports with a time."""
    return [item for item in compiled.plan.items if item.kind == "report" and item.when]


RULE = Rule(
    code="P404",
    name="no-cut-off",
    severity="note",
    title=Text(vi="Không nói chốt số liệu ngày nào", en="No cut-off for the figures"),
    message=Text(
        vi=(
            "Báo cáo phải gửi chậm nhất ngày {due}, khi kỳ báo cáo chưa hết (đến {end}), mà "
            "không nói số liệu chốt đến ngày nào, phần còn lại ước tính hay để kỳ sau[[; {more} "
            "lần khác cũng vậy]]."
        ),
        en=(
            "The report is due by {due}, before the period that it covers is over ({end}), and it "
            "is not said until which day figures count, and what becomes of the rest[[; the same "
            "of {more} more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Đề nghị cơ quan ban hành nói rõ; khi văn bản có thì ghi nguyên văn, ví dụ: cut_off: "
            '"số liệu tính đến ngày 14 tháng 11"'
        ),
        en=(
            'Ask the issuer; once the document says it, write its words, as in: cut_off: "số liệu '
            'tính đến ngày 14 tháng 11"'
        ),
    ),
    reason=Text(
        vi=(
            "Nơi chốt đến cuối tháng trước, nơi ước cả năm: cộng lại thì số liệu không so được, và "
            "những ngày cuối kỳ không nằm trong báo cáo nào."
        ),
        en=(
            "One office counts until the month before, another estimates the whole year: the sums "
            "mean nothing, and the last days of the period are in no report."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo năm"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
►    when: [{by: 2021-11-19, covers: 2021}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo năm"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{by: 2021-11-19, covers: 2021}]
    cut_off: "số liệu tính đến ngày 14 tháng 11"
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} báo cáo phải gửi khi kỳ báo cáo chưa hết mà không nói số "
            "liệu chốt đến ngày nào."
        ),
        en=(
            "{hit_items} of {all_items} reports are due before what they cover is over and do not "
            "say until which day figures count."
        ),
    ),
    whole=True,
)
