"""From one file's nodes to what its shape gets wrong, by the schema and in terms of the plan.

One fast validator says whether a file is right, and nearly all files are. Only a file that is not
meets the slow one, which can say what is wrong. Its errors are grouped by place, a choice between
forms is settled by the keys that are there, and each place says the one thing that helps: a wrong
value points at the value, an unknown key at the key, a missing key at the mapping that lacks it.

    R201  a key that is not known here          R205  text or number not in the form asked for
    R202  a key that is missing                 R206  a number or true/false where text belongs
    R203  a value of the wrong type             R207  keys that do not go together
    R204  a value that is not among the choices R208  nothing where something must stand
    R215  a full stop that parts thousands

R215 is found by our own look at the numbers: to a schema 1.000 is as good as any.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from planc.findings import Argument, Finding, Span, in_order
from planc.language.dates import vietnamese_dates
from planc.schemas import load_schema
from planc.syntax.nodes import Mapping, Node, Scalar, Sequence, Value, scalar_value, value
from planc.text.fold import fold
from planc.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Protocol

    class _Error(Protocol):
        """What is used of an error of the explaining validator."""

        validator: str | None
        validator_value: Any
        instance: Any
        schema: Any
        context: list[_Error]

        @property
        def path(self) -> Iterable[str | int]:
            """Where the value lies in what was validated."""

        @property
        def absolute_path(self) -> Iterable[str | int]:
            """Where the value lies in the file."""

        @property
        def relative_schema_path(self) -> Iterable[str | int]:
            """The keywords passed, from the choice that the error is part of."""


Path = tuple[str | int, ...]
Schema = dict[str, Any]

SCHEMA = "planc.schema.json"

#: What messages call the place of the top-level keys, which no key encloses.
_FILE = "file"

#: How much of a value a message repeats.
_SHOWN = 40

_TYPE_NAMES = {
    "string": "text",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "array": "list",
    "object": "mapping",
}

#: What somebody who writes Vietnamese calls the keys, folded; which one depends on the place.
_VIETNAMESE_KEYS = {
    "chu tri": ("lead",),
    "co quan chu tri": ("lead",),
    "don vi chu tri": ("lead",),
    "phoi hop": ("coordinate",),
    "co quan phoi hop": ("coordinate",),
    "don vi phoi hop": ("coordinate",),
    "thuc hien": ("perform",),
    "chi dao": ("direct",),
    "tham muu": ("advise",),
    "kinh phi": ("fund", "funding"),
    "theo doi": ("monitor",),
    "giam sat": ("monitor",),
    "bao cao": ("report", "reports"),
    "thoi gian": ("when", "period"),
    "thoi han": ("when",),
    "noi dung": ("text",),
    "ten": ("title", "name"),
    "tieu de": ("title",),
    "ghi chu": ("note",),
    "ma": ("id",),
    "muc": ("clause",),
    "so muc": ("clause",),
    "nhiem vu": ("tasks",),
    "can cu": ("legal",),
    "trach nhiem": ("duties",),
    "ke hoach": ("plan",),
    "noi nhan": ("receive", "recipients"),
    "chi tieu": ("targets", "goals"),
    "muc tieu": ("targets", "goals"),
    "san pham": ("products",),
    "don vi": ("units", "unit"),
    "to chuc": ("bodies",),
    "tu": ("from",),
    "den": ("to",),
    "trong": ("in",),
    "truoc ngay": ("before",),
    "hang nam": ("every",),
    "sau": ("after",),
    "ngay": ("date",),
    "co quan": ("party",),
}

_ID = re.compile(r"[a-z0-9-]+(@[a-z0-9-]+)?")
_GROUPED = re.compile(r"[0-9]{1,3}([., ][0-9]{3})+")

#: The keys of quantities, and the form of a number in which a full stop parts thousands.
_QUANTITIES = ("min", "max", "exactly")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")

#: Which of several errors of one value tells most, first.
_TELLING = ("type", "oneOf", "enum", "pattern", "minimum", "maximum")


@dataclass(slots=True)
class _Place:
    """What is wrong at one place of a file."""

    errors: list[_Error] = field(default_factory=list)
    #: The other forms that the mapping could have had.
    forms: list[Schema] = field(default_factory=list)


def validate(document: Mapping) -> list[Finding]:
    """What the shape of one file gets wrong, in the file's order."""
    return in_order([*_by_schema(document), *_thousands(document)])


