"""`planc build`: every output of a plan, in one folder."""

from __future__ import annotations

import contextlib
import hashlib
import os
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Self

import click

from planc.cli.common import (
    EXIT_FAILED,
    EXIT_UNCOMPILED,
    Day,
    collector_asleep,
    compiled_plan,
    fail_on_option,
    language_option,
    open_ones,
    plan_argument,
    print_findings,
    status,
    status_of,
)
from planc.cli.selection import FORMATS, Kind, selection
from planc.cli.since import bytes_or_exit, edition_or_exit
from planc.render.phrases import number_phrase
from planc.report.text import counted
from planc.source import read, read_originals
from planc.text.words import words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence
    from types import FrameType

    from click._termui_impl import ProgressBar

    from planc.build import Built
    from planc.findings import Severity

_DONE = {
    "vi": "Đã dựng {made} tệp vào {outputs}/ trong {seconds} giây{more}. Mở {outputs}/{first}.",
    "en": "Built {made} files in {outputs}/ in {seconds} s{more}. Open {outputs}/{first}.",
}
_KEPT = {"vi": "{count} tệp khác không đổi", "en": "{count} others have not changed"}
_GONE = {"vi": "bỏ {count} tệp không còn dùng", "en": "{count} no longer used are gone"}
_UNCHANGED = {
    "vi": "Không có gì thay đổi: {kept} tệp trong {outputs}/ vẫn đúng, không phải dựng lại.",
    "en": "Nothing has changed: the {kept} files in {outputs}/ are right as they are.",
}
_BEHIND = {
    "vi": "Chú ý: {count} tệp khác trong {outputs}/ là của lần dựng trước và nay đã cũ. "
    "Dựng lại tất cả: planc build.",
    "en": "Note: {count} other files in {outputs}/ are of an earlier build and out of date. "
    "To build all: planc build.",
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
_NOTHING_ASKED = {
    "vi": "Không có phiếu nào ứng với các điều kiện đã chọn; không dựng gì.",
    "en": "No sheet answers to what was asked for; nothing was built.",
}
_BLOCKED = {
    "vi": "{path} không phải do planc ghi và chiếm chỗ của kết quả (liên kết, hoặc thư mục ở chỗ "
    "của tệp). Không có gì bị thay đổi. Hãy chuyển nó đi, hoặc chọn thư mục khác bằng -o.",
    "en": "{path} was not written by planc and stands in the way of its outputs (a link, or a "
    "folder in the place of a file). Nothing was changed. Move it away, or choose another folder "
    "with -o.",
}
_EDITED = {
    "vi": "Chú ý: có tệp đã bị sửa tay, nay dựng lại; bản sửa tay cất ở {outputs}/.planc/edited/: "
    "{paths}",
    "en": "Note: files that had been edited by hand were made anew; what was edited is kept in "
    "{outputs}/.planc/edited/: {paths}",
}
_BROKEN = {
    "vi": "planc: không dựng được {path}: {reason}. Không tệp nào bị thay đổi; bản dựng cũ, nếu "
    "có, vẫn còn nguyên. Đây là lỗi của chương trình hoặc của máy, không phải của kế hoạch.",
    "en": "planc: {path} could not be made: {reason}. No file was changed; an older build, if any, "
    "is untouched. The fault is planc's or the machine's, not the plan's.",
}
_NO_RECORD = {
    "vi": "Ghi chú: không đọc được bản ghi của lần dựng trước ({outputs}/.planc/record.json) nên "
    "dựng lại tất cả.",
    "en": "Note: the record of the last build ({outputs}/.planc/record.json) cannot be read, so "
    "that everything is built anew.",
}
_WAITING = {
    "vi": "Một lần dựng khác đang ghi vào {outputs}/; đang chờ nó xong…",
    "en": "Another build is writing to {outputs}/; waiting for it to end…",
}
#: So many paths of files are named in a message.
_MOST_SHOWN = 5
_MAKING = {"vi": "Đang dựng {count} tệp", "en": "Making {count} files"}


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
    "--only",
    "kinds",
    type=Kind(),
    multiple=True,
    help="Chỉ dựng loại này (lặp lại được): index, sheets, bundles, timeline, "
    "document, tables, calendar, graph, compliance, coverage, json. "
    "/ Only files of this kind.",
)
@click.option(
    "--agency",
    "agencies",
    multiple=True,
    metavar="AGENCY",
    help="Chỉ phiếu của cơ quan này (mã hoặc tên). / Only the sheet of this agency.",
)
@click.option(
    "--level",
    "levels",
    multiple=True,
    metavar="LEVEL",
    help="Chỉ phiếu của cấp này. / Only the sheets of this level.",
)
@click.option(
    "--item",
    "items",
    multiple=True,
    metavar="ITEM",
    help="Chỉ phiếu của cơ quan có phần trong mục này. / Only sheets of those in this item.",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    help="Phiếu có thêm bản Word để điền và sửa. Lần dựng tất cả mà không ghi tùy chọn này thì bỏ "
    "các bản Word của phiếu đi, để không bản nào cũ đi mà không ai biết. "
    "/ Sheets as Word files too; a build of everything without it takes them away.",
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
    help="Đánh dấu việc đã qua và xét chấp thuận vào ngày này; mặc định không đánh dấu. "
    "/ Mark what is past, and judge waivers, on this day.",
)
@click.option(
    "--since",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="plan.json của lần ban hành trước: danh sách gửi ghi rõ phiếu nào thay đổi. "
    "/ An earlier plan.json, to tell which sheets changed.",
)
def command(  # noqa: PLR0913, PLR0917 - the options of the command
    plan: Path,
    outputs: Path,
    kinds: tuple[str, ...],
    agencies: tuple[str, ...],
    levels: tuple[str, ...],
    items: tuple[str, ...],
    formats: tuple[str, ...],
    jobs: int,
    fail_on: str,
    language: str | None,
    as_of: dt.date | None,
    since: Path | None,
) -> None:
    """Compile, render what differs from the last build, and swap it in; or say why not.

    No clock is asked, so that the same plan gives the same bytes on every day.
    """
    from planc.build import (
        BlockedError,
        RenderError,
        build,
        files_beside,
        findings_beside,
        repair,
        request_digest,
        unchanged,
    )

    begun = time.perf_counter()
    earlier = bytes_or_exit(since, language) if since else b""
    (files, found), (originals, more) = read(plan), read_originals(plan)
    named, named_originals = files_beside(files, plan), files_beside(originals, plan)
    everything = not (kinds or agencies or levels or items)
    with _Progress(outputs, language or "vi") as progress:
        repair(outputs, progress)
    request = request_digest(
        [(file.path, file.text) for file in (*named, *named_originals)],
        (
            str(language),
            str(as_of),
            hashlib.sha256(earlier).hexdigest() if since else "",
            *sorted(set(formats)),
        ),
    )
    if everything and not (found or more) and (record := unchanged(outputs, request)):
        spoken = language or record.language
        said = {"kept": _number(len(record.entries), spoken), "outputs": outputs.as_posix()}
        click.echo(_UNCHANGED[spoken].format(**said))
        _end(record.counts, fail_on, spoken)
    from planc.build.artifacts import artifacts
    from planc.pipeline import compile_files

    with collector_asleep():
        found = findings_beside([*found, *more], plan)
        outcome = compile_files(named, found, as_of, originals=tuple(named_originals))
    spoken = language or outcome.language
    if outcome.compiled is None:
        _not_built(plan, as_of, spoken, fail_on)
    edition = None
    if since:
        plan_id = outcome.compiled.plan.header.id
        edition = edition_or_exit(earlier, since, plan_id, spoken)
    wanted = selection(outcome.compiled, kinds, agencies, levels, items, formats, spoken)
    with collector_asleep():
        # A build of some must know what else lies there to say whether it is out of date.
        made = list(
            artifacts(
                outcome,
                spoken,
                as_of,
                edition,
                FORMATS if wanted else formats,
            )
        )
    paths = [each.path for each in made if wanted is None or wanted(each)]
    if not paths:
        click.echo(_NOTHING_ASKED[spoken], err=True)
        sys.exit(EXIT_UNCOMPILED)
    with _Progress(outputs, spoken) as progress, _stopping():
        try:
            built = build(
                made,
                outputs,
                request=request,
                findings=open_ones(outcome.findings),
                language=spoken,
                watcher=progress,
                jobs=jobs,
                wanted=wanted,
            )
        except RenderError as error:
            click.echo(_BROKEN[spoken].format(path=error.path, reason=error.reason), err=True)
            sys.exit(EXIT_FAILED)
        except BlockedError as error:
            click.echo(_BLOCKED[spoken].format(path=error.path.as_posix()), err=True)
            sys.exit(EXIT_UNCOMPILED)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            click.echo(_NO_FOLDER[spoken].format(outputs=outputs, reason=reason), err=True)
            sys.exit(EXIT_UNCOMPILED)
    _tell(built, outputs, _first(paths), begun, spoken)
    _end(Counter(each.severity for each in open_ones(outcome.findings)), fail_on, spoken)


