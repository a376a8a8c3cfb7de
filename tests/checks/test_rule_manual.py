from __future__ import annotations

import pytest

from planc.checks import RULES, Rule
from planc.checks.manual import checks_page, manual_page, visible

HEADINGS = {
    "vi": ["## Vì sao", "## Ví dụ sai", "## Ví dụ đúng", "## Cách sửa"],
    "en": ["## Why", "## A bad example", "## A good example", "## What to do"],
}


def printed(rule: Rule, language: str) -> str:
    return f"printed for {rule.code} in {language}\n"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_page_has_the_same_four_headings_and_what_planc_prints(
    rule: Rule, language: str
) -> None:
    page = manual_page(rule, language, printed)
    assert page.startswith(f"# {rule.code} {rule.name}: {rule.title.to(language)}\n")
    assert [line for line in page.split("\n") if line.startswith("## ")] == HEADINGS[language]
    assert f"\n```text\nprinted for {rule.code} in {language}\n```\n" in page
    assert page.count("```") % 2 == 0
    assert "►" not in page


def test_the_page_of_all_rules_lists_each_and_shows_it_in_vietnamese_then_english() -> None:
    page = checks_page(printed)
    for rule in RULES:
        anchor = f"{rule.code.lower()}-{rule.name}"
        assert f"| [{rule.code}](#{anchor}) | `{rule.name}` |" in page
        start = page.index(f"\n## {rule.code} {rule.name}\n")
        vietnamese = page.index(f"\n### {rule.title.vi}\n", start)
        assert page.index(f"\n### {rule.title.en}\n", vietnamese) > vietnamese


def test_signs_that_cannot_be_seen_are_named() -> None:
    assert visible("a\tb\u00a0c\u0301\n") == "a⟨U+0009⟩b⟨U+00A0⟩c⟨U+0301⟩\n"
