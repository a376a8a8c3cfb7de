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

#: Ink and stroke of roles and links, so that they are told apart without colours too; a legend
#: says what is what, because a word beside each line would fill the whole drawing.
_LINES = {
    "lead": ("#9c1c1c", "solid"),
    "perform": ("#9c1c1c", "dashed"),
    "coordinate": ("#777777", "solid"),
    "direct": ("#6b3fa0", "solid"),
    "monitor": ("#6b3fa0", "dashed"),
    "advise": ("#8a5a00", "solid"),
    "fund": ("#8a5a00", "dashed"),
    "report": ("#1c4f9c", "solid"),
    "receive": ("#1c4f9c", "dashed"),
    "with": ("#777777", "dashed"),
    "part-of": ("#222222", "dotted"),
    "about": ("#2f7d32", "dotted"),
    "after": ("#b36b00", "dotted"),
}

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
        ranksep="4",
        nodesep="0.12",
        newrank="true",
        fontname=font,
        labelloc="t",
        label=_lines(about_lines(text), letters=120),
    )
    graph.attr("node", shape="box", style="filled", fontname=font, fontsize="11")
    for cluster in (*text["parties"], *text["items"]):
        graph.subgraph(_cluster(cluster))
    for edge in text["edges"]:
        _draw(graph, edge)
    _beside_the_others(graph, text)
    graph.subgraph(_legend(text))
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
    graph.edge(
        edge["source"],
        edge["target"],
        tooltip=_lines([edge["label"]]),
        penwidth="2" if edge["leading"] else "1",
        # What leads from item to item must not push the items into further columns.
        constraint="false" if edge["link"] else "true",
        **_stroke(edge["kind"]),
    )


def _beside_the_others(graph: Digraph, text: GraphText) -> None:
    """Hold the items that nobody has a role in on the side of the items."""
    parties = [node["id"] for cluster in text["parties"] for node in cluster["nodes"]]
    held = {edge["target"] for edge in text["edges"] if not edge["link"]}
    for cluster in text["items"]:
        for node in cluster["nodes"]:
            if parties and node["id"] not in held:
                graph.edge(parties[0], node["id"], style="invis")


def _stroke(kind: str) -> dict[str, str]:
    ink, style = _LINES[kind]
    return {"color": ink, "style": style}


def _legend(text: GraphText) -> Digraph:
    """A line for each role and link that is drawn, and its word."""
    graph = Digraph("cluster_legend")
    graph.attr(label=_lines([text["legend"]]), style="rounded", color="#999999")
    labels = {edge["kind"]: edge["label"] for edge in text["edges"]}
    for kind in _LINES:
        if kind in labels:
            graph.node(f"k-{kind}", label=_lines([labels[kind]]), fillcolor="#ffffff", penwidth="0")
            graph.node(f"e-{kind}", label="", shape="point", width="0.05")
            graph.edge(f"k-{kind}", f"e-{kind}", penwidth="2", **_stroke(kind))
    return graph


def _lines(texts: list[str], letters: int = _LETTERS) -> str:
    """A label of several lines, in which no sign means more than itself.

    Graphviz takes a backslash as the beginning of a name or an end of line, `&` as that of an
    entity, and a label in pointed brackets as HTML; a quotation mark is the library's to escape.
    """
    lines = [line for text in texts for line in wrap(text, letters) or [""]]
    escaped = (line.replace("&", "&amp;").replace("\\", "\\\\") for line in lines)
    label: str = nohtml("\\n".join(escaped))
    return label
