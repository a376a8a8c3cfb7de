"""The real plan without its printed words: what is written from its fields reads back to them."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from helpers import compiled, exported
from planc.document import document_lines
from planc.pipeline import Outcome, compile_files
from planc.source import SourceFile

if TYPE_CHECKING:
    from planc.document import Line

ROOT = Path(__file__).parents[2]
FIELDS = ("lead", "coordinate", "when")
READ_BACK = {"P120", "P301", "P315"}

#: The plan's own file and those of the tasks by path, as the data they hold; others stay text.
Files = dict[str, dict[str, Any]]
CHANGED = [ROOT / "plan/plan.yaml", *sorted((ROOT / "plan/tasks").glob("*.yaml"))]
OTHERS = [
    SourceFile(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "plan").rglob("*.yaml"))
    if path not in CHANGED
]


def tasks(files: Files) -> list[dict[str, Any]]:
    return [task for data in files.values() for task in data.get("tasks", [])]


def plain(data: Any) -> Any:
    """Data in which a day is text, as the plan language has it."""
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [plain(value) for value in data]
    return data.isoformat() if isinstance(data, date) else data


def made_of(files: Files) -> Outcome:
    """The plan of these files."""
    sources = [
        SourceFile(path, yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
        for path, data in files.items()
    ]
    return compile_files([*OTHERS, *sources], [])


def fields(outcome: Outcome) -> dict[str, dict[str, Line]]:
    """The field lines of each task."""
    found: dict[str, dict[str, Line]] = {}
    for line in document_lines(compiled(outcome)):
        if line.kind == "field":
            found.setdefault(line.owner, {})[line.role] = line
    return found


@pytest.fixture(scope="module")
def real() -> Files:
    return {
        str(path.relative_to(ROOT)): plain(yaml.safe_load(path.read_text(encoding="utf-8")))
        for path in CHANGED
    }


@pytest.fixture(scope="module")
def bare(real: Files) -> Files:
    """The plan without any printed line."""
    files = copy.deepcopy(real)
    for task in tasks(files):
        del task["as_written"]
    # The words for the period stand in one of these lines.
    del files["plan/plan.yaml"]["plan"]["period"]["quote"]
    return files


def test_each_task_has_its_lines_written_and_they_read_back_to_the_same_parties_and_times(
    real: Files, bare: Files
) -> None:
    written = fields(made_of(bare))
    assert len(written) == 13
    assert all(line.made for lines in written.values() for line in lines.values())

    again = copy.deepcopy(bare)
    for task in tasks(again):
        task["as_written"] = {name: written[task["id"]][name].text for name in FIELDS}
    outcome = made_of(again)

    # The rules that read printed lines back find nothing that they did not find in the paper.
    assert _read_back(outcome) == _read_back(made_of(real))
    assert exported(outcome)["obligations"] == exported(made_of(real))["obligations"]


def _read_back(outcome: Outcome) -> list[tuple[str, str | None]]:
    return [(each.code, each.item) for each in outcome.findings if each.code in READ_BACK]


@pytest.mark.parametrize("role", ["lead", "coordinate"])
def test_a_party_more_or_less_changes_the_line_of_its_task_alone(bare: Files, role: str) -> None:
    before = fields(made_of(bare))

    for change in ("so-tai-chinh", None):
        files = copy.deepcopy(bare)
        task = next(each for each in tasks(files) if each["id"] == "bo-sung-hoa-giai-vien")
        task[role] = [*task[role], change] if change else task[role][:1]
        after = fields(made_of(files))

        changed = {
            (owner, name)
            for owner, lines in after.items()
            for name, line in lines.items()
            if line.text != before[owner][name].text
        }
        assert changed == {("bo-sung-hoa-giai-vien", role)}


@pytest.mark.parametrize(
    ("role", "other", "code"),
    [
        ("lead", ["so-tu-phap", "ubnd@cap-huyen"], "P120"),
        ("lead", ["ubnd@cap-huyen"], "P120"),
        ("coordinate", ["mttq@same"], "P120"),
        ("coordinate", ["mttq@cap-huyen", "to-chuc-chinh-tri-xa-hoi@same"], "P120"),
        ("when", [{"from": "2019", "to": "2021"}], "P315"),
        ("when", [{"from": "2020", "to": "2022"}], "P315"),
        ("when", [{"every": "year"}], "P315"),
        ("when", [{"from": "2019", "to": "2022", "continuous": True}], "P315"),
    ],
)
def test_a_field_that_no_longer_says_what_is_printed_is_told_once_with_both(
    real: Files, role: str, other: list[Any], code: str
) -> None:
    files = copy.deepcopy(real)
    task = next(each for each in tasks(files) if each["id"] == "bo-sung-hoa-giai-vien")
    task[role] = other

    found = [
        finding
        for finding in made_of(files).findings
        if finding.code in READ_BACK and finding.item == "bo-sung-hoa-giai-vien"
    ]
    assert [finding.code for finding in found] == [code]
    printed = task["as_written"][role].strip(" .")
    assert printed in [str(value).strip(" .") for value in found[0].args.values()] or code == "P315"
