"""`planc check --select`, `--ignore`: which rules are asked for, and what that means."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planc.checks import RULES
from processes import run_installed
from run import run
from small_plan import ITEMS, write_plan

BROKEN = ITEMS.replace("lead: [ubnd@cap-xa]", "lead: [ubnd@cap-xo]")


@pytest.fixture(autouse=True)
def _in_the_folder_of_a_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plan(tmp_path)
    monkeypatch.chdir(tmp_path)


def codes(*arguments: str) -> set[str]:
    found = json.loads(run("check", "--format", "json", *arguments).stdout)["findings"]
    return {one["code"] for one in found}


def test_rules_are_selected_by_code_name_and_family() -> None:
    assert codes("--select", "P103") == codes("--select", "unspecified-party") == {"P103"}
    assert codes("--select", "p104,Unspecified-Party") == {"P103", "P104"}
    assert codes("--select", "P103", "--select", "P104") == {"P103", "P104"}
    responsibility = codes("--select", "responsibility")
    assert {"P103", "P104"} <= responsibility
    assert responsibility == {code for code in codes() if code.startswith("P1")}
    assert codes("--select", "P1") == responsibility


def test_rules_are_left_out_by_code_name_and_family() -> None:
    every = codes()
    assert codes("--ignore", "P103") == every - {"P103"}
    assert codes("--ignore", "responsibility, division-unsaid") == {
        code for code in every if not code.startswith("P1")
    }
    assert codes("--select", "P1", "--ignore", "P103") == codes("--select", "P1") - {"P103"}


def test_every_code_and_name_can_be_named() -> None:
    names = ",".join(name for rule in RULES for name in (rule.code, rule.name))
    assert codes("--select", names) == codes()


def test_what_is_not_shown_does_not_count_for_the_status() -> None:
    write_plan(Path(), ITEMS + "checks: {severity: {division-unsaid: error}}\n")
    assert run("check").exit_code == 1
    assert run("check", "--ignore", "P104").exit_code == 0
    assert run("check", "--select", "P103", "--fail-on", "note").exit_code == 1


def test_what_stopped_the_reading_is_always_shown() -> None:
    write_plan(Path(), BROKEN)
    for arguments in (("--select", "P103"), ("--ignore", "reading"), ("--ignore", "R301")):
        assert codes(*arguments) == {"R301"}
        assert run("check", *arguments).exit_code == 2


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    result = run_installed("check", "--select", "P103,unspecified-prty")
    assert result.returncode == 2
    assert "“unspecified-prty” không phải mã" in result.stderr
    assert "unspecified-party" in result.stderr
    assert "responsibility" in run_installed("check", "--ignore", "responsibilty").stderr


def test_how_many_are_not_shown_is_said() -> None:
    every = json.loads(run("check", "--format", "json").stdout)["findings"]
    left = sum(one["code"] != "P104" for one in every)
    assert f"  Không hiển thị: {left} thông báo khác" in run("check", "--select", "P104").stdout
    assert "Không hiển thị" not in run("check").stdout


@pytest.mark.parametrize("typed", ["", ",", " , "])
def test_a_selection_of_nothing_is_told_and_not_a_green_light(typed: str) -> None:
    told = run_installed("check", "plan", "--select", typed)
    assert told.returncode == 2
    assert "không ghi quy tắc nào" in told.stderr


def test_what_was_accepted_does_not_count_for_the_status(tmp_path: Path) -> None:
    waiver = """
waivers:
  - {id: w, rule: no-time, item: mot, reason: "x", approver: "y", document: "z", until: 2030-12-31}
"""
    task = '\ntasks:\n  - {id: mot, clause: II.1, text: "A.", lead: [so-mot]}\n'
    for text, status in ((task, 1), (task + waiver, 0)):
        write_plan(tmp_path, text)
        asked = ("--select", "no-time", "--fail-on", "note", "--as-of", "2020-01-01")
        told = run_installed("check", "plan", *asked, cwd=tmp_path)
        assert told.returncode == status, told.stdout


def test_a_job_summary_that_cannot_be_written_costs_no_annotation(tmp_path: Path) -> None:
    write_plan(tmp_path)
    lost = {"GITHUB_STEP_SUMMARY": str(tmp_path / "không có" / "x")}
    told = run_installed("check", "plan", "--format", "github", cwd=tmp_path, environment=lost)
    assert told.returncode == 0
    assert "::" in told.stdout
    assert "không ghi được bản tóm tắt của công việc" in told.stderr
