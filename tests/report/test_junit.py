"""JUnit reports, by the elements and attributes that github.com/testmoapp/junitxml documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from findings_to_tell import ACCEPTED, HOSTILE, contents, finding, related
from helpers import plan
from planc.checks import RULES, Rule, message, rule_of
from planc.pipeline import compile_plan
from planc.report.junit import render_junit
from read_rules import read_example

if TYPE_CHECKING:
    from planc.report.contents import Contents

#: The elements, with the attributes they may have and the elements they may hold.
FORMAT = {
    "testsuites": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testcase"}),
    "testcase": (
        {"name", "classname", "time", "file", "line"},
        {"skipped", "failure", "system-out"},
    ),
    "skipped": ({"message"}, set()),
    "failure": ({"message", "type"}, set()),
    "system-out": (set(), set()),
}


def cases(given: Contents) -> dict[str, ET.Element]:
    """The cases of a report by the code of their rule; the report is as its format says."""
    root = ET.fromstring(render_junit(given))  # noqa: S314 - our own report
    for element in root.iter():
        attributes, children = FORMAT[element.tag]
        assert set(element.attrib) <= attributes
        assert {child.tag for child in element} <= children
    (suite,) = root
    for element in (root, suite):
        assert element.get("tests") == str(len(suite))
        for of, tag in (("failures", "failure"), ("skipped", "skipped")):
            assert element.get(of) == str(len(suite.findall(f"testcase/{tag}")))
        assert element.get("errors") == "0"
    return {str(case.get("name")).split()[0]: case for case in suite}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_every_rule_finds_is_in_its_case(
    rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = cases(contents(read_example(rule, rule.bad), fail_on="note"))
    assert found[rule.code].find("failure") is not None


def test_there_is_a_case_for_every_rule() -> None:
    found = cases(contents([]))
    assert list(found) == [rule.code for rule in RULES]
    assert found["P304"].get("classname") == "planc.time"
    assert list(found["P304"]) == []


@pytest.mark.parametrize(
    ("fail_on", "failed"),
    [("error", {"P301"}), ("warning", {"P301", "P101"}), ("note", {"P301", "P101", "P304"})],
)
def test_a_rule_fails_from_the_severity_that_fails_the_run(fail_on: str, failed: set[str]) -> None:
    given = [finding("P301", "error"), finding("P101", "warning"), finding("P304", "note")]
    found = cases(contents(given, fail_on=fail_on))
    assert {code for code, case in found.items() if case.find("failure") is not None} == failed
    for code in {"P301", "P101", "P304"} - failed:
        assert message(finding(code), "vi") in str(found[code].findtext("system-out"))


def test_what_was_accepted_never_fails_and_stays_visible() -> None:
    case = cases(contents([finding(**ACCEPTED), finding(line=9)], fail_on="note"))["P304"]
    said = str(case.findtext("system-out"))
    assert "đã chấp thuận: Giám đốc | <b>Sở</b>, văn bản 12/STP, đến ngày 31/12/2030" in said
    assert "plan/a.yaml:9:5" in str(case.findtext("failure"))
    assert "12/STP" not in str(case.findtext("failure"))


def test_the_whole_text_stands_in_the_body_with_places_and_all_related_places() -> None:
    case = cases(contents([finding(severity="error", related=related(6))], "en"))["P304"]
    failure = case.find("failure")
    assert failure is not None
    assert failure.get("message") == rule_of("P304").title.en
    assert str(failure.text).strip().split("\n") == [
        f"plan/a.yaml:3:5: error: {message(finding(), 'en')}",
        "  See also: plan/b.yaml:1:2",
        *(f"  See also: plan/b.yaml:{n}:2 (viec-{n})" for n in range(2, 7)),
    ]


def test_hostile_words_stay_words_and_what_xml_cannot_hold_is_replaced() -> None:
    case = cases(contents([HOSTILE]))["R301"]
    said = str(case.findtext("failure"))
    assert message(HOSTILE, "vi").replace("\x00", "�").replace("\x1b", "�") in said
    assert case.get("file") == HOSTILE.span.file


def test_rules_that_are_off_or_could_not_run_are_skipped() -> None:
    off = plan('checks: {severity: {no-time: "off"}}\n')
    skipped = {
        code for code, case in cases(contents(off)).items() if case.find("skipped") is not None
    }
    assert skipped == {"P304"}
    found = cases(contents(compile_plan(Path("nowhere"))))
    skipped = {code for code, case in found.items() if case.find("skipped") is not None}
    assert skipped == {rule.code for rule in RULES if rule.family == "plan"}
    assert found["R111"].find("failure") is not None


def test_only_rules_that_were_asked_for_have_a_case_and_those_that_found_something() -> None:
    found = cases(contents([finding("R301", "error")], rules=[rule_of("P304")]))
    assert set(found) == {"P304", "R301"}