def _not_built(plan: Path, as_of: dt.date | None, language: str, fail_on: str) -> NoReturn:
    """Say why nothing was built, the files named from where people stand."""
    outcome = compiled_plan(plan, as_of)
    print_findings(outcome, language, err=True)
    click.echo(_NOT_BUILT[language], err=True)
    sys.exit(status(outcome, fail_on))


def _first(paths: Sequence[str]) -> str:
    """The file that somebody will want to open first."""
    return min(paths, key=lambda path: (path != "index.html", not path.endswith(".html")))


def _tell(built: Built, outputs: Path, first: str, begun: float, language: str) -> None:
    more = [
        words[language].format(count=_number(count, language))
        for words, count in ((_KEPT, built.kept), (_GONE, built.gone))
        if count
    ]
    said = {"made": _number(built.made, language), "outputs": outputs.as_posix()}
    said |= {"seconds": _seconds(begun, language), "first": first}
    click.echo(_DONE[language].format(**said, more="".join(f"; {each}" for each in more)))
    if built.edited:
        shown = ", ".join(built.edited[:_MOST_SHOWN])
        rest = len(built.edited) - _MOST_SHOWN
        click.echo(
            _EDITED[language].format(**said, paths=shown + (f" (+{rest})" if rest > 0 else ""))
        )
    if built.behind:
        said["count"] = _number(built.behind, language)
        click.echo(_BEHIND[language].format(**said))


