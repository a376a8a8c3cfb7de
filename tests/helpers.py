"""Small fictitious plans, compiled through the public door, and what to read of them."""

from __future__ import annotations

import json
from textwrap import dedent
from typing import TYPE_CHECKING, Any

from planc.pipeline import Outcome, compile_files
from planc.render.plan_json import render_plan_json
from planc.source import SourceFile

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.time import Occurrence

#: A province that does not exist. Districts Đông and Tây have communes, the island Đảo has none;
#: district Đoài lies in another province.
BASE = """
plan:
  id: ke-hoach-mau
  title: "KẾ HOẠCH MẪU (HƯ CẤU)"
  issuer: ubnd@mau
  territory: mau
  period: {from: 2019-07-01, to: 2022-12-31}
levels:
  - {id: trung-uong, name: "trung ương"}
  - {id: cap-tinh, name: "cấp tỉnh", above: trung-uong}
  - {id: cap-huyen, name: "cấp huyện", above: cap-tinh}
  - {id: cap-xa, name: "cấp xã", above: cap-huyen}
units:
  - {id: ca-nuoc, level: trung-uong, name: "Cả Nước"}
  - {id: mau, level: cap-tinh, parent: ca-nuoc, kind: "tỉnh", name: "Mẫu"}
  - {id: ban, level: cap-tinh, parent: ca-nuoc, kind: "tỉnh", name: "Bản"}
  - {id: dong, level: cap-huyen, parent: mau, kind: "huyện", name: "Đông"}
  - {id: tay, level: cap-huyen, parent: mau, kind: "huyện", name: "Tây"}
  - {id: dao, level: cap-huyen, parent: mau, kind: "huyện", name: "Đảo"}
  - {id: doai, level: cap-huyen, parent: ban, kind: "huyện", name: "Đoài"}
  - {id: xa-dong-mot, level: cap-xa, parent: dong, kind: "xã", name: "Đông Một"}
  - {id: xa-dong-hai, level: cap-xa, parent: dong, kind: "xã", name: "Đông Hai"}
  - {id: xa-tay-mot, level: cap-xa, parent: tay, kind: "xã", name: "Tây Một"}
bodies:
  - {id: ubnd, name: "Ủy ban nhân dân {kind} {name}", at: [cap-tinh, cap-huyen, cap-xa]}
  - {id: mttq, name: "Mặt trận {kind} {name}", at: [cap-tinh, cap-huyen, cap-xa]}
  - {id: hoi, name: "Hội {kind} {name}", at: [cap-tinh, cap-huyen]}
  - {id: doan, name: "Đoàn {kind} {name}", at: [cap-tinh, cap-xa]}
  - {id: so-mot, name: "Sở Một", at: [mau]}
  - {id: so-hai, name: "Sở Hai", at: [mau]}
  - {id: bo, name: "Bộ", at: [trung-uong]}
groups:
  - {id: huyen-diem, members: [dong, dao]}
  - {id: doan-the, members: [hoi, doan]}
measures:
  - {id: lop, name: "lớp", unit: "lớp"}
"""


def plan(text: str, *, base: str = BASE, **files: str) -> Outcome:
    """Compile a plan from `plan.yaml` and further files, beside the province of Mẫu."""
    texts = {"base": base, "plan": text, **files}
    sources = [
        SourceFile(f"{name}.yaml", dedent(content)) for name, content in texts.items() if content
    ]
    return compile_files(sources, [])


def task(fields: str, **files: str) -> Outcome:
    """Compile a plan of one task, `viec`, with these fields."""
    head = '- id: viec\n  clause: II.1\n  text: "Việc."\n'
    entry = head + _indented(dedent(fields).strip("\n"), "  ")
    return plan("tasks:\n" + _indented(entry, "  ") + "\n", **files)


def _indented(text: str, by: str) -> str:
    return "\n".join(by + line if line else line for line in text.split("\n"))


def compiled(outcome: Outcome) -> Compiled:
    """The compiled plan; where there is none, the findings that stopped it."""
    assert outcome.compiled is not None, outcome.findings
    return outcome.compiled


def exported(outcome: Outcome) -> dict[str, Any]:
    """The whole of `plan.json`."""
    found: dict[str, Any] = json.loads(render_plan_json(compiled(outcome)))
    return found


def obligations(outcome: Outcome) -> dict[str, dict[str, Any]]:
    """The obligations of `plan.json` by id."""
    return {found["id"]: found for found in exported(outcome)["obligations"]}


def holders(outcome: Outcome, role: str, item: str = "viec") -> list[str]:
    """The agencies that hold a role in an item, sorted."""
    return sorted(
        found["agency"]
        for found in obligations(outcome).values()
        if found["item"] == item and found["role"] == role
    )


def counterparts(outcome: Outcome, obligation: str) -> list[str]:
    """The agencies of an obligation's counterparts, sorted."""
    return sorted(found["agency"] for found in obligations(outcome)[obligation]["with"])


def dates(outcome: Outcome, obligation: str) -> dict[str, tuple[str | None, str | None]]:
    """First and last day of each occurrence of an obligation, by label."""
    return {
        found["id"].rpartition("/")[2]: (found["start"], found["last_day"])
        for found in obligations(outcome)[obligation]["occurrences"]
    }


def schedule(outcome: Outcome, item: str = "viec") -> dict[str, Occurrence]:
    """The occurrences of an item by label, before any agency is looked at."""
    found = compiled(outcome).schedule.occurrences[item]
    return {occurrence.label: occurrence for occurrence in found}


def places(outcome: Outcome, code: str) -> list[tuple[str, int, int]]:
    """File, line and column of each finding of a code, in the order they are told."""
    spans = [finding.span for finding in outcome.findings if finding.code == code]
    return [(span.file, span.line, span.column) for span in spans]


def place(text: str, words: str, nth: int = 1, file: str = "plan") -> tuple[str, int, int]:
    """Where words stand in a text of `plan`, the first time or the nth."""
    text = dedent(text)
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    line_start = text.rfind("\n", 0, at) + 1
    return f"{file}.yaml", text.count("\n", 0, at) + 1, at - line_start + 1
