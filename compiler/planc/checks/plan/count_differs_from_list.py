"""A number that differs from the list it stands before, or from the same list elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.list_agreement import against_the_bound, against_the_parts, units_of
from planc.checks.facts.printed_parties import misquoted_groups
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.kinds import kinds_in
from planc.checks.words.numbers import WORDS, number
from planc.checks.words.party_names import party_name
from planc.checks.words.printed_lists import lists_of
from planc.checks.words.printed_words import wordings
from planc.findings import Place
from planc.idiom.parties import head_of
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planc.checks.facts.list_agreement import Difference
    from planc.checks.words.kinds import Kinds
    from planc.checks.words.printed_lists import PrintedList
    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Group, Item, Section

#: How many names a message gives.
MOST_NAMED = 12

_NUMBER = "|".join((r"\d{1,4}", *sorted(WORDS, key=len, reverse=True)))
_ALL = re.compile(rf"\b(?:tất cả|toàn bộ|toàn thể|cả)\s+({_NUMBER})\s+(?:các\s+)?$", re.IGNORECASE)
_SO_MANY = re.compile(rf"(?<![\w/.,%-])({_NUMBER})\s+(?:các\s+)?$", re.IGNORECASE)
_HEADING = re.compile(
    rf"(?<![\w/.,%-])({_NUMBER})\s+"
    r"(?:nhóm|nội dung|nhiệm vụ|hoạt động|giải pháp|việc|phần|mục tiêu)\b[^:;.\d]{0,60}:\s*$",
    re.IGNORECASE,
)

#: Words that do not tell one group of units from another. Folded.
_FILLING = frozenset({"thuc", "hien", "duoc", "chon", "cua", "cac", "lam", "la"})

#: So many words have to tell what a group is before a number of units is one of it.
LEAST_TELLING = 2

_CUT = re.compile(r"[,;.:()\n]")

#: The arguments that only one of the ways to differ has.
_NOTHING: dict[str, Argument] = dict.fromkeys(
    ("declared", "counted", "names", "repeated", "listed", "place", "other", "missing", "extra"), ""
)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Numbers against lists, lists against lists, each difference once."""
    kinds = kinds_in(compiled)
    words = list(wordings(compiled))
    lists = [printed for each in words for printed in lists_of(each, kinds)]
    wrong = [printed for printed in lists if not printed.agrees]
    groups = [group for group in compiled.plan.groups if _is_wrong(compiled, group)]
    of_units = [
        (printed, units)
        for printed in lists
        if printed.kinds and printed.agrees and (units := units_of(printed, kinds))
    ]
    differences = [*against_the_bound(compiled, of_units), *against_the_parts(compiled, of_units)]
    for printed in wrong:
        yield _of_number(printed, [group for group in groups if _is_quoted(group, printed)])
    for group in groups:
        if not any(_is_quoted(group, printed) for printed in wrong):
            yield _of_group(compiled, group, differences)
    misquoted = [found.group for found in misquoted_groups(compiled)]
    explained = {
        unit for group in (*groups, *misquoted) for unit in compiled.directory.members[group.id]
    }
    yield from _of_lists(compiled, differences, explained)
    yield from _without_list(compiled, words, kinds, lists)
    yield from _of_headings(compiled, words)


# ── a number and the list behind it ──────────────────────────────────────────────────────────


def _of_number(printed: PrintedList, groups: Iterable[Group]) -> Hit:
    args = _NOTHING | {
        "declared": printed.declared or 0,
        "counted": printed.least,
        "names": tuple(dict.fromkeys(printed.names))[:MOST_NAMED],
        "repeated": printed.repeated,
    }
    related = tuple(Place(group.origin.of("count")) for group in groups)
    words = printed.words
    return Hit(words.span(printed.start, printed.end), args, words.item, related=related)


def _is_wrong(compiled: Compiled, group: Group) -> bool:
    members = len(compiled.directory.members[group.id])
    if group.count is None or members == group.count:
        return False
    return not group.open or members > group.count


def _is_quoted(group: Group, printed: PrintedList) -> bool:
    return group.quote is not None and printed.text in " ".join(group.quote.split())


def _of_group(compiled: Compiled, group: Group, differences: Iterable[Difference]) -> Hit:
    members = compiled.directory.members[group.id]
    args = _NOTHING | {
        "declared": group.count or 0,
        "counted": len(members),
        "names": tuple(_name(compiled, member) for member in members[:MOST_NAMED]),
    }
    places = [
        found.printed.words.place(found.printed.start, found.printed.end)
        for found in differences
        if found.other & set(members) or found.units & set(members)
    ]
    related = (Place(group.origin.of("members")), *places)
    return Hit(group.origin.of("count"), args, related=related)


