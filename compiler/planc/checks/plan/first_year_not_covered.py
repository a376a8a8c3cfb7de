"""Money that is only for the years after the one in which the plan begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.money import money_of
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.checks.facts.money import Money
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item

#: The yearly budget, as plans speak of it.
_YEARLY = re.compile(
    r"(?:dự toán[^.;,]{0,40}|ngân sách[^.;,]{0,30}|kinh phí[^.;,]{0,40})\bh[àằ]ng năm\b",
    re.IGNORECASE,
)

#: Words that say where the money of a year comes from that has begun already.
_BEGUN = re.compile(
    r"đã (?:được )?(?:giao|bố trí|phân bổ|cấp)|bổ sung dự toán|dự phòng|năm đầu|điều chỉnh dự toán",
    re.IGNORECASE,
)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit where work of the first year has no money of that year."""
    first = compiled.schedule.first_day
    money = money_of(compiled)
    said = "\n".join(words.text for words in money.words)
    if _of_year(first.year).search(said) or _BEGUN.search(said):
        return
    tasks = _tasks_of(compiled, first.year)
    if not tasks:
        return
    args: dict[str, Argument] = {"year": first.year, "count": len(tasks), "begins": first}
    yield from _by_times(compiled, money, args) or _by_words(compiled, money, args)


def _of_year(year: int) -> re.Pattern[str]:
    """Words that say whence the money of a year comes; not its number in a date or a name."""
    money = r"(?:kinh phí|ngân sách|dự toán|nguồn)"
    named = rf"(?<!\d )(?:năm|từ)\s+{year}(?!\s*[-–])"
    return re.compile(
        rf"\b{money}\b[^.;\n“”]{{0,60}}\b{named}|\b{named}[^.;\n“”]{{0,60}}\b{money}\b",
        re.IGNORECASE,
    )


def _tasks_of(compiled: Compiled, year: int) -> Sequence[Item]:
    """Tasks that have to be worked on in a year: they begin, or are due, in it."""
    return [
        item
        for item in compiled.plan.items
        if item.kind == "task"
        and any(
            day is not None and day.year == year
            for run in compiled.schedule.occurrences[item.id]
            for day in [run.start or run.last_day]
        )
    ]


def _by_times(compiled: Compiled, money: Money, args: Mapping[str, Argument]) -> list[Hit]:
    """Those who provide the money do so from a later year on."""
    timed = [
        (item, run)
        for item in money.items
        for run in compiled.schedule.occurrences[item.id]
        if run.span and (run.start or run.last_day)
    ]
    days = [run.start or run.last_day for _, run in timed]
    starts = [day.year for day in days if day is not None]
    if not starts or min(starts) <= compiled.schedule.first_day.year:
        return []
    item, run = timed[0]
    spans = dict.fromkeys(run.span for _, run in timed if run.span)
    related = tuple(Place(span) for span in spans if span != run.span)
    assert run.span is not None  # noqa: S101 - those without were left out above
    from_args = {**args, "from": min(starts), "words": ""}
    return [Hit(run.span, from_args, item.id, related=related)]


def _by_words(compiled: Compiled, money: Money, args: Mapping[str, Argument]) -> list[Hit]:
    """The money is that of a yearly budget, and the plan begins when the year has begun."""
    first = compiled.schedule.first_day
    if (first.month, first.day) == (1, 1):
        return []
    found = [(words, match) for words in money.words for match in _YEARLY.finditer(words.text)]
    if not found:
        return []
    found.sort(key=lambda entry: "dự toán" not in entry[1][0].casefold())
    words, match = found[0]
    related = tuple(other.place(*again.span()) for other, again in found[1:])
    said = {**args, "from": 0, "words": tuple(dict.fromkeys(again[0] for _, again in found))}
    return [Hit(words.span(*match.span()), said, words.item, related=related)]


RULE = Rule(
    code="P510",
    name="first-year-not-covered",
    severity="note",
    title=Text(vi="Năm đầu chưa có kinh phí", en="The first year without money"),
    message=Text(
        vi=(
            "Có {count} nhiệm vụ phải làm ngay trong năm {year}, nhưng không rõ kinh phí của năm "
            "đó lấy từ đâu[[: việc bố trí chỉ tính từ năm {from}]][[: kế hoạch bắt đầu ngày "
            "{begins}, khi năm ngân sách đã chạy, còn văn bản chỉ nói “{words}”]]."
        ),
        en=(
            "{count} tasks have work in {year}, and it is not clear where the money of that year "
            "comes from[[: it is only provided from {from} on]][[: the plan begins on {begins}, "
            "within the budget year, and its words are only “{words}”]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì ghi vào funding; nếu văn bản viết như vậy thì để nguyên và đề nghị "
            "cơ quan ban hành nói rõ: lấy trong dự toán đã giao, hay bổ sung."
        ),
        en=(
            "If it was left out in typing, write it under funding; if the document says so, leave"
            " it and ask the issuer whether it comes from the budget already given out, or is "
            "added to it."
        ),
    ),
    reason=Text(
        vi=(
            "Dự toán của một năm được lập từ năm trước. Việc của năm ban hành kế hoạch không có "
            "trong đó, nên phải nói riêng tiền lấy từ đâu."
        ),
        en=(
            "A year's budget is drawn up the year before. Work of the year in which a plan is "
            "issued is not in it, so the plan has to say where its money comes from."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{from: 2019, to: 2020}]
duties:
  - id: bo-tri-kinh-phi
    clause: III.1
    title: "Bố trí kinh phí"
    fund: [so-tai-chinh]
►    when: [{every: year, from: 2020, to: 2022}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{from: 2019, to: 2020}]
duties:
  - id: bo-tri-kinh-phi
    clause: III.1
    title: "Bố trí kinh phí"
    fund: [so-tai-chinh]
    when: [{every: year, from: 2019, to: 2022}]
""",
    check=check,
)
