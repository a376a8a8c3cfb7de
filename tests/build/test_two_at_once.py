"""Two builds into one folder at once do not mix."""

from __future__ import annotations

import subprocess
import threading
from pathlib import Path

import pytest

from outputs_folder import Watcher, build_of, digest, files, text_of
from planc.build.folder import locked
from processes import COMMAND
from small_plan import ITEMS, write_plan


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def start(folder: str, outputs: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [COMMAND, "build", f"{folder}/plan", "-o", outputs, "-j", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def test_two_builds_of_two_plans_leave_one_of_them_whole() -> None:
    write_plan(Path("một"))
    write_plan(Path("hai"), ITEMS.replace("ubnd@cap-xa", "mttq@cap-xa").replace("2021", "2022"))
    alone = set()
    for name in ("một", "hai"):
        build = start(name, f"{name}/outputs")
        assert (build.communicate()[1][:10], build.returncode) == ("Đang dựng ", 0)
        alone.add(digest(f"{name}/outputs"))
    assert len(alone) == 2
    for _ in range(3):
        both = [start("một", "chung"), start("hai", "chung")]
        for build in both:
            _, stderr = build.communicate()
            assert build.returncode == 0, stderr
        assert digest("chung") in alone


def test_whoever_comes_second_says_that_it_waits_and_then_builds() -> None:
    watcher = Watcher()
    second = threading.Thread(
        target=build_of, args=([text_of("plan.json", "2")],), kwargs={"watcher": watcher}
    )
    waits = threading.Event()
    watcher.waiting = waits.set  # type: ignore[method-assign]
    with locked(Path("outputs"), lambda: None):
        second.start()
        assert waits.wait(timeout=60)
        assert files() == {}
    second.join()
    assert files() == {"plan.json": b"2"}
