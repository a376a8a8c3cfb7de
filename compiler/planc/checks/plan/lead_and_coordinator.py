"""An agency that leads and coordinates the same work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument


#: How many agencies the message names.
MOST_NAMED = 5


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Items in which an agency is named as lead and as coordinator."""
    for item_id, obligations in compiled.binding.by_item.items():
        lead = {found.agency: found for found in obligations if found.role == "lead"}
        both = [
            found for found in obligations if found.role == "coordinate" and found.agency in lead
        ]
        if not both:
            continue
        day = compiled.schedule.last_day
        names = tuple(compiled.directory.name(found.agency, day) for found in both)
        args: dict[str, Argument] = {
            "count": len(both),
            "names": names[:MOST_NAMED],
            "more": max(0, len(names) - MOST_NAMED),
        }
        spans = {reason.span for found in both for reason in lead[found.agency].reasons}
        related = tuple(Place(span, item_id) for span in spans)
        yield Hit(both[0].reasons[0].span, args, item_id, related=related)


RULE = Rule(
    code="P102",
    name="lead-and-coordinator",
    severity="warning",
    title=Text(vi="Vừa chủ trì vừa phối hợp", en="Lead and coordinator at once"),
    message=Text(
        vi=(
            "Trong việc này có {count} cơ quan vừa chủ trì vừa phối hợp: {names}[[ và {more} cơ "
            "quan khác]]."
        ),
        en=(
            "Agencies that are lead and coordinator at once in this item ({count}): {names}[[ and "
            "{more} more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa cho đúng văn bản; nếu một trong hai dòng của văn bản là "
            "“cấp huyện khác”, “các đơn vị còn lại” thì trừ ra bằng except; nếu văn bản "
            "viết như vậy thì để nguyên và đề nghị cơ quan ban hành nói rõ các cơ quan này "
            "chủ trì hay phối hợp."
        ),
        en=(
            "If it was entered wrongly, correct it; where a line of the document means "
            "“the others”, take them out with except; if the document says so, leave it "
            "and ask the issuer whether these lead or coordinate."
        ),
    ),
    reason=Text(
        vi=(
            "Cơ quan chủ trì chịu trách nhiệm chính, cơ quan phối hợp làm theo phân công của cơ "
            "quan chủ trì. Ở cả hai chỗ thì không rõ phải trả lời về cả việc hay về một phần."
        ),
        en=(
            "A lead answers for the work, a coordinator for its share of it. An agency in both "
            "places does not know which."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@huyen-diem]
►    coordinate: [ubnd@song-xanh]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-huyen]
    division: each-own-area
    coordinate: [mttq@same]
    when: [{in: 2020}]
""",
    check=check,
)
