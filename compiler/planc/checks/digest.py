"""Findings sorted into piles: what a reader has to do about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from planc.checks.families import FAMILIES, RuleFamily, family_of
from planc.findings import WAIVED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planc.findings import Finding, Severity

Pile = Literal["mend", "clear", "know", "accepted"]

#: The piles, most urgent first: to be mended before the plan is signed, to be cleared up, good to
#: know, and accepted by somebody.
PILES: tuple[Pile, ...] = ("mend", "clear", "know", "accepted")

_BY_SEVERITY: dict[Severity, Pile] = {"error": "mend", "warning": "clear", "note": "know"}


def pile_of(finding: Finding) -> Pile:
    """The pile of a finding."""
    return "accepted" if WAIVED in finding.args else _BY_SEVERITY[finding.severity]


@dataclass(frozen=True, slots=True)
class Digest:
    """The findings of each pile by family, both in their order, and the families without any."""

    piles: dict[Pile, dict[str, list[Finding]]]
    quiet: tuple[RuleFamily, ...]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Digest:
        """The digest of findings; they keep their order."""
        sorted_out: dict[tuple[Pile, str], list[Finding]] = {}
        for finding in findings:
            key = pile_of(finding), family_of(finding.code).id
            sorted_out.setdefault(key, []).append(finding)
        piles = {
            pile: {
                family.id: sorted_out[pile, family.id]
                for family in FAMILIES
                if (pile, family.id) in sorted_out
            }
            for pile in PILES
        }
        told = {family for _, family in sorted_out}
        return cls(piles, tuple(family for family in FAMILIES if family.id not in told))

    def count(self, pile: Pile) -> int:
        """How many findings a pile has."""
        return sum(len(found) for found in self.piles[pile].values())


def by_urgency(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, most urgent first, else in their order."""
    return sorted(findings, key=lambda finding: PILES.index(pile_of(finding)))
