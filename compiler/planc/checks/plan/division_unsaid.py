"""Several leads, and nothing said of how they share the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks and parts with several leads and no division."""
    leads: dict[str, set[str]] = {}
    for selection in compiled.binding.selections:
        if selection.role == "lead":
            leads.setdefault(selection.item, set()).update(selection.agencies)
    for item in among(compiled):
        count = len(leads.get(item.id, ()))
        if count > 1 and item.division is None:
            yield Hit(item.origin.of("lead"), {"count": count}, item.id)


def among(compiled: Compiled) -> Sequence[Item]:
    """Tasks and parts that name a lead."""
    kinds = ("task", "part")
    return [item for item in compiled.plan.items if item.kind in kinds and item.role("lead")]


RULE = Rule(
    code="P104",
    name="division-unsaid",
    severity="note",
    title=Text(
        vi="Nhiều cơ quan chủ trì, chưa nói cách phân công",
        en="Several leads, division unsaid",
    ),
    message=Text(
        vi=(
            "Việc này có {count} cơ quan chủ trì mà không nói phân công thế nào; đã hiểu là mỗi cơ "
            "quan làm trên địa bàn của mình."
        ),
        en=(
            "This has {count} leads and does not say how they share the work; it was taken to be "
            "each in its own area."
        ),
    ),
    remedy=Text(
        vi=(
            "Nói rõ bằng một dòng division: each-own-area (mỗi nơi làm trên địa bàn mình) hoặc "
            "division: together (cùng làm một việc)."
        ),
        en=(
            "Say it with a line division: each-own-area, or division: together (one piece of work "
            "in common)."
        ),
    ),
    reason=Text(
        vi=(
            "Cách phân công quyết định ai phối hợp với ai: làm theo địa bàn thì Mặt trận huyện nào "
            "phối hợp với Ủy ban nhân dân huyện đó; cùng làm thì mọi cơ quan phối hợp với tất cả "
            "cơ quan chủ trì."
        ),
        en=(
            "The division decides who works with whom: by area, the Front of each district works "
            "with the committee of that district; together, every coordinator works with every "
            "lead."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [so-tu-phap, ubnd@cap-huyen]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap, ubnd@cap-huyen]
    division: each-own-area
    when: [{in: 2020}]
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} nhiệm vụ có nhiều cơ quan chủ trì mà không nói phân công "
            "thế nào; đã hiểu là mỗi cơ quan làm trên địa bàn của mình."
        ),
        en=(
            "{hit_items} of {all_items} tasks have several leads and do not say how these share "
            "the work; it was taken to be each in its own area."
        ),
    ),
)
