"""The copy of a signed document: which files it is, how they are judged, that a build sees them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from source_beside import ITEMS, ORIGINAL

from helpers import BASE
from outputs_folder import files
from planc.cli import main
from planc.pipeline import compile_plan
from planc.source import Limits, read_originals

PLAN = Path("plan")
SOURCE = PLAN / "source"


@pytest.fixture(autouse=True)
def _plan_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    SOURCE.mkdir(parents=True)
    (PLAN / "base.yaml").write_text(BASE.lstrip(), encoding="utf-8")
    (PLAN / "items.yaml").write_text(ITEMS, encoding="utf-8")


def write(name: str, content: bytes = ORIGINAL.encode()) -> None:
    (SOURCE / name).write_bytes(content)


def told() -> list[tuple[str, str]]:
    return [(found.span.file, found.code) for found in read_originals(PLAN)[1]]


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    return int(ended.value.code or 0)


def test_files_come_in_the_order_of_their_names_and_nothing_else_is_read() -> None:
    for name in ("b.txt", "a.txt", "C.TXT", ".hidden.txt", "notes.md", "scan.pdf"):
        write(name)
    (SOURCE / "deeper").mkdir()
    write("deeper/d.txt")

    files, findings = read_originals(PLAN)

    assert [file.path for file in files] == [
        "plan/source/C.TXT",
        "plan/source/a.txt",
        "plan/source/b.txt",
    ]
    assert findings == []


def test_a_plan_that_is_one_file_or_has_no_folder_has_no_originals() -> None:
    assert read_originals(PLAN / "base.yaml") == ((), [])
    assert read_originals(Path("nowhere")) == ((), [])
    SOURCE.rmdir()
    assert read_originals(PLAN) == ((), [])
    SOURCE.write_text("no folder", encoding="utf-8")
    assert read_originals(PLAN) == ((), [])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("Sở Tư pháp".encode("utf-16"), "R102"),
        ("Sở Tư pháp".encode("utf-16-le"), "R102"),
        ("KẾ HOẠCH\nSở ".encode() + b"\xd0\n", "R101"),
        ("Ðoàn Luật sư\n".encode(), "R107"),
    ],
)
def test_a_file_in_another_encoding_or_with_other_letters_is_told(
    content: bytes, code: str
) -> None:
    write("a.txt", content)

    assert told() == [("plan/source/a.txt", code)]
    assert [found.code for found in compile_plan(PLAN).findings if found.code < "R2"] == [code]


def test_sizes_and_numbers_of_files_are_bounded() -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(name, b"x" * 10)

    assert read_originals(PLAN, Limits(file_bytes=10, total_bytes=30, files=3))[1] == []
    assert read_originals(PLAN, Limits(file_bytes=9))[1][0].code == "R108"
    assert [found.code for found in read_originals(PLAN, Limits(total_bytes=29))[1]] == ["R109"]
    files, (finding,) = read_originals(PLAN, Limits(files=2))
    assert (files, finding.code, finding.span.file) == ((), "R115", "plan/source")


def test_links_out_of_the_plan_and_special_files_are_refused() -> None:
    Path("secret.txt").write_text("x", encoding="utf-8")
    (SOURCE / "a.txt").symlink_to("../../secret.txt")
    (SOURCE / "b.txt").symlink_to("gone.txt")
    (SOURCE / "c.txt").mkdir()
    os.mkfifo(SOURCE / "d.txt")

    assert told() == [(f"plan/source/{name}.txt", "R112") for name in "abcd"]


def test_a_copy_that_cannot_be_read_hides_no_mistake_of_the_plan() -> None:
    (SOURCE / "a.txt").symlink_to("gone.txt")
    (PLAN / "more.yaml").write_text("groups:\n  - {id: nhom, members: [khong-co]}\n", "utf-8")

    assert [found.code for found in compile_plan(PLAN).findings] == ["R301", "R112"]


def test_a_report_shows_the_line_of_the_copy_and_a_difference_ends_with_0(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("van-ban.txt", (ORIGINAL + "Một câu nữa.\n").encode())

    assert run("check", "plan", "--select", "P712") == 0

    said = capsys.readouterr().out
    assert "plan/source/van-ban.txt:18:1: cảnh báo P712" in said
    assert "  18 | Một câu nữa.\n     | ^^^^^^^^^^^^\n" in said


def test_an_edit_of_the_copy_leads_to_a_new_build(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("build", "plan", "-o", "out", "-j", "1")
    write("van-ban.txt")
    assert run(*asked) == 0
    data = json.loads(Path("out/coverage.json").read_bytes())
    assert data["source_in_model"]["percent"] == 100
    assert run(*asked) == 0
    assert "Không có gì thay đổi" in capsys.readouterr().out

    before = files("out")
    write("van-ban.txt", ORIGINAL.replace("Năm 2020", "Năm 2022").encode())
    assert run(*asked) == 0

    data = json.loads(Path("out/coverage.json").read_bytes())
    assert data["source_in_model"]["percent"] == 94.1
    assert "94,1%" in Path("out/index.html").read_text(encoding="utf-8")
    after = files("out")
    assert after.keys() == before.keys()
    # What compares and what tells findings; nothing that any agency gets.
    changed = {path for path, data in after.items() if data != before[path]}
    assert {"coverage.html", "coverage.json", "index.html", "findings.json"} <= changed
    assert {path.partition("/")[0].partition(".")[0] for path in changed} <= {
        *("coverage", "index", "findings", "compliance", "tables")
    }


def test_a_plan_that_loses_its_copy_loses_the_comparison_with_it() -> None:
    asked = ("build", "plan", "-o", "out", "-j", "1")
    write("van-ban.txt")
    assert run(*asked) == 0
    assert Path("out/coverage.html").exists()

    (SOURCE / "van-ban.txt").unlink()
    assert run(*asked) == 0

    assert not Path("out/coverage.html").exists()
    assert not Path("out/coverage.json").exists()
    assert "coverage.html" not in Path("out/index.html").read_text(encoding="utf-8")


def test_the_same_copy_gives_the_same_bytes_from_another_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("van-ban.txt", (ORIGINAL + "Một câu nữa.\n").encode())
    assert run("build", "plan", "-o", "out", "--only", "coverage") == 0
    monkeypatch.chdir("plan")
    assert run("build", "../plan", "-o", "../other", "--only", "coverage") == 0

    for name in ("coverage.html", "coverage.json"):
        assert Path(f"../out/{name}").read_bytes() == Path(f"../other/{name}").read_bytes()
