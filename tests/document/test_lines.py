"""The lines of the document: in the order and with the words of the signed paper."""

from __future__ import annotations

from pathlib import Path

from helpers import compiled, plan
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


def test_the_printed_lines_of_a_report_are_found_under_its_own_keys() -> None:
    outcome = plan(
        """
        reports:
          - id: bao-cao
            clause: III.1
            text: "Báo cáo kết quả."
            from: [so-mot]
            to: [so-hai]
            as_written: {from: "Sở Một.", to: "Sở Hai."}
        """
    )

    fields = [line for line in document_lines(compiled(outcome)) if line.kind == "field"]

    assert [(line.role, line.key, line.written) for line in fields] == [
        ("report", "as_written/from", "- Cơ quan báo cáo: Sở Một."),
        ("receive", "as_written/to", "- Nơi nhận báo cáo: Sở Hai."),
    ]
