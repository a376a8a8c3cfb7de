"""`planc check`: findings as text and as JSON, and the status they end with."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planc.schemas import schema_path
from processes import COMMAND, run_installed
from run import run
from small_plan import ITEMS, write_plan

#: What the small plan is known to have; further rules are for tests of their own.
KNOWN = ("--select", "P103,P104,P304,P901,reading")

BROKEN = ITEMS.replace("lead: [ubnd@cap-xa]", "lead: [ubnd@cap-xo]")
WAIVED = (
    ITEMS.replace("    when: [{in: 2021}]\n", "")
    + """\
checks:
  severity: {no-time: warning, division-unsaid: "off", unspecified-party: "off"}
waivers:
  - id: cho-kinh-phi
    rule: no-time
    item: kiem-tra
    reason: "Chờ bố trí kinh phí"
    approver: "Giám đốc Sở Một"
    document: "12/SM"
    until: 2020-06-30
"""
)


@pytest.fixture(autouse=True)
def _in_the_folder_of_a_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plan(tmp_path)
    monkeypatch.chdir(tmp_path)


def as_json(*arguments: str) -> dict[str, Any]:
    """What `--format json` prints, which is whole and as its schema says."""
    found: dict[str, Any] = json.loads(run("check", "--format", "json", *KNOWN, *arguments).stdout)
    schema = json.loads(schema_path("findings.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(found)
    return found


def test_a_finding_is_printed_with_its_line_and_then_all_are_counted() -> None:
    result = run("check", "--lang", "en", *KNOWN)
    assert result.exit_code == 0
    assert result.stderr == ""
    blocks = result.stdout.split("\n\n")
    assert len(blocks) == 5
    assert blocks[1].startswith("plan/items.yaml:7:29: note P103 (unspecified-party): ")
    assert blocks[1].split("\n")[1:] == [
        '  7 |     coordinate: [mttq@same, {unspecified: "các đơn vị liên quan"}]',
        "    |" + " " * 29 + "^" * 37,
    ]
    assert blocks[-2] == "0 errors, 0 warnings, 3 notes."
    assert blocks[-1].split("\n") == [
        "Summary",
        "  To be mended before signing: none.",
        "  To be cleared up: none.",
        "  Good to know: 3 points – responsibility 3.",
        "  Nothing found: time.",
        f"  Not shown: {hidden()} others, left out by the options of this run.",
        "",
    ]


def hidden() -> int:
    """How many findings of the small plan the selection leaves out."""
    found = json.loads(run("check", "--format", "json").stdout)["findings"]
    return len(found) - len(as_json()["findings"])


@pytest.mark.parametrize(
    ("level", "status"), [(None, 0), ("error", 0), ("warning", 0), ("note", 1)]
)
def test_notes_end_with_1_only_where_they_are_asked_for(level: str | None, status: int) -> None:
    assert run("check", *KNOWN, *(["--fail-on", level] if level else [])).exit_code == status


@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("note", 1)])
def test_warnings_end_with_1_from_their_own_level_down(level: str, status: int) -> None:
    write_plan(Path(), ITEMS + "checks: {severity: {division-unsaid: warning}}\n")
    assert run("check", "--fail-on", level, *KNOWN).exit_code == status


def test_a_rule_that_the_plan_makes_an_error_ends_with_1() -> None:
    write_plan(Path(), ITEMS + "checks: {severity: {division-unsaid: error}}\n")
    assert run("check").exit_code == 1


@pytest.mark.parametrize("level", ["error", "note"])
def test_a_plan_that_cannot_be_compiled_ends_with_2(level: str) -> None:
    write_plan(Path(), BROKEN)
    result = run("check", "--fail-on", level)
    assert result.exit_code == 2
    assert result.stdout.startswith("plan/items.yaml:15:12: lỗi R301 ")


def test_json_is_whole_for_a_plan_that_can_be_compiled_and_for_one_that_cannot() -> None:
    found = as_json()
    assert (found["plan"], found["summary"]) == (
        "ke-hoach-mau",
        {"error": 0, "warning": 0, "note": 3},
    )
    write_plan(Path(), BROKEN)
    found = as_json()
    assert found["plan"] == "ke-hoach-mau"
    assert [one["code"] for one in found["findings"]] == ["R301"]


def test_json_is_whole_where_there_is_no_plan_at_all() -> None:
    result = run("check", "--format", "json", "nowhere")
    found = json.loads(result.stdout)
    assert result.exit_code == 2
    assert found["plan"] is None
    assert [(one["code"], one["file"]) for one in found["findings"]] == [("R111", "nowhere")]


def test_paths_are_relative_to_the_current_folder_with_slashes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "plan"
    (plan / "sau").mkdir()
    (plan / "items.yaml").rename(plan / "sau" / "items.yaml")
    files = []
    for folder, given in ((tmp_path, str(plan)), (plan, "."), (plan / "sau", "..")):
        monkeypatch.chdir(folder)
        files.append({one["file"] for one in as_json(given)["findings"]})
    assert files == [{"plan/sau/items.yaml"}, {"sau/items.yaml"}, {"items.yaml"}]


def test_the_language_is_that_of_the_plan_unless_another_is_asked_for() -> None:
    assert " ghi chú " in run("check").stdout
    assert " note " in run("check", "--lang", "en").stdout
    base = Path("plan/base.yaml")
    base.write_text(
        base.read_text(encoding="utf-8").replace("  issuer:", "  language: en\n  issuer:"),
        encoding="utf-8",
    )
    assert " note " in run("check").stdout
    assert " ghi chú " in run("check", "--lang", "vi").stdout


def test_a_plan_whose_language_cannot_be_read_is_spoken_of_in_vietnamese() -> None:
    Path("plan/base.yaml").write_text('plan: {language: en, title: "a" b}\n', encoding="utf-8")
    assert " cảnh báo, 0 ghi chú.\n" in run("check").stdout


@pytest.mark.parametrize("day", ["2020-06-30", "30/06/2020"])
def test_a_waiver_holds_on_its_last_day(day: str) -> None:
    write_plan(Path(), WAIVED)
    result = run("check", "--as-of", day, "--fail-on", "warning", "--format", "json", *KNOWN)
    assert result.exit_code == 0
    assert [one["code"] for one in json.loads(result.stdout)["findings"]] == ["P304"]


def test_a_waiver_does_not_hold_on_the_day_after() -> None:
    write_plan(Path(), WAIVED)
    arguments = ("--as-of", "2020-07-01", "--fail-on", "warning", "--format", "json", *KNOWN)
    result = run("check", *arguments)
    assert result.exit_code == 1
    assert {one["code"] for one in json.loads(result.stdout)["findings"]} == {"P304", "P901"}


def test_without_a_day_waivers_are_judged_on_the_day_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import datetime as dt

    write_plan(Path(), WAIVED)
    for day, status in ((dt.date(2020, 6, 30), 0), (dt.date(2020, 7, 1), 1)):
        monkeypatch.setattr("planc.cli.check.today", lambda day=day: day)
        assert run("check", "--fail-on", "warning", *KNOWN).exit_code == status


def on_a_terminal(**environment: str) -> str:
    """What `planc check` prints to somebody at a terminal."""
    import pty

    reader, writer = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(
        [COMMAND, "check"], stdout=writer, stdin=subprocess.DEVNULL, env={**kept, **environment}
    ) as process:
        os.close(writer)
        shown = b""
        try:
            while piece := os.read(reader, 65536):
                shown += piece
        except OSError:  # Linux says so where the other end has been closed
            pass
    os.close(reader)
    assert process.returncode == 0
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own needs POSIX")
def test_colours_are_for_terminals_alone_and_change_no_letter() -> None:
    plain = run_installed("check").stdout
    assert "\x1b" not in plain
    coloured = on_a_terminal(TERM="xterm")
    assert "\x1b[36m\x1b[1mghi chú\x1b[0m P103" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain
    assert on_a_terminal(TERM="xterm", NO_COLOR="1") == plain
