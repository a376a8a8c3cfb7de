"""From entries of `when` to the line an office would print, such that it reads back the same."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from planc.idiom.times.reading import read_times
from planc.idiom.times.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planc.language.model import Plan, When

_PERIOD = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?")
_DAY_OF_YEAR = re.compile(r"(\d{2})-(\d{2})")
_TERM = re.compile(r"(\d+) (working )?days?")
_ROMANS = ("I", "II", "III", "IV")
_HALVES = ("6 tháng đầu năm", "6 tháng cuối năm")
_NO_NAMES: Mapping[str, str] = MappingProxyType({})

_EACH: Mapping[str, str] = MappingProxyType(
    {
        "year": "hàng năm",
        "half-year": "định kỳ 6 tháng một lần",
        "quarter": "hàng quý",
        "month": "hàng tháng",
    }
)
#: The month that a day of the month lies in, where a period has several.
_LAST_MONTH: Mapping[str, str] = MappingProxyType(
    {
        "year": " của tháng cuối năm",
        "half-year": " của tháng cuối kỳ",
        "quarter": " của tháng cuối quý",
    }
)


def write_times(entries: Iterable[When], names: Mapping[str, str] = _NO_NAMES) -> str:
    """The line that says these times; empty where there are none.

    Where an entry says which part of the work it is for, each stands on a line of its own.
    `names` has the titles of items and events by id, for terms that are counted from one.

    >>> from planc.language.model import When
    >>> write_times([When(from_="2019", to="2022")])
    'Giai đoạn từ 2019 - 2022.'
    >>> print(write_times([When(every="year", for_="Kiểm tra"), When(in_="2022", for_="Tổng kết")]))
    + Kiểm tra: Hàng năm;
    + Tổng kết: Năm 2022.
    """
    written = [(entry.for_, _phrase(entry, names)) for entry in entries]
    if any(part is not None for part, _ in written):
        lines = [f"+ {_label(part, said)}{_capital(said)}" for part, said in written]
        return ";\n".join(lines) + "."
    phrases = "; ".join(said for _, said in written)
    return f"{_capital(phrases)}." if phrases else ""


def names_of(plan: Plan, entries: Iterable[When]) -> Mapping[str, str]:
    """The titles, by id, of the items and events that terms of these entries are counted from."""
    wanted = {entry.after for entry in entries if entry.after is not None}
    if not wanted:
        return _NO_NAMES
    titles = {item.id: item.title or item.text or item.id for item in plan.items}
    titles |= {event.id: event.title for event in plan.calendar.events}
    return {each: titles[each] for each in wanted if each in titles}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _label(part: str | None, said: str) -> str:
    """The words in front of a time; in quotation marks where they would be read as time."""
    if part is None:
        return ""
    plain = " ".join(part.split())
    read = read_times(f"+ {plain}: {said}").times
    if len(read) == 1 and read[0].entry.for_ == plain and not _is_open(plain):
        return f"{plain}: "
    return f"{_quoted(plain)}: "


def _quoted(words: str) -> str:
    """Words in quotation marks, which hide whatever they hold."""
    return f"“{' '.join(words.replace('“', '‘').replace('”', '’').split())}”"


def _is_open(words: str) -> bool:
    """Whether a quotation mark stands alone, so that what follows would be taken for quoted."""
    return any(token.key in ("“", "”", '"') for token in tokens_of(words))


def _phrase(entry: When, names: Mapping[str, str]) -> str:
    """An entry in words, small letters first."""
    if entry.in_ is not None:
        return _in(entry.in_)
    if entry.every is not None:
        return _every(entry)
    if entry.from_ is not None or entry.continuous:
        return _from(entry)
    if entry.before is not None or entry.by is not None:
        return _deadline(entry)
    if entry.within is not None:
        return _within(entry, names)
    if entry.awaits is not None:
        return _words(entry.awaits, "awaits", "theo văn bản")
    if entry.whenever is not None:
        return _words(entry.whenever, "whenever", "khi có")
    return ""


def _point(text: str) -> str:
    """A year, half, quarter, month or day in words; what is none of these, as it is."""
    match = _PERIOD.fullmatch(text)
    if match is None:
        return text
    year, month, day, quarter, half = match.groups()
    if day:
        return f"ngày {day}/{_month(month)}/{year}"
    if month:
        return f"tháng {int(month)}/{year}"
    if quarter:
        return f"quý {_ROMANS[int(quarter) - 1]}/{year}"
    if half:
        return f"{_HALVES[int(half) - 1]} {year}"
    return f"năm {year}"


def _month(number: str) -> str:
    """A month within a date: only January and February have a zero in front.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 4: days below ten and these months.
    """
    return number if number in ("01", "02") else str(int(number))


def _in(text: str) -> str:
    point = _point(text)
    return f"trong {point}" if point.startswith(("tháng", "quý")) else point


def _bounds(entry: When) -> str:
    """Such as "từ tháng 7/2019 đến năm 2022", "từ năm 2020 và các năm tiếp theo"."""
    begin, end = entry.from_, entry.to
    onwards = ""
    if entry.onwards:
        onwards = " và các năm tiếp theo" if _is_year(end or begin) else " trở đi"
    if begin is None:
        return f"đến {_point(end)}{onwards}" if end else ""
    to = f" đến {_point(end)}" if end else ""
    return f"từ {_point(begin)}{to}{onwards}"


def _is_year(text: str | None) -> bool:
    return text is not None and text.isdecimal()


def _from(entry: When) -> str:
    bounds = _bounds(entry)
    if entry.continuous:
        return f"thường xuyên ({bounds})" if bounds else "thường xuyên"
    if _is_year(entry.from_) and _is_year(entry.to):
        onwards = " và các năm tiếp theo" if entry.onwards else ""
        return f"giai đoạn từ {entry.from_} - {entry.to}{onwards}"
    return bounds


def _deadline(entry: When) -> str:
    word = "trước" if entry.before is not None else "chậm nhất"
    covers = f" (kỳ {_point(entry.covers)})" if entry.covers else ""
    return f"{word} {_point(entry.before or entry.by or '')}{covers}"


def _every(entry: When) -> str:
    """Such as "hàng năm, kỳ 6 tháng đầu năm, trước ngày 20/5 (từ năm 2020 đến năm 2022)"."""
    every = entry.every or ""
    each = _EACH.get(every, f"định kỳ {every}")
    bounds = _bounds(entry)
    behind = f" ({bounds})" if bounds else ""
    covers = _covers(entry.covers) if entry.covers != every or every == "year" else ""
    due = _due(entry)
    if not covers and due and every in ("year", "month"):
        if not _DAY_OF_YEAR.fullmatch(entry.before or entry.by or "") and every == "year":
            return f"{each}, {due}{behind}"
        return f"{due} {each}{behind}"
    if not covers:
        return f"{each}, {due}{behind}" if due else f"{each}{behind}"
    return ", ".join(each for each in (each, f"kỳ {covers}", due) if each) + behind


def _covers(covers: str | None) -> str:
    """What a recurring report is about."""
    if covers in ("H1", "H2"):
        return _HALVES[int(covers[1:]) - 1]
    if covers in ("Q1", "Q2", "Q3", "Q4"):
        return f"quý {_ROMANS[int(covers[1:]) - 1]}"
    return {"year": "cả năm"}.get(covers or "", covers or "")


def _due(entry: When) -> str:
    text = entry.before or entry.by
    if text is None:
        return ""
    word = "trước" if entry.before is not None else "chậm nhất"
    match = _DAY_OF_YEAR.fullmatch(text)
    if match:
        return f"{word} ngày {match[2]}/{_month(match[1])}"
    return f"{word} ngày {text:0>2}{_LAST_MONTH.get(entry.every or '', '')}"


def _within(entry: When, names: Mapping[str, str]) -> str:
    match = _TERM.fullmatch(entry.within or "")
    days = f"{int(match[1]):02} ngày{' làm việc' if match[2] else ''}" if match else entry.within
    after = entry.after or ""
    event = names.get(after)
    since = _quoted(after if event is None else event)
    if event is None:
        plain = f"trong thời hạn {days} kể từ {' '.join(after.split())}"
        read = read_times(plain)
        if (
            " " in after
            and not _is_open(after)
            and not read.left
            and [each.after for each in read.entries] == [after]
        ):
            return plain
    return f"trong thời hạn {days} kể từ {since}"


def _words(words: str, form: str, lead: str) -> str:
    """The document's own words, if they read as this form by themselves; else behind others."""
    plain = " ".join(words.split()).rstrip(".;")
    read = read_times(plain)
    if (
        not _is_open(plain)
        and not read.left
        and [getattr(each, form) for each in read.entries] == [plain]
    ):
        return plain
    return f"{lead} {_quoted(words)}"
