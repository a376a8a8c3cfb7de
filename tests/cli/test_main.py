"""The command as a whole: commands, languages, and the status it ends with."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import planc
from planc.cli import main
from planc.cli.main import COMMANDS
from processes import COMMAND, run_installed
from run import run
from small_plan import write_plan

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _in_the_folder_of_a_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plan(tmp_path)
    monkeypatch.chdir(tmp_path)


def test_help_lists_every_command_and_each_can_be_called() -> None:
    page = run("--help").stdout
    for name, (_, line) in COMMANDS.items():
        assert f"\n  {name} " in page
        assert " ".join(line.split()) in " ".join(page.split())
        assert run(name, "-h").exit_code == 0


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"planc, version {planc.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["check", "--nothing"],
        ["check", "--format", "xml"],
        ["check", "--lang", "fr"],
        ["check", "--as-of", "hôm qua"],
        ["check", "plan", "plan"],
        ["build", "-j", "0"],
        ["show"],
        ["why", "so-mot"],
        ["explain"],
    ],
    ids=" ".join,
)
def test_a_mistake_in_the_command_ends_with_2_and_says_how_it_is_used(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage: planc" in result.stderr


def test_a_failure_of_planc_itself_ends_with_3_and_does_not_blame_the_plan(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("bị quên")

    monkeypatch.delenv("PLANC_DEBUG", raising=False)
    monkeypatch.setattr("planc.pipeline.expand", fail)
    with pytest.raises(SystemExit) as ended:
        main(["check"])
    assert ended.value.code == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "KeyError: 'bị quên'" in err
    assert "không có lỗi ở đây" in err
    assert "not a mistake in your plan" in err
    assert "Traceback" not in err


def test_who_looks_for_the_cause_of_a_failure_gets_it_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("bị quên")

    monkeypatch.setenv("PLANC_DEBUG", "1")
    monkeypatch.setattr("planc.pipeline.expand", fail)
    with pytest.raises(KeyError, match="bị quên"):
        main(["check"])


def test_python_m_planc_is_the_same_command() -> None:
    module = run_installed("check", command=(sys.executable, "-m", "planc"))
    command = run_installed("check")
    assert module.returncode == command.returncode == 0
    assert module.stdout == command.stdout != ""


def test_vietnamese_comes_out_whole_whatever_the_locale() -> None:
    result = run_installed(
        "check", environment={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert " ghi chú.\n\nTóm tắt\n" in result.stdout


def test_a_reader_who_leaves_early_is_no_failure() -> None:
    with subprocess.Popen(
        [COMMAND, "explain", "--all"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
