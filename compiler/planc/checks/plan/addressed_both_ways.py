"""One party that the plan assigns work to in one clause, and requests it of in another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.address import Address
from planc.checks.facts.coverage import coverage_of, few
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.facts.address import Addressed
    from planc.compiled import Compiled
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Parties that are assigned and requested, where neither is known to be wrong."""
    address, coverage = Address(compiled), coverage_of(compiled)
    assigned: dict[str, list[Addressed]] = {}
    for entry in address.of("assign"):
        for agency in entry.agencies:
            if not address.outside(agency):
                assigned.setdefault(agency, []).append(entry)
    told: set[str] = set()
    for entry in address.of("request"):
        both = [
            agency
            for agency in entry.agencies
            if agency in assigned and agency not in told and not address.subordinate(agency)
        ]
        if not both:
            continue
        told.update(both)
        others = [other for agency in both for other in assigned[agency]]
        args: dict[str, Argument] = {
            "names": few(coverage.spoken(both)),
            "clause": entry.item.clause,
            "clauses": few(other.item.clause for other in others),
        }
        places = (Place(other.selection.party.span, other.item.id) for other in others)
        related = tuple(dict.fromkeys(places))
        yield Hit(entry.selection.party.span, args, entry.item.id, related=related)


RULE = Rule(
    code="P118",
    name="addressed-both-ways",
    severity="note",
    title=Text(
        vi="Cùng một cơ quan, chỗ “Giao”, chỗ “Đề nghị”",
        en="One party, by “Giao” here and “Đề nghị” there",
    ),
    message=Text(
        vi="{names} được “Đề nghị” ở {clause} nhưng được “Giao” ở {clauses}.",
        en="{names} are requested (“Đề nghị”) in {clause}, but assigned (“Giao”) in {clauses}.",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa modality; nếu văn bản viết như vậy thì giữ nguyên và đề nghị cơ "
            "quan ban hành dùng một cách: “Giao” với cơ quan thuộc quyền, “Đề nghị” với cơ quan "
            "khác."
        ),
        en=(
            "Correct modality if it was entered wrongly; if the document says so, leave it, and "
            "ask the issuer to use one form: “Giao” to its own agencies, “Đề nghị” to others."
        ),
    ),
    reason=Text(
        vi=(
            "Một cơ quan hoặc thuộc quyền người ban hành, hoặc không. Hai cách gọi khác nhau cho "
            "cùng một cơ quan làm cho việc ở chỗ này bắt buộc hơn ở chỗ kia mà không ai định thế."
        ),
        en=(
            "A body either is under the issuer or is not. Two forms for one body make the work in "
            "one clause more binding than in the other, which nobody meant."
        ),
    ),
    bad="""\
duties:
  - id: huong-dan
    clause: III.1
    title: "Hướng dẫn thực hiện"
    modality: assign
    perform: [so-tu-phap]
  - id: tuyen-truyen
    clause: III.2
    title: "Tuyên truyền"
    modality: request
►    perform: [so-tu-phap]
""",
    good="""\
duties:
  - id: huong-dan
    clause: III.1
    title: "Hướng dẫn thực hiện"
    modality: assign
    perform: [so-tu-phap]
  - id: tuyen-truyen
    clause: III.2
    title: "Tuyên truyền"
    modality: request
    perform: [mttq@tinh-mau]
""",
    check=check,
)
