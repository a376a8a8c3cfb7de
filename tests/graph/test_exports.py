"""The whole graph as files for other programs, read back by networkx."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from jsonschema import Draft202012Validator

from helpers import compiled, exported, plan
from planc.graph import export_graph, graphml, node_link
from planc.render.graph import graph_json
from planc.render.graph_text import whole_graph_about
from planc.schemas import load_schema
from planc.views.facts import facts
from processes import run_installed
from real_plan import real_plan
from small_plan import write_plan

if TYPE_CHECKING:
    from pathlib import Path

    from planc.compiled import Compiled
    from planc.graph.build import Graph

GRAPHML = "http://graphml.graphdrawing.org/xmlns"

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
    title: "Việc <&> \\"một\\""
    lead: [ubnd@cap-huyen]
    coordinate: [mttq@same]
    monitor: [mttq@dong]
    with: [hoi@same]
    when: [{in: 2020}, {from: 2021, onwards: true}, {awaits: "Chờ", id: cho}]
    parts:
      - {id: phan, clause: II.1.a, lead: [so-hai]}
  - {id: sau, clause: II.2, after: [viec], lead: [so-mot], when: [{by: 2021-05-06}]}
  - {id: xa, clause: II.3, lead: [ubnd@cap-xa], when: [{from: 2020, to: 2021}]}
duties:
  - {id: phan-cong, clause: III.1, perform: [so-hai], about: [viec.phan], modality: request}
"""


@pytest.fixture(name="made", scope="module")
def made_plan() -> Compiled:
    return compiled(plan(TEXT))


@pytest.fixture(name="graph", scope="module")
def graph_of_the_plan(made: Compiled) -> Graph:
    return export_graph(made)


def json_of(made: Compiled) -> dict[str, Any]:
    data = node_link(export_graph(made))
    found: dict[str, Any] = json.loads(graph_json(data, whole_graph_about(facts(made), "vi", data)))
    return found


def read_graphml(graph: Graph, **about: str) -> Graph:
    """The graph read back, nodes and edges by the ids that they have as an attribute."""
    read = nx.read_graphml(io.BytesIO(graphml(graph, about)), force_multigraph=True)
    found: Graph = nx.MultiDiGraph(**read.graph)
    ids = dict(read.nodes(data="id"))
    for _, data in read.nodes(data=True):
        found.add_node(data.pop("id"), **data)
    for source, target, data in read.edges(data=True):
        found.add_edge(ids[source], ids[target], data.pop("id"), **data)
    return found


def interval(occurrence: dict[str, str]) -> str:
    if occurrence["kind"] == "undated":
        return occurrence["label"]
    return f"{occurrence.get('start', '..')}/{occurrence.get('last_day', '..')}"


def flat(data: dict[str, Any]) -> dict[str, Any]:
    if "occurrences" in data:
        return {**data, "occurrences": " ".join(map(interval, data["occurrences"]))}
    return data


def test_json_is_loaded_by_networkx_to_an_equal_graph(made: Compiled, graph: Graph) -> None:
    back = nx.node_link_graph(json_of(made), edges="edges")

    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert list(back.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))


@pytest.mark.parametrize("which", ["small", "real"])
def test_json_is_as_its_schema_says(made: Compiled, which: str) -> None:
    data = json_of(made if which == "small" else real_plan())
    validator = Draft202012Validator(load_schema("graph.schema.json"))

    assert [error.message[:200] for error in validator.iter_errors(data)] == []
    assert data["version"] == 1


def test_graphml_is_loaded_by_networkx_to_the_same_nodes_and_edges(graph: Graph) -> None:
    back = read_graphml(graph)

    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert {key: data for *_, key, data in back.edges(keys=True, data=True)} == {
        key: flat(data) for *_, key, data in graph.edges(keys=True, data=True)
    }
    assert {edge[:3] for edge in back.edges(keys=True)} == set(graph.edges(keys=True))


@pytest.mark.parametrize("which", ["small", "real"])
def test_graphml_names_nodes_and_edges_as_its_schema_allows(graph: Graph, which: str) -> None:
    whole = graph if which == "small" else export_graph(real_plan())
    root = ET.fromstring(graphml(whole, {}))  # noqa: S314 - written here
    nodes, edges = (
        [found.get("id", "") for found in root.iter(f"{{{GRAPHML}}}{tag}")]
        for tag in ("node", "edge")
    )
    assert nodes == [f"n{number}" for number in range(1, len(whole) + 1)]
    assert edges == [f"e{number}" for number in range(1, whole.number_of_edges() + 1)]
    for edge in root.iter(f"{{{GRAPHML}}}edge"):
        assert {edge.get("source"), edge.get("target")} <= set(nodes)


