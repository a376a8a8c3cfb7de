"""A name in the document that means two units, or none, at the time of the plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.printed_words import wordings
from planc.findings import Place
from planc.idiom.parties import head_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.directory import Directory, Unit
    from planc.directory.model import Version
    from planc.findings import Argument

#: How far behind a name its district may stand that tells it from another: "xã Đông, huyện Mẫu".
NEAR = 80

#: How many units a message names.
MOST_NAMED = 4

#: Names of other times, which the document explains itself.
_EXPLAINED = re.compile(r"\b(?:nay là|trước đây|trước là|cũ|sau khi|sáp nhập|được thành lập)\b")

_WORD = re.compile(r"\s+([^\W_]+)")

#: The arguments that only one of the two mistakes has.
_NOTHING: dict[str, Argument] = dict.fromkeys(("meanings", "since", "until", "now"), "")

_Names = dict[tuple[str, str], list[tuple["Unit", "Version", "date | None"]]]


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Names of units with their kind, and names of bodies: each once, with all of its places."""
    names = _names_of_units(compiled)
    texts = list(wordings(compiled))
    found: dict[str, list[tuple[Wording, int, int, dict[str, Argument], list[Place]]]] = {}
    for words in texts:
        for start, end, units in _units_named(names, words.text):
            args, related = _judged(compiled, words, end, units)
            if args:
                name = words.text[start:end]
                found.setdefault(name, []).append((words, start, end, args, related))
    for words in texts:
        for name, start, args, place in _bodies_of_other_times(compiled, words):
            found.setdefault(name, []).append((words, start, start + len(name), args, [place]))
    for name, places in found.items():
        words, start, end, args, related = places[0]
        others = [other.place(first, last) for other, first, last, _, _ in places[1:]]
        said = {**_NOTHING, **args, "name": name}
        yield Hit(words.span(start, end), said, words.item, related=(*others, *related))


# ── units ────────────────────────────────────────────────────────────────────────────────────


def _names_of_units(compiled: Compiled) -> _Names:
    """Every kind and name that a unit ever has, with the last day of it."""
    names: _Names = {}
    for unit in compiled.directory.units.values():
        for number, version in enumerate(unit.versions):
            following = unit.versions[number + 1].on if number + 1 < len(unit.versions) else None
            if version.kind:
                key = (version.kind.casefold(), version.name)
                names.setdefault(key, []).append((unit, version, following))
    return names


def _units_named(names: _Names, text: str) -> Iterator[tuple[int, int, list[tuple[Any, ...]]]]:
    """Where a text names a unit by kind and name, the longest name that there is."""
    kinds = {kind for kind, _ in names}
    if not kinds:
        return
    pattern = "|".join(re.escape(kind) for kind in sorted(kinds, key=len, reverse=True))
    for match in re.finditer(rf"(?<!\w)(?<!thị )(?:{pattern})(?!\w)", text, re.IGNORECASE):
        kind, end, best = match[0].casefold(), match.end(), None
        name: list[str] = []
        while word := _WORD.match(text, end):
            if not (word[1][0].isupper() or word[1].isdigit()):
                break
            name.append(word[1])
            end = word.end()
            units = names.get((kind, " ".join(name)))
            if units:
                best = (match.start(), end, list(units))
        # A longer name that nobody has ("xã Đông Hưng" beside "xã Đông") is another unit.
        if best is not None and best[1] == end:
            yield best


def _judged(
    compiled: Compiled, words: Wording, end: int, units: Sequence[tuple[Any, ...]]
) -> tuple[dict[str, Argument], list[Place]]:
    """What is wrong with a name: several units have it in the plan's time, or none."""
    directory = compiled.directory
    first, last = compiled.schedule.first_day, compiled.schedule.last_day
    behind = words.text[end : end + NEAR]
    root = compiled.plan.header.territory
    near = [entry for entry in units if root in entry[0].lineage] or list(units)
    living = {
        unit.id: unit
        for unit, version, following in near
        if version.on <= last
        and (following is None or following > first)
        and (unit.since is None or unit.since <= last)
        and (unit.until is None or unit.until >= first)
    }
    told = {name for name, unit in living.items() if _parent_name(directory, unit, first) in behind}
    day = first
    if len(living) > 1 and len(told) != 1:
        meanings = tuple(
            f"{directory.unit_name(unit.id, day)}, {_parent(directory, unit, day)}"
            for unit in list(living.values())[:MOST_NAMED]
        )
        return {"meanings": meanings}, [Place(unit.span) for unit in living.values()]
    if living or _EXPLAINED.search(words.text[max(0, end - NEAR) : end + NEAR]):
        return {}, []
    unit, version, following = near[0]
    since = version.on if version.on.year > 1 else unit.since
    args: dict[str, Argument] = {"now": directory.unit_name(unit.id, first)}
    if since and since > last:
        args["since"] = since
    else:
        args["until"] = following or unit.until or ""
    if (unit.since and unit.since > last) or (unit.until and unit.until < first):
        args["now"] = ""
    return args, [Place(unit.span)]


