"""Work that goes on for a year or longer without anything in between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import entries, form, is_one_work, length, span_of
from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item, When


def check(compiled: Compiled, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """Long spans with no deadline, recurrence, dated product or target, or report beside them."""
    marked = _with_marks(compiled)
    last = compiled.schedule.last_day
    for item in among(compiled):
        if item.id in marked:
            continue
        for entry, runs in entries(compiled, item):
            long = any(
                run.crosses and not run.outside and length(run, last) >= parameters["days"]
                for run in runs
            )
            if long and not any(_is_mark(other, entry) for other in item.when):
                args: dict[str, Argument] = {
                    "from": "" if entry.onwards else entry.from_ or "",
                    "to": "" if entry.onwards else entry.to or "",
                    "onwards": entry.from_ or "" if entry.onwards else "",
                    "part": entry.for_ or "",
                }
                yield Hit(span_of(entry), args, item.id)
                break


def among(compiled: Compiled) -> Sequence[Item]:
    """Tasks and parts that have a time of their own; standing duties go on by their nature."""
    return [item for item in compiled.plan.items if item.kind in ("task", "part") and item.when]


def _with_marks(compiled: Compiled) -> set[str]:
    """The items that are marked by a dated product or target, a part, or a report about them."""
    marked: set[str] = set()
    for item in compiled.plan.items:
        dated = [*(product.by for product in item.products), *(goal.by for goal in item.targets)]
        if any(dated):
            marked |= {item.id, item.parent or item.id}
        if item.parent and any(_is_mark(entry, None) for entry in item.when):
            marked.add(item.parent)
        if item.kind == "report" and any(_is_mark(entry, None) for entry in item.when):
            marked |= set(item.about)
    return marked


def _is_mark(entry: When, work: When | None) -> bool:
    """Whether an entry is a point in time, at which it can be seen how the work stands."""
    if form(entry) not in ("in", "every", "before", "by", "within"):
        return False
    return work is None or is_one_work(entry, work)


RULE = Rule(
    code="P307",
    name="long-without-milestone",
    severity="note",
    title=Text(vi="Kéo dài mà không có mốc", en="Long without a milestone"),
    message=Text(
        vi=(
            "[[Việc “{part}”: ]][[làm từ {from} đến {to}]][[làm từ {onwards} và các năm tiếp "
            "theo]], mà không có mốc nào ở giữa: không thời hạn, không định kỳ, không sản phẩm có "
            "ngày, không báo cáo riêng."
        ),
        en=(
            "[[“{part}”: ]][[this goes on from {from} to {to}]][[this goes on from {onwards} in "
            "the years that follow]] with nothing in between: no deadline, no recurrence, no "
            "product with a day, no report of its own."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì sửa; nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban "
            "hành thêm ít nhất một mốc mỗi năm; khi văn bản có thì ghi, ví "
            'dụ: when: [{from: 2019, to: 2022}, {every: year, by: 12-16, for: "Sơ kết"}]'
        ),
        en=(
            "Ask the drafters for at least one milestone a year; once the document has it, write "
            'it, as in: when: [{from: 2019, to: 2022}, {every: year, by: 12-16, for: "Sơ kết"}]'
        ),
    ),
    reason=Text(
        vi=(
            "Việc kéo dài nhiều năm mà không có mốc thì chỉ đến ngày cuối cùng mới biết là chậm, "
            "lúc không còn sửa được nữa."
        ),
        en=(
            "Work of several years without a milestone is known to be late only on its last day, "
            "when nothing can be done any more."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{from: 2019, to: 2022}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when:
      - {from: 2019, to: 2022}
      - {every: year, by: 12-16, for: "Đánh giá kết quả", id: danh-gia}
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} nhiệm vụ và phần việc kéo dài từ một năm trở lên mà "
            "không có mốc nào ở giữa: không thời hạn, không định kỳ, không sản phẩm có ngày, "
            "không báo cáo riêng."
        ),
        en=(
            "{hit_items} of {all_items} tasks and parts go on for a year or longer with nothing "
            "in between: no deadline, no recurrence, no product with a day, no report of their "
            "own."
        ),
    ),
    parameters={"days": 365},
    whole=True,
)
