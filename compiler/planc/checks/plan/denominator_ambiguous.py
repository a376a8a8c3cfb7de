"""A quantity of which it is not clear what it is counted for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.binding import leading_role
from planc.checks.rule import Hit, Rule, Text
from planc.checks.vocabulary import ROLES
from planc.checks.words.kinds import kinds_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.checks.words.kinds import Kinds
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item, Measure, Target

#: Words right before a kind of unit that make it a denominator: "mỗi quận, huyện", "/huyện".
_FOR_EACH = re.compile(r"(?:/|\b(?:mỗi|từng|một)\s+|\btrên\s+(?:mỗi|một)\s+)$", re.IGNORECASE)

#: Words that say by themselves whether a quantity is for each or for all.
_CLEAR = re.compile(
    r"/|\b(?:mỗi|từng|trên một|tổng số|tổng cộng|tất cả|toàn|chung)\b", re.IGNORECASE
)

#: A share is the same for each and for all.
_SHARE = re.compile(r"%|‰|phần trăm|tỷ lệ|tỉ lệ|\bper ?cent|\bshare\b", re.IGNORECASE)

#: The arguments that only one of the ways to be unclear has.
_NOTHING: dict[str, Argument] = dict.fromkeys(("denominator", "left_out", "level", "role"), "")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Denominators that leave units out or name another level, and quantities without any."""
    kinds = kinds_in(compiled)
    measures = {measure.id: measure for measure in compiled.plan.measures}
    holders: dict[tuple[str, str], set[str]] = {}
    for selection in compiled.binding.selections:
        holders.setdefault((selection.item, selection.role), set()).update(selection.agencies)
    for item in among(compiled):
        for target in item.targets:
            if target.per is None:
                role = target.of or leading_role(item) or ""
                count = len(holders.get((item.id, role), ()))
                if count > 1 and _is_open(item, target, measures[target.measure]):
                    args = _NOTHING | {"count": count, "role": role}
                    span = target.origin.of("quote" if target.quote else "measure")
                    yield Hit(span, args, item.id)
            elif target.quote:
                yield from _of_quote(compiled, kinds, item, target, target.quote)


def among(compiled: Compiled) -> Sequence[Item]:
    """Items with a target."""
    return [item for item in compiled.plan.items if item.targets]


def _is_open(item: Item, target: Target, measure: Measure) -> bool:
    """Whether nothing says that a quantity is for each of several agencies, or for all."""
    unit = target.unit or measure.unit or ""
    if item.division == "together" or _SHARE.search(f"{unit} {measure.name}"):
        return False
    return not (target.quote and _CLEAR.search(target.quote))


def _of_quote(
    compiled: Compiled, kinds: Kinds, item: Item, target: Target, quote: str
) -> Iterator[Hit]:
    """The words of a denominator, against the units that the plan counts it for."""
    for row in kinds.rows(quote):
        before = _FOR_EACH.search(quote[: row.start])
        level, counts = _units_of(compiled, kinds, target.per or "")
        if before is None or level is None or not counts:
            continue
        left_out = sorted(set(counts) - row.kinds)
        if not left_out:
            continue
        same_level = row.kinds <= set(counts)
        names = {noun.id: noun.name for noun in compiled.plan.levels}
        args = _NOTHING | {
            "count": 0,
            "denominator": quote[before.start() : row.end].strip(),
            "left_out": tuple(f"{kind} ({counts[kind]})" for kind in left_out)
            if same_level
            else "",
            "level": names[level],
        }
        yield Hit(target.origin.within("quote", quote, before.start(), row.end), args, item.id)


def _units_of(compiled: Compiled, kinds: Kinds, per: str) -> tuple[str | None, dict[str, int]]:
    """The level that a target is counted for, and its units there by kind."""
    if per in kinds.of_level:
        return per, kinds.of_level[per]
    counts: dict[str, int] = {}
    level = None
    for member in compiled.directory.members.get(per, (per,)):
        unit = compiled.directory.units.get(member)
        if unit is None:
            return None, {}
        level = unit.level
        for kind in kinds.kinds_of(unit):
            counts[kind] = counts.get(kind, 0) + 1
    return level, counts


RULE = Rule(
    code="P505",
    name="denominator-ambiguous",
    severity="note",
    title=Text(vi="Không rõ tính cho ai", en="A quantity without a clear denominator"),
    message=Text(
        vi=(
            "[[Con số này tính theo “{denominator}”, mà chỉ tiêu là của {level}]][[, gồm cả "
            "{left_out}: không rõ những nơi đó có phải đạt không]][[Có {count} cơ quan {role}, "
            "nhưng không nói con số này là của mỗi cơ quan hay của tất cả cộng lại; đã hiểu là của "
            "mỗi cơ quan]]."
        ),
        en=(
            "[[This number is counted “{denominator}”, while the target is for {level}]][[, which "
            "has {left_out} as well: it is not clear whether those must reach it]][[{count} "
            "agencies {role}, and nothing says whether this number is for each or for all "
            "together; it was taken for each]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì ghi per (mỗi đơn vị của cấp hay nhóm nào); nếu văn bản viết như vậy"
            " thì để nguyên và đề nghị cơ quan ban hành nói rõ con số tính cho ai."
        ),
        en=(
            "If it was left out in typing, write `per` (each unit of which level or group); if "
            "the document says so, leave it and ask the issuer what the number is counted for."
        ),
    ),
    reason=Text(
        vi=(
            "“04 - 08 người/huyện” ở nơi có cả quận và huyện, hay “02 lớp” giao cho mười cơ quan: "
            "mỗi người đọc tính ra một tổng khác, và không ai biết mình đã đạt chưa."
        ),
        en=(
            "“4 - 8 people/huyện” where there are quận as well, or “2 classes” for ten agencies: "
            "each reader adds up something else, and nobody knows whether it is reached."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-huyen]
    division: each-own-area
    when: [{in: 2020}]
    targets:
►      - {measure: lop, min: 2, unit: "lớp"}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@cap-huyen]
    division: each-own-area
    when: [{in: 2020}]
    targets:
      - {measure: lop, per: cap-huyen, min: 2, unit: "lớp"}
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} nội dung có chỉ tiêu mà không rõ con số tính cho ai "
            "(mỗi cơ quan, mỗi đơn vị nào, hay tất cả cộng lại)."
        ),
        en=(
            "{hit_items} of {all_items} items with a target do not make clear what the number is "
            "counted for (each agency, each unit of which sort, or all together)."
        ),
    ),
    words={"role": ROLES},
)
