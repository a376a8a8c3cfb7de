"""After any edits, a build on top of the last one is the build that a clean folder gets."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outputs_folder import Watcher, files
from planc.build import build, request_digest
from planc.build.artifacts import artifacts
from planc.pipeline import compile_plan
from small_plan import DIRECTORY, ITEMS, write_plan

#: Edits that a drafter makes: what is written, and what may stand in its place.
EDITS = {
    "min: 2": ["min: 3", "exactly: 2"],
    'title: "Kiểm tra"': ['title: "Kiểm tra, giám sát"'],
    "Tập huấn nghiệp vụ hằng năm.": ["Tập huấn nghiệp vụ hai lần mỗi năm."],
    "lead: [ubnd@cap-xa]": ["lead: [ubnd@xa-dong-mot]", "lead: [mttq@cap-xa]"],
    "when: [{in: 2021}]": ["when: [{in: 2020}]", "when: [{from: 2020, onwards: true}]"],
    "before: 2020-05-20": ["by: 2020-05-20"],
    "to: [so-mot]": ["to: [so-hai]", "to: [so-mot, so-hai]"],
    "except: [dao]": ["except: [dong]"],
    "clause: II.2.a": ["clause: II.2.b"],
    "các đơn vị liên quan": ["các cơ quan liên quan"],
}
PLACES = {
    'name: "Đông Một"': ['name: "Đông Mới"'],
    'name: "Sở Hai"': ['name: "Sở Thứ Hai"'],
    "id: ke-hoach-mau": ['id: ke-hoach-mau\n  edition: "2"'],
    "until: 2019-12-31": ["until: 2020-12-31"],
}


def compile_and_build(folder: Path, outputs: Path) -> Watcher:
    outcome = compile_plan(folder / "plan")
    assert outcome.compiled
    watcher = Watcher()
    build(
        list(artifacts(outcome, "vi")),
        outputs,
        request=request_digest([(file.path, file.text) for file in outcome.files], ()),
        findings=outcome.findings,
        language="vi",
        watcher=watcher,
    )
    return watcher


def edited(text: str, choices: dict[str, list[str]], edits: dict[str, int]) -> str:
    for written, number in edits.items():
        if written in choices and number < len(choices[written]):
            text = text.replace(written, choices[written][number])
    return text


#: For each line, which of its edits is made; a number that none has leaves it as it was.
SOME_EDITS = st.dictionaries(st.sampled_from([*EDITS, *PLACES]), st.integers(0, 1), max_size=4)


@settings(max_examples=12, deadline=None)
@given(steps=st.lists(SOME_EDITS, min_size=1, max_size=3))
def test_after_any_edits_the_bytes_are_those_of_a_clean_build(steps: list[dict[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.chdir(name)
        folder = Path()
        write_plan(folder)
        compile_and_build(folder, Path("outputs"))
        for edits in steps:
            write_plan(folder, edited(ITEMS, EDITS, edits), edited(DIRECTORY, PLACES, edits))
            compile_and_build(folder, Path("outputs"))
        compile_and_build(folder, Path("clean"))
        assert files("outputs") == files("clean")


@pytest.fixture(name="folder")
def folder_with_a_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_plan(tmp_path)
    compile_and_build(tmp_path, Path("outputs"))
    return tmp_path


def changed_by(folder: Path, items: str = ITEMS, directory: str = DIRECTORY) -> set[str]:
    """Which files are made anew after an edit."""
    before = {path: Path("outputs", path).stat().st_ino for path in files()}
    write_plan(folder, items, directory)
    watcher = compile_and_build(folder, Path("outputs"))
    after = {path: Path("outputs", path).stat().st_ino for path in files()}
    made = {path for path in after if before.get(path) != after[path]}
    assert watcher.files_made == len(made)
    return made


def test_a_comment_renders_nothing_that_shows_no_line_numbers(folder: Path) -> None:
    assert changed_by(folder, ITEMS + "# xong\n") == set()


def test_an_edited_task_renders_the_sheets_of_those_in_it_and_no_other(folder: Path) -> None:
    made = changed_by(folder, ITEMS.replace("min: 2", "min: 3"))
    sheets = {path.partition("/")[2] for path in made if path.startswith("sheets/")}
    assert {name.rpartition(".")[0] for name in sheets} == {"ubnd@dong", "ubnd@tay"}


def test_a_new_edition_makes_nothing_anew_that_does_not_name_it(folder: Path) -> None:
    before = files()
    directory = DIRECTORY.replace("id: ke-hoach-mau", 'id: ke-hoach-mau\n  edition: "2"')
    made = changed_by(folder, directory=directory)
    assert "timeline.html" in made
    assert [path for path in made if before[path] == files()[path]] == []


def test_outputs_that_were_copied_elsewhere_are_built_on(folder: Path) -> None:
    shutil.copytree("outputs", "copy")
    compile_and_build(folder, Path("copy"))
    assert files("copy") == files("outputs")
