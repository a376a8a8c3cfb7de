"""One group of agencies that the document calls by several names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.kinds import kinds_in
from planc.checks.words.printed_words import wordings
from planc.findings import Place
from planc.idiom.parties import head_of
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.words.kinds import Kinds
    from planc.compiled import Compiled
    from planc.findings import Argument

#: Words that do not tell one group from another. Folded.
_FILLING = frozenset({"cac", "nhung", "va", "co", "cua", "voi", "tai", "o"})

#: Words for anybody: a name of these alone is none, however many of them it has. Folded.
_ANYBODY = _FILLING | {"quan", "don", "vi", "to", "chuc", "ca", "nhan", "dia", "phuong", "lien"}

#: The members of an organization: where they are does not tell which.
_MEMBERS = re.compile(
    r"\btổ chức(?: (?!tổ chức|thành viên)[\w-]+){0,8}? thành viên"
    r"(?: (?:cùng cấp|các cấp|(?:ở|tại) (?:địa phương|cơ sở)))?(?!\w)",
    re.IGNORECASE,
)

#: So many words have to tell what a group is before a longer name may be the same group.
LEAST_TELLING = 3

_DOTS = re.compile(r"\s*(?:\.\.\.|…|[.;,])\s*$")
_NOT_LETTERS = re.compile(r"[^\w\s]")
_LEVEL = re.compile(r"\bcấp \w+(?! \w+ cấp)")
#: Names behind kinds of units are of chosen ones.
_LISTED = re.compile(r"\s*:")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Words for nobody in particular, and groups, whose names or members are nearly the same."""
    places: dict[str, list[Place]] = {}
    written: dict[str, dict[str, None]] = {}
    for item in compiled.plan.items:
        named = [party for _, held in item.parties for party in held]
        for party in (*named, *item.counterparts):
            if party.unspecified and not _MEMBERS.search(party.written):
                _note(places, written, party.written, Place(party.span, item.id))
    for group in compiled.plan.groups:
        if group.name and group.quote:
            field = "name" if "name" in group.origin.fields else "id"
            _note(places, written, group.name, Place(group.origin.of(field)))
    for names in _clusters(list(places)):
        found = [place for name in names for place in places[name]]
        spelled = [words for name in names for words in written[name]]
        args: dict[str, Argument] = {
            "count": len(found),
            "names": tuple(spelled),
            "sort": "words",
        }
        found.sort(key=lambda place: (place.item is None, place.span))
        first = found[0]
        yield Hit(first.span, args, first.item, related=tuple(found[1:]))
    yield from _of_members(compiled)
    yield from _same_members(compiled)
    yield from _of_levels(compiled)


def _of_members(compiled: Compiled) -> Iterator[Hit]:
    """The member organizations of one body, called in several ways."""
    found: dict[str, tuple[str, list[Place]]] = {}
    for words in wordings(compiled):
        for match in _MEMBERS.finditer(words.text):
            name = " ".join(match[0].split())
            place = words.place(*match.span())
            found.setdefault(fold(name), (name, []))[1].append(place)
    if len(found) > 1:
        places = [place for _, named in found.values() for place in named]
        args: dict[str, Argument] = {
            "count": len(places),
            "names": tuple(name for name, _ in found.values()),
            "sort": "words",
        }
        yield Hit(places[0].span, args, places[0].item, related=tuple(places[1:]))


def _note(
    places: dict[str, list[Place]], written: dict[str, dict[str, None]], words: str, place: Place
) -> None:
    name = " ".join(word for word in _words(words) if word not in {"cac", "nhung", "co"})
    places.setdefault(name, []).append(place)
    if all(fold(_DOTS.sub("", words)) != fold(other) for other in written.get(name, ())):
        written.setdefault(name, {})[_DOTS.sub("", words)] = None


def _words(words: str) -> list[str]:
    plain = _NOT_LETTERS.sub(" ", fold(_DOTS.sub("", words)))
    return plain.replace("tren dia ban", "").replace("mot so", "").split()


def _clusters(names: list[str]) -> Iterator[list[str]]:
    """Names that are nearly the same: all telling words of one stand in the other."""
    telling = {name: frozenset(_words(name)) - _FILLING for name in names}
    near = _near({name: words for name, words in telling.items() if _tells(words)})
    place = {name: at for at, name in enumerate(names)}
    seen: set[str] = set()
    for name in near:
        cluster: list[str] = []
        found = {name} - seen
        while found:
            seen |= found
            cluster += sorted(found, key=place.__getitem__)
            found = {other for each in found for other in near[each]} - seen
        if len(cluster) > 1:
            yield cluster


def _tells(words: frozenset[str]) -> bool:
    return len(words) >= LEAST_TELLING and not words <= _ANYBODY