def _by_schema(document: Mapping) -> list[Finding]:
    data = value(document)
    try:
        if _fast().is_valid(data):
            return []
        part, entries = _wrong_part(data)
        rejected = True
    except ValueError:
        # Half a character, which only an escape can write, is more than the fast one can read.
        part, entries, rejected = data, {}, False
    places: dict[Path, _Place] = {}
    for error in _explainer().iter_errors(part):
        _settle(error, places, entries)
    found: list[Finding] = []
    for path, place in places.items():
        found.extend(_at(document, path, place))
    if rejected and not found:
        raise RuntimeError("the two validators of the schema disagree")
    return found


def _thousands(document: Mapping) -> Iterator[Finding]:
    """Say that a quantity is read as 1.0 where 1.000 was written for a thousand."""
    for key, node in document.pairs:
        if key.text in {"tasks", "duties", "reports", "legal"}:
            for path, scalar in _quantities(node, (key.text,)):
                text = scalar.text
                if scalar.style == "plain" and text.count(".") == 1 and _THOUSANDS.fullmatch(text):
                    read = str(float(text))
                    args: dict[str, Argument] = {
                        "key": _name(path),
                        "value": text,
                        "read": read if read != text else f"{text}0",
                        "whole": text.replace(".", ""),
                    }
                    yield Finding("R215", scalar.span, args, item=_item(document, path))


def _quantities(node: Node, path: Path) -> Iterator[tuple[Path, Scalar]]:
    """The quantities in a node, with their places."""
    if isinstance(node, Sequence):
        for number, entry in enumerate(node.items):
            yield from _quantities(entry, (*path, number))
    elif isinstance(node, Mapping):
        for key, inner in node.pairs:
            if isinstance(inner, Scalar):
                if key.text in _QUANTITIES:
                    yield (*path, key.text), inner
            else:
                yield from _quantities(inner, (*path, key.text))


# --- The two validators ---------------------------------------------------------------------


def _wrong_part(data: Value) -> tuple[Value, dict[str, list[int]]]:
    """The top-level keys and, of their lists, the entries that the fast validator rejects.

    The second value tells which entries they were. One mistake in a long file would else have the
    slow validator read all of it.
    """
    if not isinstance(data, dict):
        return data, {}
    known = load_schema(SCHEMA)["properties"]
    wrong = {tuple(error.instance_path[:2]) for error in _fast().iter_errors(data)}
    part: dict[str, Value] = {}
    entries: dict[str, list[int]] = {}
    for key, content in data.items():
        inside = sorted(path[1] for path in wrong if path[:1] == (key,) and len(path) > 1)
        if isinstance(content, list) and inside and (key,) not in wrong:
            part[key] = [content[number] for number in inside]
            entries[key] = inside
        elif inside or (key,) in wrong or key not in known:
            part[key] = content
    return part, entries


@cache
def _fast() -> Any:
    import jsonschema_rs

    return jsonschema_rs.validator_for(load_schema(SCHEMA))


@cache
def _explainer() -> Any:
    """The slow validator, made to give the fast one's verdict and to keep every place.

    Python's `$` also matches before a last line break, and its numbers include infinity; the
    library loses the place of a key that `false` rules out.
    """
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    plain = Draft202012Validator.TYPE_CHECKER

    def is_type(name: str) -> Any:
        def check(_: object, instance: object) -> bool:
            if isinstance(instance, float) and not math.isfinite(instance):
                return False
            return plain.is_type(instance, name) and not _is_broken(instance)

        return check

    checker = plain.redefine_many({name: is_type(name) for name in ("integer", "number", "string")})
    make: Any = extend  # the library's stubs leave its signature out
    ours = {"pattern": _pattern, "dependentSchemas": _dependent_schemas}
    return make(Draft202012Validator, ours, type_checker=checker)(load_schema(SCHEMA))


