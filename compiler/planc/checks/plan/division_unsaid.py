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
            "Việc này có {count} cơ quan chủ trì mà không nói phân công thế nào. Cơ quan ở các địa "
            "bàn khác nhau: đã hiểu là mỗi nơi làm trên địa bàn của mình; cơ quan cùng địa bàn: "
            "văn bản chưa nói ai làm phần nào."
        ),
        en=(
            "This has {count} leads and does not say how they share the work. Leads of different "
            "areas were taken to work each in its own; of leads of one area, the document does not "
            "say who does which part."
        ),
    ),
    remedy=Text(
        vi=(
            "Nói rõ bằng một dòng division: each-own-area (mỗi nơi làm trên địa bàn của mình) hoặc "
            "division: together (cùng làm một việc); mỗi cơ quan làm một phần thì tách thành parts."
        ),
        en=(
            "Say it with a line division: each-own-area, or division: together (one piece of work "
            "in common); where each does a part, write parts."
        ),
    ),
    reason=Text(
        vi=(
            "Cách phân công quyết định ai phối hợp với ai: làm theo địa bàn thì Mặt trận huyện nào "
            "phối hợp với Ủy ban nhân dân huyện đó; cùng làm thì mọi cơ quan phối hợp đều phối hợp "
            "với tất cả cơ quan chủ trì."
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
            "{hit_items} trên {all_items} nhiệm vụ và phần việc có nhiều cơ quan chủ trì mà không "
            "nói phân công thế nào. Cơ quan ở các địa bàn khác nhau: đã hiểu là mỗi nơi làm trên "
            "địa bàn của mình; cơ quan cùng địa bàn: văn bản chưa nói ai làm phần nào."
        ),
        en=(
            "{hit_items} of {all_items} tasks and parts have several leads and do not say how "
            "these share the work. Leads of different areas were taken to work each in its own; of "
            "leads of one area, the document does not say who does which part."
        ),
    ),
)