def _near(telling: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """For each name those whose telling words all stand in it, or in which all of its own do."""
    having: dict[str, list[str]] = {}
    for name, words in telling.items():
        for word in words:
            having.setdefault(word, []).append(name)
    near: dict[str, list[str]] = {name: [] for name in telling}
    for name, words in telling.items():
        # Only names that have the rarest of its words can have all of them.
        for other in min((having[word] for word in words), key=len):
            if other != name and words <= telling[other]:
                near[name].append(other)
                near[other].append(name)
    return near


def _same_members(compiled: Compiled) -> Iterator[Hit]:
    """Two groups of the directory with the same members."""
    first: dict[frozenset[str], str] = {}
    groups = {group.id: group for group in compiled.plan.groups}
    for group in compiled.plan.groups:
        members = frozenset(compiled.directory.members[group.id])
        earlier = first.setdefault(members, group.id)
        if earlier != group.id and len(members) > 1:
            both = (groups[earlier], group)
            args: dict[str, Argument] = {
                "count": len(both),
                "sort": "members",
                "names": tuple(each.name or each.id for each in both),
            }
            related = (Place(both[0].origin.of("id")),)
            yield Hit(group.origin.of("id"), args, related=related)


def _of_levels(compiled: Compiled) -> Iterator[Hit]:
    """Levels whose agencies are called by the level here and by the kinds of its units there."""
    kinds = kinds_in(compiled)
    heads = [
        (body.id, name)
        for body in compiled.plan.bodies
        for name in (head_of(body.name), *body.abbreviations)
        if "{" in body.name and name
    ]
    level_names = {fold(level.name): level.id for level in compiled.plan.levels}
    uses: dict[tuple[str, str], dict[str, list[Place]]] = {}
    for words in wordings(compiled):
        for start, end, level in _levels_named(kinds, level_names, words.text):
            before = words.text[:start].rstrip()
            before = before.removesuffix("các").rstrip()
            for body, name in heads:
                if before.endswith(name):
                    named = words.text[start:end]
                    found = uses.setdefault((body, level), {}).setdefault(named.casefold(), [])
                    found.append(words.place(start, end))
                    break
    told: set[str] = set()
    bodies = {body.id: head_of(body.name) for body in compiled.plan.bodies}
    for (body, level), by_name in uses.items():
        if len(by_name) > 1 and level not in told:
            told.add(level)
            rare, *usual = sorted(by_name.items(), key=lambda entry: len(entry[1]))
            places = [place for _, found in (rare, *usual) for place in found]
            args: dict[str, Argument] = {
                "count": len(places),
                "sort": "level",
                "names": tuple(f"{bodies[body]} {name}" for name, _ in (*usual, rare)),
            }
            yield Hit(places[0].span, args, places[0].item, related=tuple(places[1:]))


def _levels_named(
    kinds: Kinds, level_names: Mapping[str, str], text: str
) -> Iterator[tuple[int, int, str]]:
    """Where a text names all units of a level: by its name, or by all of their kinds."""
    for row in kinds.rows(text):
        level = kinds.level_of(row.kinds)
        whole = level is not None and len(row.kinds) > 1
        every = whole and level and row.kinds == set(kinds.of_level[level])
        if every and level and not _LISTED.match(text, row.end):
            yield row.start, row.end, level
    for match in _LEVEL.finditer(text):
        found = level_names.get(fold(match[0]))
        if found:
            yield *match.span(), found


RULE = Rule(
    code="P603",
    name="one-group-several-names",
    severity="note",
    title=Text(vi="Một nhóm nhiều tên gọi", en="One group under several names"),
    message=Text(
        vi=("Một nhóm, nhiều cách gọi ({count} chỗ): “{names}”. {sort}"),
        en=("One group under several names ({count} places): “{names}”. {sort}"),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa theo đúng văn bản; nếu văn bản viết như vậy thì để nguyên và "
            "đề nghị cơ quan ban hành nói có phải là một nhóm không; nếu phải thì dùng một tên."
        ),
        en=(
            "If it was mistyped, correct it after the document; if the document says so, leave it"
            " and ask the issuer whether it is one group and, if so, to use one name."
        ),
    ),
    reason=Text(
        vi=(
            "“Các cơ quan báo chí”, “các cơ quan truyền thông, báo chí”: đổi cách gọi mà không đổi "
            "nghĩa thì người đọc kỹ sẽ đi tìm chỗ khác nhau không có thật."
        ),
        en=(
            "“The press”, “the media and the press”: where the name changes and the meaning does "
            "not, careful readers look for a difference that is not there."
        ),
    ),
    bad="""\
groups:
  - {id: doan-the, name: "các đoàn thể", members: [mttq, hoi-luat-gia]}
►  - {id: to-chuc-chinh-tri, name: "các tổ chức chính trị", members: [hoi-luat-gia, mttq]}
""",
    good="""\
groups:
  - {id: doan-the, name: "các đoàn thể", members: [mttq, hoi-luat-gia]}
""",
    check=check,
    words={
        "sort": {
            "words": Text(
                vi="Chữ gần như nhau, không rõ có đúng là một nhóm không.",
                en="The words are nearly the same; it is not clear whether all mean one group.",
            ),
            "members": Text(vi="Thành viên giống hệt nhau.", en="Their members are the same."),
            "level": Text(
                vi="Các tên này cùng chỉ mọi nơi của một cấp.",
                en="All of these mean every place of one level.",
            ),
        }
    },
)
