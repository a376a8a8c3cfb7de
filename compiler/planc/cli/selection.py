"""Which files of a build are asked for: by kind, and sheets by agency, level or item."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

from planc.cli.common import EXIT_UNCOMPILED
from planc.cli.names import one_of
from planc.text import fold, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planc.build import Artifact
    from planc.compiled import Compiled

_NO_KIND = (
    "“{typed}” không phải loại tệp{near}. Có: {known}. "
    "/ not a kind of files{near_en}; use one of these"
)
_NO_LEVEL = {
    "vi": "“{typed}”: không có cấp nào như vậy. Các cấp:",
    "en": "“{typed}”: no such level. The levels:",
}
#: A paragraph as sheets print it: "III.6, đoạn 2".
_PARAGRAPH = re.compile(r"^(.*), (?:đoạn|paragraph) (\d+)$")
_NARROWS_NOTHING = {
    "vi": "--agency, --level, --item chỉ chọn phiếu; cùng với --only thì phải có --only sheets.",
    "en": "--agency, --level and --item choose sheets; beside --only there must be --only sheets.",
}
_NO_SHEET = {
    "vi": "{name} ({agency}) không có nhiệm vụ nào trong kế hoạch nên không có phiếu.",
    "en": "{name} ({agency}) has no duty in the plan, and so no sheet.",
}


#: Formats that sheets have on request only, as `--format` takes them.
FORMATS = ("docx",)

_NO_FORMAT_WITHOUT_SHEETS = {
    "vi": "--format chỉ nói về phiếu; cùng với --only thì phải có --only sheets.",
    "en": "--format is about sheets; beside --only there must be --only sheets.",
}


class Kind(click.ParamType[str]):
    """A kind of files, as `--only` takes it."""

    name = "KIND"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """The kind; a usage error with the nearest one where there is none."""
        from planc.build import KINDS

        typed = str(value)
        if typed in KINDS:
            return typed
        near = ", ".join(nearest(typed, KINDS))
        raise click.BadParameter(
            _NO_KIND.format(
                typed=typed,
                near=f"; gần giống: {near}" if near else "",
                near_en=f"; near to it: {near}" if near else "",
                known=", ".join(KINDS),
            ),
            ctx=ctx,
            param=param,
        )


def selection(  # noqa: PLR0913, PLR0917 - one for each option
    compiled: Compiled,
    kinds: Sequence[str],
    agencies: Sequence[str],
    levels: Sequence[str],
    items: Sequence[str],
    formats: Sequence[str],
    language: str,
) -> Callable[[Artifact], bool] | None:
    """Whether an artifact is asked for; None if everything is that there is.

    Agencies, levels and items narrow the sheets down, and without kinds ask for nothing else;
    `formats` are those of sheets that are made on request only. A name that means nothing, or
    several things, is told, with exit status 2.
    """
    narrowed = bool(agencies or levels or items)
    if formats and kinds and "sheets" not in kinds:
        click.echo(_NO_FORMAT_WITHOUT_SHEETS[language], err=True)
        sys.exit(EXIT_UNCOMPILED)
    if narrowed and kinds and "sheets" not in kinds:
        click.echo(_NARROWS_NOTHING[language], err=True)
        sys.exit(EXIT_UNCOMPILED)
    if not (kinds or narrowed):
        return None
    holders = _holders(compiled, agencies, levels, items, language) if narrowed else None
    asked = set(kinds) or {"sheets"}
    unasked = {each for each in FORMATS if each not in formats}

    def wanted(artifact: Artifact) -> bool:
        if artifact.kind not in asked:
            return False
        if artifact.kind != "sheets":
            return True
        agency, _, end = artifact.path.removeprefix("sheets/").rpartition(".")
        return end not in unasked and (holders is None or agency in holders)

    return wanted


def _holders(
    compiled: Compiled,
    agencies: Sequence[str],
    levels: Sequence[str],
    items: Sequence[str],
    language: str,
) -> set[str]:
    """The agencies with a sheet that every kind of condition leaves."""
    from planc.views.lookup import find_agency

    holders = set(compiled.binding.by_agency)
    if agencies:
        named = {
            one_of(compiled, typed, find_agency(compiled, typed), language) for typed in agencies
        }
        for agency in sorted(named - holders):
            name = compiled.directory.name(agency, compiled.schedule.last_day)
            click.echo(_NO_SHEET[language].format(name=name, agency=agency), err=True)
            sys.exit(EXIT_UNCOMPILED)
        holders &= named
    if levels:
        chosen = {_level(compiled, typed, language) for typed in levels}
        holders = {each for each in holders if compiled.directory.agencies[each].level in chosen}
    if items:
        found = {item for typed in items for item in _items(compiled, typed, language)}
        holders &= {
            obligation.agency
            for item in found
            for obligation in compiled.binding.by_item.get(item, ())
        }
    return holders


def _items(compiled: Compiled, typed: str, language: str) -> set[str]:
    """The items that a name means; of a clause, its own and those below it.

    A part that names nobody is its task's: the leads of the task carry it out.
    """
    from planc.views.lookup import find, find_item

    clauses = find(compiled, typed).clauses or (_PARAGRAPH.sub(r"\1/\2", typed.strip()),)
    named = {clause.casefold() for clause in clauses}
    below = tuple(f"{clause}{sign}" for clause in named for sign in "./")
    found = [
        item
        for item in compiled.plan.items
        if item.clause.casefold() in named or item.clause.casefold().startswith(below)
    ]
    if not found:
        only = one_of(compiled, typed, find_item(compiled, typed), language)
        found = [compiled.item(only)]
    return {item.parent if item.parent and not item.parties else item.id for item in found}


def _level(compiled: Compiled, typed: str, language: str) -> str:
    """The id of a level that is typed as its id or its name."""
    levels = compiled.plan.levels
    for level in levels:
        if fold(typed) in {fold(level.id), fold(level.name), fold(level.id.replace("-", " "))}:
            return level.id
    near = nearest(typed, [level.id for level in levels])
    click.echo(_NO_LEVEL[language].format(typed=typed), err=True)
    for level in sorted(levels, key=lambda level: level.id not in near):
        click.echo(f"  {level.id}  {level.name}", err=True)
    sys.exit(EXIT_UNCOMPILED)
