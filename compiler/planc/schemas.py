"""Where the JSON Schemas lie: beside the package in an installed wheel, else in the repository."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_INSTALLED = Path(__file__).parent / "schema"
_REPOSITORY = Path(__file__).parents[2] / "schema"


def schema_path(name: str) -> Path:
    """The path of a schema file, such as `planc.schema.json`."""
    folder = _INSTALLED if _INSTALLED.is_dir() else _REPOSITORY
    return folder / name


@cache
def load_schema(name: str) -> dict[str, Any]:
    """A schema as data; the caller must not change it."""
    loaded: dict[str, Any] = json.loads(schema_path(name).read_text(encoding="utf-8"))
    return loaded
