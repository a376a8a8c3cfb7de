"""The responsibility graph: made from the compiled plan when a question needs a graph."""

from planc.graph.build import build_graph, sources

__all__ = ["build_graph", "sources"]
