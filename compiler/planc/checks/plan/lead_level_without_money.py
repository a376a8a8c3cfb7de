"""A level that leads, and for whose work no money is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.money import money_of, own_levels
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument, Span

#: How many clauses a message names.
MOST_NAMED = 6


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Levels with leads in tasks and no source of money; one hit where no money is named at all."""
    leads: dict[str, dict[str, Place]] = {}
    tasks = {item.id: item for item in compiled.plan.items if item.kind in ("task", "part")}
    for selection in compiled.binding.selections:
        if selection.role == "lead" and selection.item in tasks:
            place = Place(selection.party.span, selection.item)
            for level in {compiled.directory.agencies[name].level for name in selection.agencies}:
                leads.setdefault(level, {}).setdefault(selection.item, place)
    money = money_of(compiled)
    missing = [
        level for level in own_levels(compiled) if level in leads and level not in money.levels
    ]
    names = {level.id: level.name for level in compiled.plan.levels}
    if len(missing) > 1 and not money.words:
        every = ", ".join(missing)
        names[every] = ", ".join(names[level] for level in missing)
        leads[every] = {item: place for level in missing for item, place in leads[level].items()}
        missing = [every]
    for level in missing:
        items = leads[level]
        # A task with parts is one task, whoever leads the parts.
        whole = dict.fromkeys(tasks[item].parent or item for item in items)
        clauses = list(dict.fromkeys(tasks[item].clause for item in whole))
        args: dict[str, Argument] = {
            "level": names[level][:1].upper() + names[level][1:],
            "count": len(whole),
            "clauses": tuple(clauses[:MOST_NAMED]),
            "more": max(0, len(clauses) - MOST_NAMED),
            "sources": money.sources,
        }
        yield Hit(_span(compiled), args, related=tuple(items.values()))


def _span(compiled: Compiled) -> Span:
    """Where the plan names its sources, or else begins to speak of money, or begins at all."""
    for section in compiled.plan.funding:
        return section.origin.of("sources" if section.sources else "text")
    return compiled.plan.header.key


RULE = Rule(
    code="P509",
    name="lead-level-without-money",
    severity="note",
    title=Text(vi="Cấp chủ trì không có nguồn kinh phí", en="A leading level without money"),
    message=Text(
        vi=(
            "{level} chủ trì {count} nhiệm vụ (mục {clauses}[[ và {more} mục khác]]) nhưng kế "
            "hoạch không nói kinh phí ở đó do ai bố trí, lấy từ ngân sách nào[[; chỉ ghi chung "
            "“{sources}”]]."
        ),
        en=(
            "{level} leads {count} tasks ({clauses}[[ and {more} more]]), and the plan does not "
            "say who provides the money there, from which budget[[; it only says “{sources}”]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì ghi vào funding, hoặc giao vai trò fund cho cơ quan bố trí; nếu văn"
            " bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành nói rõ ngân sách của cấp"
            " nào."
        ),
        en=(
            "If it was left out in typing, write it under funding or give somebody the role fund;"
            " if the document says so, leave it and ask the issuer which level's budget pays."
        ),
    ),
    reason=Text(
        vi=(
            "Mỗi cấp có dự toán riêng. Cấp được giao chủ trì mà không có nguồn thì việc phải chờ "
            "tiền, hoặc cấp trên và cấp dưới cùng nghĩ bên kia chi."
        ),
        en=(
            "Each level has a budget of its own. Where a level leads and no source is named, work "
            "waits for money, or each side believes that the other pays."
        ),
    ),
    bad="""\
funding:
  - id: nguon-kinh-phi
    clause: III.1
    text: "Kinh phí thực hiện được bố trí từ ngân sách cấp tỉnh."
►    sources: ["ngân sách cấp tỉnh"]
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-huyen]
    division: each-own-area
    when: [{in: 2020}]
""",
    good="""\
funding:
  - id: nguon-kinh-phi
    clause: III.1
    text: "Kinh phí thực hiện được bố trí từ ngân sách cấp tỉnh, cấp huyện."
    sources: ["ngân sách cấp tỉnh, cấp huyện"]
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-huyen]
    division: each-own-area
    when: [{in: 2020}]
""",
    check=check,
    whole=True,
)
