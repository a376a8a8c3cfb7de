"""“Giao” to a body that the issuer cannot assign work to."""

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
    """Clauses that assign work to bodies outside the executive line, or above the issuer."""
    address, coverage = Address(compiled), coverage_of(compiled)
    requested: dict[str, Addressed] = {}
    for entry in address.of("request"):
        for agency in entry.agencies:
            requested.setdefault(agency, entry)
    assigned: dict[str, list[Addressed]] = {}
    for entry in address.of("assign"):
        if any(map(address.outside, entry.agencies)):
            assigned.setdefault(entry.item.id, []).append(entry)
    for item, entries in assigned.items():
        wrong = [each for entry in entries for each in entry.agencies if address.outside(each)]
        elsewhere = [found for agency in wrong if (found := requested.get(agency))]
        args: dict[str, Argument] = {
            "names": few(coverage.spoken(wrong)),
            "clauses": few(found.item.clause for found in elsewhere),
        }
        places = [Place(entry.selection.party.span, item) for entry in entries[1:]]
        places += [Place(found.selection.party.span, found.item.id) for found in elsewhere]
        related = tuple(dict.fromkeys(places))
        yield Hit(entries[0].selection.party.span, args, item, related=related)


RULE = Rule(
    code="P119",
    name="assigned-outside-the-line",
    severity="warning",
    title=Text(
        vi="“Giao” cơ quan ngoài hệ thống hành chính",
        en="“Giao” to a body outside the executive line",
    ),
    message=Text(
        vi=(
            "Dùng “Giao” với {names}, là nơi cơ quan ban hành không có quyền giao việc[[; ở "
            "{clauses} dùng “Đề nghị”]]."
        ),
        en=(
            "“Giao” (an assignment) to {names}, whom the issuer cannot assign work to[[; in "
            "{clauses} it is “Đề nghị”]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa thành modality: request; nếu văn bản viết như vậy thì giữ "
            "nguyên và đề nghị cơ quan ban hành đổi thành “Đề nghị”."
        ),
        en=(
            "Write modality: request if it was entered wrongly; if the document says so, leave it, "
            "and ask the issuer to write “Đề nghị”."
        ),
    ),
    reason=Text(
        vi=(
            "Mặt trận, tòa án, viện kiểm sát, cơ quan đảng, các hội và cơ quan cấp trên không "
            "thuộc quyền Ủy ban nhân dân: việc “giao” cho họ không ràng buộc được ai. Công an, "
            "quân sự, báo chí thì mỗi nơi một khác, nên không bị nhắc."
        ),
        en=(
            "The Front, the courts, the procuracy, Party bodies, associations and higher agencies "
            "are not under a People's Committee: what it assigns to them binds nobody. Police, "
            "military and press are passed over, since practice differs."
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
  - {id: hoi-mau, name: "Hội Mẫu", at: [cap-tinh], line: social}
duties:
  - id: tuyen-truyen
    clause: III.1
    title: "Tuyên truyền"
    modality: assign
►    perform: [hoi-mau]
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
  - {id: hoi-mau, name: "Hội Mẫu", at: [cap-tinh], line: social}
duties:
  - id: tuyen-truyen
    clause: III.1
    title: "Tuyên truyền"
    modality: request
    perform: [hoi-mau]
""",
    check=check,
)
