"""`planc check`: what is wrong with a plan, at which line, and what to do."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from planc.cli.chosen import Rules, chosen_findings, chosen_rules
from planc.cli.common import (
    EXIT_UNCOMPILED,
    as_of_option,
    compiled_plan,
    fail_on_option,
    language_option,
    open_ones,
    painter,
    plan_argument,
    status_of,
    today,
)
from planc.cli.formats import (
    Asked,
    Format,
    reason_of,
    refuse_files_of_plan,
    sorted_out,
    write_all,
)
from planc.report.contents import Contents
from planc.report.text import GROUPS, text_report

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from planc.findings import Severity

#: GitHub drops the summary of a step that is larger; the limit is for all that goes there.
MOST_OF_SUMMARY = 1_000_000

_WRITTEN = {"vi": "Đã ghi: {files}.", "en": "Written: {files}."}
_NO_SUMMARY = {
    "vi": "Ghi chú: không ghi được bản tóm tắt của công việc vào {file}: {reason}.",
    "en": "Note: the summary of the job cannot be written to {file}: {reason}.",
}
_NOT_WRITTEN = {
    "vi": "planc: không ghi được {file}: {reason}. Không báo cáo nào được ghi dở.",
    "en": "planc: {file} cannot be written: {reason}. No report was written in part.",
}


@click.command("check", help="Kiểm tra kế hoạch PLAN. / Check the plan PLAN.")
@plan_argument
@click.option(
    "--format",
    "forms",
    type=Format(),
    multiple=True,
    help="Dạng kết quả: text (mặc định), json, sarif, github, gitlab, junit, markdown; thêm =TỆP "
    "để ghi vào tệp, lặp lại được. / How findings are told, and to which file.",
)
@click.option(
    "--select",
    type=Rules(),
    multiple=True,
    help="Chỉ những quy tắc này: mã, tên hoặc nhóm, cách nhau bằng dấu phẩy. / Only these rules.",
)
@click.option(
    "--ignore",
    type=Rules(),
    multiple=True,
    help="Bỏ những quy tắc này. / Without these rules.",
)
@click.option(
    "--group-by",
    type=click.Choice(GROUPS),
    help="Xếp theo tệp, theo mục hoặc theo nhóm quy tắc. / Group by file, item or family.",
)
@click.option(
    "--statistics",
    is_flag=True,
    help="Chỉ đếm, theo nhóm và quy tắc. / Only count, by family and rule.",
)
@fail_on_option
@language_option
@as_of_option
def command(  # noqa: PLR0913 - the options of the command
    plan: Path,
    forms: tuple[Asked, ...],
    select: tuple[frozenset[str], ...],
    ignore: tuple[frozenset[str], ...],
    group_by: str | None,
    *,
    statistics: bool,
    fail_on: Severity,
    language: str | None,
    as_of: dt.date | None,
) -> None:
    """Compile, tell the findings in every format asked for, and exit with the status they ask for.

    What was not asked for does not count for the status either, but a plan that cannot be compiled
    ends with 2.
    """
    bare, files = sorted_out(forms or (Asked("text"),))
    if (group_by or statistics) and "text" not in (bare, *files.values()):
        raise click.UsageError(
            "--group-by và --statistics chỉ dùng cho dạng text / are for the format text"
        )
    rules = chosen_rules(select, ignore)
    outcome = compiled_plan(plan, as_of or today())
    refuse_files_of_plan(files, [file.path for file in outcome.files])
    found = chosen_findings(outcome.findings, rules, compiled=outcome.compiled is not None)
    contents = Contents(
        findings=found,
        plan=outcome.plan_id,
        language=language or outcome.language,
        compiled=outcome.compiled,
        rules=rules,
        hidden=len(outcome.findings) - len(found),
        fail_on=fail_on,
        lines={file.path: file.text.split("\n") for file in outcome.files},
    )

    def text(paint: Callable[[str, Severity], str]) -> str:
        return text_report(contents, paint, group_by=group_by, statistics=statistics)

    def report(form: str) -> str:
        return text(lambda words, _: words) if form == "text" else _render(form, contents)

    _write({file: report(form) for file, form in files.items()}, contents.language, quiet=bare)
    if bare == "text":
        paint, coloured = painter(sys.stdout)
        click.echo(text(paint), nl=False, color=coloured)
    elif bare:
        click.echo(report(bare), nl=False)
    if "github" in (bare, *files.values()):
        _summarise(contents)
    if outcome.compiled is None:
        sys.exit(EXIT_UNCOMPILED)
    sys.exit(status_of((finding.severity for finding in open_ones(found)), fail_on))


def _render(form: str, contents: Contents) -> str:
    """The findings in a format that programs read; each is imported when it is asked for."""
    if form == "json":
        from planc.report.json import render_json

        return render_json(contents.findings, contents.plan, contents.language)
    if form == "sarif":
        from planc.report.sarif import render_sarif

        return render_sarif(contents)
    if form == "github":
        from planc.report.github import render_github

        return render_github(contents)
    if form == "gitlab":
        from planc.report.gitlab import render_gitlab

        return render_gitlab(contents)
    if form == "junit":
        from planc.report.junit import render_junit

        return render_junit(contents)
    from planc.report.markdown import render_markdown

    return render_markdown(contents)


def _write(texts: dict[Path, str], language: str, *, quiet: str | None) -> None:
    """Write the reports that go to files, and say so where nothing else is said."""
    try:
        write_all(texts)
    except OSError as error:
        _say_not_written(error.filename, error, language)
    if texts and not quiet:
        names = ", ".join(file.as_posix() for file in texts)
        click.echo(_WRITTEN[language].format(files=names), err=True)


def _summarise(contents: Contents) -> None:
    """Put the whole table into the summary of the job, where GitHub gives a file for it."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    from planc.report.markdown import render_markdown

    path = Path(file)
    try:
        taken = path.stat().st_size if path.exists() else 0
        with path.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(render_markdown(contents, most_bytes=MOST_OF_SUMMARY - taken))
    except OSError as error:
        # It is one more place to read the same: its loss costs neither annotations nor status.
        text = _NO_SUMMARY[contents.language].format(file=file, reason=reason_of(error))
        click.echo(text, err=True)


def _say_not_written(file: str, error: OSError, language: str) -> NoReturn:
    click.echo(_NOT_WRITTEN[language].format(file=file, reason=reason_of(error)), err=True)
    sys.exit(EXIT_UNCOMPILED)
