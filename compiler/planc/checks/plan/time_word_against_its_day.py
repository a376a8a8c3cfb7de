"""Words for a point in time beside a day that is not the one they mean in law."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import asked_of, sources, texts_read
from planc.checks.packs.model import DaysOf
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.document_words import document_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument

#: The day in brackets that follows the words, the year if it has one.
_DAY = (
    r"(?:(?:\s+|/)(?:năm\s+)?\d{4})?\s*\([^()]{0,40}?\bngày\s+(?P<day>\d{1,2})/(?P<month>\d{1,2})"
    r"(?:/(?P<year>\d{4}))?[^()]{0,20}\)"
)

#: The month that words such as "giữa tháng" are about.
_MONTH = r"\s+(?P<said>1[0-2]|0?[1-9])(?!\d)"

#: Any year without a leap day, where none is written: only the distance counts.
_SOME_YEAR = 2019


def check(compiled: Compiled, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """Words such as "cuối năm" with a day in brackets that is far from what they mean."""
    for rule, asked in asked_of(compiled, DaysOf):
        for meant in asked.table:
            month = "" if meant.month else _MONTH
            form = re.compile(rf"\b({re.escape(meant.words)}{month}){_DAY}", re.IGNORECASE)
            apart = parameters["days_apart" if meant.month else "days_apart_in_a_month"]
            for words in document_words(compiled):
                for match in form.finditer(words.text):
                    year = int(match["year"] or _SOME_YEAR)
                    said = meant.month or int(match["said"])
                    try:
                        written = date(year, int(match["month"]), int(match["day"]))
                        last = monthrange(year, said)[1]
                    except ValueError:
                        continue
                    legal = date(year, said, min(meant.day, last))
                    if abs((legal - written).days) <= apart:
                        continue
                    args: dict[str, Argument] = {
                        "words": " ".join(match[0].split()),
                        "term": " ".join(match[1].split()).casefold(),
                        "day": f"{legal:%d/%m}",
                        "written": f"{written:%d/%m}",
                        "source": rule.source.name,
                    }
                    yield Hit(words.span(match.start(), match.end()), args, words.item)


RULE = Rule(
    code="P808",
    name="time-word-against-its-day",
    severity="note",
    title=Text(
        vi="“Cuối năm” nhưng ngày ghi kèm là ngày khác",
        en="“Year's end” beside another day",
    ),
    message=Text(
        vi=(
            "Văn bản ghi “{words}”: “{term}” theo {source} là ngày {day}, còn ngày trong ngoặc là "
            "{written}."
        ),
        en=(
            "The document says “{words}”: by {source} “{term}” is {day}, and the day in brackets "
            "is {written}."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa theo đúng văn bản; nếu văn bản viết như vậy thì để nguyên và "
            "đề nghị cơ quan ban hành chỉ giữ ngày cụ thể; planc hiểu theo ngày cụ thể."
        ),
        en=(
            "If it was mistyped, correct it after the document; if the document says so, leave it"
            " and ask the issuer to keep the day alone; planc goes by the day."
        ),
    ),
    reason=Text(
        vi=(
            "Hai cách nói trong một câu cho hai hạn khác nhau; người chậm hạn sẽ dựa vào cách nói "
            "muộn hơn. Luật định nghĩa chữ này cho giao dịch dân sự, ở đây là tương tự."
        ),
        en=(
            "Two wordings in one sentence give two deadlines, and whoever is late will point to "
            "the later one. The code defines the words for civil dealings; here it is an analogy."
        ),
    ),
    bad="""\
sections:
  - id: bao-cao
    clause: III.1
    text: |
►      Các sở báo cáo kết quả vào cuối năm (trước ngày 20/11/2019).
""",
    good="""\
sections:
  - id: bao-cao
    clause: III.1
    text: |
      Các sở báo cáo trước ngày 20/11/2019; tổng kết cuối năm (trước ngày 31/12/2019).
""",
    check=check,
    parameters={"days_apart": 31, "days_apart_in_a_month": 3},
    source=sources(DaysOf),
    source_read=texts_read(DaysOf),
)