def test_graphml_says_what_plan_it_is_of(graph: Graph) -> None:
    back = read_graphml(graph, plan="ke-hoach", note="Không thay thế <văn bản>")
    assert (back.graph["plan"], back.graph["note"]) == ("ke-hoach", "Không thay thế <văn bản>")


def test_graphml_can_be_read_whatever_signs_a_title_has() -> None:
    odd = compiled(
        plan(
            """
tasks:
  - {id: viec, clause: II.1, title: "\\uFFFD ]]> <![CDATA[ \\U0001F600", lead: [so-mot]}
"""
        )
    )
    label = read_graphml(export_graph(odd)).nodes["viec"]["label"]
    assert label == "\N{REPLACEMENT CHARACTER} ]]> <![CDATA[ \N{GRINNING FACE}"


def test_every_edge_has_a_key_of_its_own() -> None:
    keys = [key for *_, key in export_graph(real_plan()).edges(keys=True)]
    assert len(keys) == len(set(keys))


def test_two_roles_of_one_agency_in_one_item_are_two_edges(graph: Graph) -> None:
    assert sorted(graph["mttq@dong"]["viec"]) == [
        "viec:coordinate:mttq@dong",
        "viec:monitor:mttq@dong",
    ]


def test_agencies_and_obligations_are_those_of_plan_json(graph: Graph) -> None:
    whole = exported(plan(TEXT))
    agencies = {node for node, kind in graph.nodes(data="type") if kind == "agency"}
    keys = {key for *_, key in graph.edges(keys=True)}

    assert agencies == {agency["id"] for agency in whole["agencies"]}
    assert {found["id"] for found in whole["obligations"]} <= keys
    for found in whole["obligations"]:
        edge = graph.edges[found["agency"], found["item"], found["id"]]
        assert edge["type"] == found["role"]
        assert edge.get("modality") == found["modality"]
        assert [each.get("last_day") for each in edge["occurrences"]] == [
            each["last_day"] for each in found["occurrences"]
        ]


def test_units_that_nobody_uses_are_left_out(graph: Graph) -> None:
    assert "doai" not in graph
    assert "bo" not in graph
    assert {"dong", "mau", "ca-nuoc", "cap-huyen", "huyen-diem"} <= set(graph)


def test_an_edge_tells_its_first_and_last_day_and_no_last_one_where_an_end_is_open(
    graph: Graph,
) -> None:
    opened = graph.edges["ubnd@dong", "viec", "viec:lead:ubnd@dong"]
    single = graph.edges["so-mot@mau", "sau", "sau:lead:so-mot@mau"]

    assert opened["first_day"] == "2020-01-01"
    assert "last_day" not in opened
    assert (single["first_day"], single["last_day"]) == ("2021-05-06", "2021-05-06")


def test_links_between_items_and_from_predecessors_are_kept(graph: Graph) -> None:
    found = {(source, target, kind) for source, target, kind in graph.edges(data="type")}
    assert {
        ("viec.phan", "viec", "part-of"),
        ("phan-cong", "viec.phan", "about"),
        ("sau", "viec", "after"),
        ("ubnd@xa-cu", "ubnd@xa-tay-mot", "passes-on"),
        ("mttq@tay", "ubnd@tay", "serves"),
    } <= found


def test_nodes_have_the_names_that_people_know_them_by(graph: Graph) -> None:
    assert graph.nodes["ubnd@dong"]["label"] == "Ủy ban nhân dân huyện Đông"
    assert graph.nodes["viec"]["label"] == 'Việc <&> "một"'
    assert graph.nodes["dong"]["label"] == "huyện Đông"


def test_no_place_of_a_file_stands_in_it(made: Compiled) -> None:
    data = node_link(export_graph(made))
    assert ".yaml" not in json.dumps(data)


def test_an_empty_plan_has_a_graph() -> None:
    empty = compiled(plan("sections:\n  - {id: loi, clause: I, text: 'Lời.'}\n"))
    graph = export_graph(empty)

    assert len(graph) == 0
    assert len(read_graphml(graph)) == 0


def test_another_folder_zone_and_hash_seed_give_the_same_bytes(tmp_path: Path) -> None:
    found = []
    for name, environment in {
        "mot": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        "hai": {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C.UTF-8"},
    }.items():
        write_plan(tmp_path / name)
        called = ("build", f"{name}/plan", "-o", f"{name}/ra", "--only", "graph")
        result = run_installed(*called, cwd=tmp_path, environment=environment)
        assert result.returncode == 0, result.stderr
        folder = tmp_path / name / "ra"
        found.append({path.name: path.read_bytes() for path in folder.glob("graph.*")})
    assert set(found[0]) == {"graph.json", "graph.graphml", "graph.dot", "graph.mmd"}
    assert found[0] == found[1]
