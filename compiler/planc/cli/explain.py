"""`planc explain`: what a rule means, why it is there, and what it prints."""

from __future__ import annotations

import sys

import click

from planc.checks import RULES, Rule, message
from planc.checks.examples import example_files
from planc.checks.manual import checks_page, manual_page
from planc.pipeline import compile_files
from planc.report.text import render_text
from planc.text import nearest

EXIT_USAGE = 2


@click.command("explain", help="Giải thích quy tắc CODE. / Explain the rule CODE (or its name).")
@click.argument("code", required=False)
@click.option("--all", "every", is_flag=True, help="Mọi quy tắc, dạng Markdown. / Every rule.")
@click.option("--lang", "language", type=click.Choice(["vi", "en"]), default="vi")
def command(code: str | None, language: str, *, every: bool) -> None:
    """Print the manual page of one rule, or of all."""
    if every:
        click.echo(checks_page(printed), nl=False)
        return
    if code is None:
        raise click.UsageError("thiếu mã quy tắc, ví dụ: planc explain R121 / give a rule's code")
    rules = {name: rule for rule in RULES for name in (rule.code.casefold(), rule.name)}
    rule = rules.get(code.casefold())
    if rule is None:
        near = ", ".join(nearest(code, [name for rule in RULES for name in (rule.code, rule.name)]))
        click.echo(f"{code}: không có quy tắc này / no such rule. {near}", err=True)
        sys.exit(EXIT_USAGE)
    click.echo(manual_page(rule, language, printed), nl=False)
