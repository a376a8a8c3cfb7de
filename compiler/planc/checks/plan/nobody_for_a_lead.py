"""A party that finds nobody for some of the leads."""

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
    """Selectors that have nobody for some leads, though these have units of that level."""
    yield from hits_by_selector(
        compiled,
        (
            gap
            for gap in compiled.binding.gaps
            if gap.kind in ("no-body", "no-line") or (gap.kind == "no-unit" and gap.level is None)
        ),
    )


RULE = Rule(
    code="P106",
    name="nobody-for-a-lead",
    severity="warning",
    title=Text(vi="Không tìm được cơ quan cho cơ quan chủ trì", en="Nobody for a lead"),
    message=Text(
        vi=(
            "Không có cơ quan nào ứng với “{party}” để {role} với {count} cơ quan: {names}[[ và "
            "{more} cơ quan khác]]."
        ),
        en=(
            "“{party}” gives nobody to {role} for these agencies ({count}): {names}[[ and {more} "
            "more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu tổ chức có ở nơi đó thì thêm vào dòng at của tổ chức; nếu không thì viết rõ cơ "
            "quan khác hoặc thêm except."
        ),
        en=(
            "If the body exists there, add the place to its line at; otherwise name another "
            "agency, or add except."
        ),
    ),
    reason=Text(
        vi=(
            "Văn bản viết “Mặt trận cùng cấp” cho mọi cơ quan chủ trì, nhưng có nơi không có tổ "
            "chức đó: cơ quan chủ trì ở đấy sẽ không có ai phối hợp."
        ),
        en=(
            "The document names “the Front of the same level” for all leads, but at some of them "
            "there is none: that lead would have nobody to work with."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-xa]
    division: each-own-area
►    coordinate: [hoi-luat-gia@same]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-huyen]
    division: each-own-area
    coordinate: [hoi-luat-gia@same]
    when: [{in: 2020}]
""",
    check=check,
    words={"role": ROLES},
)
