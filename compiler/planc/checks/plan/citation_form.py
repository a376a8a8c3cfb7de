"""A document that is not cited in full the first time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import asked_of, sources, texts_read
from planc.checks.packs.model import CitedInFull
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.citations import PARTS, citations, document_name, is_one_of
from planc.checks.words.document_words import TITLE
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.words.citations import Citation
    from planc.compiled import Compiled
    from planc.findings import Argument


#: So many citations that are not full are told one by one; more, if most are, as one finding.
_MOST = 2


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """First citations with a part missing, and bases of the list that no text cites."""
    for _rule, asked in asked_of(compiled, CitedInFull):
        first: dict[str, Citation] = {}
        for cited in citations(compiled):
            if cited.wording.field == TITLE:
                continue
            if not cited.quoted and not cited.type.startswith(asked.named_only):
                first.setdefault(cited.number, cited)
        hits = [*_in_words(compiled, first), *_in_list(compiled, first, asked)]
        if len(hits) > _MOST and 2 * len(hits) > len(first):
            args = {**hits[0].args, "hits": len(hits), "document": "", "missing": ""}
            related = tuple(Place(hit.span, hit.item) for hit in hits[1:])
            yield replace(hits[0], args=args, related=related)
        else:
            yield from hits


def _in_words(compiled: Compiled, first: Mapping[str, Citation]) -> Iterator[Hit]:
    listed = {document.number: document for document in compiled.plan.legal}
    for cited in first.values():
        document = listed.get(cited.number)
        # A basis whose day is not known at all is told by a rule of its own.
        unknown = {"date"} if document and not document.date else set()
        missing = tuple(part for part in PARTS if part not in cited.parts | unknown)
        if missing:
            args: dict[str, Argument] = {"document": cited.name, "missing": missing, "hits": ""}
            span = cited.wording.span(cited.start, cited.end)
            yield Hit(span, args, cited.wording.item)


def _in_list(
    compiled: Compiled, first: Mapping[str, Citation], asked: CitedInFull
) -> Iterator[Hit]:
    for document in compiled.plan.legal:
        if document.relation != "basis" or document.number in first:
            continue
        given = {"type": document.type, "issuer": document.issuer, "about": document.title}
        if is_one_of(document, asked.named_only):
            given.pop("issuer")
        missing = tuple(part for part, value in given.items() if not value)
        if missing:
            name = document_name(document)
            args: dict[str, Argument] = {"document": name, "missing": missing, "hits": ""}
            yield Hit(document.origin.of("id"), args)


RULE = Rule(
    code="P709",
    name="citation-form",
    severity="note",
    title=Text(vi="Viện dẫn lần đầu chưa đủ", en="A first citation that is not full"),
    message=Text(
        vi=(
            "[[Viện dẫn lần đầu “{document}” còn thiếu {missing}]][[{hits} văn bản được viện dẫn "
            "lần đầu chưa đủ, kể từ đây]]."
        ),
        en=(
            "[[The first citation of “{document}” lacks {missing}]][[{hits} documents are not "
            "cited in full the first time, beginning here]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm phần còn thiếu; nếu văn bản viết như vậy thì để nguyên và đề "
            "nghị cơ quan ban hành viện dẫn lần đầu đủ tên loại, số, ký hiệu, thời gian, cơ quan "
            "ban hành, trích yếu."
        ),
        en=(
            "If it was left out in typing, add what is missing; if the document says so, leave it"
            " and ask the issuer to give kind, number, day, issuer and what it is about the first"
            " time."
        ),
    ),
    reason=Text(
        vi=(
            "Viện dẫn đủ thì người nhận tìm được đúng văn bản. Quy định này áp dụng cho kế hoạch "
            "ban hành từ khi Nghị định có hiệu lực; kế hoạch cũ hơn không bị xét."
        ),
        en=(
            "With a full citation whoever receives the plan finds the right document. The rule "
            "holds for plans made since the decree took effect; older ones are not judged by it."
        ),
    ),
    bad="""\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2021-01-01, to: 2022-12-31}
  preamble: |
►    Thực hiện Nghị định số 12/2021/NĐ-CP ngày 04/01/2021 về công tác mẫu; căn cứ Luật Mẫu.
""",
    good="""\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2021-01-01, to: 2022-12-31}
  preamble: |
    Thực hiện Nghị định số 12/2021/NĐ-CP ngày 04/01/2021 của Chính phủ về công tác mẫu.
sections:
  - {id: yeu-cau, clause: I.1, text: "Bám sát Nghị định số 12/2021/NĐ-CP."}
""",
    check=check,
    source=sources(CitedInFull),
    source_read=texts_read(CitedInFull),
    words={
        "missing": {
            "type": Text(vi="tên loại", en="the kind"),
            "date": Text(vi="ngày, tháng, năm", en="the day"),
            "issuer": Text(vi="cơ quan ban hành", en="the issuer"),
            "about": Text(vi="trích yếu", en="what it is about"),
        }
    },
)
