"""A lead that the plan is not sent to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import leads_hits, leads_left_out
from planc.checks.rule import Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.rule import Hit
    from planc.compiled import Compiled


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Leads of tasks that are not among the recipients, nor meant by general words there."""
    notice = leads_left_out(compiled, "notice", ("duty", "report"))
    yield from leads_hits(compiled, notice)


RULE = Rule(
    code="P203",
    name="lead-not-notified",
    severity="warning",
    title=Text(vi="Chủ trì mà không có ở Nơi nhận", en="A lead that is not notified"),
    message=Text(
        vi=(
            "[[{name} chủ trì {count} việc ({clauses}) nhưng không có ở Nơi nhận.]][[{missing} "
            "trên {leads} cơ quan chủ trì không có ở Nơi nhận: {names}.]]"
        ),
        en=(
            "[[{name}: not among the recipients, but lead of tasks or parts ({count}: {clauses}).]]"
            "[[{missing} of {leads} leads are not among the recipients: {names}.]]"
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm vào recipients; nếu văn bản viết như vậy thì để nguyên "
            "và đề nghị cơ quan ban hành bổ sung Nơi nhận, hoặc gửi riêng cho cơ quan này."
        ),
        en=(
            "Add it to recipients if it was left out here; if the document says so, leave "
            "it and ask the issuer to add it, or to send it separately."
        ),
    ),
    reason=Text(
        vi=(
            "Cơ quan không nhận được văn bản thì không biết mình chủ trì việc gì. Dòng chung như "
            "“Các sở, ban, ngành” được tính là có gửi cho cơ quan mà dòng đó có thể gồm cả."
        ),
        en=(
            "An agency that does not get the document does not know what it leads. A general line "
            "such as “Các sở, ban, ngành” counts for those whom it may mean."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [ubnd@cap-huyen]
    division: each-own-area
    when: [{in: 2020}]
recipients:
  - id: nhan-so
    text: "Các sở, ban, ngành của tỉnh"
    parties:
      - {unspecified: "Các sở, ban, ngành của tỉnh"}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-huyen]
    division: each-own-area
    when: [{in: 2020}]
recipients:
  - id: nhan-huyen
    text: "UBND các huyện"
    parties: [ubnd@cap-huyen]
""",
    check=check,
    whole=True,
)
