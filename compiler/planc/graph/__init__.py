"""The responsibility graph: made from the compiled plan when a question needs a graph."""

from planc.graph.build import build_graph, sources
from planc.graph.export import export_graph, graphml, node_link

__all__ = ["build_graph", "export_graph", "graphml", "node_link", "sources"]