def _pattern(
    validator: Any,
    pattern: str,
    instance: object,
    _: Schema,
) -> Iterator[Any]:
    """The keyword `pattern`, with `$` as the end of the text and nothing else."""
    import re

    from jsonschema.exceptions import ValidationError

    if validator.is_type(instance, "string") and isinstance(instance, str):
        anchored = pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern
        if not re.search(anchored, instance):
            yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _dependent_schemas(
    _: object, dependent: dict[str, Schema], instance: object, __: Schema
) -> Iterator[Any]:
    """The keyword `dependentSchemas`, which the schema uses for keys that rule out others."""
    from jsonschema.exceptions import ValidationError

    if isinstance(instance, dict):
        for key, others in _rulings(dependent).items():
            if key in instance and others.intersection(instance):
                yield ValidationError(f"{key!r} stands alone")


def _rulings(dependent: dict[str, Schema]) -> dict[str, set[str]]:
    """The keys that each key rules out."""
    return {
        key: {other for other, rule in rules["properties"].items() if rule is False}
        for key, rules in dependent.items()
    }


def _is_broken(instance: object) -> bool:
    """Whether a text holds half a character, which only an escape can write."""
    return isinstance(instance, str) and any("\ud800" <= char <= "\udfff" for char in instance)


# --- From errors to places ------------------------------------------------------------------


def _settle(error: _Error, places: dict[Path, _Place], entries: dict[str, list[int]]) -> None:
    """Put an error at its place; of a choice between forms, the errors of the form meant.

    `entries` tells which entries of the file's lists were looked at, where not all were.
    """
    path: Path = tuple(error.absolute_path)
    match path:
        case (str(key), int(number), *rest) if key in entries:
            path = (key, entries[key][number], *rest)
    if error.validator == "oneOf":
        forms = [_resolved(form) for form in error.validator_value]
        meant = _form_meant(error.instance, forms)
        if meant is not None:
            if isinstance(error.instance, dict):
                places.setdefault(path, _Place()).forms = forms
            for inner in error.context:
                if next(iter(inner.relative_schema_path)) == meant:
                    _settle(inner, places, entries)
            return
    places.setdefault(path, _Place()).errors.append(error)


def _resolved(schema: Schema) -> Schema:
    """A schema, or the one it refers to."""
    if "$ref" not in schema:
        return schema
    found: Schema = load_schema(SCHEMA)["$defs"][schema["$ref"].rpartition("/")[2]]
    return found


def _form_meant(instance: object, forms: list[Schema]) -> int | None:
    """Which of several forms a value was meant to have, or None if that cannot be told."""
    if isinstance(instance, dict):
        mains = _mains(instance, forms)
        for number, form in enumerate(forms):
            if _main(form) in mains and mains <= form["properties"].keys():
                return number
        return None
    if isinstance(instance, list) or instance is None:
        return None
    return next((n for n, form in enumerate(forms) if form["type"] != "object"), None)


def _main(form: Schema) -> str | None:
    """The key that tells a form from the others: the first that it requires."""
    return form["required"][0] if form.get("type") == "object" else None


def _mains(instance: Iterable[str], forms: list[Schema]) -> set[str]:
    """The telling keys of all forms that a mapping has."""
    known = {_main(form) for form in forms}
    return {key for key in instance if key in known}


# --- From places to findings ----------------------------------------------------------------


def _at(document: Mapping, path: Path, place: _Place) -> Iterator[Finding]:
    """What to say about one place of a file."""
    if not place.errors:
        return
    node = _node(document, path)
    item = _item(document, path)
    if _is_empty(node):
        span = _key_span(document, path) or node.span
        yield Finding("R208", span, {"key": _name(path)}, item=item)
    elif isinstance(node, Mapping) and not _has_wrong_type(place.errors):
        for code, span, args in _mapping(node, _name(path), place):
            yield Finding(code, span, args, item=item)
    else:
        error = min(place.errors, key=_telling)
        code, args = _wrong_value(node, _name(path), error)
        yield Finding(code, node.span, args, item=item)


def _telling(error: _Error) -> int:
    return _TELLING.index(error.validator) if error.validator in _TELLING else len(_TELLING)


def _has_wrong_type(errors: list[_Error]) -> bool:
    return any(
        error.validator == "type" and "propertyNames" not in error.relative_schema_path
        for error in errors
    )


def _node(document: Mapping, path: Path) -> Node:
    """The node at a place."""
    node: Node = document
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.get(step) or node
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    return node


