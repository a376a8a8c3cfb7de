"""From the nodes of all files to one plan.

Reading is lenient here, because the schema has already reported every wrong shape: what cannot
be used is left out, and since an error stops the line after this stage, nothing is ever made
from a plan with something left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from planc.findings import Arguments, Finding, Place, Span
from planc.language.clauses import clause_key
from planc.language.entries import Entry, data_of, entries_of, mappings_of
from planc.language.model import (
    ROLE_KEYS,
    ROLES,
    Body,
    Calendar,
    Change,
    Event,
    Goal,
    Group,
    Header,
    Item,
    ItemKind,
    Legal,
    Level,
    Measure,
    Origin,
    Party,
    Period,
    Plan,
    Presence,
    Product,
    Recipient,
    Section,
    Settings,
    Signatory,
    Target,
    Unit,
    Waiver,
    When,
)
from planc.language.whole import check_whole
from planc.syntax import Document, Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_Noun = TypeVar("_Noun")

_KINDS: dict[str, ItemKind] = {"tasks": "task", "duties": "duty", "reports": "report"}
_LATER = ("amendments", "progress", "renamed")


def build(documents: list[Document]) -> tuple[Plan | None, list[Finding]]:
    """Merge the files into one plan; None where no file holds a usable `plan:`."""
    findings: list[Finding] = []
    header = _header(documents, findings)
    items = sorted(_items(documents), key=_document_order)
    if header is None:
        return None, [*findings, *check_whole(documents, None)]
    plan = Plan(
        header=header,
        levels=_all(documents, "levels", _level),
        units=_all(documents, "units", _unit),
        bodies=_all(documents, "bodies", _body),
        groups=_all(documents, "groups", _group),
        items=tuple(items),
        sections=_all(documents, "sections", _section),
        funding=_all(documents, "funding", _section),
        legal=_all(documents, "legal", _legal),
        measures=_all(documents, "measures", _measure),
        recipients=tuple(_recipient(entry) for entry in entries_of(documents, "recipients")),
        calendar=_calendar(documents),
        settings=_settings(documents),
        waivers=_all(documents, "waivers", _waiver),
        later={key: _later(documents, key) for key in _LATER},
    )
    return plan, [*findings, *check_whole(documents, plan)]


def _document_order(item: Item) -> tuple[object, ...]:
    """By clause, within one the owner of its text first, so that no order of files matters."""
    return clause_key(item.clause), item.text is None, item.id


def _all(documents: list[Document], key: str, make: Callable[[Entry], _Noun]) -> tuple[_Noun, ...]:
    """Every entry of a list over all files, in the order of the ids, not of the files."""
    return tuple(
        make(entry)
        for entry in sorted(entries_of(documents, key), key=lambda entry: entry.required("id"))
    )


def _header(documents: list[Document], findings: list[Finding]) -> Header | None:
    found: list[tuple[Scalar, Entry]] = []
    for document in documents:
        key = document.root.key("plan") if document.root is not None else None
        node = document.root.get("plan") if document.root is not None else None
        if key is not None and isinstance(node, Mapping):
            found.append((key, Entry(node)))
    if not found:
        whole = not any(document.damaged for document in documents)
        if whole and documents:
            findings.append(Finding("R211", Span(documents[0].file, 1, 1, 1, 1)))
        return None
    first = found[0][0]
    for key, _ in found[1:]:
        args: Arguments = {"file": first.span.file, "line": first.span.line}
        findings.append(Finding("R210", key.span, args, related=(Place(first.span),)))
    entry = found[0][1]
    period = entry.inner("period")
    return Header(
        id=entry.required("id"),
        title=entry.required("title"),
        issuer=entry.required("issuer"),
        territory=entry.required("territory"),
        period=Period(
            from_=period.required("from") if period else "",
            to=period.required("to") if period else "",
            quote=period.text("quote") if period else None,
            origin=period.origin() if period else Origin(first.span),
        ),
        type=entry.text("type") or "Kế hoạch",
        preamble=entry.text("preamble"),
        number=entry.text("number"),
        issued=entry.text("issued"),
        signatory=_signatory(entry.inner("signatory")),
        language=entry.text("language") or "vi",
        status=entry.text("status") or "draft",
        edition=entry.text("edition"),
        owner=entry.text("owner"),
        labels=dict(entry.pairs("labels")),
        layout=entry.text("layout"),
        origin=entry.origin(),
        key=first.span,
    )


def _signatory(entry: Entry | None) -> Signatory | None:
    if entry is None:
        return None
    return Signatory(entry.required("position"), entry.required("name"), entry.origin())


def _items(documents: list[Document]) -> Iterator[Item]:
    for key, kind in _KINDS.items():
        for entry in entries_of(documents, key):
            item = _item(entry, kind)
            yield item
            if kind == "task":
                for part in entry.entries("parts"):
                    yield _item(part, "part", parent=item.id)


def _item(entry: Entry, kind: ItemKind, parent: str | None = None) -> Item:
    parties: dict[str, tuple[Party, ...]] = {}
    for key, _ in entry.node.pairs:
        role = ROLE_KEYS.get(key.text, key.text) if kind == "report" else key.text
        if role in ROLES:
            found = _parties(entry, key.text)
            if found:
                parties[role] = found
    slug = entry.required("id")
    return Item(
        kind=kind,
        id=f"{parent}.{slug}" if parent else slug,
        clause=entry.required("clause"),
        title=entry.text("title"),
        text=entry.text("text"),
        marker=entry.text("marker"),
        modality=entry.text("modality"),  # type: ignore[arg-type]  # the schema has checked it
        parties=tuple((role, parties[role]) for role in ROLES if role in parties),
        counterparts=_parties(entry, "with"),
        when=tuple(_when(inner) for inner in entry.entries("when")),
        targets=tuple(_target(inner) for inner in entry.entries("targets")),
        products=tuple(_product(inner) for inner in entry.entries("products")),
        after=entry.texts("after"),
        about=entry.texts("about"),
        hosted_in=entry.texts("hosted_in"),
        cut_off=entry.text("cut_off"),
        division=entry.text("division"),  # type: ignore[arg-type]  # likewise
        as_written=entry.pairs("as_written"),
        printed_at=entry.pairs("printed_at"),
        note=entry.text("note"),
        parent=parent,
        origin=entry.origin(),
    )


def _parties(entry: Entry, key: str) -> tuple[Party, ...]:
    parties = []
    for node in entry.nodes(key):
        if isinstance(node, Scalar):
            parties.append(Party.of(node.text.strip(), Origin(node.span)))
        elif isinstance(node, Mapping):
            inner = Entry(node)
            words = inner.text("unspecified")
            written = inner.text("party")
            if words is not None:
                parties.append(Party(words, unspecified=True, origin=inner.origin()))
            elif written is not None:
                parties.append(Party.of(written, inner.origin(), inner.texts("except")))
    return tuple(parties)


def _when(entry: Entry) -> When:
    return When(
        in_=entry.text("in"),
        from_=entry.text("from"),
        to=entry.text("to"),
        onwards=entry.flag("onwards") or False,
        continuous=entry.flag("continuous") or False,
        before=entry.text("before"),
        by=entry.text("by"),
        every=entry.text("every"),
        covers=entry.text("covers"),
        within=entry.text("within"),
        after=entry.text("after"),
        awaits=entry.text("awaits"),
        of=_parties(entry, "of"),
        whenever=entry.text("whenever"),
        for_=entry.text("for"),
        id=entry.text("id"),
        quote=entry.text("quote"),
        origin=entry.origin(),
    )


def _target(entry: Entry) -> Target:
    exactly = entry.number("exactly")
    return Target(
        measure=entry.required("measure"),
        per=entry.text("per"),
        least=entry.number("min") if exactly is None else exactly,
        most=entry.number("max") if exactly is None else exactly,
        unit=entry.text("unit"),
        of=entry.text("of"),
        by=entry.text("by"),
        firm=entry.flag("firm") is not False,
        quote=entry.text("quote"),
        origin=entry.origin(),
    )


def _product(entry: Entry) -> Product:
    return Product(
        name=entry.required("name"),
        kind=entry.text("kind"),
        by=entry.text("by"),
        quote=entry.text("quote"),
        origin=entry.origin(),
    )


def _level(entry: Entry) -> Level:
    return Level(
        id=entry.required("id"),
        name=entry.required("name"),
        above=entry.text("above"),
        plural=entry.text("plural"),
        origin=entry.origin(),
    )


def _unit(entry: Entry) -> Unit:
    changes = [
        Change(
            on=inner.required("on"),
            name=inner.text("name"),
            kind=inner.text("kind"),
            code=inner.text("code"),
            origin=inner.origin(),
        )
        for inner in entry.entries("changes")
    ]
    return Unit(
        id=entry.required("id"),
        level=entry.required("level"),
        name=entry.required("name"),
        parent=entry.text("parent"),
        kind=entry.text("kind"),
        code=entry.text("code"),
        since=entry.text("since"),
        until=entry.text("until"),
        changes=tuple(sorted(changes, key=lambda change: change.on)),
        succeeded_by=entry.texts("succeeded_by"),
        note=entry.text("note"),
        origin=entry.origin(),
    )


def _body(entry: Entry) -> Body:
    presences = []
    for node in entry.nodes("at"):
        if isinstance(node, Scalar):
            presences.append(Presence(node.text, origin=Origin(node.span)))
        elif isinstance(node, Mapping):
            inner = Entry(node)
            presences.append(
                Presence(
                    inner.required("place"),
                    inner.text("reason"),
                    inner.text("name"),
                    inner.origin(),
                )
            )
    return Body(
        id=entry.required("id"),
        name=entry.required("name"),
        at=tuple(presences),
        plural=entry.text("plural"),
        abbreviations=entry.texts("abbreviations"),
        aliases=entry.texts("aliases"),
        line=entry.text("line"),
        since=entry.text("since"),
        until=entry.text("until"),
        succeeded_by=entry.texts("succeeded_by"),
        source=entry.text("source"),
        note=entry.text("note"),
        origin=entry.origin(),
    )


def _group(entry: Entry) -> Group:
    count = entry.number("count")
    return Group(
        id=entry.required("id"),
        members=entry.texts("members"),
        name=entry.text("name"),
        count=int(count) if count is not None else None,
        open=entry.flag("open") or False,
        clause=entry.text("clause"),
        quote=entry.text("quote"),
        source=entry.text("source"),
        note=entry.text("note"),
        origin=entry.origin(),
    )


def _section(entry: Entry) -> Section:
    return Section(
        id=entry.required("id"),
        clause=entry.required("clause"),
        text=entry.required("text"),
        marker=entry.text("marker"),
        title=entry.text("title"),
        sources=entry.texts("sources"),
        rules=entry.texts("rules"),
        note=entry.text("note"),
        origin=entry.origin(),
    )


def _legal(entry: Entry) -> Legal:
    return Legal(
        id=entry.required("id"),
        type=entry.text("type"),
        number=entry.text("number"),
        date=entry.text("date"),
        issuer=entry.text("issuer"),
        title=entry.text("title"),
        relation=entry.text("relation") or "basis",
        since=entry.text("since"),
        until=entry.text("until"),
        succeeded_by=entry.texts("succeeded_by"),
        clause=entry.text("clause"),
        quote=entry.text("quote"),
        goals=tuple(_goal(inner) for inner in entry.entries("goals")),
        source=entry.text("source"),
        read=entry.flag("read"),
        origin=entry.origin(),
    )


def _goal(entry: Entry) -> Goal:
    exactly = entry.number("exactly")
    return Goal(
        id=entry.required("id"),
        text=entry.required("text"),
        measure=entry.text("measure"),
        least=entry.number("min") if exactly is None else exactly,
        most=entry.number("max") if exactly is None else exactly,
        unit=entry.text("unit"),
        by=entry.text("by"),
        origin=entry.origin(),
    )


def _measure(entry: Entry) -> Measure:
    return Measure(entry.required("id"), entry.required("name"), entry.text("unit"), entry.origin())


def _recipient(entry: Entry) -> Recipient:
    return Recipient(
        entry.required("id"), entry.required("text"), _parties(entry, "parties"), entry.origin()
    )


def _calendar(documents: list[Document]) -> Calendar:
    base = "viet-nam"
    events: list[Event] = []
    off: list[tuple[str, str]] = []
    working: list[tuple[str, str]] = []
    for entry in mappings_of(documents, "calendar"):
        base = entry.text("base") or base
        events += [
            Event(
                inner.required("id"),
                inner.required("title"),
                inner.text("date"),
                inner.text("source"),
                inner.origin(),
            )
            for inner in entry.entries("events")
        ]
        off += [(day.required("date"), day.required("name")) for day in entry.entries("days_off")]
        working += [
            (day.required("date"), day.required("name")) for day in entry.entries("working_days")
        ]
    return Calendar(
        base,
        tuple(sorted(events, key=lambda event: event.id)),
        tuple(sorted(off)),
        tuple(sorted(working)),
    )


def _settings(documents: list[Document]) -> Settings:
    severity: dict[str, str] = {}
    parameters: dict[str, Any] = {}
    fields: dict[str, Span] = {}
    for entry in mappings_of(documents, "checks"):
        severity.update(entry.pairs("severity"))
        for name in ("severity", "parameters"):
            inner = entry.inner(name)
            if inner is not None:
                fields.update({key.text: key.span for key, _ in inner.node.pairs})
        given = entry.inner("parameters")
        if given is not None:
            parameters.update(data_of(given))
    return Settings(severity, parameters, Origin(fields=fields))


def _waiver(entry: Entry) -> Waiver:
    return Waiver(
        id=entry.required("id"),
        rule=entry.required("rule"),
        reason=entry.required("reason"),
        approver=entry.required("approver"),
        document=entry.required("document"),
        until=entry.required("until"),
        item=entry.text("item"),
        clause=entry.text("clause"),
        origin=entry.origin(),
    )


def _later(documents: list[Document], key: str) -> Any:
    if key == "renamed":
        merged: dict[str, Any] = {}
        for entry in mappings_of(documents, key):
            merged.update(data_of(entry))
        return merged
    return [data_of(entry) for entry in entries_of(documents, key)]
