"""“Đề nghị” to an agency that the issuer could assign the work to."""

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
    """Clauses that request something of agencies below the issuer."""
    address, coverage = Address(compiled), coverage_of(compiled)
    requested: dict[str, list[Addressed]] = {}
    for entry in address.of("request"):
        requested.setdefault(entry.item.id, []).append(entry)
    assigned: dict[str, Addressed] = {}
    for entry in address.of("assign"):
        for agency in entry.agencies:
            assigned.setdefault(agency, entry)
    for item, entries in requested.items():
        below = [entry for entry in entries if any(map(address.subordinate, entry.agencies))]
        if not below:
            continue
        agencies = [each for entry in entries for each in entry.agencies]
        wrong = [agency for agency in agencies if address.subordinate(agency)]
        elsewhere = dict.fromkeys(
            (assigned[agency].item.clause, Place(found.selection.party.span, found.item.id))
            for agency in wrong
            if (found := assigned.get(agency))
        )
        args: dict[str, Argument] = {
            "names": few(coverage.spoken(wrong)),
            "others": few(coverage.spoken(each for each in agencies if address.outside(each))),
            "clauses": few(clause for clause, _ in elsewhere),
        }
        places = [Place(entry.selection.party.span, item) for entry in below[1:]]
        places += [place for _, place in elsewhere]
        related = tuple(dict.fromkeys(places))
        yield Hit(below[0].selection.party.span, args, item, related=related)


RULE = Rule(
    code="P117",
    name="request-to-subordinate",
    severity="note",
    title=Text(vi="“Đề nghị” cơ quan thuộc quyền", en="“Đề nghị” to a subordinate"),
    message=Text(
        vi=(
            "Dùng “Đề nghị” với {names}, là cơ quan thuộc quyền điều hành của cơ quan ban hành[[; "
            "“Đề nghị” chỉ đúng với {others} ở cùng câu này]][[; ở {clauses} lại dùng “Giao” với "
            "chính các cơ quan đó]]."
        ),
        en=(
            "“Đề nghị” (a request) to {names}, who are below the issuer[[; it is right only for "
            "{others}, named in the same sentence]][[; in {clauses} the same is assigned work by "
            "“Giao”]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu văn bản viết như vậy thì giữ nguyên và đề nghị cơ quan ban hành sửa: tách thành "
            "hai câu, “Giao” cơ quan thuộc quyền, “Đề nghị” cơ quan ngoài hệ thống hành chính."
        ),
        en=(
            "If the document says so, leave it, and ask the issuer to write two sentences: “Giao” "
            "to subordinates, “Đề nghị” to bodies outside the executive line."
        ),
    ),
    reason=Text(
        vi=(
            "“Đề nghị” là lời với cơ quan mà người ban hành không có quyền giao việc. Dùng với cơ "
            "quan thuộc quyền thì không rõ việc đó có bắt buộc hay không."
        ),
        en=(
            "“Đề nghị” is said to bodies that the issuer cannot give orders to. Said to a "
            "subordinate it leaves open whether the work is binding."
        ),
    ),
    bad="""\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: uy-ban@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31}
bodies:
  - {id: uy-ban, name: "Ủy ban {kind} {name}", at: [cap-tinh, cap-huyen], line: executive}
  - {id: so-mau, name: "Sở Mẫu", at: [cap-tinh], line: executive}
  - {id: hoi-mau, name: "Hội Mẫu", at: [cap-tinh], line: social}
duties:
  - id: phoi-hop
    clause: III.1
    title: "Phối hợp tuyên truyền"
    modality: request
►    perform: [so-mau, hoi-mau]
""",
    good="""\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: uy-ban@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31}
bodies:
  - {id: uy-ban, name: "Ủy ban {kind} {name}", at: [cap-tinh, cap-huyen], line: executive}
  - {id: so-mau, name: "Sở Mẫu", at: [cap-tinh], line: executive}
  - {id: hoi-mau, name: "Hội Mẫu", at: [cap-tinh], line: social}
duties:
  - id: tuyen-truyen
    clause: III.1
    title: "Tuyên truyền"
    modality: assign
    perform: [so-mau]
  - id: phoi-hop
    clause: III.2
    title: "Phối hợp tuyên truyền"
    modality: request
    perform: [hoi-mau]
""",
    check=check,
)
