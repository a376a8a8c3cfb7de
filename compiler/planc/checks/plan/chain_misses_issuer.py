"""Reports that never get to the agency that issued the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.reporting import flows_of
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.general_words import issuer_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from planc.checks.facts.reporting import Flow
    from planc.compiled import Compiled
    from planc.directory import Agency
    from planc.findings import Argument
    from planc.language.model import Item

#: How many receivers the message names.
MOST_NAMED = 3


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Reports whose receivers, and those to whom they report in turn, are not the issuer.

    Beside a report to the issuer its reporters may make another to whoever stands above it.
    """
    issuer = issuer_of(compiled)
    if issuer is None:
        return
    flows = flows_of(compiled)
    goals = {agency for agency in compiled.directory.agencies if _is_goal(agency, issuer, compiled)}
    above = compiled.directory.units[issuer.unit].lineage[1:]
    missed = []
    for on_demand in (False, True):
        # What is reported only when something happens carries no regular report on.
        carriers = [flow for flow in flows.values() if on_demand or not flow.on_demand]
        reaching = _reaching(carriers, goals)
        missed += [
            flow
            for flow in flows.values()
            if flow.on_demand == on_demand
            and flow.receivers
            and not flow.receivers & reaching
            and not flow.reporters <= goals
            and not (flow.reporters <= reaching and _lies_in(flow.receivers, above, compiled))
        ]
    passed_on = {agency for flow in missed for agency in flow.reporters}
    ends = [flow for flow in missed if not flow.receivers & passed_on]
    for flow in ends or missed[:1]:
        names = [
            compiled.directory.name(agency, compiled.schedule.last_day)
            for agency in sorted(flow.receivers)
        ]
        too_high = _lies_in(flow.receivers, above, compiled)
        args: dict[str, Argument] = {
            "names": () if too_high else tuple(names[:MOST_NAMED]),
            "above": tuple(names[:MOST_NAMED]) if too_high else (),
            "more": max(0, len(names) - MOST_NAMED),
            "issuer": compiled.directory.name(issuer.id, compiled.schedule.last_day),
        }
        yield Hit(flow.item.origin.of("to"), args, flow.item.id)


def among(compiled: Compiled) -> Sequence[Item]:
    """Reports that say to whom they go."""
    return [item for item in compiled.plan.items if item.kind == "report" and item.role("receive")]


def _is_goal(agency: str, issuer: Agency, compiled: Compiled) -> bool:
    """Whether an agency is the issuer or an office of it."""
    found = compiled.directory.agencies[agency]
    patterns = compiled.directory.patterns
    return found.unit == issuer.unit and patterns[issuer.body] in patterns[found.body]


def _lies_in(agencies: Iterable[str], units: Sequence[str], compiled: Compiled) -> bool:
    return all(compiled.directory.agencies[agency].unit in units for agency in agencies)


def _reaching(flows: Sequence[Flow], goals: Iterable[str]) -> set[str]:
    """The agencies from which reports get to a goal, and the goals themselves."""
    senders: dict[str, list[Flow]] = {}
    for flow in flows:
        for agency in flow.receivers:
            senders.setdefault(agency, []).append(flow)
    reaching = set(goals)
    waiting = list(reaching)
    while waiting:
        for flow in senders.get(waiting.pop(), ()):
            new = flow.reporters - reaching
            reaching |= new
            waiting += new
    return reaching


RULE = Rule(
    code="P408",
    name="chain-misses-issuer",
    severity="note",
    title=Text(vi="Báo cáo không đến nơi ban hành", en="Reports that miss the issuer"),
    message=Text(
        vi=(
            "[[Báo cáo này chỉ gửi {above}]][[Báo cáo này dừng ở {names}]][[ và {more} nơi khác]], "
            "kế hoạch không giao ai báo cáo tiếp, nên kết quả không đến {issuer}, cơ quan ban hành "
            "kế hoạch."
        ),
        en=(
            "[[This report goes to {above}]][[This report ends with {names}]][[ and {more} more]], "
            "and the plan asks nobody for another, so that nothing of it gets to {issuer}, the "
            "issuer of the plan."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì sửa: thêm nơi nhận vào to, hoặc thêm một mục ở reports; nếu văn bản "
            "viết như vậy thì để nguyên và đề nghị cơ quan ban hành bổ sung."
        ),
        en=(
            "If something was left out, add the receiver under `to`, or another report; if the "
            "document says so, leave it and ask the issuer to add it."
        ),
    ),
    reason=Text(
        vi=(
            "Cơ quan ban hành phải biết kế hoạch của mình làm đến đâu. Báo cáo dừng ở giữa đường "
            "thì có làm cũng như không."
        ),
        en=(
            "The issuer has to know how its plan is doing. A report that stops half-way was made "
            "for nothing."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
►    to: [so-tu-phap]
    when: [{by: 2022-01-14, covers: 2021}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{by: 2022-01-14, covers: 2021}]
  - id: bao-cao-tinh
    clause: III.2
    title: "Tổng hợp báo cáo"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{by: 2022-01-20, covers: 2021}]
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi="{hit_items} trên {all_items} báo cáo không đến được cơ quan ban hành kế hoạch.",
        en="{hit_items} of {all_items} reports never get to the issuer of the plan.",
    ),
    whole=True,
)
