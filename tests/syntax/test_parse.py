"""From text to nodes: their places, and what strict reading refuses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from planc.source import Limits, SourceFile, forbidden_sign
from planc.source.letters import inspect
from planc.syntax import Document, Mapping, Sequence, Value, parse, value

if TYPE_CHECKING:
    from planc.findings import Span


def read(text: str, limits: Limits | None = None) -> tuple[Document, list[tuple[str, int, int]]]:
    """The document of a text, and code, line and column of each finding."""
    document, findings = parse(SourceFile("a.yaml", text), limits)
    return document, [(found.code, found.span.line, found.span.column) for found in findings]


def root(text: str) -> Mapping:
    document, found = read(text)
    assert found == []
    assert document.root is not None
    return document.root


def lines_and_columns(span: Span) -> tuple[int, int, int, int]:
    return span.line, span.column, span.end_line, span.end_column


def test_keys_and_values_stand_where_they_stand_in_the_file() -> None:
    node = root('a: 1\nđịnh: "hai ba"\n')
    key, item = node.key("định"), node.get("định")
    assert key is not None
    assert item is not None
    assert lines_and_columns(key.span) == (2, 1, 2, 5)
    assert lines_and_columns(item.span) == (2, 7, 2, 15)


def test_a_collection_in_brackets_is_covered_whole_and_another_by_its_first_entry() -> None:
    node = root("a: [x,\n  y]\nb:\n  - mot\n  - hai\nc:\n  d: 1\n  e: 2\n")
    spans = [lines_and_columns(item.span) for _, item in node.pairs]
    assert spans == [(1, 4, 2, 5), (4, 5, 4, 8), (7, 3, 7, 4)]


def test_a_text_of_several_lines_is_shown_by_the_sign_that_begins_it() -> None:
    (_, item), *_ = root("a: |\n  một\n  hai\n\nb: 1\n").pairs
    assert lines_and_columns(item.span) == (1, 4, 1, 5)


def test_equal_nodes_at_different_places_are_equal() -> None:
    assert root("a: [x]\n") == root("\n\na:   [x]\n")


def test_what_would_say_one_thing_and_mean_another_is_refused_at_its_place() -> None:
    text = "a: &x 1\nb: *x\nc: !!str 2\nd:\n  <<: 1\n  ? [e]\n  : 1\n  f: 1\n  f: 2\n"
    document, found = read(text)
    assert found == [
        ("R130", 1, 4),
        ("R130", 2, 4),
        ("R131", 3, 4),
        ("R132", 5, 3),
        ("R136", 6, 5),
        ("R129", 9, 3),
    ]
    assert document.root is not None
    assert value(document.root)["d"] == {"f": 1}  # type: ignore[index, call-overload]


def test_a_key_used_twice_names_the_first_place_and_keeps_the_first_value() -> None:
    document, (finding,) = parse(SourceFile("a.yaml", "a: 1\nb: 2\na: 3\n"))
    assert lines_and_columns(finding.span)[:2] == (3, 1)
    assert [lines_and_columns(place.span)[:2] for place in finding.related] == [(1, 1)]
    assert document.root is not None
    assert value(document.root) == {"a": 1, "b": 2}


@pytest.mark.parametrize(
    ("text", "kind"), [("", "nothing"), ("# a\n", "nothing"), ("- a\n", "list"), ("a b\n", "text")]
)
def test_a_file_without_a_key_says_what_it_has_instead(text: str, kind: str) -> None:
    document, (finding,) = parse(SourceFile("a.yaml", text))
    assert (finding.code, finding.args) == ("R134", {"found": kind})
    assert document.root is None


def test_a_second_document_leaves_nothing_of_the_file_and_its_ids_are_known_to_be_lost() -> None:
    document, found = read("tasks:\n  - id: mot\n---\ntasks:\n  - id: hai\n")
    assert found == [("R133", 3, 1)]
    assert document.root is None
    assert document.lost_ids == {"mot", "hai"}


def test_a_file_as_deep_as_the_limit_is_read_and_one_level_more_is_not() -> None:
    text = "a: [[1]]\n"
    assert read(text, Limits(depth=3))[1] == []
    document, found = read(text, Limits(depth=2))
    assert found == [("R137", 1, 5)]
    assert document.root is None


def test_a_million_brackets_are_only_too_deep() -> None:
    assert [code for code, *_ in read("a: " + "[" * 1_000_000)[1]] == ["R137"]


def test_a_file_of_as_many_nodes_as_the_limit_is_read_and_one_more_is_not() -> None:
    text = "a: [x, y]\n"
    assert read(text, Limits(nodes=5))[1] == []
    assert read(text, Limits(nodes=4))[1] == [("R138", 1, 8)]


def test_bare_words_in_brackets_are_one_mistake_and_bare_ids_dates_and_terms_are_none() -> None:
    text = "a: {in: 2020-05, within: 10 working days, to: [ubnd@cap-xa], x: null}\n"
    assert read(text)[1] == []
    assert read("a: {in: 2020, for: Tập huấn, bồi dưỡng, kiểm tra}\n")[1] == [("R135", 1, 20)]


TEXT = st.text().filter(lambda text: forbidden_sign(text) is None)

DATA: st.SearchStrategy[Value] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=15,
)


class Quoting(yaml.SafeDumper):
    """Writes every text in quotation marks, in indented blocks."""


Quoting.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def readable(data: Value) -> bool:
    """Whether no sign stands in it that a file may not have, and no letter with its mark apart."""
    text = json.dumps(data, ensure_ascii=False)
    return inspect("a.yaml", text.encode()) == (text, (), [])


@given(st.dictionaries(TEXT, DATA, min_size=1, max_size=4).filter(readable))
@example({"a": ["no", "1_0", "0o7", "1e3", "2019-11-20", "~", "", " x ", "- y", "z: #", "<<"]})
def test_data_comes_back_as_it_was_written_in_brackets_or_in_blocks(data: dict[str, Value]) -> None:
    for text in (
        json.dumps(data, ensure_ascii=False),
        yaml.dump(data, Dumper=Quoting, allow_unicode=True),
    ):
        assert value(root(text)) == data


def test_lists_may_stand_under_their_key_without_indentation() -> None:
    node = root("tasks:\n- a\n- b\n").get("tasks")
    assert isinstance(node, Sequence)
    assert len(node.items) == 2
