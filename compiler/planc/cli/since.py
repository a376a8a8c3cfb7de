"""The earlier `plan.json` that `--since` names."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from planc.cli.common import EXIT_UNCOMPILED

if TYPE_CHECKING:
    from pathlib import Path

    from planc.views.edition import Edition

_UNREADABLE = {
    "vi": "Không đọc được tệp {file} của --since: {reason}.",
    "en": "Cannot read the file {file} of --since: {reason}.",
}


def bytes_or_exit(file: Path, language: str | None) -> bytes:
    """What stands in the file; if it cannot be read, that is told, with exit status 2."""
    try:
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        text = _UNREADABLE[language or "vi"].format(file=file.as_posix(), reason=reason)
        click.echo(text, err=True)
        sys.exit(EXIT_UNCOMPILED)


def edition_or_exit(data: bytes, file: Path, plan_id: str, language: str) -> Edition:
    """The edition in the file; if it is none of this plan, that is told, with exit status 2."""
    from planc.render.send_out_text import fault_text
    from planc.views.edition import EditionFault, read_edition

    edition = read_edition(data, plan_id)
    if isinstance(edition, EditionFault):
        click.echo(fault_text(edition, file.as_posix(), language), err=True)
        sys.exit(EXIT_UNCOMPILED)
    return edition
