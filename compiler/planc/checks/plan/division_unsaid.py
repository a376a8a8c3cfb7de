"""Several leads, and nothing said of how they share the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import coverage_of, few
from planc.checks.facts.group_leads import leads_of
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.facts.coverage import Coverage
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item, Party

#: Fewer tasks than this are told one by one, whatever part of all they are.
LEAST_FOLDED = 3

#: A reader of the finding about the plan wants to see all tasks whose leads share an area.
MOST_NAMED = 10


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks and parts with several leads and no division; one hit where most tasks are so."""
    coverage, leads = coverage_of(compiled), leads_of(compiled)
    found: list[tuple[Item, int, list[str]]] = []
    for item in compiled.plan.items:
        held = leads.get(item.id, {})
        agencies = {agency for each in held.values() for agency in each}
        if len(agencies) > 1 and item.division is None:
            shared = coverage.spoken(_of_one_area(compiled, coverage, held))
            found.append((item, len(agencies), list(shared)))
    tasks = [item for item in compiled.plan.items if item.kind == "task"]
    hit = [entry for entry in found if entry[0].kind == "task"]
    if len(hit) >= LEAST_FOLDED and 2 * len(hit) > len(tasks):
        sharing = [(item, names) for item, _, names in hit if names]
        args: dict[str, Argument] = {
            "count": "",
            "names": (),
            "apart": "",
            "hit": len(hit),
            "tasks": len(tasks),
            "sharing": len(sharing) or "",
            "those": few(
                (f"{item.clause}: {' + '.join(names)}" for item, names in sharing), MOST_NAMED
            ),
            "rest": len(hit) - len(sharing) or "",
        }
        order = [item for item, _ in sharing] + [item for item, _, names in hit if not names]
        places = tuple(Place(item.origin.of("lead"), item.id) for item in order)
        yield Hit(compiled.plan.header.key, args, related=places)
        found = [entry for entry in found if entry[0].kind != "task"]
    for item, count, names in found:
        args = {
            "count": count,
            "names": few(names),
            "apart": "" if names else "apart",
            **dict.fromkeys(("hit", "tasks", "sharing", "those", "rest"), ""),
        }
        yield Hit(item.origin.of("lead"), args, item.id)


def _of_one_area(
    compiled: Compiled, coverage: Coverage, held: Mapping[Party, tuple[str, ...]]
) -> list[str]:
    """The leads whose areas are not told apart: of one unit, or of one and of some within it.

    A whole level under a higher lead works by area, as plans commonly mean it; a few units picked
    out are to work on the same piece of work as the lead above them.
    """
    agencies = compiled.directory.agencies
    units: dict[str, list[str]] = {}
    for named in held.values():
        for agency in named:
            units.setdefault(agencies[agency].unit, []).append(agency)
    shared = {agency for those in units.values() if len(set(those)) > 1 for agency in those}
    for named in held.values():
        kinds = {(agencies[each].body, agencies[each].level) for each in named}
        if not named or any(coverage.everyone(kind) <= set(named) for kind in kinds):
            continue
        for agency in named:
            lineage = compiled.directory.units[agencies[agency].unit].lineage
            above = [each for unit in lineage for each in units.get(unit, ())]
            if any(agencies[each].unit != agencies[agency].unit for each in above):
                shared.update((agency, *above))
    return [agency for named in held.values() for agency in named if agency in shared]


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
            "[[Việc này có {count} cơ quan chủ trì mà không nói phân công thế nào]]"
            "[[; cùng một địa bàn mà chưa rõ ai làm phần nào: {names}]][[; {apart}]]"
            "[[{hit} trên {tasks} nhiệm vụ có nhiều cơ quan chủ trì mà không nói phân công "
            "thế nào]][[; trong đó {sharing} nhiệm vụ có cơ quan cùng một địa bàn, chưa rõ ai làm "
            "phần nào: “{those}”]][[; {rest} nhiệm vụ đã hiểu là mỗi nơi làm trên "
            "địa bàn của mình]]."
        ),
        en=(
            "[[This has {count} leads and does not say how they share the work]]"
            "[[; of one area, so that one cannot tell who does which part: {names}]][[; {apart}]]"
            "[[{hit} of {tasks} tasks have several leads and do not say how these share the work]]"
            "[[; tasks with leads of one area, so that one cannot tell who does which part "
            "({sharing}): “{those}”]][[; taken to be done by each in its own area: {rest}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu văn bản có nói thì ghi thêm dòng division: each-own-area (mỗi nơi làm "
            "trên địa bàn của mình) hoặc division: together (cùng làm một việc), mỗi cơ "
            "quan một phần thì ghi parts; nếu văn bản không nói thì để nguyên và đề nghị "
            "cơ quan ban hành nói rõ ai làm phần nào."
        ),
        en=(
            "If the document says it, add a line division: each-own-area, or division: "
            "together (one piece of work in common), or write parts where each does a "
            "part; if it does not, leave it and ask the issuer to say who does what."
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
    words={
        "apart": {
            "apart": Text(
                vi="đã hiểu là mỗi nơi làm trên địa bàn của mình",
                en="each was taken to work in its own area",
            )
        }
    },
)
