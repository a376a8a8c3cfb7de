"""Letterhead and signature: lines that the plan has no words for, only number, day and names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.coverage.letters import squeezed
from planc.coverage.model import ModelLine
from planc.directory.model import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from planc.compiled import Compiled

#: The lines that every document has at its head, without space and signs.
_MOTTO = ("cộnghòaxãhộichủnghĩaviệtnam", "độclậptựdohạnhphúc")

#: What stands in the place of a signature on a copy.
_SIGNED = ("đãký", "đãkývàđóngdấu", "kýtên", "kývàđóngdấu")

#: What stands before the body of a document, and what behind it.
HEAD = ("motto", "issuer", "number", "issued", "blank")
FOOT = ("issuer", "position", "signed", "signatory", "issued", "blank")

_LAST_WITH_NOUGHT = 2

#: A line of more signs is no letterhead, whatever is in it.
_MOST_SIGNS = 1000

#: A number is written in so many words: "12 /KH-UBND".
_MOST_NUMBER = 2

_NUMBER = re.compile(r"số\s*:?\s*(?P<number>.*)", re.IGNORECASE)
_DAY = re.compile(
    r"(?P<place>[^,\d]+?),?\s*ngày\s*(?P<day>\W*|\d{1,2})\s*tháng\s*(?P<month>\W*|\d{1,2})"
    r"\s*năm\s*(?P<year>\W*|\d{4})\.?",
    re.IGNORECASE,
)
_FOR = re.compile(r"tm\.?\s*(?P<issuer>.+)", re.IGNORECASE)

#: Two columns of a letterhead stand in one line of a copy, with a tab or a gap between them; the
#: blank for a day is a gap too, so that the widest are tried first.
_COLUMNS = (re.compile(r"\t+"), re.compile(r"[ \u00a0]{6,}"), re.compile(r"[ \u00a0]{3,}"))

#: One syllable, two ways to set its mark.
_SPELLINGS = (("oà", "òa"), ("oá", "óa"), ("uỷ", "ủy"), ("uý", "úy"))


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the plan says of number, day of issue and signatory, and what its issuer is called.

    `said` are the model lines, by the key of what they say.
    """

    said: dict[str, ModelLine]
    issuers: frozenset[str]
    places: frozenset[str]
    number: str | None
    day: tuple[int, int, int] | None
    position: tuple[str, ...]
    signatory: str

    @classmethod
    def of(cls, compiled: Compiled) -> Letterhead:
        """The letterhead of a plan."""
        header = compiled.plan.header
        issued = header.issued
        year, month, day = map(int, issued.split("-")) if issued else (0, 0, 0)
        signatory = header.signatory
        position = signatory.position.split("\n") if signatory else []
        return cls(
            dict(_said(compiled)),
            frozenset(map(_plain, _issuer_names(compiled))),
            frozenset(map(_plain, _place_names(compiled))),
            header.number,
            (year, month, day) if issued else None,
            tuple(plain for line in position if (plain := _plain(line))),
            _plain(signatory.name) if signatory else "",
        )

    def read(self, raw: str, allowed: Collection[str]) -> tuple[str, ...]:
        """What a line says of the head, by keys; nothing where a part of it is something else.

        Only the keys of `HEAD`, or those of `FOOT`, are looked for.
        """
        return _columns(raw, lambda part: self._allowed(part, allowed))

    def formed(self, raw: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What a line before the body is, and those keys of which it says something else.

        That is a number or a day that the plan has otherwise.
        """
        keys = _columns(raw, self._form)
        others = tuple(key[:-1] for key in keys if key.endswith("!"))
        return tuple(key for key in keys if not key.endswith("!")), others

    def _form(self, part: str) -> str:
        key = self._allowed(part, HEAD)
        number = _NUMBER.fullmatch(part)
        if not key and self.number and number and len(number["number"].split()) <= _MOST_NUMBER:
            return "number!"
        if not key and self.day and _DAY.fullmatch(part):
            return "issued!"
        return key

    def _allowed(self, part: str, allowed: Collection[str]) -> str:
        key = self._part(part)
        # Who signs for the issuer sets its name in capitals; a recipient of that name has none.
        if key == "issuer" and allowed == FOOT and not (part.isupper() or _FOR.fullmatch(part)):
            return ""
        return key if key in allowed else ""

    def _part(self, part: str) -> str:
        plain = _plain(part)
        if plain in _MOTTO:
            return "motto"
        if plain in self.issuers:
            return "issuer"
        if self.signatory:
            if plain == self.signatory:
                return "signatory"
            if plain in self.position or plain == "".join(self.position):
                return "position"
            if plain in _SIGNED:
                return "signed"
        for_issuer = _FOR.fullmatch(part)
        if for_issuer and _plain(for_issuer["issuer"]) in self.issuers:
            return "issuer"
        return self._number(part) or self._day(part)

    def _number(self, part: str) -> str:
        match = _NUMBER.fullmatch(part)
        if match is None:
            return ""
        number = match["number"]
        if self.number is None:
            # A blank to be filled in: the sign of the office, without a number.
            blank = not any(sign.isdigit() for sign in number) and len(number.split()) <= 1
            return "blank" if blank or not _plain(number) else ""
        return "number" if "".join(number.split()) == "".join(self.number.split()) else ""

    def _day(self, part: str) -> str:
        match = _DAY.fullmatch(part)
        if match is None or _plain(match["place"]) not in self.places:
            return ""
        parts = (match["year"], match["month"], match["day"])
        if all(part.isdigit() for part in parts):
            return "issued" if self.day == tuple(map(int, parts)) else ""
        stated = any(part.isdigit() for part in parts)
        return "" if stated or self.day else "blank"


def _columns(raw: str, read: Callable[[str], str]) -> tuple[str, ...]:
    """The key of a line, or those of its columns where each has one."""
    if len(raw) > _MOST_SIGNS:
        return ()
    whole = read(squeezed(raw))
    if whole:
        return (whole,)
    for gap in _COLUMNS:
        keys = [read(squeezed(part)) for part in gap.split(raw) if _plain(part)]
        if all(keys):
            return tuple(keys)
    return ()


def is_listed(text: str) -> bool:
    """Whether a line is one of a list, and so no signature: it has a dash, or goes on behind it.

    >>> [is_listed(text) for text in ("- Hải Phòng;", "Hải Phòng;", "(Đã ký)", "KT. CHỦ TỊCH")]
    [True, True, False, False]
    """
    return bool(text) and (text[-1] in ";," or not (text[0].isalnum() or text[0] in "([/"))


def _said(compiled: Compiled) -> Iterator[tuple[str, ModelLine]]:
    header = compiled.plan.header
    if header.number:
        yield "number", _line(f"Số: {header.number}", "number", compiled)
    if header.issued:
        year, month, day = header.issued.split("-")
        # As a letterhead has it: January and February alone have a nought.
        month = month if int(month) <= _LAST_WITH_NOUGHT else month.lstrip("0")
        text = f"ngày {day} tháng {month} năm {year}"
        yield "issued", _line(text, "issued", compiled)
    if header.signatory:
        position = squeezed(header.signatory.position)
        yield "position", _line(position, "signatory", compiled)
        yield "signatory", _line(squeezed(header.signatory.name), "signatory", compiled)


def _line(text: str, key: str, compiled: Compiled) -> ModelLine:
    return ModelLine("head", text, "missing", key=key, origin=compiled.plan.header.origin)


def _issuer_names(compiled: Compiled) -> Iterator[str]:
    """What a letterhead may call the issuer: whole, or the body and its unit in lines of theirs."""
    directory, last = compiled.directory, compiled.schedule.last_day
    issuer = compiled.plan.header.issuer
    agency = directory.agencies.get(issuer)
    if agency is None:
        yield issuer
        return
    unit = directory.units[agency.unit].version(last)
    bodies = [directory.name(agency.id, last), filled(directory.patterns[agency.body], "", "")]
    for body in compiled.plan.bodies:
        if body.id == agency.body:
            bodies += [*body.abbreviations, *body.aliases]
    places = [unit.name, filled("{kind} {name}", unit.kind, unit.name)]
    yield from bodies
    yield from places
    for body_name in bodies[1:]:
        for place in places:
            yield f"{body_name} {place}"


def _place_names(compiled: Compiled) -> Iterator[str]:
    """What the place of issue may be called: the unit of the issuer, or the plan's territory."""
    directory, last = compiled.directory, compiled.schedule.last_day
    header = compiled.plan.header
    agency = directory.agencies.get(header.issuer)
    for unit in {header.territory, agency.unit if agency else header.territory}:
        yield directory.unit_name(unit, last)
        yield directory.units[unit].version(last).name


def _plain(text: str) -> str:
    """Small letters and digits alone, with marks set in one way."""
    small = squeezed(text).casefold()
    for old, new in _SPELLINGS:
        small = small.replace(old, new)
    return "".join(sign for sign in small if sign.isalnum())
