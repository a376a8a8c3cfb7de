"""A build is whole or absent, and touches nothing that is not its own."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planc.build import write
from planc.cli import main
from planc.render.artifact import Artifact
from small_plan import HOLDERS, ITEMS, write_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

SHEETS = sorted(f"{agency}.{form}" for agency in HOLDERS for form in ("html", "pdf"))


@pytest.fixture(autouse=True)
def _in_the_folder_of_a_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plan(tmp_path)
    monkeypatch.chdir(tmp_path)


def build() -> int:
    """Build the plan in this process and return the status."""
    with pytest.raises(SystemExit) as ended:
        main(["build", "-j", "1"])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def files(folder: str = "outputs") -> dict[str, bytes]:
    """Every file below a folder, also hidden ones, with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file()
    }


def sheets() -> list[str]:
    return sorted(path.name for path in Path("outputs/sheets").iterdir())


def put(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def test_there_is_a_page_and_a_pdf_for_each_agency_with_an_obligation_and_for_no_other() -> None:
    assert build() == 0
    assert sheets() == SHEETS


def test_what_others_keep_in_the_folder_is_left_alone() -> None:
    others = {"README.md": "đọc", "bundles/rieng.txt": "của tôi", ".hidden": "x"}
    for name, text in others.items():
        put(f"outputs/{name}", text)
    build()
    build()
    kept = files()
    assert {name: kept[name].decode() for name in others} == others
    assert {name.split("/")[0] for name in set(kept) - set(others)} == {
        *("findings.json", "index.html", "plan.json", "sheets"),
    }


def test_sheets_of_agencies_that_no_longer_have_a_duty_go() -> None:
    build()
    write_plan(Path(), ITEMS.replace("lead: [ubnd@cap-xa]", "lead: [ubnd@xa-dong-mot]"))
    build()
    gone = {"ubnd@xa-dong-hai", "ubnd@xa-tay-mot"}
    assert sheets() == [name for name in SHEETS if name.rpartition(".")[0] not in gone]


def test_a_plan_with_reading_errors_leaves_the_old_build_as_it_was() -> None:
    build()
    before = files()
    write_plan(Path(), ITEMS.replace("so-mot", "so-mto"))
    assert build() == 2
    assert files() == before


def test_a_failure_midway_leaves_the_old_build_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    build()
    before = files()
    set_so_far: list[object] = []

    def fail_at_the_third(sheet: object) -> str:
        set_so_far.append(sheet)
        if len(set_so_far) == 3:
            raise OSError("no space left")
        return "<p>mới</p>"

    # By name: the package shows its function `artifacts` in the place of the module.
    module = importlib.import_module("planc.build.artifacts")
    monkeypatch.setattr(module, "sheet_page", fail_at_the_third)
    assert build() == 3
    assert len(set_so_far) == 3
    assert files() == before
    assert not [path for path in Path("outputs").iterdir() if path.name.startswith(".")]


def test_an_interrupt_midway_leaves_the_old_build_and_nothing_else() -> None:
    write([Artifact("plan.json", b"old")], Path("outputs"))

    def interrupted() -> Iterator[Artifact]:
        yield Artifact("plan.json", b"new")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(interrupted(), Path("outputs"))
    assert files() == {"plan.json": b"old"}
    assert [path.name for path in Path("outputs").iterdir()] == ["plan.json"]


def test_a_first_build_that_fails_leaves_no_file() -> None:
    with pytest.raises(ValueError, match="outside the build"):
        write([Artifact("plan.json", b"new"), Artifact("../x", b"")], Path("outputs"))
    assert files() == {}


@pytest.mark.parametrize(
    "path",
    [
        "../plan.json",
        "sheets/../../plan.json",
        "sheets/..",
        "/etc/plan.json",
        "README.md",
        "other/plan.json",
        ".git/config",
    ],
)
def test_no_artifact_lies_outside_the_build(path: str) -> None:
    with pytest.raises(ValueError, match="outside the build"):
        write([Artifact(path, b"x")], Path("deep/outputs"))
    assert files("deep") == {}


@pytest.mark.parametrize("word", ["..", "../x", "a/b", "a\\b", "c:x", ".x", "a.b", "CON~1", "a\0b"])
def test_an_id_that_would_lead_out_of_the_folder_is_refused_where_it_is_read(word: str) -> None:
    text = f"units:\n  - {{id: {json.dumps(word)}, level: cap-xa, parent: dong, name: X}}\n"
    write_plan(Path(), text)
    assert build() == 2
    assert not Path("outputs").exists()


def test_the_number_of_files_is_given_back() -> None:
    made = [Artifact("plan.json", b""), Artifact("sheets/a.html", b""), Artifact("sheets/b", b"")]
    assert write(iter(made), Path("outputs")) == 3
