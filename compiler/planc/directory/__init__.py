"""The directory: every agency there is, as the product of bodies and units, with its life.

What changed since `language`: bodies, units and groups have become agencies that exist from a day
to a day, lie at a place in the tree of units, and pass on to others when they end.
"""

from planc.directory.build import build_directory
from planc.directory.model import Agency, Directory, Unit

__all__ = ["Agency", "Directory", "Unit", "build_directory"]
