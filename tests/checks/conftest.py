"""How the tests of the rules read an example."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from planc.checks import Rule
from planc.checks.examples import example_files, needs_folder
from planc.checks.rule import Example
from planc.pipeline import Outcome, compile_files, compile_plan
from planc.source import SourceFile
from planc.source.letters import inspect

Read = Callable[[Rule, Example], Outcome]


@pytest.fixture
def read_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Takes an example of a rule through the whole pipeline, a bad one under the rule's limits."""
    monkeypatch.chdir(tmp_path)

    def read(rule: Rule, example: Example) -> Outcome:
        limits = rule.limits if example is rule.bad else None
        if needs_folder(example):
            _write(tmp_path, example_files(example))
            return compile_plan(Path(), rule.as_of, limits)
        files, findings = [], []
        for name, data in sorted(example_files(example).items()):
            assert isinstance(data, bytes)
            text, spoiled, found = inspect(name, data)
            files.append(SourceFile(name, text, spoiled))
            findings += found
        return compile_files(files, findings, rule.as_of, limits)

    return read


def _write(folder: Path, files: dict[str, bytes | PurePosixPath]) -> None:
    for name, content in files.items():
        if isinstance(content, bytes):
            (folder / name).write_bytes(content)
        else:
            (folder / name).symlink_to(content)
