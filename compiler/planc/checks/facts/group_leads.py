"""Tasks that a group alone leads, so that nobody answers for them as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planc.checks.facts.coverage import coverage_of, is_task
from planc.checks.once import once
from planc.checks.words.wording import clause_texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planc.checks.facts.coverage import Coverage
    from planc.compiled import Compiled
    from planc.language.model import Item, Party

#: With fewer tasks "all but one" says nothing.
LEAST_TASKS = 5

#: Work on the plan as a whole, as a duty that is about no task in particular puts it.
_WHOLE = re.compile(
    r"\b(?:tổ chức thực hiện|triển khai|hướng dẫn|đôn đốc|theo dõi|kiểm tra|giám sát|tổng hợp|"
    r"đầu mối)\b[^.;:]*\b(?:kế hoạch|đề án|chương trình|chỉ thị|nghị quyết)\b",
    re.IGNORECASE,
)

#: What makes an agency answer for the work of others.
_ANSWERING = ("lead", "perform", "direct", "monitor")


@once
def group_leads(compiled: Compiled) -> tuple[Item, ...]:
    """Tasks and parts led by groups alone, for which nothing else makes one agency answer."""
    coverage = coverage_of(compiled)
    if _for_the_whole(compiled, coverage):
        return ()
    leads = leads_of(compiled)
    single = {item for item, held in leads.items() if any(len(each) == 1 for each in held.values())}
    has_answer = single | _said_elsewhere(compiled, coverage, leads)
    has_answer |= _only_exception(compiled, leads)
    parts: dict[str, list[str]] = {}
    for item in compiled.plan.items:
        if item.parent and item.role("lead"):
            parts.setdefault(item.parent, []).append(item.id)
    return tuple(
        item
        for item in compiled.plan.items
        if is_task(item)
        and item.role("lead")
        and not (item.id in has_answer or item.parent in has_answer)
        and item.division != "each-own-area"
        and not (item.id in parts and single.issuperset(parts[item.id]))
    )


@once
def leads_of(compiled: Compiled) -> Mapping[str, Mapping[Party, tuple[str, ...]]]:
    """The agencies of each party that leads, by task or part."""
    coverage = coverage_of(compiled)
    leads: dict[str, dict[Party, tuple[str, ...]]] = {}
    for selection in compiled.binding.selections:
        if selection.role == "lead" and is_task(coverage.items[selection.item]):
            leads.setdefault(selection.item, {})[selection.party] = selection.agencies
    return leads


def _for_the_whole(compiled: Compiled, coverage: Coverage) -> bool:
    """Whether a duty charges one agency with the plan as a whole."""
    texts = clause_texts(compiled.plan)
    held: dict[tuple[str, str], set[str]] = {}
    for selection in compiled.binding.selections:
        if selection.role in _ANSWERING and coverage.items[selection.item].kind == "duty":
            held.setdefault((selection.item, selection.role), set()).update(selection.agencies)
    for (name, role), agencies in held.items():
        item = coverage.items[name]
        vague = any(party.unspecified for party in item.role(role))
        # A text that several duties share says of each of them what their titles do.
        words = item.title or item.text or texts.get(item.clause, "")
        if len(agencies) == 1 and not vague and not item.about and _WHOLE.search(words):
            return True
    return False


def _only_exception(
    compiled: Compiled, leads: Mapping[str, Mapping[Party, tuple[str, ...]]]
) -> set[str]:
    """The only task that an agency which leads all others does not lead: that is told by itself."""
    tasks = [item for item in compiled.plan.items if item.kind == "task" and item.role("lead")]
    if len(tasks) < LEAST_TASKS:
        return set()
    led: dict[str, set[str]] = {}
    for item in compiled.plan.items:
        for agencies in leads.get(item.id, {}).values():
            if len(agencies) == 1:
                led.setdefault(agencies[0], set()).add(item.parent or item.id)
    every = {item.id for item in tasks}
    gone = [every - held for held in led.values()]
    return {next(iter(left)) for left in gone if len(left) == 1}


def _said_elsewhere(
    compiled: Compiled, coverage: Coverage, leads: Mapping[str, Mapping[Party, tuple[str, ...]]]
) -> set[str]:
    """The tasks for which a duty makes one agency answer: by leading, monitoring or directing.

    Who directs others than the leads, as a court its lower courts, answers for those alone.
    """
    performers: dict[str, set[str]] = {}
    for selection in compiled.binding.selections:
        if selection.role == "perform":
            performers.setdefault(selection.item, set()).update(selection.agencies)
    said: set[str] = set()
    for selection in compiled.binding.selections:
        directed = performers.get(selection.item, set()) if selection.role == "direct" else set()
        if len(selection.agencies) != 1 or selection.role not in ("lead", "direct", "monitor"):
            continue
        for task in coverage.items[selection.item].about:
            led = {agency for each in leads.get(task, {}).values() for agency in each}
            if not directed or directed & led:
                said.add(task)
    return said
