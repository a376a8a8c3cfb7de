"""Building: from a compiled plan to a folder of artifacts, all of them or none."""

from planc.build.artifacts import artifacts
from planc.build.write import write

__all__ = ["artifacts", "write"]
