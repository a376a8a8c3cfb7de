"""Processes beside: the same bytes as without them, and a dead one is told with its artifact."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

import pytest

from outputs_folder import Watcher, build_of, files
from planc.build import Artifact, RenderError
from renderers import be_killed, fail, leave, name_the_process, shout

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def apart(name: str, render: Callable[[str], bytes] = shout) -> Artifact:
    return Artifact(f"sheets/{name}.pdf", name, lambda: f"phiếu {name}", render, apart=True)


def here(name: str) -> Artifact:
    return Artifact(f"sheets/{name}.html", name, lambda: f"trang {name}", shout)


MANY = [make(f"a{number}") for number in range(70) for make in (apart, here)]


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_any_number_of_processes_makes_every_file_once_and_leaves_none_behind(jobs: int) -> None:
    watcher = Watcher()
    assert build_of(MANY, jobs=jobs, watcher=watcher).made == len(MANY)
    assert (watcher.told, watcher.files_made) == ([f"begun {len(MANY)}"], len(MANY))
    assert files() == {each.path: each.render(each.prepare()) for each in MANY}
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_renderer_raises_is_told_with_its_artifact(jobs: int) -> None:
    wrong = [*MANY[:40], apart("hỏng", fail), *MANY[40:]]
    with pytest.raises(
        RenderError, match=r"sheets/hỏng\.pdf: ValueError: không vẽ được phiếu hỏng"
    ):
        build_of(wrong, jobs=jobs)
    assert files() == {}
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(
    ("render", "reason"), [(be_killed, r"\(SIGKILL\)"), (leave, r"\(status 7\)")]
)
@pytest.mark.parametrize("place", [0, 45, len(MANY)])
def test_a_process_that_dies_is_told_with_its_artifact_and_no_other(
    render: Callable[[str], bytes], reason: str, place: int
) -> None:
    wrong = [*MANY[:place], apart("hỏng", render), *MANY[place:]]
    with pytest.raises(RenderError, match=rf"sheets/hỏng\.pdf: .*{reason}") as raised:
        build_of(wrong, jobs=2)
    assert raised.value.path == "sheets/hỏng.pdf"
    assert files() == {}
    assert multiprocessing.active_children() == []


def test_large_artifacts_go_both_ways_without_a_standstill() -> None:
    large = "đ" * 3_000_000
    artifacts = [
        Artifact(
            f"bundles/{number}.pdf",
            str(number),
            lambda: large,
            str.encode,
            apart=True,
            large=number > 4,
        )
        for number in range(9)
    ]
    assert build_of(artifacts, jobs=2).made == 9
    assert {len(data) for data in files().values()} == {6_000_000}


def test_a_process_ends_with_a_large_artifact() -> None:
    artifacts = [
        Artifact(f"bundles/{n}.pdf", "", str, name_the_process, apart=True, large=n < 5)
        for n in range(9)
    ]
    build_of(artifacts, jobs=2)
    processes = [files()[f"bundles/{n}.pdf"] for n in range(5)]
    assert len(set(processes)) == 5
    assert multiprocessing.active_children() == []
