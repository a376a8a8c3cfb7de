"""Lines of the signed document that the plan does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.originals import coverage_of, model_span, source_runs, source_span
from planc.checks.rule import Hit, Rule, Text, WithOriginal
from planc.coverage import around, is_number, parting
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.coverage import Coverage, SourceLine
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Lines of the source, those that follow each other together, that no model line stands for.

    A line whose words the model has otherwise is told at the model's words.
    """
    coverage = coverage_of(compiled)
    for run in source_runs(coverage.source) if coverage else ():
        args: dict[str, Argument] = {
            "lacking": "",
            "again": "",
            "more": len(run) - 1,
            "nearest": "",
            "clause": "",
            "known": "",
            "page": "",
        }
        first = run[0]
        if len(run) == 1 and is_number(first.text):
            args["page"] = "page"
        args["again" if first.state == "again" else "lacking"] = around(first.text, 0)
        related = _nearest(coverage, first, args) if coverage else ()
        yield Hit(source_span(first, run[-1]), args, related=related)


def _nearest(coverage: Coverage, line: SourceLine, args: dict[str, Argument]) -> tuple[Place, ...]:
    """The model line that is nearest, with the words of both from where they part."""
    if line.nearest is None:
        return ()
    near = coverage.model[line.nearest]
    args["known" if line.state == "again" else "clause"] = near.clause
    if line.state == "missing":
        apart = parting(line.text, near.text)
        args["lacking"] = around(line.text, apart.start)
        args["nearest"] = around(near.text, apart.other_start)
    return (Place(model_span(near)),)


RULE = Rule(
    code="P712",
    name="source-line-left-out",
    severity="warning",
    title=Text(
        vi="Dòng của văn bản gốc không có trong dữ liệu",
        en="A line of the signed document that the data lacks",
    ),
    message=Text(
        vi=(
            "[[Văn bản gốc có “{lacking}”]][[Ở đây văn bản gốc có thêm “{again}”]][[ và {more} "
            "dòng tiếp theo]], dữ liệu không có[[; gần nhất là “{nearest}”]][[ (mục {clause})]]"
            "[[; lời như vậy chỉ có ở mục {known}]][[; {page}]]."
        ),
        en=(
            "[[The signed document has “{lacking}”]][[Here the signed document has also “{again}”"
            "]][[ and {more} more lines]], and the data has not[[; nearest is “{nearest}”]][[ "
            "(clause {clause})]][[; such words stand only in {known}]][[; {page}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nhập dòng này vào dữ liệu (sections, tasks, duties...), đúng mục của nó; nếu bản "
            "chép trong source/ thừa so với bản đã ký thì sửa bản chép."
        ),
        en=(
            "Enter it in the data (sections, tasks, duties...) at its clause; if the copy in "
            "source/ has more than the signed paper, correct the copy."
        ),
    ),
    reason=Text(
        vi=(
            "Việc có trong bản đã ký mà không có trong dữ liệu thì không ai được giao, không có "
            "hạn, không nằm trong phiếu nào."
        ),
        en=(
            "What the signed paper says and the data does not is assigned to nobody, has no day, "
            "and stands on no sheet."
        ),
    ),
    words={
        "page": {
            "page": Text(
                vi="dòng chỉ có một số, có thể là số trang",
                en="a line that is only a number may be that of a page",
            )
        }
    },
    bad=WithOriginal(
        plan="""\
sections:
  - {id: muc-dich, clause: I, text: "MỤC ĐÍCH"}
  - {id: mot, clause: I.1, text: "Nâng cao năng lực của hòa giải viên."}
""",
        original="""\
KẾ HOẠCH
Kế hoạch mẫu
I. MỤC ĐÍCH
1. Nâng cao năng lực của hòa giải viên.
►2. Huy động nguồn lực của xã hội.
""",
    ),
    good=WithOriginal(
        plan="""\
sections:
  - {id: muc-dich, clause: I, text: "MỤC ĐÍCH"}
  - {id: mot, clause: I.1, text: "Nâng cao năng lực của hòa giải viên."}
  - {id: hai, clause: I.2, text: "Huy động nguồn lực của xã hội."}
""",
        original="""\
KẾ HOẠCH
Kế hoạch mẫu
I. MỤC ĐÍCH
1. Nâng cao năng lực của hòa giải viên.
2. Huy động nguồn lực của xã hội.
""",
    ),
    check=check,
)
