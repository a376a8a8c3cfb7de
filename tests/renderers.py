"""Renderers that go wrong, importable in the processes that a build starts."""

from __future__ import annotations

import os
import signal


def shout(text: str) -> bytes:
    return text.upper().encode()


def fail(text: str) -> bytes:
    raise ValueError(f"không vẽ được {text}")


def be_killed(_: str) -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)
    return b""


def leave(_: str) -> bytes:
    os._exit(7)


def name_the_process(_: str) -> bytes:
    return str(os.getpid()).encode()
