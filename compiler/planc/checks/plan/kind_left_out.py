"""An enumeration of kinds of units that leaves one of them out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.kinds import kinds_in
from planc.checks.words.printed_words import wordings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.words.kinds import Kinds
    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.findings import Argument

#: Names or a number of chosen units follow or stand before: those are not all of the level.
_CHOSEN_BEFORE = re.compile(r"(?:\d+|một số|\bmột|\bcó)\s+(?:các\s+)?$", re.IGNORECASE)
_CHOSEN_AFTER = re.compile(r"\s*(?:[:(]\s*)?(\w)")
_COLON = re.compile(r"\s*:")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Enumerations of some kinds of a level: each once, with all of its places."""
    kinds = kinds_in(compiled)
    places: dict[tuple[str, frozenset[str]], list[tuple[Wording, int, int]]] = {}
    for words in wordings(compiled):
        for row in kinds.rows(words.text):
            level = kinds.level_of(row.kinds) if len(row.kinds) > 1 else None
            if level is None or _are_chosen(words.text, row.start, row.end):
                continue
            left_out = frozenset(kinds.of_level[level]) - row.kinds
            if left_out and _concerns(compiled, kinds, words, level, left_out):
                places.setdefault((level, row.kinds), []).append((words, row.start, row.end))
    names = {level.id: level.name for level in compiled.plan.levels}
    for (level, named), found in places.items():
        left_out = frozenset(kinds.of_level[level]) - named
        words, start, end = found[0]
        counted = kinds.counted(level, left_out)
        args: dict[str, Argument] = {
            "words": words.text[start:end],
            "left_out": tuple(f"{kind} ({count})" for kind, count in counted.items()),
            "level": names[level],
            "more": len(found) - 1,
        }
        related = tuple(other.place(first, last) for other, first, last in found[1:])
        yield Hit(words.span(start, end), args, words.item, related=related)


def _are_chosen(text: str, start: int, end: int) -> bool:
    """Whether words are about chosen units, by their number or their names."""
    after = _CHOSEN_AFTER.match(text, end)
    named = after is not None and after[1].isupper()
    return bool(named or _COLON.match(text, end) or _CHOSEN_BEFORE.search(text[:start]))


def _concerns(
    compiled: Compiled, kinds: Kinds, words: Wording, level: str, left_out: frozenset[str]
) -> bool:
    """Whether an item reaches places that have units of the kind left out.

    What stands in no item, or is led for the whole territory, is about all of it.
    """
    if words.item is None:
        return True
    directory, root = compiled.directory, compiled.plan.header.territory
    reached = {
        directory.agencies[name.agency].unit
        for name in compiled.binding.by_item.get(words.item, ())
    }
    narrow = {unit for unit in reached if unit != root and root in directory.units[unit].lineage}
    if not narrow:
        return True
    return any(
        unit.level == level and narrow & set(unit.lineage) and kinds.kinds_of(unit) & left_out
        for unit in directory.units.values()
    )


RULE = Rule(
    code="P608",
    name="kind-left-out",
    severity="note",
    title=Text(vi="Sót một loại đơn vị hành chính", en="A kind of unit left out"),
    message=Text(
        vi=(
            "“{words}”[[ (và {more} chỗ nữa)]] kể các loại đơn vị {level} nhưng sót {left_out}: "
            "không rõ những nơi đó có được tính không."
        ),
        en=(
            "“{words}”[[ (and {more} more places)]] names the kinds of units of {level} without "
            "{left_out}: it is not clear whether those count."
        ),
    ),
    remedy=Text(
        vi=(
            "Giữ nguyên văn; nếu là sót thì đề nghị cơ quan ban hành ghi đủ, hoặc dùng tên cấp "
            "(“cấp xã”, “cấp huyện”); nếu cố ý bỏ thì nên nói rõ."
        ),
        en=(
            "Keep the words; where it was forgotten, ask the issuer to name all kinds, or the "
            "level as a whole; where it is meant, it had better be said."
        ),
    ),
    reason=Text(
        vi=(
            "“Xã, phường” không phải “cấp xã”: thị trấn đọc thì thấy mình không có tên, và có lý "
            "do để không làm."
        ),
        en=(
            "“Xã, phường” is not the whole level: a thị trấn does not find itself named, and has a "
            "reason not to act."
        ),
    ),
    bad="""\
units:
  - {id: thi-tran-moi, level: cap-xa, parent: nui-cao, kind: "thị trấn", name: "Mới"}
  - {id: phuong-bac, level: cap-xa, parent: song-xanh, kind: "phường", name: "Bắc"}
sections:
  - id: uu-tien
    clause: I.1
►    text: "Ưu tiên xã, phường có nhiều vướng mắc."
""",
    good="""\
units:
  - {id: thi-tran-moi, level: cap-xa, parent: nui-cao, kind: "thị trấn", name: "Mới"}
  - {id: phuong-bac, level: cap-xa, parent: song-xanh, kind: "phường", name: "Bắc"}
sections:
  - id: uu-tien
    clause: I.1
    text: "Ưu tiên xã, phường, thị trấn có nhiều vướng mắc."
""",
    check=check,
)
