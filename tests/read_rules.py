"""How tests read the example of a rule: through the whole pipeline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from planc.checks import rule_of
from planc.checks.examples import example_files, needs_folder
from planc.pipeline import Outcome, compile_files, compile_plan
from planc.source import SourceFile
from planc.source.letters import inspect

if TYPE_CHECKING:
    from planc.checks import Rule
    from planc.checks.rule import Example
    from planc.findings import Finding


def told(rule: Rule, outcome: Outcome) -> tuple[Finding, ...]:
    """What is found in an example; rules about the whole judge only their own examples."""
    return tuple(
        found
        for found in outcome.findings
        if found.code == rule.code or not rule_of(found.code).whole
    )


def read_example(rule: Rule, example: Example) -> Outcome:
    """The outcome of an example, a bad one under the rule's limits.

    An example that is a folder is written to the current one, which must be empty.
    """
    limits = rule.limits if example is rule.bad else None
    contents = example_files(example)
    if needs_folder(example):
        for name, content in contents.items():
            Path(name).parent.mkdir(exist_ok=True)
            if isinstance(content, bytes):
                Path(name).write_bytes(content)
            else:
                Path(name).symlink_to(content)
        return compile_plan(Path(), rule.as_of, limits)
    files, findings = [], []
    for name, data in sorted(contents.items()):
        assert isinstance(data, bytes)
        text, spoiled, found = inspect(name, data)
        files.append(SourceFile(name, text, spoiled))
        findings += found
    return compile_files(files, findings, rule.as_of, limits)
