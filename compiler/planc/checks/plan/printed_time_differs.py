"""Times that differ from the line the document prints for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.printed_times import misread_line, with_quoted
from planc.checks.facts.times import (
    impossible_day,
    meet,
    nearest_to,
    printed_times,
    unlike_the_text,
    unmet,
)
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.idiom import write_times
from planc.language.dates import stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument, Span
    from planc.language.dates import Stretch
    from planc.language.model import Item


#: The arguments that only one of the ways to differ has.
NOTHING: dict[str, Argument] = dict.fromkeys(
    ("impossible", "printed", "said", "text", "line", "recorded"), ""
)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Printed times that no entry meets, entries that no printed time meets, and no such days."""
    whole = (compiled.schedule.first_day, compiled.schedule.last_day)
    for item in compiled.plan.items:
        related = (Place(item.origin.of("as_written/when"), item.id),)
        impossible = _impossible(item)
        if impossible:
            span, words = impossible
            yield Hit(span, {**NOTHING, "impossible": words}, item.id)
            continue
        quoted = with_quoted(compiled, item)
        missed = unmet(quoted, whole)
        unsaid = next(_unsaid(quoted, whole), None)
        if missed:
            span = nearest_to(item, missed[1])[1]
        else:
            span = unsaid[0] if unsaid else item.origin.of("when")
        misread = misread_line(compiled, item)
        if misread:
            args = {**NOTHING, "line": misread.printed, "recorded": misread.recorded.rstrip(".")}
            yield Hit(span, args, item.id, related=related)
            continue
        if missed:
            yield Hit(span, {**NOTHING, "printed": missed[0]}, item.id, related=related)
            continue
        against = unlike_the_text(item)
        if against:
            words, span, entry = against
            place = Place(_of_text(item, words), item.id)
            recorded = write_times((entry,)).rstrip(".")
            args = {**NOTHING, "text": words, "recorded": recorded}
            yield Hit(span, args, item.id, related=(place,))
            continue
        if unsaid:
            yield Hit(span, {**NOTHING, "said": unsaid[1]}, item.id, related=related)


def _impossible(item: Item) -> tuple[Span, str] | None:
    """Where an item has the first day that no calendar has."""
    texts = [("text", item.text or "", item.origin)]
    texts += [(f"as_written/{key}", line, item.origin) for key, line in item.as_written]
    texts += [("quote", entry.quote or "", entry.origin) for entry in item.when]
    for name, text, origin in texts:
        found = impossible_day(text)
        if found:
            words, start = found
            return origin.within(name, text, start, start + len(words)), words
    return None


def _of_text(item: Item, words: str) -> Span:
    text = item.text or ""
    start = text.find(words)
    if start < 0:
        return item.origin.of("text")
    return item.origin.within("text", text, start, start + len(words))


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


RULE = Rule(
    code="P315",
    name="printed-time-differs",
    severity="warning",
    title=Text(vi="Thời gian khác nguyên văn", en="A time unlike the printed one"),
    message=Text(
        vi=(
            "[[Văn bản ghi ngày {impossible}, là ngày không có trong lịch]][[Lời văn nói “{text}”, "
            "còn dữ liệu ghi “{recorded}”]][[Nguyên văn ghi “{line}”, còn dữ liệu ghi "
            "“{recorded}”]][[Nguyên văn ghi “{printed}”, "
            "mà không thời gian nào trong dữ liệu rơi vào lúc đó]][[Dữ liệu ghi {said:time}, mà "
            "nguyên văn không nêu thời điểm này]]."
        ),
        en=(
            "[[The document has {impossible}, which no calendar has]][[The text says “{text}”, and "
            "the data “{recorded}”]][[The copied words say “{line}”, and the data "
            "“{recorded}”]][[The document prints “{printed}”, and no time of the "
            "data falls into it]][[The data has {said:time}, and the printed line names no such "
            "time]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa when hoặc chỗ chép nguyên văn (as_written) cho khớp văn bản; "
            "nếu văn bản tự mâu thuẫn thì để nguyên và đề nghị cơ quan ban hành đính chính."
        ),
        en=(
            "If it was typed wrongly, correct `when` or the words that were copied (`as_written`) "
            "after the document; if the document contradicts itself, leave it and ask the issuer "
            "for a correction."
        ),
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
