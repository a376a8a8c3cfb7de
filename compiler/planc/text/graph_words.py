"""The fixed words of the graph, by language; those of all outputs are in `planc.text.words`.

A word in braces is filled in by `planc.render.graph_text` and `planc.render.graph`.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class GraphWords:
    """The words of one language.

    `paper` names the files in a list of papers. `links` say what one item has to do with another.
    `left_out_items` and `left_out_roles` say what a drawing that would be too large does without.
    """

    language: str
    title: str
    paper: str
    legend: str
    folded: str
    unnamed: str
    items: Mapping[str, str]
    links: Mapping[str, str]
    item: str
    left_out_items: str
    left_out_roles: str
    left_out_tasks: str


VI = GraphWords(
    language="vi",
    title="Sơ đồ trách nhiệm",
    paper="Đồ thị trách nhiệm (cho phần mềm khác)",
    legend="Chú giải",
    folded="Cơ quan cùng loại gộp thành một nút; đủ từng cơ quan: graph.json, graph.graphml",
    unnamed="Không nêu đích danh",
    items=MappingProxyType(
        {
            "task": "Nhiệm vụ, phần việc",
            "duty": "Trách nhiệm",
            "report": "Báo cáo",
        }
    ),
    links=MappingProxyType(
        {"part-of": "thuộc nhiệm vụ", "about": "liên quan đến", "after": "thực hiện sau"}
    ),
    item="{clause} – {title}",
    left_out_items="Không vẽ {count} phần việc, trách nhiệm, báo cáo (sơ đồ quá lớn)",
    left_out_roles="Không vẽ {count} quan hệ phối hợp và vai trò khác (sơ đồ quá lớn)",
    left_out_tasks="Không vẽ {count} nhiệm vụ sau cùng (sơ đồ quá lớn)",
)

EN = GraphWords(
    language="en",
    title="Who does what",
    paper="Responsibility graph (for other programs)",
    legend="Legend",
    folded="Agencies of one class are one node; each by itself: graph.json, graph.graphml",
    unnamed="Not named in particular",
    items=MappingProxyType({"task": "Tasks and parts", "duty": "Duties", "report": "Reports"}),
    links=MappingProxyType({"part-of": "part of", "about": "about", "after": "after"}),
    item="{clause} – {title}",
    left_out_items="Not drawn: {count} parts, duties and reports (the graph is too large)",
    left_out_roles="Not drawn: {count} roles beside those of the leads (the graph is too large)",
    left_out_tasks="Not drawn: the last {count} tasks (the graph is too large)",
)

#: By the code of the language.
LANGUAGES: Mapping[str, GraphWords] = MappingProxyType({"vi": VI, "en": EN})


def graph_words(language: str) -> GraphWords:
    """The words of a language, the Vietnamese ones where it is not known."""
    return LANGUAGES.get(language, VI)
