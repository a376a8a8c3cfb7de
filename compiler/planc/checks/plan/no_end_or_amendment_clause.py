"""A plan that says neither how long it holds nor how it is changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.document_words import document_words, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.findings import Argument

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_YEARS = re.compile(r"(?:năm|giai đoạn)\s+(?:từ\s+)?(?:năm\s+)?\d{4}|\d{4}\s*[-–]\s*\d{4}")
_LASTS = re.compile(
    r"hiệu lực|(?:thời gian|thời hạn) thực hiện|thay thế|kết thúc|được thực hiện (?:từ|đến|trong)"
)
_AMENDED = re.compile(r"sửa đổi|bổ sung|điều chỉnh|thay đổi")
#: What may be amended beside the plan, so that such words alone say nothing about it.
_OF_THE_PLAN = re.compile(r"kế hoạch|nội dung|nhiệm vụ")
#: "nếu có khó khăn, vướng mắc, đề nghị phản ánh về ...": who is told, not who may change what.
_DIFFICULTIES = re.compile(r"nếu (?:có|gặp|phát sinh)[^.;]{0,40}(?:khó khăn|vướng mắc)")
_TOLD = re.compile(r"phản ánh|báo cáo|kiến nghị|đề xuất|thông tin|trao đổi")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit naming what no sentence of the plan says, with the clause on difficulties."""
    words = document_words(compiled)
    missing = []
    if not _says_how_long(compiled, words):
        missing.append("end")
    if not any(_amends(sentence, compiled) for each in words for sentence in _said(each)):
        missing.append("amendment")
    if not missing:
        return
    told = next((each for each in words if each.clause and any(map(_escalates, _said(each)))), None)
    args: dict[str, Argument] = {
        "missing": tuple(missing),
        "clause": told.clause if told and "amendment" in missing else "",
    }
    related = (told.place(0, len(told.text)),) if told and args["clause"] else ()
    yield Hit(compiled.plan.header.key, args, related=related)


def _says_how_long(compiled: Compiled, words: Sequence[Wording]) -> bool:
    """Whether the title, the head or a sentence about the plan says for how long it holds."""
    period = compiled.plan.header.period
    quote = " ".join((period.quote or "").split())
    for each in words:
        text = " ".join(each.text.split())
        if quote and each.item is None and quote in text:
            return True
        own = _QUOTED.sub("", text).casefold()
        if not each.clause and _YEARS.search(own if each.field == "title" else _after_plan(own)):
            return True
        if any(_names_plan(said, compiled) and _LASTS.search(said) for said in _said(each)):
            return True
    return False


def _after_plan(preamble: str) -> str:
    """What a preamble says behind the words by which it issues the plan."""
    return preamble.rpartition("ban hành kế hoạch")[2] if "ban hành kế hoạch" in preamble else ""


def _said(words: Wording) -> Iterator[str]:
    return (" ".join(said.split()).casefold() for _, said in sentences(words.text))


def _names_plan(said: str, compiled: Compiled) -> bool:
    """Whether a sentence is about this plan."""
    return any(f"{kind} này" in said for kind in _kinds(compiled)) or said.startswith(
        tuple(_kinds(compiled))
    )


def _amends(said: str, compiled: Compiled) -> bool:
    """Whether a sentence says that the plan, or what is in it, is to be amended."""
    if not _AMENDED.search(said) or not _OF_THE_PLAN.search(said):
        return False
    return any(kind in said for kind in _kinds(compiled))


def _escalates(said: str) -> bool:
    return bool(_DIFFICULTIES.search(said) and _TOLD.search(said))


def _kinds(compiled: Compiled) -> tuple[str, ...]:
    return ("kế hoạch", compiled.plan.header.type.casefold())


RULE = Rule(
    code="P705",
    name="no-end-or-amendment-clause",
    severity="note",
    title=Text(
        vi="Không nói hiệu lực hoặc cách sửa đổi",
        en="No clause on the plan's end or amendment",
    ),
    message=Text(
        vi=(
            "Kế hoạch không nói rõ {missing}[[; {clause} chỉ nói việc phản ánh khó khăn, vướng "
            "mắc]]."
        ),
        en="The plan does not say {missing}[[; {clause} only has difficulties reported]].",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm câu đó dưới sections; nếu văn bản viết như vậy thì để nguyên "
            "và đề nghị cơ quan ban hành nói rõ thời gian thực hiện của cả kế hoạch, ai đề xuất "
            "sửa đổi, gửi ai, ai quyết định."
        ),
        en=(
            "If it was left out in typing, add the sentence under sections; if the document says "
            "so, leave it and ask the issuer how long the plan holds as a whole, who proposes "
            "amendments, to whom, and who decides."
        ),
    ),
    reason=Text(
        vi=(
            "Kế hoạch nhiều năm thế nào cũng gặp thay đổi. Không có điều khoản này thì không ai "
            "biết ai được sửa, và kế hoạch hết thời hạn vẫn treo đó."
        ),
        en=(
            "A plan of several years always meets change. Without such a clause nobody knows who "
            "may change it, and it lingers on when its time is over."
        ),
    ),
    bad="""\
►plan:
  id: ke-hoach-mau
  title: "Thực hiện Đề án “Nâng cao năng lực giai đoạn 2019 - 2022”"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31}
  number: "05/KH-UBND"
  issued: 2019-01-10
  signatory: {position: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH", name: "Nguyễn Văn Mẫu"}
""",
    good="""\
plan:
  id: ke-hoach-mau
  title: "Thực hiện Đề án “Nâng cao năng lực” giai đoạn 2019 - 2022"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31}
  number: "05/KH-UBND"
  issued: 2019-01-10
  signatory: {position: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH", name: "Nguyễn Văn Mẫu"}
sections:
  - id: sua-doi
    clause: III.2
    text: |
      Nếu cần sửa đổi, bổ sung Kế hoạch, các cơ quan đề xuất với Sở Tư pháp.
""",
    check=check,
    whole=True,
    words={
        "missing": {
            "end": Text(
                vi="thời gian thực hiện của cả kế hoạch", en="how long it holds as a whole"
            ),
            "amendment": Text(
                vi="cách sửa đổi, bổ sung khi cần", en="how it is amended where needed"
            ),
        },
        "clause": {"end": Text(vi="đoạn kết", en="the closing paragraph")},
    },
)
