"""The build of the real plan has every file of the contract, and each is what it should be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from planc.build import artifacts, write
from planc.pipeline import compile_plan
from planc.schemas import schema_path
from real_plan import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from planc.pipeline import Outcome


@pytest.fixture(name="outcome", scope="module")
def outcome_of_the_plan() -> Outcome:
    return compile_plan(ROOT / "plan")


@pytest.fixture(name="outputs", scope="module")
def outputs_of_the_plan(outcome: Outcome, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hai-phong") / "outputs"
    write(artifacts(outcome, "vi", jobs=2), folder)
    return folder


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "schema"),
    [("plan.json", "compiled.schema.json"), ("findings.json", "findings.schema.json")],
)
def test_what_programs_read_is_as_its_schema_says(outputs: Path, name: str, schema: str) -> None:
    validator = Draft202012Validator(load(schema_path(schema)))
    assert list(validator.iter_errors(load(outputs / name))) == []


def test_findings_json_has_what_check_finds(outcome: Outcome, outputs: Path) -> None:
    found = load(outputs / "findings.json")["findings"]
    assert [one["code"] for one in found] == [one.code for one in outcome.findings]


def test_each_agency_with_an_obligation_has_a_page_and_a_pdf_and_nothing_else_is_there(
    outputs: Path,
) -> None:
    holders = {found["agency"] for found in load(outputs / "plan.json")["obligations"]}
    assert 1500 <= len(holders) <= 1750
    expected = {f"sheets/{agency}.{form}" for agency in holders for form in ("html", "pdf")}
    expected |= {"index.html", "plan.json", "findings.json"}
    files = [path for path in outputs.rglob("*") if path.is_file()]
    assert {path.relative_to(outputs).as_posix() for path in files} == expected


def test_no_file_is_empty_and_each_begins_as_its_kind_does(outputs: Path) -> None:
    begins = {".html": b"<!doctype html>", ".pdf": b"%PDF-", ".json": b"{"}
    wrong = []
    for path in outputs.rglob("*.*"):
        with path.open("rb") as file:
            if not file.read(20).lower().startswith(begins[path.suffix].lower()):
                wrong.append(path.name)
    assert wrong == []
