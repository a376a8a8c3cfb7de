from __future__ import annotations

from pathlib import Path

import pytest

from planc.checks import RULES, Rule, message, rule_of
from planc.checks.examples import BASE, PLAN, marked_lines
from planc.checks.message import FOLDED, placeholders
from planc.checks.rule import Text
from planc.pipeline import compile_plan
from read_rules import read_example, told

SHIPPED = Path(__file__).with_name("shipped.txt")
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.name}")


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@every_rule
def test_a_rule_hits_exactly_the_marked_lines_of_its_bad_example(rule: Rule) -> None:
    findings = [found for found in read_example(rule, rule.bad).findings if found.code == rule.code]
    assert findings
    assert {found.severity for found in findings} == {rule.severity}
    marked = marked_lines(rule.bad)
    if marked:
        assert [(found.span.file, found.span.line) for found in findings] == marked


@every_rule
def test_a_bad_example_shows_one_mistake_and_not_what_follows_from_it(rule: Rule) -> None:
    others = {found.code for found in told(rule, read_example(rule, rule.bad))} - {rule.code}
    # A waiver that has lapsed no longer hides what it was given for.
    assert others == {"P901": {"P304"}}.get(rule.code, set())


@every_rule
def test_a_good_example_is_clean_under_every_rule(rule: Rule) -> None:
    outcome = read_example(rule, rule.good)
    assert told(rule, outcome) == ()
    assert outcome.compiled is not None


@every_rule
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_message_of_a_rule_uses_only_arguments_that_its_findings_bring(
    rule: Rule, language: str
) -> None:
    findings = [found for found in read_example(rule, rule.bad).findings if found.code == rule.code]
    used = placeholders(rule.message) | placeholders(rule.remedy)
    for found in findings:
        assert used <= set(found.args)
        said = message(found, language)
        assert "[[" not in said
        assert "]]" not in said.replace("]]]", "")
        assert "  " not in said


@every_rule
def test_a_rule_that_folds_says_so_with_numbers_alone(rule: Rule) -> None:
    if rule.among is None:
        assert rule.message_for_all is None
        return
    assert rule.message_for_all is not None
    assert placeholders(rule.message_for_all) == {"hit_items", FOLDED}
    assert placeholders(rule.remedy) == set()


@every_rule
def test_the_texts_of_a_rule_are_whole_in_both_languages(rule: Rule) -> None:
    texts = [rule.title, rule.message, rule.remedy, rule.reason, rule.message_for_all]
    for text in texts:
        if text is not None:
            assert text.vi.strip() == text.vi != ""
            assert text.en.strip() == text.en != ""
            assert placeholders(Text(text.vi, "")) == placeholders(Text("", text.en))


@every_rule
def test_the_first_letter_of_a_code_tells_who_hits_the_rule(rule: Rule) -> None:
    assert rule.code[0] in "RP"
    assert rule.family == ("reading" if rule.code[0] == "R" else "plan")
    if rule.family == "reading":
        assert rule.check is None


def test_codes_and_names_are_unique_in_order_and_all_that_ever_shipped() -> None:
    rows = [f"{rule.code} {rule.name}" for rule in RULES]
    families = [rule.family for rule in RULES]
    assert families == sorted(families, reverse=True)
    for family in ("reading", "plan"):
        codes = [rule.code for rule in RULES if rule.family == family]
        assert codes == sorted(codes)
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    # A code or name that has shipped is never changed or given to another rule: lines may only
    # be added to this file.
    assert sorted(rows) == sorted(SHIPPED.read_text(encoding="utf-8").splitlines())


def test_each_rule_stands_in_the_file_of_its_name() -> None:
    folder = Path(__file__).parents[2] / "compiler" / "planc" / "checks"
    for family in ("reading", "plan"):
        files = {path.stem for path in (folder / family).glob("*.py")} - {"__init__"}
        names = {rule.name.replace("-", "_") for rule in RULES if rule.family == family}
        assert files == names


def test_the_plan_that_examples_stand_beside_is_clean(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(BASE, encoding="utf-8")
    found = compile_plan(tmp_path).findings
    assert [each for each in found if not rule_of(each.code).whole] == []
