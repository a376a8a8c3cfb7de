"""The small fictitious plan that the rules' examples stand beside, and how they are laid out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planc.checks.rule import MARK, WithOriginal

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from planc.checks.rule import Example

#: The names of the files that an example is laid out in.
PLAN_FILE, BASE_FILE, EXAMPLE_FILE = "ke-hoach.yaml", "danh-ba.yaml", "vi-du.yaml"
ORIGINAL_FILE = "source/van-ban.txt"

#: Tỉnh Mẫu and all in it are invented. An example is a further file of the same plan.
BASE = """\
levels:
  - {id: trung-uong, name: "trung ương"}
  - {id: cap-tinh, name: "cấp tỉnh", above: trung-uong, plural: "các tỉnh"}
  - {id: cap-huyen, name: "cấp huyện", above: cap-tinh, plural: "các huyện"}
  - {id: cap-xa, name: "cấp xã", above: cap-huyen, plural: "các xã"}
units:
  - {id: viet-nam, level: trung-uong, name: "Việt Nam"}
  - {id: tinh-mau, level: cap-tinh, parent: viet-nam, kind: "tỉnh", name: "Mẫu"}
  - {id: song-xanh, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Sông Xanh"}
  - {id: nui-cao, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Núi Cao"}
  - {id: xa-dong, level: cap-xa, parent: song-xanh, kind: "xã", name: "Đông"}
  - {id: xa-tay, level: cap-xa, parent: song-xanh, kind: "xã", name: "Tây"}
  - {id: xa-nam, level: cap-xa, parent: nui-cao, kind: "xã", name: "Nam"}
bodies:
  - {id: ubnd, name: "Ủy ban nhân dân {kind} {name}", at: [cap-tinh, cap-huyen, cap-xa]}
  - id: mttq
    name: "Ủy ban Mặt trận Tổ quốc Việt Nam {kind} {name}"
    at: [cap-tinh, cap-huyen, cap-xa]
  - {id: so-tu-phap, name: "Sở Tư pháp", at: [cap-tinh]}
  - {id: so-tai-chinh, name: "Sở Tài chính", at: [cap-tinh]}
  - {id: hoi-luat-gia, name: "Hội Luật gia {kind} {name}", at: [cap-tinh, cap-huyen]}
  - {id: bo-tu-phap, name: "Bộ Tư pháp", at: [viet-nam]}
groups:
  - {id: huyen-diem, members: [song-xanh]}
measures:
  - {id: lop, name: "lớp tập huấn", unit: "lớp"}
"""

#: The file that says what plan it is; an example that brings its own `plan:` stands without it.
PLAN = """\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31}
"""


def needs_folder(example: Example) -> bool:
    """Whether an example has a folder, so that it must be written to be read."""
    return isinstance(example, Mapping | WithOriginal)


def example_files(example: Example) -> dict[str, bytes | PurePosixPath]:
    """The files of an example by their names, without marks: contents, or targets of links."""
    if isinstance(example, Mapping):
        return {
            name: unmarked(content).encode() if isinstance(content, str) else content
            for name, content in example.items()
        }
    if isinstance(example, WithOriginal):
        original = unmarked(example.original).encode()
        return {**example_files(example.plan), ORIGINAL_FILE: original}
    data = unmarked(example).encode() if isinstance(example, str) else example
    files: dict[str, bytes | PurePosixPath] = {BASE_FILE: BASE.encode()}
    if not data.startswith(b"plan:"):
        files[PLAN_FILE] = PLAN.encode()
    files[EXAMPLE_FILE] = data
    return files


def unmarked(text: str) -> str:
    """An example's text without the marks of the lines to be hit."""
    return text.replace(MARK, "")


def marked_lines(example: Example) -> list[tuple[str, int]]:
    """The lines that a rule must hit: file and number, counted from 1."""
    texts: Mapping[str, object] = (
        example if isinstance(example, Mapping) else {EXAMPLE_FILE: example}
    )
    if isinstance(example, WithOriginal):
        texts = {ORIGINAL_FILE: example.original, EXAMPLE_FILE: example.plan}
    return [
        (name, number)
        for name, text in texts.items()
        if isinstance(text, str)
        for number, line in enumerate(text.split("\n"), start=1)
        if line.startswith(MARK)
    ]
