"""An edition of a plan as its `plan.json` tells it, and what two editions give each agency.

Both sides of a comparison are read from `plan.json`, so that it is its contract that is compared
and nothing else: not the order of entries, and not how the edition is called.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from planc.language.model import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: The version of `plan.json` that is read.
VERSION = 1

#: A file of more bytes is not read; that of a province has some three million.
MOST_BYTES = 256 * 1024 * 1024

State = Literal["new", "changed", "same", "gone"]
ItemState = Literal["added", "removed", "changed"]
Fault = Literal["too-large", "not-json", "foreign", "newer", "broken", "other-plan"]

#: What an obligation says apart from whose it is, in a form in which equal is the same.
_Meaning = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class EditionFault:
    """Why a file is no edition to compare with; `what` is the place or the word found there."""

    kind: Fault
    what: str = ""


@dataclass(frozen=True, slots=True)
class EditionAgency:
    """An agency as an edition has it."""

    name: str
    unit: str
    level: str


@dataclass(frozen=True, slots=True)
class EditionItem:
    """Clause and title of an item, and the digest of its words if the edition gives digests."""

    clause: str
    title: str | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Edition:
    """What is compared of one `plan.json`; items in the order of the document.

    `held` has the obligations of each agency by item and id. `has_words` says that the file gives
    digests of the items' words, which older files do not.
    """

    plan: str
    label: str | None
    digest: str
    has_words: bool
    agencies: Mapping[str, EditionAgency]
    items: Mapping[str, EditionItem]
    held: Mapping[str, Mapping[str, Mapping[str, _Meaning]]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item of an agency that is not as it was: it came, went, or says something else."""

    item: str
    state: ItemState
    clause: str
    title: str | None


