"""How tests call the command line in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from planc.cli.main import planc

if TYPE_CHECKING:
    from click.testing import Result


def run(*arguments: str) -> Result:
    """Call planc; what it raises is raised."""
    return CliRunner().invoke(planc, arguments, catch_exceptions=False)
