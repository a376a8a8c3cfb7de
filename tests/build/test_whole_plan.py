"""The build of the real plan has every file of the contract, and each is what it should be."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from outputs_folder import Watcher, files
from planc.build import build
from planc.build.artifacts import artifacts
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
    build(
        list(artifacts(outcome, "vi")),
        folder,
        request="",
        findings=outcome.findings,
        language="vi",
        watcher=Watcher(),
        jobs=2,
    )
    return folder


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("plan.json", "compiled.schema.json"),
        ("findings.json", "findings.schema.json"),
        ("graph.json", "graph.schema.json"),
    ],
)
def test_what_programs_read_is_as_its_schema_says(outputs: Path, name: str, schema: str) -> None:
    validator = Draft202012Validator(load(schema_path(schema)))
    assert list(validator.iter_errors(load(outputs / name))) == []


def test_findings_json_has_what_check_finds(outcome: Outcome, outputs: Path) -> None:
    found = load(outputs / "findings.json")["findings"]
    assert [one["code"] for one in found] == [one.code for one in outcome.findings]


def test_each_agency_with_an_obligation_has_a_page_and_a_pdf_and_nothing_else_is_there(
    outcome: Outcome, outputs: Path
) -> None:
    assert outcome.compiled
    holders = {found["agency"] for found in load(outputs / "plan.json")["obligations"]}
    assert 1500 <= len(holders) <= 1750
    expected = {f"sheets/{agency}.{form}" for agency in holders for form in ("html", "pdf")}
    expected |= {"index.html", "plan.json", "findings.json"}
    expected |= {f"timeline.{form}" for form in ("html", "svg", "pdf")}
    expected |= {"tables/send-out.html", "tables/send-out.xlsx", "tables/plan.xlsx"}
    expected |= {
        f"tables/{name}.csv" for name in ("tasks", "duties", "matrix", "reports", "findings")
    }
    expected |= {"compliance.html", "compliance.pdf"}
    expected |= {f"document.{form}" for form in ("txt", "html", "pdf", "docx")}
    expected |= {f"annex.{form}" for form in ("html", "pdf", "docx")}
    expected |= {"coverage.html", "coverage.json"}
    expected |= {f"calendar/{agency}.ics" for agency in {*holders, "all"}}
    expected |= {f"graph.{form}" for form in ("json", "graphml", "dot", "mmd")}
    units = {each.id for each in outcome.compiled.plan.units if each.level == "cap-huyen"}
    expected |= {f"bundles/{unit}.pdf" for unit in {*units, "hai-phong", "viet-nam"}}
    assert set(files(outputs)) == expected


def test_every_link_of_every_page_leads_to_a_file_of_the_build(outputs: Path) -> None:
    """The site works from a folder: no page points to what is not there, or to another site."""
    pages = [*outputs.glob("*.html"), *outputs.glob("tables/*.html")]
    pages += sorted(outputs.glob("sheets/*.html"))[::100]
    assert len(pages) > 15
    for page in pages:
        for link in re.findall(r'(?:href|src)="([^"#][^"]*)"', page.read_text(encoding="utf-8")):
            assert (page.parent / unquote(link.partition("#")[0])).is_file(), (page.name, link)


def test_no_file_is_empty_and_each_begins_as_its_kind_does(outputs: Path) -> None:
    begins = {
        "html": b"<!doctype html>",
        "json": b"{",
        "pdf": b"%PDF-",
        "svg": b"<svg ",
        "xlsx": b"PK",
        "docx": b"PK",
        "txt": "Bản dựng".encode(),
        "csv": b"\xef\xbb\xbf",
        "ics": b"BEGIN:VCALENDAR\r\n",
        "graphml": b"<?xml version=",
        "dot": b"digraph ",
        "mmd": b"%% ",
    }
    wrong = [
        path
        for path, data in files(outputs).items()
        if not data[:20].lower().startswith(begins[path.rpartition(".")[2]].lower())
    ]
    assert wrong == []