@dataclass(frozen=True, slots=True)
class AgencyChange:
    """How an agency's duties stand to those of the earlier edition.

    `name_before` is set where its name was another; `items` has no entry for one that is new.
    """

    state: State
    name_before: str | None = None
    items: tuple[ItemChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """Two editions compared: each agency with duties in one of them, by id.

    `words_compared` is false where one of the editions has no digests of words.
    """

    before: Edition
    words_compared: bool
    agencies: Mapping[str, AgencyChange]


# ── comparing ────────────────────────────────────────────────────────────────────────────────


def compare(before: Edition, now: Edition) -> Changes:
    """What each agency has otherwise than before.

    An agency is changed if its name, one of its obligations, or clause, title or words of an item
    that it holds are not the same. Edition, number and date of the plan do not count.
    """
    with_words = before.has_words and now.has_words
    otherwise = {
        item
        for item, here in now.items.items()
        if item in before.items and _differ(before.items[item], here, with_words=with_words)
    }
    agencies = {
        agency: _change(agency, before, now, otherwise)
        for agency in sorted({*before.held, *now.held})
    }
    return Changes(before, with_words, agencies)


def _differ(before: EditionItem, now: EditionItem, *, with_words: bool) -> bool:
    if (before.clause, before.title) != (now.clause, now.title):
        return True
    return with_words and before.words != now.words


def _change(agency: str, before: Edition, now: Edition, otherwise: set[str]) -> AgencyChange:
    if agency not in before.held:
        return AgencyChange("new")
    old, new = before.held[agency], now.held.get(agency, {})
    items = [
        ItemChange(item, state, now.items[item].clause, now.items[item].title)
        for item in now.items
        if item in new and (state := _item_state(item, old, new, otherwise))
    ]
    items += [
        ItemChange(item, "removed", found.clause, found.title)
        for item, found in before.items.items()
        if item in old and item not in new
    ]
    if not new:
        return AgencyChange("gone", items=tuple(items))
    name = before.agencies[agency].name
    renamed = name if name != now.agencies[agency].name else None
    return AgencyChange("changed" if items or renamed else "same", renamed, tuple(items))


def _item_state(
    item: str,
    old: Mapping[str, Mapping[str, _Meaning]],
    new: Mapping[str, Mapping[str, _Meaning]],
    otherwise: set[str],
) -> ItemState | None:
    if item not in old:
        return "added"
    return "changed" if item in otherwise or old[item] != new[item] else None


# ── reading ──────────────────────────────────────────────────────────────────────────────────


def read_edition(data: bytes, plan: str) -> Edition | EditionFault:
    """The edition of a plan that a `plan.json` holds, or why it holds none.

    `plan` is the id of the plan that it must be an edition of.
    """
    if len(data) > MOST_BYTES:
        return EditionFault("too-large")
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return EditionFault("not-json")
    if not isinstance(content, dict) or not {"version", "plan", "obligations"} <= set(content):
        return EditionFault("foreign")
    version = content["version"]
    if type(version) is not int or version < VERSION:
        return EditionFault("foreign")
    if version > VERSION:
        return EditionFault("newer", str(version))
    try:
        edition = _edition(_Node(content, ""))
    except _BrokenError as broken:
        return EditionFault("broken", broken.where)
    return edition if edition.plan == plan else EditionFault("other-plan", edition.plan)


class _BrokenError(Exception):
    """Something in the file is not as the schema has it; caught where reading begins."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True, slots=True)
class _Node:
    """A value of the file and where it stands: `obligations[3].role`."""

    value: Any
    where: str

    def of(self, key: str) -> _Node:
        """The value of a key, which must be there."""
        where = f"{self.where}.{key}" if self.where else key
        if not isinstance(self.value, dict):
            raise _BrokenError(self.where)
        if key not in self.value:
            raise _BrokenError(where)
        return _Node(self.value[key], where)

    def entries(self) -> Iterator[_Node]:
        """The entries of a list."""
        if not isinstance(self.value, list):
            raise _BrokenError(self.where)
        for number, entry in enumerate(self.value):
            yield _Node(entry, f"{self.where}[{number}]")

    def text(self) -> str:
        """A text that is not empty."""
        if not isinstance(self.value, str) or not self.value:
            raise _BrokenError(self.where)
        return self.value

    def text_or_none(self) -> str | None:
        """A text or null."""
        if self.value is not None and not isinstance(self.value, str):
            raise _BrokenError(self.where)
        return self.value

    def number_or_none(self) -> float | None:
        """A number or null."""
        if self.value is not None and type(self.value) not in (int, float):
            raise _BrokenError(self.where)
        found: float | None = self.value
        return found

    def one_of(self, known: Iterable[str]) -> str:
        """A text that must be known."""
        text = self.text()
        if text not in known:
            raise _BrokenError(self.where)
        return text


def _edition(content: _Node) -> Edition:
    header = content.of("plan")
    words = _words(header)
    agencies = {}
    for entry in content.of("agencies").entries():
        agencies[entry.of("id").text()] = EditionAgency(
            entry.of("name").text(), entry.of("unit").text(), entry.of("level").text()
        )
    items = {}
    for entry in content.of("items").entries():
        item = entry.of("id").text()
        clause, title = entry.of("clause").text(), entry.of("title").text_or_none()
        items[item] = EditionItem(clause, title, words.get(item) if words else None)
    held: dict[str, dict[str, dict[str, _Meaning]]] = {}
    for entry in content.of("obligations").entries():
        obligation = entry.of("id").text()
        agency = entry.of("agency").one_of(agencies)
        of_item = held.setdefault(agency, {}).setdefault(entry.of("item").one_of(items), {})
        if obligation in of_item:
            raise _BrokenError(entry.of("id").where)
        of_item[obligation] = _meaning(entry, agencies)
    return Edition(
        plan=header.of("id").text(),
        label=header.of("edition").text_or_none(),
        digest=header.of("digest").text(),
        has_words=words is not None,
        agencies=agencies,
        items=items,
        held=held,
    )


def _words(header: _Node) -> dict[str, str] | None:
    if isinstance(header.value, dict) and "texts" not in header.value:
        return None
    texts = header.of("texts")
    if not isinstance(texts.value, dict):
        raise _BrokenError(texts.where)
    return {item: texts.of(item).text() for item in texts.value}


def _meaning(entry: _Node, agencies: Mapping[str, EditionAgency]) -> _Meaning:
    """What must be equal for an obligation to be the same; the order of lists does not count."""
    return (
        entry.of("role").one_of(ROLES),
        entry.of("modality").text_or_none(),
        _any_order(
            (agency, agencies[agency].name, other.of("role").text())
            for other in entry.of("with").entries()
            for agency in (other.of("agency").one_of(agencies),)
        ),
        _any_order(
            (
                run.of("id").text(),
                run.of("kind").text(),
                run.of("certainty").text(),
                *(
                    run.of(key).text_or_none()
                    for key in ("for", "start", "last_day", "last_working_day")
                ),
            )
            for run in entry.of("occurrences").entries()
        ),
        _any_order(
            (
                target.of("measure").text(),
                target.of("min").number_or_none(),
                target.of("max").number_or_none(),
                target.of("unit").text_or_none(),
            )
            for target in entry.of("targets").entries()
        ),
        _any_order(other.text() for other in entry.of("inherited_from").entries()),
        _any_order(other.text() for other in entry.of("passed_to").entries()),
    )


def _any_order(entries: Iterable[object]) -> tuple[object, ...]:
    return tuple(sorted(entries, key=repr))
