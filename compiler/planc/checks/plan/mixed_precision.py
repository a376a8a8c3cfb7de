"""Times of one list said more and less exactly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import form, span_of
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.language.model import When

#: How exact a date is, by its form.
PRECISIONS = (
    ("year", re.compile(r"\d{4}")),
    ("half-year", re.compile(r"\d{4}-H[12]")),
    ("quarter", re.compile(r"\d{4}-Q[1-4]")),
    ("month", re.compile(r"\d{4}-\d{2}")),
    ("day", re.compile(r"\d{4}-\d{2}-\d{2}")),
)


#: How far apart the precisions are: from a month to a year is one step, from a day to it two. One
#: step is how people speak of a span: "từ tháng 7/2019 đến năm 2022".
RANKS = {"day": 0, "month": 1, "quarter": 1, "half-year": 2, "year": 2}
STEPS = 2


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Spans whose ends differ much in precision, and lists of periods or spans that do at all.

    A deadline beside a span is a milestone, as it should be, and not counted.
    """
    for item in compiled.plan.items:
        first: dict[tuple[str, str], tuple[str, When]] = {}
        for entry in item.when:
            if form(entry) not in ("in", "from"):
                continue
            said = [text for text in (entry.in_, entry.from_, entry.to) if text]
            related: tuple[Place, ...] = ()
            listed = len({_precision(text) for text in said}) == 1
            if listed:
                # Entries for different parts of the work are different statements.
                key = (form(entry), entry.for_ or "")
                text, other = first.setdefault(key, (said[0], entry))
                said = [text, said[0]]
                related = (Place(span_of(other), item.id),)
            kinds = [_precision(text) for text in said]
            ranks = [RANKS.get(kind, 0) for kind in kinds]
            if len(set(kinds)) > 1 and (listed or max(ranks) - min(ranks) >= STEPS):
                args = {"one": said[0], "of": kinds[0], "other": said[-1], "in": kinds[-1]}
                yield Hit(span_of(entry), args, item.id, related=related)
                break


def _precision(text: str) -> str:
    return next((name for name, pattern in PRECISIONS if pattern.fullmatch(text)), "")


RULE = Rule(
    code="P312",
    name="mixed-precision",
    severity="note",
    title=Text(vi="Thời gian lúc chi tiết, lúc chung chung", en="Mixed precision"),
    message=Text(
        vi=(
            "Thời gian của cùng một việc lúc tính theo {of} ({one:time}), lúc tính theo {in} "
            "({other:time}); "
            "chỗ nói chung hơn được tính trọn cả kỳ."
        ),
        en=(
            "The times of one piece of work are said by the {of} ({one:time}) and by the {in} "
            "({other:time}); what is less exact is counted to the end of its period."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót tháng, ngày thì sửa; nếu văn bản viết như vậy thì để nguyên và đề nghị "
            "cơ quan ban hành nói rõ mốc chung hơn là tháng nào, ngày nào."
        ),
        en=(
            "If a month or day was left out, add it; if the document says so, leave it and ask the "
            "issuer which month or day the less exact one means."
        ),
    ),
    reason=Text(
        vi=(
            "“Từ ngày 15/7/2019 đến năm 2022” nói rõ lúc bắt đầu mà không nói rõ lúc kết thúc: đầu "
            "năm hay hết năm 2022, mỗi nơi có thể hiểu một cách."
        ),
        en=(
            "“From 15 July 2019 until 2022” is exact at its beginning and not at its end: the "
            "beginning of 2022 or its last day, each office may read it in its own way."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{from: 2019-07-15, to: 2020}]
  - id: hoi-nghi
    clause: II.2
    title: "Hội nghị giao lưu"
    lead: [so-tu-phap]
    when:
      - {in: 2019-09}
►      - {in: 2020}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{from: 2019-07, to: 2020-12}]
  - id: hoi-nghi
    clause: II.2
    title: "Hội nghị giao lưu"
    lead: [so-tu-phap]
    when:
      - {in: 2019-09}
      - {in: 2020-09}
""",
    check=check,
    words={
        name: {
            "year": Text(vi="năm", en="year"),
            "half-year": Text(vi="nửa năm", en="half-year"),
            "quarter": Text(vi="quý", en="quarter"),
            "month": Text(vi="tháng", en="month"),
            "day": Text(vi="ngày", en="day"),
        }
        for name in ("of", "in")
    },
)
