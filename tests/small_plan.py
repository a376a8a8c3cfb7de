"""A small fictitious plan on disk, for tests of what reads and writes files."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from helpers import BASE

if TYPE_CHECKING:
    from pathlib import Path

#: One commune ends within the plan's period; the rest stands in `helpers.BASE`.
DIRECTORY = BASE.replace(
    "bodies:\n",
    """\
  - id: xa-cu
    level: cap-xa
    parent: tay
    kind: "xã"
    name: "Cũ"
    until: 2019-12-31
    succeeded_by: [xa-tay-mot]
bodies:
""",
)

ITEMS = """\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn nghiệp vụ"
    text: "Tập huấn nghiệp vụ hằng năm."
    lead: [{party: ubnd@cap-huyen, except: [dao]}]
    coordinate: [mttq@same, {unspecified: "các đơn vị liên quan"}]
    with: [hoi@mau]
    when: [{every: year, from: 2020, to: 2021, by: 11-20}]
    targets: [{measure: lop, min: 2, unit: "lớp"}]
  - id: kiem-tra
    clause: II.2
    title: "Kiểm tra"
    text: "Kiểm tra việc thực hiện."
    lead: [ubnd@cap-xa]
    when: [{in: 2021}]
    parts:
      - id: tong-hop
        clause: II.2.a
        text: "Tổng hợp kết quả."
reports:
  - id: bao-cao
    clause: III.1
    text: "Báo cáo kết quả."
    from: [ubnd@cap-huyen]
    to: [so-mot]
    when: [{before: 2020-05-20, covers: 2020}]
"""

#: Agencies that hold an obligation in this plan.
HOLDERS = {
    *("ubnd@dong", "ubnd@tay", "ubnd@dao", "mttq@dong", "mttq@tay", "so-mot@mau"),
    *("ubnd@xa-dong-mot", "ubnd@xa-dong-hai", "ubnd@xa-tay-mot"),
}


def write_plan(folder: Path, items: str = ITEMS, directory: str = DIRECTORY) -> Path:
    """Write the plan to a folder `plan` below this one and return its path."""
    plan = folder / "plan"
    plan.mkdir(parents=True, exist_ok=True)
    (plan / "base.yaml").write_text(dedent(directory).lstrip(), encoding="utf-8")
    (plan / "items.yaml").write_text(items, encoding="utf-8")
    return plan