def _name(compiled: Compiled, member: str) -> str:
    if member in compiled.directory.units:
        return compiled.directory.unit_name(member, compiled.schedule.first_day)
    return head_of(compiled.directory.patterns[member])


# ── a list here and a list there ─────────────────────────────────────────────────────────────


def _of_lists(
    compiled: Compiled, differences: Iterable[Difference], explained: set[str]
) -> Iterator[Hit]:
    same: dict[tuple[frozenset[str], frozenset[str]], list[Difference]] = {}
    for found in differences:
        missing, extra = found.key
        if not (missing | found.units) & explained:
            same.setdefault((missing, extra), []).append(found)
    for (missing, extra), places in same.items():
        first = places[0]
        args = _NOTHING | {
            "listed": len(first.units),
            "place": first.place or "parts",
            "other": len(first.other),
            "missing": tuple(_name(compiled, unit) for unit in sorted(missing)[:MOST_NAMED]),
            "extra": tuple(_name(compiled, unit) for unit in sorted(extra)[:MOST_NAMED]),
        }
        others = [each.printed.words.place(each.printed.start, each.printed.end) for each in places]
        related = dict.fromkeys(
            [*others[1:], *(place for each in places for place in each.related)]
        )
        related.pop(others[0], None)
        printed = first.printed
        yield Hit(
            printed.words.span(printed.start, printed.end),
            args,
            printed.words.item,
            related=tuple(related),
        )


# ── a number without a list ──────────────────────────────────────────────────────────────────


def _without_list(
    compiled: Compiled, words: Iterable[Wording], kinds: Kinds, lists: Iterable[PrintedList]
) -> Iterator[Hit]:
    """Numbers of units that are said to be all, or that a printed line gives a role to."""
    starts = {(id(printed.words), printed.start) for printed in lists}
    groups = _told_by_name(compiled, kinds)
    bound: dict[tuple[str, str], list[tuple[str, set[str]]]] = {}
    for selection in compiled.binding.selections:
        units = {compiled.directory.agencies[name].unit for name in selection.agencies}
        key = (selection.item, selection.role)
        bound.setdefault(key, []).append((party_name(compiled, selection.party), units))
    for each in words:
        for row in kinds.rows(each.text):
            level = kinds.level_of(row.kinds)
            before = each.text[: row.start]
            match = _ALL.search(before)
            if match and level:
                right = _counts(compiled, kinds, level, row.kinds)
                place = next(noun.name for noun in compiled.plan.levels if noun.id == level)
            else:
                match = _SO_MANY.search(before)
                role = each.printed_for
                if match is None or (id(each), match.start()) in starts:
                    continue
                group = _group_named(groups, each.text, row.start, row.end)
                if group is not None:
                    yield from _of_named_group(compiled, group, each, match, row.end)
                    continue
                if role is None:
                    continue
                found = [
                    (written, len(here))
                    for written, units in bound.get((each.item or "", role), ())
                    if (here := {u for u in units if _is_of(compiled, u, level)})
                ]
                right = {count for _, count in found}
                place = found[0][0] if found else ""
            declared = number(match[1])
            if right and declared is not None and declared not in right:
                args = _NOTHING | {"declared": declared, "place": place, "other": max(right)}
                yield Hit(each.span(match.start(1), row.end), args, each.item)


def _told_by_name(compiled: Compiled, kinds: Kinds) -> list[tuple[Group, frozenset[str]]]:
    """The groups of units whose names say more than of which kinds, with the words that do."""
    found = []
    for group in compiled.plan.groups:
        members = compiled.directory.members[group.id]
        rows = list(kinds.rows(group.name or ""))
        if not rows or not all(member in compiled.directory.units for member in members):
            continue
        words = fold((group.name or "")[rows[0].end :]).split()
        telling = frozenset(words) - _FILLING
        if len(telling) >= LEAST_TELLING:
            found.append((group, telling))
    return found


def _group_named(
    groups: Iterable[tuple[Group, frozenset[str]]], text: str, start: int, end: int
) -> Group | None:
    """The group that words behind kinds of units name in full, whatever stands between them."""
    kinds = fold(text[start:end])
    behind = [word for word in fold(_CUT.split(text[end:])[0]).split() if word not in _FILLING]
    for group, telling in groups:
        if set(behind[: len(telling)]) == telling and kinds in fold(group.name or ""):
            return group
    return None


