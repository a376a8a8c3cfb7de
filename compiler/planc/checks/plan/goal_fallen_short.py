"""A target that is lower, or later, than the goal of the basis that it takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.goals import goals_taken
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.citations import document_name
from planc.checks.words.numbers import shown
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Goal, Target


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Goals of which every target falls short; the hit is at the target that is nearest."""
    for taken in goals_taken(compiled):
        goal = taken.goal
        if not taken.targets or any(_reaches(goal, target) for _, target in taken.targets):
            continue
        item, target = max(taken.targets, key=lambda entry: entry[1].least or 0)
        late = bool(goal.by and target.by and target.by[: len(goal.by)] > goal.by)
        args: dict[str, Argument] = {
            "goal": goal.text,
            "document": document_name(taken.document),
            "least": shown(target.least) if _is_less(goal, target) else "",
            "wanted": shown(goal.least),
            "by": (target.by or "") if late else "",
            "wanted_by": goal.by or "",
        }
        field = "by" if late and not args["least"] else "min"
        if "exactly" in target.origin.fields and field == "min":
            field = "exactly"
        related = (Place(goal.origin.of("text")),)
        yield Hit(target.origin.of(field), args, item.id, related=related)


def _is_less(goal: Goal, target: Target) -> bool:
    return goal.least is not None and target.least is not None and target.least < goal.least


def _reaches(goal: Goal, target: Target) -> bool:
    late = bool(goal.by and target.by and target.by[: len(goal.by)] > goal.by)
    return not late and not _is_less(goal, target)


RULE = Rule(
    code="P511",
    name="goal-fallen-short",
    severity="note",
    title=Text(vi="Chỉ tiêu thấp hơn mục tiêu của căn cứ", en="A target below the goal it serves"),
    message=Text(
        vi=(
            "Chỉ tiêu này chưa tới mục tiêu “{goal}” của {document}[[: ở đây là {least}, mục tiêu "
            "là {wanted}]][[; ở đây đến hết {by}, mục tiêu là {wanted_by}]]."
        ),
        en=(
            "This target does not reach the goal “{goal}” of {document}[[: {least} here, {wanted} "
            "there]][[; by {by} here, by {wanted_by} there]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa theo đúng văn bản; nếu văn bản viết như vậy thì để nguyên và "
            "đề nghị cơ quan ban hành nói rõ vì sao kế hoạch thấp hơn, muộn hơn."
        ),
        en=(
            "If it was mistyped, correct it after the document; if the document says so, leave it"
            " and ask the issuer why the plan asks for less, or later."
        ),
    ),
    reason=Text(
        vi="Đạt mọi chỉ tiêu của kế hoạch mà vẫn không đạt mục tiêu cấp trên giao.",
        en="Every target of the plan may be reached and the goal it serves still be missed.",
    ),
    bad="""\
legal:
  - id: de-an-mau
    type: "Quyết định"
    number: "01/QĐ-TTg"
    date: 2019-01-02
    issuer: "Thủ tướng Chính phủ"
    title: "phê duyệt Đề án mẫu"
    relation: basis
    goals:
      - {id: muc-tieu-tap-huan, text: "Ít nhất 10 lớp mỗi tỉnh", measure: lop, min: 10}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
    targets:
►      - {measure: lop, per: cap-tinh, min: 8, unit: "lớp"}
""",
    good="""\
legal:
  - id: de-an-mau
    type: "Quyết định"
    number: "01/QĐ-TTg"
    date: 2019-01-02
    issuer: "Thủ tướng Chính phủ"
    title: "phê duyệt Đề án mẫu"
    relation: basis
    goals:
      - {id: muc-tieu-tap-huan, text: "Ít nhất 10 lớp mỗi tỉnh", measure: lop, min: 10}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
    targets:
      - {measure: lop, per: cap-tinh, min: 10, unit: "lớp"}
""",
    check=check,
)
