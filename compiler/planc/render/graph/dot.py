"""Write the folded graph as DOT, for Graphviz and what reads its language."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from graphviz import Digraph, nohtml

from planc.render.graph_text import about_lines

if TYPE_CHECKING:
    from planc.render.graph_text import ClusterText, EdgeText, GraphText

#: How many letters stand on a line of a node.
_LETTERS = 34

#: The ink of a role or a link; what is not here is grey. Told apart also by its words.
_INKS = {
    "lead": "#9c1c1c",
    "perform": "#9c1c1c",
    "report": "#1c4f9c",
    "receive": "#1c4f9c",
    "direct": "#6b3fa0",
}
_GREY = "#777777"

_FILLS = {
    "party": "#ffffff",
    "words": "#f3f3f3",
    "task": "#fff4d6",
    "part": "#fffbef",
    "duty": "#e4f1e4",
    "report": "#e2ecfa",
}


def dot_file(text: GraphText) -> bytes:
    """The folded graph: parties on the left by their level, items on the right."""
    font = "Tinos, Times New Roman, serif"
    graph = Digraph("planc")
    graph.attr(
        rankdir="LR",
        ranksep="3",
        nodesep="0.12",
        newrank="true",
        fontname=font,
        labelloc="t",
        label=_lines(about_lines(text), letters=120),
    )
    graph.attr("node", shape="box", style="filled", fontname=font, fontsize="11")
    graph.attr("edge", fontname=font, fontsize="9")
    for cluster in (*text["parties"], *text["items"]):
        graph.subgraph(_cluster(cluster))
    for edge in text["edges"]:
        _draw(graph, edge)
    source: str = graph.source
    return source.encode()


def _cluster(cluster: ClusterText) -> Digraph:
    graph = Digraph(f"cluster_{cluster['id']}")
    graph.attr(label=_lines([cluster["label"]]), style="rounded", color="#999999")
    for node in cluster["nodes"]:
        style = "filled,dashed" if node["kind"] == "words" else "filled"
        graph.node(
            node["id"],
            label=_lines([node["label"]]),
            fillcolor=_FILLS[node["kind"]],
            style=style,
        )
    return graph


def _draw(graph: Digraph, edge: EdgeText) -> None:
    ink = _INKS.get(edge["kind"], _GREY)
    graph.edge(
        edge["source"],
        edge["target"],
        label=_lines([edge["label"]]),
        color=ink,
        fontcolor=ink,
        penwidth="1.8" if edge["leading"] else "1",
        style="dashed" if edge["link"] else "solid",
        # What leads from item to item must not push the items into further columns.
        constraint="false" if edge["link"] else "true",
    )


def _lines(texts: list[str], letters: int = _LETTERS) -> str:
    """A label of several lines, in which no sign means more than itself.

    Graphviz takes a backslash as the beginning of a name or an end of line, `&` as that of an
    entity, and a label in pointed brackets as HTML; a quotation mark is the library's to escape.
    """
    lines = [line for text in texts for line in wrap(text, letters) or [""]]
    escaped = (line.replace("&", "&amp;").replace("\\", "\\\\") for line in lines)
    label: str = nohtml("\\n".join(escaped))
    return label
