"""Two ends said of one piece of work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import entries, form, is_one_work, shown, span_of
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.language.dates import stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item, Product, Target, When
    from planc.time import Occurrence

    #: Entries, each with its occurrences.
    _Timed = Sequence[tuple[When, tuple[Occurrence, ...]]]

#: The arguments that only one of the ways to contradict has.
NOTHING: dict[str, Argument] = dict.fromkeys(
    ("open", "plan_end", "one", "other", "part", "task", "due"), ""
)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Open ends beside stated ones; ends of one work, of a part, or of what it hands over."""
    times = {item.id: list(entries(compiled, item)) for item in compiled.plan.items}
    for item in compiled.plan.items:
        for entry in item.when:
            if entry.onwards and entry.to:
                args = NOTHING | {"open": entry.to, "plan_end": compiled.schedule.last_day}
                yield Hit(entry.origin.of("to"), args, item.id)
        yield from _of_one_work(item, times[item.id])
        yield from _of_part(item, times)
        yield from _of_product(compiled, item)


def _of_one_work(item: Item, times: _Timed) -> Iterator[Hit]:
    """Spans that overlap and end on different days, and a deadline after the end of a span."""
    ended = [
        (entry, run)
        for entry, runs in times
        if form(entry) in ("from", "before", "by") and not entry.covers
        for run in runs
        if run.last_day and not run.outside
    ]
    for at, (entry, run) in enumerate(ended):
        for other, other_run in ended[:at]:
            if not _is_same_work(entry, other) or run.last_day == other_run.last_day:
                continue
            if not (entry.from_ or other.from_) or not _meet(run, other_run):
                continue
            args = NOTHING | {
                "one": run.last_day or "",
                "other": other_run.last_day or "",
            }
            yield Hit(span_of(entry), args, item.id, related=(Place(span_of(other), item.id),))


def _is_same_work(entry: When, other: When) -> bool:
    return entry.for_ == other.for_ and is_one_work(entry, other)


def _meet(one: Occurrence, other: Occurrence) -> bool:
    """Whether two spans overlap, or a deadline lies after the end of a span."""
    if one.start and other.start:
        return bool(
            one.last_day
            and other.last_day
            and one.start <= other.last_day
            and other.start <= one.last_day
        )
    span, deadline = (one, other) if one.start else (other, one)
    return bool(span.last_day and deadline.last_day and span.last_day < deadline.last_day)


def _of_part(item: Item, times: Mapping[str, _Timed]) -> Iterator[Hit]:
    task = times.get(item.parent or "", ())
    end = _end(task)
    if end is None:
        return
    for entry, runs in times[item.id]:
        later = [run for run in runs if run.last_day and run.last_day > end and not run.outside]
        if later or any(run.certainty == "open" for run in runs):
            part = shown(later[-1].last_day or end) if later else "onwards"
            args = NOTHING | {"part": part, "task": end}
            related = tuple(Place(span_of(each), item.parent) for each, _ in task)
            key = "onwards" if entry.onwards else "to" if entry.to else form(entry)
            yield Hit(entry.origin.of(key), args, item.id, related=related)
            return


def _of_product(compiled: Compiled, item: Item) -> Iterator[Hit]:
    end = _end([(run.entry, (run,)) for run in compiled.schedule.occurrences[item.id] if run.entry])
    if end is None:
        return
    handed_over: tuple[Product | Target, ...] = (*item.products, *item.targets)
    for noun in handed_over:
        due = stretch(noun.by or "")
        if due and end < due[0] <= compiled.schedule.last_day:
            args = NOTHING | {"due": noun.by or "", "task": end}
            places = tuple(Place(span_of(entry), item.id) for entry in item.when)
            yield Hit(noun.origin.of("by"), args, item.id, related=places)


def _end(times: _Timed) -> date | None:
    """The last day of all that is timed; None if any of it has none."""
    ends: list[date] = []
    for _, runs in times:
        for run in runs:
            if run.last_day is None or run.outside:
                return None
            ends.append(run.last_day)
    return max(ends, default=None)


RULE = Rule(
    code="P311",
    name="ends-contradict",
    severity="warning",
    title=Text(vi="Hai thời điểm kết thúc khác nhau", en="Two ends"),
    message=Text(
        vi=(
            "[[Một việc mà có hai thời điểm kết thúc: đến {open:time}, và “các năm tiếp theo”; đã "
            "hiểu là không có hạn cuối, và chỉ tính đến hết kế hoạch ({plan_end})]][[Một việc mà "
            "có hai thời điểm kết thúc: {one} và {other}]][[Phần việc này kéo dài đến {part}, muộn "
            "hơn cả nhiệm vụ ({task})]][[Sản phẩm, mục tiêu đến hạn {due:time}, sau khi việc đã "
            "kết thúc ({task})]]."
        ),
        en=(
            "[[One piece of work has two ends: {open:time}, and “the years that follow”; it was "
            "taken to have none, and is bound until the plan ends ({plan_end})]][[One piece of "
            "work has two ends: {one} and {other}]][[This part goes on until {part}, longer than "
            "its task ({task})]][[A product or target is due {due:time}, after the work has ended "
            "({task})]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa; nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban "
            "hành nói rõ việc kết thúc khi nào, phần nào làm tiếp sau đó."
        ),
        en=(
            "Correct it if it was typed wrongly; if the document says so, ask the issuer when the "
            "work ends, and what of it goes on after that."
        ),
    ),
    reason=Text(
        vi=(
            "Nơi này lấy hạn sớm, nơi kia lấy hạn muộn; khi tổng kết thì không biết việc đã xong "
            "hay chưa."
        ),
        en=(
            "One office takes the earlier end and another the later; at the review nobody can say "
            "whether the work is done."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when:
      - {from: 2019, to: 2021, id: dot-mot}
►      - {from: 2020, to: 2022, id: dot-hai}
  - id: lam-diem
    clause: II.2
    title: "Chỉ đạo điểm"
    lead: [so-tu-phap]
    when: [{in: 2020}]
    parts:
►      - {id: danh-gia, clause: II.2.a, title: "Đánh giá", when: [{in: 2021}]}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when:
      - {from: 2019, to: 2020, id: dot-mot}
      - {from: 2021, to: 2022, id: dot-hai}
  - id: lam-diem
    clause: II.2
    title: "Chỉ đạo điểm"
    lead: [so-tu-phap]
    when: [{from: 2020, to: 2021}]
    parts:
      - {id: danh-gia, clause: II.2.a, title: "Đánh giá", when: [{in: 2021}]}
""",
    check=check,
    words={"part": {"onwards": Text(vi="các năm tiếp theo", en="the years that follow")}},
)
