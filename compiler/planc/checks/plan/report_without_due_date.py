"""Reports that are due on no day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.reporting import due_args, feeders_of, first_due, flows_of
from planc.checks.facts.times import form, span_of
from planc.checks.rule import Hit, Rule, Text
from planc.checks.vocabulary import PERIODS
from planc.findings import Place
from planc.language.dates import stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.checks.facts.reporting import Flow
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item, When


def check(compiled: Compiled, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """Reports without a time, or with times that have no due day, and what hangs on them."""
    flows = flows_of(compiled)
    feeders = feeders_of(flows)
    made_from: dict[str, list[Flow]] = {}
    for name, found in feeders.items():
        for feeder in found:
            made_from.setdefault(feeder.item.id, []).append(flows[name])
    for flow in flows.values():
        item = flow.item
        without = [entry for entry in item.when if not _is_due(entry, parameters["days"])]
        if item.when and not without:
            continue
        sent = [each for each in feeders[item.id] if each.due]
        needed = [each for each in made_from.get(item.id, []) if each.due]
        args: dict[str, Argument] = {
            "written": _said(without[0]) if without else "",
            "sent": tuple(dict.fromkeys(each.item.clause for each in sent)),
            **due_args(first_due(sent), "sent_"),
            "periods": () if item.when else _periods(sent),
            "needed": tuple(dict.fromkeys(each.item.clause for each in needed)),
            **due_args(first_due(needed), "needed_"),
        }
        span = span_of(without[0]) if without else item.place.span
        related = tuple(
            Place(run.span, each.item.id)
            for each in (*sent, *needed)
            for run in each.due[:1]
            if run.span
        )
        yield Hit(span, args, item.id, related=related)


def among(compiled: Compiled) -> Sequence[Item]:
    """Reports."""
    return [item for item in compiled.plan.items if item.kind == "report"]


def _is_due(entry: When, days: int) -> bool:
    """Whether an entry says a day, waits for one, or has none by its nature."""
    if form(entry) == "in":
        period = stretch(entry.in_ or "")
        return period is None or (period[1] - period[0]).days < days
    return form(entry) != "from" and (
        entry.every is None or entry.before is not None or entry.by is not None
    )


def _periods(flows: Sequence[Flow]) -> tuple[str, ...]:
    """What some reports cover, where they do so again and again."""
    every = [entry for flow in flows for entry in flow.item.when if entry.every]
    return tuple(dict.fromkeys(entry.covers or entry.every or "" for entry in every))


def _said(entry: When) -> str:
    return entry.quote or entry.in_ or entry.every or "from"


RULE = Rule(
    code="P401",
    name="report-without-due-date",
    severity="warning",
    title=Text(vi="Báo cáo không có hạn gửi", en="A report without a due date"),
    message=Text(
        vi=(
            "Báo cáo này không nói chậm nhất ngày nào phải gửi[[ (chỉ nói: {written})]][[. Báo cáo "
            "gửi về để tổng hợp (mục {sent}) thì có hạn, sớm nhất là ]][[trước ngày {sent_before} "
            "(ngày cuối là {sent_last})]][[ngày {sent_by}]][[, và gửi theo kỳ: {periods}; báo cáo "
            "này không nói gửi theo kỳ nào]][[. Báo cáo tổng hợp từ đây (mục {needed}) thì có hạn, "
            "sớm nhất là ]][[trước ngày {needed_before} (ngày cuối là {needed_last})]][[ngày "
            "{needed_by}]]."
        ),
        en=(
            "This report does not say by which day it is due[[ (only: {written})]][[. Those that "
            "it is made from (clause {sent}) are due, the first ]][[before {sent_before} (the last "
            "day is {sent_last})]][[by {sent_by}]][[, and come for these periods: {periods}; this "
            "one does not say for which]][[. What is made from it (clause {needed}) is due, the "
            "first ]][[before {needed_before} (the last day is {needed_last})]][[by {needed_by}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì sửa, ví dụ: when: [{every: year, covers: year, before: 11-20}]; nếu "
            "văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành ghi hạn gửi."
        ),
        en=(
            "If it was left out, add it, as in: when: [{every: year, covers: year, before: 11-20}]"
            "; if the document says so, leave it and ask the issuer for a day."
        ),
    ),
    reason=Text(
        vi=(
            "Báo cáo không có hạn thì không bao giờ chậm: không vào lịch, không nhắc được, và nơi "
            "tổng hợp không biết chờ đến bao giờ."
        ),
        en=(
            "A report without a day is never late: it is in no calendar, nobody can be reminded, "
            "and whoever puts reports together does not know how long to wait."
        ),
    ),
    bad="""\
reports:
►  - {id: bao-cao, clause: III.1, title: "Báo cáo kết quả", from: [so-tu-phap], to: [ubnd@tinh-mau]}
  - id: bao-cao-nam
    clause: III.2
    title: "Báo cáo năm"
    from: [ubnd@cap-huyen]
    to: [ubnd@tinh-mau]
►    when: [{every: year}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{by: 2022-12-16, covers: 2022}]
  - id: bao-cao-dot-xuat
    clause: III.2
    title: "Báo cáo đột xuất"
    from: [ubnd@cap-huyen]
    to: [ubnd@tinh-mau]
    when: [{whenever: "khi có yêu cầu"}]
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi="{hit_items} trên {all_items} báo cáo không nói chậm nhất ngày nào phải gửi.",
        en="{hit_items} of {all_items} reports do not say by which day they are due.",
    ),
    parameters={"days": 92},
    words={
        "written": {
            "year": Text(vi="hằng năm", en="every year"),
            "half-year": Text(vi="6 tháng một lần", en="every half-year"),
            "quarter": Text(vi="hằng quý", en="every quarter"),
            "month": Text(vi="hằng tháng", en="every month"),
            "from": Text(vi="một khoảng thời gian", en="a stretch of time"),
        },
        "periods": {
            **PERIODS,
            "year": Text(vi="cả năm", en="the year"),
            "half-year": Text(vi="6 tháng", en="the half-year"),
            "H1": Text(vi="6 tháng đầu năm", en="the first half-year"),
            "H2": Text(vi="6 tháng cuối năm", en="the second half-year"),
        },
    },
)
