"""What the document says of an item, for rules that look in it for words and pieces of work."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.language.model import Item, Plan, Section

#: Verbs that begin a piece of work in Vietnamese plans, folded.
_ACTIONS = (
    *("ban hanh", "bao cao", "bien soan", "bieu duong", "bo sung", "bo tri", "boi duong"),
    *("cap nhat", "cap phat", "chi dao", "chuan bi", "cung cap", "dang tai", "danh gia"),
    *("dao tao", "de xuat", "dieu chinh", "dieu tra", "don doc", "giam sat", "gioi thieu"),
    *("hoan thanh", "hoan thien", "ho tro", "huong dan", "huy dong", "in an", "khai thac"),
    *("khao sat", "khen thuong", "kiem tra", "kien nghi", "kien toan", "lap", "lua chon"),
    *("mo rong", "nang cao", "nghien cuu", "nghiem thu", "phan bo", "phan cong", "phat dong"),
    *("phat hanh", "phat trien", "phe duyet", "pho bien", "quan triet", "ra soat", "so hoa"),
    *("so ket", "soan thao", "sua doi", "tap huan", "tham dinh", "tham muu", "thanh lap"),
    *("thanh tra", "thay the", "theo doi", "thi diem", "thong ke", "thu thap", "tiep nhan"),
    *("ton vinh", "tong hop", "tong ket", "trinh", "tuyen truyen", "tuyen chon", "van dong"),
    *("van hanh", "vinh danh", "xay dung", "xu ly"),
)

#: Verbs that say only that something is done, before the one that says what.
_LIGHT = ("to chuc", "tien hanh", "trien khai", "thuc hien", "tang cuong", "day manh", "viec")

#: The beginning of a piece of work; "báo cáo viên" is a person, no work.
_BEGINS = re.compile(rf"(?:(?:{'|'.join(_LIGHT)}) )*({'|'.join(_ACTIONS)})\b(?! vien\b)")

#: Where one statement of a text ends and the next begins, and one piece of work within it.
_STATEMENT = re.compile(r"[^;.:\n]+")
_PIECE = re.compile(r"(?:^|,|\bvà\b)\s*(?P<words>.+?)(?=\s*(?:,|\bvà\b|$))")


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work that a text names, as `text[start:end]`; `verb` is folded."""

    words: str
    verb: str
    start: int
    end: int


def works_of(text: str) -> Iterator[list[Work]]:
    """The pieces of work at the head of each statement of a text that begins with one.

    >>> [[work.words for work in found] for found in works_of("Kiểm tra, tổng kết Đề án; quà tặng")]
    [['Kiểm tra', 'tổng kết Đề án']]
    """
    for statement in _STATEMENT.finditer(text):
        found = []
        for piece in _PIECE.finditer(statement[0]):
            words = piece["words"].lstrip("-+ \t")
            begins = _BEGINS.match(fold(words))
            if begins is None:
                break
            end = statement.start() + piece.end("words")
            found.append(Work(words, begins[1], end - len(words), end))
        if found:
            yield found


def clause_texts(plan: Plan) -> dict[str, str]:
    """The text of each clause: several items of a clause share what stands in one of them."""
    texts: dict[str, str] = {}
    nouns: tuple[Item | Section, ...] = (*plan.items, *plan.sections, *plan.funding)
    for noun in nouns:
        if noun.text:
            texts.setdefault(noun.clause, noun.text)
    return texts


def words_of(item: Item, texts: Mapping[str, str]) -> str:
    """What is said of an item: its title, the text of its clause, and the lines printed for it."""
    lines = [line for _, line in item.as_written]
    return "\n".join([item.title or "", item.text or texts.get(item.clause, ""), *lines])
