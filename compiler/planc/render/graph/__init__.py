"""The graph as files: JSON, DOT with graphviz, which nobody else may import, and Mermaid."""

from planc.render.graph.data import graph_json
from planc.render.graph.dot import dot_file
from planc.render.graph.mermaid import mermaid_file

__all__ = ["dot_file", "graph_json", "mermaid_file"]
