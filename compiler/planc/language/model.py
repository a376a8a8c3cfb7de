"""The nouns of the plan language, as they stand in the files: words and ids, nothing resolved.

Every noun carries an `Origin`, the place it was written at, outside equality and repr, so that a
plan read from other files, or built by hand, is the same plan.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from planc.findings import Place, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

ItemKind = Literal["task", "part", "duty", "report"]
Modality = Literal["assign", "request", "encourage"]
Division = Literal["each-own-area", "together"]

#: The roles an agency can hold in an item, in the order that "first role" refers to.
ROLES = (
    "lead",
    "coordinate",
    "perform",
    "direct",
    "report",
    "receive",
    "advise",
    "fund",
    "monitor",
)

#: In a report the keys say `from` and `to`; everywhere else a key is the role itself.
ROLE_KEYS: Mapping[str, str] = MappingProxyType({"from": "report", "to": "receive"})

_NOWHERE = Span("", 1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was written: the span of the whole and of each field's value.

    `begins` has the line and column of the first letter of those texts whose letters stand in the
    file as they are.
    """

    whole: Span = _NOWHERE
    fields: Mapping[str, Span] = field(default_factory=dict)
    begins: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def of(self, name: str) -> Span:
        """The place of a field, or of the whole where the field was not written."""
        return self.fields.get(name, self.whole)

    def entry(self, name: str, text: str) -> Span:
        """The place of one entry of a field that is a list of texts, or of the field."""
        return self.fields.get(f"{name}/{text}") or self.of(name)

    def within(self, name: str, text: str, start: int, end: int) -> Span:
        """The place of `text[start:end]` in a field that holds the text, or of the field.

        The place ends with its line; a text that is folded or escaped is shown as a whole.
        """
        if name not in self.begins:
            return self.of(name)
        line, column = self.begins[name]
        above = text[:start]
        line += above.count("\n")
        # Each line of a block begins in the column of the first.
        column += start - (above.rfind("\n") + 1)
        length = len(text[start:end].split("\n", 1)[0])
        return Span(self.of(name).file, line, column, line, column + length)


@dataclass(frozen=True, slots=True)
class Party:
    """One entry of a list of parties: a selector, or words that name nobody in particular.

    `body` is the id before `@` (a body or a group of bodies), `at` what stands behind it: a unit,
    a level, a group of units, `same`, `above`, `below`, or None. Where `unspecified` is true,
    `written` are the document's words and the rest is empty.
    """

    written: str
    body: str = ""
    at: str | None = None
    excepted: tuple[str, ...] = ()
    unspecified: bool = False
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)

    @classmethod
    def of(cls, written: str, origin: Origin, excepted: tuple[str, ...] = ()) -> Party:
        """The party of a selector such as `ubnd@cap-huyen`."""
        body, _, at = written.partition("@")
        return cls(written, body, at or None, excepted, origin=origin)

    @property
    def span(self) -> Span:
        """Where the selector, or the words, are written."""
        return self.origin.of("unspecified" if self.unspecified else "party")

    @property
    def relative(self) -> bool:
        """Whether the party is worked out from the lead it serves."""
        return self.at in RELATIONS


RELATIONS = ("same", "above", "below")


@dataclass(frozen=True, slots=True)
class When:
    """One entry of `when`, as written; years are text. The time stage reads what it means."""

    in_: str | None = None
    from_: str | None = None
    to: str | None = None
    onwards: bool = False
    continuous: bool = False
    before: str | None = None
    by: str | None = None
    every: str | None = None
    covers: str | None = None
    within: str | None = None
    after: str | None = None
    awaits: str | None = None
    of: tuple[Party, ...] = ()
    whenever: str | None = None
    for_: str | None = None
    id: str | None = None
    quote: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Target:
    """A quantity to reach. `exactly` has become both `least` and `most`."""

    measure: str
    per: str | None = None
    least: float | int | None = None
    most: float | int | None = None
    unit: str | None = None
    of: str | None = None
    by: str | None = None
    firm: bool = True
    quote: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Product:
    """What an item hands over."""

    name: str
    kind: str | None = None
    by: str | None = None
    quote: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Item:
    """A task, a part of one, a standing duty or a report.

    `id` is the full id (a part: `<task>.<part>`). `parties` has each role written in the item
    with its parties, in the order of `ROLES`; `counterparts` are the parties under `with`.
    """

    kind: ItemKind
    id: str
    clause: str
    title: str | None = None
    text: str | None = None
    marker: str | None = None
    modality: Modality | None = None
    parties: tuple[tuple[str, tuple[Party, ...]], ...] = ()
    counterparts: tuple[Party, ...] = ()
    when: tuple[When, ...] = ()
    targets: tuple[Target, ...] = ()
    products: tuple[Product, ...] = ()
    after: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    hosted_in: tuple[str, ...] = ()
    cut_off: str | None = None
    division: Division | None = None
    as_written: tuple[tuple[str, str], ...] = ()
    printed_at: tuple[tuple[str, str], ...] = ()
    note: str | None = None
    parent: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)

    def role(self, name: str) -> tuple[Party, ...]:
        """The parties that hold a role, none if the role is not written."""
        return dict(self.parties).get(name, ())

    @property
    def place(self) -> Place:
        """Where the item begins."""
        return Place(self.origin.of("id"), self.id)


