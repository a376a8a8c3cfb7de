"""A body leads all tasks but one, or but a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import coverage_of, few
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument

#: In a plan with fewer tasks "nearly all" says nothing.
LEAST_TASKS = 5


def check(compiled: Compiled, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """Bodies that lead nearly all tasks, at a task that they do not lead."""
    coverage = coverage_of(compiled)
    tasks = [item for item in compiled.plan.items if item.kind == "task"]
    led_by_some = {item.parent or item.id for item in compiled.plan.items if item.role("lead")}
    if len(tasks) < LEAST_TASKS:
        return
    for found in coverage.leads().values():
        agencies = sorted({agency for mention in found for agency in mention.agencies})
        # Of a whole class only what each of them leads counts, not what one or another does.
        leading: dict[str, set[str]] = {}
        for mention in found:
            task = mention.item.parent or mention.item.id
            leading.setdefault(task, set()).update(mention.agencies)
        led = {task for task, held in leading.items() if len(held) == len(agencies)}
        left = [item for item in tasks if item.id not in led]
        # A task without any lead has a rule of its own, and is no exception by itself.
        forgotten = [item for item in left if item.id in led_by_some]
        few_enough = 100 * (len(tasks) - len(left)) >= parameters["percent"] * len(tasks)
        if not forgotten or (len(left) > 1 and not few_enough):
            continue
        left = forgotten + [item for item in left if item not in forgotten]
        args: dict[str, Argument] = {
            "names": few(coverage.spoken(agencies)),
            "each": len(agencies) if len(agencies) > 1 else "",
            "led": len(tasks) - len(left),
            "tasks": len(tasks),
            "clauses": few(item.clause for item in left),
        }
        related = tuple(Place(item.origin.of("lead"), item.id) for item in left[1:])
        yield Hit(left[0].origin.of("lead"), args, left[0].id, related=related)


RULE = Rule(
    code="P115",
    name="leads-nearly-all",
    severity="note",
    title=Text(vi="Chủ trì gần hết các nhiệm vụ", en="Leads nearly all tasks"),
    message=Text(
        vi=(
            "{names}[[ (mỗi nơi trong {each} cơ quan)]] chủ trì {led} trên {tasks} nhiệm vụ, trừ "
            "{clauses}."
        ),
        en="{names}[[ (each of {each})]]: lead of {led} of the {tasks} tasks, all but {clauses}.",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót ở chỗ còn lại thì sửa; nếu văn bản viết như vậy thì để nguyên và "
            "hỏi cơ quan ban hành: chỗ không chủ trì là cố ý hay sót, và một cơ quan có "
            "bảo đảm được khối lượng công việc đó không."
        ),
        en=(
            "If the exception was entered wrongly, correct it; if the document says so, "
            "leave it and ask the issuer whether the exception is meant, and whether one "
            "body can lead so much."
        ),
    ),
    reason=Text(
        vi=(
            "Cơ quan chủ trì gần hết mọi việc thì mọi chậm trễ dồn về một nơi; còn việc duy nhất "
            "không do cơ quan đó chủ trì thường là bỏ sót, và không có ai đứng ra như ở các việc "
            "khác."
        ),
        en=(
            "Where one body leads nearly everything, every delay ends up there; and the only task "
            "it does not lead was often forgotten, with nobody to take its place."
        ),
    ),
    bad="""\
tasks:
  - {id: viec-1, clause: II.1, title: "Việc 1", lead: [so-tu-phap], when: [{in: 2020}]}
  - {id: viec-2, clause: II.2, title: "Việc 2", lead: [so-tu-phap], when: [{in: 2020}]}
  - {id: viec-3, clause: II.3, title: "Việc 3", lead: [so-tu-phap], when: [{in: 2020}]}
  - {id: viec-4, clause: II.4, title: "Việc 4", lead: [so-tu-phap], when: [{in: 2020}]}
►  - {id: viec-5, clause: II.5, title: "Việc 5", lead: [so-tai-chinh], when: [{in: 2020}]}
""",
    good="""\
tasks:
  - {id: viec-1, clause: II.1, title: "Việc 1", lead: [so-tu-phap], when: [{in: 2020}]}
  - {id: viec-2, clause: II.2, title: "Việc 2", lead: [so-tu-phap], when: [{in: 2020}]}
  - {id: viec-3, clause: II.3, title: "Việc 3", lead: [so-tu-phap], when: [{in: 2020}]}
  - {id: viec-4, clause: II.4, title: "Việc 4", lead: [so-tai-chinh], when: [{in: 2020}]}
  - {id: viec-5, clause: II.5, title: "Việc 5", lead: [so-tai-chinh], when: [{in: 2020}]}
""",
    check=check,
    parameters={"percent": 80},
)
