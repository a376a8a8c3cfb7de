"""An agency has one role in a task and another in a part of the same task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import Mention, coverage_of, few
from planc.checks.rule import Hit, Rule, Text
from planc.checks.vocabulary import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.binding import Selection
    from planc.compiled import Compiled
    from planc.findings import Argument, Place

#: Which role in a part contradicts which role in the task.
_OTHER = {"lead": "coordinate", "coordinate": "lead"}


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks with an agency that leads the task and coordinates in a part, or the reverse."""
    coverage = coverage_of(compiled)
    selections: dict[tuple[str, str], list[Selection]] = {}
    for selection in compiled.binding.selections:
        selections.setdefault((selection.item, selection.role), []).append(selection)
    found: dict[tuple[str, str], list[tuple[Mention, Mention]]] = {}
    for part in compiled.plan.items:
        for role, other in _OTHER.items():
            if part.parent is None:
                continue
            also_so = _agencies(selections.get((part.id, other), ()))
            for one in selections.get((part.id, role), ()):
                for whole in selections.get((part.parent, other), ()):
                    both = set(one.agencies) & set(whole.agencies) - also_so
                    if both:
                        held = tuple(agency for agency in one.agencies if agency in both)
                        pair = (
                            Mention(part, role, one.party, held),
                            Mention(coverage.items[part.parent], other, whole.party, held),
                        )
                        found.setdefault((part.parent, role), []).append(pair)
    for (_task, role), pairs in found.items():
        first, above = pairs[0]
        agencies = [agency for mention, _ in pairs for agency in mention.agencies]
        args: dict[str, Argument] = {
            "names": few(coverage.spoken(sorted(set(agencies)))),
            "role": _OTHER[role],
            "clause": above.clause,
            "other_role": role,
            "clauses": few(mention.clause for mention, _ in pairs),
        }
        places = [mention.place for pair in pairs for mention in reversed(pair)]
        related: dict[Place, None] = dict.fromkeys(places)
        related.pop(first.place)
        yield Hit(first.party.span, args, first.item.id, related=tuple(related))


def _agencies(selections: list[Selection] | tuple[()]) -> set[str]:
    return {agency for selection in selections for agency in selection.agencies}


RULE = Rule(
    code="P113",
    name="two-roles-in-one-item",
    severity="note",
    title=Text(
        vi="Một cơ quan, hai vai trò trong cùng một nhiệm vụ",
        en="One agency with two roles in one task",
    ),
    message=Text(
        vi=(
            "Trong cùng một nhiệm vụ, {names} là cơ quan {role} ở {clause} nhưng lại {other_role} "
            "ở {clauses}."
        ),
        en=("In one and the same task {names} {role} in {clause}, but {other_role} in {clauses}."),
    ),
    remedy=Text(
        vi=(
            "Nếu văn bản viết như vậy thì giữ nguyên và đề nghị cơ quan ban hành nói rõ: cơ quan "
            "đó trả lời về cả nhiệm vụ hay chỉ về phần việc của mình."
        ),
        en=(
            "If the document says so, leave it, and ask the issuer whether the agency answers for "
            "the task or only for its share."
        ),
    ),
    reason=Text(
        vi=(
            "Cùng một việc mà chỗ này chủ trì, chỗ kia phối hợp thì cơ quan được giao có thể viện "
            "chỗ nhẹ hơn, và người theo dõi không biết đòi kết quả của ai."
        ),
        en=(
            "An agency that leads in one clause and coordinates in another may point to the "
            "lighter one, and whoever monitors does not know whom to ask."
        ),
    ),
    bad="""\
tasks:
  - id: chi-dao-diem
    clause: II.1
    title: "Chỉ đạo điểm"
    lead: [so-tu-phap, ubnd@huyen-diem]
    division: together
    when: [{in: 2020}]
    parts:
      - id: chon-diem
        clause: II.1.a
        title: "Chọn nơi làm điểm"
        lead: [so-tu-phap]
►        coordinate: [ubnd@huyen-diem]
""",
    good="""\
tasks:
  - id: chi-dao-diem
    clause: II.1
    title: "Chỉ đạo điểm"
    lead: [so-tu-phap]
    coordinate: [ubnd@huyen-diem]
    when: [{in: 2020}]
    parts:
      - id: chon-diem
        clause: II.1.a
        title: "Chọn nơi làm điểm"
        lead: [so-tu-phap]
        coordinate: [ubnd@huyen-diem]
""",
    check=check,
    words={"role": ROLES, "other_role": ROLES},
)
