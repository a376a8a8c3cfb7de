"""Several reports that one agency owes another on one day."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from planc.checks.facts.reporting import flows_of
from planc.checks.facts.times import shown
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.language.dates import stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from planc.checks.facts.reporting import Flow
    from planc.compiled import Compiled
    from planc.findings import Argument, Span
    from planc.time import Occurrence

#: How many days the message gives.
MOST_NAMED = 3


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Pairs of entries with a day, a reporter and a receiver in common."""
    first: dict[tuple[date, str, str], tuple[Flow, Occurrence]] = {}
    found: dict[tuple[Span, Span], list[tuple[Flow, Occurrence, Flow, Occurrence]]] = {}
    for flow in flows_of(compiled).values():
        ways = list(product(sorted(flow.reporters), sorted(flow.receivers)))
        for run in flow.due:
            if run.last_day is None or run.span is None:
                continue
            same_day: dict[Span, tuple[Flow, Occurrence]] = {}
            for reporter, receiver in ways:
                earlier = first.setdefault((run.last_day, reporter, receiver), (flow, run))
                if earlier[1] is not run and earlier[1].span:
                    same_day.setdefault(earlier[1].span, earlier)
            for span, earlier in same_day.items():
                found.setdefault((run.span, span), []).append((flow, run, *earlier))
    for pairs in found.values():
        flow, run, other, other_run = pairs[0]
        if run.span is None or other_run.span is None:
            continue
        days = [shown(each.last_day) for _, each, _, _ in pairs if each.last_day]
        args: dict[str, Argument] = {
            "count": len(flow.reporters & other.reporters),
            "days": tuple(days[:MOST_NAMED]),
            "more": max(0, len(days) - MOST_NAMED),
            "other": "" if flow is other else other.item.title or other.item.id,
            "clause": other.item.clause,
            **_periods(flow, run, other, other_run),
        }
        yield Hit(run.span, args, flow.item.id, related=(Place(other_run.span, other.item.id),))


def _periods(flow: Flow, run: Occurrence, other: Flow, other_run: Occurrence) -> dict[str, str]:
    """What two reports cover, once if they cover the same; nothing for reports of two clauses."""
    one, two = (_period(run), _period(other_run)) if flow is other else ("", "")
    same = one if one == two else ""
    return {"one": "" if same else one, "two": "" if same else two, "same": same}


def _period(run: Occurrence) -> str:
    """What a report covers, as a plan writes it: by the name of the period if it has one."""
    entry = run.entry
    if run.covers is None or entry is None:
        return run.label.rpartition(".")[2]
    first, last = run.covers
    names = (
        f"{first.year}",
        f"{first.year}-H{(first.month + 5) // 6}",
        f"{first.year}-Q{(first.month + 2) // 3}",
        f"{first.year}-{first.month:02}",
    )
    return next(
        (name for name in names if stretch(name) == run.covers), f"{shown(first)} - {shown(last)}"
    )


RULE = Rule(
    code="P407",
    name="duplicate-due-dates",
    severity="note",
    title=Text(vi="Nhiều báo cáo cùng một ngày, một nơi", en="Several reports on one day"),
    message=Text(
        vi=(
            "[[{count} cơ quan cùng ngày này còn phải gửi cho cùng nơi đó “{other}” (mục "
            "{clause})]][[Cùng một ngày phải gửi hai báo cáo cho một nơi, về {two:time} và về "
            "{one:time}]][[Cùng một ngày phải gửi hai lần cho một nơi báo cáo về {same:time}]]: "
            "{days}[[ và {more} lần khác]]."
        ),
        en=(
            "[[On this day {count} of its reporters also owe the same receiver “{other}” (clause "
            "{clause})]][[Two reports are due to one receiver on one day, on {two:time} and on "
            "{one:time}]][[The report on {same:time} is due twice to one receiver on one day]]: "
            "{days}[[ and {more} more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập một báo cáo thành hai thì gộp lại; nếu văn bản viết như vậy thì để nguyên và "
            "đề nghị cơ quan ban hành cho lồng ghép, hoặc chọn ngày khác nhau."
        ),
        en=(
            "If one report was written twice, write it once; if the document says so, leave it and "
            "ask the issuer to let one go into the other, or for different days."
        ),
    ),
    reason=Text(
        vi=(
            "Hai báo cáo gần như nhau, cùng ngày, cùng nơi nhận: nơi gửi làm hai lần, nơi nhận "
            "không biết lấy số liệu ở bản nào."
        ),
        en=(
            "Two reports much alike, on one day, to one office: those below do the work twice, and "
            "the receiver does not know whose figures count."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{by: 2021-12-16, covers: 2021}]
  - id: bao-cao-tap-huan
    clause: III.2
    title: "Báo cáo tập huấn"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
►    when: [{by: 2021-12-16, covers: 2021}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{by: 2021-12-16, covers: 2021}]
  - id: bao-cao-tap-huan
    clause: III.2
    title: "Báo cáo tập huấn"
    from: [ubnd@cap-huyen]
    to: [so-tai-chinh]
    when: [{by: 2021-12-16, covers: 2021}]
""",
    check=check,
)
