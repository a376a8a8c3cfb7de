"""Work that goes on beyond the plan."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.idiom.parties import head_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.directory import Agency
    from planc.findings import Argument
    from planc.language.model import Item


#: How many kinds of agencies the message names.
MOST_NAMED = 3


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Items with a time that has no end."""
    last = compiled.schedule.last_day
    level_ends = _level_ends(compiled)
    for item in among(compiled):
        runs = [run for run in compiled.schedule.occurrences[item.id] if run.certainty == "open"]
        # An open end beside a stated one is a contradiction, and told as that.
        entries = [run.entry for run in runs if run.entry and not run.entry.to]
        spans = [entry.origin.of("onwards") for entry in entries]
        if not spans:
            continue
        holders = {found.agency for found in compiled.binding.by_item.get(item.id, ())}
        agencies = [compiled.directory.agencies[holder] for holder in holders]
        ending = [agency for agency in agencies if agency.until and agency.until > last]
        kinds = _kinds(compiled, ending)
        gone = {agency.level for agency in agencies} & level_ends.keys()
        levels = [level for level in compiled.plan.levels if level.id in gone]
        args: dict[str, Argument] = {
            "from": entries[0].from_ or "",
            "last": last,
            "ending": kinds[:MOST_NAMED],
            "more": max(0, len(kinds) - MOST_NAMED),
            "first_end": min((agency.until for agency in ending if agency.until), default=""),
            "levels": tuple(level.name for level in levels),
            "levels_end": min((level_ends[level.id] for level in levels), default=""),
        }
        related = tuple(Place(span, item.id) for span in spans[1:])
        yield Hit(spans[0], args, item.id, related=related)


def _kinds(compiled: Compiled, agencies: Iterable[Agency]) -> tuple[str, ...]:
    """What agencies are, body by body and level by level, with how many there are of each."""
    levels = {level.id: level.name for level in compiled.plan.levels}
    count = Counter((agency.body, agency.level) for agency in agencies)
    return tuple(
        f"{number} {head_of(compiled.directory.patterns[body])} {levels.get(level, '')}".strip()
        for (body, level), number in sorted(count.items(), key=lambda entry: (-entry[1], entry[0]))
    )


def _level_ends(compiled: Compiled) -> dict[str, date]:
    """The levels of the plan's territory whose last unit ends after the plan, with that day."""
    ends: dict[str, date | None] = {}
    for unit in compiled.directory.units.values():
        if compiled.plan.header.territory in unit.lineage:
            latest = ends.setdefault(unit.level, date.min)
            ends[unit.level] = max(unit.until, latest) if unit.until and latest else None
    return {level: end for level, end in ends.items() if end and end > compiled.schedule.last_day}


def among(compiled: Compiled) -> Sequence[Item]:
    """Items that have a time of their own."""
    return [item for item in compiled.plan.items if item.when]


RULE = Rule(
    code="P303",
    name="open-end",
    severity="note",
    title=Text(vi="Không có hạn cuối", en="An open end"),
    message=Text(
        vi=(
            "Việc này làm từ {from:time} và các năm tiếp theo; chỉ tính đến hết kế hoạch ({last}), "
            "phần sau đó không giao cho ai[[. Trong các cơ quan đang giữ việc, {ending}]][[ và "
            "{more} loại khác]][[ sẽ chấm dứt, sớm nhất sau ngày {first_end}]][[; sau ngày "
            "{levels_end} không còn {levels}]]."
        ),
        en=(
            "This goes on from {from:time} in the years that follow; it is bound until the plan "
            "ends ({last}), and to nobody after that[[. Of its holders {ending}]][[ and {more} "
            "other kinds]][[ end later, the first after {first_end}]][[; after {levels_end} there "
            "is no {levels} any more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa; nếu văn bản viết như vậy thì để nguyên, và khi lập kế hoạch "
            "tiếp theo cần giao lại việc này."
        ),
        en="Nothing is wrong if the document says so; the next plan has to give this work again.",
    ),
    reason=Text(
        vi=(
            "“Và các năm tiếp theo” kéo dài quá thời gian của kế hoạch. Sau đó cơ quan có thể đã "
            "sáp nhập, nên kế hoạch này không nói được ai phải làm."
        ),
        en=(
            "“And the years that follow” reaches beyond the plan. By then agencies may have been "
            "merged, so this plan cannot say who is obliged."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{from: 2020, onwards: true}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{from: 2020, to: 2022}]
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} nội dung kéo dài “và các năm tiếp theo”; chỉ tính đến "
            "hết kế hoạch, phần sau đó không giao cho ai."
        ),
        en=(
            "{hit_items} of {all_items} items go on in the years that follow; they are bound until "
            "the plan ends, and to nobody after that."
        ),
    ),
)
