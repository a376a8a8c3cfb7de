"""Which files are read, in which order, and where reading stops."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planc.checks import message
from planc.source import Limits, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.findings import Finding


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(*names: str, content: bytes = b"tasks: []\n") -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def names(plan: str = "plan", limits: Limits | None = None) -> list[str]:
    return [file.path for file in read(Path(plan), limits)[0]]


def told(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(found.span.file, found.code) for found in findings]


def test_files_come_in_the_order_of_their_paths_folder_by_folder() -> None:
    write("plan/b.yaml", "plan/a/z.yml", "plan/a-b/x.yaml", "plan/a.yaml", "plan/a/10.yaml")
    assert names() == [
        "plan/a/10.yaml",
        "plan/a/z.yml",
        "plan/a-b/x.yaml",
        "plan/a.yaml",
        "plan/b.yaml",
    ]


def test_hidden_files_and_folders_and_other_kinds_of_files_are_passed_over() -> None:
    write("plan/a.yaml", "plan/.b.yaml", "plan/.git/c.yaml", "plan/d.txt", "plan/e.yaml~")
    assert names() == ["plan/a.yaml"]


def test_a_plan_may_be_a_single_file_whatever_its_name() -> None:
    write("ke-hoach.txt")
    assert names("ke-hoach.txt") == ["ke-hoach.txt"]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("plan", "plan/a.yaml"),
        ("./plan/../plan", "plan/a.yaml"),
        ("../here/plan", "plan/a.yaml"),
        ("../beside", "../beside/a.yaml"),
    ],
)
def test_a_path_is_shown_from_the_current_folder(
    given: str, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("here/plan/a.yaml", "beside/a.yaml")
    monkeypatch.chdir(tmp_path / "here")
    assert names(given) == [shown]


def test_a_whole_path_stays_whole_where_it_leads_out_of_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("here/plan/a.yaml", "beside/a.yaml")
    monkeypatch.chdir(tmp_path / "here")
    assert names(str(tmp_path / "here" / "plan")) == ["plan/a.yaml"]
    assert names(str(tmp_path / "beside")) == [(tmp_path / "beside" / "a.yaml").as_posix()]


@pytest.mark.parametrize(("folder", "kind"), [("plan", "missing"), ("empty", "empty")])
def test_nothing_to_read_says_whether_it_is_missing_or_empty(folder: str, kind: str) -> None:
    write("empty/README.md")
    files, (finding,) = read(Path(folder))
    assert files == []
    assert (finding.code, finding.args["kind"], finding.span.file) == ("R111", kind, folder)


def test_a_file_of_exactly_the_limit_is_read_and_one_byte_more_is_not() -> None:
    write("plan/a.yaml", content=b"x" * 10)
    write("plan/b.yaml", content=b"x" * 11)
    write("plan/c.yaml", content=b"x" * 9)
    files, findings = read(Path("plan"), Limits(file_bytes=10))
    assert [file.path for file in files] == ["plan/a.yaml", "plan/c.yaml"]
    assert told(findings) == [("plan/b.yaml", "R108")]
    assert findings[0].args == {"size": 11, "limit": 10}


def test_a_plan_of_exactly_the_limit_is_read_and_one_byte_more_ends_reading_once() -> None:
    write("plan/a.yaml", "plan/b.yaml", "plan/c.yaml", "plan/d.yaml", content=b"x" * 10)
    assert read(Path("plan"), Limits(total_bytes=40))[1] == []
    files, findings = read(Path("plan"), Limits(total_bytes=29))
    assert [file.path for file in files] == ["plan/a.yaml", "plan/b.yaml"]
    assert told(findings) == [("plan/c.yaml", "R109")]


def test_more_files_than_the_limit_are_not_read_at_all() -> None:
    write("plan/a.yaml", "plan/b.yaml", "plan/c.yaml")
    assert len(names(limits=Limits(files=3))) == 3
    files, findings = read(Path("plan"), Limits(files=2))
    assert files == []
    assert told(findings) == [("plan", "R115")]


def test_a_link_is_followed_inside_the_folder_and_refused_out_of_it() -> None:
    write("secret.yaml", "plan/a.yaml")
    Path("plan/b.yaml").symlink_to("a.yaml")
    Path("plan/c.yaml").symlink_to("../secret.yaml")
    files, findings = read(Path("plan"))
    assert [file.path for file in files] == ["plan/a.yaml", "plan/b.yaml"]
    assert told(findings) == [("plan/c.yaml", "R112")]
    assert "liên kết" in message(findings[0], "vi")


def test_the_folder_itself_may_be_a_link() -> None:
    write("elsewhere/a.yaml")
    Path("plan").symlink_to("elsewhere")
    assert names() == ["plan/a.yaml"]


@pytest.mark.parametrize("target", ["gone.yaml", "a.yaml"])
def test_a_link_to_nothing_or_to_itself_is_reported_and_the_rest_is_read(target: str) -> None:
    write("plan/b.yaml")
    Path("plan/a.yaml").symlink_to(target)
    files, findings = read(Path("plan"))
    assert [file.path for file in files] == ["plan/b.yaml"]
    assert told(findings) == [("plan/a.yaml", "R112")]


def test_a_file_that_may_not_be_read_is_reported_and_the_rest_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("plan/a.yaml", "plan/b.yaml")
    allowed = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "a.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return allowed(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    files, findings = read(Path("plan"))
    assert [file.path for file in files] == ["plan/b.yaml"]
    assert told(findings) == [("plan/a.yaml", "R112")]
    assert "không có quyền đọc" in message(findings[0], "vi")


def test_a_folder_that_may_not_be_looked_into_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    write("plan/a.yaml", "plan/closed/b.yaml")
    allowed = os.scandir

    def scandir(path: str) -> Iterator[os.DirEntry[str]]:
        if os.fspath(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return allowed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    files, findings = read(Path("plan"))
    assert [file.path for file in files] == ["plan/a.yaml"]
    assert told(findings) == [("plan/closed", "R112")]


def test_the_name_of_a_file_can_always_be_printed() -> None:
    name = os.fsdecode(b"plan/\xff.yaml")
    try:
        write(name)
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such name")
    (shown,) = names()
    assert shown.encode() == b"plan/?.yaml"
