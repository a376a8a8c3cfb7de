"""A target that none of those who do the work has to reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.binding import leading_role
from planc.checks.rule import Hit, Rule, Text
from planc.checks.vocabulary import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Targets for places whose agencies have a part in the item, but not the role that is bound.

    Where nobody there has any part, another rule says that the places have no role.
    """
    names = {level.id: level.name for level in compiled.plan.levels}
    names |= {group.id: group.name or group.id for group in compiled.plan.groups}
    for item in compiled.plan.items:
        held = compiled.binding.by_item.get(item.id, ()) if item.targets else ()
        bound = {target for obligation in held for target in obligation.targets}
        for target in item.targets:
            if target.per is None or target in bound:
                continue
            there = [found.role for found in held if _is_at(compiled, found.agency, target.per)]
            if there:
                args: dict[str, Argument] = {
                    "per": names.get(target.per) or target.per,
                    "role": target.of or leading_role(item) or "lead",
                    "held": there[0],
                }
                yield Hit(target.origin.of("per"), args, item.id)


def _is_at(compiled: Compiled, agency: str, per: str) -> bool:
    found = compiled.directory.agencies[agency]
    return per in (found.level, found.unit) or found.unit in compiled.directory.members.get(per, ())


RULE = Rule(
    code="P512",
    name="target-binds-nobody",
    severity="warning",
    title=Text(vi="Chỉ tiêu không thuộc về ai", en="A target that binds nobody"),
    message=Text(
        vi=(
            "Chỉ tiêu này tính cho mỗi nơi thuộc “{per}”, nhưng ở đó không có cơ quan {role} nào "
            "(chỉ có cơ quan {held}), nên không ai phải đạt."
        ),
        en=(
            "This target is for each place of “{per}”, but there the role is to {held}, not to "
            "{role}, so that nobody has to reach it."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì ghi per là cấp hay nhóm của cơ quan phải đạt, hoặc thêm of, ví dụ:"
            " of: coordinate; nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành "
            "nói rõ cơ quan nào phải đạt."
        ),
        en=(
            "If it was mistyped, write in `per` the level or group of those who have to reach it,"
            " or add `of`, as in: of: coordinate; if the document says so, leave it and ask the "
            "issuer who has to reach it."
        ),
    ),
    reason=Text(
        vi="Chỉ tiêu không nằm trên phiếu việc của cơ quan nào thì không ai biết mình phải đạt.",
        en="A target on nobody's duty sheet is known to nobody.",
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [ubnd@cap-xa]
    when: [{in: 2020}]
    targets:
►      - {measure: lop, per: cap-xa, min: 1, unit: "lớp"}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [ubnd@cap-xa]
    when: [{in: 2020}]
    targets:
      - {measure: lop, per: cap-xa, min: 1, unit: "lớp", of: coordinate}
""",
    check=check,
    words={"role": ROLES, "held": ROLES},
)
