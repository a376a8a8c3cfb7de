"""Work that lies wholly outside the plan's period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument, Span


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Times none of which lies within the plan's period."""
    schedule = compiled.schedule
    for item in compiled.plan.items:
        outside: dict[Span, list[str]] = {}
        for run in schedule.occurrences[item.id] if item.when else ():
            if run.outside and run.span:
                outside.setdefault(run.span, []).append(run.label)
        for span, labels in outside.items():
            args: dict[str, Argument] = {
                "labels": tuple(labels),
                "first": schedule.first_day,
                "last": schedule.last_day,
            }
            yield Hit(span, args, item.id)


RULE = Rule(
    code="P302",
    name="outside-the-period",
    severity="warning",
    title=Text(vi="Ngoài thời gian của kế hoạch", en="Outside the plan's period"),
    message=Text(
        vi="Thời gian {labels} nằm ngoài thời gian của kế hoạch (từ {first} đến {last}).",
        en="{labels} lies outside the plan's period ({first} to {last}).",
    ),
    remedy=Text(
        vi=(
            "Kiểm tra năm ở đây; nếu đúng thì sửa thời gian của kế hoạch, ví dụ: period: {from: "
            "2019-01-01, to: 2023-12-31}"
        ),
        en=(
            "Check the year here; if it is right, correct the period of the plan, as in: period: "
            "{from: 2019-01-01, to: 2023-12-31}"
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
