"""`planc schema`: the JSON Schema of the plan language, for an editor."""

from __future__ import annotations

import json

import click

from planc.language.draft07 import to_draft07
from planc.schemas import load_schema


@click.command("schema", help="In JSON Schema của ngôn ngữ kế hoạch. / Print the JSON Schema.")
@click.option(
    "--draft-07",
    is_flag=True,
    help="Bản cho trình soạn thảo cũ. / The copy for older editors.",
)
def command(*, draft_07: bool) -> None:
    """Print the schema; the copy for older editors is made from it."""
    schema = load_schema("planc.schema.json")
    shown = to_draft07(schema) if draft_07 else schema
    click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
