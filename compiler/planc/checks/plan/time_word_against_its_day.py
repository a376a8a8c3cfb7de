"""Words for a point in time beside a day that is not the one they mean in law."""

from __future__ import annotations

import re
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
_DAY = r"(?:\s+\d{4})?\s*\([^()]{0,40}?\bngày\s+(\d{1,2})/(\d{1,2})(?:/(\d{4}))?[^()]{0,20}\)"

#: Any year without a leap day, where none is written: only the distance counts.
_SOME_YEAR = 2019


def check(compiled: Compiled, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """Words such as "cuối năm" with a day in brackets that is far from what they mean."""
    for rule, asked in asked_of(compiled, DaysOf):
        for meant in asked.table:
            form = re.compile(rf"\b{re.escape(meant.words)}{_DAY}", re.IGNORECASE)
            for words in document_words(compiled):
                for match in form.finditer(words.text):
                    year = int(match[3] or _SOME_YEAR)
                    try:
                        written = date(year, int(match[2]), int(match[1]))
                    except ValueError:
                        continue
                    legal = date(year, meant.month, meant.day)
                    if abs((legal - written).days) <= parameters["days_apart"]:
                        continue
                    args: dict[str, Argument] = {
                        "words": " ".join(match[0].split()),
                        "term": meant.words,
                        "day": f"{meant.day:02}/{meant.month:02}",
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
        vi="Bỏ chữ chỉ thời điểm, chỉ giữ ngày cụ thể; planc hiểu theo ngày cụ thể.",
        en="Leave the words out and keep the day alone; planc goes by the day.",
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
    parameters={"days_apart": 31},
    source=sources(DaysOf),
    source_read=texts_read(DaysOf),
)
