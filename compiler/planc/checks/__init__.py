"""Rules: what can be said about a plan, one file a rule, and how it is said.

Stages that read a plan hit the rules under `reading/`; the rules under `plan/` are run here, on
the compiled plan. A finding holds a code and arguments; its sentence is made by `message`.
"""

from planc.checks.message import message
from planc.checks.rule import Rule
from planc.checks.rules import RULES, rule_of
from planc.checks.run import run_rules, settings_findings

__all__ = ["RULES", "Rule", "message", "rule_of", "run_rules", "settings_findings"]
