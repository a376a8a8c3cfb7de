"""Legal documents as a plan names them: in its own list, and in its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from planc.checks.once import once
from planc.checks.words.document_words import document_words
from planc.checks.words.letters import CAPITALS
from planc.language.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.language.model import Legal

#: The kinds of documents that are cited with a number; longer names first.
_TYPES = (
    "Thông tư liên tịch",
    "Nghị quyết liên tịch",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Chỉ thị",
    "Thông tư",
    "Công văn",
    "Công điện",
    "Kế hoạch",
    "Kết luận",
    "Thông báo",
    "Hướng dẫn",
    "Chương trình",
    "Đề án",
    "Báo cáo",
    "Tờ trình",
    "Quy định",
    "Quy chế",
    "Văn bản",
)
_NUMBER = rf"\d+[a-z]?(?:/\d{{4}})?[/-][{CAPITALS}][\w&-]*(?:/[{CAPITALS}][\w&-]*)?"
_CITED = re.compile(rf"\b({'|'.join(_TYPES)})\s+(?:số\s*:?\s*)?({_NUMBER})")

#: What may follow the number, in this order: the day, the issuer, what it is about.
_DAY = re.compile(
    r"\s*,?\s*(?:ký\s+|ban hành\s+)?ngày\s+(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})"
    r"(?:/|\s+năm\s+)(\d{4})"
)
_ISSUER = re.compile(rf"\s*,?\s*(?:của|giữa|do)\s+(?:các\s+)?[{CAPITALS}]")
#: "hướng dẫn của Bộ Tư pháp tại Công văn số ...": the issuer stands before the number.
_ISSUER_BEFORE = re.compile(r"\bcủa\s+[^,;.]{2,80}\s+tại\s*$")
_ABOUT = re.compile(
    r"\b(?:về|phê duyệt|ban hành|quy định|sửa đổi|hướng dẫn|triển khai|thực hiện|tổ chức|"
    r"tăng cường|công bố|phân công|giao|kiện toàn|đẩy mạnh|thành lập)\b|[“\"]"
)
_ASIDE = re.compile(r"\s*\([^()]*\)")
_SENTENCE_END = re.compile(r"[;.\n](?:\s|$)|\)")
#: What stands between two documents of one row, which do not lie in each other's names.
_IN_A_ROW = re.compile(r"(?:,|\bvà|\bvà các|\bcùng)\s*$")

#: The parts of a full citation behind kind and number.
PARTS = ("date", "issuer", "about")


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named by its number in the words of a plan.

    `parts` are those behind the number that are given; `quoted` is true of a document that is
    named within the name of another.
    """

    type: str
    number: str
    wording: Wording
    start: int
    end: int
    on: date | None
    parts: frozenset[str]
    quoted: bool

    @property
    def name(self) -> str:
        """Kind and number."""
        return f"{self.type} {self.number}"


@once
def citations(compiled: Compiled) -> tuple[Citation, ...]:
    """Every document that the plan cites by a number, in the order of its words."""
    return tuple(_citations(document_words(compiled)))


def _citations(found: Iterable[Wording]) -> Iterator[Citation]:
    for wording in found:
        text = wording.text
        if "/" not in text:
            continue
        matches = list(_CITED.finditer(text))
        stops = [*(match.start() for match in matches[1:]), len(text)]
        open_name = False
        for match, stop in zip(matches, stops, strict=False):
            quoted = open_name and not _IN_A_ROW.search(text[: match.start()])
            tail = _ASIDE.sub("", text[match.end() : stop])
            cut = _SENTENCE_END.search(tail)
            cited = _citation(wording, match, tail[: cut.start()] if cut else tail, quoted=quoted)
            open_name = not cut and (quoted or "about" in cited.parts)
            yield cited


def _citation(wording: Wording, match: re.Match[str], tail: str, *, quoted: bool) -> Citation:
    parts = set()
    dated = _DAY.match(tail)
    on = None
    if dated:
        parts.add("date")
        tail = tail[dated.end() :]
        try:
            on = date(int(dated[3]), int(dated[2]), int(dated[1]))
        except ValueError:
            on = None
    if _ISSUER.match(tail) or _ISSUER_BEFORE.search(wording.text[: match.start()]):
        parts.add("issuer")
    if _ABOUT.search(tail):
        parts.add("about")
    kind, number = match.groups()
    return Citation(kind, number, wording, match.start(), match.end(), on, frozenset(parts), quoted)


def document_name(document: Legal) -> str:
    """What a document of the list is called: kind and number, else its title, else its id."""
    if document.number:
        return f"{document.type or ''} {document.number}".strip()
    title = document.title or document.quote or document.id
    if document.type and not title.casefold().startswith(document.type.casefold()):
        return f"{document.type} {title}"
    return title


def is_one_of(document: Legal, kinds: Iterable[str]) -> bool:
    """Whether a document is of one of these kinds, by its type or the first words of its name."""
    words = (document.type or document.title or document.quote or "").casefold()
    return any(
        words == kind.casefold() or words.startswith(f"{kind.casefold()} ") for kind in kinds
    )


def day_of_the_plan(compiled: Compiled) -> date:
    """The day that law is asked for: the day of issue, else the first day of the plan."""
    return day(compiled.plan.header.issued) or compiled.schedule.first_day


def end_of(document: Legal, documents: Mapping[str, Legal]) -> date | None:
    """The last day of a document, by itself or by the first day of what replaces it."""
    if document.until:
        return day(document.until)
    successors = [documents[name] for name in document.succeeded_by if name in documents]
    begins = [begin for each in successors if (begin := day(each.since) or day(each.date))]
    return min(begins) - timedelta(days=1) if begins else None
