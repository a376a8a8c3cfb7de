"""A plan in whose every text something stands that a careless renderer would obey.

`free_texts` reads from the schema which fields hold words of a plan; a test compares them with
those that are filled here, so that a new field cannot be forgotten.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from helpers import compiled, plan
from planc.render.sheet_text import SheetText, SheetWriter
from planc.schemas import load_schema
from planc.views.sheet import sheets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.compiled import Compiled

NASTY = (
    "<script>alert(1)</script>",
    '"] #let x = 1 [',
    "#panic() $x$ *b* _i_ `c` @ref <lab> // c /* c */ \\u{41} ~",
    "{{ 7*7 }} {% raw %} {} %s \\",
    "</style></title><!-- & &amp; ' \"",
    "= Tiêu đề\n- gạch\n+ số",
)

#: What each field holds behind its own name.
ALL = " ".join(NASTY)


#: What has a quotation; it must stand in the text, so that there it says less.
_QUOTING = (
    *("plan", "legalDocument", "group", "target", "product"),
    *("whenIn", "whenFrom", "whenBefore", "whenBy"),
    *("whenEvery", "whenWithin", "whenAwaits", "whenWhenever"),
)


def said(owner: str, name: str) -> str:
    """The words of a field: its name, so that it is known again, and everything nasty."""
    return f"«{owner}.{name}» {NASTY[0] if name == 'quote' else ALL}"


def texts(owner: str, *names: str) -> dict[str, Any]:
    """Fields with their words."""
    return {name: said(owner, name) for name in names}


def hostile_data() -> dict[str, Any]:
    """The plan as plain data, which JSON writes and YAML reads."""
    every_role = {
        "as_written": texts(
            "asWritten",
            *("lead", "coordinate", "perform", "direct", "report", "receive"),
            *("advise", "fund", "monitor", "from", "to", "when"),
        )
    }
    return {
        "plan": {
            **texts("plan", "type", "title", "preamble", "number", "edition"),
            "id": "ke-hoach-doc",
            "issuer": "uy-ban@mau",
            "owner": "hoi@a",
            "territory": "mau",
            "period": {"from": "2019-07-01", "to": "2022-12-31", **texts("plan", "quote")},
            "labels": texts("plan", "lead", "coordinate", "when"),
            "signatory": texts("plan", "position", "name"),
        },
        "amendments": [
            {"id": "sua", **texts("amendment", "number", "issuer", "title", "text", "note")}
        ],
        "legal": [
            {
                "id": "can-cu",
                **texts("legalDocument", "type", "number", "issuer", "title"),
                **texts("legalDocument", "quote", "source", "note"),
                "goals": [{"id": "muc-tieu", **texts("goal", "text", "unit")}],
            }
        ],
        "levels": [
            {"id": "tinh", **texts("level", "name", "plural")},
            {"id": "xa", "above": "tinh", **texts("level", "name", "plural")},
        ],
        "units": [
            {"id": "mau", "level": "tinh", **texts("unit", "kind", "name", "code", "note")},
            *({**_unit(name), **texts("unit", "kind", "name")} for name in "abce"),
            {
                **_unit("d"),
                **texts("unit", "kind", "name"),
                "until": "2020-12-31",
                "succeeded_by": ["a"],
                "changes": [{"on": "2020-01-01", **texts("unitChange", "name", "kind", "code")}],
            },
        ],
        "bodies": [
            {
                "id": "uy-ban",
                "name": f"{said('body', 'name')} {{kind}} {{name}}",
                "plural": f"{said('body', 'plural')} {{units}}",
                **texts("body", "source", "note"),
                "abbreviations": [said("body", "abbreviations")],
                "aliases": [said("body", "aliases")],
                "at": ["tinh", "xa"],
            },
            {
                "id": "hoi",
                "name": "Hội {name}",
                "at": [
                    {"place": "a", **texts("bodyPlace", "reason", "name")},
                    {"place": "b", **texts("bodyPlace", "reason")},
                    {"place": "c", **texts("bodyPlace", "reason")},
                    {"place": "e", **texts("bodyPlace", "reason")},
                    {"place": "mau", **texts("bodyPlace", "reason")},
                ],
            },
        ],
        "groups": [
            {
                "id": "nhom",
                "members": ["a", "b", "c"],
                **texts("group", "name", "quote", "source", "note"),
            }
        ],
        "measures": [{"id": "do", **texts("measure", "name", "unit")}],
        "calendar": {
            "events": [{"id": "moc", **texts("event", "title", "source")}],
            "days_off": [{"date": "2020-01-23", **texts("dayOff", "name")}],
            "working_days": [{"date": "2020-01-25", **texts("workingDay", "name")}],
        },
        "sections": [
            {"id": "doan", "clause": "II.1/1", **texts("section", "text", "title", "note")}
        ],
        "funding": [
            {
                "id": "tien",
                "clause": "III.9",
                **texts("fundingClause", "text", "note"),
                "sources": [said("fundingClause", "sources")],
                "rules": [said("fundingClause", "rules")],
            }
        ],
        "tasks": [
            {
                "id": "viec",
                "clause": "II.1",
                **texts("task", "title", "note"),
                "text": " ".join(
                    [said("task", "text"), *(said(owner, "quote") for owner in _QUOTING)]
                ),
                "lead": ["uy-ban@mau"],
                "coordinate": [
                    "uy-ban@xa",
                    "hoi@nhom",
                    texts("partyUnspecified", "unspecified"),
                ],
                "when": list(_times()),
                "targets": [
                    {"measure": "do", "min": 3, **texts("target", "unit", "quote")},
                    {"measure": "do", "max": 9},
                ],
                "products": [texts("product", "name", "quote")],
                "parts": [
                    {
                        "id": "mot",
                        "clause": "II.1.a",
                        **texts("part", "title", "text", "note"),
                        "lead": ["uy-ban@xa"],
                    }
                ],
                **every_role,
            }
        ],
        "duties": [
            {
                "id": "trach-nhiem",
                "clause": "II.2",
                "modality": "assign",
                **texts("duty", "title", "text", "note"),
                "perform": ["uy-ban@mau"],
            }
        ],
        "reports": [
            {
                "id": "bao-cao",
                "clause": "II.3",
                **texts("reportItem", "title", "text", "note", "cut_off"),
                "hosted_in": [said("reportItem", "hosted_in")],
                "from": ["uy-ban@mau"],
                "to": ["hoi@a"],
            }
        ],
        "recipients": [{"id": "nhan", **texts("recipient", "text")}],
        "waivers": [
            {
                "id": "cho-phep",
                "rule": "awaiting",
                "until": "2022-12-31",
                **texts("waiver", "reason", "approver", "document"),
            }
        ],
        "progress": [
            {
                "obligation": "viec:lead:uy-ban@mau",
                "status": "done",
                **texts("progressRecord", "evidence", "note"),
            }
        ],
    }


def _unit(name: str) -> dict[str, Any]:
    return {"id": name, "level": "xa", "parent": "mau"}


def _times() -> Iterator[dict[str, Any]]:
    """An entry of each form, under ids of their own."""
    forms: dict[str, dict[str, Any]] = {
        "whenIn": {"in": 2020},
        "whenFrom": {"from": 2020, "to": 2021, "continuous": True},
        "whenBefore": {"before": "2020-05-20", "covers": 2020},
        "whenBy": {"by": "2020-05-20"},
        "whenEvery": {"every": "year", "from": 2020, "to": 2021, "by": "11-20", "covers": "year"},
        "whenWithin": {"within": "15 days", "after": "moc"},
        "whenAwaits": texts("whenAwaits", "awaits"),
        "whenWhenever": texts("whenWhenever", "whenever"),
    }
    for number, (form, fields) in enumerate(forms.items()):
        yield {**fields, **texts(form, "for", "quote"), "id": f"lan-{number}"}


@cache
def hostile_plan() -> Compiled:
    """That plan, through the public door."""
    return compiled(plan(json.dumps(hostile_data(), ensure_ascii=False), base=""))


def filled() -> set[tuple[str, str]]:
    """The definitions with those of their fields that hold something nasty in this plan."""
    written = json.dumps(hostile_data(), ensure_ascii=False)
    return set(re.findall(r"«(\w+)\.(\w+)»", written))


def hostile_sheets(language: str = "vi") -> list[SheetText]:
    """The sheets of all its agencies."""
    writer = SheetWriter.of(language)
    return [writer.write(found) for found in sheets(hostile_plan())]


def free_texts() -> set[tuple[str, str]]:
    """The definitions of the schema with those of their fields that hold words of a plan."""
    schema = load_schema("planc.schema.json")
    owners = {"": schema, **schema["$defs"]}
    return {
        (owner, name)
        for owner, node in owners.items()
        for name, field in _fields(node)
        if _is_free(field) and _is_used(owner)
    }


def _fields(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The fields of a definition, and those of objects written out inside it."""
    for name, field in node.get("properties", {}).items():
        yield name, field
        yield from _fields(field)


def _is_free(field: dict[str, Any]) -> bool:
    """Whether any words may stand there, by themselves or in a list."""
    definitions = load_schema("planc.schema.json")["$defs"]
    while "$ref" in field or field.get("type") == "array":
        field = definitions[field["$ref"].rpartition("/")[2]] if "$ref" in field else field["items"]
    any_words = field.get("pattern") in (None, definitions["text"]["pattern"])
    return field.get("type") == "string" and "enum" not in field and any_words


def _is_used(owner: str) -> bool:
    """Whether anything refers to a definition."""
    return f'"#/$defs/{owner}"' in json.dumps(load_schema("planc.schema.json"))
