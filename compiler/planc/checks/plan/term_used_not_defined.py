"""A short name that is used before, or without, saying what it stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.citations import citations
from planc.checks.words.document_words import TITLE, document_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled
    from planc.findings import Argument

#: "(sau đây gọi tắt là Đề án)".
_DEFINED = re.compile(
    r"\(\s*(?:[Ss]au đây|[Dd]ưới đây)\s+(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+|chung\s+)*(?:là|thành)"
    r"\s*:?\s*[“\"]?([^)”\"]+?)[”\"]?\s*\)"
)

#: What is one certain document where it stands alone and with a capital.
_NOUNS = ("Đề án", "Chương trình", "Chiến lược", "Dự án")

#: What may follow a noun that stands alone; any other word goes on to say which one it is.
_ALONE = (
    r"(?=\s*(?:$|[.,;:)”\"])|\s+(?:và|hoặc|trên|tại|theo|trong|đến|do|có|được|với|ở|để|đã|sẽ|phải|"
    r"cần|gắn|đúng|đạt|bảo đảm|đảm bảo|phù hợp|nhằm|bằng|từ|khi|ở)(?!\w))"
)
#: What goes on without saying which one it is.
_NO_NAME = r"khác|này|đó|liên quan|nêu|của|\d+"
#: "Đề án 06": a short name by a number.
_BY_NUMBER = re.compile(rf"(?<!\w)(?:{'|'.join(_NOUNS)})\s+(\d{{1,4}})(?!\w|[/-]|\.\d)")
#: "các Đề án", "xây dựng Đề án": no certain one.
_ANY = re.compile(
    r"(?:\b(?:các|những)\s+(?:[^.;,]{1,25},\s*){0,6}(?:[^.;,]{1,25}\s+và\s+)?|"
    r"\b(?:mỗi|một|từng|mọi|nhiều|xây dựng|lập|soạn thảo|trình|đề xuất)\s+)$",
    re.IGNORECASE,
)
#: A capital at the beginning of a sentence makes no name.
_BEGINS = re.compile(r"(?:^|[.;:!?\n“(]|\s[-+])\s*$")


#: A noun used once behind its full name is clear enough.
_LEAST_USES = 2

#: The arguments that only one of the three sentences has.
_NOTHING: dict[str, Argument] = dict.fromkeys(("count", "clause", "short", "full"), "")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Terms used before the place that defines them, and short names that nothing defines."""
    words = document_words(compiled)
    defined: dict[str, tuple[int, int]] = {}
    for index, each in enumerate(words):
        for match in _DEFINED.finditer(each.text):
            defined.setdefault(" ".join(match[1].split()), (index, match.start()))
    for term, place in defined.items():
        # Abbreviations in capitals have rules of their own.
        if term != term.upper():
            yield from _before(term, place, words)
    known = _known(compiled, words, defined)
    for noun in _NOUNS:
        alone = re.compile(rf"(?<!\w){noun}{_ALONE}")
        if noun not in known:
            yield from _never(noun, alone, words)
        elif not any(term.startswith(noun) for term in defined):
            yield from _shortened(noun, alone, words)
    numbers = {match[0] for each in words for match in _BY_NUMBER.finditer(each.text)}
    for name in sorted(" ".join(found.split()) for found in numbers):
        if name not in defined and name.split()[-1] not in known:
            yield from _never(name, re.compile(rf"(?<!\w){re.escape(name)}(?!\w|[/-]|\.\d)"), words)


def _before(term: str, place: tuple[int, int], words: Sequence[Wording]) -> Iterator[Hit]:
    """The first use of a term that comes before its definition, the title left aside."""
    index, start = place
    # The full name that is being defined begins with the term: "Đề án “...” (sau đây gọi là ...)".
    used = re.compile(rf"(?<!\w){re.escape(term)}(?!\w)(?!\s*[“\"]|\s+số\b|\s+về\b)")
    for each in words[: index + 1]:
        if each.field == TITLE:
            continue
        for match in used.finditer(each.text):
            same = each is words[index]
            if same and (match.start() >= start or _in_one_sentence(each.text, match.end(), start)):
                break
            clause = words[index].clause or "preamble"
            args: dict[str, Argument] = {**_NOTHING, "term": term, "clause": clause}
            related = (words[index].place(start, start + 1),)
            yield Hit(each.span(match.start(), match.end()), args, each.item, related=related)
            return


def _in_one_sentence(text: str, end: int, start: int) -> bool:
    """Whether a use belongs to the very name that is being defined."""
    return not re.search(r"[.;\n]", text[end:start])


def _never(name: str, used: re.Pattern[str], words: Sequence[Wording]) -> Iterator[Hit]:
    """One hit at the first use of a name that nothing defines, with how often it is used."""
    uses = _uses(used, words)
    if uses:
        each, match = uses[0]
        args: dict[str, Argument] = {**_NOTHING, "term": name, "count": len(uses)}
        yield Hit(each.span(match.start(), match.end()), args, each.item)


