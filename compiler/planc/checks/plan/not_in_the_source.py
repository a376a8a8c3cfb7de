"""Words of the plan that the signed document does not have, or has otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.originals import (
    coverage_of,
    line_at,
    model_runs,
    model_span,
    source_span,
    text_of,
)
from planc.checks.rule import Hit, Rule, Text, WithOriginal
from planc.coverage import Bare, around, parting
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.coverage import Coverage, ModelLine, SourceLine
    from planc.findings import Argument, Span
    from planc.language.model import Item

#: The arguments that only one of the ways to differ has.
NOTHING: dict[str, Argument] = {
    **dict.fromkeys(("printed", "said", "extra", "nearest", "again", "moved", "made"), ""),
    **dict.fromkeys(("more", "line", "behind", "before"), 0),
}


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Lines that the model says the document has, and the source has not, or not so, or elsewhere.

    What follows in the same item, or moved together, is told together.
    """
    coverage = coverage_of(compiled)
    if coverage is None:
        return
    items = {item.id for item in compiled.plan.items}
    numbers = {id(line): number for number, line in enumerate(coverage.model)}
    for run in model_runs(coverage.model):
        first = run[0]
        args = {**NOTHING, "more": len(run) - 1}
        span, beside = model_span(first), None
        if first.state == "changed":
            span, beside = _changed(coverage, first, args)
        elif first.state == "missing":
            beside = _beside(coverage, run, numbers[id(first)], args)
            beside = _missing(coverage, run, beside, args)
        else:
            if first.state == "again":
                _beside(coverage, run, numbers[id(first)], args)
            args[first.state] = around(first.text, 0)
            at = first.source or (() if first.nearest is None else (first.nearest,))
            beside = coverage.source[at[0]] if at else None
            args["line"] = beside.number if beside else 0
        if first.made:
            args["made"] = "made"
        item = first.owner if first.owner in items else None
        related = (Place(source_span(beside, beside)),) if beside else ()
        yield Hit(span, args, item, related=related)


def _changed(
    coverage: Coverage, first: ModelLine, args: dict[str, Argument]
) -> tuple[Span, SourceLine]:
    """Where the words are that the source has otherwise, and its line there.

    Several lines of one side that are one line of the other are compared as that line.
    """
    sources = [coverage.source[number] for number in first.source]
    models = [coverage.model[number] for number in sources[0].model]
    said, printed = text_of(models), text_of(sources)
    apart = parting(said, printed)
    args["said"] = around(said, apart.start)
    args["printed"] = around(printed, apart.other_start)
    args["more"] = 0
    source, _ = line_at(sources, apart.other_start)
    args["line"] = source.number
    line, start = line_at(models, apart.start)
    words = line.text[start : start + apart.end - apart.start]
    own = Bare.of(line.field_text).find(words, line.start)
    return model_span(line, *own) if own else model_span(line), source


def _missing(
    coverage: Coverage,
    run: Sequence[ModelLine],
    beside: SourceLine | None,
    args: dict[str, Argument],
) -> SourceLine | None:
    """The line of the source next to which the words should stand, else the nearest."""
    first = run[0]
    args["extra"] = around(first.text, 0)
    if beside is not None:
        return beside
    if first.nearest is None:
        return None
    near = coverage.source[first.nearest]
    apart = parting(first.text, near.text)
    args["extra"] = around(first.text, apart.start)
    args["nearest"] = around(near.text, apart.other_start)
    args["line"] = near.number
    return near


def _beside(
    coverage: Coverage, run: Sequence[ModelLine], number: int, args: dict[str, Argument]
) -> SourceLine | None:
    """The line of the source that lines which stand nowhere should stand behind, or before.

    Known where the line of the model in front of them, or the one behind, stands in the source.
    """
    end = number + len(run)
    if run[0].kind == "head":
        return None
    if number and coverage.model[number - 1].state == "same":
        source = coverage.source[coverage.model[number - 1].source[-1]]
        args["behind"] = source.number
        return source
    if end < len(coverage.model) and coverage.model[end].state == "same":
        source = coverage.source[coverage.model[end].source[0]]
        args["before"] = source.number
        return source
    return None


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
            "“{nearest}”]][[ (dòng {line})]][[; đáng lẽ đứng sau dòng {behind}]][[; đáng lẽ đứng "
            "trước dòng {before}]][[; {made}]]."
        ),
        en=(
            "[[The signed document has “{printed}”]][[, and here stands “{said}”]][[The signed "
            "document does not have “{extra}”]][[The signed document does not have “{again}” here, "
            "only elsewhere]][[In the signed document “{moved}” stands elsewhere]][[, with {more} "
            "more lines]][[; nearest is “{nearest}”]][[ (line {line})]][[; its place is behind "
            "line {behind}]][[; its place is before line {before}]][[; {made}]]."
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