@dataclass(frozen=True, slots=True)
class Period:
    """The plan's period as written, ISO dates, both days included."""

    from_: str
    to: str
    quote: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed the plan, as printed."""

    position: str
    name: str
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Header:
    """What the plan says of itself, under `plan:`."""

    id: str
    title: str
    issuer: str
    territory: str
    period: Period
    type: str = "Kế hoạch"
    preamble: str | None = None
    number: str | None = None
    issued: str | None = None
    signatory: Signatory | None = None
    language: str = "vi"
    status: str = "draft"
    edition: str | None = None
    owner: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    layout: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)
    key: Span = field(default=_NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of administration; `above` is None at the root of a ladder."""

    id: str
    name: str
    above: str | None = None
    plural: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Change:
    """What is new about a unit from a day on; None where it stays as it was."""

    on: str
    name: str | None = None
    kind: str | None = None
    code: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit; `until` is its last day, dates are ISO text."""

    id: str
    level: str
    name: str
    parent: str | None = None
    kind: str | None = None
    code: str | None = None
    since: str | None = None
    until: str | None = None
    changes: tuple[Change, ...] = ()
    succeeded_by: tuple[str, ...] = ()
    note: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Presence:
    """A level or unit at which a body exists, the reason, and its own name there if it has one."""

    place: str
    reason: str | None = None
    name: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Body:
    """A kind of organisation. `name` is a pattern with `{kind}` and `{name}` of the unit."""

    id: str
    name: str
    at: tuple[Presence, ...]
    plural: str | None = None
    abbreviations: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    line: str | None = None
    since: str | None = None
    until: str | None = None
    succeeded_by: tuple[str, ...] = ()
    source: str | None = None
    note: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Group:
    """Named bodies or named units; `count` and `open` are what the document says of the list."""

    id: str
    members: tuple[str, ...]
    name: str | None = None
    count: int | None = None
    open: bool = False
    clause: str | None = None
    quote: str | None = None
    source: str | None = None
    note: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A clause that is prose, or a rule of funding (`sources` and `rules` are set there)."""

    id: str
    clause: str
    text: str
    marker: str | None = None
    title: str | None = None
    sources: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    note: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Goal:
    """What a document that the plan rests on asks for.

    `exactly` has become both `least` and `most`.
    """

    id: str
    text: str
    measure: str | None = None
    least: float | int | None = None
    most: float | int | None = None
    unit: str | None = None
    by: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Legal:
    """A document that the plan rests on or mentions."""

    id: str
    type: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    title: str | None = None
    relation: str = "basis"
    since: str | None = None
    until: str | None = None
    succeeded_by: tuple[str, ...] = ()
    clause: str | None = None
    quote: str | None = None
    goals: tuple[Goal, ...] = ()
    source: str | None = None
    read: bool | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Measure:
    """What targets count."""

    id: str
    name: str
    unit: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Recipient:
    """A line of "Nơi nhận": who is notified, without an obligation."""

    id: str
    text: str
    parties: tuple[Party, ...] = ()
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that times are counted from; `date` is None until it has happened."""

    id: str
    title: str
    date: str | None = None
    source: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Events, and the plan's own days off and make-up working days (ISO date, name)."""

    base: str = "viet-nam"
    events: tuple[Event, ...] = ()
    days_off: tuple[tuple[str, str], ...] = ()
    working_days: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that somebody has accepted, for a rule at an item or clause, until a day."""

    id: str
    rule: str
    reason: str
    approver: str
    document: str
    until: str
    item: str | None = None
    clause: str | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """The plan's own settings of rules, by code or name."""

    severity: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan, merged from its files.

    `items` holds tasks, parts, duties and reports in the order of their clauses. `later` keeps
    what only stages to come read (amendments, progress, renamed) as plain data.
    """

    header: Header
    levels: tuple[Level, ...] = ()
    units: tuple[Unit, ...] = ()
    bodies: tuple[Body, ...] = ()
    groups: tuple[Group, ...] = ()
    items: tuple[Item, ...] = ()
    sections: tuple[Section, ...] = ()
    funding: tuple[Section, ...] = ()
    legal: tuple[Legal, ...] = ()
    measures: tuple[Measure, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)
    settings: Settings = field(default_factory=Settings)
    waivers: tuple[Waiver, ...] = ()
    later: Mapping[str, Any] = field(default_factory=dict)
