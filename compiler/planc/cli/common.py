"""What several commands share: the plan's argument, its language, how findings are printed."""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planc.findings import SEVERITIES, acceptance
from planc.pipeline import Outcome, compile_plan
from planc.report.text import render_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TextIO

    from planc.compiled import Compiled
    from planc.findings import Finding, Severity

EXIT_FINDINGS = 1
EXIT_UNCOMPILED = 2
EXIT_FAILED = 3

_COLOURS: dict[str, str] = {"error": "red", "warning": "yellow", "note": "cyan"}

plan_argument = click.argument(
    "plan", default="plan", type=click.Path(path_type=Path), metavar="[PLAN]"
)
plan_option = click.option(
    "--plan",
    default="plan",
    type=click.Path(path_type=Path),
    show_default=True,
    help="Thư mục kế hoạch. / The plan's folder.",
)
language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(["vi", "en"]),
    help="Ngôn ngữ hiển thị; mặc định theo kế hoạch. / Language; the plan's by default.",
)
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    default="error",
    show_default=True,
    help="Mức kết quả làm lệnh kết thúc với mã 1. / Findings at or above this exit with 1.",
)


class Day(click.ParamType[dt.date]):
    """A day, written 2019-11-20 or 20/11/2019."""

    name = "DAY"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """The day of a text; a usage error where there is none."""
        if isinstance(value, dt.date):
            return value
        for form in ("%Y-%m-%d", "%d/%m/%Y"):
            try:
                return dt.datetime.strptime(str(value), form).date()  # noqa: DTZ007 - a civil day
            except ValueError:
                continue
        raise click.BadParameter(
            f"{value}: không phải ngày (viết 2019-11-20 hoặc 20/11/2019) / not a day",
            ctx=ctx,
            param=param,
        )


as_of_option = click.option(
    "--as-of",
    type=Day(),
    help="Tính như đang ở ngày này; mặc định hôm nay. / Judge as on this day; today by default.",
)


@contextlib.contextmanager
def collector_asleep() -> Iterator[None]:
    """Compile in here: only plain data is made, and the collector would look through it in vain."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def compiled_plan(plan: Path, as_of: dt.date | None = None) -> Outcome:
    """Compile a plan."""
    with collector_asleep():
        return compile_plan(plan, as_of)


def today() -> dt.date:
    """The day it is here."""
    return dt.datetime.now().astimezone().date()


def print_findings(outcome: Outcome, language: str, *, err: bool = False) -> None:
    """Print all findings as text, in colour only on a terminal."""
    paint, coloured = painter(sys.stderr if err else sys.stdout)
    lines = {file.path: file.text.split("\n") for file in outcome.files}
    click.echo(
        render_text(outcome.findings, lines, language, paint), nl=False, err=err, color=coloured
    )


def painter(stream: TextIO) -> tuple[Callable[[str, Severity], str], bool]:
    """How words are painted by severity on a stream, and whether they are."""
    coloured = stream.isatty() and "NO_COLOR" not in os.environ

    def paint(text: str, severity: Severity) -> str:
        return click.style(text, fg=_COLOURS[severity], bold=True) if coloured else text

    return paint, coloured


def status(outcome: Outcome, fail_on: str) -> int:
    """The exit status that findings ask for."""
    if outcome.compiled is None:
        return EXIT_UNCOMPILED
    return status_of((found.severity for found in open_ones(outcome.findings)), fail_on)


def open_ones(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that nobody has accepted: they alone decide how a command ends."""
    return [found for found in findings if acceptance(found) is None]


def status_of(severities: Iterable[str], fail_on: str) -> int:
    """The exit status that the severities of findings ask for."""
    at_or_above = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return EXIT_FINDINGS if any(severity in at_or_above for severity in severities) else 0


def compiled_or_exit(plan: Path, language: str | None) -> tuple[Compiled, str]:
    """The compiled plan and the language to speak; without one, its findings and status 2."""
    outcome = compiled_plan(plan)
    spoken = language or outcome.language
    if outcome.compiled is None:
        print_findings(outcome, spoken, err=True)
        sys.exit(EXIT_UNCOMPILED)
    return outcome.compiled, spoken
