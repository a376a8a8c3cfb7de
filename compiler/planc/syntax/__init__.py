"""YAML: from text to nodes with exact places; the only room that knows the YAML library."""

from planc.syntax.nodes import Mapping, Node, Scalar, Sequence, Value, scalar_value, value
from planc.syntax.parse import Document, parse

__all__ = [
    "Document",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "Value",
    "parse",
    "scalar_value",
    "value",
]
