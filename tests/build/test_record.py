"""Only what differs from the last build is made; what cannot be trusted is made anew."""

from __future__ import annotations

import importlib
import os
import pickle
from pathlib import Path

import pytest

from outputs_folder import Watcher, build_of, files, text_of
from planc.build import Built, unchanged

RECORD = Path("outputs/.planc/record.json")
THREE = [text_of(path, "1") for path in ("plan.json", "sheets/a@b.html", "sheets/a@b.pdf")]


def record(counts: str = "{}", files: str = "{}") -> bytes:
    return (
        f'{{"planc-record": 1, "request": null, "language": "vi", "counts": {counts}, '
        f'"files": {files}}}'
    ).encode()


def test_a_record_with_nothing_in_it_is_fine() -> None:
    RECORD.parent.mkdir(parents=True)
    RECORD.write_bytes(record())
    assert build_of(THREE, watcher=(watcher := Watcher())).made == 3
    assert watcher.told == ["begun 3"]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_second_build_of_the_same_makes_nothing() -> None:
    build_of(THREE)
    watcher = Watcher()
    assert build_of(THREE, watcher=watcher) == Built(made=0, kept=3, gone=0, behind=0)
    assert watcher.told == []


def test_one_changed_input_makes_one_file_and_leaves_the_others_on_the_disk() -> None:
    build_of(THREE)
    before = {path: Path("outputs", path).stat().st_ino for path in files()}
    build_of([*THREE[:2], text_of("sheets/a@b.pdf", "2")])
    after = {path: Path("outputs", path).stat().st_ino for path in files()}
    assert [path for path in before if before[path] != after[path]] == ["sheets/a@b.pdf"]


@pytest.mark.parametrize("spoil", ["edit", "same-size", "remove"])
def test_a_file_that_somebody_touched_is_made_anew(spoil: str) -> None:
    build_of(THREE, request="x")
    path = Path("outputs/sheets/a@b.html")
    if spoil == "remove":
        path.unlink()
    else:
        path.write_text("sửa tay" if spoil == "edit" else "2", encoding="utf-8")
        os.utime(path, ns=(1, 1))
    assert unchanged(Path("outputs"), "x") is None
    assert build_of(THREE, request="x").made == 1
    assert files()["sheets/a@b.html"] == b"1"
    assert unchanged(Path("outputs"), "x")


def test_only_the_same_request_is_unchanged() -> None:
    build_of(THREE, request="x")
    assert unchanged(Path("outputs"), "x")
    assert unchanged(Path("outputs"), "y") is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[]",
        b"null",
        b"[" * 100_000,
        pickle.dumps({"planc-record": 1}),
        b'{"planc-record": 99}',
        b'{"planc-record": 1, "request": 3}',
        record(files="[]"),
        record(files='{"a": [1]}'),
        record(counts='{"error": true}'),
        record(files='{"../../nha.txt": ["x", 1, 1]}'),
    ],
)
def test_a_broken_or_foreign_record_is_told_and_not_used(data: bytes) -> None:
    build_of(THREE)
    Path("nha.txt").write_text("của tôi", encoding="utf-8")
    RECORD.write_bytes(data)
    watcher = Watcher()
    assert unchanged(Path("outputs"), "x") is None
    assert build_of(THREE, watcher=watcher).made == 3
    assert watcher.told == ["unreadable record", "begun 3"]
    assert Path("nha.txt").exists()
    assert build_of(THREE, watcher=(watcher := Watcher())).made == 0
    assert watcher.told == []


def test_another_planc_makes_everything_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    build_of(THREE)
    # By name: the function `build` stands in the package of the module.
    monkeypatch.setattr(importlib.import_module("planc.build.run"), "maker", lambda: "another")
    assert build_of(THREE).made == 3


def test_a_build_that_was_cut_off_is_not_unchanged() -> None:
    build_of(THREE, request="x")
    Path("outputs/.planc/swap.json").write_text("{", encoding="utf-8")
    assert unchanged(Path("outputs"), "x") is None


def test_a_build_of_some_leaves_the_rest_and_counts_what_is_out_of_date() -> None:
    build_of(THREE, request="x")
    new = [text_of(each.path, "2") for each in THREE]
    some = build_of(new, request="y", wanted=lambda each: each.path == "plan.json")
    assert some == Built(made=1, kept=0, gone=0, behind=2)
    assert files()["sheets/a@b.pdf"] == b"1"
    assert unchanged(Path("outputs"), "x") is None
    assert unchanged(Path("outputs"), "y") is None
    assert build_of(new, request="y") == Built(made=2, kept=1, gone=0, behind=0)
    assert unchanged(Path("outputs"), "y")


def test_a_build_of_some_takes_nothing_away() -> None:
    build_of(THREE)
    build_of(THREE[:1], wanted=lambda _: True)
    assert len(files()) == 3