def _parent(directory: Directory, unit: Unit, day: date) -> str:
    return directory.unit_name(unit.parent, day) if unit.parent else ""


def _parent_name(directory: Directory, unit: Unit, day: date) -> str:
    return directory.units[unit.parent].version(day).name if unit.parent else "\n"


# ── bodies ───────────────────────────────────────────────────────────────────────────────────


def _bodies_of_other_times(
    compiled: Compiled, words: Wording
) -> Iterator[tuple[str, int, dict[str, Argument], Place]]:
    """Names of bodies that do not exist within the plan's period."""
    first, last = compiled.schedule.first_day.isoformat(), compiled.schedule.last_day.isoformat()
    ended = [
        body
        for body in compiled.plan.bodies
        if (body.until and body.until < first) or (body.since and body.since > last)
    ]
    for body in ended:
        name = head_of(body.name)
        others = [head_of(other.name) for other in compiled.plan.bodies if other not in ended]
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words.text) if name else ():
            if any(words.text.startswith(other, match.start()) for other in others if other):
                continue
            if _EXPLAINED.search(words.text[max(0, match.start() - NEAR) : match.end() + NEAR]):
                continue
            args: dict[str, Argument] = {}
            if body.until and body.until < first:
                args["until"] = body.until
            else:
                args["since"] = body.since or ""
            yield name, match.start(), args, Place(body.origin.of("name"))


RULE = Rule(
    code="P607",
    name="name-ambiguous",
    severity="warning",
    title=Text(vi="Tên không chỉ rõ ai", en="A name that does not tell who is meant"),
    message=Text(
        vi=(
            "“{name}”[[ là tên của nhiều nơi: {meanings}]][[ chỉ là tên từ ngày {since}, sau thời "
            "gian của kế hoạch]][[ không còn là tên từ ngày {until}, trước thời gian của kế "
            "hoạch]][[; trong thời gian đó gọi là {now}]]."
        ),
        en=(
            "“{name}”[[ is the name of several places: {meanings}]][[ is a name only from {since} "
            "on, after the time of the plan]][[ is no name since {until}, before the time of the "
            "plan]][[; in that time it is called {now}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa tên; nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan"
            " ban hành ghi kèm tên cấp trên, ví dụ “xã Đông, huyện Sông Xanh”, hoặc tên đúng lúc "
            "đó; mã của nơi đúng vẫn ghi ở lead, coordinate ..."
        ),
        en=(
            "If it was mistyped, correct the name; if the document says so, leave it and ask the "
            "issuer to add the unit above, as in “xã Đông, huyện Sông Xanh”, or the name of that "
            "time; the id of the right place still goes to lead, coordinate ..."
        ),
    ),
    reason=Text(
        vi=(
            "Nhiều xã cùng tên ở các huyện khác nhau, và tên thay đổi khi sáp nhập. Văn bản đi "
            "nhầm nơi thì nơi cần làm không biết, nơi nhận được thì không làm."
        ),
        en=(
            "Communes of different districts share names, and names change with mergers. Where a "
            "document goes to the wrong one, the right one does not know."
        ),
    ),
    bad="""\
units:
  - {id: xa-dong-nui-cao, level: cap-xa, parent: nui-cao, kind: "xã", name: "Đông"}
sections:
  - id: lam-diem
    clause: I.1
►    text: "Chọn xã Đông làm điểm."
""",
    good="""\
units:
  - {id: xa-dong-nui-cao, level: cap-xa, parent: nui-cao, kind: "xã", name: "Đông"}
sections:
  - id: lam-diem
    clause: I.1
    text: "Chọn xã Đông, huyện Sông Xanh làm điểm."
""",
    check=check,
)
