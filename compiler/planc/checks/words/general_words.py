"""Whom words that name nobody in particular may mean, such as “Các sở, ban, ngành thành phố”.

What words *may* mean keeps a rule from saying that somebody was left out; nobody is bound by it.
The nouns are those of Vietnamese administration; levels and units are the plan's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planc.idiom.parties import head_of
from planc.language.model import Origin, Party

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planc.compiled import Compiled
    from planc.directory import Agency
    from planc.language.model import Body

#: A body at a level: how a plan speaks of many agencies at once.
Kind = tuple[str, str]

#: What may mean anybody, unless a word follows that says of which sort ("cơ quan báo chí").
_ANYBODY = re.compile(
    r"\b(?<!ở )(?<!tại )(?<!của )(?:cơ quan|đơn vị|tổ chức|địa phương)"
    r"(?=\s*(?:$|[,;.:)]|và\b|có\b|liên quan|khác\b|trực thuộc|thuộc\b|được\b|chủ trì|phối hợp|"
    r"nêu\b|thực hiện|các cấp|trên địa bàn))"
)
_AS_ABOVE = re.compile(r"^\s*như\b")

#: Words that say that several are meant, and the nouns that do so where they stand in a row.
_SEVERAL = re.compile(r"\b(?:các|những|mọi|toàn thể|liên quan)\b")
_IN_A_ROW = re.compile(r"\b(?:sở|ban|ngành|đoàn thể|hội)\b\s*,")

#: Nouns that begin the names of bodies, as they stand in a row of bodies.
_NOUNS = (
    *("sở", "bộ", "ban", "phòng", "cục", "vụ", "viện", "trường", "trung tâm", "chi cục"),
    "văn phòng",
    *("hội", "đoàn", "liên đoàn", "báo", "đài", "công an"),
)

#: Nouns for whole branches, by the `line` of a body.
_BRANCHES: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (
        re.compile(r"\bngành\b"),
        frozenset({"executive", "police", "military", "court", "procuracy"}),
    ),
    (
        re.compile(r"\b(?:đoàn thể|tổ chức chính trị|tổ chức xã hội)\b"),
        frozenset({"social", "professional"}),
    ),
    (re.compile(r"\btổ chức thành viên\b"), frozenset({"social", "professional"})),
    (re.compile(r"\b(?:báo chí|truyền thông|báo, đài)\b"), frozenset({"press"})),
)

#: Words after which nothing is known of the level: it depends on whom they are said to.
_ANY_LEVEL = re.compile(r"\b(?:địa phương|các cấp|cùng cấp|cơ sở)\b")


@dataclass(slots=True)
class GeneralWords:
    """Reads general words against the directory of one plan."""

    compiled: Compiled
    issuer: Agency | None
    bodies: Mapping[str, Body]
    _levels: dict[str, re.Pattern[str]] = field(default_factory=dict)
    _read: dict[tuple[str, Kind], bool] = field(default_factory=dict)

    @classmethod
    def of(cls, compiled: Compiled) -> GeneralWords:
        """The reader for a plan."""
        bodies = {body.id: body for body in compiled.plan.bodies}
        reader = cls(compiled, issuer_of(compiled), bodies)
        nouns: dict[str, set[str]] = {
            level.id: {level.name.casefold(), level.name.casefold().removeprefix("cấp ")}
            for level in compiled.plan.levels
        }
        for unit in compiled.directory.units.values():
            kind = unit.version(compiled.schedule.last_day).kind
            if kind:
                nouns[unit.level].add(kind.casefold())
        for level, found in nouns.items():
            words = "|".join(re.escape(noun) for noun in sorted(found, key=len, reverse=True))
            reader._levels[level] = re.compile(rf"(?<!\w)(?:{words})(?!\w)")
        return reader

    def may_mean(self, words: str, kind: Kind) -> bool:
        """Whether words may mean the agencies of a body at a level."""
        key = (words, kind)
        if key not in self._read:
            self._read[key] = self._reads(_plain(words), kind)
        return self._read[key]

    def anybody(self, words: str) -> bool:
        """Whether words may mean anybody at all: "các đơn vị liên quan"."""
        return bool(_ANYBODY.search(_plain(words)) or _AS_ABOVE.search(_plain(words)))

    def leaves_open(self, words: str, level: str) -> bool:
        """Whether words name a level, or leave it open as "ở địa phương" does."""
        named = self.levels_named(words)
        return level in named if named else bool(_ANY_LEVEL.search(_plain(words)))

    def levels_named(self, words: str) -> list[str]:
        """The levels that words name, by the name of the level or a kind of its units."""
        # "xã hội" is society, no commune.
        plain = _plain(words).replace("xã hội", "")
        return [level for level, pattern in self._levels.items() if pattern.search(plain)]

    def _reads(self, words: str, kind: Kind) -> bool:
        if _AS_ABOVE.search(words):
            return True
        body = self.bodies[kind[0]]
        if not self._level_fits(words, kind[1]):
            return False
        # A head of one word, "Hội", is a noun for many bodies and stands in other words.
        heads = (head_of(body.name), *body.aliases)
        names = [*(name for name in heads if " " in name), *body.abbreviations]
        if any(_has(words, name.casefold()) for name in names):
            return True
        if not (_SEVERAL.search(words) or _IN_A_ROW.search(words)):
            return False
        return bool(_ANYBODY.search(words)) or self._branch_fits(words, body)

    def _branch_fits(self, words: str, body: Body) -> bool:
        name = f"{head_of(body.name)} ".casefold()
        for noun in _NOUNS:
            if name.startswith(f"{noun} "):
                return bool(re.search(rf"(?:^|các |[,;:(] ?|và ){noun}\b", words)) or any(
                    body.line in lines and noun not in ("sở", "phòng", "văn phòng")
                    for pattern, lines in _BRANCHES
                    if pattern.search(words)
                )
        if self.issuer and body.id == self.issuer.body:
            return False
        # Of a body whose branch is not said nothing can be ruled out.
        return any(
            body.line is None or body.line in lines
            for pattern, lines in _BRANCHES
            if pattern.search(words)
        )

    def _level_fits(self, words: str, level: str) -> bool:
        named = self.levels_named(words)
        if named:
            return level in named
        if _ANYBODY.search(words) or _ANY_LEVEL.search(words) or self.issuer is None:
            return True
        return level == self.issuer.level


def issuer_of(compiled: Compiled) -> Agency | None:
    """The agency that issues the plan."""
    directory, written = compiled.directory, Party.of(compiled.plan.header.issuer, Origin())
    if written.at is not None:
        return directory.at.get(written.body, {}).get(written.at)
    return next(iter(directory.at.get(written.body, {}).values()), None)


def _plain(words: str) -> str:
    """Words in small letters, the usual abbreviations of levels written out."""
    plain = " ".join(words.casefold().split())
    for short, full in (("tp", "thành phố"), ("tw", "trung ương"), ("ubnd", "ủy ban nhân dân")):
        plain = re.sub(rf"(?<!\w){short}(?!\w)", full, plain)
    return plain


def _has(words: str, name: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words))