def _key_span(document: Mapping, path: Path) -> Span | None:
    """Where the key of a value stands; None for the entry of a list."""
    if not path or not isinstance(path[-1], str):
        return None
    holder = _node(document, path[:-1])
    key = holder.key(path[-1]) if isinstance(holder, Mapping) else None
    return key.span if key else None


def _name(path: Path) -> str:
    """The key that a place goes by: its own, or that of the list it is an entry of."""
    return next((step for step in reversed(path) if isinstance(step, str)), _FILE)


def _item(document: Mapping, path: Path) -> str | None:
    """The id of the item that a place lies in, as far as it is written."""
    if len(path) < 2 or path[0] not in {"tasks", "duties", "reports"}:  # noqa: PLR2004 - key, entry
        return None
    ids = [_id(_node(document, path[:2]))]
    if path[2:3] == ("parts",) and len(path) > 3:  # noqa: PLR2004 - parts, entry
        ids.append(_id(_node(document, path[:4])))
    return ".".join(known for known in ids if known) if all(ids) else None


def _id(node: Node) -> str | None:
    found = node.get("id") if isinstance(node, Mapping) else None
    return found.text if isinstance(found, Scalar) else None


def _is_empty(node: Node) -> bool:
    if isinstance(node, Sequence):
        return not node.items
    if isinstance(node, Mapping):
        return not node.pairs
    meaning = scalar_value(node)
    return meaning is None or (isinstance(meaning, str) and not meaning.strip(" \t\r\n"))


# --- Mappings: keys unknown, missing, or not going together -----------------------------------

_Said = tuple[str, Span, dict[str, Argument]]


def _mapping(node: Mapping, where: str, place: _Place) -> Iterator[_Said]:
    """What is wrong with the keys of a mapping."""
    own = [error for error in place.errors if "propertyNames" not in error.relative_schema_path]
    yield from _misnamed_keys(node, place.errors)
    unsettled = next((error for error in own if error.validator == "oneOf"), None)
    if unsettled is not None:
        yield from _no_form(node, where, [_resolved(form) for form in unsettled.validator_value])
        return
    missing = _missing(own, node)
    lacking = next((error for error in own if error.validator == "anyOf"), None)
    choices = tuple(part["required"][0] for part in lacking.validator_value) if lacking else ()
    meant: set[str] = set()
    for error in own:
        if error.validator == "additionalProperties":
            known = tuple(error.schema["properties"])
            unknown = [key for key, _ in node.pairs if key.text not in known]
            here = [key for key in unknown if not _elsewhere(key.text, place.forms)]
            said, meant = _unknown_keys(node, here, known, (*missing, *choices), where)
            yield from said
            yield from (
                _other_form(node, key, where, place.forms) for key in unknown if key not in here
            )
    yield from (_missing_key(node, key, where) for key in missing if key not in meant)
    if choices and not meant.intersection(choices):
        yield _wrong_combination(node, where, (), choices)
    yield from _ruled_out(node, where, own)


def _missing(errors: list[_Error], node: Mapping) -> list[str]:
    """The required keys that are not there."""
    required = next((e.validator_value for e in errors if e.validator == "required"), ())
    return [key for key in required if node.key(key) is None]


def _unknown_keys(
    node: Mapping, keys: list[Scalar], known: tuple[str, ...], missing: tuple[str, ...], where: str
) -> tuple[list[_Said], set[str]]:
    """That keys are unknown, and which of the missing keys they were meant to be."""
    said: list[_Said] = []
    meant: set[str] = set()
    absent = [key for key in known if node.key(key) is None]
    for key in keys:
        likely = nearest(key.text, [name for name in missing if name not in meant], 1)
        near = (
            _from_vietnamese(key.text, known)
            or likely
            or nearest(key.text, absent, 1)
            or nearest(key.text, known, 1)
        )
        meant.update(name for name in near[:1] if name in missing)
        args: dict[str, Argument] = {
            "key": _shown(key.text),
            "nearest": near[0] if near else "",
            "known": () if near else known,
            "where": where,
        }
        said.append(("R201", key.span, args))
    return said, meant


