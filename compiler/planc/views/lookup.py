"""Find an agency, an item or a clause by what people type: an id, a name, an abbreviation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.directory.model import filled
from planc.text import fold, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.compiled import Compiled
    from planc.directory import Agency, Unit
    from planc.language.model import Body, Item, Section

#: How offices shorten the kinds of units in writing.
_SHORT_KINDS = {
    "tp": "thành phố",
    "q": "quận",
    "h": "huyện",
    "p": "phường",
    "x": "xã",
    "tt": "thị trấn",
    "tx": "thị xã",
}
_SHORT = re.compile(
    r"\b(" + "|".join(sorted(_SHORT_KINDS, key=len, reverse=True)) + r")\.?(?=\s|$)"
)
_MOST = 8
#: A word no longer than this stands in nearly every text.
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Match:
    """What a name may mean: ids of agencies, items and clauses; `near` where it means nothing."""

    agencies: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many things the name may mean."""
        return len(self.agencies) + len(self.items) + len(self.clauses)


def find(compiled: Compiled, typed: str) -> Match:
    """All that a typed name may mean."""
    agencies, items = find_agency(compiled, typed), find_item(compiled, typed)
    clauses = _clauses(compiled, typed)
    if items.items and not clauses:
        # The name of an agency also stands in the text of what it does: that is not meant by it.
        if agencies.agencies and not _is_called(compiled, items.items, typed):
            return agencies
        return Match(agencies.agencies, items.items)
    if agencies.agencies or clauses:
        return Match(agencies.agencies, (), clauses)
    return Match(near=(*items.near[:3], *agencies.near[:3]))


def find_agency(compiled: Compiled, typed: str) -> Match:
    """The agencies a typed name may mean, those of the plan's period first."""
    directory = compiled.directory
    typed = typed.strip()
    if typed in directory.agencies:
        return Match(agencies=(typed,))
    wanted = _wanted(typed)
    living: dict[str, None] = {}
    others: dict[str, None] = {}
    names: dict[str, str] = {}
    first, last = compiled.schedule.first_day, compiled.schedule.last_day
    bodies = {body.id: body for body in compiled.plan.bodies}
    for agency in directory.agencies.values():
        alive = agency.lives_in(first, last)
        for name in _names(agency, bodies[agency.body], compiled):
            if name == wanted:
                (living if alive else others)[agency.id] = None
            if alive:
                names.setdefault(name, agency.id)
    found = tuple(living or others)
    if found:
        return Match(agencies=_preferred(found, compiled))
    near = nearest(wanted, names)
    return Match(near=tuple(dict.fromkeys(names[name] for name in near)))


def find_item(compiled: Compiled, typed: str) -> Match:
    """The items a typed name may mean: an id, a clause, a title, or the words of the text."""
    typed = typed.strip()
    items = compiled.plan.items
    by_id = tuple(item.id for item in items if item.id == typed)
    if by_id:
        return Match(items=by_id)
    by_clause = tuple(item.id for item in items if item.clause.casefold() == typed.casefold())
    if by_clause:
        return Match(items=by_clause)
    wanted = _plain(typed)
    by_title = tuple(item.id for item in items if wanted in _titles(item))
    if by_title:
        return Match(items=by_title)
    if len(wanted) > _SHORTEST:
        within = tuple(item.id for item in items if any(wanted in title for title in _titles(item)))
        if within:
            return Match(items=within)
    titles = {title: item.id for item in reversed(items) for title in _titles(item)}
    near = nearest(wanted, titles)
    return Match(near=tuple(dict.fromkeys(titles[title] for title in near)))


def _is_called(compiled: Compiled, items: tuple[str, ...], typed: str) -> bool:
    """Whether the first of some items is called so: by its id, its title or its whole text."""
    return _plain(typed) in _titles(compiled.item(items[0]))


def _clauses(compiled: Compiled, typed: str) -> tuple[str, ...]:
    typed = typed.strip().casefold()
    plan = compiled.plan
    nouns: tuple[Section | Item, ...] = (*plan.sections, *plan.funding, *plan.items)
    return tuple(dict.fromkeys(noun.clause for noun in nouns if noun.clause.casefold() == typed))


def _titles(item: Item) -> tuple[str, ...]:
    return tuple(_plain(text) for text in (item.id, item.title, item.text) if text)


def _plain(text: str) -> str:
    """A name or an id folded, with blanks for the signs that ids are joined by."""
    return fold(text.replace("@", " ").replace("-", " "))


def _wanted(typed: str) -> str:
    """What was typed, with the usual short forms written out and no marks."""
    written_out = _SHORT.sub(lambda match: _SHORT_KINDS[match[1]], typed.casefold())
    return _plain(written_out)


def _names(agency: Agency, body: Body, compiled: Compiled) -> Iterator[str]:
    """Every name an agency can be called by, folded."""
    unit = compiled.directory.units[agency.unit]
    patterns = [body.name, *body.aliases]
    own = compiled.directory.own_patterns
    places = (agency.unit, agency.level)
    patterns += [own[body.id, place] for place in places if (body.id, place) in own]
    full = "{kind} {name}"
    if full in body.name:
        short = (*body.abbreviations, *body.aliases)
        patterns += [f"{name} {full}" for name in short if "{" not in name]
    else:
        patterns += body.abbreviations
        yield _plain(body.id)
    for pattern in dict.fromkeys(patterns):
        yield from _filled(pattern, unit, agency, compiled)
    yield _plain(agency.id)


def _filled(pattern: str, unit: Unit, agency: Agency, compiled: Compiled) -> Iterator[str]:
    if "{" not in pattern:
        yield _plain(pattern)
        # A pattern without a unit is its name only where there is no other of it nearby.
        for version in unit.versions:
            yield _plain(filled(f"{pattern} {{kind}} {{name}}", version.kind, version.name))
        return
    for version in unit.versions:
        yield _plain(filled(pattern, version.kind, version.name))
        yield _plain(filled(pattern, None, version.name))
        if agency.unit == compiled.plan.header.territory:
            yield _plain(filled(pattern, version.kind, ""))


def _preferred(found: tuple[str, ...], compiled: Compiled) -> tuple[str, ...]:
    """Without those that have nothing to do in the plan, if others have."""
    busy = tuple(agency for agency in found if agency in compiled.binding.by_agency)
    return tuple(sorted(busy or found))[:_MOST]
