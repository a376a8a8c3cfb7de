"""Units that a task chooses or counts, and that have no role in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import coverage_of, few
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.facts.coverage import Coverage
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item

#: What follows a word for choosing, up to the end of the sentence.
_CHOOSES = re.compile(r"\b(?:lựa chọn|chọn|thí điểm|làm điểm)\b([^.;]*)", re.IGNORECASE)

#: What is chosen: units, by a noun for them and words for their level.
_UNITS = re.compile(
    r"(?:(?:\d+|một|mỗi|các|những)\s+)?(?:đơn vị(?: hành chính)?|\d+|một|mỗi|các|những)\s+"
    r"((?:cấp\s+)?\w+(?:,\s*\w+)*)",
    re.IGNORECASE,
)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Levels whose units a task chooses or counts, without an agency of them in it."""
    coverage = coverage_of(compiled)
    levels = _levels_with_a_role(compiled, coverage)
    inner = _inner_levels(compiled)
    found: dict[tuple[str, str], list[tuple[Place, str]]] = {}
    for item in compiled.plan.items:
        task = item.parent or item.id
        if item.kind not in ("task", "part"):
            continue
        for level, place, words in _units_meant(item, coverage):
            if level in inner and level not in levels.get(task, ()):
                found.setdefault((task, level), []).append((place, words))
    for (task, level), places in found.items():
        place, words = places[0]
        args: dict[str, Argument] = {
            "clause": coverage.items[task].clause,
            "words": words,
            "level": coverage.level_name(level),
            "clauses": few(coverage.items[each.item or task].clause for each, _ in places),
        }
        related = dict.fromkeys(each for each, _ in places if each != place)
        yield Hit(place.span, args, place.item, related=tuple(related))


def _levels_with_a_role(compiled: Compiled, coverage: Coverage) -> dict[str, set[str]]:
    """The levels whose agencies, or words for them, have a role in a task or a duty about it."""
    levels: dict[str, set[str]] = {}
    for selection in compiled.binding.selections:
        held = {compiled.directory.agencies[agency].level for agency in selection.agencies}
        for task in _tasks(coverage.items[selection.item], coverage):
            levels.setdefault(task, set()).update(held)
    for item in compiled.plan.items:
        for _, parties in item.parties:
            for party in parties:
                if party.unspecified:
                    for task in _tasks(item, coverage):
                        named = coverage.reader.levels_named(party.written)
                        levels.setdefault(task, set()).update(named)
    return levels


def _tasks(item: Item, coverage: Coverage) -> list[str]:
    if item.kind == "duty":
        return [coverage.items[task].parent or task for task in item.about]
    return [item.parent or item.id]


def _inner_levels(compiled: Compiled) -> set[str]:
    """The levels of units inside the territory, that of the territory itself not among them."""
    territory = compiled.plan.header.territory
    return {
        unit.level
        for unit in compiled.directory.units.values()
        if unit.id != territory and territory in unit.lineage
    }


def _units_meant(item: Item, coverage: Coverage) -> Iterator[tuple[str, Place, str]]:
    """The levels whose units an item counts or chooses, the place and the words."""
    reader, directory = coverage.reader, coverage.compiled.directory
    for target in item.targets:
        words = target.quote or ""
        place = Place(target.origin.whole, item.id)
        for level in reader.levels_named(target.unit or ""):
            yield level, place, words or target.unit or ""
        if target.per in directory.levels:
            yield target.per, Place(target.origin.of("per"), item.id), words
    if not item.targets:
        for chosen in _CHOOSES.findall(item.text or ""):
            for units in _UNITS.findall(chosen):
                for level in reader.levels_named(units):
                    yield level, Place(item.origin.of("text"), item.id), chosen.strip()


RULE = Rule(
    code="P210",
    name="part-whose-units-have-no-role",
    severity="note",
    title=Text(
        vi="Đơn vị được chọn hoặc được tính mà không có vai trò",
        en="Units that are chosen or counted and have no role",
    ),
    message=Text(
        vi=(
            "{clause} chọn hoặc tính theo đơn vị {level}[[ (“{words}”)]] nhưng không giao vai trò "
            "nào cho cơ quan {level} trong nhiệm vụ này."
        ),
        en=(
            "{clause} chooses or counts units of the level “{level}”[[ (“{words}”)]] but gives no "
            "agency of that level a role in the task."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm cơ quan cấp đó vào lead hoặc coordinate; nếu văn bản viết như "
            "vậy thì đề nghị cơ quan ban hành nói rõ các đơn vị ấy phải làm gì."
        ),
        en=(
            "Add agencies of the level to lead or coordinate if they were left out here; if the "
            "document says so, ask the issuer what those units have to do."
        ),
    ),
    reason=Text(
        vi=(
            "Nơi được chọn làm điểm là nơi phải làm nhiều nhất. Không nêu cơ quan ở đó thì việc "
            "làm ở xã mà không ai ở xã được giao."
        ),
        en=(
            "Those who are chosen for a pilot have most of the work. If no agency there is named, "
            "the work is done where nobody was given it."
        ),
    ),
    bad="""\
tasks:
  - id: chon-diem
    clause: II.1
    title: "Chọn đơn vị làm điểm"
    lead: [so-tu-phap]
    coordinate: [ubnd@cap-huyen]
    when: [{in: 2020}]
    targets:
►      - {measure: lop, per: cap-huyen, exactly: 1, unit: "đơn vị cấp xã", of: coordinate}
""",
    good="""\
tasks:
  - id: chon-diem
    clause: II.1
    title: "Chọn đơn vị làm điểm"
    lead: [so-tu-phap]
    coordinate: [ubnd@cap-huyen, ubnd@cap-xa]
    when: [{in: 2020}]
    targets:
      - {measure: lop, per: cap-huyen, exactly: 1, unit: "đơn vị cấp xã", of: coordinate}
""",
    check=check,
)
