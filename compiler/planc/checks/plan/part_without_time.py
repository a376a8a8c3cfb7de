"""Parts of the work that the times of an item leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import length, span_of, unmet
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.wording import works_of
from planc.findings import Place
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item

#: The arguments that only one of the ways to leave something out has.
NOTHING: dict[str, Argument] = dict.fromkeys(
    ("named", "timed", "product", "parts", "from", "to"), ""
)

#: The kinds of products that are made once; a conference may come back as often as its work.
MADE_ONCE = ("plan", "decision", "document")


def check(compiled: Compiled, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """Work that no time is for: named in the text, handed over once, or a part among timed ones."""
    parts: dict[str, list[Item]] = {}
    for item in compiled.plan.items:
        if item.parent:
            parts.setdefault(item.parent, []).append(item)
    for item in compiled.plan.items:
        # A printed time that no entry meets is told as such: the work may be what it is for.
        if unmet(item, (compiled.schedule.first_day, compiled.schedule.last_day)) is None:
            yield from _of_text(item)
        yield from _of_product(item)
        yield from _of_parts(compiled, item, parts.get(item.id, ()), parameters["days"])


def _of_text(item: Item) -> Iterator[Hit]:
    timed = [entry.for_ for entry in item.when if entry.for_]
    field = "text" if item.text else "title"
    text = item.text or item.title or ""
    if not timed or len(timed) < len(item.when):
        return  # a time without `for` is for all of the work
    folded = [fold(words) for words in timed]
    whole = fold(text)
    if not all(words in whole for words in folded):
        return  # what the times are for is not said in the words of the text
    left_out = []
    for works in works_of(text):
        covered = [
            any(_is_for(words, fold(work.words), work.verb) for words in folded) for work in works
        ]
        left_out += [
            work for work, is_covered in zip(works, covered, strict=True) if not is_covered
        ]
    if left_out:
        first = left_out[0]
        span = item.origin.within(field, text, first.start, first.end)
        args = NOTHING | {
            "named": tuple(work.words for work in left_out),
            "timed": tuple(timed),
        }
        places = (entry.origin.of("for") for entry in item.when)
        yield Hit(span, args, item.id, related=tuple(Place(place, item.id) for place in places))


def _is_for(timed: str, words: str, verb: str) -> bool:
    """Whether a time is for a piece of work; all three texts are folded."""
    return verb in timed or timed in words


def _of_product(item: Item) -> Iterator[Hit]:
    """What is made once, in work that goes on all the time."""
    if not item.when or not all(entry.continuous for entry in item.when):
        return
    for product in item.products:
        if product.kind in MADE_ONCE and not product.by:
            args = NOTHING | {"product": product.name}
            places = tuple(Place(span_of(entry), item.id) for entry in item.when)
            yield Hit(product.origin.of("name"), args, item.id, related=places)


def _of_parts(compiled: Compiled, task: Item, parts: Sequence[Item], days: int) -> Iterator[Hit]:
    without = [part for part in parts if not part.when]
    if not without or len(without) == len(parts):
        return
    last = compiled.schedule.last_day
    runs = compiled.schedule.occurrences[task.id]
    if task.when and not any(length(run, last) >= days for run in runs):
        return  # the time of the task is short enough for each part of it
    args = NOTHING | {"parts": tuple(part.title or part.id for part in without)}
    if task.when:
        args |= {"from": runs[0].stated_from or "", "to": runs[0].stated_to or ""}
    others = [part.place for part in without[1:]]
    others += [Place(part.when[0].origin.whole, part.id) for part in parts if part.when]
    yield Hit(without[0].place.span, args, without[0].id, related=tuple(others))


RULE = Rule(
    code="P309",
    name="part-without-time",
    severity="note",
    title=Text(vi="Có phần việc không có thời gian", en="Part of the work has no time"),
    message=Text(
        vi=(
            "[[Lời văn còn nêu “{named}”, mà thời gian chỉ nói về “{timed}”]][[“{product}” chỉ làm "
            "một lần, mà thời gian của việc này là thường xuyên, không nói khi nào phải có]][[Phần "
            "việc “{parts}” "
            "không có thời gian riêng, trong khi phần khác của nhiệm vụ này có]][[; chỉ theo thời "
            "gian chung từ {from} đến {to}]]."
        ),
        en=(
            "[[The text also names “{named}”, while the times are only for “{timed}”]]"
            "[[“{product}” is made once, while this work goes on all the time, and it is not said "
            "when it has to be there]][[“{parts}” "
            "has no time of its own, while another part of this task has]][[; it only takes the "
            "time of the whole, from {from} to {to}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Xem văn bản có nói phần này làm khi nào không, nếu không thì hỏi cơ quan ban hành; "
            "khi biết thì thêm vào when một dòng có for, cho phần việc một when riêng, hoặc ghi by "
            "cho sản phẩm."
        ),
        en=(
            "See whether the document says when this is to be done, and ask the issuer if not; "
            "then add an entry with `for` to `when`, give the part a `when` of its own, or the "
            "product a day (`by`)."
        ),
    ),
    reason=Text(
        vi=(
            "“Kiểm tra: hằng năm; tổng kết: năm 2022” để lại việc khen thưởng không có lúc nào. "
            "Phần không có thời gian là phần dễ bị quên nhất."
        ),
        en=(
            "“Inspection: every year; review: 2022” leaves the awards without a time. The part "
            "that has none is the first to be forgotten."
        ),
    ),
    bad="""\
tasks:
  - id: kiem-tra
    clause: II.1
►    text: "Kiểm tra, tổng kết Đề án; tổ chức khen thưởng hòa giải viên."
    lead: [so-tu-phap]
    when:
      - {in: 2021-06, for: "Kiểm tra", id: kiem-tra}
      - {in: 2022-11, for: "Tổng kết", id: tong-ket}
  - id: lam-diem
    clause: II.2
    title: "Chỉ đạo điểm"
    lead: [so-tu-phap]
    parts:
►      - {id: chon, clause: II.2.a, title: "Chọn đơn vị điểm"}
      - {id: danh-gia, clause: II.2.b, title: "Đánh giá", when: [{in: 2022-06}]}
""",
    good="""\
tasks:
  - id: kiem-tra
    clause: II.1
    text: "Kiểm tra, tổng kết Đề án; tổ chức khen thưởng hòa giải viên."
    lead: [so-tu-phap]
    when:
      - {in: 2021-06, for: "Kiểm tra", id: kiem-tra}
      - {in: 2022-11, for: "Tổng kết", id: tong-ket}
      - {in: 2022-12, for: "Khen thưởng", id: khen-thuong}
  - id: lam-diem
    clause: II.2
    title: "Chỉ đạo điểm"
    lead: [so-tu-phap]
    parts:
      - {id: chon, clause: II.2.a, title: "Chọn đơn vị điểm", when: [{in: 2019-09}]}
      - {id: danh-gia, clause: II.2.b, title: "Đánh giá", when: [{in: 2022-06}]}
""",
    check=check,
    parameters={"days": 365},
)
