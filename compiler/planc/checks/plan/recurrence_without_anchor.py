"""Work that comes back every year or quarter without a month or a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.vocabulary import PERIODS
from planc.checks.words.wording import clause_texts, words_of
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.language.model import Item, When

#: Recurrences within which a day has to be said; a month is short enough by itself.
LONG = ("year", "half-year", "quarter")

#: Folded words for the yearly budget, which has days of its own in the law.
BUDGET = ("du toan", "ngan sach")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Yearly, half-yearly and quarterly recurrences without a due day."""
    for item in among(compiled):
        for entry in item.when:
            if entry.every in LONG and not _is_anchored(entry):
                args = {"every": entry.every, "part": entry.for_ or "", "quote": entry.quote or ""}
                yield Hit(entry.origin.of("every"), args, item.id)


def among(compiled: Compiled) -> Sequence[Item]:
    """Items that come back, but not every month: no reports, and not the yearly budget."""
    texts = clause_texts(compiled.plan)
    return [
        item
        for item in compiled.plan.items
        if item.kind != "report"
        and any(entry.every in LONG for entry in item.when)
        and not item.role("fund")
        and not (item.kind == "duty" and _is_budget(words_of(item, texts)))
    ]


def _is_anchored(entry: When) -> bool:
    return entry.before is not None or entry.by is not None


def _is_budget(words: str) -> bool:
    folded = fold(words)
    return any(word in folded for word in BUDGET)


RULE = Rule(
    code="P308",
    name="recurrence-without-anchor",
    severity="note",
    title=Text(vi="Định kỳ mà không có tháng, ngày", en="Recurring without a day"),
    message=Text(
        vi=(
            "Việc này[[ (“{part}”)]] làm mỗi {every} một lần nhưng không nói vào tháng nào, chậm "
            "nhất ngày nào[[ (“{quote}”)]]; mỗi lần chỉ đến hết {every} mới coi là chậm."
        ),
        en=(
            "This[[ (“{part}”)]] comes back every {every}, in no month and by no day[[ "
            "(“{quote}”)]]; each time it is late only when the {every} is over."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì sửa, ví dụ: when: [{every: year, by: 12-16}]; nếu văn bản viết như "
            "vậy thì để nguyên và đề nghị cơ quan ban hành nói rõ tháng hoặc ngày."
        ),
        en=(
            "If it was left out, add it, as in: when: [{every: year, by: 12-16}]; if the document "
            "says so, leave it and ask the issuer for a month or a day."
        ),
    ),
    reason=Text(
        vi=(
            "“Hằng năm” không cho ai biết phải bắt đầu lúc nào. Việc dồn về cuối năm, mỗi nơi làm "
            "một lúc, và cấp trên không đôn đốc được."
        ),
        en=(
            "“Every year” tells nobody when to begin. The work piles up in December, each office "
            "does it at another time, and nobody can be reminded."
        ),
    ),
    bad="""\
tasks:
  - id: hoi-nghi
    clause: II.1
    title: "Hội nghị giao lưu"
    lead: [so-tu-phap]
►    when: [{every: year}]
""",
    good="""\
tasks:
  - id: hoi-nghi
    clause: II.1
    title: "Hội nghị giao lưu"
    lead: [so-tu-phap]
    when: [{every: year, by: 12-16}]
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} nội dung làm định kỳ không nói làm vào tháng nào, chậm "
            "nhất ngày nào."
        ),
        en=("{hit_items} of {all_items} items that come back do so in no month and by no day."),
    ),
    words={"every": PERIODS},
)
