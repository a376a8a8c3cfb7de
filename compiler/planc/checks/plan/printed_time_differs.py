"""Times that differ from the line the document prints for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import meet, printed_times, span_of, unmet
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.language.dates import stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Span
    from planc.language.dates import Stretch
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Printed times that no entry meets, and entries that no printed time meets."""
    whole = (compiled.schedule.first_day, compiled.schedule.last_day)
    for item in compiled.plan.items:
        related = (Place(item.origin.of("as_written/when"), item.id),)
        missed = unmet(item, whole)
        if missed:
            words, found = missed
            span = _nearest(item, found)
            yield Hit(span, {"printed": words, "said": ""}, item.id, related=related)
            continue
        for span, text in _unsaid(item, whole):
            yield Hit(span, {"printed": "", "said": text}, item.id, related=related)
            break


def _unsaid(item: Item, whole: Stretch) -> Iterator[tuple[Span, str]]:
    """Beginnings and ends of an item that none of several printed times meets."""
    said = printed_times(item)
    for entry in item.when if len(said) > 1 else ():
        for key, text in (("in", entry.in_), ("from", entry.from_), ("to", entry.to)):
            time = stretch(text or "")
            # What lies outside the plan is told as such. Where a time without an end begins, the
            # document may say in other words.
            if time is None or not meet(time, whole) or (key == "from" and entry.onwards):
                continue
            if not any(meet(time, found) for _, found in said):
                yield entry.origin.of(key), text or ""


def _nearest(item: Item, found: Stretch) -> Span:
    """The end of the times of an item if a printed time lies after them, else their beginning."""
    ends = [stretch(entry.to or entry.in_ or "") for entry in item.when]
    if all(end and end[1] < found[0] for end in ends):
        last = item.when[-1]
        return last.origin.of("to") if last.to else span_of(last)
    return span_of(item.when[0])


RULE = Rule(
    code="P315",
    name="printed-time-differs",
    severity="warning",
    title=Text(vi="Thời gian khác nguyên văn", en="A time unlike the printed one"),
    message=Text(
        vi=(
            "[[Văn bản in “{printed}”, mà không thời gian nào ở đây rơi vào lúc đó]][[Ở đây ghi "
            "{said}, mà nguyên văn của văn bản không nêu thời điểm này]]."
        ),
        en=(
            "[[The document prints “{printed}”, and no time here falls into it]][[{said} is "
            "written here, and the printed line names no such time]]."
        ),
    ),
    remedy=Text(
        vi="Đối chiếu với văn bản, rồi sửa when hoặc nguyên văn ở as_written.",
        en="Compare both with the document and correct `when`, or the line in `as_written`.",
    ),
    reason=Text(
        vi=(
            "Lịch được tính từ when, còn người đọc thấy nguyên văn. Hai chỗ khác nhau thì phiếu "
            "giao việc in một đằng, nhắc việc một nẻo."
        ),
        en=(
            "Calendars are worked out from `when`, while people read the printed line. Where they "
            "differ, a sheet prints one time and reminds of another."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{in: 2020-10}]
    as_written:
      when: "Trong tháng 9/2020."
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020-09}]
    as_written:
      when: "Trong tháng 9/2020."
""",
    check=check,
)
