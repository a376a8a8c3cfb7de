"""A plan in whose every text something stands that a careless renderer would obey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers import compiled, plan
from planc.render.sheet_text import SheetText, SheetWriter
from planc.views.sheet import sheet

if TYPE_CHECKING:
    from planc.compiled import Compiled

NASTY = (
    "<script>alert(1)</script>",
    '"] #let x = 1 [',
    "#panic() $x$ *b* _i_ `c` @ref <lab> // c /* c */ \\u{41} ~",
    "{{ 7*7 }} {% raw %} {units} {} %s",
    "</style></title><!-- & &amp; ' \"",
    "= Tiêu đề\n- gạch\n+ số",
)


def hostile_plan() -> Compiled:
    """The texts go through the language as JSON strings, which YAML reads as they are."""
    import json

    said = [json.dumps(f"{number} {text}", ensure_ascii=False) for number, text in enumerate(NASTY)]
    every = json.dumps(" ".join(NASTY), ensure_ascii=False)
    return compiled(
        plan(
            f"""
plan:
  id: ke-hoach-doc
  type: {said[0]}
  title: {every}
  issuer: uy-ban@mau
  territory: mau
  period: {{from: 2019-07-01, to: 2022-12-31}}
  edition: {said[3]}
  owner: uy-ban@mau
  number: {said[1]}
  labels: {{lead: {said[0]}, when: {said[1]}}}
levels:
  - {{id: tinh, name: {said[2]}, plural: {said[4]}}}
  - {{id: xa, name: "xã", above: tinh, plural: {said[4]}}}
units:
  - {{id: mau, level: tinh, kind: {said[0]}, name: {every}}}
  - {{id: a, level: xa, parent: mau, kind: {said[1]}, name: {said[2]}}}
  - {{id: b, level: xa, parent: mau, kind: {said[1]}, name: {said[3]}}}
  - {{id: c, level: xa, parent: mau, kind: {said[1]}, name: {said[4]}}}
bodies:
  - {{id: uy-ban, name: {json.dumps("Ban {kind} {name} " + NASTY[0])}, at: [tinh, xa]}}
measures:
  - {{id: do, name: {every}}}
tasks:
  - id: viec
    clause: II.1
    title: {said[4]}
    text: {every}
    lead: [uy-ban@mau]
    coordinate: [uy-ban@xa, {{unspecified: {said[1]}}}]
    when:
      - {{in: 2020, for: {said[2]}, id: mot}}
      - {{awaits: {said[3]}, id: hai}}
      - {{before: 2020-05-20, covers: 2020, quote: {json.dumps(NASTY[4])}, id: ba}}
    targets: [{{measure: do, min: 3, unit: {said[0]}}}]
    products: [{{name: {said[1]}}}]
    as_written: {{lead: {said[2]}, when: {said[5]}}}
reports:
  - id: bao-cao
    clause: II.2
    text: {said[5]}
    from: [uy-ban@mau]
    to: [uy-ban@a]
    hosted_in: [{said[0]}, {said[3]}]
""",
            base="",
        )
    )


def hostile_sheet(language: str = "vi") -> SheetText:
    """The sheet of the lead of that plan."""
    return SheetWriter.of(language).write(sheet(hostile_plan(), "uy-ban@mau"))
