"""All rules: on the plan in `plan/`, and how their time grows with the number of tasks."""

from __future__ import annotations

import gc
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from figures import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planc.checks import Rule
    from planc.compiled import Compiled

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5
#: So many rules that take longest, and that grow most, are shown one by one.
SLOWEST = 5
FEW, SOME, MANY = 13, 200, 2_000

#: What stands around the tasks of a fictitious plan: three districts with a commune each.
AROUND = """
plan:
  id: ke-hoach-mau
  title: "KẾ HOẠCH MẪU (HƯ CẤU)"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-07-01, to: 2022-12-31}
levels:
  - {id: cap-tinh, name: "cấp tỉnh"}
  - {id: cap-huyen, name: "cấp huyện", above: cap-tinh}
  - {id: cap-xa, name: "cấp xã", above: cap-huyen}
units:
  - {id: tinh-mau, level: cap-tinh, kind: "tỉnh", name: "Mẫu"}
  - {id: huyen-mot, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Một"}
  - {id: huyen-hai, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Hai"}
  - {id: huyen-ba, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Ba"}
  - {id: xa-mot, level: cap-xa, parent: huyen-mot, kind: "xã", name: "Xã Một"}
  - {id: xa-hai, level: cap-xa, parent: huyen-hai, kind: "xã", name: "Xã Hai"}
bodies:
  - {id: ubnd, name: "Ủy ban nhân dân {kind} {name}", at: [cap-tinh, cap-huyen, cap-xa]}
  - {id: mttq, name: "Mặt trận {kind} {name}", at: [cap-tinh, cap-huyen, cap-xa]}
  - {id: so-mot, name: "Sở Một", at: [tinh-mau]}
  - {id: so-hai, name: "Sở Hai", at: [tinh-mau]}
measures:
  - {id: lop, name: "lớp", unit: "lớp"}
recipients:
  - {id: nhan-so-mot, text: "Sở Một;", parties: [so-mot]}
tasks:
"""

#: A task in the forms of real plans: several leads, a list, an open end, targets, a chain, parts.
TASK = """\
  - id: viec-{n}
    clause: II.{group}.{n}
    title: "Việc {n}"
    text: "Xây dựng, ban hành kế hoạch số {n} ở 03 huyện; mỗi huyện tổ chức từ 02 - 03 lớp."
    lead: [so-mot, ubnd@cap-huyen]
    coordinate: [mttq@same, so-hai, {{unspecified: "các đơn vị liên quan số {n}"}}]
    when:
      - {{in: 2020, for: "Xây dựng", id: dau}}
      - {{from: 2021, onwards: true, continuous: true, for: "Duy trì", id: sau}}
    targets: [{{measure: lop, per: cap-huyen, min: 2, max: 3, unit: "lớp"}}]
    after: [{after}]
    parts:
      - {{id: a, clause: II.{group}.{n}.a, text: "Phần a của việc {n}.", lead: [so-hai]}}
      - {{id: b, clause: II.{group}.{n}.b, text: "Phần b của việc {n}.", lead: [ubnd@cap-xa]}}
"""

ITEMS = """\
duties:
{duties}
reports:
{reports}
"""
DUTY = """\
  - id: trach-nhiem-{n}
    clause: III.{n}
    modality: assign
    perform: [so-mot]
    about: [viec-{n}]
    text: "Giao Sở Một theo dõi việc {n}."
"""
REPORT = """\
  - id: bao-cao-{n}
    clause: IV.{n}
    from: [ubnd@cap-huyen]
    to: [so-mot]
    when: [{{every: year, covers: year, before: 11-20}}]
    text: "Ủy ban nhân dân các huyện báo cáo việc {n} về Sở Một trước ngày 20/11 hằng năm."
"""


def rules() -> Iterator[Figure]:
    """Measure all rules on the real plan, the slowest of them, and the growth to many tasks."""
    from planc.checks import RULES, rule_of, run_rules
    from planc.pipeline import compile_plan

    real = compile_plan(ROOT / "plan").compiled
    if real is None:
        raise SystemExit("plan/ does not compile: see planc check")
    # A copy is another plan: rules keep nothing of what they worked out for the one before.
    whole = _best(lambda: run_rules(replace(real)))
    yield Figure(
        name=f"all {sum(rule.check is not None for rule in RULES)} rules, Hải Phòng",
        value=whole * 1000,
        unit="ms",
        goal="≤ 300",
    )
    alone = {rule.code: _best(partial(_run, rule, real)) for rule in RULES if rule.check}
    for code in sorted(alone, key=lambda code: -alone[code])[:SLOWEST]:
        yield Figure(
            name=f"rule {code} {rule_of(code).name}",
            value=alone[code] * 1000,
            unit="ms",
            ratio=alone[code] / whole,
            against="all rules",
        )
    few, some, many = fictitious(FEW), fictitious(SOME), fictitious(MANY)
    for_few, for_many = (
        _best(lambda: run_rules(replace(few))),
        _best(lambda: run_rules(replace(many)), 1),
    )
    yield Figure(
        name=f"all rules for a task, {MANY:,} tasks",
        value=for_many / MANY * 1_000_000,
        unit="µs",
        goal=f"≤ 1 x of {FEW} tasks",
        ratio=(for_many / MANY) / (for_few / FEW),
        against=f"of {FEW} tasks",
    )
    at_many = {code: _best(partial(_run, rule_of(code), many), 1) for code in alone}
    growth = {
        code: (at_many[code] / MANY) / (_best(partial(_run, rule_of(code), some)) / SOME)
        for code in sorted(alone, key=lambda code: -at_many[code])[: 4 * SLOWEST]
    }
    for code in sorted(growth, key=lambda code: -growth[code])[:SLOWEST]:
        yield Figure(
            name=f"rule {code} for a task, {MANY:,} tasks",
            value=at_many[code] / MANY * 1_000_000,
            unit="µs",
            goal="about 1 x",
            ratio=growth[code],
            against=f"of {SOME} tasks",
        )


def _run(rule: Rule, compiled: Compiled) -> None:
    if rule.check is not None:
        for _ in rule.check(replace(compiled), rule.parameters):
            pass


def fictitious(tasks: int) -> Compiled:
    """Compile a plan with so many tasks, and as many duties and reports."""
    from planc.pipeline import compile_files
    from planc.source import SourceFile

    numbers = range(1, tasks + 1)
    text = AROUND + "".join(
        TASK.format(n=n, group=n // 20 + 1, after=f"viec-{n - 1}" if n > 1 else "") for n in numbers
    )
    text += ITEMS.format(
        duties="".join(DUTY.format(n=n) for n in numbers),
        reports="".join(REPORT.format(n=n) for n in numbers),
    )
    outcome = compile_files([SourceFile("plan.yaml", text.replace("    after: []\n", ""))], [])
    if outcome.compiled is None:
        raise SystemExit(f"the fictitious plan does not compile: {outcome.findings[:3]}")
    return outcome.compiled


def _best(run: Callable[[], object], runs: int = RUNS) -> float:
    """The shortest of some runs, in seconds; the collector sleeps, as it does in a command."""
    times = []
    for _ in range(runs):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
        gc.enable()
    return min(times)
