"""Building: from a compiled plan to a folder of artifacts, all of them or none.

`planc.build.artifacts` tells what there is to be made; it imports every renderer, and a build that
has nothing to do never needs it.
"""

from planc.build.artifact import KINDS, Artifact
from planc.build.folder import BlockedError
from planc.build.places import files_beside, findings_beside
from planc.build.run import Built, Watcher, build, repair, request_digest, unchanged
from planc.build.workers import RenderError

__all__ = [
    "KINDS",
    "Artifact",
    "BlockedError",
    "Built",
    "RenderError",
    "Watcher",
    "build",
    "files_beside",
    "findings_beside",
    "repair",
    "request_digest",
    "unchanged",
]
