"""A group is the only lead, so that nobody answers for the work as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import coverage_of, few
from planc.checks.facts.group_leads import group_leads, leads_of
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks and parts led by groups alone; one hit for all that the same group leads."""
    coverage, leads = coverage_of(compiled), leads_of(compiled)
    adrift = {each.item for each in compiled.binding.adrift}
    found: dict[tuple[str, ...], list[Item]] = {}
    for item in group_leads(compiled):
        # Where a party cannot be worked out from a lead in words only, that is told instead.
        if item.id not in adrift:
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
            "Nếu nhập sót cơ quan làm đầu mối thì thêm vào lead; nếu văn bản nói mỗi nơi "
            "tự chịu trách nhiệm trên địa bàn của mình thì ghi division: each-own-area; "
            "nếu văn bản không nói gì thêm thì để nguyên và đề nghị cơ quan ban hành nêu "
            "một cơ quan làm đầu mối."
        ),
        en=(
            "If the agency that answers for the work was left out here, add it under lead; "
            "if the document says that each answers for its own area, write division: "
            "each-own-area; if it says no more, leave it and ask the issuer to name one "
            "agency."
        ),
    ),
    reason=Text(
        vi=(
            "Nhiều cơ quan cùng loại cùng đứng tên chủ trì thì khi việc chậm không biết hỏi ai, và "
            "không ai tổng hợp kết quả chung. Việc đã có một trách nhiệm ở phần Tổ chức thực hiện "
            "(about) giao cho một cơ quan chủ trì, chỉ đạo hoặc theo dõi thì không bị nhắc; cũng "
            "vậy khi một cơ quan được giao tổ chức, hướng dẫn, theo dõi cả kế hoạch."
        ),
        en=(
            "Where many agencies of one kind lead, nobody can be asked when the work is late, and "
            "nobody puts the results together. A task is passed over if a duty about it makes one "
            "agency lead, direct or monitor it, and all tasks are where one agency is charged with "
            "the whole plan."
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