def _from_vietnamese(key: str, known: tuple[str, ...]) -> list[str]:
    """The key of the language that a Vietnamese one stands for here."""
    folded = fold(key.replace("_", " ").replace("-", " "))
    return [name for name in _VIETNAMESE_KEYS.get(folded, ()) if name in known]


def _missing_key(node: Mapping, key: str, where: str) -> _Said:
    return "R202", node.pairs[0][0].span, {"key": key, "where": where}


def _misnamed_keys(node: Mapping, errors: list[_Error]) -> Iterator[_Said]:
    """Say that keys, which the author is free to choose, are not in the form asked for."""
    for error in errors:
        if "propertyNames" in error.relative_schema_path:
            key = node.key(error.instance)
            if key is not None:
                yield "R205", key.span, _form_args(key.text, key.text, error.schema)


def _no_form(node: Mapping, where: str, forms: list[Schema]) -> Iterator[_Said]:
    """Say why a mapping has none of the forms it could have: no telling key, or several."""
    mappings = [form for form in forms if form.get("type") == "object"]
    mains = tuple(str(_main(form)) for form in mappings)
    present = tuple(key.text for key, _ in node.pairs if key.text in mains)
    known = tuple(dict.fromkeys(key for form in mappings for key in form["properties"]))
    unknown = [key for key, _ in node.pairs if key.text not in known]
    said, meant = _unknown_keys(node, unknown, known, () if present else mains, where)
    yield from said
    if present:
        yield _wrong_combination(node, where, present, present)
        return
    found = [key.text for key, _ in node.pairs if key.text in known]
    if not meant and (found or not unknown):
        fitting = [form for form in mappings if form["properties"].keys() >= set(found)]
        if found and len(fitting) == 1:
            yield _missing_key(node, str(_main(fitting[0])), where)
        else:
            choose = tuple(str(_main(form)) for form in fitting) or mains
            yield _wrong_combination(node, where, tuple(found), choose)


def _elsewhere(key: str, forms: list[Schema]) -> bool:
    """Whether a key that is unknown in the form meant belongs to another form."""
    return any(key in form.get("properties", ()) for form in forms)


def _other_form(node: Mapping, key: Scalar, where: str, forms: list[Schema]) -> _Said:
    """Say that a key belongs to other forms than the one that the mapping has."""
    mains = _mains((name.text for name, _ in node.pairs), forms)
    found = tuple(name.text for name, _ in node.pairs if name.text in mains or name is key)
    choose = tuple(str(_main(form)) for form in forms if key.text in form.get("properties", ()))
    return "R207", key.span, {"key": where, "found": found, "choose": choose}


def _ruled_out(node: Mapping, where: str, errors: list[_Error]) -> Iterator[_Said]:
    """Say that a key rules out others that stand beside it."""
    for error in errors:
        if error.validator == "dependentSchemas":
            for by, others in _rulings(error.validator_value).items():
                found = tuple(key.text for key, _ in node.pairs if key.text in {by, *others})
                if by in found and len(found) > 1:
                    yield _wrong_combination(node, where, found, found)


def _wrong_combination(
    node: Mapping, where: str, found: tuple[str, ...], choose: tuple[str, ...]
) -> _Said:
    """The second of the keys that do not go together is pointed at: the first may stay."""
    spans = [key.span for key, _ in node.pairs if key.text in found] or [node.pairs[0][0].span]
    span = spans[1] if len(spans) > 1 else spans[0]
    return "R207", span, {"key": where, "found": found, "choose": choose}


# --- Values -----------------------------------------------------------------------------------


def _wrong_value(node: Node, key: str, error: _Error) -> tuple[str, dict[str, Argument]]:
    """What is wrong with a value: its type, its form, or that it is not among the choices."""
    schema: Schema = error.schema
    found = _type_of(node)
    types = _types(schema)
    if not isinstance(node, Scalar):
        return _wrong_type(node, key, schema)
    if error.validator == "type" and "string" in types and found != "text":
        if _would_do_quoted(node.text, schema):
            clause = f"II.{node.text}" if schema.get("x-form") == "clause" else ""
            return "R206", {"key": key, "value": _shown(node.text), "clause": _shown(clause)}
    elif error.validator == "type" and not _is_right_kind(found, schema):
        return _wrong_type(node, key, schema)
    if "enum" in schema:
        allowed = tuple(str(choice) for choice in schema["enum"])
        near = nearest(node.text, allowed, 1)
        return "R204", {
            "key": key,
            "value": _shown(node.text),
            "allowed": allowed,
            "nearest": near[0] if near else "",
        }
    return "R205", _form_args(key, _shown(node.text), schema)


