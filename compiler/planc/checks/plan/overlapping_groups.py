"""Parties of one line that have agencies in common, so that somebody is named twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.vocabulary import ROLES
from planc.checks.words.party_names import body_name, party_name, place_name
from planc.findings import Place
from planc.idiom.parties import head_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planc.binding import Selection
    from planc.compiled import Compiled
    from planc.findings import Argument

#: How many agencies a message names.
MOST_NAMED = 3


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Parties of one role, recipients, or groups within a group, with common members."""
    yield from _in_lines(compiled, compiled.binding.selections, lambda found: found.item)
    yield from _in_lines(compiled, compiled.binding.notices, lambda _: "")
    yield from _in_groups(compiled)


def _in_lines(compiled: Compiled, selections: Iterable[Selection], key: Any) -> Iterator[Hit]:
    lines: dict[tuple[str, str], list[Selection]] = {}
    for selection in selections:
        lines.setdefault((key(selection), selection.role), []).append(selection)
    for (item, role), line in lines.items():
        seen: dict[str, Selection] = {}
        twice: dict[tuple[int, int], tuple[Selection, Selection, list[str]]] = {}
        for number, selection in enumerate(line):
            for agency in selection.agencies:
                first = seen.setdefault(agency, selection)
                # Two persons of one agency are often notified: only what is many is judged there.
                if first is not selection and (item or _is_many(first) or _is_many(selection)):
                    pair = (number, id(first))
                    twice.setdefault(pair, (first, selection, []))[2].append(agency)
        for first, second, agencies in twice.values():
            day = compiled.schedule.last_day
            names = tuple(compiled.directory.name(agency, day) for agency in agencies[:MOST_NAMED])
            args: dict[str, Argument] = {
                "first": party_name(compiled, first.party),
                "second": party_name(compiled, second.party),
                "role": role,
                "count": len(agencies),
                "names": names,
                "more": max(0, len(agencies) - MOST_NAMED),
            }
            related = (Place(first.party.span, item or None),)
            yield Hit(second.party.span, args, item or None, related=related)


def _is_many(selection: Selection) -> bool:
    return len(selection.agencies) > 1


def _in_groups(compiled: Compiled) -> Iterator[Hit]:
    """Groups that stand beside each other in a group and share members."""
    members = compiled.directory.members
    groups = {group.id: group for group in compiled.plan.groups}
    for group in compiled.plan.groups:
        seen: dict[str, str] = {}
        for member in group.members:
            inner = members[member] if member in groups else (member,)
            shared = [name for name in inner if seen.setdefault(name, member) != member]
            if shared:
                first = seen[shared[0]]
                day = compiled.schedule.last_day
                units = compiled.directory.units
                args: dict[str, Argument] = {
                    "first": _called(compiled, first),
                    "second": _called(compiled, member),
                    "role": "group",
                    "count": len(shared),
                    "names": tuple(
                        compiled.directory.unit_name(name, day)
                        if name in units
                        else head_of(compiled.directory.patterns[name])
                        for name in shared[:MOST_NAMED]
                    ),
                    "more": max(0, len(shared) - MOST_NAMED),
                }
                related = (Place(group.origin.entry("members", first)),)
                yield Hit(group.origin.entry("members", member), args, related=related)


def _called(compiled: Compiled, member: str) -> str:
    of_units = member in compiled.directory.units
    return place_name(compiled, member) if of_units else body_name(compiled, member)


RULE = Rule(
    code="P604",
    name="overlapping-groups",
    severity="note",
    title=Text(vi="Một cơ quan được nêu hai lần", en="Groups that overlap"),
    message=Text(
        vi=(
            "“{first}” và “{second}” cùng có {count} thành viên, nên được nêu hai lần ({role}): "
            "{names}[[ và {more} nơi khác]]."
        ),
        en=(
            "“{first}” and “{second}” have members in common ({count}), who are named twice "
            "({role}): {names}[[ and {more} more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì bỏ một chỗ, hoặc thêm except; nếu văn bản viết như vậy thì để "
            "nguyên và đề nghị cơ quan ban hành phân định hai nhóm."
        ),
        en=(
            "If it was mistyped, leave one of them out, or add `except`; if the document says so,"
            " leave it and ask the issuer to tell the two groups apart."
        ),
    ),
    reason=Text(
        vi=(
            "Nêu hai lần thường là dấu hiệu hai nhóm chưa được phân định: đếm cơ quan thì thừa, và "
            "không rõ cơ quan đó làm theo nhóm nào."
        ),
        en=(
            "Being named twice often shows that two groups were never told apart: counts come out "
            "too high, and one does not know with which group to act."
        ),
    ),
    bad="""\
groups:
  - {id: doan-the, name: "các đoàn thể", members: [mttq, hoi-luat-gia]}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    coordinate: [mttq@tinh-mau, doan-the@tinh-mau]
    when: [{in: 2020}]
""",
    good="""\
groups:
  - {id: doan-the, name: "các đoàn thể", members: [mttq, hoi-luat-gia]}
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [doan-the@tinh-mau]
    when: [{in: 2020}]
""",
    check=check,
    words={
        "role": {
            **ROLES,
            "notify": Text(vi="nơi nhận", en="recipients"),
            "group": Text(vi="trong cùng một nhóm", en="within one group"),
        }
    },
)
