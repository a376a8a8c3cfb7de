"""Building: from a compiled plan to a folder of artifacts, all of them or none."""

from planc.build.write import NotOurs, write
from planc.build.artifacts import artifacts

__all__ = ["NotOurs", "artifacts", "write"]
