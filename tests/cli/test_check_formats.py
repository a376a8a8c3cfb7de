"""`planc check --format`: to the terminal and to files, whole or not at all."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from planc.cli.formats import FORMATS
from processes import run_installed
from run import run
from small_plan import ITEMS, write_plan

BROKEN = ITEMS.replace("lead: [ubnd@cap-xa]", "lead: [ubnd@cap-xo]")
MACHINE = [form for form in FORMATS if form != "text"]


@pytest.fixture(autouse=True)
def _in_the_folder_of_a_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plan(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def usage(*arguments: str) -> str:
    """What is said to arguments that are no use; nothing is printed or written then."""
    before = sorted(Path().rglob("*"))
    result = run_installed("check", *arguments)
    assert result.returncode == 2
    assert result.stdout == ""
    assert sorted(Path().rglob("*")) == before
    return result.stderr


def readable(form: str, text: str) -> bool:
    """Whether a report can be read by those who read its format, and has something in it."""
    if form in ("json", "sarif", "gitlab"):
        return bool(json.loads(text))
    if form == "junit":
        return ET.fromstring(text).tag == "testsuites"  # noqa: S314 - our own report
    return text.endswith("\n")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_says_the_same_in_a_file_as_on_the_terminal(form: str) -> None:
    printed = run("check", "--format", form)
    written = run("check", "--format", f"{form}=ra.out")
    assert written.exit_code == printed.exit_code == 0
    assert written.stdout == ""
    assert "ra.out" in written.stderr
    assert Path("ra.out").read_text(encoding="utf-8") == printed.stdout
    assert readable(form, printed.stdout)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_whole_for_a_plan_that_cannot_be_compiled(form: str) -> None:
    write_plan(Path(), BROKEN)
    result = run("check", "--format", form)
    assert result.exit_code == 2
    assert readable(form, result.stdout)
    assert "R301" in result.stdout


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_whole_where_there_is_no_plan(form: str) -> None:
    result = run("check", "--format", form, "--format", f"json={form}.json", "nowhere")
    assert result.exit_code == 2
    assert readable(form, result.stdout)
    assert "R111" in result.stdout
    assert json.loads(Path(f"{form}.json").read_text(encoding="utf-8"))["plan"] is None


def test_several_formats_go_to_files_and_one_to_the_terminal() -> None:
    wanted = [f"--format={form}={form}.out" for form in MACHINE]
    result = run("check", *wanted, "--format", "text")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout == run("check").stdout
    for form in MACHINE:
        assert readable(form, Path(f"{form}.out").read_text(encoding="utf-8"))


def test_a_name_of_a_file_may_hold_an_equals_sign() -> None:
    assert run("check", "--format", "json=a=b.json").exit_code == 0
    assert Path("a=b.json").is_file()


def test_an_older_report_is_replaced_and_keeps_its_mode() -> None:
    Path("ra.json").write_text("cũ" * 100_000, encoding="utf-8")
    Path("ra.json").chmod(0o640)
    run("check", "--format", "json=ra.json")
    assert readable("json", Path("ra.json").read_text(encoding="utf-8"))
    assert Path("ra.json").stat().st_mode & 0o777 == 0o640
    assert {path.name for path in Path().iterdir()} == {"plan", "ra.json"}


@pytest.mark.skipif(sys.platform == "win32", reason="links and devices of POSIX")
def test_a_link_stays_a_link_and_a_device_a_device() -> None:
    Path("that.json").write_text("", encoding="utf-8")
    Path("lien-ket.json").symlink_to("that.json")
    result = run("check", "--format", "json=lien-ket.json", "--format", "sarif=/dev/null")
    assert result.exit_code == 0
    assert Path("lien-ket.json").is_symlink()
    assert readable("json", Path("that.json").read_text(encoding="utf-8"))
    assert not Path("/dev/null").is_file()


# ── what cannot be asked for ─────────────────────────────────────────────────────────────────


def test_an_unknown_format_is_told_with_the_nearest() -> None:
    said = usage("--format", "sarfi")
    assert "không có dạng “sarfi”; gần giống: sarif" in said
    assert "json=" in usage("--format", "json=")


def test_only_one_format_goes_to_the_terminal() -> None:
    assert "--format sarif=TỆP" in usage("--format", "json", "--format", "sarif")


def test_two_formats_never_go_to_one_file() -> None:
    assert "cùng ghi vào" in usage("--format", "json=a.out", "--format", "sarif=./a.out")


@pytest.mark.parametrize("file", ["khong-co/ra.json", "plan", "plan/base.yaml/ra.json"])
def test_a_file_that_cannot_be_written_is_told_before_anything_is_done(file: str) -> None:
    said = usage("--format", "sarif=tot.sarif", "--format", f"json={file}")
    assert f"không ghi được {file}" in said


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs rights that can be taken away"
)
def test_a_folder_that_one_may_not_write_to_is_told() -> None:
    folder = Path("khoa")
    folder.mkdir(mode=0o500)
    assert "không có quyền ghi" in usage("--format", "json=khoa/ra.json")


def test_a_file_of_the_plan_is_never_overwritten() -> None:
    before = Path("plan/items.yaml").read_bytes()
    assert "là một tệp của kế hoạch" in usage("--format", "json=plan/../plan/items.yaml")
    assert Path("plan/items.yaml").read_bytes() == before


def test_where_one_file_cannot_be_written_no_other_is(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("mot.json").write_text("cũ", encoding="utf-8")
    opened = Path.open

    def full(self: Path, *arguments: object, **more: object) -> object:
        if "hai.sarif" in self.name:
            raise OSError(28, "No space left on device", str(self))
        return opened(self, *arguments, **more)  # type: ignore[call-overload]

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", full)
        result = run("check", "--format", "json=mot.json", "--format", "sarif=hai.sarif")
    assert result.exit_code == 2
    assert "không ghi được hai.sarif: No space left on device" in result.stderr
    assert Path("mot.json").read_text(encoding="utf-8") == "cũ"
    assert {path.name for path in Path().iterdir()} == {"plan", "mot.json"}


def test_groups_and_statistics_are_for_text_alone() -> None:
    assert "--group-by" in usage("--format", "json", "--statistics")
    assert "--group-by" in usage("--format", "json", "--group-by", "file")
    result = run("check", "--format", "json", "--format", "text=ra.txt", "--statistics")
    assert result.exit_code == 0
    assert "P103 unspecified-party" in Path("ra.txt").read_text(encoding="utf-8")


# ── GitHub ───────────────────────────────────────────────────────────────────────────────────


def test_the_whole_table_goes_into_the_summary_of_the_job(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("tom-tat.md").write_text("Bước trước.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(Path("tom-tat.md").resolve()))
    result = run("check", "--format", "github")
    assert result.stdout.startswith("::")
    written = Path("tom-tat.md").read_text(encoding="utf-8")
    assert written == "Bước trước.\n" + run("check", "--format", "markdown").stdout


def test_no_other_format_touches_the_summary_of_the_job(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(Path("tom-tat.md").resolve()))
    for form in FORMATS:
        if form != "github":
            run("check", "--format", form)
    assert not Path("tom-tat.md").exists()
    run("check", "--format", "github=ra.txt")
    assert Path("tom-tat.md").exists()
