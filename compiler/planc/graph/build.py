"""Nodes and edges of the responsibility graph.

Node ids are the ids of the nouns; node attribute `type` is `agency`, `body`, `unit`, `level`,
`group` or `item`. Every edge has a `type` and, where something written made it, `place`:

    agency ──lead, coordinate, ...──▶ item       one edge a role; `obligation` is its id
    agency ──serves──▶ agency                    a counterpart and its lead; `item`, `role`
    agency ──passes-on──▶ agency                 a predecessor and its successor
    agency ──of──▶ body      agency ──at──▶ unit
    unit ──in──▶ unit        unit ──of-level──▶ level      body, unit ──member-of──▶ group
    item ──part-of, about, after──▶ item
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from planc.binding import leading_role

if TYPE_CHECKING:
    from planc.compiled import Compiled

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]


def build_graph(compiled: Compiled) -> Graph:
    """The whole graph, frozen; two roles of an agency in one item are two edges."""
    graph: Graph = nx.MultiDiGraph()
    _directory(graph, compiled)
    _items(graph, compiled)
    _obligations(graph, compiled)
    frozen: Graph = nx.freeze(graph)
    return frozen


def sources(graph: Graph, node: str, edge: str) -> list[str]:
    """The nodes that edges of one type lead from to a node, sorted, each once."""
    found: set[str] = set()
    for source, _, data in graph.in_edges(node, data=True):
        if data["type"] == edge:
            found.add(source)
    return sorted(found)


def _directory(graph: Graph, compiled: Compiled) -> None:
    plan, directory = compiled.plan, compiled.directory
    units = {unit.id: unit for unit in plan.units}
    bodies = {body.id: body for body in plan.bodies}
    for level in plan.levels:
        graph.add_node(level.id, type="level", place=level.origin.of("id"))
    for unit in plan.units:
        graph.add_node(unit.id, type="unit", place=unit.origin.of("id"))
        graph.add_edge(
            unit.id, unit.level, "of-level", type="of-level", place=unit.origin.of("level")
        )
        if unit.parent:
            graph.add_edge(unit.id, unit.parent, "in", type="in", place=unit.origin.of("parent"))
    for body in plan.bodies:
        graph.add_node(body.id, type="body", place=body.origin.of("id"))
    for group in plan.groups:
        graph.add_node(group.id, type="group", place=group.origin.of("id"))
        place = group.origin.of("members")
        for member in directory.members[group.id]:
            graph.add_edge(member, group.id, "member-of", type="member-of", place=place)
    for agency in directory.agencies.values():
        graph.add_node(agency.id, type="agency", since=agency.since, until=agency.until)
        unit, body = units[agency.unit], bodies[agency.body]
        graph.add_edge(agency.id, body.id, "of", type="of", place=body.origin.of("at"))
        graph.add_edge(agency.id, unit.id, "at", type="at", place=unit.origin.of("id"))
        for successor in directory.successors(agency.id):
            ended = unit if unit.succeeded_by else body
            place = ended.origin.of("succeeded_by")
            graph.add_edge(agency.id, successor, "passes-on", type="passes-on", place=place)


def _items(graph: Graph, compiled: Compiled) -> None:
    for item in compiled.plan.items:
        graph.add_node(item.id, type="item", kind=item.kind, place=item.origin.of("id"))
    for item in compiled.plan.items:
        if item.parent:
            place = item.origin.of("id")
            graph.add_edge(item.id, item.parent, "part-of", type="part-of", place=place)
        for key in ("about", "after"):
            for other in getattr(item, key):
                place = item.origin.entry(key, other)
                graph.add_edge(item.id, other, key, type=key, place=place)


def _obligations(graph: Graph, compiled: Compiled) -> None:
    leading = {item.id: leading_role(item) for item in compiled.plan.items}
    for obligation in compiled.binding.obligations:
        agency, item, role = obligation.agency, obligation.item, obligation.role
        place = obligation.reasons[0].span
        graph.add_edge(agency, item, role, type=role, obligation=obligation.id, place=place)
        for other, its_role in obligation.counterparts:
            if role == leading[item] and its_role != "with":
                continue  # said from the other side
            served, server, its = (other, agency, role)
            if its_role == "with":
                served, server, its = (agency, other, "with")
            graph.add_edge(
                server, served, f"{item}:{its}", type="serves", item=item, role=its, place=place
            )
