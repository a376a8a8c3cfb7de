"""Work that lies before the documents that order it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import entries, latest_begin, shown, span_of
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.language.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item, Legal, Plan, When

#: How many items the message names.
MOST_NAMED = 3

#: The arguments that only some of the ways to come too early have.
NOTHING: dict[str, Argument] = dict.fromkeys(
    ("begins", "early", "count", "more", "issued", "signed", "basis", "dated"), ""
)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Times before the day of issue or, where that is unknown, of the latest basis.

    Where several items come too early it is the one day that is wrong rather than all of theirs.
    """
    plan = compiled.plan
    basis = _latest_basis(plan)
    issued = day(plan.header.issued)
    if basis and issued and issued < basis[0]:
        args = NOTHING | {"signed": issued, "basis": _name(basis[1]), "dated": basis[0]}
        signed = Place(plan.header.origin.of("issued"))
        yield Hit(basis[1].origin.of("date"), args, related=(signed,))
    if issued:
        ordered, there = issued, plan.header.origin.of("issued")
        said: dict[str, Argument] = {"issued": issued}
    elif basis:
        ordered, there = basis[0], basis[1].origin.of("date")
        said = {"basis": _name(basis[1]), "dated": basis[0]}
    else:
        return
    early = list(_early(compiled, ordered))
    if len(early) == 1:
        item, entry, begins = early[0]
        args = {**NOTHING, **said, "begins": begins}
        yield Hit(span_of(entry), args, item.id, related=(Place(there),))
    elif early:
        args = {
            **NOTHING,
            **said,
            "early": tuple(f"{item.clause} ({shown(begins)})" for item, _, begins in early)[
                :MOST_NAMED
            ],
            "count": len(early),
            "more": max(0, len(early) - MOST_NAMED),
        }
        related = tuple(Place(span_of(entry), item.id) for item, entry, _ in early)
        yield Hit(there, args, related=related)


def _early(compiled: Compiled, ordered: date) -> Iterator[tuple[Item, When, date]]:
    """The items that have to begin before a day, each with its last day to begin."""
    for item in compiled.plan.items:
        for entry, runs in entries(compiled, item):
            begins = latest_begin(entry, runs)
            # A recurrence without a beginning of its own begins with the plan.
            stated = not entry.every or entry.from_
            if stated and begins and begins < ordered and not any(run.outside for run in runs):
                yield item, entry, begins
                break


def _latest_basis(plan: Plan) -> tuple[date, Legal] | None:
    dated = [
        (found, document)
        for document in plan.legal
        if document.relation == "basis" and (found := day(document.date))
    ]
    return max(dated, key=lambda entry: entry[0], default=None)


def _name(document: Legal) -> str:
    return " ".join(part for part in (document.type, document.number) if part) or document.id


RULE = Rule(
    code="P306",
    name="before-its-basis",
    severity="note",
    title=Text(vi="Trước khi có căn cứ", en="Before its basis"),
    message=Text(
        vi=(
            "[[Việc này phải bắt đầu chậm nhất ngày {begins}]][[{count} việc phải bắt đầu chậm "
            "nhất vào những ngày này: {early}]][[ và {more} việc khác]][[Kế hoạch ban hành ngày "
            "{signed}]], trước [[khi kế hoạch được ban hành ({issued})]][[ngày của căn cứ "
            "“{basis}” ({dated})]]."
        ),
        en=(
            "[[This must begin by {begins}]][[{count} items must begin by these days: {early}]][[ "
            "and {more} more]][[The plan was issued on {signed}]], before [[the plan was issued "
            "({issued})]][[the day of its basis “{basis}” ({dated})]]."
        ),
    ),
    remedy=Text(
        vi=(
            "[[Nếu nhập nhầm thì sửa ngày ban hành ({signed}) hoặc ngày của căn cứ; nếu văn bản "
            "viết như vậy thì để nguyên và đề nghị cơ quan ban hành đính chính phần căn cứ.]]"
            "[[Nếu nhập nhầm thì sửa ngày ở đây hoặc thời gian của {count} việc ấy; nếu văn bản "
            "viết như vậy thì để nguyên và đề nghị cơ quan ban hành lùi thời gian thực hiện.]]"
            "[[Nếu nhập nhầm thì sửa thời gian này (chậm nhất {begins}) hoặc ngày của văn bản; nếu "
            "văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành lùi thời gian.]]"
        ),
        en=(
            "[[If it was typed wrongly, correct the day of issue ({signed}) or that of the basis; "
            "if the document says so, leave it and ask the issuer to correct what it rests on.]]"
            "[[If it was typed wrongly, correct the day here, or the times of these {count} items; "
            "if the document says so, leave it and ask the issuer for later times.]]"
            "[[If it was typed wrongly, correct this time ({begins} at the latest) or the day of "
            "the document; if the document says so, leave it and ask the issuer for a later time.]]"
        ),
    ),
    reason=Text(
        vi=(
            "Không ai làm được việc của một kế hoạch chưa ban hành. Thời gian như vậy thường là gõ "
            "nhầm năm, hoặc chép từ dự thảo ban hành muộn."
        ),
        en=(
            "Nobody can do the work of a plan that is not there yet. Such a time is mostly a "
            "mistyped year, or left from a draft that was signed late."
        ),
    ),
    bad="""\
legal:
  - {id: de-an, type: "Quyết định", number: "01/QĐ-M", date: 2019-04-18}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{in: 2019-02}]
""",
    good="""\
legal:
  - {id: de-an, type: "Quyết định", number: "01/QĐ-M", date: 2019-04-18}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2019-09}]
""",
    check=check,
)
