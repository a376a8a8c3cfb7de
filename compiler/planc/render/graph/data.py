"""Write the whole graph as JSON in the node-link form of networkx, one node or edge a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VERSION = 1


def graph_json(graph: Mapping[str, Any], about: Mapping[str, str]) -> bytes:
    """The graph, `version` 1, and under `graph` what is to be said about it.

    Schema: `schema/graph.schema.json`.
    """
    head = {
        "version": VERSION,
        "directed": graph["directed"],
        "multigraph": graph["multigraph"],
        "graph": dict(about),
    }
    opening = ",\n".join(f"{_text(key)}: {_text(value)}" for key, value in head.items())
    lists = ",\n".join(f"{_text(key)}: {_list(graph[key])}" for key in ("nodes", "edges"))
    return f"{{{opening},\n{lists}}}\n".encode()


def _list(entries: Iterable[object]) -> str:
    lines = [_text(entry) for entry in entries]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
