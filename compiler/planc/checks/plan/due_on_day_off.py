"""Deadlines whose last day is not worked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import due_key, entries, shown
from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument

#: How many days the message gives.
MOST_NAMED = 5


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Fixed due days within the plan that fall on days off; a computed term is moved already.

    A day of every month or quarter falls on a day off now and then: that is no news.
    """
    for item in compiled.plan.items:
        for entry, runs in entries(compiled, item):
            off = []
            for run in runs if due_key(entry) and entry.every in (None, "year") else ():
                day = run.last_day
                if day is None or run.outside or compiled.days.is_working(day):
                    continue
                worked = compiled.days.last_working_day(day)
                if worked:
                    off.append(f"{shown(day)} → {shown(worked)}")
            if off:
                args: dict[str, Argument] = {
                    "days": tuple(off[:MOST_NAMED]),
                    "more": max(0, len(off) - MOST_NAMED),
                }
                yield Hit(entry.origin.of(due_key(entry)), args, item.id)


RULE = Rule(
    code="P313",
    name="due-on-day-off",
    severity="note",
    title=Text(vi="Hạn cuối rơi vào ngày nghỉ", en="Due on a day off"),
    message=Text(
        vi=(
            "Ngày cuối cùng còn trong hạn là ngày nghỉ; sau mũi tên là ngày làm việc cuối cùng "
            "trước đó: {days}[[ và {more} lần khác]]."
        ),
        en=(
            "The last day in time is a day off; the last working day before it stands behind the "
            "arrow: {days}[[ and {more} more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Giữ nguyên hạn như văn bản; lấy ngày làm việc cuối cùng để nhắc việc, hoặc đề nghị cơ "
            "quan ban hành chọn ngày khác."
        ),
        en=(
            "Keep the deadline of the document; remind people of the last working day, or ask the "
            "issuer for another day."
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
