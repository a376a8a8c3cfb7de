"""The folded graph as DOT and as Mermaid text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hostile import NASTY, hostile_plan
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import compiled, plan
from planc.render.graph import dot_file, mermaid_file
from planc.render.graph_text import graph_text
from planc.views.graph import folded_graph
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.render.graph_text import GraphText

#: All that Mermaid may be told: one of these on each line, with labels in which nothing but
#: letters, digits and harmless signs can stand.
LABEL = r'"[^"\[\]{}<>|`$%&*\\:_~^@=+!?\']*"'
LINE = re.compile(
    "|".join(
        [
            r"%% [^%{}]*",
            r"flowchart LR",
            rf"  subgraph [lk][\w-]+\[{LABEL}\]",
            rf"    [pi]\d+\[{LABEL}\]",
            r"  end",
            rf"  [pi]\d+ (-->|==>|-\.->)\|{LABEL}\| i\d+",
        ]
    )
)


def drawn(made: Compiled, language: str = "vi") -> GraphText:
    return graph_text(folded_graph(made), language)


def mermaid(text: GraphText) -> list[str]:
    return mermaid_file(text).decode().splitlines()


def edges(lines: list[str]) -> list[str]:
    return [line for line in lines if re.search(r"(-->|==>|-\.->)\|", line)]


def said(label: str) -> str:
    """A label as Mermaid shows it: numbers of signs become the signs."""
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), label)


def dot_labels(source: str) -> list[str]:
    """The labels of a DOT file as Graphviz reads quoted strings, joined to one line each."""
    found = re.findall(r'label="((?:[^"\\]|\\.)*)"', source)
    lines = [
        re.sub(r"\\(.)", lambda sign: " " if sign[1] == "n" else sign[1], each) for each in found
    ]
    return [line.replace("&amp;", "&") for line in lines]


def big_plan(tasks: int, duties: int = 0) -> GraphText:
    """Many items, each with four parties."""
    parties = "lead: [so-mot], coordinate: [so-hai, bo], monitor: [ubnd@mau]"
    lines = ["tasks:"]
    lines += [f"  - {{id: v-{n}, clause: II.{n}, {parties}}}" for n in range(1, tasks + 1)]
    if duties:
        lines.append("duties:")
        lines += [
            f"  - {{id: d-{n}, clause: III.{n}, perform: [so-hai]}}" for n in range(1, duties + 1)
        ]
    return drawn(compiled(plan("\n".join(lines) + "\n")))


# ── Mermaid ──────────────────────────────────────────────────────────────────────────────────


def test_the_real_plan_is_drawn_whole_within_the_limits_of_github() -> None:
    text = drawn(real_plan())
    lines = mermaid(text)

    assert len(edges(lines)) == len(text["edges"]) <= 500
    assert len("\n".join(lines)) <= 50_000
    assert 'p3["Ủy ban nhân dân các quận, huyện (15)"]' in "\n".join(lines)
    assert [line for line in lines if not LINE.fullmatch(line)] == []


def test_it_says_which_plan_it_is_of_and_that_it_replaces_nothing() -> None:
    comments = "\n".join(line for line in mermaid(drawn(real_plan())) if line.startswith("%%"))
    for words in (
        real_plan().plan.header.title,
        "Phiên bản dữ liệu: 1",
        "không thay thế",
        "Mã nội",
    ):
        assert words in comments


@pytest.mark.parametrize("language", ["vi", "en"])
def test_hostile_words_cannot_break_out_of_a_label(language: str) -> None:
    lines = mermaid(drawn(hostile_plan(), language))
    assert [line for line in lines if not LINE.fullmatch(line)] == []


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=200, deadline=None)
def test_no_words_at_all_can_break_out_of_a_label(words: str) -> None:
    text = drawn(hostile_plan())
    changed: Any = {
        **text,
        "plan": words,
        "parties": [
            {
                **cluster,
                "label": words,
                "nodes": [{**node, "label": words} for node in cluster["nodes"]],
            }
            for cluster in text["parties"]
        ],
    }
    lines = mermaid_file(changed).decode().removesuffix("\n").split("\n")

    assert [line for line in lines if not LINE.fullmatch(line)] == []
    label = re.search(r'p1\["(.*)"\]', "\n".join(lines))
    assert label
    shown, whole = said(label[1]), " ".join(words.split())
    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1]))


def test_a_plan_that_is_too_large_keeps_its_tasks_and_says_what_is_left_out() -> None:
    lines = mermaid(big_plan(100, duties=200))

    assert len(edges(lines)) == 400
    assert "%% Không vẽ 200 phần việc, trách nhiệm, báo cáo (sơ đồ quá lớn)" in lines


def test_then_the_roles_beside_the_leads_are_left_out() -> None:
    lines = mermaid(big_plan(300))

    assert len(edges(lines)) == 300
    assert "%% Không vẽ 900 quan hệ phối hợp và vai trò khác (sơ đồ quá lớn)" in lines


def test_then_the_last_tasks_are_left_out() -> None:
    lines = mermaid(big_plan(700))
    count = len(edges(lines))

    assert 400 < count <= 500
    assert f"%% Không vẽ {700 - count} nhiệm vụ sau cùng (sơ đồ quá lớn)" in lines


# ── DOT ──────────────────────────────────────────────────────────────────────────────────────


def test_every_party_item_and_role_of_the_real_plan_is_in_the_drawing() -> None:
    text = drawn(real_plan())
    source = dot_file(text).decode()
    labels = dot_labels(source)

    for cluster in (*text["parties"], *text["items"]):
        assert cluster["label"] in labels
        assert [node["label"] for node in cluster["nodes"] if node["label"] not in labels] == []
    assert source.count(" -> ") >= len(text["edges"])
    for edge in text["edges"]:
        assert f"{edge['source']} -> {edge['target']}" in source


def test_hostile_words_stand_in_the_labels_as_they_are() -> None:
    source = dot_file(drawn(hostile_plan())).decode()
    labels = dot_labels(source)

    task = next(label for label in labels if "«task.title»" in label)
    assert task == " ".join(f"II.1 – «task.title» {' '.join(NASTY)}".split())
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', "", source)
    assert set(re.findall(r"[^\w\s\[\]{}=;>#.-]", outside)) == set()


@pytest.mark.parametrize("words", ["<b>", "a\\", 'a\\"b', "\\N", "&lt;", "{x}|y", "a\nb", ""])
def test_signs_that_mean_something_to_graphviz_mean_nothing(words: str) -> None:
    text: Any = drawn(hostile_plan())
    cluster = text["parties"][0]
    changed = {**cluster, "nodes": [{**cluster["nodes"][0], "label": words}]}
    source = dot_file({**text, "parties": [changed]}).decode()

    assert " ".join(words.split()) in dot_labels(source)


def test_an_empty_plan_is_drawn() -> None:
    empty = drawn(compiled(plan("sections:\n  - {id: loi, clause: I, text: 'Lời.'}\n")))

    assert "flowchart LR" in mermaid(empty)
    assert dot_file(empty).startswith(b"digraph")


def test_an_item_in_which_nobody_has_a_role_is_drawn_too() -> None:
    text = drawn(
        compiled(
            plan(
                """
tasks:
  - id: viec
    clause: II.1
    lead: [so-mot]
    parts: [{id: phan, clause: II.1.a, text: "Phần."}]
"""
            )
        )
    )
    assert 'i2["II.1.a – Phần."]' in "\n".join(mermaid(text))
    assert '  i2 -.->|"thuộc nhiệm vụ"| i1' in mermaid(text)
