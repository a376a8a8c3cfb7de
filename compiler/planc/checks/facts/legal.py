"""Which legal rules concern a plan, and how a rule says what it rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from planc.checks.packs import LEGAL_RULES
from planc.checks.packs.model import Replaces
from planc.checks.words.citations import citations, day_of_the_plan, document_name
from planc.checks.words.document_words import TITLE, document_words
from planc.language.dates import day
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.checks.packs.model import LegalRule, Predicate, Source, Subject
    from planc.compiled import Compiled
    from planc.findings import Span

_Asked = TypeVar("_Asked", bound="Predicate")

#: What stands before the name of a law where a text cites it.
_LAWS = ("luat", "bo luat", "phap lenh")
_NAMES_A_LAW = re.compile(r"\b(?:luật|pháp lệnh)\b", re.IGNORECASE)


def entries_of(kind: type[_Asked]) -> list[tuple[LegalRule, _Asked]]:
    """All entries of the packs with a predicate of one kind."""
    return [(rule, rule.predicate) for rule in LEGAL_RULES if isinstance(rule.predicate, kind)]


def asked_of(compiled: Compiled, kind: type[_Asked]) -> Iterator[tuple[LegalRule, _Asked]]:
    """The entries that are in force on the day of the plan and concern what it is about."""
    on = day_of_the_plan(compiled)
    for rule, predicate in entries_of(kind):
        if rule.source.holds_on(on) and concerns(compiled, rule.subject):
            yield rule, predicate


def concerns(compiled: Compiled, subject: Subject) -> bool:
    """Whether a plan is about a subject: by the documents that it cites, or by its title."""
    if not subject.numbers and not subject.names:
        return True
    plan = compiled.plan
    names = [fold(name) for name in subject.names]
    titles = [plan.header.title]
    titles += [
        f"{document.type or ''} {document.title or ''}"
        for document in plan.legal
        if document.relation == "basis"
    ]
    if any(name in fold(title) for title in titles for name in names):
        return True
    if any(document.number in subject.numbers for document in plan.legal):
        return True
    texts = [f"{document.type or ''} {document.title or ''}" for document in plan.legal]
    texts += [words.text for words in document_words(compiled) if words.field != TITLE]
    if any(number in text for text in texts for number in subject.numbers):
        return True
    laws = [f"{law} {name}" for law in _LAWS for name in names]
    # Folding is slow, so only texts that name some law are folded.
    folded = (fold(text) for text in texts if _NAMES_A_LAW.search(text))
    return any(law in text for text in folded for law in laws)


def sources(*kinds: type[Predicate]) -> str:
    """What the entries of these kinds rest on, in their own words, for the manual."""
    found = [rule.source for kind in kinds for rule, _ in entries_of(kind)]
    return "; ".join(dict.fromkeys(_told(source) for source in found))


def texts_read(*kinds: type[Predicate]) -> bool:
    """Whether the texts of all entries of these kinds were read."""
    return all(rule.source.read for kind in kinds for rule, _ in entries_of(kind))


def _told(source: Source) -> str:
    since = f"{source.since:%d/%m/%Y}"
    until = f" đến {source.until:%d/%m/%Y}" if source.until else ""
    return f"{source.name} (áp dụng từ {since}{until}): “{source.quote}”"


@dataclass(frozen=True, slots=True)
class Replaced:
    """A document that is cited and known to be replaced, with the place of its first mention."""

    rule: LegalRule
    asked: Replaces
    name: str
    span: Span
    item: str | None


def replaced_documents(compiled: Compiled) -> Iterator[Replaced]:
    """The cited documents that others replace, unless the plan's own list says so."""
    for rule, asked in entries_of(Replaces):
        for document in compiled.plan.legal:
            if document.number == asked.number and day(document.date) in (None, asked.on):
                if not document.until and not document.succeeded_by:
                    name = document_name(document)
                    yield Replaced(rule, asked, name, document.origin.of("id"), None)
                break
        else:
            for cited in citations(compiled):
                if cited.number == asked.number and cited.on in (None, asked.on):
                    span = cited.wording.span(cited.start, cited.end)
                    yield Replaced(rule, asked, cited.name, span, cited.wording.item)
                    break
