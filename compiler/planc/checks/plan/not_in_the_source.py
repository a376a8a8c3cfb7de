"""Words of the plan that the signed document does not have, or has otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.originals import coverage_of, model_runs, model_span, source_span
from planc.checks.rule import Hit, Rule, Text, WithOriginal
from planc.coverage import Bare, around, parting
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.coverage import Coverage, ModelLine
    from planc.findings import Argument, Span
    from planc.language.model import Item

#: The arguments that only one of the ways to differ has.
NOTHING: dict[str, Argument] = {
    **dict.fromkeys(("printed", "said", "extra", "nearest", "again", "moved", "made"), ""),
    "more": 0,
    "line": 0,
}


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Lines that the model says the document has, and the source has not, or not so, or elsewhere.

    What follows in the same item, or moved together, is told together.
    """
    coverage = coverage_of(compiled)
    items = {item.id for item in compiled.plan.items}
    for run in model_runs(coverage.model) if coverage else ():
        first = run[0]
        span, args = _said(coverage, run) if coverage else (model_span(first), NOTHING)
        at = first.source or (() if first.nearest is None else (first.nearest,))
        related = []
        if coverage and at:
            line = coverage.source[at[0]]
            args["line"] = line.number
            related.append(Place(source_span(line, line)))
        if first.made:
            args["made"] = "made"
        item = first.owner if first.owner in items else None
        yield Hit(span, args, item, related=tuple(related))


def _said(coverage: Coverage, run: Sequence[ModelLine]) -> tuple[Span, dict[str, Argument]]:
    """Where the words are, and how they differ from the source."""
    first = run[0]
    args = {**NOTHING, "more": len(run) - 1}
    if first.state == "changed":
        source = coverage.source[first.source[0]].text
        apart = parting(first.text, source)
        args["said"] = around(first.text, apart.start)
        args["printed"] = around(source, apart.other_start)
        own = Bare.of(first.field_text).find(first.text[apart.start : apart.end], first.start)
        return model_span(first, *own) if own else model_span(first), args
    if first.state == "missing":
        args["extra"] = around(first.text, 0)
        if first.nearest is not None:
            near = coverage.source[first.nearest].text
            apart = parting(first.text, near)
            args["extra"] = around(first.text, apart.start)
            args["nearest"] = around(near, apart.other_start)
    else:
        args[first.state] = around(first.text, 0)
    return model_span(first), args


def among(compiled: Compiled) -> Sequence[Item]:
    """The items that the document has lines for."""
    coverage = coverage_of(compiled)
    owners = {line.owner for line in coverage.model} if coverage else set()
    return [item for item in compiled.plan.items if item.id in owners]


RULE = Rule(
    code="P713",
    name="not-in-the-source",
    severity="warning",
    title=Text(
        vi="Nội dung khác hoặc không có trong văn bản gốc",
        en="Words that the signed document does not have",
    ),
    message=Text(
        vi=(
            "[[Văn bản gốc ghi “{printed}”]][[, ở đây ghi “{said}”]][[Văn bản gốc không có "
            "“{extra}”]][[Văn bản gốc không có “{again}” ở chỗ này, chỉ có ở chỗ khác]][[Trong văn "
            "bản gốc, “{moved}” đứng ở chỗ khác]][[, cùng {more} dòng tiếp theo]][[; gần nhất là "
            "“{nearest}”]][[ (dòng {line})]][[; {made}]]."
        ),
        en=(
            "[[The signed document has “{printed}”]][[, and here stands “{said}”]][[The signed "
            "document does not have “{extra}”]][[The signed document does not have “{again}” here, "
            "only elsewhere]][[In the signed document “{moved}” stands elsewhere]][[, with {more} "
            "more lines]][[; nearest is “{nearest}”]][[ (line {line})]][[; {made}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Đối chiếu với bản đã ký: nhập nhầm thì sửa ở đây; bản chép trong source/ sai thì sửa "
            "bản chép."
        ),
        en=(
            "Compare it with the signed paper: correct it here, or correct the copy in source/, "
            "whichever is wrong."
        ),
    ),
    reason=Text(
        vi=(
            "Phiếu giao việc và văn bản dựng lại in nội dung của kế hoạch. Điều người có thẩm "
            "quyền không ký thì không được giao cho ai."
        ),
        en=(
            "Sheets and the rebuilt document print what the plan says. What nobody signed must "
            "not be assigned to anybody."
        ),
    ),
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} mục có nội dung khác hoặc không có trong văn bản gốc ở "
            "source/."
        ),
        en=(
            "{hit_items} of {all_items} items have words that the signed document in source/ does "
            "not have."
        ),
    ),
    words={
        "made": {
            "made": Text(
                vi="dòng này do phần mềm viết từ các trường, vì kế hoạch không giữ nguyên văn",
                en="this line was written from fields, as the plan does not keep its words",
            )
        }
    },
    bad=WithOriginal(
        plan="""\
sections:
  - {id: muc-dich, clause: I, text: "MỤC ĐÍCH"}
►  - {id: mot, clause: I.1, text: "Nâng cao năng lực của mọi hòa giải viên."}
""",
        original="""\
KẾ HOẠCH
Kế hoạch mẫu
I. MỤC ĐÍCH
1. Nâng cao năng lực của hòa giải viên.
""",
    ),
    good=WithOriginal(
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
""",
    ),
    check=check,
    among=among,
)
