"""Reading nodes by field, leniently: what has a wrong shape is as if it were not there."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planc.language.model import Origin
from planc.syntax import Document, Mapping, Node, Scalar, Sequence, scalar_value, value

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping read by field."""

    node: Mapping

    def text(self, key: str) -> str | None:
        """The text of a field, or None where it holds no text or number."""
        node = self.node.get(key)
        if not isinstance(node, Scalar):
            return None
        plain = scalar_value(node)
        if plain is None or isinstance(plain, bool):
            return None
        return node.text.strip()

    def required(self, key: str) -> str:
        """The text of a field, empty where the schema has missed it."""
        return self.text(key) or ""

    def flag(self, key: str) -> bool | None:
        """True or false, or None where the field holds neither."""
        node = self.node.get(key)
        plain = scalar_value(node) if isinstance(node, Scalar) else None
        return plain if isinstance(plain, bool) else None

    def number(self, key: str) -> float | int | None:
        """The finite number of a field, or None."""
        node = self.node.get(key)
        plain = scalar_value(node) if isinstance(node, Scalar) else None
        if isinstance(plain, bool) or not isinstance(plain, int | float):
            return None
        return plain if math.isfinite(plain) else None

    def nodes(self, key: str) -> tuple[Node, ...]:
        """The nodes of a list."""
        node = self.node.get(key)
        return node.items if isinstance(node, Sequence) else ()

    def entries(self, key: str) -> Iterator[Entry]:
        """The mappings of a list."""
        return (Entry(node) for node in self.nodes(key) if isinstance(node, Mapping))

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list."""
        return tuple(node.text for node in self.nodes(key) if isinstance(node, Scalar))

    def inner(self, key: str) -> Entry | None:
        """The mapping of a field, or None."""
        node = self.node.get(key)
        return Entry(node) if isinstance(node, Mapping) else None

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """The keys and texts of the mapping of a field."""
        inner = self.inner(key)
        if inner is None:
            return ()
        return tuple(
            (name.text, node.text.strip())
            for name, node in inner.node.pairs
            if isinstance(node, Scalar)
        )

    def origin(self) -> Origin:
        """Where the entry and each of its fields stand."""
        fields = {}
        begins = {}
        for key, node in self.node.pairs:
            fields[key.text] = node.span
            if isinstance(node, Scalar) and node.begin:
                begins[key.text] = node.begin
            if isinstance(node, Sequence):
                for item in node.items:
                    if isinstance(item, Scalar):
                        fields.setdefault(f"{key.text}/{item.text}", item.span)
            elif isinstance(node, Mapping):
                for inner, item in node.pairs:
                    fields.setdefault(f"{key.text}/{inner.text}", item.span)
                    if isinstance(item, Scalar) and item.begin:
                        begins.setdefault(f"{key.text}/{inner.text}", item.begin)
        return Origin(self.node.span, fields, begins)


def entries_of(documents: list[Document], key: str) -> Iterator[Entry]:
    """The entries of a top-level list, over all files in their order."""
    for document in documents:
        if document.root is not None:
            yield from Entry(document.root).entries(key)


def mappings_of(documents: list[Document], key: str) -> Iterator[Entry]:
    """A top-level mapping, of each file that has it."""
    for document in documents:
        inner = Entry(document.root).inner(key) if document.root is not None else None
        if inner is not None:
            yield inner


def data_of(entry: Entry) -> dict[str, Any]:
    """An entry as plain data."""
    plain = value(entry.node)
    return plain if isinstance(plain, dict) else {}
