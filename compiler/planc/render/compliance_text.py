"""The compliance report in words: what its page and its PDF show, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from planc.checks.message import problem, remedy
from planc.render.phrases import clause_phrase, day_phrase, edition_phrase, number_phrase
from planc.render.sheet_text import Fact, fingerprint, plan_facts
from planc.report.contents import day_phrase as day_or_words
from planc.report.contents import summed_up
from planc.text.compliance_words import compliance_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planc.checks.quoted_places import Quoted
    from planc.findings import Acceptance
    from planc.text.compliance_words import ComplianceWords
    from planc.text.words import Words
    from planc.views.compliance import Compliance, OfFamily, OfRule, Remark

#: So many letters of a quotation are shown, and of one that is only compared with.
MOST_QUOTED, MOST_COMPARED = 700, 300

#: With more places to compare than this, they are named without their words.
MOST_WITH_WORDS = 4


class RemarkText(TypedDict):
    """A finding in words; empty texts and lists are not shown.

    `remedy` is empty where it is that of the whole rule. `compared` are other places of the
    document; `accepted` is who accepted it, by what, until when and why.
    """

    pile: str
    state: str
    clause: str
    title: str
    quote: str
    problem: str
    remedy: str
    compared_label: str
    compared: list[str]
    accepted: list[Fact]


class RuleText(TypedDict):
    """What one rule found, with what is the same for all of it."""

    id: str
    heading: str
    facts: list[Fact]
    rows: list[RemarkText]


class FamilyText(TypedDict):
    """What the rules of a family found."""

    id: str
    heading: str
    rules: list[RuleText]


class ComplianceText(TypedDict):
    """The whole report in words; `fingerprint` is of all the rest, `names` are those of units."""

    language: str
    plan_language: str
    kind: str
    plan: Fact
    facts: list[Fact]
    summary_heading: str
    summary: list[Fact]
    heads: list[str]
    families: list[FamilyText]
    empty: str
    accepted_id: str
    accepted_heading: str
    accepted_lead: str
    accepted_heads: list[str]
    accepted: list[RemarkText]
    notes_heading: str
    notes: list[str]
    extract: str
    edition: str
    fingerprint: str
    fingerprint_label: str
    page: str
    of_pages: str
    names: list[str]


def compliance_text(view: Compliance, language: str) -> ComplianceText:
    """The compliance report in the words of a language."""
    own, spoken = compliance_words(language), words(language)
    plan = view.plan
    writer = _Writer(view, own, spoken)
    clauses = [
        (remark.finding, remark.quoted.clause if remark.quoted else None) for remark in view.remarks
    ]
    text: ComplianceText = {
        "language": spoken.language,
        "plan_language": plan.language,
        "kind": own.kind,
        "plan": {"label": plan.type, "text": plan.title},
        "facts": [
            *plan_facts(plan, spoken),
            {
                "label": own.judged,
                "text": own.judged_on.format(day=day_phrase(view.judged_on))
                if view.judged_on
                else own.judged_never,
            },
            {"label": own.rules_run, "text": number_phrase(len(view.applied), spoken)},
        ],
        "summary_heading": own.summary,
        "summary": [
            {"label": label, "text": phrase}
            for label, phrase in summed_up(
                clauses, view.applied, spoken.language, issued=plan.status == "issued"
            )
        ],
        "heads": list(own.heads),
        "families": [writer.family(family) for family in view.families],
        "empty": "" if view.remarks else own.empty,
        "accepted_id": "accepted",
        "accepted_heading": f"{own.accepted_heading} ({len(view.accepted)})",
        "accepted_lead": own.accepted_lead,
        "accepted_heads": list(own.accepted_heads),
        "accepted": [writer.remark(remark, with_rule=True) for remark in view.accepted],
        "notes_heading": spoken.notes,
        "notes": list(own.notes),
        "extract": own.extract,
        "edition": edition_phrase(plan, spoken),
        "fingerprint": "",
        "fingerprint_label": spoken.fingerprint,
        "page": spoken.page,
        "of_pages": spoken.of_pages,
        "names": [],
    }
    said = repr(text)
    text["names"] = [name for name in view.unit_names if " " in name and name in said]
    text["fingerprint"] = fingerprint([text])
    return text


class _Writer:
    """Puts parts of a report into words."""

    def __init__(self, view: Compliance, own: ComplianceWords, spoken: Words) -> None:
        self.language = spoken.language
        self.labels = {**spoken.parties, **view.plan.labels}
        self.own = own
        self.words = spoken

    def family(self, family: OfFamily) -> FamilyText:
        count = sum(len(found.remarks) for found in family.rules)
        name = family.family.name.to(self.language)
        return {
            "id": family.family.id,
            "heading": f"{name} ({count})",
            "rules": [self._rule(found) for found in family.rules],
        }

    def _rule(self, found: OfRule) -> RuleText:
        rule = found.rule
        facts: list[Fact] = [{"label": self.own.reason, "text": rule.reason.to(self.language)}]
        if rule.source:
            unread = "" if rule.source_read else f" ({self.own.source_unread})"
            facts.append({"label": self.own.source, "text": f"{rule.source}{unread}"})
        remedies = {remedy(remark.finding, self.language) for remark in found.remarks}
        rows = [self.remark(remark) for remark in found.remarks]
        if len(remedies) == 1:
            facts.append({"label": self.own.remedy, "text": remedies.pop()})
            for row in rows:
                row["remedy"] = ""
        return {
            "id": rule.code,
            "heading": f"{rule.code}. {rule.title.to(self.language)}",
            "facts": facts,
            "rows": rows,
        }

    def remark(self, remark: Remark, *, with_rule: bool = False) -> RemarkText:
        """A finding; `with_rule` where it does not stand below the heading of its rule."""
        finding, quoted = remark.finding, remark.quoted
        said = problem(finding, self.language)
        many = len(remark.compared) > MOST_WITH_WORDS
        return {
            "pile": remark.pile,
            "state": self.own.states[remark.pile],
            "clause": self._clause(quoted) or self.own.whole_plan,
            "title": quoted.title if quoted else "",
            "quote": self._quote(quoted, MOST_QUOTED) if quoted else "",
            "problem": f"{finding.code}. {said}" if with_rule else said,
            "remedy": "" if with_rule else remedy(finding, self.language),
            "compared_label": self.own.items if many else self.own.compared,
            "compared": self._compared(remark.compared, quoted, with_words=not many),
            "accepted": self._accepted(remark.accepted) if remark.accepted else [],
        }

    def _compared(
        self, places: Sequence[Quoted], quoted: Quoted | None, *, with_words: bool
    ) -> list[str]:
        """Other places, each with its words unless they stand in the row already."""
        shown = {quoted.words} if quoted else set()
        lines = []
        for place in places:
            where = " ".join(part for part in (self._clause(place), place.title) if part)
            said = ""
            if with_words and place.words not in shown:
                said = self._quote(place, MOST_COMPARED)
                shown.add(place.words)
            lines.append(": ".join(part for part in (where, said) if part))
        return list(dict.fromkeys(filter(None, lines)))

    def _clause(self, quoted: Quoted | None) -> str:
        """The number of a place, or what stands there."""
        if quoted is None:
            return ""
        if quoted.clause:
            return clause_phrase(quoted.clause, self.words)
        return self.own.kinds.get(quoted.kind, "")

    def _quote(self, quoted: Quoted, most: int) -> str:
        """The document's words, without those that stand behind so many letters."""
        said = quoted.words
        if not said:
            return ""
        if len(said) > most:
            said = said[:most].rsplit(maxsplit=1)[0].rstrip(" ,;.:") + " …"
        if quoted.role:
            label = self.labels.get(quoted.role, quoted.role)
            return self.own.quote_of.format(label=label, words=said)
        return self.own.quote.format(words=said)

    def _accepted(self, accepted: Acceptance) -> list[Fact]:
        until = self.own.accepted_until.format(day=day_or_words(accepted.until))
        labels = self.own.accepted_facts
        texts = (accepted.approver, accepted.document, until, accepted.reason)
        return [
            {"label": label, "text": text}
            for label, text in zip(labels, texts, strict=True)
            if text
        ]