def _end(counts: Mapping[Severity, int], fail_on: str, language: str) -> NoReturn:
    """Say what was found, and end with the status that this asks for."""
    click.echo(_FOUND[language].format(summary=counted(counts, language)))
    sys.exit(status_of((severity for severity, count in counts.items() if count), fail_on))


def _number(count: int, language: str) -> str:
    return number_phrase(count, words(language))


def _seconds(begun: float, language: str) -> str:
    seconds = f"{time.perf_counter() - begun:.1f}"
    return seconds if language == "en" else seconds.replace(".", ",")


class _Progress:
    """Tells on the error stream how far a build is: a bar on a terminal, a line elsewhere."""

    def __init__(self, outputs: Path, language: str) -> None:
        self._outputs = outputs.as_posix()
        self._language = language
        self._bar: ProgressBar[int] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.render_finish()

    def unreadable_record(self) -> None:
        click.echo(_NO_RECORD[self._language].format(outputs=self._outputs), err=True)

    def waiting(self) -> None:
        click.echo(_WAITING[self._language].format(outputs=self._outputs), err=True)

    def begun(self, count: int) -> None:
        label = _MAKING[self._language].format(count=_number(count, self._language))
        bar = click.progressbar(length=count, label=label, file=sys.stderr)
        bar.render_progress()
        self._bar = bar

    def made(self) -> None:
        if self._bar is not None:
            self._bar.update(1)


@contextlib.contextmanager
def _stopping() -> Iterator[None]:
    """Be ended by a signal as cleanly as by Ctrl-C."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signals = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
    # Who was told to live on without its terminal (nohup) does.
    heard = [each for each in signals if signal.getsignal(each) is not signal.SIG_IGN]
    before = {each: signal.signal(each, stop) for each in heard}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
