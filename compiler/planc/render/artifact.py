"""What renderers make: bytes with a path inside the folder of outputs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file to be written; `path` is relative to the folder of outputs, with `/`."""

    path: str
    data: bytes
