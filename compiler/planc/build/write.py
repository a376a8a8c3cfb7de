"""Write artifacts beside the old build and swap them in.

The new build is complete on disk, in a hidden folder of its own, before anything of the old one is
touched. What planc did not write (such as `README.md`) is left alone.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planc.render.artifact import Artifact

#: What planc writes at the top of the outputs folder; everything else there is not ours.
OURS = ("index.html", "plan.json", "findings.json", "sheets")


def write(artifacts: Iterable[Artifact], outputs: Path) -> int:
    """Write all artifacts, replace the old build by them, and return how many there are.

    Whatever goes wrong before the swap (also an interrupt) leaves the old build as it was.
    """
    outputs.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".planc-", dir=outputs))
    try:
        fresh, old = staging / "new", staging / "old"
        old.mkdir()
        count = 0
        made: set[Path] = set()
        for artifact in artifacts:
            target = fresh / _inside(artifact.path)
            if target.parent not in made:
                target.parent.mkdir(parents=True, exist_ok=True)
                made.add(target.parent)
            target.write_bytes(artifact.data)
            count += 1
        for name in OURS:
            if (outputs / name).exists():
                (outputs / name).replace(old / name)
            if (fresh / name).exists():
                (fresh / name).replace(outputs / name)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return count


def _inside(path: str) -> PurePosixPath:
    """The path of an artifact, which must lie in the outputs folder under a name of ours."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or pure.parts[0] not in OURS:
        raise ValueError(f"an artifact outside the build: {path}")
    return pure
