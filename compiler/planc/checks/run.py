"""Run the plan rules: the plan's own settings, waivers, and many hits as one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from planc.checks.quoted_places import QuotedPlaces
from planc.checks.rules import RULES, RULES_BY_NAME, rule_of
from planc.findings import (
    FOLDED,
    HIT_ITEMS,
    WAIVED,
    WAIVED_DOCUMENT,
    WAIVED_REASON,
    WAIVED_UNTIL,
    Finding,
    Place,
)
from planc.language.dates import day
from planc.text import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from planc.checks.rule import Hit, Rule
    from planc.compiled import Compiled
    from planc.findings import Argument, Severity, Span
    from planc.language.model import Plan, Settings, Waiver

#: Fewer hits than this are never folded into one.
LEAST_FOLDED = 3

#: The largest value of a parameter that counts something.
MOST = 1_000

_LAPSED, _IDLE = "P901", "P902"


def run_rules(compiled: Compiled, as_of: date | None = None) -> list[Finding]:
    """What the plan rules find; `as_of` is the day that waivers are judged on.

    Without a day every waiver counts as in force, so that the same plan always gives the same
    findings.
    """
    settings = compiled.plan.settings
    waivers = _Waivers(compiled, as_of)
    findings: list[Finding] = []
    for rule in RULES:
        severity = severity_of(rule, settings)
        if rule.check is None or severity is None:
            continue
        open_hits: list[Hit] = []
        for hit in rule.check(compiled, _parameters(rule, settings)):
            waiver = waivers.of(rule, hit.item, hit.span)
            if waiver is None:
                open_hits.append(hit)
            else:
                findings.append(_accepted(_finding(rule, "note", hit), waiver))
        for finding in _folded(rule, severity, open_hits, compiled):
            waiver = None if finding.item else waivers.of(rule, None)
            findings.append(_accepted(finding, waiver) if waiver else finding)
    findings += waivers.findings(settings)
    return findings


def settings_findings(plan: Plan) -> list[Finding]:
    """What is wrong with the plan's own settings and waivers: rules and parameters not known."""
    findings: list[Finding] = []
    settings = plan.settings
    named = {name: settings.origin.of(name) for name in (*settings.severity, *settings.parameters)}
    for name, span in named.items():
        findings += _unknown_rule(name, span)
    for waiver in plan.waivers:
        findings += _unknown_rule(waiver.rule, waiver.origin.of("rule"))
    for name, given in settings.parameters.items():
        rule = RULES_BY_NAME.get(name)
        if rule is not None and rule.family == "plan":
            findings += _unknown_parameters(rule, given, settings.origin.of(name))
    return findings


def _unknown_rule(name: str, span: Span) -> Iterator[Finding]:
    rule = RULES_BY_NAME.get(name)
    if rule is None:
        near = tuple(nearest(name, RULES_BY_NAME))
        yield Finding("R310", span, {"name": name, "nearest": near})
    elif rule.family == "reading":
        yield Finding("R311", span, {"name": name})


def _unknown_parameters(rule: Rule, given: object, span: Span) -> Iterator[Finding]:
    if not isinstance(given, Mapping):
        return  # a wrong shape, which the schema reports
    for key, value in given.items():
        known = rule.parameters.get(key)
        if known is None:
            near = nearest(key, rule.parameters, 1)
            yield Finding(
                "R201",
                span,
                {
                    "key": key,
                    "nearest": near[0] if near else "",
                    "known": tuple(rule.parameters),
                    "where": rule.name,
                },
            )
        elif type(value) is not type(known):
            args = {
                "key": key,
                "expected": _kind(known),
                "found": _kind(value),
                "value": str(value),
            }
            yield Finding("R203", span, args)
        elif isinstance(value, int | float) and not 0 <= value <= MOST:
            bounds = {"key": key, "value": str(value), "allowed": (f"0 - {MOST}",), "nearest": ""}
            yield Finding("R204", span, bounds)


