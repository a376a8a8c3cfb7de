"""The schema itself: valid, described in two languages, with examples and snippets that hold."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import jsonschema
import jsonschema_rs
import pytest

from planc.language.draft07 import to_draft07
from planc.schemas import load_schema
from planc.source import SourceFile
from planc.syntax import Value, parse, value

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = load_schema("planc.schema.json")
DRAFT_07 = load_schema("planc.schema.draft07.json")
DEFINITIONS: dict[str, dict[str, Any]] = SCHEMA["$defs"]
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_draft_07_copy_is_valid() -> None:
    jsonschema.Draft7Validator.check_schema(DRAFT_07)


def test_the_draft_07_copy_is_fresh() -> None:
    assert to_draft07(SCHEMA) == DRAFT_07


def test_the_draft_07_copy_uses_no_newer_keyword() -> None:
    text = json.dumps(DRAFT_07)
    for keyword in ("$defs", "dependentSchemas", "dependentRequired", "unevaluatedProperties"):
        assert keyword not in text


def test_the_draft_07_copy_has_nothing_beside_a_reference() -> None:
    assert all(set(part) == {"$ref"} for part in _parts(DRAFT_07) if "$ref" in part)


def test_a_keyword_that_draft_07_does_not_know_is_refused() -> None:
    schema = {"$id": "x.schema.json", "unevaluatedProperties": False}
    with pytest.raises(ValueError, match="unevaluatedProperties"):
        to_draft07(schema)


def test_constraints_beside_a_reference_stay_in_draft_07() -> None:
    schema = {
        "$id": "x.schema.json",
        "properties": {"a": {"$ref": "#/$defs/b", "maxLength": 3}},
        "dependentRequired": {"a": ["c"]},
        "$defs": {"b": {"type": "string"}, "unused": {}},
    }
    assert to_draft07(schema) == {
        "$id": "x.schema.draft07.json",
        "$schema": "http://json-schema.org/draft-07/schema#",
        "properties": {"a": {"maxLength": 3, "allOf": [{"$ref": "#/definitions/b"}]}},
        "dependencies": {"a": ["c"]},
        "definitions": {"b": {"type": "string"}},
    }


# --- Descriptions ---------------------------------------------------------------------------


def _parts(schema: object) -> Iterator[dict[str, Any]]:
    """Every object in a schema."""
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from _parts(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _parts(part)


def _resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema as an editor sees it: what stands beside a reference wins."""
    if "$ref" not in schema:
        return schema
    return {**_resolved(DEFINITIONS[schema["$ref"].rpartition("/")[2]]), **schema}


