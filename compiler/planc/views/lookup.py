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
    from planc.language.model import Body, Item

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
_CLAUSE_WORD = re.compile(r"^(mục|điểm|khoản|phần|clause)\s+", re.IGNORECASE)
_GLUED_LETTER = re.compile(r"(\d)([a-zđ])$")
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
    """All that a typed name may mean; an exact name outranks words that stand in a text."""
    items = find_item(compiled, typed)
    clauses = _clauses(compiled, typed)
    if clauses:
        return Match(clauses=clauses)
    exact = tuple(item for item in items.items if _is_exact(compiled, item, typed))
    agencies = find_agency(compiled, typed)
    if exact or agencies.agencies:
        return Match(agencies.agencies, exact)
    if items.items:
        return items
    return Match(near=(*items.near[:3], *agencies.near[:3]))


def find_agency(compiled: Compiled, typed: str) -> Match:
    """The agencies a typed name may mean, those of the plan's period first.

    A body written by itself means its only agency; the name of a unit means the agencies there.
    """
    directory = compiled.directory
    typed = typed.strip()
    if typed in directory.agencies:
        return Match(agencies=(typed,))
    first, last = compiled.schedule.first_day, compiled.schedule.last_day
    only = [
        agency.id for agency in directory.at.get(typed, {}).values() if agency.lives_in(first, last)
    ]
    if len(only) == 1:
        return Match(agencies=tuple(only))
    wanted = _wanted(typed)
    living: dict[str, None] = {}
    others: dict[str, None] = {}
    names: dict[str, str] = {}
    bodies = {body.id: body for body in compiled.plan.bodies}
    for agency in directory.agencies.values():
        alive = agency.lives_in(first, last)
        for name in _names(agency, bodies[agency.body], compiled):
            if name == wanted:
                (living if alive else others)[agency.id] = None
            if alive:
                names.setdefault(name, agency.id)
    found = tuple(living or others) or _at_unit(compiled, wanted)
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
    clause = _clause(compiled, typed)
    by_clause = tuple(item.id for item in items if item.clause == clause)
    if by_clause:
        return Match(items=by_clause)
    wanted = fold(typed)
    by_title = tuple(item.id for item in items if wanted in _titles(item))
    if by_title:
        return Match(items=by_title)
    if len(wanted) > _SHORTEST:
        within = tuple(item.id for item in items if any(wanted in title for title in _titles(item)))
        if within:
            return Match(items=within)
    titles = {title: item.id for item in reversed(items) for title in _titles(item)}
    near = nearest(wanted.replace("-", " "), titles)
    return Match(near=tuple(dict.fromkeys(titles[title] for title in near)))


def _is_exact(compiled: Compiled, item_id: str, typed: str) -> bool:
    item = compiled.item(item_id)
    typed = typed.strip()
    return item_id == typed or fold(typed) in _titles(item)


def _at_unit(compiled: Compiled, wanted: str) -> tuple[str, ...]:
    """The agencies with a part in the plan at a unit that is called by its name."""
    units = {
        unit.id
        for unit in compiled.directory.units.values()
        for version in unit.versions
        if wanted in (fold(version.name), fold(f"{version.kind or ''} {version.name}"))
    }
    return tuple(
        agency
        for agency in sorted(compiled.binding.by_agency)
        if compiled.directory.agencies[agency].unit in units
    )


def _clauses(compiled: Compiled, typed: str) -> tuple[str, ...]:
    clause = _clause(compiled, typed)
    return (clause,) if clause else ()


def _clause(compiled: Compiled, typed: str) -> str | None:
    """The clause that people mean by `II.5.4`, `mục 5.4`, `điểm II.3.1c` or `đoạn kết`."""
    plan = compiled.plan
    known = {section.clause for section in (*plan.sections, *plan.funding)}
    known |= {item.clause for item in plan.items}
    if fold(typed) in ("doan ket", "end"):
        return "end" if "end" in known else None
    wanted = _CLAUSE_WORD.sub("", typed.strip()).casefold().rstrip(").")
    wanted = _GLUED_LETTER.sub(r"\1.\2", wanted)
    exact = [clause for clause in known if clause.casefold() == wanted]
    below = [clause for clause in known if clause.casefold().endswith(f".{wanted}")]
    found = exact or (below if wanted[:1].isdigit() else [])
    return found[0] if len(found) == 1 else None


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
    ranks = {body.id: rank for rank, body in enumerate(_by_weight(compiled))}

    def rank(agency: str) -> tuple[int, str]:
        return ranks[compiled.directory.agencies[agency].body], agency

    return tuple(sorted(busy or found, key=rank))[:_MOST]


def _by_weight(compiled: Compiled) -> list[Body]:
    """The bodies, those with the most obligations to lead first."""
    leads: dict[str, int] = {}
    for obligation in compiled.binding.obligations:
        if obligation.role == "lead":
            body = compiled.directory.agencies[obligation.agency].body
            leads[body] = leads.get(body, 0) + 1
    return sorted(compiled.plan.bodies, key=lambda body: (-leads.get(body.id, 0), body.id))
