"""`planc check`: what is wrong with a plan, at which line, and what to do."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from planc.cli.common import (
    as_of_option,
    compiled_plan,
    fail_on_option,
    language_option,
    plan_argument,
    print_findings,
    status,
    today,
)

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


@click.command("check", help="Kiểm tra kế hoạch PLAN. / Check the plan PLAN.")
@plan_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Dạng kết quả. / How findings are printed.",
)
@fail_on_option
@language_option
@as_of_option
def command(
    plan: Path, form: str, fail_on: str, language: str | None, as_of: dt.date | None
) -> None:
    """Compile, print every finding, and exit with the status they ask for."""
    outcome = compiled_plan(plan, as_of or today())
    spoken = language or outcome.language
    if form == "json":
        from planc.report.json import render_json

        click.echo(render_json(outcome.findings, outcome.plan_id, spoken), nl=False)
    else:
        print_findings(outcome, spoken)
    sys.exit(status(outcome, fail_on))
