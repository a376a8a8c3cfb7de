"""The lines of the document: in the order and with the words of the signed paper."""

from __future__ import annotations

from pathlib import Path

from helpers import compiled
from planc.document import document_lines, layout_of
from planc.pipeline import compile_plan

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "plan/source/ke-hoach-hai-phong-2019.txt"


def without_space(text: str) -> list[str]:
    return [bare for line in text.split("\n") if (bare := "".join(line.split()))]


def test_the_lines_of_the_real_plan_are_those_of_its_source() -> None:
    whole = compiled(compile_plan(ROOT / "plan"))

    lines = "\n".join(line.written for line in document_lines(whole))

    assert without_space(lines) == without_space(SOURCE.read_text(encoding="utf-8"))
    assert layout_of(whole) == "tt01-2011"
