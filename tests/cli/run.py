"""How tests call the command line: in this process, or as somebody at a terminal does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from click.testing import CliRunner

from planc.cli.main import planc

if TYPE_CHECKING:
    from click.testing import Result

COMMAND = Path(sys.executable).with_name("planc")


def run(*arguments: str) -> Result:
    """Call planc in this process; what it raises is raised."""
    return CliRunner().invoke(planc, arguments, catch_exceptions=False)


def run_installed(
    *arguments: str, command: tuple[str | Path, ...] = (COMMAND,), **environment: str
) -> subprocess.CompletedProcess[str]:
    """Call the installed command as a process of its own, with more in its environment."""
    return subprocess.run(
        [*command, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
