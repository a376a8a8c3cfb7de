"""Every rule, in the order in which the manual and the list of rules show them."""

from __future__ import annotations

from planc.checks.rule import Rule

RULES: tuple[Rule, ...] = ()

#: Rules by their code and by their name.
RULES_BY_NAME: dict[str, Rule] = {
    name: rule for rule in RULES for name in (rule.code, rule.name)
}


def rule_of(name: str) -> Rule:
    """The rule of a code or name."""
    return RULES_BY_NAME[name]
