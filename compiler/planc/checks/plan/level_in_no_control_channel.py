"""A whole level that leads tasks and is in no duty, no report and no notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import coverage_of, few, out_of_every_channel
from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Bodies of a level that lead and that nothing else in the plan reaches."""
    coverage = coverage_of(compiled)
    left_out = out_of_every_channel(coverage)
    if not left_out:
        return
    mentioned = coverage.mentions(lambda _, role: role == "with")
    for kind, found in left_out.items():
        also = mentioned.get(kind, [])
        args: dict[str, Argument] = {
            "names": coverage.spoken(
                dict.fromkeys(agency for mention in found for agency in mention.agencies)
            ),
            "count": len({mention.item.id for mention in found}),
            "clauses": few(mention.clause for mention in found),
            "mentioned": few(mention.clause for mention in also),
        }
        places = (*(mention.place for mention in found[1:]), *(each.place for each in also))
        yield Hit(found[0].party.span, args, found[0].item.id, related=places)


RULE = Rule(
    code="P209",
    name="level-in-no-control-channel",
    severity="warning",
    title=Text(
        vi="Cả một cấp chủ trì mà không ai theo dõi được",
        en="A whole level that leads and that nothing reaches",
    ),
    message=Text(
        vi=(
            "{names} chủ trì {count} việc ({clauses}) nhưng không được giao trách nhiệm ở phần Tổ "
            "chức thực hiện, không phải báo cáo, không có ở Nơi nhận[[; chỉ được nhắc tới ở "
            "{mentioned} như nơi để cơ quan khác phối hợp]]."
        ),
        en=(
            "{names} lead {count} items ({clauses}) but have no standing duty, no report to make, "
            "and are not among the recipients[[; {mentioned} mentions them only as those whom "
            "others work with]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì bổ sung; nếu văn bản viết như vậy thì đề nghị cơ quan ban hành giao "
            "trách nhiệm và chế độ báo cáo cho cấp này, gửi văn bản cho cấp này, hoặc giao cấp "
            "trên trực tiếp chỉ đạo và tổng hợp."
        ),
        en=(
            "Add what was left out here; if the document says so, ask the issuer to give this "
            "level a duty, a report and a notice, or have the level above direct it and report "
            "for it."
        ),
    ),
    reason=Text(
        vi=(
            "Cấp chủ trì mà không nhận văn bản, không có trách nhiệm và không báo cáo thì không "
            "biết mình có việc, và không ai biết việc có được làm hay không."
        ),
        en=(
            "A level that leads without getting the document, without a duty and without a report "
            "does not know of its work, and nobody learns whether it is done."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [ubnd@cap-xa]
    division: each-own-area
    when: [{in: 2020}]
duties:
  - id: huong-dan
    clause: III.1
    title: "Hướng dẫn thực hiện"
    perform: [so-tu-phap]
reports:
  - id: bao-cao
    clause: III.2
    title: "Báo cáo kết quả"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{before: 2020-11-20, covers: 2020}]
recipients:
  - {id: nhan-so, text: "Sở Tư pháp", parties: [so-tu-phap]}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-xa]
    division: each-own-area
    when: [{in: 2020}]
duties:
  - id: huong-dan
    clause: III.1
    title: "Hướng dẫn thực hiện"
    perform: [so-tu-phap]
reports:
  - id: bao-cao
    clause: III.2
    title: "Báo cáo kết quả"
    from: [so-tu-phap, ubnd@cap-xa]
    to: [ubnd@tinh-mau]
    when: [{before: 2020-11-20, covers: 2020}]
recipients:
  - {id: nhan-so, text: "Sở Tư pháp", parties: [so-tu-phap]}
""",
    check=check,
    whole=True,
)
