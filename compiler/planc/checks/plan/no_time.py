"""A task without any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks without a time; where some parts have one, another rule tells which have none."""
    timed = {item.parent for item in compiled.plan.items if item.when}
    for item in among(compiled):
        if not item.when and item.id not in timed:
            yield Hit(item.place.span, {}, item.id)


def among(compiled: Compiled) -> Sequence[Item]:
    """Tasks; standing duties often have no time, and a report without one is told as such."""
    return [item for item in compiled.plan.items if item.kind == "task"]


RULE = Rule(
    code="P304",
    name="no-time",
    severity="note",
    title=Text(vi="Không có thời gian", en="No time"),
    message=Text(vi="Nhiệm vụ này không nói làm khi nào.", en="This task does not say when."),
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
        vi="{hit_items} trên {all_items} nhiệm vụ không nói làm khi nào.",
        en="{hit_items} of {all_items} tasks do not say when.",
    ),
)
