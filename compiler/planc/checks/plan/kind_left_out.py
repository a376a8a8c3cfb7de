"""An enumeration of kinds of units that leaves one of them out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.kinds import kinds_in
from planc.checks.words.printed_words import wordings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.words.kinds import Enumeration, Kinds
    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.findings import Argument

#: Names or a number of chosen units follow or stand before: those are not all of the level.
_CHOSEN_BEFORE = re.compile(r"(?:\d+|một số|\bmột|\bcó)\s+(?:các\s+)?$", re.IGNORECASE)
_CHOSEN_AFTER = re.compile(r"\s*(?:[:(]\s*)?(\w)")
#: One kind alone as if it were all: "giao Ủy ban nhân dân các huyện."
_EVERY = re.compile(r"\bcác\s+$", re.IGNORECASE)
_STOPS = re.compile(r"\s*(?:[,;.)]|$)")
_OF_LEVEL = re.compile(r"\bcấp\s+\w+", re.IGNORECASE)
_COLON = re.compile(r"\s*:")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Enumerations of some kinds of a level: each once, with all of its places."""
    kinds = kinds_in(compiled)
    places: dict[tuple[str, frozenset[str]], list[tuple[Wording, int, int]]] = {}
    for words in wordings(compiled):
        for row in kinds.rows(words.text):
            level = kinds.level_of(row.kinds) if _is_told(words.text, row, kinds) else None
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


def _is_told(text: str, row: Enumeration, kinds: Kinds) -> bool:
    """Whether kinds stand for a level: several in a row, or one as if it were all of them.

    “Các huyện” is that only where nothing tells which ones, and the text names no other kind.
    """
    if len(row.kinds) > 1:
        return True
    level = kinds.level_of(row.kinds)
    if level is None or not _EVERY.search(text[: row.start]) or not _STOPS.match(text, row.end):
        return False
    others = set(kinds.of_level[level]) - row.kinds
    named = {kind for other in kinds.rows(text) for kind in other.kinds}
    return not others & named and not _OF_LEVEL.search(text)


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
            "Nếu nhập sót thì sửa theo đúng văn bản; nếu văn bản viết như vậy thì để nguyên và đề"
            " nghị cơ quan ban hành ghi đủ các loại đơn vị hoặc dùng tên cấp; nếu cố ý bỏ thì nói"
            " rõ."
        ),
        en=(
            "If it was left out in typing, correct it after the document; if the document says "
            "so, leave it and ask the issuer to name all kinds or the level as a whole, or to say"
            " that it is meant."
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
