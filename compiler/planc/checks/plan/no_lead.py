"""A task that nobody leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks, and parts that name anybody, without a lead."""
    parts: dict[str, list[bool]] = {}
    for item in compiled.plan.items:
        if item.parent:
            parts.setdefault(item.parent, []).append(bool(item.role("lead")))
    for item in compiled.plan.items:
        asked = item.kind == "task" or (item.kind == "part" and item.parties)
        led = item.role("lead") or all(parts.get(item.id, [False]))
        if asked and not led:
            yield Hit(item.place.span, {"kind": item.kind}, item.id)


RULE = Rule(
    code="P101",
    name="no-lead",
    severity="warning",
    title=Text(vi="Không có cơ quan chủ trì", en="No lead"),
    message=Text(vi="{kind} này không có cơ quan chủ trì.", en="This {kind} has no lead."),
    remedy=Text(
        vi=(
            "Thêm dòng lead với mã cơ quan (lead: [so-tu-phap]); nếu văn bản chỉ nói chung thì ghi "
            'đúng chữ của văn bản, ví dụ: lead: [{unspecified: "các đơn vị liên quan"}]'
        ),
        en=(
            "Add a line lead (lead: [so-tu-phap]); where the document names nobody in particular, "
            'give its words, as in: lead: [{unspecified: "các đơn vị liên quan"}]'
        ),
    ),
    reason=Text(
        vi=(
            "Việc không có cơ quan chủ trì thì không ai phải trả lời khi chậm, và không hiện trong "
            "phiếu việc của cơ quan nào với vai trò chủ trì. Nhiệm vụ mà mọi phần việc đều có cơ "
            "quan chủ trì thì không bị nhắc."
        ),
        en=(
            "Without a lead nobody answers for a delay, and the task is on nobody's sheet as "
            "theirs to lead. A task is passed over if each of its parts has a lead."
        ),
    ),
    bad="""\
tasks:
►  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    coordinate: [so-tu-phap]
    when: [{in: 2020}]
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
    words={
        "kind": {
            "task": Text(vi="Nhiệm vụ", en="task"),
            "part": Text(vi="Phần việc", en="part of a task"),
        }
    },
)
