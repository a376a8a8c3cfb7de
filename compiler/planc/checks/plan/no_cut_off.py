"""Reports that are due before what they cover is over, and do not say how far they go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.reporting import closed_by_law, due_args, flows_of
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item
    from planc.time import Occurrence


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Reports due within the period that they cover, with no cut-off.

    Where the law closes the figures before the report is due, the plan need not say it again; where
    it closes them later, that is told with its day, by another rule.
    """
    for flow in flows_of(compiled).values():
        early = [run for run in flow.due if _is_early(run) and not closed_by_law(compiled, run)]
        if not early or flow.says_cut_off:
            continue
        first = early[0]
        args: dict[str, Argument] = {
            **due_args(first),
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
            "Báo cáo phải gửi [[trước ngày {before} (ngày cuối là {last})]][[chậm nhất ngày "
            "{by}]], khi kỳ báo cáo chưa hết (đến {end}), mà không nói số liệu chốt đến ngày nào, "
            "phần còn lại ước tính hay để kỳ sau[[; {more} lần khác cũng vậy]]."
        ),
        en=(
            "The report is due [[before {before} (the last day is {last})]][[by {by}]], before the "
            "period that it covers is over ({end}), and it is not said until which day figures "
            "count, and what becomes of the rest[[; the same of {more} more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì ghi nguyên văn, ví dụ: cut_off: "
            '"số liệu tính đến ngày 14 tháng 11"; nếu văn bản viết như vậy thì để nguyên và đề '
            "nghị cơ quan ban hành nói rõ."
        ),
        en=(
            'If it was left out, write the words of the document, as in: cut_off: "số liệu tính '
            'đến ngày 14 tháng 11"; if the document says no more, leave it and ask the issuer.'
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
calendar: {base: none}
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo năm"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
►    when: [{by: 2021-11-19, covers: 2021}]
""",
    good="""\
calendar: {base: none}
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
