"""The graph as files: JSON, DOT with graphviz, which nobody else may import, and Mermaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.render.graph.data import graph_json
from planc.render.graph.mermaid import mermaid_file

if TYPE_CHECKING:
    from planc.render.graph_text import GraphText

__all__ = ["dot_file", "graph_json", "mermaid_file"]


def dot_file(text: GraphText) -> bytes:
    """The folded graph in the language of Graphviz, whose library is imported only here."""
    from planc.render.graph.dot import dot_file as write

    return write(text)
