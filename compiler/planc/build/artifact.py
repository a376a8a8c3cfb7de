"""What a build is made of: files that can be made, each knowing what decides its bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

#: What `--only` can name, and the top-level names in the outputs folder that belong to it.
KINDS = {
    "index": ("index.html",),
    "sheets": ("sheets",),
    "bundles": ("bundles",),
    "timeline": ("timeline.html", "timeline.svg", "timeline.pdf"),
    "tables": ("tables",),
    "document": (
        "document.txt",
        "document.html",
        "document.pdf",
        "document.docx",
        "annex.html",
        "annex.pdf",
        "annex.docx",
    ),
    "calendar": ("calendar",),
    "graph": ("graph.json", "graph.graphml", "graph.dot", "graph.mmd"),
    "coverage": ("coverage.html", "coverage.json"),
    "compliance": ("compliance.html", "compliance.pdf"),
    "json": ("plan.json", "findings.json"),
}

#: What planc writes at the top of the outputs folder; everything else there is not ours.
OURS = tuple(name for names in KINDS.values() for name in names)


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file of the build, not made yet.

    `path` is relative to the folder of outputs, with `/`. `inputs` is a digest of all that
    decides its bytes: the same digest, the same file. The file is `render(prepare())`; `prepare`
    runs in this process, and `render` in another one if the artifact is to be made `apart`; a
    `large` one has that process for itself.
    """

    path: str
    inputs: str
    prepare: Callable[[], Any]
    render: Callable[[Any], bytes]
    apart: bool = False
    large: bool = False

    @property
    def kind(self) -> str:
        """The word by which `--only` asks for it."""
        top = self.path.partition("/")[0]
        return next(kind for kind, names in KINDS.items() if top in names)


def ready(path: str, data: bytes) -> Artifact:
    """An artifact whose bytes are there already: they are their own inputs."""
    return Artifact(path, hashlib.sha256(data).hexdigest(), lambda: data, _as_it_is)


def _as_it_is(data: bytes) -> bytes:
    return data
