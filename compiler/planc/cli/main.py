"""The command `planc`: its subcommands, each in a file of its own, imported when it is called."""

from __future__ import annotations

import importlib
import os
import sys

import click

from planc import __version__
from planc.text import nearest

#: Name, module and one line of help of each command, in the order of `--help`.
COMMANDS = {
    "check": ("check", "Kiểm tra kế hoạch. / Check a plan."),
    "build": ("build", "Dựng mọi tài liệu đầu ra. / Build all outputs."),
    "show": ("show", "Xem một mục, cơ quan hoặc điểm. / Show an item, agency or clause."),
    "why": ("why", "Vì sao cơ quan có (không có) việc này? / Why has an agency this duty, or not?"),
    "explain": ("explain", "Giải thích một quy tắc. / Explain a rule."),
    "schema": ("schema", "In JSON Schema của ngôn ngữ kế hoạch. / Print the JSON Schema."),
}

EXIT_USAGE = 2
#: As in `common`, which is not imported here: it would cost every start.
EXIT_FAILED = 3


class _Commands(click.Group):
    """Imports a command only when it is asked for: most of a cold start is imports."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"planc.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Lệnh / Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Trình biên dịch kế hoạch. / A compiler for government implementation plans.",
)
@click.version_option(__version__, "--version", prog_name="planc")
def planc() -> None:
    """The group that the commands hang on."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit: 0 fine, 1 findings, 2 cannot be compiled, 3 planc failed."""
    _utf8()
    try:
        status = planc.main(args=arguments, prog_name="planc", standalone_mode=False)
        sys.exit(status if isinstance(status, int) else 0)
    except click.UsageError as error:
        _explain_usage(error)
        sys.exit(EXIT_USAGE)
    except click.Abort:
        click.echo("planc: đã dừng theo yêu cầu. / stopped.", err=True)
        sys.exit(EXIT_USAGE)
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does: nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:  # the last door: whatever failed here is ours
        if os.environ.get("PLANC_DEBUG"):
            raise
        click.echo(
            f"planc: lỗi của chính chương trình ({type(error).__name__}: {error}). "
            "Kế hoạch của quý vị không có lỗi ở đây; xin báo cho người bảo trì, kèm kết quả chạy "
            "lại với biến môi trường PLANC_DEBUG=1.\n"
            "planc: an internal error, not a mistake in your plan; please report it with the "
            "output of a run with PLANC_DEBUG=1 set.",
            err=True,
        )
        sys.exit(EXIT_FAILED)


def _explain_usage(error: click.UsageError) -> None:
    """Say what was typed wrong: in Vietnamese where it is one of the usual slips, and as it is."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return
    path = error.ctx.command_path if error.ctx else "planc"
    said = "lệnh gõ chưa đúng"
    if isinstance(error, click.NoSuchOption):
        said = f"không có tùy chọn {error.option_name}"
    elif isinstance(error, click.MissingParameter) and error.param and error.ctx:
        said = f"còn thiếu {error.param.make_metavar(error.ctx)}"
    elif "No such command" in error.message:
        near = nearest(error.message.split("'")[1], COMMANDS)
        said = "không có lệnh này" + (f"; gần giống: {', '.join(near)}" if near else "")
    click.echo(f"planc: {said}. Xem cách dùng: {path} --help", err=True)
    click.echo(f"planc: {error.format_message()}", err=True)


def _utf8() -> None:
    """Vietnamese text must come out whole whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
