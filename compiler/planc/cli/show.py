"""`planc show`: an item, an agency or a clause, in the document's own terms."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

from planc.cli.common import compiled_or_exit, language_option, plan_option
from planc.cli.names import one_of
from planc.language.clauses import clause_key
from planc.render.phrases import clause_phrase, held_phrases, quota_phrase, time_phrases
from planc.text.words import words
from planc.views.item import item_view
from planc.views.lookup import find
from planc.views.sheet import sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planc.compiled import Compiled
    from planc.render.phrases import TimePhrase
    from planc.text.words import Words

_WIDTH = 100
_NO_TITLE = 60


@click.command("show", help="Xem MỤC, CƠ QUAN hoặc ĐIỂM. / Show an item, agency or clause.")
@click.argument("name", nargs=-1, required=True)
@plan_option
@language_option
def command(name: tuple[str, ...], plan: Path, language: str | None) -> None:
    """Print what a name means in a plan."""
    compiled, spoken = compiled_or_exit(plan, language)
    typed = " ".join(name)
    said = words(spoken)
    match = find(compiled, typed)
    if match.clauses:
        lines = _clause(compiled, match.clauses[0], said)
    else:
        found = one_of(compiled, typed, match, spoken)
        lines = (
            _agency(compiled, found, said)
            if found in compiled.directory.agencies
            else _item(compiled, found, said)
        )
    click.echo("\n".join(lines))


def _clause(compiled: Compiled, clause: str, said: Words) -> Iterator[str]:
    """The prose and the items of a clause, its paragraphs, and which clauses lie below."""
    plan = compiled.plan
    sections = sorted(
        (*plan.sections, *plan.funding), key=lambda section: clause_key(section.clause)
    )
    prose = [section for section in sections if section.clause == clause]
    paragraphs = [section for section in sections if section.clause.startswith(f"{clause}/")]
    items = [item.id for item in plan.items if item.clause == clause]
    if not items:
        yield clause_phrase(clause, said)
    for section in prose:
        yield from _wrapped(section.text, "  ")
    for number, item in enumerate(items):
        if prose or number:
            yield ""
        yield from _item(compiled, item, said)
    if paragraphs and items:
        yield ""
    for section in paragraphs:
        yield from _wrapped(section.text, "  ")
    clauses = [section.clause for section in sections] + [item.clause for item in plan.items]
    below = [other for other in clauses if other.startswith(f"{clause}.")]
    if below:
        yield ""
        yield "→ " + ", ".join(dict.fromkeys(sorted(below, key=clause_key)))


def _item(compiled: Compiled, item_id: str, said: Words) -> Iterator[str]:
    view = item_view(compiled, item_id)
    item = view.item
    yield f"{clause_phrase(item.clause, said)}. {item_title(compiled, item_id)}"
    kind = said.kinds[item.kind]
    yield f"  {kind} {item.id} · {view.place.file}:{view.place.line}"
    if item.modality:
        yield f"  {said.modalities[item.modality]}"
    if item.text and item.title:
        yield from _wrapped(item.text, "  ")
    for held in view.held:
        parties = "; ".join(held_phrases(held, said))
        yield from _wrapped(f"{said.parties[held.role]}: {parties}", "  ")
    yield from (f"  {line}" for line in times(time_phrases(view.times, said), said))
    labels = compiled.plan.header.labels
    for key, line in item.as_written:
        label = labels.get(key) or said.parties.get(key, said.time)
        yield from _wrapped(said.quoted.format(words=f"{label}: {line}"), "  ")
    for target, quota in zip(item.targets, view.targets, strict=True):
        whose = _whose(compiled, target.per)
        yield f"  {said.target}{whose}: {quota_phrase(quota, said)}"
    for product in item.products:
        yield f"  {said.product}: {product.name}"
    for part in view.parts:
        other = compiled.item(part)
        clause = clause_phrase(other.clause, said)
        yield f"  {said.kinds['part']}: {clause}. {item_title(compiled, part)} ({part})"


def _whose(compiled: Compiled, per: str | None) -> str:
    """Whom a target binds, by the name of the level or group."""
    plan = compiled.plan
    names = {level.id: level.name for level in plan.levels}
    names |= {group.id: group.name for group in plan.groups if group.name}
    return f" ({names.get(per) or per})" if per else ""


def _agency(compiled: Compiled, agency: str, said: Words) -> Iterator[str]:
    view = sheet(compiled, agency)
    yield view.name
    where = ", ".join(name for name in (view.place, *view.above) if name)
    yield f"  {agency} · {view.level_name}" + (f" · {where}" if where else "")
    named = [
        selection.item
        for selection in compiled.binding.selections
        if selection.role == "with" and agency in selection.agencies
    ]
    if not view.sections:
        yield f"  {said.empty}"
    for section in view.sections:
        yield ""
        yield f"{said.roles[section.role]} ({len(section.rows)})"
        for row in section.rows:
            clause = clause_phrase(row.work.clause, said)
            yield f"  {clause}. {item_title(compiled, row.work.item)} ({row.work.item})"
            for line in times(time_phrases(row.times, said), said):
                yield f"      {line}"
    if named:
        yield ""
        yield said.named_beside
        for item in dict.fromkeys(named):
            clause = clause_phrase(compiled.item(item).clause, said)
            yield f"  {clause}. {item_title(compiled, item)} ({item})"


def times(phrases: list[TimePhrase], said: Words) -> Iterator[str]:
    """The lines that say when."""
    for phrase in phrases:
        part = f"{phrase['part']}: " if phrase["part"] else ""
        yield f"{said.time}: {part}{phrase['text']}"
        yield from (f"    {day}" for day in phrase["days"])


def item_title(compiled: Compiled, item_id: str) -> str:
    """What an item is called: its title, else the beginning of its text."""
    item = compiled.item(item_id)
    return item.title or textwrap.shorten(item.text or item.id, _NO_TITLE, placeholder=" …")


def _wrapped(text: str, indent: str) -> Iterator[str]:
    for paragraph in text.strip().split("\n"):
        yield from textwrap.wrap(
            paragraph, _WIDTH, initial_indent=indent, subsequent_indent=indent + "  "
        )
