"""Work whose only coordinators are words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.general_parties import only_words_coordinate
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks that somebody leads and that only unspecified parties coordinate."""
    for item in among(compiled):
        if only_words_coordinate(item):
            vague = item.role("coordinate")
            args: dict[str, Argument] = {"parties": tuple(party.written for party in vague)}
            related = tuple(Place(party.span, item.id) for party in vague[1:])
            yield Hit(vague[0].span, args, item.id, related=related)


def among(compiled: Compiled) -> Sequence[Item]:
    """Tasks with a coordinator; a general duty to work with others is no work of its own."""
    return [
        item
        for item in compiled.plan.items
        if item.kind in ("task", "part") and item.role("coordinate")
    ]


RULE = Rule(
    code="P601",
    name="unspecified-only-coordinator",
    severity="note",
    title=Text(vi="Phối hợp chỉ ghi chung", en="Only words coordinate"),
    message=Text(
        vi=(
            "Phối hợp trong việc này chỉ có “{parties}”: không cơ quan nào có nghĩa vụ phối hợp, "
            "cơ quan chủ trì không có ai để yêu cầu."
        ),
        en=(
            "The only coordinators here are “{parties}”: nobody is obliged to coordinate, and the "
            "lead has nobody to turn to."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì viết mã của các cơ quan đó; nếu văn bản viết như vậy thì để nguyên "
            "và đề nghị cơ quan ban hành nêu tên ít nhất một cơ quan."
        ),
        en=(
            "If it was left out in typing, write the ids of those who are meant; if the document "
            "says so, leave it and ask the issuer to name one agency at least."
        ),
    ),
    reason=Text(
        vi=(
            "“Các đơn vị liên quan” bên cạnh những cơ quan có tên chỉ là phần bỏ ngỏ. Khi đứng một "
            "mình thì dòng “Cơ quan phối hợp” là dòng trống."
        ),
        en=(
            "“The units concerned” beside parties with a name is a remainder. By itself it makes "
            "the line “coordinating agencies” an empty one."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate:
►      - {unspecified: "các đơn vị liên quan"}
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [hoi-luat-gia@tinh-mau]
    when: [{in: 2020}]
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} nhiệm vụ có cơ quan phối hợp chỉ ghi chung (“các đơn vị "
            "liên quan” ...): ở đó không cơ quan nào có nghĩa vụ phối hợp."
        ),
        en=(
            "{hit_items} of {all_items} tasks with coordinators name them in general only (“the "
            "units concerned” ...): nobody is obliged to coordinate there."
        ),
    ),
)
