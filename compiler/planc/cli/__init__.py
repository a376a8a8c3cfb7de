"""The command line: the only room that prints, asks the clock, writes and exits."""

from planc.cli.main import main

__all__ = ["main"]
