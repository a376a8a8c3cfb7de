"""What must hold over all files of a plan: ids, settings and texts stand once, quotes are true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.findings import Arguments, Finding, Place, Span
from planc.language.entries import entries_of, mappings_of
from planc.language.model import RELATIONS, Item, Origin, Plan, Product, Section, Target, When
from planc.syntax import Document, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator


def check_whole(documents: list[Document], plan: Plan | None) -> list[Finding]:
    """The findings; without a plan, of the ids alone."""
    findings: list[Finding] = []
    _ids(documents, findings)
    if plan is not None:
        _said_once(documents, findings)
        _texts(plan, findings)
    return findings


_WITH_IDS = (
    "levels",
    "units",
    "bodies",
    "groups",
    "sections",
    "tasks",
    "duties",
    "reports",
    "funding",
    "legal",
    "measures",
    "recipients",
    "amendments",
    "waivers",
)


def _ids(documents: list[Document], findings: list[Finding]) -> None:
    """Report every id that is used twice, at each place after the first and pointing to it."""
    places: dict[str, list[Span]] = {}
    for entry_id, span in _named(documents):
        places.setdefault(entry_id, []).append(span)
    for entry_id, spans in places.items():
        if entry_id in RELATIONS:
            findings += [Finding("R214", span, {"id": entry_id}) for span in spans]
        for span in spans:
            others = [other for other in spans if other != span]
            if others:
                args: Arguments = {"id": entry_id, "file": others[0].file, "line": others[0].line}
                related = tuple(Place(other) for other in others)
                findings.append(Finding("R209", span, args, related=related))


def _named(documents: list[Document]) -> Iterator[tuple[str, Span]]:
    """Every id that is given to something, with its place."""
    entries = [entry for key in _WITH_IDS for entry in entries_of(documents, key)]
    entries += mappings_of(documents, "plan")
    for calendar in mappings_of(documents, "calendar"):
        entries += calendar.entries("events")
    for entry in entries:
        node = entry.node.get("id")
        if not isinstance(node, Scalar):
            continue
        yield node.text, node.span
        for part in entry.entries("parts"):
            inner = part.node.get("id")
            if isinstance(inner, Scalar):
                yield f"{node.text}.{inner.text}", inner.span


def _said_once(documents: list[Document], findings: list[Finding]) -> None:
    """Report a setting that two files give: the order of files must not decide."""
    places: dict[str, Span] = {}
    given = [("base", entry) for entry in mappings_of(documents, "calendar")]
    for checks in mappings_of(documents, "checks"):
        for name in ("severity", "parameters"):
            inner = checks.inner(name)
            if inner is not None:
                given += [(f"{name}/{key.text}", inner) for key, _ in inner.node.pairs]
    for name, entry in given:
        key = entry.node.key(name.rpartition("/")[2])
        if key is None:
            continue
        first = places.setdefault(name, key.span)
        if first != key.span:
            args: Arguments = {"key": key.text, "line": first.line}
            findings.append(Finding("R129", key.span, args, related=(Place(first),)))


def _texts(plan: Plan, findings: list[Finding]) -> None:
    """Report clauses whose text has two owners, and quotes that do not stand in the text."""
    owners: dict[str, Span] = {}
    texts: dict[str, str] = {}
    nouns: tuple[Section | Item, ...] = (*plan.sections, *plan.funding, *plan.items)
    for noun in nouns:
        if not noun.text:
            continue
        span = noun.origin.of("text")
        if noun.clause in owners:
            first = owners[noun.clause]
            args: Arguments = {"clause": noun.clause, "file": first.file, "line": first.line}
            findings.append(Finding("R212", span, args, related=(Place(first),)))
            continue
        owners[noun.clause] = span
        texts[noun.clause] = noun.text
    for quote, around, clause, origin, item_id in _quotes(plan, texts):
        if quote and _squeezed(quote) not in _squeezed(around):
            args = {"quote": quote, "clause": clause}
            findings.append(Finding("R213", origin.of("quote"), args, item=item_id))


_Quote = tuple[str | None, str, str, Origin, str | None]


def _quotes(plan: Plan, texts: dict[str, str]) -> Iterator[_Quote]:
    """Every quote with the words it must stand in, its clause, its place and its item."""
    written = [words for item in plan.items for _, words in item.as_written]
    whole = " ".join([plan.header.title, plan.header.preamble or "", *texts.values(), *written])
    below: dict[str, list[str]] = {}
    for clause, words in texts.items():
        steps = clause.split("/")
        for count in range(1, len(steps) + 1):
            below.setdefault("/".join(steps[:count]), []).append(words)
    for item in plan.items:
        as_written = [words for _, words in item.as_written]
        around = " ".join([*below.get(item.clause, ()), *as_written])
        nouns: tuple[When | Target | Product, ...] = (*item.when, *item.targets, *item.products)
        for noun in nouns:
            yield noun.quote, around, item.clause, noun.origin, item.id
    for group in plan.groups:
        yield group.quote, whole, group.clause or "", group.origin, None
    for document in plan.legal:
        yield document.quote, whole, document.clause or "", document.origin, None
    yield plan.header.period.quote, whole, "", plan.header.period.origin, None


def _squeezed(text: str) -> str:
    return " ".join(text.split())
