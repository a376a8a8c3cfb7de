"""`planc build --format docx`: sheets in Word for those who ask, and none that is out of date."""

from __future__ import annotations

from pathlib import Path

import pytest

from outputs_folder import digest, files
from processes import run_installed
from run import run
from small_plan import HOLDERS, ITEMS, write_plan

#: What somebody has saved in the place of a sheet.
WRITTEN = "viết thêm".encode()


@pytest.fixture(autouse=True)
def _in_the_folder_of_a_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plan(tmp_path)
    monkeypatch.chdir(tmp_path)


def word_sheets() -> set[str]:
    return {path for path in files() if path.startswith("sheets/") and path.endswith(".docx")}


def test_without_the_option_there_is_no_sheet_in_word_but_the_document_and_its_annex_are() -> None:
    assert run("build", "-j", "1").exit_code == 0
    assert word_sheets() == set()
    assert {"document.docx", "annex.docx"} < set(files())


def test_a_sheet_in_word_is_made_beside_the_others_of_those_that_are_asked_for() -> None:
    assert run("build", "-j", "1", "--agency", "ubnd@dong", "--format", "docx").exit_code == 0
    assert set(files()) == {f"sheets/ubnd@dong.{end}" for end in ("html", "pdf", "docx")}


def test_the_option_goes_with_all_ways_to_ask_for_sheets() -> None:
    run("build", "-j", "1", "--only", "sheets", "--level", "cap-xa", "--format", "docx")
    assert word_sheets() == {f"sheets/{each}.docx" for each in HOLDERS if "xa-" in each}
    run("build", "-j", "1", "--only", "sheets", "--format", "docx")
    assert word_sheets() == {f"sheets/{each}.docx" for each in HOLDERS}


def test_a_build_of_everything_with_the_option_keeps_them_as_they_are() -> None:
    run("build", "-j", "1", "--format", "docx")
    before = files()
    assert len(word_sheets()) == len(HOLDERS)
    assert "Không có gì thay đổi" in run("build", "-j", "1", "--format", "docx").stdout
    assert files() == before


def test_a_build_of_everything_without_the_option_takes_them_away_and_says_so() -> None:
    run("build", "-j", "1", "--agency", "ubnd@dong", "--format", "docx")
    result = run("build", "-j", "1")
    assert word_sheets() == set()
    assert "bỏ 1 tệp không còn dùng" in result.stdout


def test_a_build_of_some_leaves_them_and_tells_those_that_are_out_of_date() -> None:
    run("build", "-j", "1", "--format", "docx")
    result = run("build", "-j", "1", "--only", "sheets")
    assert "đã cũ" not in result.stdout
    write_plan(Path(), ITEMS.replace("Tập huấn nghiệp vụ hằng năm.", "Tập huấn mỗi năm."))
    result = run("build", "-j", "1", "--only", "sheets")
    assert len(word_sheets()) == len(HOLDERS)
    assert "là của lần dựng trước và nay đã cũ" in result.stdout


def test_a_sheet_that_somebody_has_written_in_is_set_aside_before_it_goes() -> None:
    run("build", "-j", "1", "--agency", "ubnd@dong", "--format", "docx")
    Path("outputs/sheets/ubnd@dong.docx").write_bytes(WRITTEN)
    result = run("build", "-j", "1")
    assert "sheets/ubnd@dong.docx" in result.stdout
    kept = list(Path("outputs/.planc/edited").rglob("*.docx"))
    assert [path.read_bytes() for path in kept] == [WRITTEN]


def test_without_a_record_too_what_may_be_written_in_is_set_aside() -> None:
    run("build", "-j", "1", "--agency", "ubnd@dong", "--format", "docx")
    Path("outputs/.planc/record.json").unlink()
    Path("outputs/sheets/ubnd@dong.docx").write_bytes(WRITTEN)
    run("build", "-j", "1")
    assert word_sheets() == set()
    kept = list(Path("outputs/.planc/edited").rglob("*.docx"))
    assert [path.read_bytes() for path in kept] == [WRITTEN]


def test_the_option_beside_kinds_without_sheets_is_told() -> None:
    result = run("build", "-j", "1", "--only", "document", "--format", "docx")
    assert result.exit_code == 2
    assert "--only sheets" in result.stderr
    assert not Path("outputs").exists()


def test_an_unknown_format_is_told() -> None:
    result = run("build", "-j", "1", "--format", "odt")
    assert result.exit_code == 2
    assert "docx" in result.stderr


def test_other_environments_and_processes_give_the_same_bytes(tmp_path: Path) -> None:
    found = set()
    for number, environment in enumerate(
        (
            {"PYTHONHASHSEED": "0", "TZ": "UTC"},
            {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        )
    ):
        asked = ("--only", "sheets", "--only", "document", "--format", "docx")
        outputs = tmp_path / str(number)
        made = run_installed(
            "build", *asked, "-j", str(number + 1), "-o", str(outputs), environment=environment
        )
        assert made.returncode == 0, made.stderr
        found.add(digest(outputs))
    assert len(found) == 1
