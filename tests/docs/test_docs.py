from __future__ import annotations

import importlib
import re
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from planc.checks import RULES
from planc.cli.main import COMMANDS, planc

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "compiler" / "planc"
README = (ROOT / "README.md").read_text(encoding="utf-8")
MANUAL = (ROOT / "docs" / "manual.md").read_text(encoding="utf-8")

#: The edit that the README walks through.
EDITED = Path("plan") / "tasks" / "5-cong-nghe-thong-tin.yaml"
BEFORE, MISTYPED, AFTER = (
    f"    lead: [{parties}]\n"
    for parties in ("so-tu-phap", "so-tu-phap, ubnd@le-chn", "so-tu-phap, ubnd@le-chan")
)


def _options() -> Iterator[tuple[str, str]]:
    for name, (module, _) in COMMANDS.items():
        command = importlib.import_module(f"planc.cli.{module}").command
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--"):
                    yield name, option


def _run(*arguments: str) -> str:
    return CliRunner().invoke(planc, arguments).output


@pytest.fixture
def plan_of_the_readme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "plan", tmp_path / "plan")
    monkeypatch.chdir(tmp_path)
    return tmp_path / EDITED


def _edit(file: Path, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert BEFORE in text
    file.write_text(text.replace(BEFORE, after, 1), encoding="utf-8")


def test_the_readme_shows_what_planc_says_to_the_mistyped_edit(plan_of_the_readme: Path) -> None:
    _edit(plan_of_the_readme, MISTYPED)
    assert f"```\n{_run('check')}```" in README


def test_the_readme_shows_why_the_edit_gives_the_district_its_task(
    plan_of_the_readme: Path,
) -> None:
    _edit(plan_of_the_readme, AFTER)
    assert f"```\n{_run('why', 'ubnd quan le chan', 'II.5.1')}```" in README


def test_the_readme_shows_the_line_that_it_asks_to_edit() -> None:
    assert f"```yaml\n{BEFORE}```" in README
    assert EDITED.as_posix() in README


@pytest.mark.parametrize("command", COMMANDS)
def test_the_manual_has_every_command(command: str) -> None:
    assert f"`planc {command}" in MANUAL


@pytest.mark.parametrize(("command", "option"), list(_options()))
def test_the_manual_has_every_option(command: str, option: str) -> None:
    (row,) = re.findall(rf"^\| `planc {command}.*$", MANUAL, re.MULTILINE)
    assert option in row


def test_the_page_of_all_checks_is_what_planc_explains() -> None:
    written = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert written == _run("explain", "--all"), "run: make docs"


def test_the_page_of_all_checks_has_every_rule() -> None:
    written = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert [rule.code for rule in RULES if f"## {rule.code} " not in written] == []


def test_every_dependency_has_its_reason_and_no_other_has() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = {re.split(r"[<>=~!;\[ ]", name)[0].casefold() for name in needed}
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([\w., -]+?) \|", page, re.MULTILINE)
    explained = {name.casefold() for row in rows for name in row.split(", ")}
    assert explained - {"package", "---"} == names


def test_the_architecture_names_every_room() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {
        path.stem
        for path in PACKAGE.iterdir()
        if not path.name.startswith("_") and (path.is_dir() or path.suffix == ".py")
    }
    assert {room for room in rooms if f"**`{room}`**" not in page} == set()


@pytest.mark.parametrize("page", ["README.md", "docs/manual.md", "CONTRIBUTING.md"])
def test_links_between_pages_lead_somewhere(page: str) -> None:
    file = ROOT / page
    targets = re.findall(r"\]\(([^)#:]+)\)", file.read_text(encoding="utf-8"))
    assert [target for target in targets if not (file.parent / target).exists()] == []


def test_no_file_of_the_project_points_outside_it() -> None:
    pattern = re.compile(r"/(home|root|work|tmp)/[a-z]|[a-z]+://(localhost|127\.)", re.IGNORECASE)
    folders = ["compiler", "docs", "plan", "schema", "tests", "bench"]
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    files += [path for path in ROOT.iterdir() if path.is_file() and ".coverage" not in path.name]
    texts = {".py", ".md", ".yaml", ".toml", ".txt", ".json", ".typ", ".html", ".css", ".js", ""}
    found = [
        path.relative_to(ROOT).as_posix()
        for path in files
        if path.suffix in texts
        and "__pycache__" not in path.parts
        and path != Path(__file__)
        and pattern.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []
