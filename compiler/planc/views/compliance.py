"""The compliance report: findings with the document's words, by what is to be done about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.checks.digest import PILES, Pile, pile_of
from planc.checks.families import FAMILIES, family_of
from planc.checks.quoted_places import Quoted, QuotedPlaces
from planc.checks.rules import RULES, rule_of
from planc.checks.run import severity_of
from planc.findings import Acceptance, Finding, acceptance
from planc.language.clauses import clause_key
from planc.views.facts import Facts, facts, names_of_units

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from planc.checks.families import RuleFamily
    from planc.checks.rule import Rule
    from planc.compiled import Compiled


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding with what the document says at its place and at the places it is compared with."""

    finding: Finding
    pile: Pile
    quoted: Quoted | None
    compared: tuple[Quoted, ...]
    accepted: Acceptance | None


@dataclass(frozen=True, slots=True)
class OfRule:
    """What one rule found."""

    rule: Rule
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class OfFamily:
    """What the rules of one family found, most urgent rules first."""

    family: RuleFamily
    rules: tuple[OfRule, ...]


@dataclass(frozen=True, slots=True)
class Compliance:
    """The report: open findings by family, accepted ones apart, and what was applied.

    `remarks` are all of them, in the order they were given; `applied` are the rules that were run
    on the plan; `judged_on` is the day that waivers were judged on, None where all counted as in
    force; `unit_names` are all names of the plan's units.
    """

    plan: Facts
    judged_on: date | None
    remarks: tuple[Remark, ...]
    applied: tuple[Rule, ...]
    families: tuple[OfFamily, ...]
    accepted: tuple[Remark, ...]
    unit_names: tuple[str, ...]


def compliance(
    compiled: Compiled, findings: Sequence[Finding], judged_on: date | None = None
) -> Compliance:
    """The compliance report of a plan; the findings are shown as they are given."""
    places = QuotedPlaces.of(compiled)
    remarks = [_remark(finding, places) for finding in findings]
    still_open = [remark for remark in remarks if remark.accepted is None]
    settings = compiled.plan.settings
    return Compliance(
        plan=facts(compiled),
        judged_on=judged_on,
        remarks=tuple(remarks),
        applied=tuple(
            rule
            for rule in RULES
            if rule.family == "plan" and severity_of(rule, settings) is not None
        ),
        families=tuple(_families(still_open)),
        accepted=tuple(remark for remark in remarks if remark.accepted is not None),
        unit_names=names_of_units(compiled),
    )


def _remark(finding: Finding, places: QuotedPlaces) -> Remark:
    quoted = places.at(finding.span, finding.item)
    compared = [places.at(place.span, place.item) for place in finding.related]
    others = dict.fromkeys(each for each in compared if each is not None and each != quoted)
    return Remark(finding, pile_of(finding), quoted, tuple(others), acceptance(finding))


def _by_clause(remark: Remark) -> tuple[int, bool, tuple[tuple[int, str], ...]]:
    """The most urgent first, then what is about the whole plan, then by clause."""
    clause = remark.quoted.clause if remark.quoted else None
    key = clause_key(clause) if clause else ()
    return PILES.index(remark.pile), clause is not None, key


def _families(remarks: Iterable[Remark]) -> Iterable[OfFamily]:
    by_rule: dict[str, list[Remark]] = {}
    for remark in remarks:
        by_rule.setdefault(remark.finding.code, []).append(remark)

    for found in by_rule.values():
        found.sort(key=_by_clause)

    def urgency(code: str) -> tuple[int, str]:
        return min(PILES.index(remark.pile) for remark in by_rule[code]), code

    for family in FAMILIES:
        codes = [code for code in sorted(by_rule, key=urgency) if family_of(code) is family]
        if codes:
            rules = (OfRule(rule_of(code), tuple(by_rule[code])) for code in codes)
            yield OfFamily(family, tuple(rules))
