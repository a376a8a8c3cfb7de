"""A group is the only lead, so that nobody answers for the work as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import coverage_of, few, is_task
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.facts.coverage import Coverage
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item, Party


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks and parts led by groups alone; one hit for all that the same group leads."""
    coverage = coverage_of(compiled)
    leads = _leads(compiled, coverage)
    single = {item for item, held in leads.items() if any(len(each) == 1 for each in held.values())}
    has_answer = single | _said_elsewhere(compiled, coverage, leads)
    parts: dict[str, list[str]] = {}
    for item in compiled.plan.items:
        if item.parent and item.role("lead"):
            parts.setdefault(item.parent, []).append(item.id)
    found: dict[tuple[str, ...], list[Item]] = {}
    for item in compiled.plan.items:
        answered = item.id in has_answer or item.parent in has_answer
        divided = item.division == "each-own-area" or (
            item.id in parts and single.issuperset(parts[item.id])
        )
        if is_task(item) and item.role("lead") and not answered and not divided:
            found.setdefault(tuple(party.written for party in item.role("lead")), []).append(item)
    for items in found.values():
        held = leads.get(items[0].id, {})
        words = [party.written for party in items[0].role("lead") if party.unspecified]
        agencies = [agency for each in held.values() for agency in each]
        if agencies or words:
            args: dict[str, Argument] = {
                "names": few([*coverage.spoken(agencies), *words]),
                "clauses": few(item.clause for item in items),
            }
            related = tuple(Place(item.origin.of("lead"), item.id) for item in items[1:])
            yield Hit(items[0].origin.of("lead"), args, items[0].id, related=related)


def _leads(compiled: Compiled, coverage: Coverage) -> dict[str, dict[Party, tuple[str, ...]]]:
    """The agencies of each party that leads, by item."""
    leads: dict[str, dict[Party, tuple[str, ...]]] = {}
    for selection in compiled.binding.selections:
        if selection.role == "lead" and is_task(coverage.items[selection.item]):
            leads.setdefault(selection.item, {})[selection.party] = selection.agencies
    return leads


def _said_elsewhere(
    compiled: Compiled, coverage: Coverage, leads: Mapping[str, Mapping[Party, tuple[str, ...]]]
) -> set[str]:
    """The tasks for which a duty makes one agency answer: by leading, monitoring or directing.

    Who directs others than the leads, as a court its lower courts, answers for those alone.
    """
    performers: dict[str, set[str]] = {}
    for selection in compiled.binding.selections:
        if selection.role == "perform":
            performers.setdefault(selection.item, set()).update(selection.agencies)
    said: set[str] = set()
    for selection in compiled.binding.selections:
        directed = performers.get(selection.item, set()) if selection.role == "direct" else set()
        if len(selection.agencies) != 1 or selection.role not in ("lead", "direct", "monitor"):
            continue
        for task in coverage.items[selection.item].about:
            led = {agency for each in leads.get(task, {}).values() for agency in each}
            if not directed or directed & led:
                said.add(task)
    return said


RULE = Rule(
    code="P112",
    name="group-only-lead",
    severity="note",
    title=Text(vi="Chủ trì chỉ là một nhóm cơ quan", en="A group is the only lead"),
    message=Text(
        vi=(
            "Cơ quan chủ trì ở {clauses} chỉ là nhóm: {names}; không có cơ quan nào chịu trách "
            "nhiệm chung về cả việc."
        ),
        en=(
            "Only a group leads {clauses}: {names}; no single agency answers for the work as a "
            "whole."
        ),
    ),
    remedy=Text(
        vi=(
            "Thêm một cơ quan làm đầu mối (lead: [so-tu-phap, ubnd@cap-huyen]); nếu mỗi nơi tự "
            "chịu trách nhiệm trên địa bàn của mình thì nói rõ: division: each-own-area"
        ),
        en=(
            "Add one agency that answers for it (lead: [so-tu-phap, ubnd@cap-huyen]); where each "
            "answers for its own area, say so: division: each-own-area"
        ),
    ),
    reason=Text(
        vi=(
            "Nhiều cơ quan cùng loại cùng đứng tên chủ trì thì khi việc chậm không biết hỏi ai, và "
            "không ai tổng hợp kết quả chung. Việc đã có một trách nhiệm ở phần Tổ chức thực hiện "
            "(about) giao cho một cơ quan chủ trì, chỉ đạo hoặc theo dõi thì không bị nhắc."
        ),
        en=(
            "Where many agencies of one kind lead, nobody can be asked when the work is late, and "
            "nobody puts the results together. A task is passed over if a duty about it makes one "
            "agency lead, direct or monitor it."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [ubnd@cap-huyen]
    division: together
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap, ubnd@cap-huyen]
    division: together
    when: [{in: 2020}]
""",
    check=check,
)
