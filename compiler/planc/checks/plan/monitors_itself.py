"""An agency monitors the work that it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import coverage_of, few, is_task
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.binding import Selection
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Monitors that lead what they monitor: any task they are named for, or most of the plan."""
    coverage = coverage_of(compiled)
    tasks = [item.id for item in compiled.plan.items if item.kind == "task" and item.role("lead")]
    leads: dict[str, dict[str, Selection]] = {}
    monitors: list[Selection] = []
    for selection in compiled.binding.selections:
        item = coverage.items[selection.item]
        if selection.role == "monitor":
            monitors.append(selection)
        if selection.role == "lead" and is_task(item):
            for agency in selection.agencies:
                leads.setdefault(agency, {}).setdefault(item.parent or item.id, selection)
                leads[agency].setdefault(item.id, selection)
    for selection in monitors:
        item = coverage.items[selection.item]
        named = _named(item)
        scope = named or tasks
        led = {
            agency: found
            for agency in selection.agencies
            if (found := [each for each in scope if each in leads.get(agency, ())])
            and (named or 2 * len(found) > len(tasks))
        }
        if led:
            most = max(led.values(), key=len)
            others = [
                other
                for other in monitors
                if other.item != item.id and (_named(coverage.items[other.item]) or tasks) == scope
            ]
            args: dict[str, Argument] = {
                "names": few(coverage.spoken(led)),
                "led": len(most),
                "tasks": len(scope),
                "clauses": few(coverage.items[each].clause for each in most),
                "others": few(
                    coverage.spoken(
                        agency
                        for other in others
                        for agency in other.agencies
                        if agency not in selection.agencies
                    )
                ),
            }
            first = next(iter(led))
            places = [Place(leads[first][each].party.span, each) for each in led[first]]
            yield Hit(selection.party.span, args, item.id, related=tuple(places))


def _named(item: Item) -> list[str]:
    """The tasks that a monitor is named for; none where it monitors the whole plan."""
    return [item.id] if is_task(item) else list(item.about)


RULE = Rule(
    code="P116",
    name="monitors-itself",
    severity="note",
    title=Text(vi="Tự theo dõi, giám sát việc mình chủ trì", en="Monitors what it leads"),
    message=Text(
        vi=(
            "{names} theo dõi, kiểm tra, giám sát việc thực hiện, mà chính cơ quan này chủ trì "
            "{led} trên {tasks} nhiệm vụ được giám sát ({clauses})[[; cùng giám sát còn có "
            "{others}]]."
        ),
        en=(
            "{names}: to monitor the work, and lead of {led} of the {tasks} tasks to be monitored "
            "({clauses})[[; also monitoring: {others}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót cơ quan giám sát thì thêm vào monitor; nếu văn bản viết như vậy "
            "thì để nguyên và đề nghị cơ quan ban hành nói rõ ai kiểm tra phần việc do "
            "chính cơ quan giám sát chủ trì."
        ),
        en=(
            "If a monitor was left out here, add it under monitor; if the document says "
            "so, leave it and ask the issuer who checks what the monitor leads itself."
        ),
    ),
    reason=Text(
        vi=(
            "Cơ quan tự kiểm tra việc của mình thì không có ai thấy khi việc chậm hoặc kết quả "
            "kém. Giám sát cả kế hoạch thì chỉ nhắc khi cơ quan đó chủ trì quá nửa số nhiệm vụ."
        ),
        en=(
            "Where an agency checks its own work, nobody sees a delay or a poor result. One that "
            "monitors the whole plan is told only if it leads more than half of the tasks."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
duties:
  - id: theo-doi
    clause: III.1
    title: "Theo dõi, kiểm tra việc thực hiện"
►    monitor: [so-tu-phap]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
duties:
  - id: theo-doi
    clause: III.1
    title: "Theo dõi, kiểm tra việc thực hiện"
    monitor: [mttq@tinh-mau]
""",
    check=check,
)
