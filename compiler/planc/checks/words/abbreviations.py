"""Abbreviations that a document uses, and how it, or the directory, explains them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.checks.words.printed_words import Wording
    from planc.compiled import Compiled

_BODIES = """
    UBND HĐND MTTQ MTTQVN UBMTTQ UBMTTQVN TAND VKSND TANDTC VKSNDTC QH UBTVQH CP TTCP VPCP UBKT TU
    TTTU BCĐ BCH BTV ĐBQH LHPN LĐLĐ TNCS CCB TN HND ND VKS TA CA LLVT
"""
_OFFICES = "CT PCT CVP PCVP VP PVP GĐ PGĐ TGĐ CV VT TT TK LĐVP LĐ NC KT TH TP TX HC QT BT"
_DOCUMENTS = "QĐ NQ NĐ TTLT KH BC HD PL VB VBQPPL QPPL CTHĐ ĐA TB"
_FIELDS = """
    TTHC CCHC CNTT CBCC CBCCVC CCVC QLNN KTXH XH QP AN ANTT ATGT PCCC CNCH PCTN NTM HTX GPMB TTĐT
    PBGDPL GDPL KHCN GDĐT GD ĐT NN PTNT TNMT MT LĐTBXH VHTT VH DL GTVT KHĐT BHXH BHYT BHTN DTTS
    BVMT ATTP TDTT THPT THCS TNHH NSNN DVC VN NSTW NSĐP ĐVHC
"""
_INTERNATIONAL = """
    ODA FDI GDP GRDP PCI PAPI SIPAS WTO ASEAN UNESCO UNICEF UNDP WHO EU USD VND HIV AIDS COVID AI
    IT ISO PDF USB SMS QR VNPT FPT IOC ICT GIS OCOP
"""

#: What every office knows without being told, in administrative documents of Vietnam.
EVERYBODY_KNOWS = frozenset(f"{_BODIES} {_OFFICES} {_DOCUMENTS} {_FIELDS} {_INTERNATIONAL}".split())

_LETTERS = "A-ZĂÂĐÊÔƠƯ"
_TOKEN = re.compile(rf"(?<![\w/.&-])[{_LETTERS}]{{2,}}(?:[&-][{_LETTERS}]{{2,}})*(?![\w/])")
_ROMAN = re.compile(r"[IVXLC]+")

#: Words in a row, all in capitals; abbreviations have no marks of tone.
_UPPER = r"[^\W\d_a-z][^\W\d_a-z]+"
_STRETCH = re.compile(rf"(?<!\w){_UPPER}(?:[ ,]+{_UPPER})+(?!\w)")
_PLAIN = re.compile(rf"[{_LETTERS},]+")

#: A syllable of Vietnamese as a heading writes it: "PHÂN CÔNG" is no row of abbreviations.
_SYLLABLE = re.compile(
    r"(?:NGH|NG|NH|GI|GH|KH|TH|TR|CH|PH|QU|[BCDĐGHKLMNPRSTVX])?[AĂÂEÊIOÔƠUƯY]{1,3}"
    r"(?:CH|NG|NH|[CMNPT])?,?"
)

#: So many abbreviations never stand in a row.
MANY_WORDS = 5

#: "Ủy ban nhân dân (sau đây viết tắt là UBND)", and the same in brackets alone.
_DEFINED = re.compile(
    r"\(\s*(?:sau đây\s+)?(?:(?:gọi|viết)\s+)?(?:tắt|chung)?\s*(?:là)?\s*:?\s*[“\"]?"
    rf"(?P<short>[{_LETTERS}]{{2,}}(?:[&-][{_LETTERS}]{{2,}})*)[”\"]?\s*\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Use:
    """An abbreviation where it stands."""

    short: str
    words: Wording
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Definition:
    """An abbreviation where the document explains it, with the words it stands for."""

    short: str
    meaning: str
    words: Wording
    start: int
    end: int


def uses(words: Wording) -> Iterator[Use]:
    """The abbreviations of a stretch; words that stand in capitals as a whole are none."""
    capitals = _in_capitals(words.text)
    for match in _TOKEN.finditer(words.text):
        heading = any(start <= match.start() < end for start, end in capitals)
        if not heading and not _ROMAN.fullmatch(match[0]):
            yield Use(match[0], words, *match.span())


def definitions(words: Wording) -> Iterator[Definition]:
    """The abbreviations that a stretch explains."""
    for match in _DEFINED.finditer(words.text):
        short = match["short"]
        if short != short.upper():
            continue
        meaning = _expansion(short, words.text[: match.start()])
        if not meaning and "là" in match[0]:
            meaning = " ".join(re.findall(r"\w+", words.text[: match.start()])[-2:])
        # What stands in brackets alone is an explanation only of words with these first letters.
        if meaning:
            yield Definition(short, meaning, words, *match.span("short"))


def known(compiled: Compiled) -> frozenset[str]:
    """The abbreviations that need no explanation: the directory's, and what everybody knows."""
    short = {
        use for body in compiled.plan.bodies for each in body.abbreviations for use in each.split()
    }
    # "THHP" is TH and HP: a territory is known by its first letters.
    root = compiled.directory.units.get(compiled.plan.header.territory)
    if root is not None:
        short |= {initials(version.name) for version in root.versions}
    return frozenset(each for each in short if each.upper() == each) | EVERYBODY_KNOWS


def is_made_of(short: str, pieces: frozenset[str]) -> bool:
    """Whether an abbreviation is one of these, or several of them in a row ("UBNDTP")."""
    if short in pieces:
        return True
    return all(_is_run(part, pieces) for part in re.split(r"[&-]", short))


def _is_run(part: str, pieces: frozenset[str]) -> bool:
    ends = {0}
    for end in range(2, len(part) + 1):
        if any(start in ends and part[start:end] in pieces for start in range(end - 1)):
            ends.add(end)
    return len(part) in ends


def initials(words: str) -> str:
    """The first letters of words: "Hải Phòng" gives "HP"."""
    return "".join(word[0].upper() for word in re.findall(r"\w+", words))


def spelled_out(short: str, folded: str) -> bool:
    """Whether words with these first letters stand in a folded text, one after the other."""
    letters = fold(re.sub(r"[&-]", "", short))
    pattern = r"[ ,&-]+(?:va )?".join(rf"{letter}\w*" for letter in letters)
    return bool(re.search(rf"\b{pattern}\b", folded))


def _expansion(short: str, before: str) -> str:
    """The words right before a definition that have the letters of the abbreviation."""
    letters = fold(re.sub(r"[&-]", "", short))
    words = re.findall(r"\w+", before)
    for count in range(len(letters), len(letters) + 3):
        last = words[-count:] if len(words) >= count else []
        first = "".join(fold(word)[:1] for word in last)
        if last and _contains(first, letters) and first[:1] == letters[:1]:
            return " ".join(last)
    return ""


def _contains(first: str, letters: str) -> bool:
    rest = iter(first)
    return all(letter in rest for letter in letters)


def _in_capitals(text: str) -> list[tuple[int, int]]:
    """The stretches that stand in capitals as a whole, as a heading does."""
    stretches = []
    for match in _STRETCH.finditer(text):
        words = match[0].split()
        marked = any(not _PLAIN.fullmatch(word) for word in words)
        spelled = all(_SYLLABLE.fullmatch(word) for word in words)
        if match[0].isupper() and (marked or spelled or len(words) >= MANY_WORDS):
            stretches.append(match.span())
    return stretches
