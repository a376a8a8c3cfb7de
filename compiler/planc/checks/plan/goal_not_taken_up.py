"""Goals of the legal basis for which the plan has no target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.goals import goals_taken
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.citations import document_name
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.facts.goals import Taken
    from planc.compiled import Compiled
    from planc.findings import Argument

#: How many goals a message repeats.
MOST_NAMED = 3


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit for each document, with all of its goals that no target is about."""
    by_document: dict[str, list[Taken]] = {}
    for taken in goals_taken(compiled):
        by_document.setdefault(taken.document.id, []).append(taken)
    for found in by_document.values():
        missing = [taken for taken in found if not taken.targets]
        if not missing:
            continue
        args: dict[str, Argument] = {
            "count": len(missing),
            "all": len(found),
            "document": document_name(found[0].document),
            "goals": tuple(taken.goal.text for taken in missing[:MOST_NAMED]),
            "more": max(0, len(missing) - MOST_NAMED),
            "said": sum(taken.said for taken in missing),
        }
        related = tuple(Place(taken.goal.origin.of("text")) for taken in missing[1:])
        yield Hit(missing[0].goal.origin.of("text"), args, related=related)


RULE = Rule(
    code="P508",
    name="goal-not-taken-up",
    severity="note",
    title=Text(vi="Mục tiêu của căn cứ bị bỏ trống", en="A goal of the basis not taken up"),
    message=Text(
        vi=(
            "{count} trên {all} mục tiêu của {document} không có chỉ tiêu nào của kế hoạch này ứng "
            "với: “{goals}”[[ và {more} mục tiêu khác]][[ ({said} mục tiêu có nhắc lại trong lời "
            "văn, nhưng không giao cho ai)]]."
        ),
        en=(
            "{count} of {all} goals of {document} have no target in this plan: “{goals}”[[ and "
            "{more} more]][[ ({said} are repeated in its words, and given to nobody)]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm targets có cùng measure với mục tiêu; nếu văn bản viết như vậy"
            " thì để nguyên và đề nghị cơ quan ban hành nói rõ kế hoạch thực hiện mục tiêu này "
            "thế nào."
        ),
        en=(
            "If it was left out in typing, add it under targets with the measure of the goal; if "
            "the document says so, leave it and ask the issuer how the plan takes up the goal."
        ),
    ),
    reason=Text(
        vi=(
            "Kế hoạch được ban hành để thực hiện văn bản cấp trên. Mục tiêu không có chỉ tiêu nào "
            "ứng với thì ở địa phương không ai phải đạt, và cuối kỳ không có số để báo cáo."
        ),
        en=(
            "The plan carries out what a higher document decided. A goal without a target binds "
            "nobody on the spot, and at the end there is no figure to report."
        ),
    ),
    bad="""\
legal:
  - id: de-an-mau
    type: "Quyết định"
    number: "01/QĐ-TTg"
    date: 2019-01-02
    issuer: "Thủ tướng Chính phủ"
    title: "phê duyệt Đề án mẫu"
    relation: basis
    goals:
►      - {id: muc-tieu-tap-huan, text: "Ít nhất 10 lớp mỗi tỉnh", measure: lop, min: 10}
""",
    good="""\
legal:
  - id: de-an-mau
    type: "Quyết định"
    number: "01/QĐ-TTg"
    date: 2019-01-02
    issuer: "Thủ tướng Chính phủ"
    title: "phê duyệt Đề án mẫu"
    relation: basis
    goals:
      - {id: muc-tieu-tap-huan, text: "Ít nhất 10 lớp mỗi tỉnh", measure: lop, min: 10}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
    targets:
      - {measure: lop, per: cap-tinh, min: 10, unit: "lớp"}
""",
    check=check,
)
