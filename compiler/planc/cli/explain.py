"""`planc explain`: what a rule means, why it is there, and what it prints."""

from __future__ import annotations

import contextlib
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planc.checks import RULES, Rule
from planc.checks.examples import example_files
from planc.checks.manual import checks_page, manual_page
from planc.cli.common import EXIT_UNCOMPILED
from planc.pipeline import compile_plan
from planc.report.text import render_findings
from planc.text import nearest

if TYPE_CHECKING:
    from planc.findings import Finding


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
    names = {name.casefold(): rule for rule in RULES for name in (rule.code, rule.name)}
    rule = names.get(code.casefold())
    if rule is None:
        near = ", ".join(nearest(code, names)) or "planc explain --all"
        click.echo(f"{code}: không có quy tắc này; xem / no such rule; see: {near}", err=True)
        sys.exit(EXIT_UNCOMPILED)
    click.echo(manual_page(rule, language, printed), nl=False)


def printed(rule: Rule, language: str) -> str:
    """What planc prints of a rule for its own bad example, which is read in an empty folder."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for name, content in example_files(rule.bad).items():
            Path(name).parent.mkdir(exist_ok=True)
            if isinstance(content, bytes):
                Path(name).write_bytes(content)
            else:
                Path(name).symlink_to(content)
        outcome = compile_plan(Path(), rule.as_of, rule.limits)
    own: list[Finding] = [found for found in outcome.findings if found.code == rule.code]
    lines = {file.path: file.text.split("\n") for file in outcome.files}
    return render_findings(own, lines, language)