def _of_named_group(
    compiled: Compiled, group: Group, words: Wording, match: re.Match[str], end: int
) -> Iterator[Hit]:
    declared, members = number(match[1]), len(compiled.directory.members[group.id])
    if declared is not None and declared != members and not group.open:
        args = _NOTHING | {"declared": declared, "place": group.name or "", "other": members}
        related = (Place(group.origin.of("members")),)
        yield Hit(words.span(match.start(1), end), args, words.item, related=related)


def _is_of(compiled: Compiled, unit: str, level: str | None) -> bool:
    found = compiled.directory.units[unit]
    first = compiled.schedule.first_day
    return found.level == level and not (found.until and found.until < first)


def _counts(compiled: Compiled, kinds: Kinds, level: str, named: frozenset[str]) -> set[int]:
    """How many units of some kinds there are when the plan begins, and when it ends."""
    root = compiled.plan.header.territory
    units = [
        unit
        for unit in compiled.directory.units.values()
        if unit.level == level and root in unit.lineage and kinds.kinds_of(unit) & named
    ]
    days = (compiled.schedule.first_day, compiled.schedule.last_day)
    return {
        sum(
            (unit.since is None or unit.since <= day) and (unit.until is None or day <= unit.until)
            for unit in units
        )
        for day in days
    }


# ── a number and the clauses below ───────────────────────────────────────────────────────────


def _of_headings(compiled: Compiled, words: Iterable[Wording]) -> Iterator[Hit]:
    """Headings that announce so many things, against the clauses right below them."""
    below: dict[str, set[str]] = {}
    plan = compiled.plan
    nouns: tuple[Section | Item, ...] = (*plan.sections, *plan.funding, *plan.items)
    for noun in nouns:
        path, paragraph = noun.clause.rsplit("/", 1) if "/" in noun.clause else (noun.clause, "")
        above = path if paragraph else path.rpartition(".")[0]
        below.setdefault(above, set()).add(noun.clause)
    for each in words:
        match = _HEADING.search(each.text) if each.field == "text" and each.clause else None
        clauses = below.get(each.clause, set())
        if match is None or not clauses:
            continue
        paragraphs = sum("/" in clause for clause in clauses)
        counts = {paragraphs, len(clauses) - paragraphs} - {0}
        declared = number(match[1])
        if declared is not None and declared not in counts:
            args = _NOTHING | {"declared": declared, "place": "clauses", "other": max(counts)}
            yield Hit(each.span(*match.span()), args, each.item)


RULE = Rule(
    code="P504",
    name="count-differs-from-list",
    severity="warning",
    title=Text(vi="Số nêu ra khác danh sách", en="A number that differs from its list"),
    message=Text(
        vi=(
            "[[Ghi {declared}]][[, nhưng liệt kê {counted}: {names}]][[ (ghi hai lần: "
            "{repeated})]][[Danh sách in ở đây có {listed} tên]][[, còn {place} có {other}]][[; ở "
            "đây thiếu {missing}]][[; ở đây có thêm {extra}]]."
        ),
        en=(
            "[[It says {declared}]][[, but lists {counted}: {names}]][[ (twice: {repeated})]]"
            "[[The list printed here has {listed} names]][[, while {place} has {other}]][[; "
            "missing here: {missing}]][[; only here: {extra}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa số hoặc danh sách theo đúng văn bản; nếu văn bản viết như vậy "
            "thì để nguyên và đề nghị cơ quan ban hành nói số nào, tên nào đúng."
        ),
        en=(
            "If it was mistyped, correct the number or the list after the document; if the "
            "document says so, leave it and ask the issuer which of them is right."
        ),
    ),
    reason=Text(
        vi=(
            "Số nêu ra là để người đọc kiểm tra danh sách. Khi hai bên khác nhau thì hoặc một nơi "
            "bị bỏ sót, hoặc một nơi được giao việc mà không biết."
        ),
        en=(
            "A number lets readers check the list. Where the two differ, either somebody was left "
            "out or somebody has a task without knowing it."
        ),
    ),
    bad="""\
tasks:
  - id: chon-diem
    clause: II.1
►    text: "Chọn đơn vị làm điểm tại 03 huyện: Sông Xanh, Núi Cao."
    lead: [so-tu-phap]
    coordinate: [ubnd@cap-huyen]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: chon-diem
    clause: II.1
    text: "Chọn đơn vị làm điểm tại 02 huyện: Sông Xanh, Núi Cao."
    lead: [so-tu-phap]
    coordinate: [ubnd@cap-huyen]
    when: [{in: 2020}]
""",
    check=check,
    words={
        "place": {
            "parts": Text(vi="các phần việc cộng lại", en="the sum of the parts"),
            "clauses": Text(vi="số mục ngay bên dưới", en="the number of clauses below"),
        }
    },
)
