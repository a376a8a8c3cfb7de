"""`planc build`: every output of a plan, in one folder."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planc.cli.common import (
    EXIT_UNCOMPILED,
    Day,
    compiled_plan,
    fail_on_option,
    language_option,
    plan_argument,
    print_findings,
    status,
)
from planc.report.text import summary

if TYPE_CHECKING:
    import datetime as dt

_DONE = {
    "vi": "Đã dựng {count} tệp vào {outputs}/ trong {seconds} giây. Mở {outputs}/index.html.",
    "en": "Built {count} files in {outputs}/ in {seconds} s. Open {outputs}/index.html.",
}
_FOUND = {
    "vi": "Kết quả kiểm tra: {summary} Xem chi tiết: planc check.",
    "en": "Findings: {summary} For details: planc check.",
}
_NOT_BUILT = {
    "vi": "Không dựng gì: hãy sửa các lỗi trên trước. Bản dựng cũ, nếu có, vẫn còn nguyên.",
    "en": "Nothing was built: repair these errors first. An older build, if any, is untouched.",
}


_NO_FOLDER = {
    "vi": "Không ghi được vào thư mục {outputs}: {reason}. Chọn thư mục khác bằng -o.",
    "en": "Cannot write to the folder {outputs}: {reason}. Choose another with -o.",
}


@click.command("build", help="Dựng mọi tài liệu đầu ra của kế hoạch PLAN. / Build all outputs.")
@plan_argument
@click.option(
    "-o",
    "--outputs",
    type=click.Path(path_type=Path, file_okay=False),
    default="outputs",
    show_default=True,
    help="Thư mục kết quả. / The folder to write to.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    help="Số tiến trình dựng PDF; mặc định số lõi. / Processes; the number of cores by default.",
)
@fail_on_option
@language_option
@click.option(
    "--as-of",
    type=Day(),
    help="Xét chấp thuận vào ngày này; mặc định đều còn hiệu lực. / Judge waivers on this day.",
)
def command(  # noqa: PLR0913, PLR0917 - the options of the command
    plan: Path,
    outputs: Path,
    jobs: int,
    fail_on: str,
    language: str | None,
    as_of: dt.date | None,
) -> None:
    """Compile, render and write, or say why nothing was built.

    No clock is asked, so that the same plan gives the same bytes on every day.
    """
    from planc.build import artifacts, write

    begun = time.perf_counter()
    outcome = compiled_plan(plan, as_of)
    spoken = language or outcome.language
    if outcome.compiled is None:
        print_findings(outcome, spoken, err=True)
        click.echo(_NOT_BUILT[spoken], err=True)
        sys.exit(status(outcome, fail_on))
    try:
        outputs.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        click.echo(_NO_FOLDER[spoken].format(outputs=outputs, reason=reason), err=True)
        sys.exit(EXIT_UNCOMPILED)
    count = write(artifacts(outcome, spoken, jobs), outputs)
    seconds = f"{time.perf_counter() - begun:.1f}"
    done = {
        "count": count,
        "outputs": outputs.as_posix(),
        "seconds": seconds if spoken == "en" else seconds.replace(".", ","),
        "summary": summary(outcome.findings, spoken),
    }
    click.echo(_DONE[spoken].format(**done))
    click.echo(_FOUND[spoken].format(**done))
    sys.exit(status(outcome, fail_on))
