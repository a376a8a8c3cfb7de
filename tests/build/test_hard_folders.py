"""Whatever state the folder is in, nothing of others is lost and no build is stuck."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from outputs_folder import Watcher, build_of, files, text_of
from planc.build import Artifact, BlockedError, Built, RenderError, repair
from planc.build.folder import settled

OLD = [text_of("plan.json", "1"), text_of("sheets/a@b.html", "1")]
NEW = [text_of("plan.json", "2"), text_of("sheets/a@b.html", "2")]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_others_write_while_a_build_runs_stays() -> None:
    build_of(OLD)

    def meanwhile(text: str) -> bytes:
        Path("outputs/sheets/ghi-chu.txt").write_text("của tôi", encoding="utf-8")
        return text.encode()

    build_of([*NEW, Artifact("index.html", "x", lambda: "3", meanwhile)])
    assert files()["sheets/ghi-chu.txt"] == "của tôi".encode()
    assert files()["sheets/a@b.html"] == b"2"


def test_what_others_write_between_two_renames_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    build_of(OLD)
    replace = Path.replace

    def late(path: Path, target: Path) -> Path:
        if path.name == "sheets":
            (path / "ghi-chu.txt").write_text("của tôi", encoding="utf-8")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", late)
    build_of(NEW)
    assert files()["sheets/ghi-chu.txt"] == "của tôi".encode()


@pytest.mark.skipif(os.name != "posix", reason="rights of folders")
def test_a_folder_that_cannot_be_emptied_blocks_no_later_build() -> None:
    build_of(OLD)
    locked = Path("outputs/sheets/ro")
    locked.mkdir()
    (locked / "x.txt").write_text("của tôi", encoding="utf-8")
    locked.chmod(0o555)
    for text in "234":
        build_of([text_of(each.path, text) for each in OLD])
        assert files() == {
            "plan.json": text.encode(),
            "sheets/a@b.html": text.encode(),
            "sheets/ro/x.txt": "của tôi".encode(),
        }
    assert locked.stat().st_mode & 0o777 == 0o555
    for path in Path("outputs").rglob("ro"):
        path.chmod(0o755)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"put": 3}', '{"put": ["../x"]}'])
def test_a_broken_note_about_a_swap_brings_the_old_build_back(text: str) -> None:
    build_of(OLD)
    hidden = Path("outputs/.planc")
    (hidden / "old-1").mkdir()
    Path("outputs/sheets").rename(hidden / "old-1" / "sheets")
    (hidden / "swap.json").write_text(text, encoding="utf-8")
    repair(Path("outputs"), Watcher())
    assert files() == {"plan.json": b"1", "sheets/a@b.html": b"1"}
    assert settled(Path("outputs"))
    assert build_of(NEW).made == 2


def test_a_swap_that_was_cut_off_is_finished_before_anything_else() -> None:
    build_of(OLD)
    hidden = Path("outputs/.planc")
    (hidden / "new/sheets").mkdir(parents=True)
    (hidden / "new/sheets/a@b.html").write_bytes(b"2")
    swap = {"put": ["sheets"], "drop": [], "gone": [], "old": "old-1"}
    (hidden / "swap.json").write_text(json.dumps(swap), encoding="utf-8")
    repair(Path("outputs"), Watcher())
    assert files()["sheets/a@b.html"] == b"2"
    assert settled(Path("outputs"))


def test_what_stands_in_the_way_is_named_and_left_alone() -> None:
    Path("elsewhere").mkdir()
    for path, make in {
        "outputs/sheets": lambda path: path.symlink_to("../elsewhere"),
        "outputs/plan.json": lambda path: (path / "x").mkdir(parents=True),
    }.items():
        place = Path(path)
        place.parent.mkdir(exist_ok=True)
        make(place)
        with pytest.raises(BlockedError) as raised:
            build_of(OLD)
        assert raised.value.path == place
        place.unlink() if place.is_symlink() else (place / "x").rmdir()
        if place.is_dir():
            place.rmdir()
    build_of(OLD)
    assert list(Path("elsewhere").iterdir()) == []


def test_a_file_that_somebody_edited_is_kept_aside_when_it_is_made_anew() -> None:
    build_of(OLD)
    Path("outputs/sheets/a@b.html").write_text("đã ghi tay", encoding="utf-8")
    assert build_of(OLD) == Built(made=1, kept=1, gone=0, behind=0, edited=("sheets/a@b.html",))
    kept = Path("outputs/.planc/edited/sheets/a@b.html")
    assert kept.read_text(encoding="utf-8") == "đã ghi tay"
    assert build_of(OLD).edited == ()


def test_a_record_edited_by_hand_takes_no_file_of_others_away() -> None:
    build_of(OLD)
    Path("outputs/sheets/ghi-chu.txt").write_text("của tôi", encoding="utf-8")
    record = Path("outputs/.planc/record.json")
    entry = '"files": {\n"sheets/ghi-chu.txt": ["x", 1, 1],'
    record.write_text(record.read_text("utf-8").replace('"files": {', entry), encoding="utf-8")
    build_of(NEW)
    kept = Path("outputs/.planc/edited/sheets/ghi-chu.txt")
    assert kept.read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_cannot_even_be_prepared_is_told_with_its_artifact(jobs: int) -> None:
    def fail() -> str:
        raise KeyError("mất")

    many = [
        Artifact(f"sheets/{n}@x.pdf", "", lambda: "x", str.encode, apart=True) for n in range(4)
    ]
    wrong = Artifact("sheets/hỏng@x.pdf", "", fail, str.encode, apart=True)
    with pytest.raises(RenderError, match=r"sheets/hỏng@x\.pdf: KeyError: 'mất'"):
        build_of([*many, wrong], jobs=jobs)
