"""Files as text: what stands on disk, read once, bounded, and judged letter by letter."""

from planc.source.files import Limits, SourceFile, is_original, read, read_originals
from planc.source.letters import forbidden_sign

__all__ = [
    "Limits",
    "SourceFile",
    "forbidden_sign",
    "is_original",
    "read",
    "read_originals",
]
