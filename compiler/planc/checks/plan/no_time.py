"""A task or report without any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks and reports without a time, unless each part of a task has its own."""
    parts: dict[str, list[bool]] = {}
    for item in compiled.plan.items:
        if item.parent:
            parts.setdefault(item.parent, []).append(bool(item.when))
    for item in among(compiled):
        if not item.when and not all(parts.get(item.id, [False])):
            yield Hit(item.place.span, {"kind": item.kind}, item.id)


def among(compiled: Compiled) -> Sequence[Item]:
    """Tasks and reports; standing duties often have no time."""
    return [item for item in compiled.plan.items if item.kind in ("task", "report")]


RULE = Rule(
    code="P304",
    name="no-time",
    severity="note",
    title=Text(vi="Không có thời gian", en="No time"),
    message=Text(vi="{kind} này không nói làm khi nào.", en="This {kind} does not say when."),
    remedy=Text(
        vi=(
            "Nếu văn bản không nói thì để nguyên, không tự điền; nếu văn bản có nói thì thêm, ví "
            "dụ: when: [{in: 2020}]"
        ),
        en=(
            "If the document does not say it, leave it and invent nothing; if it does, add it, as "
            "in: when: [{in: 2020}]"
        ),
    ),
    reason=Text(
        vi=(
            "Việc không có thời gian thì không bao giờ chậm: không vào lịch, không nhắc được. "
            "Người soạn cần biết trước khi trình ký."
        ),
        en=(
            "What has no time is never late: it is in no calendar and nobody can be reminded. Its "
            "author should know before it is signed."
        ),
    ),
    bad="""\
tasks:
►  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
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
    among=among,
    message_for_all=Text(
        vi="{hit_items} trên {all_items} nhiệm vụ và báo cáo không nói làm khi nào.",
        en="{hit_items} of {all_items} tasks and reports do not say when.",
    ),
    words={
        "kind": {
            "task": Text(vi="Nhiệm vụ", en="task"),
            "report": Text(vi="Báo cáo", en="report"),
        }
    },
)
