"""A basis that was no longer in force when the plan was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.citations import day_of_the_plan, document_name, end_of
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Bases that ended before the day of issue, or before the plan begins if that is not known."""
    on = day_of_the_plan(compiled)
    documents = {document.id: document for document in compiled.plan.legal}
    for document in compiled.plan.legal:
        last = end_of(document, documents) if document.relation == "basis" else None
        if last is None or last >= on:
            continue
        successors = [documents[name] for name in document.succeeded_by if name in documents]
        args: dict[str, Argument] = {
            "document": document_name(document),
            "last": last,
            "kind": "issued" if compiled.plan.header.issued else "first",
            "day": on,
            "successors": tuple(document_name(each) for each in successors),
        }
        key = "until" if document.until else "succeeded_by"
        related = tuple(Place(each.origin.of("id")) for each in successors)
        yield Hit(document.origin.of(key), args, related=related)


RULE = Rule(
    code="P703",
    name="basis-expired-or-replaced",
    severity="warning",
    title=Text(vi="Căn cứ đã hết hiệu lực", en="A basis no longer in force"),
    message=Text(
        vi=(
            "Căn cứ “{document}” hết hiệu lực sau ngày {last}, trước {kind} của kế hoạch "
            "({day})[[; văn bản thay thế: {successors}]]."
        ),
        en=(
            "The basis “{document}” was in force until {last}, before {kind} of the plan "
            "({day})[[; it is replaced by {successors}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa until, hoặc ghi relation: mentioned nếu văn bản chỉ nhắc lại; "
            "nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành viện dẫn văn bản "
            "đang có hiệu lực."
        ),
        en=(
            "If it was mistyped, correct until, or write relation: mentioned for a document that "
            "is only recalled; if the document says so, leave it and ask the issuer to cite the "
            "one in force."
        ),
    ),
    reason=Text(
        vi=(
            "Văn bản hết hiệu lực không làm căn cứ được: nhiệm vụ dựa vào đó có thể trái với văn "
            "bản đã thay thế nó."
        ),
        en=(
            "A document that has ended is no basis: what rests on it may contradict the one that "
            "replaced it."
        ),
    ),
    bad="""\
legal:
  - id: quyet-dinh-cu
    type: "Quyết định"
    number: "12/QĐ-TTg"
    date: 2014-02-03
►    until: 2018-06-30
    succeeded_by: [quyet-dinh-moi]
  - {id: quyet-dinh-moi, type: "Quyết định", number: "34/QĐ-TTg", date: 2018-07-01,
     relation: mentioned}
""",
    good="""\
legal:
  - id: quyet-dinh-cu
    type: "Quyết định"
    number: "12/QĐ-TTg"
    date: 2014-02-03
    until: 2018-06-30
    succeeded_by: [quyet-dinh-moi]
    relation: mentioned
  - {id: quyet-dinh-moi, type: "Quyết định", number: "34/QĐ-TTg", date: 2018-07-01}
""",
    check=check,
    words={
        "kind": {
            "issued": Text(vi="ngày ban hành", en="the day of issue"),
            "first": Text(vi="ngày đầu", en="the first day"),
        }
    },
)
