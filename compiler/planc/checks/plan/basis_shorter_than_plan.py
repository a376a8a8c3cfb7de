"""A basis that ends while the plan goes on."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.citations import day_of_the_plan, document_name, end_of, is_one_of
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument, Span
    from planc.language.model import Legal

#: A law has the year of its making in its name, which says nothing about its end.
_BY_YEAR = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")

#: A year, or the last year of several, that a title gives for the work; not one of a date, nor of
#: what was looked back upon.
_YEARS = re.compile(
    r"(?:(?<!\w)(?:trong |cho |đến |hết |tới )?(?:các )?năm |giai đoạn (?:từ )?(?:năm )?)"
    r"(\d{4})(?:\s*(?:[-–,]|đến|và)\s*(?:năm )?(\d{4}))?",
    re.IGNORECASE,
)
_OF_A_DATE = re.compile(r"tháng\s+\d{1,2}\s+$", re.IGNORECASE)
_OF_A_LAW = re.compile(r"\b(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)\b[^,;]*$")
_LOOKING_BACK = re.compile(r"\b(?:tổng kết|sơ kết|kết quả|đánh giá|quyết toán)\b", re.IGNORECASE)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Bases whose known end, or the last year in their title, comes before the plan's end."""
    begin, last = day_of_the_plan(compiled), compiled.schedule.last_day
    documents = {document.id: document for document in compiled.plan.legal}
    for document in documents.values():
        if document.relation != "basis":
            continue
        known = end_of(document, documents)
        said = None if known else _years(document)
        end = known or (date(said[0], 12, 31) if said else None)
        if end is None or not end < last:
            continue
        # What ended before the plan began is told by another rule, or lies in the past for good,
        # unless the title says for which year the work itself was.
        if end < begin and not (said and said[1].casefold().startswith("trong")):
            continue
        successors = [documents[name] for name in document.succeeded_by if name in documents]
        args: dict[str, Argument] = {
            "document": document_name(document),
            "end": end,
            "words": said[1] if said else "",
            "last": last,
            "successors": tuple(document_name(each) for each in successors),
            "alone": "" if successors else end + timedelta(days=1),
        }
        key = "until" if document.until else "succeeded_by"
        span = said[2] if said else document.origin.of(key)
        yield Hit(span, args, related=tuple(Place(each.origin.of("id")) for each in successors))


def _years(document: Legal) -> tuple[int, str, Span] | None:
    """The last year that a title gives for the work, the words that say so, and their place."""
    title = document.title or ""
    if is_one_of(document, _BY_YEAR) or _LOOKING_BACK.search(title):
        return None
    found = [match for match in _YEARS.finditer(title) if _says_how_long(match, title)]
    if not found:
        return None
    latest = max(found, key=lambda match: int(match[2] or match[1]))
    span = document.origin.within("title", title, latest.start(), latest.end())
    return int(latest[2] or latest[1]), latest[0].strip(), span


def _says_how_long(match: re.Match[str], title: str) -> bool:
    """Whether years are those of the work, not of a date or in the name of a law."""
    before = title[: match.start()]
    if _OF_A_DATE.search(before):
        return False
    return not (match[0].casefold().startswith("năm") and _OF_A_LAW.search(before))


RULE = Rule(
    code="P704",
    name="basis-shorter-than-plan",
    severity="note",
    title=Text(vi="Căn cứ ngắn hơn kế hoạch", en="A basis that ends before the plan"),
    message=Text(
        vi=(
            "Căn cứ “{document}” chỉ tính đến {end}[[ (tên văn bản ghi “{words}”)]], mà kế hoạch "
            "kéo dài đến {last}[[; từ {alone} trở đi chưa nêu văn bản nào nối tiếp]][[; sau đó "
            "phải theo văn bản thay thế: {successors}]]."
        ),
        en=(
            "The basis “{document}” reaches to {end}[[ (its title says “{words}”)]], but the plan "
            "goes on until {last}[[; from {alone} on it names nothing that follows it]][[; after "
            "that it has to follow {successors}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm văn bản nối tiếp dưới legal; nếu văn bản viết như vậy thì để "
            "nguyên và đề nghị cơ quan ban hành nói rõ các năm sau thực hiện theo văn bản nào."
        ),
        en=(
            "If it was left out in typing, add the document that follows it under legal; if the "
            "document says so, leave it and ask the issuer which one holds for the years after "
            "that."
        ),
    ),
    reason=Text(
        vi=(
            "Hướng dẫn cho một năm không tự kéo dài sang các năm sau. Từ năm sau, người thực hiện "
            "không biết còn phải theo hướng dẫn đó hay không."
        ),
        en=(
            "Guidance for one year does not extend itself to the next. From then on nobody knows "
            "whether it still has to be followed."
        ),
    ),
    bad="""\
legal:
  - id: huong-dan-2019
    type: "Công văn"
    number: "12/BTP-MAU"
    date: 2019-01-02
    issuer: "Bộ Tư pháp"
►    title: "về việc thực hiện Đề án mẫu trong năm 2019"
""",
    good="""\
legal:
  - id: huong-dan-den-2022
    type: "Công văn"
    number: "12/BTP-MAU"
    date: 2019-01-02
    issuer: "Bộ Tư pháp"
    title: "về việc thực hiện Đề án mẫu giai đoạn 2019 - 2022"
""",
    check=check,
)
