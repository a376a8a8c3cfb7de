"""An agency that ends while it has work, and nobody takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.binding.model import Loose
    from planc.compiled import Compiled
    from planc.findings import Argument, Span


#: How many agencies the message names.
MOST_NAMED = 3


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Units and bodies that end within the plan's period and leave obligations behind."""
    ended: dict[Span, list[Loose]] = {}
    for loose in compiled.binding.loose:
        ended.setdefault(_what_ends(loose, compiled), []).append(loose)
    for span, found in ended.items():
        last = found[0].until
        agencies = dict.fromkeys(loose.agency for loose in found)
        names = tuple(compiled.directory.name(agency, last) for agency in agencies)
        args: dict[str, Argument] = {
            "count": len(found),
            "last": last,
            "names": names[:MOST_NAMED],
            "more": max(0, len(names) - MOST_NAMED),
        }
        items = dict.fromkeys(loose.item for loose in found)
        yield Hit(span, args, related=tuple(compiled.item(item).place for item in items))


def _what_ends(loose: Loose, compiled: Compiled) -> Span:
    """Where the unit, or else the body, is defined whose end is that of the agency."""
    agency = compiled.directory.agencies[loose.agency]
    unit = compiled.directory.units[agency.unit]
    if unit.until == loose.until:
        return unit.span
    return next(body.origin.of("id") for body in compiled.plan.bodies if body.id == agency.body)


RULE = Rule(
    code="P109",
    name="holder-ends-without-successor",
    severity="warning",
    title=Text(vi="Chấm dứt mà không có nơi tiếp nhận", en="An end without a successor"),
    message=Text(
        vi=(
            "{names}[[ và {more} cơ quan khác]] chấm dứt sau ngày {last} mà không có cơ quan nào "
            "tiếp nhận; {count} nghĩa vụ dừng lại từ hôm đó."
        ),
        en=(
            "Nobody takes over from {names}[[ and {more} more]] after {last}; obligations that end "
            "with that day: {count}."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì sửa: đơn vị hành chính do đơn vị tiếp nhận (succeeded_by: [xa-nam]), "
            "sở do sở tiếp nhận (succeeded_by: [so-tai-chinh]), bắt đầu (since) liền sau ngày chấm "
            "dứt; nếu chưa có văn bản nói thì để nguyên và đề nghị cơ quan ban hành nêu nơi tiếp "
            "nhận."
        ),
        en=(
            "If it was left out, add it: a unit goes on in a unit (succeeded_by: [xa-nam]), a "
            "department in a department (succeeded_by: [so-tai-chinh]), which begins (since) on "
            "the day after; if no document says it, leave it and ask the issuer who takes over."
        ),
    ),
    reason=Text(
        vi=(
            "Khi một đơn vị bị sáp nhập hoặc một tổ chức bị giải thể giữa kỳ, việc còn lại phải có "
            "người nhận. Không có nơi tiếp nhận thì từ ngày hôm sau không ai phải làm."
        ),
        en=(
            "When a unit is merged or a body dissolved while the plan runs, somebody must take "
            "over. Without a successor nobody is obliged from the next day on."
        ),
    ),
    bad="""\
units:
►  - id: xa-cu
    level: cap-xa
    parent: nui-cao
    kind: "xã"
    name: "Cũ"
    until: 2020-12-31
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
  - id: xa-cu
    level: cap-xa
    parent: nui-cao
    kind: "xã"
    name: "Cũ"
    until: 2020-12-31
    succeeded_by: [xa-nam]
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-xa]
    division: each-own-area
    when: [{from: 2019, to: 2022}]
""",
    check=check,
)
