"""Stopped by a signal, a build ends at once, leaves the old one whole, and no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

from outputs_folder import files
from processes import COMMAND, unmeasured
from small_plan import ITEMS, write_plan

if TYPE_CHECKING:
    from pathlib import Path

#: So many communes that the build goes on for long after it has said that it begins.
UNITS = "units:\n" + "".join(
    f'  - {{id: xa-{n}, level: cap-xa, parent: dong, kind: "xã", name: "Số {n}"}}\n'
    for n in range(400)
)


@pytest.fixture(autouse=True)
def _in_the_folder_of_a_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_plan(tmp_path)
    subprocess.run([COMMAND, "build", "-j", "1"], check=True, capture_output=True)
    write_plan(tmp_path, ITEMS + UNITS)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_stopped_build_leaves_the_old_one_and_no_process(number: signal.Signals) -> None:
    before = files()
    build = subprocess.Popen(
        [COMMAND, "build", "-j", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=unmeasured(),
        start_new_session=True,
    )
    assert build.stderr is not None
    first = build.stderr.readline()
    assert first.startswith("Đang dựng")
    if number is signal.SIGKILL:
        build.kill()
    else:
        os.killpg(build.pid, number)  # as a terminal does: to every process of the group
    # Whoever still lives holds the other end of these: reading ends with the last of them.
    stdout, stderr = build.communicate(timeout=60)
    assert stdout == ""
    if number is signal.SIGKILL:
        assert build.returncode == -signal.SIGKILL
    else:
        assert (build.returncode, stderr.strip()) == (2, "planc: đã dừng theo yêu cầu. / stopped.")
    assert files() == before


def test_a_build_after_a_killed_one_is_whole() -> None:
    build = subprocess.Popen(
        [COMMAND, "build", "-j", "2"], stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert build.stderr is not None
    build.stderr.readline()
    build.kill()
    build.communicate()
    done = subprocess.run([COMMAND, "build"], check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert len(files("outputs/sheets")) > 400
