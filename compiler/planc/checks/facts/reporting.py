"""Who reports to whom in a plan, and which report is made from which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.checks.facts.legal import entries_of
from planc.checks.once import once
from planc.checks.packs import cut_off_of
from planc.checks.packs.model import CutOffs
from planc.checks.words.wording import clause_texts, words_of
from planc.directory.model import filled
from planc.language.dates import day as parse_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item
    from planc.time import Occurrence

#: Words for putting reports together, in Vietnamese and English.
_TOGETHER = re.compile(r"tổng\s+hợp|consolidat|summari[sz]", re.IGNORECASE)

#: The same, where it is what somebody else does with a report: "gửi về Sở Tư pháp để tổng hợp".
_BY_ANOTHER = re.compile(
    r"\b(?:gửi|về|để|qua)\b[^.;\n]*tổng\s+hợp|\b(?:for|to)\b[^.;\n]*(?:consolidat|summari[sz])",
    re.IGNORECASE,
)


#: How a document says how far the figures of a report go, or that they are estimated.
_CUT_OFF = re.compile(
    r"chốt\s+số\s+liệu|số\s+liệu\s+(?:\w+\s+){0,3}(?:tính\s+)?(?:từ|đến)\s+(?:hết\s+)?(?:ngày|tháng)"
    r"|tính\s+(?:từ|đến)\s+(?:hết\s+)?ngày|kỳ\s+báo\s+cáo\s+(?:tính\s+)?từ|ước\s+(?:thực\s+hiện|cả)"
    r"|số\s+liệu\s+ước|cut-?off|figures\s+(?:as\s+of|up\s+to)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Flow:
    """A report with the agencies that make it and those that get it, and its clause's words."""

    item: Item
    reporters: frozenset[str]
    receivers: frozenset[str]
    words: str
    runs: tuple[Occurrence, ...]

    @property
    def puts_together(self) -> bool:
        """Whether its reporters make it from what others send them, as its words say."""
        return bool(_TOGETHER.search(_BY_ANOTHER.sub("", self.words)))

    @property
    def on_demand(self) -> bool:
        """Whether it is made only when something happens."""
        return bool(self.item.when) and all(run.certainty == "on-demand" for run in self.runs)

    @property
    def says_cut_off(self) -> bool:
        """Whether the document says how far its figures go, or that they are estimated."""
        return bool(self.item.cut_off or _CUT_OFF.search(self.words))

    @property
    def due(self) -> tuple[Occurrence, ...]:
        """Its deadlines, as far as they fall within the plan."""
        return tuple(run for run in self.runs if run.kind == "deadline" and not run.outside)


@once
def flows_of(compiled: Compiled) -> Mapping[str, Flow]:
    """The reports of a plan by their ids, in the order of the document."""
    agencies: dict[tuple[str, str], set[str]] = {}
    for selection in compiled.binding.selections:
        if selection.role in ("report", "receive"):
            held = agencies.setdefault((selection.item, selection.role), set())
            held.update(selection.agencies)
    texts = clause_texts(compiled.plan)
    return {
        item.id: Flow(
            item,
            frozenset(agencies.get((item.id, "report"), ())),
            frozenset(agencies.get((item.id, "receive"), ())),
            words_of(item, texts),
            compiled.schedule.occurrences[item.id],
        )
        for item in compiled.plan.items
        if item.kind == "report"
    }


def feeders_of(flows: Mapping[str, Flow]) -> dict[str, list[Flow]]:
    """The reports that each report is made from.

    Either the plan says so (`after`), or the words of one of the two speak of putting together
    and the reporters of the one get the other.
    """
    received: dict[str, list[Flow]] = {}
    for flow in flows.values():
        for agency in flow.receivers:
            received.setdefault(agency, []).append(flow)
    feeders: dict[str, list[Flow]] = {}
    for flow in flows.values():
        named = {name: flows[name] for name in flow.item.after if name in flows}
        if not named:
            near = [
                other for agency in sorted(flow.reporters) for other in received.get(agency, ())
            ]
            named = {other.item.id: other for other in near if _feeds(other, flow)}
        feeders[flow.item.id] = [found for name, found in named.items() if name != flow.item.id]
    return feeders


def _feeds(feeder: Flow, flow: Flow) -> bool:
    return (
        feeder.on_demand == flow.on_demand
        and not feeder.reporters & flow.receivers
        and not feeder.reporters & flow.reporters
        and (flow.puts_together or bool(_BY_ANOTHER.search(feeder.words)))
    )


def names_of(compiled: Compiled, agency: str) -> tuple[str, ...]:
    """What a plan may call an agency: by its full name, or by its body and the kind of its unit.

    "Ủy ban nhân dân thành phố Hải Phòng", "Ủy ban nhân dân thành phố", "UBND thành phố".
    """
    directory, day = compiled.directory, compiled.schedule.last_day
    found = directory.agencies[agency]
    body = next(each for each in compiled.plan.bodies if each.id == found.body)
    kind = directory.units[found.unit].version(day).kind or ""
    pattern = directory.own_patterns.get((found.body, found.level), body.name)
    names = [directory.name(agency, day), filled(pattern, kind, "")]
    in_unit = kind if "{kind}" in pattern else ""
    names += [f"{short} {in_unit}".strip() for short in (*body.abbreviations, *body.aliases)]
    return tuple(dict.fromkeys(names))


def closed_by_law(compiled: Compiled, run: Occurrence) -> date | None:
    """The day on which the law closes the figures of what an occurrence covers, if it does.

    The periods of the law are those of Vietnamese agencies.
    """
    law = next((rule.source for rule, _ in entries_of(CutOffs)), None)
    closed = cut_off_of(run.covers) if run.covers else None
    if law is None or closed is None or compiled.plan.calendar.base != "viet-nam":
        return None
    return closed if law.holds_on(closed) else None


def first_due(flows: Sequence[Flow]) -> Occurrence | None:
    """The occurrence of some reports that is due first, None where none has a day."""
    dated = [run for flow in flows for run in flow.due if run.last_day]
    return min(dated, key=lambda run: str(run.last_day), default=None)


def due_args(run: Occurrence | None, prefix: str = "") -> dict[str, Argument]:
    """A deadline as the document says it, `by` a day, or `before` one and with its `last` day."""
    said = dict.fromkeys((f"{prefix}by", f"{prefix}before", f"{prefix}last"), "")
    args: dict[str, Argument] = {**said}
    stated = parse_day(run.stated_to) if run and run.stated_from == "before" else None
    if run and stated:
        args |= {f"{prefix}before": stated, f"{prefix}last": run.last_day or ""}
    elif run:
        args[f"{prefix}by"] = run.last_day or ""
    return args
