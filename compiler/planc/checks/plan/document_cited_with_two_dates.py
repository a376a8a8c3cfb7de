"""One document that is cited with two days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.citations import citations
from planc.findings import Place
from planc.language.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from planc.compiled import Compiled
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """The same kind, number and year with another day, each other day once.

    Numbers begin anew each year, so that another year is another document.
    """
    seen: dict[tuple[str, str, int], dict[date, Place]] = {}
    for document in compiled.plan.legal:
        on = day(document.date)
        if on and document.number and document.type:
            key = (document.type.casefold(), document.number, on.year)
            seen.setdefault(key, {}).setdefault(on, Place(document.origin.of("date")))
    for cited in citations(compiled):
        if cited.on is None:
            continue
        days = seen.setdefault((cited.type.casefold(), cited.number, cited.on.year), {})
        place = cited.wording.place(cited.start, cited.end)
        if days and cited.on not in days:
            first, other = next(iter(days.items()))
            args: dict[str, Argument] = {"document": cited.name, "day": cited.on, "other": first}
            yield Hit(place.span, args, place.item, related=(other,))
        days.setdefault(cited.on, place)


RULE = Rule(
    code="P711",
    name="document-cited-with-two-dates",
    severity="note",
    title=Text(vi="Một văn bản ghi hai ngày", en="One document with two days"),
    message=Text(
        vi="{document} ở đây ghi ngày {day}, chỗ khác ghi ngày {other}.",
        en="{document} is dated {day} here and {other} elsewhere.",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa theo đúng văn bản; nếu văn bản viết như vậy thì để nguyên và đề "
            "nghị cơ quan ban hành đính chính."
        ),
        en=(
            "If it was mistyped, correct it after the document; if the document says so, leave it "
            "and ask the issuer to correct it."
        ),
    ),
    reason=Text(
        vi="Một cơ quan không ban hành hai văn bản cùng số trong một năm: một ngày phải sai.",
        en="No office issues two documents of one number in a year: one of the days is wrong.",
    ),
    bad="""\
sections:
  - {id: can-cu, clause: I.1, text: "Thực hiện Quyết định số 12/QĐ-TTg ngày 18/4/2019."}
  - id: yeu-cau
    clause: I.2
    text: |
►      Bám sát Quyết định số 12/QĐ-TTg ngày 14/8/2019.
""",
    good="""\
sections:
  - {id: can-cu, clause: I.1, text: "Thực hiện Quyết định số 12/QĐ-TTg ngày 18/4/2019."}
  - id: yeu-cau
    clause: I.2
    text: |
      Bám sát Quyết định số 12/QĐ-TTg ngày 18/4/2019.
""",
    check=check,
)
