"""The folded graph in words, as plain data: what the DOT and the Mermaid text are written from."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from planc.render.phrases import capital, clause_phrase, edition_phrase, entry_phrase
from planc.render.sheet_text import fingerprint
from planc.text.graph_words import graph_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planc.text.graph_words import GraphWords
    from planc.text.words import Words
    from planc.views.facts import Facts
    from planc.views.graph import FoldedGraph, LinkEdge, PartyNode, RoleEdge


class NodeText(TypedDict):
    """A node; `kind` is that of its item, `party` or `words`."""

    id: str
    kind: str
    label: str


class ClusterText(TypedDict):
    """Nodes that stand together, under a heading."""

    id: str
    label: str
    nodes: list[NodeText]


class EdgeText(TypedDict):
    """An edge; `leading` says that the role stands first, `link` that it leads between items."""

    source: str
    target: str
    kind: str
    label: str
    leading: bool
    link: bool


class GraphText(TypedDict):
    """The whole folded graph in words; `about` are lines about the plan, the last its disclaimer.

    The `fingerprint` is of all the rest.
    """

    language: str
    plan: str
    title: str
    legend: str
    about: list[str]
    parties: list[ClusterText]
    items: list[ClusterText]
    edges: list[EdgeText]
    fingerprint: str


def graph_text(graph: FoldedGraph, language: str) -> GraphText:
    """The folded graph in the words of a language."""
    spoken, says = words(language), graph_words(language)
    plan = graph.plan
    about = [says.folded, edition_phrase(plan, spoken)]
    text: GraphText = {
        "language": spoken.language,
        "plan": " ".join(f"{plan.type} {plan.title}".split()),
        "title": says.title,
        "legend": says.legend,
        "about": [*filter(None, about), spoken.extract],
        "parties": _parties(graph, spoken, says.unnamed),
        "items": _items(graph, spoken, language),
        "edges": [
            *(_role(edge, spoken) for edge in graph.roles),
            *(_link(edge, says) for edge in graph.links),
        ],
        "fingerprint": "",
    }
    text["fingerprint"] = fingerprint(text)
    return text


def about_lines(text: GraphText) -> list[str]:
    """What a drawing says of itself: which plan, which edition, and what it is not."""
    code = words(text["language"]).fingerprint
    return [f"{text['title']}: {text['plan']}", *text["about"], f"{code}: {text['fingerprint']}"]


def _parties(graph: FoldedGraph, spoken: Words, unnamed: str) -> list[ClusterText]:
    headings = [*graph.levels, (None, unnamed)]
    clusters = []
    for number, (level, name) in enumerate(headings, start=1):
        nodes = [_party(node, spoken) for node in graph.parties if node.level == level]
        clusters.append(_cluster(f"l{number}", capital(name), nodes))
    return [cluster for cluster in clusters if cluster["nodes"]]


def _party(node: PartyNode, spoken: Words) -> NodeText:
    if node.entry:
        return {"id": node.id, "kind": "party", "label": entry_phrase(node.entry, spoken)}
    label = spoken.quoted.format(words=" ".join((node.words or "").split()))
    return {"id": node.id, "kind": "words", "label": label}


def _items(graph: FoldedGraph, spoken: Words, language: str) -> list[ClusterText]:
    says = graph_words(language)
    clusters = []
    for kind, name in says.items.items():
        nodes: list[NodeText] = [
            {
                "id": node.id,
                "kind": node.kind,
                "label": says.item.format(
                    clause=clause_phrase(node.clause, spoken), title=node.title
                ),
            }
            for node in graph.items
            if ("task" if node.kind == "part" else node.kind) == kind
        ]
        clusters.append(_cluster(f"k-{kind}", name, nodes))
    return [cluster for cluster in clusters if cluster["nodes"]]


def _cluster(name: str, label: str, nodes: Iterable[NodeText]) -> ClusterText:
    return {"id": name, "label": label, "nodes": list(nodes)}


def _role(edge: RoleEdge, spoken: Words) -> EdgeText:
    return {
        "source": edge.party,
        "target": edge.item,
        "kind": edge.role,
        "label": spoken.parties[edge.role],
        "leading": edge.leading,
        "link": False,
    }


def _link(edge: LinkEdge, says: GraphWords) -> EdgeText:
    return {
        "source": edge.source,
        "target": edge.target,
        "kind": edge.kind,
        "label": says.links[edge.kind],
        "leading": False,
        "link": True,
    }


def whole_graph_about(plan: Facts, language: str, content: object) -> dict[str, str]:
    """What the files with the whole graph say of themselves, by short keys.

    The fingerprint is of the content and of all that is said.
    """
    spoken = words(language)
    about = {
        "plan": plan.id,
        "title": " ".join(f"{plan.type} {plan.title}".split()),
        "note": spoken.extract,
    }
    if plan.edition:
        about["edition"] = plan.edition
    return {**about, "fingerprint": fingerprint([about, content])}
