"""Deadlines whose last day is not worked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import due_key, entries, shown
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import When
    from planc.time import Occurrence

#: How many days the message gives.
MOST_NAMED = 5


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Fixed due days within the plan that fall on days off; a computed term is moved already.

    A day of every month or quarter falls on a day off now and then: that is no news. All that is
    due on such days is told together.
    """
    off: set[tuple[date, date]] = set()
    places: list[Place] = []
    for item in compiled.plan.items:
        for entry, runs in entries(compiled, item):
            found = set(_days_off(compiled, runs)) if _is_fixed(entry) else set()
            if found:
                off |= found
                places.append(Place(entry.origin.of(due_key(entry)), item.id))
    if places:
        days = [f"{shown(day)} → {shown(worked)}" for day, worked in sorted(off)]
        args: dict[str, Argument] = {
            "days": tuple(days[:MOST_NAMED]),
            "more": max(0, len(days) - MOST_NAMED),
            "others": len(places) - 1,
        }
        yield Hit(places[0].span, args, places[0].item, related=tuple(places[1:]))


def _is_fixed(entry: When) -> bool:
    return bool(due_key(entry)) and entry.every in (None, "year")


def _days_off(compiled: Compiled, runs: Iterable[Occurrence]) -> Iterator[tuple[date, date]]:
    """The last days that are not worked, each with the last working day before it."""
    for run in runs:
        day = run.last_day
        if day and not run.outside and not compiled.days.is_working(day):
            worked = compiled.days.last_working_day(day)
            if worked:
                yield day, worked


RULE = Rule(
    code="P313",
    name="due-on-day-off",
    severity="note",
    title=Text(vi="Hạn cuối rơi vào ngày nghỉ", en="Due on a day off"),
    message=Text(
        vi=(
            "Ngày cuối cùng còn trong hạn là ngày nghỉ; sau mũi tên là ngày làm việc cuối cùng "
            "trước đó: {days}[[ và {more} lần khác]][[; {others} thời hạn khác cũng rơi vào ngày "
            "nghỉ]]."
        ),
        en=(
            "The last day in time is a day off; the last working day before it stands behind the "
            "arrow: {days}[[ and {more} more]][[; {others} other deadlines fall on days off too]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa; nếu văn bản viết như vậy thì để nguyên, lấy ngày làm việc cuối "
            "cùng để nhắc việc, và đề nghị cơ quan ban hành chọn ngày khác."
        ),
        en=(
            "If it was typed wrongly, correct it; if the document says so, leave it, remind people "
            "of the last working day, and ask the issuer for another day."
        ),
    ),
    reason=Text(
        vi=(
            "Văn thư không làm việc vào ngày nghỉ, nên hạn thật sự sớm hơn hạn ghi trong văn bản. "
            "Hạn “trước ngày” không được lùi sang ngày làm việc tiếp theo."
        ),
        en=(
            "No registry works on a day off, so that the real deadline is earlier than the printed "
            "one. A fixed day is not put off to the next working day."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{before: 2022-11-20}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{before: 2022-11-19}]
""",
    check=check,
)
