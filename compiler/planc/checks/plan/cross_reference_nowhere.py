"""A reference to a clause that the plan does not have."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.document_words import TITLE, document_words
from planc.language.clauses import clause_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item, Plan, Section

Path = tuple[str, ...]

#: The names of the parts of a document, the largest first.
_RANKS = ("phần", "mục", "tiểu mục", "khoản", "điểm")

_VALUE = (
    r"\(?(?:[IVXLC]+(?:\.[1-9]\d?)*(?:\.[a-zđ])?|[1-9]\d?(?:\.[1-9]\d?)*(?:\.[a-zđ])?|[a-zđ])\)?"
    r"(?![\w%/]|\.\d|,\d|\s*(?:%|tỷ|triệu|nghìn|ngàn|đồng|phút|giờ|người)(?!\w))"
)
_ONE = rf"(?:[Pp]hần|[Tt]iểu mục|[Mm]ục|[Kk]hoản|[Đđ]iểm)\s+{_VALUE}(?:\s*(?:,|và|đến)\s*{_VALUE})*"
_CHAIN = re.compile(rf"(?<!\w){_ONE}(?:\s*,?\s*(?:của\s+|thuộc\s+)?{_ONE})*")
#: "đạt điểm 9": a mark; the points of a document have letters.
_MARK = re.compile(r"[Đđ]iểm\s+\(?\d+\)?(?:\s*(?:,|và|đến)\s*\d+)*")
_PIECE = re.compile(rf"(phần|tiểu mục|mục|khoản|điểm)\s+({_VALUE}(?:\s*(?:,|và|đến)\s*{_VALUE})*)")
_PARTS = re.compile(_VALUE)

#: Another document, whose clauses are not ours; and what may follow a number to say where it is.
_NAMED = (
    r"(?:Điều|Hiến pháp|Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|"
    r"Công văn|Đề án|Chương trình|Chiến lược|Kết luận|Hướng dẫn|Quy định|Quy chế|Thông báo|"
    r"Kế hoạch\s+(?!này))"
)
_OTHER = rf"(?:{_NAMED}|Báo cáo|Phụ lục|Danh mục|Biểu|[Vv]ăn bản)"
_OF_ANOTHER = re.compile(
    rf"\s*[,(]?\s*(?:của\s+|tại\s+|trong\s+|thuộc\s+|(?:ban hành\s+)?kèm theo\s+)?{_OTHER}"
)
_AFTER_ANOTHER = re.compile(rf"{_NAMED}[^.;]{{0,80}}$")
_OF_THIS = re.compile(r"\s*(?:của\s+|trong\s+|tại\s+)?Kế hoạch\s+này")

_ANNEX = re.compile(
    r"(?:Phụ lục|phụ lục (?=kèm theo|đính kèm))(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+)\b)?"
)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """References to parts of the plan that no clause has, and to annexes where there is none."""
    paths = _paths(compiled.plan)
    words = [each for each in document_words(compiled) if each.field != TITLE]
    annexed = any(each.text.casefold().lstrip().startswith("phụ lục") for each in words)
    reached: set[Path] = set()
    annexes: list[tuple[Wording, re.Match[str]]] = []
    for each in words:
        for match in _CHAIN.finditer(each.text):
            if _MARK.fullmatch(match[0]) or _is_of_another(match, each.text):
                continue
            reached = reached or _reached(paths)
            for path in _asked(match[0]):
                if path not in reached:
                    args: dict[str, Argument] = {
                        "reference": match[0],
                        "path": ".".join(path),
                        "last": _last_beside(path, paths),
                        "annex": "",
                    }
                    yield Hit(each.span(match.start(), match.end()), args, each.item)
        annexes += [
            (each, match)
            for match in _ANNEX.finditer(each.text)
            if not _is_of_another(match, each.text)
        ]
    if annexes and not annexed:
        each, match = annexes[0]
        args = {"reference": "", "path": "", "last": "", "annex": match[0]}
        related = tuple(other.place(found.start(), found.end()) for other, found in annexes[1:])
        yield Hit(each.span(match.start(), match.end()), args, each.item, related=related)


def _paths(plan: Plan) -> set[Path]:
    """Every clause of the plan and all that it lies in, as the pieces of its number."""
    nouns: tuple[Section | Item, ...] = (*plan.sections, *plan.funding, *plan.items)
    clauses = [noun.clause for noun in nouns]
    clauses += [clause for item in plan.items for _, clause in item.printed_at]
    whole = {tuple(clause.partition("/")[0].split(".")) for clause in clauses}
    return {path[:length] for path in whole for length in range(1, len(path) + 1)}


def _is_of_another(match: re.Match[str], text: str) -> bool:
    """Whether a reference is to another document, named behind it or before it."""
    if _OF_THIS.match(text, match.end()):
        return False
    return bool(
        _OF_ANOTHER.match(text, match.end()) or _AFTER_ANOTHER.search(text[: match.start()])
    )


def _asked(reference: str) -> Iterator[Path]:
    """The numbers that a reference leads through, from the largest part down, one for each end."""
    pieces = [
        (_RANKS.index(match[1]), [_pieces(value) for value in _PARTS.findall(match[2])])
        for match in _PIECE.finditer(reference[:1].lower() + reference[1:])
    ]
    pieces.sort(key=lambda piece: piece[0])
    ends: list[Path] = [()]
    for _, values in pieces:
        # "mục II.1, phần II": a number that begins with a part of the plan is a whole one.
        ends = [
            value if value[0].isupper() else (*above, *value) for above in ends for value in values
        ]
    yield from ends


def _pieces(value: str) -> Path:
    return tuple(value.strip("()").split("."))


def _reached(paths: set[Path]) -> set[Path]:
    """All numbers that lead to a clause: its pieces in their order, any of them left out."""
    return {
        pieces
        for path in paths
        for length in range(1, len(path) + 1)
        for pieces in combinations(path, length)
    }


def _last_beside(path: Path, paths: set[Path]) -> str:
    """The last clause beside the one that is missing, where what it should lie in exists."""
    above = path[:-1]
    if above not in paths and (above or path[0].isdigit()):
        return ""
    beside = [
        known
        for known in paths
        if len(known) == len(path) and known[:-1] == above and known != ("end",)
    ]
    return max((".".join(known) for known in beside), key=clause_key, default="")


RULE = Rule(
    code="P706",
    name="cross-reference-nowhere",
    severity="warning",
    title=Text(vi="Dẫn chiếu tới mục không có", en="A reference that leads nowhere"),
    message=Text(
        vi=(
            "[[“{reference}”: kế hoạch không có mục {path}]][[, chỉ có đến {last}]][[Nhắc đến "
            "“{annex}” mà kế hoạch không kèm phụ lục nào]]."
        ),
        en=(
            "[[“{reference}”: the plan has no {path}]][[; it goes up to {last}]][[“{annex}” is "
            "spoken of, but the plan has no annex]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa số mục được dẫn, hoặc thêm mục, phụ lục còn thiếu; nếu văn bản"
            " viết như vậy thì để nguyên và đề nghị cơ quan ban hành đính chính; nếu là mục của "
            "văn bản khác thì ghi tên văn bản đó ngay sau."
        ),
        en=(
            "If it was mistyped, correct the number, or add the clause or annex; if the document "
            "says so, leave it and ask the issuer to correct it, or to name the other document "
            "right behind."
        ),
    ),
    reason=Text(
        vi=(
            "Khi chèn, bớt mục mà không sửa dẫn chiếu thì người thực hiện không tìm thấy việc của "
            "mình, hoặc làm nhầm việc của mục khác."
        ),
        en=(
            "When clauses are put in or taken out and references stay, people do not find their "
            "work, or do that of another clause."
        ),
    ),
    bad="""\
sections:
  - {id: nhiem-vu, clause: II, text: "NHIỆM VỤ"}
  - {id: mot, clause: II.1, text: "Tuyên truyền về Đề án."}
  - id: hai
    clause: II.2
    text: |
►      Bố trí kinh phí cho các nhiệm vụ tại khoản 5 mục II của Kế hoạch này.
""",
    good="""\
sections:
  - {id: nhiem-vu, clause: II, text: "NHIỆM VỤ"}
  - {id: mot, clause: II.1, text: "Tuyên truyền về Đề án."}
  - id: hai
    clause: II.2
    text: |
      Bố trí kinh phí cho các nhiệm vụ tại khoản 1 mục II của Kế hoạch này.
      Mức chi theo điểm b khoản 9 Điều 4 Thông tư mẫu.
""",
    check=check,
)
