"""Lists that the document prints with a number in front: “03 quận, huyện: Đồ Sơn, ...”.

What is read is only what can be read for certain. Where “và” may join two names or stand inside
one (“Sở Thông tin và Truyền thông”), a list has a least and a greatest number of entries.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.checks.words.numbers import WORDS, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.checks.words.kinds import Kinds
    from planc.checks.words.printed_words import Wording

_NUMBER = "|".join((r"\d{1,4}", *sorted(WORDS, key=len, reverse=True)))

#: A number, what is counted, and the sign that a list follows.
_COUNTED = re.compile(
    rf"(?<![\w/.,%-])(?P<number>{_NUMBER})\s+(?P<noun>[^\W\d_][^\d:;.()\n“”]{{0,70}}?)\s*"
    r"(?:(?:,\s*)?(?:gồm|bao gồm|gồm có|cụ thể|sau|như sau|sau đây)?\s*:|(?P<bracket>\())\s*",
    re.IGNORECASE,
)

#: Before a number, what makes it something else than a count of what follows.
_NO_COUNT = re.compile(
    r"(?:\b(?:ngày|tháng|năm|quý|giờ|phút|mục|điều|khoản|điểm|chương|phần|phụ lục|số|lần|kỳ|khóa|"
    r"trang|từ|đến|dưới|trên|hơn|khoảng|ít nhất|tối thiểu|tối đa|không quá|mỗi|thêm)|[-–/])\s*$",
    re.IGNORECASE,
)

#: What is counted is an amount, of which no list is made; "năm" would be the number five.
_AMOUNT = re.compile(
    r"^(?:năm|tháng|ngày|quý|tuần|giờ|phút|lần|lượt|đồng|nghìn|triệu|tỷ|tỉ|phần trăm|buổi|km|ha|m2|"
    r"người|hộ|tuổi|kỳ)\b",
    re.IGNORECASE,
)

#: Signs that the list goes on without being printed.
_OPEN = re.compile(r"\.\.\.|…|\bv\.\s*v|\bkhác\b", re.IGNORECASE)

_END = re.compile(r"[;\n)]|\.(?!\.)|…|\.\.\.")
_JOINED = re.compile(r"\s+(?:và|cùng)\s+")


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A list of names behind a number or behind kinds of units.

    `declared` is None where no number stands in front; `least` and `most` are how many different
    entries it may have. `kinds` are those of the units that it names, where it names units. The
    list stands at `start` to `end`, its number, or what is counted, from `start` on.
    """

    words: Wording
    start: int
    end: int
    declared: int | None
    names: tuple[str, ...]
    least: int
    most: int
    open: bool
    kinds: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The list with its number as it is printed."""
        return " ".join(self.words.text[self.start : self.end].split())

    @property
    def repeated(self) -> tuple[str, ...]:
        """The names that stand in it twice."""
        return tuple(name for name in dict.fromkeys(self.names) if self.names.count(name) > 1)

    @property
    def agrees(self) -> bool:
        """Whether the number in front fits the list."""
        if self.declared is None or self.least <= self.declared <= self.most:
            return True
        return self.open and self.declared >= self.least


def lists_of(words: Wording, kinds: Kinds) -> Iterator[PrintedList]:
    """The lists that a stretch of the document prints."""
    yield from _of_units(words, kinds)
    text = words.text
    for match in _COUNTED.finditer(text):
        declared = number(match["number"])
        noun = match["noun"].strip()
        if declared is None or _NO_COUNT.search(text[: match.start()]):
            continue
        if not noun[0].islower() or _AMOUNT.match(noun):
            continue
        if _is_year(match["number"]) or _names_units(noun, kinds):
            continue
        found = _entries(text, match.end(), in_bracket=match["bracket"] is not None)
        if found:
            names, least, end, is_open = found
            yield PrintedList(
                words, match.start(), end, declared, names, least, len(names), is_open
            )


def _is_year(digits: str) -> bool:
    return len(digits) == len("2019") and digits.isdigit()


def _names_units(noun: str, kinds: Kinds) -> bool:
    row = next(iter(kinds.rows(noun)), None)
    return row is not None and row.start == 0 and row.end == len(noun)


# ── names of units ───────────────────────────────────────────────────────────────────────────

_BEFORE_KINDS = re.compile(rf"(?<![\w/.,%-])({_NUMBER})\s+(?:các\s+)?$", re.IGNORECASE)
_AFTER_KINDS = re.compile(r"\s*(?:(?:gồm|bao gồm|sau|sau đây)\s*)?(?::|(\())\s*", re.IGNORECASE)
_BLANK = re.compile(r"\s+(?=\w)")
_WORD = re.compile(r"[ -]?([^\W\d_]\w*)")
_NUMBERED = re.compile(r"\d+(?=\s*(?:[,;.)]|$|và\s+\d))")
_SEPARATOR = re.compile(r"\s*(?:,\s*(?:và\s+)?|\bvà\s+)")


def _of_units(words: Wording, kinds: Kinds) -> Iterator[PrintedList]:
    """Lists of units by their bare names, behind their kinds."""
    text = words.text
    for row in kinds.rows(text):
        before = _BEFORE_KINDS.search(text[: row.start])
        after = _AFTER_KINDS.match(text, row.end) or (before and _BLANK.match(text, row.end))
        if after is None or (before and _NO_COUNT.search(text[: before.start()])):
            continue
        names: list[str] = []
        position = end = after.end()
        while stop := _name_end(text, position):
            names.append(text[position:stop])
            end = stop
            separator = _SEPARATOR.match(text, end)
            if separator is None:
                break
            position = separator.end()
        declared = number(before[1]) if before else None
        if not names or (len(names) == 1 and (declared is None or ":" not in after[0])):
            continue
        start = before.start() if before else row.start
        # What is no unit at the end of the list may be the next party of the sentence.
        units = list(names)
        while len(units) > 1 and units[-1].casefold() not in kinds.names:
            units.pop()
        is_open = bool(_OPEN.match(text[end:].lstrip(" ,")))
        least, most = len(set(units)), len(set(names))
        yield PrintedList(
            words, start, end, declared, tuple(names), least, most, is_open, row.kinds
        )


def _name_end(text: str, start: int) -> int | None:
    """Where the name of a unit ends that begins here: words with a capital, or a number."""
    numbered = _NUMBERED.match(text, start)
    if numbered:
        return numbered.end()
    end = start
    while (word := _WORD.match(text, end)) and word[1][0].isupper():
        if end == start and word.start(1) != start:
            break
        end = word.end()
    return end if end > start else None


# ── other entries ────────────────────────────────────────────────────────────────────────────


def _entries(
    text: str, start: int, *, in_bracket: bool
) -> tuple[tuple[str, ...], int, int, bool] | None:
    """The entries of a list, their least number, where it ends and whether it is open.

    None where the entries cannot be told from the sentence around them: every entry has to begin
    with a capital letter, and the list to fill its sentence or its brackets.
    """
    stop = _END.search(text, start)
    end = stop.start() if stop else len(text)
    closed = stop is None or (stop[0] == ")") == in_bracket
    if not closed or (stop and stop[0] == ";"):
        return None
    pieces = [piece.strip() for piece in text[start:end].split(",")]
    entries = [re.sub(r"^(?:và|cùng)\s+", "", piece) for piece in pieces if piece]
    is_open = bool(stop and stop[0] in ("...", "…")) or bool(_OPEN.search(text[start:end]))
    if len(entries) < 2 or not all(entry[0].isupper() for entry in entries):  # noqa: PLR2004
        return None
    parts = [part for entry in entries for part in _JOINED.split(entry)]
    capital = [part for part in parts if part[0].isupper()]
    return tuple(capital), len(set(entries)), end, is_open
