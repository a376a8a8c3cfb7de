"""Words in the place of an agency."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.binding import leading_role
from planc.checks.facts.general_parties import general_parties
from planc.checks.facts.group_leads import group_leads
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Items that name somebody in words only.

    Where nobody else coordinates, a rule of its own says so.
    """
    # A lead in words only is told with what follows from it.
    told = {item.id for item in group_leads(compiled)}
    told |= {each.item for each in compiled.binding.adrift}
    for item in compiled.plan.items:
        leads = item.role(leading_role(item) or "") if item.id in told else ()
        vague = [party for party in general_parties(item) if party not in leads]
        if vague:
            args: dict[str, Argument] = {
                "count": len(vague),
                "parties": tuple(party.written for party in vague),
            }
            related = tuple(Place(party.origin.whole, item.id) for party in vague[1:])
            yield Hit(vague[0].origin.whole, args, item.id, related=related)


def among(compiled: Compiled) -> Sequence[Item]:
    """Tasks that name anybody; duties and reports are not counted with them."""
    named = (item for item in compiled.plan.items if item.parties or item.counterparts)
    return [item for item in named if item.kind == "task"]


RULE = Rule(
    code="P103",
    name="unspecified-party",
    severity="note",
    title=Text(vi="Cơ quan không xác định", en="A party that is not specified"),
    message=Text(
        vi="Có {count} nơi chỉ ghi chung, không giao được cho cơ quan nào: “{parties}”.",
        en="Named in general only, which binds nobody ({count}): “{parties}”.",
    ),
    remedy=Text(
        vi=(
            "Nếu văn bản, ở mục khác, nêu rõ là những cơ quan nào thì viết mã của các cơ "
            "quan đó; nếu văn bản chỉ nói vậy thì để nguyên và đề nghị cơ quan ban hành "
            "nêu tên."
        ),
        en=(
            "If the document says elsewhere who is meant, write the ids of those; if it "
            "says no more, leave it and ask the issuer to name them."
        ),
    ),
    reason=Text(
        vi=(
            "“Các đơn vị liên quan” không phải tên của ai: không cơ quan nào thấy mình trong đó. "
            "Những chữ này được giữ, được in và được đếm, nhưng không thành nghĩa vụ của ai."
        ),
        en=(
            "“The units concerned” is nobody's name, and nobody finds itself in it. Such words are "
            "kept, printed and counted, but oblige nobody."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate:
      - hoi-luat-gia@tinh-mau
►      - {unspecified: "các đơn vị liên quan"}
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [mttq@tinh-mau, hoi-luat-gia@tinh-mau]
    when: [{in: 2020}]
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} nội dung có nơi chỉ ghi chung ở phần nhiệm vụ, không "
            "giao được cho cơ quan nào."
        ),
        en=(
            "{hit_items} of {all_items} items name somebody in general only (tasks counted), which "
            "binds nobody."
        ),
    ),
)
