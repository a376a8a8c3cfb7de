"""Reports that are due before the day on which their figures are closed by law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import entries_of, sources, texts_read
from planc.checks.facts.reporting import flows_of
from planc.checks.facts.times import due_key, shown
from planc.checks.packs import cut_off_of
from planc.checks.packs.model import CutOffs
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument, Span
    from planc.language.model import Item

#: How many pairs of days the message gives.
MOST_NAMED = 3


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Reports on a period of the law, due before its cut-off and with none of their own."""
    law = next((rule.source for rule, _ in entries_of(CutOffs)), None)
    # The periods are those of Vietnamese agencies.
    if law is None or compiled.plan.calendar.base != "viet-nam":
        return
    for flow in flows_of(compiled).values():
        early: list[tuple[Span, str]] = []
        for run in () if flow.item.cut_off else flow.due:
            closed = cut_off_of(run.covers) if run.covers else None
            if not (run.entry and run.last_day and closed and law.holds_on(closed)):
                continue
            if run.last_day < closed:
                span = run.entry.origin.of(due_key(run.entry))
                early.append((span, f"{shown(run.last_day)} / {shown(closed)}"))
        if early:
            first = early[0][0]
            days = tuple(text for _, text in early)
            args: dict[str, Argument] = {
                "law": law.document,
                "days": days[:MOST_NAMED],
                "more": max(0, len(days) - MOST_NAMED),
            }
            others = dict.fromkeys(span for span, _ in early if span != first)
            related = tuple(Place(span, flow.item.id) for span in others)
            yield Hit(first, args, flow.item.id, related=related)


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
            "Hạn gửi báo cáo sớm hơn ngày chốt số liệu của kỳ đó theo {law} (hạn gửi / ngày chốt): "
            "{days}[[ và {more} kỳ khác]]; chưa đọc nguyên văn nghị định, cần kiểm tra lại."
        ),
        en=(
            "The report is due before the figures of its period are closed by {law} (due / "
            "closed): {days}[[ and {more} more]]; the text of the decree was not read, so look it "
            "up."
        ),
    ),
    remedy=Text(
        vi=(
            "Đề nghị cơ quan ban hành lùi hạn sau ngày chốt, hoặc nói rõ báo cáo số ước tính, hay "
            "chốt riêng ngày nào (ghi ở cut_off)."
        ),
        en=(
            "Ask the issuer for a day after the cut-off, or for words that say that figures are "
            "estimated or closed on a day of their own (write them under cut_off)."
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
