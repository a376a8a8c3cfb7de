"""`planc schema`: the JSON Schema of the plan language, for an editor."""

from __future__ import annotations

import click

from planc.schemas import schema_path


@click.command("schema", help="In JSON Schema của ngôn ngữ kế hoạch. / Print the JSON Schema.")
@click.option(
    "--draft-07",
    is_flag=True,
    help="Bản cho trình soạn thảo cũ. / The copy for older editors.",
)
def command(*, draft_07: bool) -> None:
    """Print the schema file as it is."""
    name = "planc.schema.draft07.json" if draft_07 else "planc.schema.json"
    click.echo(schema_path(name).read_text(encoding="utf-8"), nl=False)
