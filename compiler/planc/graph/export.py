"""The graph for other programs: only what obligations touch, every attribute plain data.

Of the whole graph (`build_graph`) it has the items, the agencies that hold an obligation or are
named as counterparts, and their bodies, units, levels and groups. It has no places: where
something is written differs from one folder to another.

Every node has a `type` and a `label`, every edge a `type` and a key that no other edge has: that
of a role is the id of its obligation. Dates are ISO 8601 text, and what is not known is absent.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import networkx as nx

from planc.graph.build import build_graph

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from planc.binding import Obligation, Run
    from planc.compiled import Compiled
    from planc.graph.build import Graph

#: Edges that lead from what is exported to what then is exported too.
_LEADS_ON = ("of", "at", "in", "of-level")

#: The order of nodes.
_TYPES = ("level", "unit", "body", "group", "agency", "item")

_Data = dict[str, Any]


def export_graph(compiled: Compiled) -> Graph:
    """The graph for other programs, frozen; nodes and edges are in a fixed order."""
    whole = build_graph(compiled)
    nodes = _exported(whole, compiled)
    data = _nodes(compiled)
    obligations = {found.id: found for found in compiled.binding.obligations}
    graph: Graph = nx.MultiDiGraph()
    order = {name: rank for rank, name in enumerate(_TYPES)}
    ranks = {item.id: rank for rank, item in enumerate(compiled.plan.items)}
    for node in sorted(
        nodes, key=lambda node: (order[whole.nodes[node]["type"]], ranks.get(node, 0), node)
    ):
        graph.add_node(node, type=whole.nodes[node]["type"], **data[node])
    edges = []
    for source, target, _, found in whole.edges(keys=True, data=True):
        if source in nodes and target in nodes:
            edges.append((source, target, *_edge(source, target, found, obligations)))
    for source, target, key, found in sorted(edges, key=lambda edge: edge[:3]):
        graph.add_edge(source, target, key, **found)
    frozen: Graph = nx.freeze(graph)
    return frozen


def node_link(graph: Graph) -> _Data:
    """The graph as plain data: `nodes` with `id`, `edges` with `source`, `target` and `key`."""
    found: _Data = nx.node_link_data(graph, edges="edges")
    return found


def graphml(graph: Graph, about: Mapping[str, str]) -> bytes:
    """The graph as GraphML, with what is to be said about it.

    Its schema allows few signs in the names of nodes and edges (`xs:NMTOKEN`): "@", "/" and ">" are
    none. So nodes are n1, n2, … and edges e1, e2, … in their order, and the id that the plan, JSON
    and records know them by is the attribute `id`.

    GraphML knows no lists: the occurrences of an edge become one text of intervals as in
    ISO 8601, "2020-01-01/2020-12-31 ../2021-11-19", with ".." where an end is open.
    """
    flat: Graph = nx.MultiDiGraph()
    flat.graph.update(about)
    names = {node: f"n{number}" for number, node in enumerate(graph, start=1)}
    for node, data in graph.nodes(data=True):
        flat.add_node(names[node], id=node, **_flat(data))
    edges = graph.edges(keys=True, data=True)
    for number, (source, target, key, data) in enumerate(edges, start=1):
        flat.add_edge(names[source], names[target], f"e{number}", id=key, **_flat(data))
    written = io.BytesIO()
    # The writer of the standard library: the other one is taken only where lxml is installed.
    nx.write_graphml_xml(flat, written)
    return written.getvalue()


def _flat(data: Mapping[str, Any]) -> _Data:
    found = dict(data)
    if "occurrences" in found:
        found["occurrences"] = " ".join(map(_interval, found["occurrences"]))
    return found


def _interval(occurrence: Mapping[str, str]) -> str:
    if occurrence["kind"] == "undated":
        return occurrence["label"]
    return f"{occurrence.get('start', '..')}/{occurrence.get('last_day', '..')}"


def _exported(whole: Graph, compiled: Compiled) -> set[str]:
    """The nodes to export: what obligations touch, and what these lead on to."""
    nodes = set(compiled.binding.by_agency)
    for obligation in compiled.binding.obligations:
        nodes.update(agency for agency, _ in obligation.counterparts)
    for selection in compiled.binding.selections:
        # Where words stand for the leads, nobody could be paired with whom the item names.
        if selection.role == "with":
            nodes.update(selection.agencies)
    open_ends = list(nodes)
    while open_ends:
        for _, target, data in whole.out_edges(open_ends.pop(), data=True):
            if data["type"] in _LEADS_ON and target not in nodes:
                nodes.add(target)
                open_ends.append(target)
    for group in compiled.plan.groups:
        if any(member in nodes for member in compiled.directory.members[group.id]):
            nodes.add(group.id)
    nodes.update(item.id for item in compiled.plan.items)
    return nodes


def _nodes(compiled: Compiled) -> dict[str, _Data]:
    """What is told of each node."""
    plan, directory, last = compiled.plan, compiled.directory, compiled.schedule.last_day
    found: dict[str, _Data] = {}
    for level in plan.levels:
        found[level.id] = {"label": level.name}
    for unit in directory.units.values():
        found[unit.id] = _known(
            label=directory.unit_name(unit.id, last),
            level=unit.level,
            code=unit.version(last).code,
            since=_day(unit.since),
            until=_day(unit.until),
        )
    for body in plan.bodies:
        name = body.name.replace("{kind}", "").replace("{name}", "")
        found[body.id] = {"label": " ".join(name.split())}
    for group in plan.groups:
        found[group.id] = {"label": group.name or group.id}
    for agency in directory.agencies.values():
        found[agency.id] = _known(
            label=directory.name(agency.id, last),
            body=agency.body,
            unit=agency.unit,
            level=agency.level,
            since=_day(agency.since),
            until=_day(agency.until),
        )
    for item in plan.items:
        label = item.title or item.text or item.id
        found[item.id] = {
            "label": " ".join(label.split()),
            "kind": item.kind,
            "clause": item.clause,
        }
    return found


def _edge(
    source: str, target: str, found: Mapping[str, Any], obligations: Mapping[str, Obligation]
) -> tuple[str, _Data]:
    """The key and the data of an edge."""
    kind = found["type"]
    if "obligation" in found:
        obligation = obligations[found["obligation"]]
        days = [day for run in obligation.runs for day in (run.start, run.last_day) if day]
        return obligation.id, _known(
            type=kind,
            modality=obligation.modality,
            first_day=_day(min(days, default=None)),
            last_day=_day(_last_day(obligation.runs)),
            occurrences=[_occurrence(run) for run in obligation.runs],
        )
    if kind == "serves":
        item, role = found["item"], found["role"]
        return f"{item}:{role}:{source}>{target}", {"type": kind, "item": item, "role": role}
    return f"{kind}:{source}>{target}", {"type": kind}


def _last_day(runs: Iterable[Run]) -> date | None:
    """The last of all last days; None if there is none, or something has no end."""
    lasts = []
    for run in runs:
        if run.last_day:
            lasts.append(run.last_day)
        elif run.start:
            return None
    return max(lasts, default=None)


def _occurrence(run: Run) -> _Data:
    return _known(
        label=run.occurrence.label,
        kind=run.occurrence.kind,
        start=_day(run.start),
        last_day=_day(run.last_day),
    )


def _known(**data: Any) -> _Data:
    return {key: value for key, value in data.items() if value is not None}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
