"""A basis that nobody can look up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.citations import document_name, is_one_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument

#: Known by their names alone: the law, and what a congress of the Party resolves.
_BY_NAME = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Nghị quyết Đại hội", "Điều lệ")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Bases without number or date, unless they are known by name."""
    for document in compiled.plan.legal:
        if document.relation != "basis" or is_one_of(document, _BY_NAME):
            continue
        if "đại hội" in (document.title or "").casefold():
            continue
        given = {"number": document.number, "date": document.date}
        missing = tuple(name for name, value in given.items() if not value)
        if missing:
            args: dict[str, Argument] = {"document": document_name(document), "missing": missing}
            yield Hit(document.origin.of("id"), args)


RULE = Rule(
    code="P702",
    name="basis-without-number-or-date",
    severity="warning",
    title=Text(vi="Căn cứ thiếu số hoặc ngày", en="A basis without number or date"),
    message=Text(
        vi="Căn cứ “{document}” không có {missing}.", en="The basis “{document}” has no {missing}."
    ),
    remedy=Text(
        vi=(
            'Nếu nhập sót thì ghi đủ, ví dụ: number: "12/QĐ-TTg", date: 2019-04-18; nếu văn bản '
            "viết như vậy thì để nguyên và đề nghị cơ quan ban hành ghi rõ văn bản nào; không tự "
            "điền."
        ),
        en=(
            'If it was left out in typing, give them, as in: number: "12/QĐ-TTg", date: '
            "2019-04-18; if the document says so, leave it and ask the issuer which document is "
            "meant; invent nothing."
        ),
    ),
    reason=Text(
        vi=(
            "Mỗi năm mỗi cơ quan đánh số lại từ đầu: thiếu số hoặc ngày thì không xác định được là "
            "văn bản nào, còn hiệu lực hay không. Luật, bộ luật, pháp lệnh chỉ cần tên."
        ),
        en=(
            "Every issuer numbers its documents anew each year: without number or date nobody can "
            "tell which document is meant, or whether it is in force. Laws are known by name."
        ),
    ),
    bad="""\
legal:
►  - id: huong-dan-cua-bo
    type: "Công văn"
    number: "12/BTP-MAU"
    issuer: "Bộ Tư pháp"
    title: "hướng dẫn thực hiện Đề án mẫu"
""",
    good="""\
legal:
  - id: huong-dan-cua-bo
    type: "Công văn"
    number: "12/BTP-MAU"
    date: 2019-01-02
    issuer: "Bộ Tư pháp"
    title: "hướng dẫn thực hiện Đề án mẫu"
  - {id: luat-mau, type: "Luật", title: "Luật Mẫu"}
""",
    check=check,
    words={
        "missing": {
            "number": Text(vi="số và ký hiệu", en="number"),
            "date": Text(vi="ngày ký", en="date"),
        }
    },
)
