"""Reports that are due before the day on which their figures are closed by law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import entries_of, sources, texts_read
from planc.checks.facts.reporting import closed_by_law, due_args, flows_of
from planc.checks.facts.times import due_key, shown
from planc.checks.packs.model import CutOffs
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument, Span
    from planc.language.model import Item
    from planc.time import Occurrence

#: How many further pairs of days the message gives.
MOST_NAMED = 2


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Reports on a period of the law, due before its cut-off and with none of their own."""
    law = next((rule.source.document for rule, _ in entries_of(CutOffs)), "")
    for flow in flows_of(compiled).values():
        early: list[tuple[Occurrence, Span, str]] = []
        for run in () if flow.says_cut_off else flow.due:
            closed = closed_by_law(compiled, run)
            if run.entry and run.last_day and closed and run.last_day < closed:
                span = run.entry.origin.of(due_key(run.entry))
                early.append((run, span, f"{shown(run.last_day)} / {shown(closed)}"))
        if early:
            first, span = early[0][:2]
            days = tuple(entry[2] for entry in early[1:])
            args: dict[str, Argument] = {
                **due_args(first),
                "law": law,
                "closed": closed_by_law(compiled, first) or "",
                "days": days[:MOST_NAMED],
                "more": max(0, len(days) - MOST_NAMED),
            }
            others = dict.fromkeys(entry[1] for entry in early if entry[1] != span)
            related = tuple(Place(other, flow.item.id) for other in others)
            yield Hit(span, args, flow.item.id, related=related)


def among(compiled: Compiled) -> Sequence[Item]:
    """Reports with a time."""
    return [item for item in compiled.plan.items if item.kind == "report" and item.when]


RULE = Rule(
    code="P405",
    name="due-before-cut-off",
    severity="note",
    title=Text(vi="Hạn gửi trước ngày chốt số liệu", en="Due before the statutory cut-off"),
    message=Text(
        vi=(
            "Báo cáo phải gửi [[trước ngày {before} (ngày cuối là {last})]][[chậm nhất ngày "
            "{by}]], sớm hơn ngày chốt số liệu của kỳ đó theo {law} ({closed}), mà không nói số "
            "liệu tính đến ngày nào, phần còn lại ước tính hay để kỳ sau[[; cũng vậy (hạn gửi / "
            "ngày chốt): {days}]][[ và {more} kỳ khác]]. Chưa đọc nguyên văn nghị định, cần kiểm "
            "tra lại."
        ),
        en=(
            "The report is due [[before {before} (the last day is {last})]][[by {by}]], before the "
            "figures of its period are closed by {law} ({closed}), and it is not said until which "
            "day figures count, and what becomes of the rest[[; likewise (due / closed): "
            "{days}]][[ and {more} more]]. The text of the decree was not read, so look it up."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì sửa, văn bản có nói ngày chốt thì ghi ở cut_off; nếu văn bản viết "
            "như vậy thì để nguyên và đề nghị cơ quan ban hành lùi hạn sau ngày chốt, hoặc nói rõ "
            "báo cáo số ước tính hay chốt riêng ngày nào."
        ),
        en=(
            "If something was left out, correct it, and write a cut-off that the document names "
            "under cut_off; if the document says so, leave it and ask the issuer for a later day, "
            "or to say that figures are estimated or closed on a day of their own."
        ),
    ),
    reason=Text(
        vi=(
            "Báo cáo gửi trước ngày chốt số liệu thì hoặc thiếu số liệu, hoặc phải làm lại; cùng "
            "một kỳ mà có hai bộ số liệu."
        ),
        en=(
            "A report sent before its figures are closed is incomplete or has to be made twice, "
            "and one period has two sets of figures."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo năm"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
►    when: [{before: 2021-11-20, covers: 2021}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo năm"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{by: 2021-12-16, covers: 2021}]
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} báo cáo có hạn gửi sớm hơn ngày chốt số liệu của kỳ theo "
            "quy định về báo cáo định kỳ (chưa đọc nguyên văn)."
        ),
        en=(
            "{hit_items} of {all_items} reports are due before the figures of their period are "
            "closed by the rules on periodic reports (text not read)."
        ),
    ),
    source=sources(CutOffs),
    source_read=texts_read(CutOffs),
    whole=True,
)
