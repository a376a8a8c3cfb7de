"""Work that lies before the documents that order it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import entries, latest_begin, span_of
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.language.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item, Legal, Plan

#: The arguments that only some of the ways to come too early have.
NOTHING: dict[str, Argument] = dict.fromkeys(("begins", "issued", "signed", "basis", "dated"), "")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Times before the day of issue or, where that is unknown, of the latest basis."""
    plan = compiled.plan
    basis = _latest_basis(plan)
    issued = day(plan.header.issued)
    if basis and issued and issued < basis[0]:
        args = NOTHING | {"signed": issued, "basis": _name(basis[1]), "dated": basis[0]}
        related = (Place(basis[1].origin.of("date")),)
        yield Hit(plan.header.origin.of("issued"), args, related=related)
    ordered = issued or (basis[0] if basis else None)
    if ordered is None:
        return
    there = plan.header.origin.of("issued")
    said: dict[str, Argument] = {"issued": ordered}
    if issued is None and basis:
        there = basis[1].origin.of("date")
        said = {"basis": _name(basis[1]), "dated": basis[0]}
    for item in among(compiled):
        for entry, runs in entries(compiled, item):
            begins = latest_begin(entry, runs)
            # A recurrence without a beginning of its own begins with the plan.
            stated = not entry.every or entry.from_
            if stated and begins and begins < ordered and not any(run.outside for run in runs):
                args = {**NOTHING, **said, "begins": begins}
                yield Hit(span_of(entry), args, item.id, related=(Place(there),))
                break


def among(compiled: Compiled) -> Sequence[Item]:
    """Items that have a time of their own."""
    return [item for item in compiled.plan.items if item.when]


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
            "[[Việc này phải bắt đầu chậm nhất ngày {begins}, trước khi kế hoạch được ban hành "
            "({issued})]][[Việc này phải bắt đầu chậm nhất ngày {begins}, trước ngày của căn cứ "
            "“{basis}” ({dated})]][[Kế hoạch ban hành ngày {signed}, trước ngày của căn cứ "
            "“{basis}” ({dated})]]."
        ),
        en=(
            "[[This must begin by {begins}, before the plan was issued ({issued})]][[This must "
            "begin by {begins}, before the day of its basis “{basis}” ({dated})]][[The plan was "
            "issued on {signed}, before the day of its basis “{basis}” ({dated})]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Kiểm tra năm, tháng ở đây và ngày của văn bản; nếu đúng như vậy thì đề nghị cơ quan "
            "ban hành lùi thời gian thực hiện."
        ),
        en=(
            "Check the year and month here and the day of the document; if they are right, ask "
            "the issuer for a later time."
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
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} nội dung có thời gian bắt đầu trước khi kế hoạch hoặc "
            "căn cứ của kế hoạch được ban hành."
        ),
        en=("{hit_items} of {all_items} items begin before the plan or its basis was issued."),
    ),
)
