"""From the nodes of all files to one plan.

Reading is lenient here, because the schema has already reported every wrong shape: what cannot
be used is left out, and since an error stops the line after this stage, nothing is ever made
from a plan with something left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from planc.findings import Arguments, Finding, Place, Span
from planc.language.clauses import clause_key
from planc.language.model import (
    RELATIONS,
    ROLE_KEYS,
    ROLES,
    Body,
    Calendar,
    Change,
    Event,
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
    Target,
    Unit,
    Waiver,
    When,
)
from planc.syntax import Document, Mapping, Node, Scalar, Sequence, scalar_value, value

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
        _ids(documents, findings)
        return None, findings
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
        recipients=tuple(_recipient(entry) for entry in _entries(documents, "recipients")),
        calendar=_calendar(documents),
        settings=_settings(documents),
        waivers=_all(documents, "waivers", _waiver),
        later={key: _later(documents, key) for key in _LATER},
    )
    _ids(documents, findings)
    _said_once(documents, findings)
    _texts(plan, findings)
    return plan, findings


def _document_order(item: Item) -> tuple[object, ...]:
    """By clause, within one the owner of its text first, so that no order of files matters."""
    return clause_key(item.clause), item.text is None, item.id


# ── reading nodes ────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Entry:
    """A mapping read by field."""

    node: Mapping

    def text(self, key: str) -> str | None:
        node = self.node.get(key)
        if not isinstance(node, Scalar):
            return None
        plain = scalar_value(node)
        if plain is None or isinstance(plain, bool):
            return None
        return node.text.strip()

    def required(self, key: str) -> str:
        return self.text(key) or ""

    def flag(self, key: str) -> bool | None:
        node = self.node.get(key)
        plain = scalar_value(node) if isinstance(node, Scalar) else None
        return plain if isinstance(plain, bool) else None

    def number(self, key: str) -> float | int | None:
        node = self.node.get(key)
        plain = scalar_value(node) if isinstance(node, Scalar) else None
        if isinstance(plain, bool) or not isinstance(plain, int | float):
            return None
        return plain if math.isfinite(plain) else None

    def nodes(self, key: str) -> tuple[Node, ...]:
        node = self.node.get(key)
        return node.items if isinstance(node, Sequence) else ()

    def entries(self, key: str) -> Iterator[_Entry]:
        return (_Entry(node) for node in self.nodes(key) if isinstance(node, Mapping))

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(node.text for node in self.nodes(key) if isinstance(node, Scalar))

    def inner(self, key: str) -> _Entry | None:
        node = self.node.get(key)
        return _Entry(node) if isinstance(node, Mapping) else None

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        inner = self.inner(key)
        if inner is None:
            return ()
        return tuple(
            (name.text, node.text.strip())
            for name, node in inner.node.pairs
            if isinstance(node, Scalar)
        )

    def origin(self) -> Origin:
        fields = {}
        for key, node in self.node.pairs:
            fields[key.text] = node.span
            if isinstance(node, Sequence):
                for item in node.items:
                    if isinstance(item, Scalar):
                        fields.setdefault(f"{key.text}/{item.text}", item.span)
        return Origin(self.node.span, fields)


def _entries(documents: list[Document], key: str) -> Iterator[_Entry]:
    for document in documents:
        if document.root is not None:
            yield from _Entry(document.root).entries(key)


def _mappings(documents: list[Document], key: str) -> Iterator[_Entry]:
    for document in documents:
        inner = _Entry(document.root).inner(key) if document.root is not None else None
        if inner is not None:
            yield inner


def _all(documents: list[Document], key: str, make: Callable[[_Entry], _Noun]) -> tuple[_Noun, ...]:
    """Every entry of a list over all files, in the order of the ids, not of the files."""
    return tuple(
        make(entry)
        for entry in sorted(_entries(documents, key), key=lambda entry: entry.required("id"))
    )


# ── nouns ────────────────────────────────────────────────────────────────────────────────────


def _header(documents: list[Document], findings: list[Finding]) -> Header | None:
    found: list[tuple[Scalar, _Entry]] = []
    for document in documents:
        key = document.root.key("plan") if document.root is not None else None
        node = document.root.get("plan") if document.root is not None else None
        if key is not None and isinstance(node, Mapping):
            found.append((key, _Entry(node)))
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
        language=entry.text("language") or "vi",
        status=entry.text("status") or "draft",
        edition=entry.text("edition"),
        owner=entry.text("owner"),
        labels=dict(entry.pairs("labels")),
        layout=entry.text("layout"),
        origin=entry.origin(),
        key=first.span,
    )


def _items(documents: list[Document]) -> Iterator[Item]:
    for key, kind in _KINDS.items():
        for entry in _entries(documents, key):
            item = _item(entry, kind)
            yield item
            if kind == "task":
                for part in entry.entries("parts"):
                    yield _item(part, "part", parent=item.id)


def _item(entry: _Entry, kind: ItemKind, parent: str | None = None) -> Item:
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
        division=entry.text("division"),  # type: ignore[arg-type]  # likewise
        as_written=entry.pairs("as_written"),
        printed_at=entry.pairs("printed_at"),
        note=entry.text("note"),
        parent=parent,
        origin=entry.origin(),
    )


def _parties(entry: _Entry, key: str) -> tuple[Party, ...]:
    parties = []
    for node in entry.nodes(key):
        if isinstance(node, Scalar):
            parties.append(_selector(node.text.strip(), Origin(node.span)))
        elif isinstance(node, Mapping):
            inner = _Entry(node)
            words = inner.text("unspecified")
            written = inner.text("party")
            if words is not None:
                parties.append(Party(words, unspecified=True, origin=inner.origin()))
            elif written is not None:
                parties.append(_selector(written, inner.origin(), inner.texts("except")))
    return tuple(parties)


def _selector(written: str, origin: Origin, excepted: tuple[str, ...] = ()) -> Party:
    body, _, at = written.partition("@")
    return Party(written, body, at or None, excepted, origin=origin)


def _when(entry: _Entry) -> When:
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


def _target(entry: _Entry) -> Target:
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


def _product(entry: _Entry) -> Product:
    return Product(
        name=entry.required("name"),
        kind=entry.text("kind"),
        by=entry.text("by"),
        quote=entry.text("quote"),
        origin=entry.origin(),
    )


def _level(entry: _Entry) -> Level:
    return Level(
        id=entry.required("id"),
        name=entry.required("name"),
        above=entry.text("above"),
        plural=entry.text("plural"),
        origin=entry.origin(),
    )


def _unit(entry: _Entry) -> Unit:
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


def _body(entry: _Entry) -> Body:
    presences = []
    for node in entry.nodes("at"):
        if isinstance(node, Scalar):
            presences.append(Presence(node.text, origin=Origin(node.span)))
        elif isinstance(node, Mapping):
            inner = _Entry(node)
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


def _group(entry: _Entry) -> Group:
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


def _section(entry: _Entry) -> Section:
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


def _legal(entry: _Entry) -> Legal:
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
        goals=tuple(_data(inner) for inner in entry.entries("goals")),
        source=entry.text("source"),
        read=entry.flag("read"),
        origin=entry.origin(),
    )


def _measure(entry: _Entry) -> Measure:
    return Measure(entry.required("id"), entry.required("name"), entry.text("unit"), entry.origin())


def _recipient(entry: _Entry) -> Recipient:
    return Recipient(
        entry.required("id"), entry.required("text"), _parties(entry, "parties"), entry.origin()
    )


def _calendar(documents: list[Document]) -> Calendar:
    base = "viet-nam"
    events: list[Event] = []
    off: list[tuple[str, str]] = []
    working: list[tuple[str, str]] = []
    for entry in _mappings(documents, "calendar"):
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
    for entry in _mappings(documents, "checks"):
        severity.update(entry.pairs("severity"))
        for name in ("severity", "parameters"):
            inner = entry.inner(name)
            if inner is not None:
                fields.update({key.text: key.span for key, _ in inner.node.pairs})
        given = entry.inner("parameters")
        if given is not None:
            parameters.update(_data(given))
    return Settings(severity, parameters, Origin(fields=fields))


def _waiver(entry: _Entry) -> Waiver:
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
        for entry in _mappings(documents, key):
            merged.update(_data(entry))
        return merged
    return [_data(entry) for entry in _entries(documents, key)]


def _data(entry: _Entry) -> dict[str, Any]:
    plain = value(entry.node)
    return plain if isinstance(plain, dict) else {}


# ── what holds over all files ────────────────────────────────────────────────────────────────

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
    entries = [entry for key in _WITH_IDS for entry in _entries(documents, key)]
    entries += _mappings(documents, "plan")
    for calendar in _mappings(documents, "calendar"):
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
    given = [("base", entry) for entry in _mappings(documents, "calendar")]
    for checks in _mappings(documents, "checks"):
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
    for item in plan.items:
        below = f"{item.clause}/"
        around = " ".join(
            [words for clause, words in texts.items() if f"{clause}/".startswith(below)]
            + [words for _, words in item.as_written]
        )
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
