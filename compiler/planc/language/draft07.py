"""The schema for editors that do not read JSON Schema 2020-12: the same, written in draft-07."""

from __future__ import annotations

from typing import Any

#: Keywords that only describe; beside a reference, draft-07 would not see them.
_ANNOTATIONS = frozenset(
    {
        "title",
        "description",
        "markdownDescription",
        "examples",
        "default",
        "defaultSnippets",
        "errorMessage",
        "patternErrorMessage",
    }
)

#: Keywords without a form in draft-07: the schema does without them.
_NEW = frozenset(
    {
        "$anchor",
        "$dynamicAnchor",
        "$dynamicRef",
        "maxContains",
        "minContains",
        "prefixItems",
        "unevaluatedItems",
        "unevaluatedProperties",
    }
)

_ONE_SCHEMA = frozenset(
    {
        "additionalProperties",
        "contains",
        "else",
        "if",
        "items",
        "not",
        "propertyNames",
        "then",
    }
)
_SCHEMA_LISTS = frozenset({"allOf", "anyOf", "oneOf"})
_SCHEMA_MAPS = frozenset({"dependentSchemas", "patternProperties", "properties"})


def to_draft07(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema in draft-07, complete in itself, under an `$id` of its own.

    A reference with a description beside it is replaced by what it refers to. Raises ValueError
    for a keyword that has no form in draft-07.
    """
    definitions = schema.get("$defs", {})
    body = {name: part for name, part in schema.items() if name != "$defs"}
    converted: dict[str, Any] = _convert(body, definitions)
    converted["$schema"] = "http://json-schema.org/draft-07/schema#"
    converted["$id"] = schema["$id"].replace(".schema.json", ".schema.draft07.json")
    flat = {name: _convert(part, definitions) for name, part in definitions.items()}
    used = _reachable(converted, flat)
    converted["definitions"] = {name: part for name, part in flat.items() if name in used}
    return converted


def _convert(schema: Any, definitions: dict[str, Any]) -> Any:
    """One schema, and all inside it, in draft-07; `true` and `false` are schemas too."""
    if isinstance(schema, bool):
        return schema
    new = sorted(_NEW.intersection(schema))
    if new:
        raise ValueError(f"no form in draft-07: {', '.join(new)}")
    parts = {keyword: _part(keyword, part, definitions) for keyword, part in schema.items()}
    dependencies = {**parts.pop("dependentSchemas", {}), **parts.pop("dependentRequired", {})}
    if dependencies:
        parts["dependencies"] = dependencies
    reference = parts.pop("$ref", None)
    return parts if reference is None else _with_reference(reference, parts, definitions)


def _part(keyword: str, part: Any, definitions: dict[str, Any]) -> Any:
    """What stands under one keyword, with the schemas in it in draft-07."""
    if keyword in _ONE_SCHEMA:
        return _convert(part, definitions)
    if keyword in _SCHEMA_LISTS:
        return [_convert(each, definitions) for each in part]
    if keyword in _SCHEMA_MAPS:
        return {name: _convert(each, definitions) for name, each in part.items()}
    return part


def _with_reference(
    reference: str, beside: dict[str, Any], definitions: dict[str, Any]
) -> dict[str, Any]:
    """A reference and what stood beside it, which draft-07 ignores."""
    name = reference.rpartition("/")[2]
    if not beside:
        return {"$ref": f"#/definitions/{name}"}
    if _ANNOTATIONS.issuperset(beside):
        return {**beside, **_without(_convert(definitions[name], definitions), beside)}
    return {**beside, "allOf": [*beside.get("allOf", []), {"$ref": f"#/definitions/{name}"}]}


def _without(schema: dict[str, Any], beside: dict[str, Any]) -> dict[str, Any]:
    """What a schema says that is not said beside the reference to it."""
    return {keyword: part for keyword, part in schema.items() if keyword not in beside}


def _reachable(schema: dict[str, Any], definitions: dict[str, Any]) -> set[str]:
    """The definitions that the schema refers to, directly or through others."""
    found: set[str] = set()
    waiting: list[Any] = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            name = str(part.get("$ref", "")).rpartition("/")[2]
            if name in definitions and name not in found:
                found.add(name)
                waiting.append(definitions[name])
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)
    return found
