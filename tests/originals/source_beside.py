"""Small fictitious plans with words of a signed document beside them."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from helpers import BASE, compiled
from planc.coverage import Coverage, cover
from planc.pipeline import Outcome, compile_files
from planc.source import SourceFile
from planc.source.letters import inspect_words

if TYPE_CHECKING:
    from planc.findings import Finding

#: A province that does not exist plans two things.
ITEMS = """\
sections:
  - {id: muc-dich, clause: I, text: "MỤC ĐÍCH"}
  - {id: mot, clause: I/1, text: "Nâng cao năng lực của hòa giải viên."}
  - {id: nhiem-vu, clause: II, text: "NHIỆM VỤ"}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tên do người nhập đặt"
    text: "Tập huấn ít nhất 02 lớp cho hòa giải viên."
    lead: [so-mot]
    coordinate: [ubnd@cap-huyen, {unspecified: "các đơn vị liên quan"}]
    when: [{in: 2020}]
    targets: [{measure: lop, min: 2, quote: "ít nhất 02 lớp"}]
    as_written:
      lead: "Sở Một."
      coordinate: "Ủy ban nhân dân cấp huyện; các đơn vị liên quan."
      when: "Năm 2020."
  - id: kiem-tra
    clause: II.2
    text: |
      Kiểm tra việc thực hiện:
      + Trước khi làm;
      + Sau khi làm.
    lead: [so-mot]
    when: [{in: 2021}]
    as_written: {lead: "Sở Một.", when: "Năm 2021."}
recipients:
  - {id: nhan-bo, text: "Bộ", parties: [bo]}
  - {id: luu, text: "Lưu: VT"}
"""

ORIGINAL = """\
KẾ HOẠCH
KẾ HOẠCH MẪU (HƯ CẤU)
I. MỤC ĐÍCH
- Nâng cao năng lực của hòa giải viên.
II. NHIỆM VỤ
1. Tập huấn ít nhất 02 lớp cho hòa giải viên.
- Cơ quan chủ trì: Sở Một.
- Cơ quan phối hợp: Ủy ban nhân dân cấp huyện; các đơn vị liên quan.
- Thời gian thực hiện: Năm 2020.
2. Kiểm tra việc thực hiện:
+ Trước khi làm;
+ Sau khi làm.
- Cơ quan chủ trì: Sở Một.
- Thời gian thực hiện: Năm 2021.
Nơi nhận:
- Bộ;
- Lưu: VT.
"""

PATH = "plan/source/van-ban.txt"


def outcome(*originals: str | bytes, items: str = ITEMS, base: str = BASE) -> Outcome:
    """The plan with files of a signed document, as they would be read."""
    files = [SourceFile("plan/base.yaml", dedent(base)), SourceFile("plan/viec.yaml", items)]
    findings: list[Finding] = []
    read = []
    for number, original in enumerate(originals, start=1):
        path = PATH if len(originals) == 1 else f"plan/source/{number}.txt"
        data = original.encode() if isinstance(original, str) else original
        text, found = inspect_words(path, data)
        read.append(SourceFile(path, text))
        findings += found
    return compile_files(files, findings, originals=tuple(read))


def coverage(*originals: str | bytes, items: str = ITEMS, base: str = BASE) -> Coverage:
    """Its coverage."""
    found = cover(compiled(outcome(*originals, items=items, base=base)))
    assert found is not None
    return found


def told(found: Outcome) -> list[tuple[str, str, int]]:
    """Code, file and line of what the rules about the signed document say."""
    return [
        (finding.code, finding.span.file, finding.span.line)
        for finding in found.findings
        if finding.code in {"P712", "P713"}
    ]
