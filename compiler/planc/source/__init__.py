"""Files as text: what stands on disk, read once, bounded, and judged letter by letter."""

from planc.source.files import Limits, SourceFile, read

__all__ = ["Limits", "SourceFile", "read"]