def _wrong_type(node: Node, key: str, schema: Schema) -> tuple[str, dict[str, Argument]]:
    return "R203", {
        "key": key,
        "expected": _expected(schema),
        "found": _type_of(node),
        "value": _shown_node(node),
        **_rewritten(node, key, schema),
    }


def _rewritten(node: Node, key: str, schema: Schema) -> dict[str, Argument]:
    """How the value of a key is to be written: `write` names the way, `example` shows it."""
    expected = _expected(schema)
    text = node.text.strip() if isinstance(node, Scalar) else ""
    example = ""
    if expected in {"list", "parties list"}:
        shown = _shown_node(node)
        if key in load_schema(SCHEMA)["properties"] or key == "parts":
            return {"write": "entries", "example": "- id: …"}
        if _ID.fullmatch(text) or (expected == "list" and isinstance(node, Mapping)):
            example = f"{key}: [{shown}]"
        elif expected == "parties list":
            example = f"{key}: [so-tu-phap]"
        return {"write": "list", "example": example}
    if expected == "number":
        digits = re.sub(r"[^0-9]", "", text) if _GROUPED.fullmatch(text) else text
        return {"write": "number", "example": f"{key}: {digits if digits.isdigit() else 3}"}
    if expected == "text":
        return {"write": "text", "example": f'{key}: "…"'}
    if expected == "boolean":
        return {"write": "boolean", "example": f"{key}: true"}
    if expected == "mapping":
        return {"write": "mapping", "example": f"{key}: [{{in: 2019}}]" if key == "when" else ""}
    return {"write": "id", "example": f"{key}: [so-tu-phap]" if expected == "party" else ""}


def _form_args(key: str, text: str, schema: Schema) -> dict[str, Argument]:
    examples = schema.get("examples", ())
    return {
        "key": _shown(key),
        "value": _shown(text),
        "form": schema.get("x-form", _expected(schema)),
        "example": _as_meant(text, schema) or (str(examples[0]) if examples else ""),
    }


def _as_meant(text: str, schema: Schema) -> str:
    """A date written dd/mm/yyyy, as the plan language writes it; nothing for other texts."""
    days = vietnamese_dates(text) if schema.get("x-form") in ("date", "partial-date") else []
    return days[0].isoformat() if len(days) == 1 else ""


def _types(schema: Schema) -> list[str]:
    types = schema.get("type", [])
    return [types] if isinstance(types, str) else list(types)


def _expected(schema: Schema) -> str:
    """What a message says that a schema wants: the name of its first type, or of a list's kind."""
    types = _types(schema)
    form = str(schema.get("x-form", ""))
    if form and (not types or types == ["array"]):
        return form
    return _TYPE_NAMES[types[0]] if types else "text"


def _is_right_kind(found: str, schema: Schema) -> bool:
    """Whether a value is a number or a text as asked for, only not in the form asked for."""
    return found in {_TYPE_NAMES[name] for name in _types(schema)}


def _would_do_quoted(text: str, schema: Schema) -> bool:
    """Whether a number or true/false would be right as text."""
    accepted: bool = _explainer().evolve(schema=schema).is_valid(text)
    return accepted


def _type_of(node: Node) -> str:
    """The type of a value in the words of the messages."""
    if isinstance(node, Sequence):
        return "list"
    if isinstance(node, Mapping):
        return "mapping"
    meaning = scalar_value(node)
    if isinstance(meaning, bool):
        return "boolean"
    return "number" if isinstance(meaning, int | float) else "text"


def _shown_node(node: Node) -> str:
    """A value as a message repeats it."""
    if isinstance(node, Scalar):
        return _shown(node.text)
    if isinstance(node, Sequence):
        return _shown("[" + ", ".join(_brief(entry) for entry in node.items) + "]")
    return _shown("{" + ", ".join(f"{key.text}: {_brief(each)}" for key, each in node.pairs) + "}")


def _brief(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else "…"


def _shown(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split()).encode("utf-8", "replace").decode()
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
