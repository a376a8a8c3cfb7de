"""Work that is timed before what it comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import latest_begin
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item
    from planc.time import Occurrence


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Items whose first time is before the first time of an item that they come after."""
    items = {item.id: item for item in compiled.plan.items}
    for item in compiled.plan.items:
        for name in item.after:
            # Reports that are made from reports are compared period by period, by another rule.
            other = items.get(name)
            if other is None or (item.kind == other.kind == "report"):
                continue
            run, first = _first(compiled, item), _first(compiled, other)
            if run is None or first is None:
                continue
            day, awaited = _must_begin(run), _may_begin(first)
            if day is None or awaited is None or day >= awaited:
                continue
            args: dict[str, Argument] = {
                "day": day,
                "awaited": awaited,
                "runs": "runs" if first.crosses else "done",
                "other": other.title or other.id,
                "clause": other.clause,
            }
            places = [Place(first.span, name)] if first.span else []
            span = item.origin.entry("after", name)
            if run.span and any(run.entry is entry for entry in item.when):
                places.append(Place(span, item.id))
                span = run.span
            yield Hit(span, args, item.id, related=tuple(places))


def _first(compiled: Compiled, item: Item) -> Occurrence | None:
    """The first occurrence that has a day and lies in the plan."""
    runs = compiled.schedule.occurrences[item.id]
    return next((run for run in runs if (run.start or run.last_day) and not run.outside), None)


def _must_begin(run: Occurrence) -> date | None:
    """The last day on which work can begin, or a point in time can be, and still be as stated."""
    if run.crosses and run.entry:
        return latest_begin(run.entry, (run,))
    return run.last_day


def _may_begin(run: Occurrence) -> date | None:
    """From when on the next can begin: work that goes on has begun, other work is done."""
    return run.start if run.crosses else run.last_day


RULE = Rule(
    code="P502",
    name="order-broken-by-dates",
    severity="warning",
    title=Text(vi="Thời gian trái với thứ tự", en="Order broken by dates"),
    message=Text(
        vi=(
            "Việc này làm sau “{other}” (mục {clause}), mà thời gian của nó chậm nhất là ngày "
            "{day}, trước ngày việc kia {runs} ({awaited})."
        ),
        en=(
            "This comes after “{other}” (clause {clause}), and yet it is timed for {day} at the "
            "latest, before the other {runs} ({awaited})."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa thời gian của hai việc hoặc after; nếu văn bản viết như vậy thì "
            "để nguyên và đề nghị cơ quan ban hành đổi một trong hai thời gian."
        ),
        en=(
            "Check the times of both and `after`; if the document says so, ask the issuer to "
            "change one of the times."
        ),
    ),
    reason=Text(
        vi=(
            "Việc sau cần kết quả của việc trước. Hạn của việc sau đến trước thì hoặc làm không có "
            "căn cứ, hoặc chậm ngay từ đầu."
        ),
        en=(
            "The later needs what the earlier brings. Due first, it is done without it or is late "
            "from the start."
        ),
    ),
    bad="""\
tasks:
  - id: ra-soat
    clause: II.1
    title: "Rà soát"
    lead: [so-tu-phap]
    when: [{in: 2020-Q3}]
  - id: tap-huan
    clause: II.2
    title: "Tập huấn"
    lead: [so-tu-phap]
►    when: [{in: 2020-Q2}]
    after: [ra-soat]
""",
    good="""\
tasks:
  - id: ra-soat
    clause: II.1
    title: "Rà soát"
    lead: [so-tu-phap]
    when: [{in: 2020-Q3}]
  - id: tap-huan
    clause: II.2
    title: "Tập huấn"
    lead: [so-tu-phap]
    when: [{in: 2020-Q4}]
    after: [ra-soat]
""",
    check=check,
    words={
        "runs": {
            "runs": Text(vi="bắt đầu", en="begins"),
            "done": Text(vi="phải xong", en="has to be done"),
        }
    },
)
