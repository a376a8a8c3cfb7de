"""The responsibility graph of a small plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pytest

from helpers import compiled, place, plan
from planc.findings import Span
from planc.graph import build_graph, sources

if TYPE_CHECKING:
    from planc.graph.build import Graph

TEXT = """
units:
  - id: xa-cu
    level: cap-xa
    parent: tay
    name: "Cũ"
    until: 2020-06-30
    succeeded_by: [xa-tay-mot]
tasks:
  - id: viec
    clause: II.1
    lead:
      - ubnd@cap-huyen
    coordinate: [mttq@same]
    monitor: [mttq@dong]
    with: [hoi@same]
    parts:
      - {id: phan, clause: II.1.a, lead: [so-hai]}
  - id: sau
    clause: II.2
    after: [viec]
    lead: [so-mot]
duties:
  - {id: phan-cong, clause: III.1, perform: [so-hai], about: [viec.phan]}
"""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return build_graph(compiled(plan(TEXT)))


def edges(graph: Graph, source: str, target: str) -> list[dict[str, object]]:
    return [dict(data) for _, end, data in graph.out_edges(source, data=True) if end == target]


def test_the_graph_is_a_frozen_multigraph(graph: Graph) -> None:
    assert graph.is_directed()
    assert graph.is_multigraph()
    with pytest.raises(nx.NetworkXError):
        graph.add_node("khac")


@pytest.mark.parametrize(
    ("node", "kind"),
    [
        ("cap-huyen", "level"),
        ("dong", "unit"),
        ("ubnd", "body"),
        ("huyen-diem", "group"),
        ("doan-the", "group"),
        ("ubnd@dong", "agency"),
        ("viec", "item"),
        ("viec.phan", "item"),
    ],
)
def test_every_noun_is_a_node_of_its_type(graph: Graph, node: str, kind: str) -> None:
    assert graph.nodes[node]["type"] == kind


def test_no_node_is_without_a_type(graph: Graph) -> None:
    assert not [node for node, data in graph.nodes(data=True) if "type" not in data]


@pytest.mark.parametrize(
    ("source", "edge", "targets"),
    [
        ("ubnd@dong", "lead", ["viec"]),
        ("so-hai@mau", "lead", ["viec.phan"]),
        ("so-hai@mau", "perform", ["phan-cong"]),
        ("mttq@tay", "serves", ["ubnd@tay"]),
        ("ubnd@xa-cu", "passes-on", ["ubnd@xa-tay-mot"]),
        ("ubnd@dong", "of", ["ubnd"]),
        ("ubnd@dong", "at", ["dong"]),
        ("dong", "in", ["mau"]),
        ("dong", "of-level", ["cap-huyen"]),
        ("dong", "member-of", ["huyen-diem"]),
        ("hoi", "member-of", ["doan-the"]),
        ("viec.phan", "part-of", ["viec"]),
        ("phan-cong", "about", ["viec.phan"]),
        ("sau", "after", ["viec"]),
    ],
)
def test_nouns_are_joined_by_edges_of_each_type(
    graph: Graph, source: str, edge: str, targets: list[str]
) -> None:
    assert all(source in sources(graph, target, edge) for target in targets)
    assert (
        sorted(t for _, t, kind in graph.out_edges(source, data="type") if kind == edge) == targets
    )


def test_two_roles_of_an_agency_in_one_item_are_two_edges(graph: Graph) -> None:
    found = {edge["type"]: edge["obligation"] for edge in edges(graph, "mttq@dong", "viec")}

    assert found == {
        "coordinate": "viec:coordinate:mttq@dong",
        "monitor": "viec:monitor:mttq@dong",
    }


def test_an_agency_that_serves_a_lead_in_two_roles_is_joined_to_it_by_both(graph: Graph) -> None:
    found = edges(graph, "mttq@dong", "ubnd@dong")

    assert sorted(str(edge["role"]) for edge in found) == ["coordinate", "monitor"]


def test_a_counterpart_without_an_obligation_serves_its_lead_too(graph: Graph) -> None:
    assert "hoi@dong" in sources(graph, "ubnd@dong", "serves")


def test_an_edge_of_a_role_leads_to_the_selector_that_made_it(graph: Graph) -> None:
    (edge,) = edges(graph, "ubnd@tay", "viec")
    span = edge["place"]

    assert isinstance(span, Span)
    assert (span.file, span.line, span.column) == place(TEXT, "ubnd@cap-huyen")


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [("ubnd@xa-cu", "ubnd@xa-tay-mot", "[xa-tay-mot]"), ("viec.phan", "viec", "phan")],
    ids=["passes-on", "part-of"],
)
def test_an_edge_between_nouns_leads_to_the_words_that_made_it(
    graph: Graph, source: str, target: str, words: str
) -> None:
    (edge,) = edges(graph, source, target)
    span = edge.get("place")

    assert isinstance(span, Span)
    assert (span.file, span.line) == place(TEXT, words)[:2]