def _kind(value: object) -> str:
    """The type of a value in the words that the schema's findings use."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, list | dict):
        return "list" if isinstance(value, list) else "mapping"
    return "number" if isinstance(value, int | float) else "text"


# ── settings ─────────────────────────────────────────────────────────────────────────────────


def severity_of(rule: Rule, settings: Settings) -> Severity | None:
    """The severity that the plan gives a rule, or its own; None if it is turned off.

    A legal rule whose text was not read is never more than a note, whatever a plan says.
    """
    given: str = rule.severity
    for name, severity in settings.severity.items():
        if name in (rule.code, rule.name):
            given = severity
    if given == "off":
        return None
    if rule.source and not rule.source_read:
        return "note"
    return given  # type: ignore[return-value] # by schema


def _parameters(rule: Rule, settings: Settings) -> Mapping[str, Any]:
    given: dict[str, Any] = dict(rule.parameters)
    for name, values in settings.parameters.items():
        if name in (rule.code, rule.name):
            given.update(values)
    return given


# ── many hits as one ─────────────────────────────────────────────────────────────────────────


def _folded(
    rule: Rule, severity: Severity, hits: list[Hit], compiled: Compiled
) -> Iterator[Finding]:
    """A finding for each hit, or one about the plan where more than half of the items are hit."""
    if rule.among is not None and len(hits) >= LEAST_FOLDED:
        among = {item.id for item in rule.among(compiled)}
        hit_items = {hit.item for hit in hits if hit.item in among}
        if 2 * len(hit_items) > len(among):
            yield Finding(
                rule.code,
                compiled.plan.header.key,
                {HIT_ITEMS: len(hit_items), FOLDED: len(among)},
                severity,
                related=tuple(Place(hit.span, hit.item) for hit in hits),
            )
            return
    for hit in hits:
        yield _finding(rule, severity, hit)


def _finding(rule: Rule, severity: Severity, hit: Hit) -> Finding:
    return Finding(rule.code, hit.span, hit.args, severity, hit.item, hit.agency, hit.related)


# ── waivers ──────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class _Waivers:
    """The waivers of a plan, and which of them were used."""

    compiled: Compiled
    as_of: date | None
    used: set[str] = field(default_factory=set)
    quoted: QuotedPlaces | None = None

    def of(self, rule: Rule, item: str | None, span: Span | None = None) -> Waiver | None:
        """The waiver in force for a rule at an item or in a clause, or for the plan as a whole."""
        for waiver in self.compiled.plan.waivers:
            if waiver.rule in (rule.code, rule.name) and self._is_at(waiver, item, span):
                if self._lapsed(waiver):
                    continue
                self.used.add(waiver.id)
                return waiver
        return None

    def findings(self, settings: Settings) -> Iterator[Finding]:
        """Waivers that have lapsed or cannot be read, and waivers that nothing needs."""
        for waiver in self.compiled.plan.waivers:
            rule = RULES_BY_NAME[waiver.rule]
            args: dict[str, Argument] = {"rule": f"{rule.code} ({rule.name})"}
            if self._lapsed(waiver):
                code = _LAPSED
                until = day(waiver.until)
                args |= {"until": until or "", "unreadable": "" if until else waiver.until}
                span = waiver.origin.of("until")
            elif waiver.id not in self.used:
                code = _IDLE
                args |= {"place": waiver.item or waiver.clause or ""}
                span = waiver.origin.of("rule")
            else:
                continue
            severity = severity_of(rule_of(code), settings)
            if severity is not None:
                yield Finding(code, span, args, severity, item=waiver.item)

    def _lapsed(self, waiver: Waiver) -> bool:
        until = day(waiver.until)
        return until is None or (self.as_of is not None and until < self.as_of)

    def _is_at(self, waiver: Waiver, item: str | None, span: Span | None) -> bool:
        """Whether a waiver is about a place: its item, a clause it lies in, or no item at all."""
        if waiver.item is None and waiver.clause is None:
            return item is None
        if waiver.item not in (None, item):
            return False
        if waiver.clause is None:
            return True
        clause = None if span is None else self._quoted().clause(span, item)
        return clause is not None and (
            clause == waiver.clause or clause.startswith((f"{waiver.clause}.", f"{waiver.clause}/"))
        )

    def _quoted(self) -> QuotedPlaces:
        if self.quoted is None:
            self.quoted = QuotedPlaces.of(self.compiled)
        return self.quoted


def _accepted(finding: Finding, waiver: Waiver) -> Finding:
    args: dict[str, Argument] = {
        **finding.args,
        WAIVED: waiver.approver,
        WAIVED_DOCUMENT: waiver.document,
        WAIVED_UNTIL: day(waiver.until) or waiver.until,
        WAIVED_REASON: waiver.reason,
    }
    return replace(finding, severity="note", args=args)
