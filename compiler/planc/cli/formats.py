"""`--format`: which reports are asked for, where they go, and how they are written."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planc.text import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

#: Every format, the one for people first.
FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown")


@dataclass(frozen=True, slots=True)
class Asked:
    """A format that is asked for, and the file it goes to: None for the terminal."""

    form: str
    file: Path | None = None


class Format(click.ParamType[Asked]):
    """A format, or a format and a file: `json`, `sarif=planc.sarif`."""

    name = "FORMAT[=FILE]"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Asked:
        """What is asked for; a usage error where there is no such format or no name of a file."""
        if isinstance(value, Asked):
            return value
        form, equals, file = str(value).partition("=")
        if form not in FORMATS:
            near = ", ".join(nearest(form, FORMATS))
            raise click.BadParameter(
                f"không có dạng “{form}”{f'; gần giống: {near}' if near else ''}. "
                f"Có: {', '.join(FORMATS)}. / no such format; use one of these",
                ctx=ctx,
                param=param,
            )
        if equals and not file:
            raise click.BadParameter(
                f"sau “{form}=” phải là tên tệp / “{form}=” needs a file", ctx=ctx, param=param
            )
        return Asked(form, Path(file) if equals else None)


def sorted_out(asked: Sequence[Asked]) -> tuple[str | None, dict[Path, str]]:
    """The format for the terminal, if any, and the formats by file; a usage error if they clash."""
    bare = [each.form for each in asked if each.file is None]
    if len(bare) > 1:
        raise click.UsageError(
            f"chỉ một dạng được in ra màn hình, ở đây có {len(bare)}: {', '.join(bare)}; các dạng "
            f"khác ghi vào tệp, ví dụ --format {bare[1]}=TỆP / only one format can be printed; "
            "give the others a file"
        )
    files: dict[Path, str] = {}
    seen: set[Path] = set()
    for each in asked:
        if each.file is None:
            continue
        target = each.file.resolve()
        if target in seen:
            raise click.UsageError(
                f"hai dạng cùng ghi vào {each.file} / two formats go to one file"
            )
        seen.add(target)
        _check(each.file, target)
        files[each.file] = each.form
    return (bare[0] if bare else None), files


def _check(file: Path, target: Path) -> None:
    """A usage error where a file cannot be written, before anything is compiled."""
    reason = ""
    if target.is_dir():
        reason = "đó là thư mục / it is a folder"
    elif not target.parent.is_dir():
        reason = f"không có thư mục {file.parent} / there is no such folder"
    elif not os.access(target if target.exists() else target.parent, os.W_OK):
        reason = "không có quyền ghi / permission denied"
    if reason:
        raise click.UsageError(f"không ghi được {file}: {reason}")


def refuse_files_of_plan(files: Iterable[Path], plan: Iterable[str]) -> None:
    """A usage error where a report would take the place of a file of the plan."""
    own = {Path(file).resolve() for file in plan}
    for file in files:
        if file.resolve() in own:
            raise click.UsageError(
                f"{file} là một tệp của kế hoạch, không ghi đè / is a file of the plan"
            )


def write_all(texts: Mapping[Path, str]) -> None:
    """Write every file, or none: each stands ready beside its place before the first is moved.

    Raises OSError with the name of the file that cannot be written; none is changed then.
    """
    ready: list[tuple[Path, Path]] = []
    file = Path()
    try:
        for file, text in texts.items():
            target = file.resolve()
            if target.exists() and not target.is_file():
                # A pipe or a device: there is nothing to move into its place.
                target.write_text(text, encoding="utf-8")
                continue
            beside = target.with_name(f".{target.name}.{os.getpid()}.new")
            ready.append((beside, target))
            with beside.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            if target.exists():
                shutil.copymode(target, beside)
        for beside, target in ready:
            beside.replace(target)
    except OSError as error:
        raise OSError(error.errno, reason_of(error), str(file)) from error
    finally:
        for beside, _ in ready:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)


def reason_of(error: OSError) -> str:
    """Why a file cannot be written, in the words of the system."""
    return error.strerror or type(error).__name__
