"""Agencies that end while their work goes on, and pass it to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from planc.compiled import Compiled
    from planc.directory import Agency
    from planc.findings import Argument, Span

#: How many takings over the message names.
MOST_NAMED = 3


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Units and bodies that end within an occurrence of theirs and have successors."""
    binding = compiled.binding
    ended: dict[tuple[date, str], dict[str, Agency]] = {}
    touched: dict[tuple[date, str], dict[str, None]] = {}
    for agency in compiled.directory.agencies.values():
        until = agency.until
        if until is None or not _within_plan(until, compiled):
            continue
        # Who passes nothing on is told by the rule about ends without a successor.
        items = {
            obligation.item
            for obligation in binding.by_agency.get(agency.id, ())
            if obligation.passed_to
        }
        items = {item for item in items if _goes_on(compiled, item, until)}
        if items:
            kind = agency.level if _unit_ends(agency, compiled) else agency.body
            ended.setdefault((until, kind), {}).setdefault(_what(agency, compiled), agency)
            touched.setdefault((until, kind), {}).update(dict.fromkeys(items))
    for (until, kind), found in ended.items():
        names = [_passing(agency, until, compiled) for agency in found.values()]
        args: dict[str, Argument] = {
            "count": len(names),
            "last": until,
            "names": tuple(names[:MOST_NAMED]),
            "more": max(0, len(names) - MOST_NAMED),
            "items": len(touched[until, kind]),
        }
        first = next(iter(found.values()))
        places = [item.place for item in compiled.plan.items if item.id in touched[until, kind]]
        yield Hit(_span(first, compiled), args, related=tuple(places))


def _within_plan(until: date, compiled: Compiled) -> bool:
    return compiled.schedule.first_day <= until < compiled.schedule.last_day


def _goes_on(compiled: Compiled, item: str, until: date) -> bool:
    """Whether an occurrence has begun by a day and is not over."""
    return any(
        run.start and run.start <= until and (run.last_day is None or until < run.last_day)
        for run in compiled.schedule.occurrences[item]
    )


def _unit_ends(agency: Agency, compiled: Compiled) -> bool:
    return compiled.directory.units[agency.unit].until == agency.until


def _what(agency: Agency, compiled: Compiled) -> str:
    """What ends: the unit with all its agencies, or the one agency."""
    return agency.unit if _unit_ends(agency, compiled) else agency.id


def _passing(agency: Agency, until: date, compiled: Compiled) -> str:
    """What ends and what takes over, by name."""
    directory = compiled.directory
    if _unit_ends(agency, compiled):
        heirs = directory.units[agency.unit].succeeded_by
        after = ", ".join(directory.unit_name(heir, until) for heir in heirs)
        return f"{directory.unit_name(agency.unit, until)} → {after}"
    after = ", ".join(directory.name(heir, until) for heir in directory.successors(agency.id))
    return f"{directory.name(agency.id, until)} → {after}"


def _span(agency: Agency, compiled: Compiled) -> Span:
    if _unit_ends(agency, compiled):
        return compiled.directory.units[agency.unit].span
    return next(body.origin.of("id") for body in compiled.plan.bodies if body.id == agency.body)


RULE = Rule(
    code="P314",
    name="holder-ends-within",
    severity="note",
    title=Text(vi="Cơ quan chấm dứt giữa lúc đang làm", en="A holder ends within its work"),
    message=Text(
        vi=(
            "Sau ngày {last}, {count} nơi chấm dứt giữa lúc đang làm {items} việc; phần còn lại đã "
            "hiểu là của nơi tiếp nhận: {names}[[ và {more} nơi khác]]."
        ),
        en=(
            "After {last} places that end in the middle of their work: {count}, with items: "
            "{items}; the rest was taken to pass on: {names}[[ and {more} more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Không phải sửa dữ liệu; nên có văn bản nói rõ nơi tiếp nhận bàn giao công việc, số "
            "liệu từ ngày nào, và gửi cho nơi tiếp nhận."
        ),
        en=(
            "The data need no change; a document should say from which day the successors take "
            "over work and figures, and be sent to them."
        ),
    ),
    reason=Text(
        vi=(
            "Kế hoạch được gửi cho đơn vị cũ. Đơn vị mới chưa có khi ban hành nên không có tên ở "
            "Nơi nhận, và có thể không biết mình phải làm tiếp."
        ),
        en=(
            "The plan was sent to the old unit. The new one may not have been there when it was "
            "signed, stands among no recipients, and may not know what it has taken over."
        ),
    ),
    bad="""\
units:
►  - {id: xa-cu, level: cap-xa, parent: nui-cao, kind: "xã", name: "Cũ", until: 2020-06-30,
     succeeded_by: [xa-nam]}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-xa]
    division: each-own-area
    when: [{from: 2019, to: 2022}]
""",
    good="""\
units:
  - {id: xa-cu, level: cap-xa, parent: nui-cao, kind: "xã", name: "Cũ", until: 2020-06-30,
     succeeded_by: [xa-nam]}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-xa]
    division: each-own-area
    when: [{from: 2019-01, to: 2020-06}]
""",
    check=check,
    whole=True,
)