def _shortened(noun: str, used: re.Pattern[str], words: Sequence[Wording]) -> Iterator[Hit]:
    """One hit where a noun stands for the one full name given, and nobody said that it does."""
    named = re.compile(rf"(?<!\w){noun}\s*[“\"]([^”\"]+)[”\"]")
    full = next(
        (
            (each, match)
            for each in words
            if each.field != TITLE
            for match in named.finditer(each.text)
        ),
        None,
    )
    uses = _uses(used, words) if full else []
    if full and len(uses) >= _LEAST_USES:
        each, match = uses[0]
        args: dict[str, Argument] = {
            **_NOTHING,
            "term": noun,
            "short": len(uses),
            "full": full[1][1],
        }
        related = (full[0].place(full[1].start(), full[1].end()),)
        yield Hit(each.span(match.start(), match.end()), args, each.item, related=related)


def _uses(used: re.Pattern[str], words: Sequence[Wording]) -> list[tuple[Wording, re.Match[str]]]:
    """Where a name is used for one certain document, the title left aside."""
    return [
        (each, match)
        for each in words
        if each.field != TITLE
        for match in used.finditer(each.text)
        if not _ANY.search(each.text[: match.start()])
        and not _BEGINS.search(each.text[: match.start()])
    ]


def _known(
    compiled: Compiled, words: Sequence[Wording], defined: Mapping[str, object]
) -> frozenset[str]:
    """Nouns and numbers that the plan does explain: by a definition, a full name, a citation."""
    titles = [document.title or "" for document in compiled.plan.legal]
    texts = [*titles, *(each.text for each in words)]
    known = {noun for noun in _NOUNS for term in defined if term.startswith(noun)} | set(defined)
    for noun in _NOUNS:
        # Beside its name the noun is followed by what it is called; titles stand in capitals.
        either = rf"(?<!\w)(?:{noun}|{noun.upper()})"
        named = re.compile(rf"{either}(?!{_ALONE})(?!\s+(?:{_NO_NAME})(?!\w))\s+[“\"\w]")
        found = ((text, match) for text in texts for match in named.finditer(text))
        if any(not _ANY.search(text[: match.start()]) for text, match in found):
            known.add(noun)
    numbers = [document.number or "" for document in compiled.plan.legal]
    numbers += [cited.number for cited in citations(compiled)]
    known |= {number.partition("/")[0].partition("-")[0] for number in numbers}
    return frozenset(known)


RULE = Rule(
    code="P708",
    name="term-used-not-defined",
    severity="note",
    title=Text(vi="Tên gọi tắt chưa được giải thích", en="A term used and not defined"),
    message=Text(
        vi=(
            "“{term}” được dùng ở đây[[ ({count} lần trong kế hoạch) mà không chỗ nào nói là văn "
            "bản nào]][[, nhưng đến {clause} mới nói là gì]][[ để chỉ “{full}”]][[ ({short} lần "
            "trong kế hoạch) mà không có chữ “sau đây gọi là”]]."
        ),
        en=(
            "“{term}” is used here[[ ({count} times in the plan), and nothing says which document "
            "it is]][[, but {clause} is where it is first said what it means]][[ for “{full}”]]"
            "[[ ({short} times in the plan), and nothing says that it stands for it]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm lời giải thích; nếu văn bản viết như vậy thì để nguyên và đề "
            "nghị cơ quan ban hành ghi đủ tên ở lần nhắc đầu tiên, kèm “(sau đây gọi là …)”."
        ),
        en=(
            "If it was left out in typing, add the explanation; if the document says so, leave it"
            " and ask the issuer to give the full name where it is named first, with “(sau đây "
            "gọi là …)”."
        ),
    ),
    reason=Text(
        vi=(
            "Một lúc có nhiều đề án, chương trình cùng thực hiện. Gọi tắt mà không giải thích thì "
            "mỗi nơi hiểu một văn bản khác nhau."
        ),
        en=(
            "Many schemes and programmes run at the same time. A short name that is not explained "
            "means another document in each office."
        ),
    ),
    bad="""\
sections:
  - id: muc-dich
    clause: I.1
    text: |
►      Bảo đảm thực hiện Chương trình đúng tiến độ.
  - id: yeu-cau
    clause: I.2
    text: |
►      Phân công rõ trách nhiệm thực hiện Đề án.
  - id: can-cu
    clause: I.3
    text: |
      Triển khai Đề án “Nâng cao năng lực” (sau đây gọi là Đề án).
""",
    good="""\
sections:
  - id: can-cu
    clause: I.1
    text: |
      Triển khai Đề án “Nâng cao năng lực” (sau đây gọi là Đề án) và các Chương trình khác.
  - id: yeu-cau
    clause: I.2
    text: |
      Phân công rõ trách nhiệm thực hiện Đề án.
""",
    check=check,
    whole=True,
    words={"clause": {"preamble": Text(vi="phần mở đầu", en="the preamble")}},
)
