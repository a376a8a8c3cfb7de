"""The responsibility graph: made from the compiled plan when a question needs a graph.

networkx takes as long to import as a small plan to compile, so that nobody imports it who does not
ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planc.compiled import Compiled
    from planc.graph.build import Graph

__all__ = ["build_graph", "export_graph", "graphml", "node_link", "sources"]


def build_graph(compiled: Compiled) -> Graph:
    """The whole graph, frozen; two roles of an agency in one item are two edges."""
    from planc.graph import build

    return build.build_graph(compiled)


def sources(graph: Graph, node: str, edge: str) -> list[str]:
    """The nodes that edges of one type lead from to a node, sorted, each once."""
    from planc.graph import build

    return build.sources(graph, node, edge)


def export_graph(compiled: Compiled) -> Graph:
    """The graph for other programs, frozen; nodes and edges are in a fixed order."""
    from planc.graph import export

    return export.export_graph(compiled)


def node_link(graph: Graph) -> dict[str, Any]:
    """The graph as plain data: `nodes` with `id`, `edges` with `source`, `target` and `key`."""
    from planc.graph import export

    return export.node_link(graph)


def graphml(graph: Graph, about: Mapping[str, str]) -> bytes:
    """The graph as GraphML, with what is to be said about it."""
    from planc.graph import export

    return export.graphml(graph, about)
