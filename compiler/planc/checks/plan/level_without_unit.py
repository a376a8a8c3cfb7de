"""A unit that has no unit of a level that the plan speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import few
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument


#: A reader wants to know which work it is.
MOST_NAMED = 10


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Units of leads that have no unit of a level in their line, over all items."""
    gaps: dict[tuple[str, str], dict[Place, None]] = {}
    for gap in compiled.binding.gaps:
        if gap.kind == "no-unit" and gap.level is not None:
            unit = compiled.directory.agencies[gap.agency].unit
            place = Place(gap.party.origin.whole, gap.item)
            gaps.setdefault((unit, gap.level), {})[place] = None
    levels = {level.id: level.name for level in compiled.plan.levels}
    items = {item.id: item for item in compiled.plan.items}
    whole: dict[str, list[Place]] = {}
    for selection in compiled.binding.selections:
        if selection.role != "with" and selection.party.at in levels:
            place = Place(selection.party.origin.whole, selection.item)
            whole.setdefault(selection.party.at, []).append(place)
    order = {name: number for number, name in enumerate(items)}
    for (unit, level), places in gaps.items():
        # What is given to the whole level, to lead or otherwise, reaches nobody there either.
        related: dict[str, list[Place]] = {}
        for place in dict.fromkeys((*places, *whole.get(level, ()))):
            held = items[place.item or ""]
            related.setdefault(held.parent or held.id, []).append(place)
        names = sorted(related, key=lambda name: order[name])
        args: dict[str, Argument] = {
            "unit": compiled.directory.unit_name(unit, compiled.schedule.last_day),
            "level": levels[level],
            "items": len(related),
            "clauses": few((items[name].clause for name in names), MOST_NAMED),
        }
        span = compiled.directory.units[unit].span
        yield Hit(span, args, related=tuple(place for name in names for place in related[name]))


RULE = Rule(
    code="P108",
    name="level-without-unit",
    severity="note",
    title=Text(vi="Nơi không có đơn vị ở một cấp", en="A unit without units of a level"),
    message=Text(
        vi=(
            "Ở {unit} không có đơn vị {level} nào, nên {items} việc giao tới cấp này "
            "({clauses}) không có cơ quan thực hiện ở đó."
        ),
        en=(
            "In {unit} there is no unit of the level “{level}”; what is given to that level "
            "reaches nobody there (items: {items}; {clauses})."
        ),
    ),
    remedy=Text(
        vi=(
            "Không phải sửa nếu đúng là như vậy; nên nói trong kế hoạch ai làm thay ở đó. Nếu danh "
            "bạ thiếu thì thêm đơn vị dưới units."
        ),
        en=(
            "Nothing is wrong if that is so; the plan had better say who acts there instead. If "
            "the directory is incomplete, add the units."
        ),
    ),
    reason=Text(
        vi=(
            "Có huyện đảo không chia xã. Những việc kế hoạch giao “cấp xã” ở đó không rơi vào cơ "
            "quan nào, nên cần biết là những việc nào."
        ),
        en=(
            "Some island districts have no communes. What a plan gives to “the communes” there "
            "reaches nobody, and one must know which work that is."
        ),
    ),
    bad="""\
units:
►  - {id: dao-xa, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Đảo Xa"}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-huyen]
    division: each-own-area
    coordinate: [mttq@cap-xa]
    when: [{in: 2020}]
""",
    good="""\
units:
  - {id: dao-xa, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Đảo Xa"}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead:
      - {party: ubnd@cap-huyen, except: [dao-xa]}
    division: each-own-area
    coordinate: [mttq@cap-xa]
    when: [{in: 2020}]
""",
    check=check,
)
