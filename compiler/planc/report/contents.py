"""What every format is given: the findings of one run, and what is to be known beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from planc.checks.digest import PILES, Digest
from planc.checks.families import FAMILIES, family_of
from planc.checks.quoted_places import QuotedPlaces
from planc.checks.run import severity_of
from planc.findings import acceptance
from planc.text.compliance_words import compliance_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from planc.checks.rule import Rule
    from planc.compiled import Compiled
    from planc.findings import Acceptance, Finding, Severity

#: So many clauses are named for a family in the summary.
MOST_CLAUSES = 6

#: Families whose silence says something about the content of a plan.
_OF_CONTENT = tuple(family.id for family in FAMILIES if family.sign not in ("R", "P9"))


@dataclass(frozen=True)
class Contents:
    """The findings to show, in order, and what they were found in.

    `plan` is the plan's id, None where it cannot be read; `compiled` is None after errors of
    reading; `rules` are those that were asked for; `hidden` counts the findings left out;
    `lines` are the plan's files by path.
    """

    findings: Sequence[Finding]
    plan: str | None
    language: str
    compiled: Compiled | None
    rules: Sequence[Rule]
    hidden: int = 0
    fail_on: Severity = "error"
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @cached_property
    def quoted(self) -> QuotedPlaces | None:
        """Where the words of the document stand; None where the plan was not compiled."""
        return QuotedPlaces.of(self.compiled) if self.compiled else None

    def clause(self, finding: Finding) -> str | None:
        """The clause that a finding is about."""
        return self.quoted.clause(finding.span, finding.item) if self.quoted else None

    def turned_off(self, rule: Rule) -> bool:
        """Whether the plan itself has silenced a rule."""
        if rule.family == "reading" or self.compiled is None:
            return False
        return severity_of(rule, self.compiled.plan.settings) is None


def office_summary(contents: Contents) -> list[tuple[str, str]]:
    """What a head of office wants to know of a run, as labels and phrases."""
    words = compliance_words(contents.language)
    if contents.compiled is None:
        # Nothing was looked at beyond reading, so that silence means nothing.
        return [(words.unread_label, words.unread)]
    said = summed_up(
        [(finding, contents.clause(finding)) for finding in contents.findings],
        [rule for rule in contents.rules if not contents.turned_off(rule)],
        contents.language,
        issued=contents.compiled.plan.header.status == "issued",
    )
    if contents.hidden:
        said.append((words.hidden_label, words.hidden.format(count=contents.hidden)))
    return said


def summed_up(
    findings: Sequence[tuple[Finding, str | None]],
    applied: Iterable[Rule],
    language: str,
    *,
    issued: bool,
) -> list[tuple[str, str]]:
    """Findings, each with its clause, in piles: labels and phrases; last what is quiet.

    Only families of which a rule was applied can be quiet.
    """
    words = compliance_words(language)
    clauses = {id(finding): clause for finding, clause in findings}
    digest = Digest.of(finding for finding, _ in findings)
    said: list[tuple[str, str]] = []
    for pile in PILES:
        label = words.issued if pile == "mend" and issued else words.piles[pile]
        count = digest.count(pile)
        if not count and pile not in ("mend", "clear"):
            continue
        families = digest.piles[pile]
        parts = [
            f"{family.name.to(language).lower()} {_detail(found, pile, clauses, language)}"
            for family in FAMILIES
            if (found := families.get(family.id))
        ]
        pattern = words.count_one if count == 1 else words.count
        phrase = f"{pattern.format(count=count)} – {'; '.join(parts)}" if count else words.none
        said.append((label, phrase))
    judged = {family_of(rule.code).id for rule in applied}
    quiet = [
        family.name.to(language).lower()
        for family in digest.quiet
        if family.id in _OF_CONTENT and family.id in judged
    ]
    if quiet:
        said.append((words.quiet_label, "; ".join(quiet)))
    return said


def _detail(
    found: Sequence[Finding], pile: str, clauses: Mapping[int, str | None], language: str
) -> str:
    """What stands behind the name of a family: clauses where somebody has to act, else a count."""
    if pile == "accepted":
        named = dict.fromkeys(
            acceptance_phrase(accepted, language) for accepted in map(acceptance, found) if accepted
        )
        return f"({'; '.join(named)})"
    told = dict.fromkeys(clause for each in found if (clause := clauses[id(each)]))
    if pile == "know" or not told:
        return str(len(found))
    more = ", …" if len(told) > MOST_CLAUSES else ""
    return f"({', '.join([*told][:MOST_CLAUSES])}{more})"


def acceptance_phrase(accepted: Acceptance, language: str) -> str:
    """Who has accepted a finding, by which document, until when."""
    words = compliance_words(language)
    return words.accepted_by.format(
        approver=accepted.approver, document=accepted.document, until=day_phrase(accepted.until)
    )


def day_phrase(day: date | str) -> str:
    """A day as dd/mm/yyyy; what is no day as it was written."""
    return day if isinstance(day, str) else f"{day:%d/%m}/{day.year:04}"


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings there are of each severity, and accepted: those count as nothing else."""
    found = {"error": 0, "warning": 0, "note": 0, "accepted": 0}
    for finding in findings:
        found["accepted" if acceptance(finding) else finding.severity] += 1
    return found
