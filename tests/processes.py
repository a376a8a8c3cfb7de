"""How tests call the installed command, as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

COMMAND = Path(sys.executable).with_name("planc")


def unmeasured() -> dict[str, str]:
    """The environment for a process that is interrupted: coverage must not measure it.

    It holds a lock of its own while it notes a new file, and an interrupt that comes just then
    leaves the lock closed for ever.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}


def run_installed(
    *arguments: str,
    command: tuple[str | Path, ...] = (COMMAND,),
    cwd: Path | None = None,
    environment: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Call planc in a folder, the current one by default, with more in its environment."""
    return subprocess.run(
        [*command, *arguments],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
