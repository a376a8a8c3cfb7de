"""The nodes of a YAML file, with the place of each.

Nodes keep what stood in the file: scalars are text with their style; what a scalar means as a
JSON value is told by `value`. Columns and lines count from 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from planc.findings import Span

Style = Literal["plain", "single", "double", "literal", "folded"]

#: What a node is as data: the types of JSON.
Value = bool | int | float | str | list["Value"] | dict[str, "Value"] | None

_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
#: A longer number counts nothing, and Python refuses to turn one of 4,300 digits into text.
_LONGEST_NUMBER = 1000
_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: its text as YAML reads it, and how it was written.

    `begin` is the line and column of the text's first letter where every letter of it stands in
    the file as it is, line by line, from that column on; None where it is folded or escaped.
    """

    text: str
    style: Style
    span: Span = field(compare=False)
    begin: tuple[int, int] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `span` covers it whole where it is written in brackets, else its first entry."""

    items: tuple[Node, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; a key stands at most once."""

    pairs: tuple[tuple[Scalar, Node], ...]
    span: Span = field(compare=False)

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        for name, node in self.pairs:
            if name.text == key:
                return node
        return None

    def key(self, key: str) -> Scalar | None:
        """The key's own node, or None."""
        for name, _ in self.pairs:
            if name.text == key:
                return name
        return None


Node = Scalar | Sequence | Mapping


def scalar_value(scalar: Scalar) -> bool | int | float | str | None:
    """The value of a scalar by the core schema of YAML 1.2 (source: yaml.org/spec/1.2.2, 10.3)."""
    text = scalar.text
    if scalar.style != "plain":
        return text
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "-+.0123456789" or len(text) > _LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text[2:], 8 if text[1] == "o" else 16)
    if _SPECIAL.fullmatch(text):
        return float(text.replace(".", "", 1) if text[-1] in "fFnN" else text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def value(node: Node) -> Value:
    """A node as plain data: dicts, lists and scalars."""
    if isinstance(node, Scalar):
        return scalar_value(node)
    if isinstance(node, Sequence):
        return [value(item) for item in node.items]
    return {key.text: value(item) for key, item in node.pairs}
