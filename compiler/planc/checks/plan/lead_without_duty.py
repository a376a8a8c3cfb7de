"""A lead that has no standing duty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import leads_hits, leads_left_out
from planc.checks.rule import Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.rule import Hit
    from planc.compiled import Compiled


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Leads of tasks that no duty names; who does not report either is told as that."""
    duty = leads_left_out(compiled, "duty", ("report", "notice"))
    report = leads_left_out(compiled, "report", ("duty", "notice"))
    yield from leads_hits(compiled, duty, report)


RULE = Rule(
    code="P201",
    name="lead-without-duty",
    severity="note",
    title=Text(
        vi="Chủ trì mà không có ở phần Tổ chức thực hiện", en="A lead without a standing duty"
    ),
    message=Text(
        vi=(
            "[[{name} chủ trì {count} việc ({clauses}) nhưng phần Tổ chức thực hiện không nêu "
            "trách nhiệm nào của cơ quan này.]][[{missing} trên {leads} cơ quan chủ trì không có "
            "trách nhiệm nào ở phần Tổ chức thực hiện: {names}.]]"
        ),
        en=(
            "[[{name}: no standing duty, but lead of tasks or parts ({count}: {clauses}).]]"
            "[[{missing} of {leads} leads have no standing duty: {names}.]]"
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm vào duties; nếu văn bản không nêu thì đề nghị cơ quan ban hành "
            "bổ sung một điểm cho cơ quan này ở phần Tổ chức thực hiện."
        ),
        en=(
            "Add it under duties if it was left out here; if the document does not name it, ask "
            "the issuer to add a point to that part."
        ),
    ),
    reason=Text(
        vi=(
            "Phần Tổ chức thực hiện là chỗ cơ quan được giao mở ra xem đầu tiên. Cơ quan chủ trì "
            "không có tên ở đó thì dễ tưởng mình không có việc."
        ),
        en=(
            "The part on organisation is what an agency opens first. A lead that is not in it may "
            "well believe that it has nothing to do."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [so-tu-phap]
    when: [{in: 2020}]
duties:
  - id: bo-tri-kinh-phi
    clause: III.1
    title: "Bố trí kinh phí"
    fund: [so-tai-chinh]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
duties:
  - id: huong-dan
    clause: III.1
    title: "Hướng dẫn thực hiện"
    perform: [so-tu-phap]
""",
    check=check,
    whole=True,
)
