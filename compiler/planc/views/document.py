"""The document of a plan: its letterhead, its lines as parts of a page, its recipients and foot."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from planc.document import document_lines, layout_of
from planc.language.dates import day
from planc.views.facts import Facts, facts, names_of_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from planc.compiled import Compiled
    from planc.document.lines import Layout, Line
    from planc.language.model import Item, Section

Style = Literal["basis", "part", "title", "point", "plain"]

#: How a plan's own type is shortened in its number (source: Nghị định 30/2020/NĐ-CP, Phụ lục III).
_SIGNS_OF_TYPES = {"kế hoạch": "KH"}

#: A number below ten, bare or before its signs, which has a zero in front when printed.
_ONE_DIGIT = re.compile(r"^[0-9](?=/|$)")

_ROMAN = re.compile(r"[IVXLC]+\.")
_ARABIC = re.compile(r"[0-9]+\.")

#: Headings of a page go down to the fourth; the first is the document's own name.
_DEEPEST = 4

#: What stands before a position that is held for somebody else: "TM.", "KT.", "Q.".
_ON_BEHALF = re.compile(r"(?:TM|KT|TL|TUQ|Q)\. ")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the body: what it looks like, and how deep it stands as a heading.

    A `part` is numbered in Roman letters, a `title` is a numbered line that heads what stands
    below it, a `point` any other line with a number or sign; a `basis` is what the plan rests on.
    `level` is 2 to 4, or 0 where the line is no heading; `short` names a heading in a list.
    """

    line: Line
    style: Style
    level: int = 0
    short: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document in its parts, from the letterhead to the signature.

    `issuer` is the name of who issues it, in the stretches that stand below each other. `number`
    is what is printed of it, and `signs` what is known of a number that is missing ("KH-UBND").
    `position` and `signer` are as the plan has them: nothing where nobody has signed.
    `unit_names` are all names of the plan's units.
    """

    plan: Facts
    layout: Layout
    issuer: tuple[str, ...]
    place: str | None
    number: str | None
    signs: str | None
    issued: date | None
    type: str
    title: tuple[str, ...]
    entries: tuple[Entry, ...]
    notice: Line | None
    recipients: tuple[Line, ...]
    position: tuple[str, ...]
    signer: str | None
    unit_names: tuple[str, ...]


def document(compiled: Compiled) -> Document:
    """The document of a plan."""
    header = compiled.plan.header
    lines = document_lines(compiled)
    by_kind: dict[str, tuple[Line, ...]] = {
        kind: tuple(line for line in lines if line.kind == kind)
        for kind in ("type", "title", "notice", "recipient")
    }
    body = [line for line in lines if line.kind not in by_kind]
    signatory = header.signatory
    return Document(
        plan=facts(compiled),
        layout=layout_of(compiled),
        issuer=_issuer(compiled),
        place=_place(compiled),
        number=_ONE_DIGIT.sub(r"0\g<0>", _on_one_line(header.number or "")) or None,
        signs=None if header.number else _signs(compiled),
        issued=day(header.issued),
        type=_on_one_line(header.type),
        title=tuple(text for line in by_kind["title"] for text in line.text.split("\n")),
        entries=tuple(_entries(body, _shorts(compiled))),
        notice=next(iter(by_kind["notice"]), None),
        recipients=by_kind["recipient"],
        position=_stretches(signatory.position) if signatory else (),
        signer=_on_one_line(signatory.name) if signatory else None,
        unit_names=names_of_units(compiled),
    )


# ── head and foot ────────────────────────────────────────────────────────────────────────────


def _day(compiled: Compiled) -> date:
    """The day on which bodies have the names that the document gives them."""
    return day(compiled.plan.header.issued) or compiled.schedule.first_day


def _issuer(compiled: Compiled) -> tuple[str, ...]:
    """The name of the issuer; that of its unit stands on a line of its own."""
    directory, issuer = compiled.directory, compiled.plan.header.issuer
    if issuer not in directory.agencies:
        return (issuer,)
    name = directory.name(issuer, _day(compiled))
    unit = directory.unit_name(directory.agencies[issuer].unit, _day(compiled))
    body = name.removesuffix(unit).strip()
    return (body, unit) if body and name != body else (name,)


def _place(compiled: Compiled) -> str | None:
    """Where the document is issued: the issuer's unit, with its kind where its name is a number.

    Where bodies of the whole country sit is not in a plan.
    """
    directory = compiled.directory
    agency = directory.agencies.get(compiled.plan.header.issuer)
    if agency is None or directory.units[agency.unit].parent is None:
        return None
    name = directory.units[agency.unit].version(_day(compiled)).name
    if name.isdigit():
        full = directory.unit_name(agency.unit, _day(compiled))
        return full[:1].upper() + full[1:]
    return name


def _signs(compiled: Compiled) -> str | None:
    """The signs that stand behind a number, where type and issuer have known ones."""
    header = compiled.plan.header
    kind = _SIGNS_OF_TYPES.get(" ".join(header.type.split()).casefold())
    body = header.issuer.partition("@")[0]
    shortened = next((each.abbreviations for each in compiled.plan.bodies if each.id == body), ())
    issuer = next((short for short in shortened if short.isalpha() and short.isupper()), None)
    return f"{kind}-{issuer}" if kind and issuer else None


def _stretches(position: str) -> tuple[str, ...]:
    """A position in the lines it is printed on.

    "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" are two lines; "Trưởng ban, Giám đốc" is one.
    """
    lines = [line.strip() for line in position.split("\n") if line.strip()]
    if len(lines) == 1 and _ON_BEHALF.match(lines[0]):
        lines = [stretch.strip() for stretch in lines[0].split(",") if stretch.strip()]
    return tuple(lines)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


# ── the body ─────────────────────────────────────────────────────────────────────────────────


def _shorts(compiled: Compiled) -> dict[str, str]:
    """The short name of each section and item that has one, by its id."""
    plan = compiled.plan
    nouns: tuple[Section | Item, ...] = (*plan.sections, *plan.funding, *plan.items)
    return {noun.id: noun.title for noun in nouns if noun.title}


def _entries(lines: list[Line], shorts: Mapping[str, str]) -> Iterator[Entry]:
    above = 1
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if line.kind == "preamble":
            for text in line.text.split("\n"):
                basis = text.casefold().startswith("căn cứ ")
                yield Entry(replace(line, text=text), "basis" if basis else "plain")
            continue
        if line.kind != "clause":
            yield Entry(line, "point" if line.mark else "plain")
            continue
        style = _style(line, following)
        depth = len(line.clause.split(".")) + 1
        if style == "point" and (depth > _DEEPEST or not _heads(line, following)):
            yield Entry(line, style)
            continue
        # Where numbers leave a step out, headings do not.
        above = min(depth, above + 1, _DEEPEST)
        yield Entry(line, style, above, shorts.get(line.owner, "") or _name(line.text))


def _style(line: Line, following: Line | None) -> Style:
    """A Roman number heads a part, and a whole number what stands below it, if anything does."""
    if _ROMAN.fullmatch(line.mark):
        return "part"
    if _ARABIC.fullmatch(line.mark) and _heads(line, following):
        return "title"
    return "point"


def _heads(line: Line, following: Line | None) -> bool:
    """Whether the next line stands below this one."""
    if following is None or not line.text:
        return False
    if following.clause == line.clause:
        return following.kind == "field"
    return following.clause.startswith((f"{line.clause}.", f"{line.clause}/"))


def _name(text: str) -> str:
    """The first line of a heading without the colon that points to what stands below."""
    return text.split("\n", 1)[0].rstrip(" :;.,")
