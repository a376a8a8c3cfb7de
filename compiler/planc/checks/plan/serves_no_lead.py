"""Agencies of a class that work with none of the leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.gaps import hits_by_selector
from planc.checks.rule import Rule, Text
from planc.checks.vocabulary import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.rule import Hit
    from planc.compiled import Compiled


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Selectors of a class some of whose agencies serve no lead."""
    yield from hits_by_selector(
        compiled,
        (gap for gap in compiled.binding.gaps if gap.kind == "no-lead"),
    )


RULE = Rule(
    code="P107",
    name="serves-no-lead",
    severity="note",
    title=Text(vi="Cơ quan không ứng với cơ quan chủ trì nào", en="Agencies that serve no lead"),
    message=Text(
        vi=(
            "Trong “{party}” có {count} cơ quan được giao {role} nhưng không có cơ quan nào để làm "
            "cùng: {names}[[ và {more} cơ quan khác]]."
        ),
        en=(
            "Of “{party}”, agencies that are to {role} but have nobody to do it for ({count}): "
            "{names}[[ and {more} more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Thu hẹp lại, ví dụ viết nhóm thay cho cấp (mttq@huyen-diem); nếu tất cả cùng làm một "
            "việc thì thêm dòng: division: together"
        ),
        en=(
            "Narrow it, for instance to a group in the place of a level (mttq@huyen-diem); for "
            "work in common, add the line: division: together"
        ),
    ),
    reason=Text(
        vi=(
            "Việc được giao theo địa bàn: cơ quan ở huyện không có cơ quan chủ trì nào vẫn nhận "
            "nghĩa vụ, nhưng không có ai để phối hợp."
        ),
        en=(
            "Work is bound by area: agencies in a district without a lead still get the "
            "obligation, but there is nobody to work with."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@huyen-diem]
►    coordinate: [mttq@cap-huyen]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@huyen-diem]
    coordinate: [mttq@huyen-diem]
    when: [{in: 2020}]
""",
    check=check,
    words={"role": ROLES},
)