def _properties() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property at every place, named `<place>.<key>`."""
    for place, schema in [("file", SCHEMA), *DEFINITIONS.items()]:
        for part in _parts({k: v for k, v in schema.items() if k != "$defs"}):
            keys = part.get("properties")
            if isinstance(keys, dict) and "type" in part:
                for key, inner in keys.items():
                    yield f"{place}.{key}", _resolved(inner)


PROPERTIES = dict(_properties())


def test_all_properties_are_looked_at() -> None:
    assert len(PROPERTIES) > 250
    assert {"file.tasks", "task.lead", "whenEvery.before", "plan.period", "plan.from"} <= set(
        PROPERTIES
    )


@pytest.mark.parametrize("name", PROPERTIES)
def test_every_property_is_described_in_vietnamese_and_in_english(name: str) -> None:
    schema = PROPERTIES[name]
    vietnamese, separator, english = schema["description"].partition(" / ")
    assert separator
    assert not vietnamese.isascii()
    assert english.endswith(".")
    assert schema["title"]
    hover = schema["markdownDescription"].replace("`", "")
    assert hover.startswith(vietnamese)
    assert hover.endswith(english)


@pytest.mark.parametrize("name", PROPERTIES)
def test_every_property_shows_how_it_is_written(name: str) -> None:
    fence = re.search(r"```yaml\n(.*?)\n```", PROPERTIES[name]["markdownDescription"], re.DOTALL)
    assert fence
    document, findings = parse(SourceFile("example.yaml", fence[1] + "\n"))
    assert not findings
    assert document.root


@pytest.mark.parametrize("key", SCHEMA["properties"])
def test_the_example_of_a_top_level_key_is_a_right_file(key: str) -> None:
    hover = PROPERTIES[f"file.{key}"]["markdownDescription"]
    fence = re.search(r"```yaml\n(.*?)\n```", hover, re.DOTALL)
    assert fence
    assert VALIDATOR.is_valid(_read(fence[1]))


def test_every_choice_is_described() -> None:
    for part in _parts(SCHEMA):
        if "enum" in part:
            assert len(part["markdownEnumDescriptions"]) == len(part["enum"])
            assert part["errorMessage"]


def test_every_pattern_says_what_to_write() -> None:
    assert all(part["patternErrorMessage"] for part in _parts(SCHEMA) if "pattern" in part)


def test_every_example_is_right() -> None:
    for part in _parts(SCHEMA):
        for example in part.get("examples", ()) if isinstance(part.get("examples"), list) else ():
            assert VALIDATOR.evolve(schema=part).is_valid(example), example


def test_every_definition_is_used() -> None:
    used = {part["$ref"] for part in _parts(SCHEMA) if isinstance(part.get("$ref"), str)}
    assert used == {f"#/$defs/{name}" for name in DEFINITIONS}


# --- Snippets -------------------------------------------------------------------------------

SNIPPETS = {
    f"{name}: {snippet['label']}": (schema["items"], snippet["body"])
    for name, schema in [(name, _resolved(part)) for name, part in PROPERTIES.items()]
    for snippet in schema.get("defaultSnippets", ())
}


def _read(text: str) -> Value:
    document, findings = parse(SourceFile("example.yaml", text + "\n"))
    assert not findings
    assert document.root
    return value(document.root)


def _filled(body: object, indent: str = "") -> str:
    """A snippet as an editor inserts it, every placeholder left as it is offered."""
    if isinstance(body, str):
        filled = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", body)
        return " " + re.sub(r"\$\{\d+\|([^,|]*)[^}]*\}", r"\1", filled)
    inner = indent + "  "
    if isinstance(body, list):
        return "".join(f"\n{indent}- {_filled(entry, inner).lstrip()}" for entry in body)
    assert isinstance(body, dict)
    return "".join(f"\n{indent}{key}:{_filled(part, inner)}" for key, part in body.items())


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_left_as_it_is_offered_is_right(name: str) -> None:
    items, body = SNIPPETS[name]
    # An array as body would be inserted wrongly.
    assert isinstance(body, dict)
    assert VALIDATOR.evolve(schema=items).is_valid(_read(_filled(body).lstrip()))


def test_every_list_of_entries_offers_a_snippet() -> None:
    lists = ("tasks", "duties", "reports", "units", "groups", "legal", "bodies", "sections")
    offered = {name.partition(":")[0] for name in SNIPPETS}
    assert {f"file.{key}" for key in lists} <= offered
    assert {"task.when", "task.targets", "task.products", "task.parts"} <= offered


# --- Forms ----------------------------------------------------------------------------------

FORMS: list[tuple[str, list[Value], list[Value]]] = [
    (
        "id",
        ["so-tu-phap", "quy-1-2020", "1"],
        ["So-tu-phap", "sở", "a--b", "-a", "a_b", "a.b", "", "a\n", 1],
    ),
    ("itemRef", ["a", "a.b"], ["a.b.c", "a.", "a:b"]),
    (
        "party",
        [
            "so-tu-phap",
            "ubnd@cap-huyen",
            "mttq@same",
            {"party": "ubnd@cap-huyen", "except": ["bach-long-vi"]},
            {"unspecified": "các đơn vị liên quan"},
        ],
        [
            "Sở Tư pháp",
            "ubnd@",
            "a@b@c",
            {},
            {"except": ["a"]},
            {"party": "a", "unspecified": "b"},
            {"party": "a", "except": []},
            {"unspecified": ""},
            ["a"],
            None,
        ],
    ),
    ("parties", [["a"]], ["a", [], {"unspecified": "a"}, None]),
    (
        "clause",
        ["II.2.1", "II.3.1.a", "III.6/2", "end", "I", "II.đ", "2.1", "2"],
        [2, 2.1, "II.", "II.2/0", "II 2", "III.6/2/1", "II.1\n"],
    ),
    ("date", ["2019-11-20"], ["20/11/2019", "2019-11", "2019-1-1", 2019, "2019-11-20T00:00"]),
    ("partialDate", [2019, "2019", "2019-07", "2019-07-15"], ["2019-7", "2019-Q3", 19, 20190, ""]),
    ("period", [2022, "2022", "2019-09", "2019-09-15", "2019-Q3", "2020-H1"], ["2019-Q5", "Q3"]),
    ("coverage", [2019, "2019", "2020-H1", "2020-Q4", "2020-05"], ["H1", "2020-05-01", "2020-H3"]),
    ("dueDay", ["11-20", 15, 1, 31], ["2019-11-20", "20/11", 0, 32, "15"]),
    ("duration", ["15 days", "1 day", "10 working days"], ["15", 15, "0 days", "15 ngày"]),
    ("text", ["a", " a\n"], ["", " \n\t", None, 1, True]),
    (
        "obligation",
        ["a:lead:b@c", "a.b:report:c@d/2020-H1", "a:lead:b@c/kien-toan.2020.."],
        ["a", "a:lead", "a:lead:b", "a:lead:b@c/", "a:lead:b@c/x y"],
    ),
    ("rule", ["P401", "item-without-time"], ["p 401", "Không"]),
    ("count", [1, 15], [0, 1.5, "3", True]),
    ("quantity", [0, 3, 12.5], [-1, "3", True]),
    (
        "time",
        [
            {"in": "2019-09"},
            {"from": 2019, "to": 2022, "continuous": True, "onwards": True, "for": "x", "id": "y"},
            {"from": 2020},
            {"before": "2019-11-20", "covers": 2019},
            {"by": "2019-11-20", "covers": "2020-H1", "quote": "x"},
            {"every": "year", "from": 2020, "to": 2022, "covers": "H1", "before": "05-20"},
            {"every": "month", "by": 15},
            {"within": "10 working days", "after": "a.b"},
            {"awaits": "x", "of": ["bo-tu-phap"]},
            {"whenever": "x"},
        ],
        [
            {},
            {"to": 2022},
            {"in": 2019, "before": "2019-11-20"},
            {"before": "11-20"},
            {"every": "year", "before": "2019-11-20"},
            {"every": "week"},
            {"from": 2019, "covers": 2019},
            {"before": "2019-11-20", "covers": "H1"},
            {"within": "15 days"},
            {"awaits": "x", "of": "bo-tu-phap"},
            {"for": "x"},
            "2019",
        ],
    ),
    (
        "target",
        [
            {"measure": "a", "min": 3, "max": 5, "per": "b", "unit": "c", "firm": False},
            {"measure": "a", "exactly": 1, "of": "coordinate", "by": 2022},
        ],
        [
            {"measure": "a"},
            {"min": 3},
            {"measure": "a", "exactly": 1, "min": 1},
            {"measure": "a", "exactly": 1, "max": 1},
            {"measure": "a", "min": 1, "of": "from"},
        ],
    ),
]


@pytest.mark.parametrize(("name", "right", "wrong"), FORMS, ids=[form[0] for form in FORMS])
def test_a_form_takes_what_is_right_and_nothing_else(
    name: str, right: list[Value], wrong: list[Value]
) -> None:
    fast = jsonschema_rs.validator_for({"$ref": f"#/$defs/{name}", "$defs": DEFINITIONS})
    for instance in right:
        assert fast.is_valid(instance), instance
    for instance in wrong:
        assert not fast.is_valid(instance), instance
