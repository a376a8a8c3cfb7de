"""Killed at any moment, a build leaves the old one or the new one whole, and never a mixture."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from killed_build import artifacts_of
from outputs_folder import build_of, files
from planc.build.folder import locked, settled

TESTS = Path(__file__).parent.parent
FOREIGN = {"README.md": "của tôi", "sheets/ghi-chu.txt": "của tôi"}


def run(last: int, text: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, TESTS / "killed_build.py", str(last), text],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def recovered() -> dict[str, bytes]:
    """What lies in the outputs after the next build has opened the folder, and made nothing."""
    with locked(Path("outputs"), lambda: None):
        pass
    return files()


@pytest.fixture(name="builds", scope="module")
def old_and_new(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, dict[str, bytes], dict[str, bytes], int]:
    """A folder with the old build in it, what is in the old and the new one, and the touches."""
    folder = tmp_path_factory.mktemp("builds")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name, text in FOREIGN.items():
            path = Path("outputs", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert run(0, "old").returncode == 0
        old = files()
        shutil.copytree("outputs", "kept", symlinks=True)
        done = run(0, "new")
        assert done.returncode == 0, done.stderr
        new = files()
    assert old != new
    assert set(FOREIGN) <= set(old) & set(new)
    return folder / "kept", old, new, int(done.stdout)


#: More moments than a build of that size has; the last ones are past its end.
MOMENTS = range(1, 65)


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_any_moment_the_old_or_the_new_build_is_whole(
    builds: tuple[Path, dict[str, bytes], dict[str, bytes], int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    moment: int,
) -> None:
    kept, old, new, touches = builds
    monkeypatch.chdir(tmp_path)
    shutil.copytree(kept, "outputs", symlinks=True)
    killed = run(moment, "new").returncode != 0
    assert killed == (moment <= touches)
    swapping = Path("outputs/.planc/swap.json").exists()
    if killed and not swapping:
        assert files() in (old, new)  # even before anybody looks after it
    assert recovered() in ([new] if swapping else [old, new])
    assert settled(Path("outputs"))
    build_of(artifacts_of("new"))
    assert files() == new
    assert {path.name for path in Path("outputs/.planc").iterdir()} == {"lock", "record.json"}


def test_the_moments_reach_past_the_end_of_the_build(
    builds: tuple[Path, dict[str, bytes], dict[str, bytes], int],
) -> None:
    assert builds[-1] < MOMENTS.stop
