"""A build is whole or absent, and touches nothing that is not its own."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path

import pytest

from outputs_folder import build_of, files, text_of
from planc.build import Artifact, Built, RenderError
from planc.build.artifact import OURS
from planc.cli import main
from small_plan import HOLDERS, ITEMS, write_plan

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
    assert {name.split("/")[0] for name in set(kept) - set(others)} <= set(OURS)


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


def test_a_failure_midway_leaves_the_old_build_and_names_the_file(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    build()
    before = files()
    write_plan(Path(), ITEMS.replace("min: 2", "min: 3").replace("in: 2021", "in: 2020"))
    set_so_far: list[object] = []

    def fail_at_the_third(sheet: object) -> str:
        set_so_far.append(sheet)
        if len(set_so_far) == 3:
            raise OSError("no space left")
        return "<p>mới</p>"

    # By name: the function `artifacts` stands in a module of the same name.
    module = importlib.import_module("planc.build.artifacts")
    monkeypatch.setattr(module, "sheet_page", fail_at_the_third)
    assert build() == 3
    assert len(set_so_far) == 3
    assert files() == before
    assert re.search(
        r"không dựng được sheets/.*@.*\.html: OSError: no space", capfd.readouterr().err
    )


def interrupt(_: object) -> bytes:
    raise KeyboardInterrupt


def test_an_interrupt_midway_leaves_the_old_build_and_nothing_else() -> None:
    build_of([text_of("plan.json", "old")])
    stopped = Artifact("index.html", "x", lambda: "", interrupt)
    with pytest.raises(KeyboardInterrupt):
        build_of([text_of("plan.json", "new"), stopped])
    assert files() == {"plan.json": b"old"}
    assert not Path("outputs/.planc/new").exists()
    assert build_of([text_of("plan.json", "new")]).made == 1
    assert files() == {"plan.json": b"new"}


def test_a_first_build_that_fails_leaves_no_file() -> None:
    with pytest.raises(RenderError):
        build_of([text_of("plan.json", "new"), Artifact("index.html", "x", lambda: 1 // 0, bytes)])
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
        build_of([text_of(path, "x")], "deep/outputs")
    assert not Path("deep").exists()


@pytest.mark.parametrize("word", ["..", "../x", "a/b", "a\\b", "c:x", ".x", "a.b", "CON~1", "a\0b"])
def test_an_id_that_would_lead_out_of_the_folder_is_refused_where_it_is_read(word: str) -> None:
    text = f"units:\n  - {{id: {json.dumps(word)}, level: cap-xa, parent: dong, name: X}}\n"
    write_plan(Path(), text)
    assert build() == 2
    assert not Path("outputs").exists()


def test_what_was_made_kept_and_taken_away_is_counted() -> None:
    first = [text_of(path, "1") for path in ("plan.json", "sheets/a@b.html", "sheets/c@d.html")]
    assert build_of(first) == Built(made=3, kept=0, gone=0, behind=0)
    second = [first[0], text_of("sheets/a@b.html", "2"), text_of("index.html", "3")]
    assert build_of(second) == Built(made=2, kept=1, gone=1, behind=0)
    assert sorted(files()) == ["index.html", "plan.json", "sheets/a@b.html"]


def test_a_folder_whose_last_file_has_gone_goes_too() -> None:
    build_of([text_of("plan.json", "1"), text_of("bundles/dong.pdf", "2")])
    build_of([text_of("plan.json", "1")])
    assert not Path("outputs/bundles").exists()


def test_foreign_files_stay_in_folders_of_ours_whatever_changes_there() -> None:
    put("outputs/sheets/ghi-chu.txt", "của tôi")
    put("outputs/sheets/riêng/sâu/x.txt", "của tôi")
    put("outputs/sheets/của tôi.pdf", "của tôi")
    Path("outputs/sheets/rỗng").mkdir()
    Path("outputs/sheets/liên kết").symlink_to("riêng")
    for text in "12":
        build_of([text_of("sheets/a@b.html", text)])
    build_of([text_of("plan.json", "3")])
    assert set(files("outputs/sheets")) == {"ghi-chu.txt", "riêng/sâu/x.txt", "của tôi.pdf"}
    assert Path("outputs/sheets/rỗng").is_dir()
    assert Path("outputs/sheets/liên kết").readlink() == Path("riêng")


def test_stale_sheets_go_even_without_a_record_but_only_what_looks_like_a_sheet() -> None:
    put("outputs/sheets/ubnd@cu.html", "của bản dựng cũ")
    put("outputs/sheets/ghi-chu.html", "của tôi")
    build_of([text_of("sheets/a@b.html", "1")])
    assert set(files()) == {"sheets/a@b.html", "sheets/ghi-chu.html"}
