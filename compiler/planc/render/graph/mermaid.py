"""Write the folded graph as Mermaid text, which GitHub draws in a pull request."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.render.graph_text import about_lines
from planc.text.graph_words import graph_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planc.render.graph_text import ClusterText, EdgeText, GraphText

#: As much as Mermaid draws unless it is told otherwise (`maxEdges`, `maxTextSize`): GitHub tells
#: it nothing else.
MOST_EDGES = 500
MOST_LETTERS = 50_000

#: A label of more letters is cut: a drawing is looked at, not read.
_LONGEST_LABEL = 120

#: Whatever is no letter and no digit, and may mean something to Mermaid, Markdown or HTML.
_MEANING = re.compile(r"[^\w\s.,()/–…“”‘’-]|_")

#: Of tasks that are too many, so many are drawn: seven of eight, seven of eight of these, ...
_KEPT, _OF = 7, 8


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is drawn: the items, the edges, and in words what is left out."""

    items: frozenset[str]
    edges: Sequence[EdgeText]
    left_out: tuple[str, ...]


def mermaid_file(text: GraphText) -> bytes:
    """The folded graph as a flowchart, as much as is drawn of it; comments say what is not."""
    written = ""
    for choice in _ever_less(text):
        written = _flowchart(text, choice)
        # Mermaid counts as JavaScript does: a letter beyond the first plane is two.
        letters = len(written.encode("utf-16-le")) // 2
        if len(choice.edges) <= MOST_EDGES and letters <= MOST_LETTERS:
            break
    return written.encode()


def _ever_less(text: GraphText) -> Iterator[_Choice]:
    """The whole; the tasks alone; with their leads alone; the first of them."""
    says = graph_words(text["language"])
    nodes = [node for cluster in text["items"] for node in cluster["nodes"]]
    yield _Choice(frozenset(node["id"] for node in nodes), text["edges"], ())
    tasks = [node["id"] for node in nodes if node["kind"] == "task"]
    edges = _within(text["edges"], tasks)
    left_out = [says.left_out_items.format(count=len(nodes) - len(tasks))]
    yield _Choice(frozenset(tasks), edges, tuple(left_out))
    leading = [edge for edge in edges if edge["leading"]]
    left_out.append(says.left_out_roles.format(count=len(edges) - len(leading)))
    yield _Choice(frozenset(tasks), leading, tuple(left_out))
    kept = len(tasks)
    while kept:
        kept = kept * _KEPT // _OF
        cut = says.left_out_tasks.format(count=len(tasks) - kept)
        first = tasks[:kept]
        yield _Choice(frozenset(first), _within(leading, first), (*left_out, cut))


def _within(edges: Sequence[EdgeText], items: Sequence[str]) -> list[EdgeText]:
    """The edges that lead to some items, and from them if they lead from an item."""
    inside = set(items)
    return [
        edge
        for edge in edges
        if edge["target"] in inside and (edge["source"] in inside or not edge["link"])
    ]


def _flowchart(text: GraphText, choice: _Choice) -> str:
    used = {edge["source"] for edge in choice.edges} | choice.items
    lines = [f"%% {_comment(line)}" for line in (*about_lines(text), *choice.left_out)]
    lines.append("flowchart LR")
    for cluster in (*text["parties"], *text["items"]):
        lines += _subgraph(cluster, used)
    lines += map(_edge, choice.edges)
    return "\n".join(lines) + "\n"


def _subgraph(cluster: ClusterText, used: set[str] | frozenset[str]) -> list[str]:
    nodes = [node for node in cluster["nodes"] if node["id"] in used]
    if not nodes:
        return []
    return [
        f'  subgraph {cluster["id"]}["{_plain(cluster["label"])}"]',
        *(f'    {node["id"]}["{_plain(node["label"])}"]' for node in nodes),
        "  end",
    ]


def _edge(edge: EdgeText) -> str:
    arrow = "-.->" if edge["link"] else "==>" if edge["leading"] else "-->"
    return f'  {edge["source"]} {arrow}|"{_plain(edge["label"])}"| {edge["target"]}'


def _comment(text: str) -> str:
    """A text on one line, in which no directive (`%%{ }%%`) can stand."""
    return re.sub("[%{}]", lambda found: f"#{ord(found[0])};", " ".join(text.split()))


def _plain(text: str) -> str:
    """A text in which no sign means anything: each that might is written as its number."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_LABEL:
        line = f"{line[:_LONGEST_LABEL].rstrip()}…"
    return _MEANING.sub(lambda found: f"#{ord(found[0])};", line)
