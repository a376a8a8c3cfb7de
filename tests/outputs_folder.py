"""What tests ask of a folder of outputs, and a watcher of builds that remembers."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from planc.build import Artifact, Built, build

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def files(folder: Path | str = "outputs") -> dict[str, bytes]:
    """Every file below a folder with what it holds, but for planc's own notes in `.planc`."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file() and ".planc" not in path.relative_to(folder).parts
    }


def digest(folder: Path | str = "outputs") -> str:
    """One hash over the paths and bytes of all files below a folder."""
    found = hashlib.sha256()
    for path, data in files(folder).items():
        found.update(path.encode() + b"\0" + hashlib.sha256(data).digest())
    return found.hexdigest()


@dataclass
class Watcher:
    """Remembers what a build told."""

    told: list[str] = field(default_factory=list)
    files_made: int = 0

    def unreadable_record(self) -> None:
        self.told.append("unreadable record")

    def waiting(self) -> None:
        self.told.append("waiting")

    def begun(self, count: int) -> None:
        self.told.append(f"begun {count}")

    def made(self) -> None:
        self.files_made += 1


def text_of(path: str, text: str, *, apart: bool = False) -> Artifact:
    """An artifact that holds a text."""
    return Artifact(path, text, lambda: text, str.encode, apart=apart)


def build_of(  # noqa: PLR0913 - what a build takes
    artifacts: Sequence[Artifact],
    outputs: Path | str = "outputs",
    *,
    request: str = "",
    wanted: Callable[[Artifact], bool] | None = None,
    watcher: Watcher | None = None,
    jobs: int = 1,
) -> Built:
    """Build artifacts of a test."""
    return build(
        artifacts,
        Path(outputs),
        request=request or repr([(each.path, each.inputs) for each in artifacts]),
        findings=(),
        language="vi",
        watcher=watcher or Watcher(),
        jobs=jobs,
        wanted=wanted,
    )
