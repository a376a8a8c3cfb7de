"""Names as people type them: one meaning, or a friendly list of what was meant."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from planc.cli.common import EXIT_UNCOMPILED

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.views.lookup import Match

_UNKNOWN = {"vi": "“{typed}”: không tìm thấy.", "en": "“{typed}”: nothing of that name."}
_SEVERAL = {
    "vi": "“{typed}” có thể là nhiều thứ. Hãy gõ rõ hơn, hoặc gõ mã:",
    "en": "“{typed}” may mean several things. Type more of it, or an id:",
}
_NEAR = {"vi": "Gần giống:", "en": "Near to it:"}


def one_of(compiled: Compiled, typed: str, match: Match, language: str) -> str:
    """The id of the one thing that a typed name means; else the choices, and exit status 2."""
    choices = (*match.items, *match.agencies)
    if len(choices) == 1:
        return choices[0]
    if choices:
        click.echo(_SEVERAL[language].format(typed=typed), err=True)
    else:
        click.echo(_UNKNOWN[language].format(typed=typed), err=True)
        if match.near:
            click.echo(_NEAR[language], err=True)
    for choice in choices or match.near:
        click.echo(f"  {choice}  {_called(compiled, choice)}", err=True)
    sys.exit(EXIT_UNCOMPILED)


def _called(compiled: Compiled, choice: str) -> str:
    if choice in compiled.directory.agencies:
        directory, last = compiled.directory, compiled.schedule.last_day
        parent = directory.units[directory.agencies[choice].unit].parent
        above = f" ({directory.unit_name(parent, last)})" if parent else ""
        return directory.name(choice, last) + above
    item = compiled.item(choice)
    return f"{item.clause}. {item.title or ''}"
