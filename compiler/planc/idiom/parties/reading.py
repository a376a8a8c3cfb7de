"""From a line to the parties it names.

    line    = name (";" | "," | "và") name ... ["."]
    name    = heads [place] ["(trừ" place ")"]       "Ủy ban nhân dân cấp huyện, cấp xã"
            | words                                  "các đơn vị liên quan"

Known names are tried first and as long as they go, so that "và" and commas inside them part
nothing. What is no known name runs to the next sign at which another name can begin. Then heads
and places are shared: a place alone has the heads before it, and a head that could be anywhere
has the place of the names it is joined to.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from planc.idiom.parties.model import PartiesRead, PartyRead
from planc.idiom.parties.places import ALL_OF, AND, Place, PlaceReader, Spot
from planc.idiom.parties.words import names_of, phrases, words_in
from planc.language.model import Origin, Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planc.idiom.parties.model import Certainty
    from planc.idiom.parties.vocabulary import Vocabulary
    from planc.idiom.parties.words import Word

#: Words for bodies of a sort: alone they need what follows ("các sở, ban, ngành thành phố").
_SORTS = phrases(
    *("cơ quan", "đơn vị", "tổ chức", "cá nhân", "địa phương", "đoàn thể", "doanh nghiệp"),
    *("sở", "ban", "ngành", "bộ", "hội", "phòng", "ban ngành", "cơ sở", "hiệp hội", "cấp"),
)

#: With these a name begins, although the directory does not have it.
_BEGINNINGS = phrases(
    *("bộ", "sở", "ban", "phòng", "cục", "vụ", "chi cục", "tổng cục", "ủy ban", "hội", "đoàn"),
    *("liên đoàn", "liên hiệp", "văn phòng", "công an", "tòa án", "viện", "thanh tra", "báo"),
    *("đài", "trung tâm", "trường", "kho bạc", "ngân hàng", "cổng", "mặt trận", "hội đồng"),
    *("thành ủy", "tỉnh ủy", "huyện ủy", "quận ủy", "đảng ủy", "bộ chỉ huy", "quỹ", "hiệp hội"),
    *("ubnd", "hđnd", "mttq", "tổng công ty", "công ty", "chủ tịch", "giám đốc", "cơ quan"),
    *("đơn vị", "tổ chức", "cá nhân", "địa phương", "doanh nghiệp", "các", "những", "mọi"),
)

#: Words between names that give a role to those behind them, or to those before.
_BEHIND = names_of({"phối hợp với": "coordinate", "phối hợp cùng": "coordinate"})
_LABELS = names_of(
    {
        f"{noun}{verb}{more}".strip(): role
        for noun in ("", "cơ quan ", "đơn vị ")
        for verb, role in (
            ("chủ trì", "lead"),
            ("phối hợp", "coordinate"),
            ("thực hiện", "perform"),
        )
        for more in ("", " thực hiện")
    }
)
_BEFORE = names_of({"là cơ quan chủ trì": "lead", "chủ trì": "lead", "phối hợp": "coordinate"})

_EXCEPT = phrases("trừ", "ngoại trừ", "không bao gồm", "không kể", "không gồm")

#: Nouns that stand once before a list of names: "các Bộ: Quốc phòng, Xây dựng".
_SHARED_NOUNS = phrases("bộ", "sở", "hội", "ban", "phòng", "cục", "vụ", "đoàn", "chi cục", "viện")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that was read: `words[start:end]`; without heads it is a place alone, or words.

    `noun` stands before the list that the words are in ("Bộ" for "các Bộ: Quốc phòng, Xây dựng"),
    which begins at the word `inner`. A `borrowed` head is that of the name before; `more` are
    names whose places this one has too.
    """

    start: int
    end: int
    heads: tuple[str, ...] = ()
    place: Place | None = None
    excepted: tuple[str, ...] = ()
    certainty: Certainty = "sure"
    noun: str = ""
    inner: int = 0
    borrowed: bool = False
    more: tuple[_Name, ...] = ()
    before: str = ""
    role: str = ""

    @property
    def is_words(self) -> bool:
        """Whether the name is words for somebody that no id stands for."""
        return not self.heads and self.place is None


def read_parties(text: str, vocabulary: Vocabulary) -> PartiesRead:
    """The parties that a line names, in their order; lines below each other are one list."""
    return _Reader.of(text, vocabulary).read()


def read_members(text: str, vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """The ids of the units or bodies that a quotation lists; None where it lists no known ones.

    "03 quận, huyện: Đồ Sơn, Thủy Nguyên, Vĩnh Bảo" lists units, "các cơ quan báo chí (Báo Một, Báo
    Hai ...)" bodies.
    """
    words = words_in(text)
    places = PlaceReader(words, vocabulary)
    place = places.at(0)
    if place is not None and place.end == len(words) and not place.unknown:
        units = [unit for spot in place.spots for unit in vocabulary.units_at(spot.at)]
        return tuple(units) if all(unit in vocabulary.directory.units for unit in units) else None
    begin, end = text.find("("), text.rfind(")")
    inner = text[begin + 1 : end] if 0 <= begin < end else text
    read = read_parties(inner.rstrip(" .…"), vocabulary).parties
    if len(read) > 1 and all(_names_a_body(each, vocabulary) for each in read):
        return tuple(each.party.body for each in read)
    return None


def _names_a_body(read: PartyRead, vocabulary: Vocabulary) -> bool:
    """Whether a party is one body, with no place that matters."""
    return read.certainty == "sure" and read.party.body in vocabulary.directory.at


@dataclass(slots=True)
class _Reader:
    text: str
    vocabulary: Vocabulary
    words: Sequence[Word]
    places: PlaceReader
    names: list[_Name] = field(default_factory=list)
    left: list[tuple[int, int]] = field(default_factory=list)
    noun: Sequence[Word] = ()
    listing: bool = False

    @classmethod
    def of(cls, text: str, vocabulary: Vocabulary) -> _Reader:
        words = words_in(text)
        return cls(text, vocabulary, words, PlaceReader(words, vocabulary))

    def read(self) -> PartiesRead:
        self._read_names()
        self._share_heads()
        self._share_places()
        parties = [read for name in self.names for read in self._parties(name)]
        parties.sort(key=lambda read: read.start)
        left = [(self.words[a].start, self.words[b - 1].end) for a, b in self.left]
        return PartiesRead(tuple(parties), tuple(left))

    # ── names in a row ───────────────────────────────────────────────────────────────────────

    def _read_names(self) -> None:
        place, before, role = 0, "", ""
        while place < len(self.words):
            word = self.words[place]
            numbered = self._number_end(place) if before in ("", ";") else place
            if numbered > place:
                self._leave(place, numbered)
                place = numbered
                continue
            if word.key in (";", ",", AND) or (word.is_sign and word.key.strip(".-+…") == ""):
                before = _stronger(before, word.key)
                if word.key.strip(".…") == "" and word.key != ".":
                    self._leave(place, place + 1)  # the list goes on, and does not say how
                place += 1
                if before == ";":
                    self.noun, self.listing = (), False
                continue
            end, roles = self._role_behind(place)
            if roles:
                place, role = end, roles[0]
                continue
            end, roles = _BEFORE.at(self.words, place)
            if roles:
                self._give_role(roles[0])
                place = end
                continue
            end = self._exception(place)
            if end > place:
                place = end
                continue
            name = self._name(place)
            if name is None:
                end = self._bracket_end(place)
                self._leave(place, end)
                place = end
                continue
            self.names.append(replace(name, before=before, role=role))
            place, before = name.end, ""

    def _role_behind(self, place: int) -> tuple[int, Sequence[str]]:
        """A word that gives a role to what follows: "phối hợp với", "Cơ quan chủ trì:"."""
        end, roles = _LABELS.at(self.words, place)
        if roles and self._key(end) == ":":
            return end + 1, roles
        end, roles = _BEHIND.at(self.words, place)
        if roles:
            return end, roles
        end, roles = _BEFORE.at(self.words, place)
        if roles and self.vocabulary.heads.at(self.words, end)[1]:
            return end, roles  # "Sở Tư pháp phối hợp Sở Tài chính"
        return place, ()

    def _leave(self, start: int, end: int) -> None:
        if self.left and self.left[-1][1] == start:
            start = self.left.pop()[0]
        self.left.append((start, end))

    def _number_end(self, place: int) -> int:
        """Behind the number of an entry of a list, "1." or "a)"; the place if none stands."""
        number = self._key(place).isdecimal() or len(self._key(place)) == 1
        return place + 2 if number and self._key(place + 1) in (".", ")") else place

    def _bracket_end(self, start: int) -> int:
        """Behind a bracket that explains a name; where none opens, behind one word."""
        depth = 0
        for place in range(start, len(self.words)):
            key = self._key(place)
            depth += (key == "(") - (key == ")")
            if depth <= 0:
                return place + 1
        return start + 1

    def _give_role(self, role: str) -> None:
        """Give a role to the names of the present sentence that have none."""
        for number in range(len(self.names) - 1, -1, -1):
            name = self.names[number]
            if not name.role:
                self.names[number] = replace(name, role=role)
            if name.before == ";":
                break

    def _exception(self, start: int) -> int:
        """Take in "(trừ huyện Bạch Long Vĩ)"; where there is none, the start itself.

        A name with an exception that cannot be read is no more than words: it is not known whom
        it leaves out.
        """
        bracket = self._key(start) == "("
        begin = start + 1 if bracket else start
        place = _EXCEPT.end(self.words, begin)
        if place == begin or not self.names or not self.names[-1].place:
            return start
        last = self.names[-1]
        excepted: list[str] = []
        while (found := self.places.at(place)) is not None:
            excepted += [unit for spot in found.spots for unit in self._left_out(spot)]
            place = found.end
            if self._key(place) not in (",", AND) or self.places.at(place + 1) is None:
                break
            place += 1
        closed = self._key(place) == ")" if bracket else self._ends(place)
        if excepted and closed:
            end = place + 1 if bracket else place
            self.names[-1] = replace(last, end=end)
            self._except(excepted)
            return end
        end = self._bracket_end(start) if bracket else self._words(begin).end
        self.names[-1] = _Name(last.start, end, before=last.before, role=last.role)
        return end

    def _except(self, excepted: Sequence[str]) -> None:
        """Leave units out of the last name, and of those before that it shares its head with."""
        rest = set(excepted)
        for number in range(len(self.names) - 1, -1, -1):
            name = self.names[number]
            units = {
                unit
                for spot in (name.place.spots if name.place else ())
                for unit in self.vocabulary.units_at(spot.at)
            }
            here = tuple(unit for unit in excepted if unit in units)
            rest -= set(here)
            self.names[number] = replace(name, excepted=(*name.excepted, *here))
            if name.heads or name.before == ";":
                break
        if rest:  # levels, groups, or what has none of them: the last name says so
            others = tuple(unit for unit in excepted if unit in rest)
            self.names[-1] = replace(self.names[-1], excepted=(*self.names[-1].excepted, *others))

    def _left_out(self, spot: Spot) -> Sequence[str]:
        """What an exception names: of kinds of units, the units one by one."""
        if not spot.excepted:
            return (spot.at,)
        return [unit for unit in self.vocabulary.units_at(spot.at) if unit not in spot.excepted]

    def _name(self, start: int) -> _Name | None:
        if self.words[start].is_sign:
            explains = self._key(start) == "(" and self.names
            return None if explains or self._key(start) not in "(“\"'" else self._words(start)
        known = self._known(start)
        if known is not None:
            begin = ALL_OF.end(self.words, known.start)
            self.noun = self.words[begin : _SHARED_NOUNS.end(self.words, begin)]
            self.listing = False
            return known
        begin = ALL_OF.end(self.words, start)
        behind = _SHARED_NOUNS.end(self.words, begin)
        if behind > begin and self._key(behind) == ":" and behind + 1 < len(self.words):
            self.noun, self.listing = self.words[begin:behind], True
            listed = self._with_noun(behind + 1) or self._words(behind + 1)
            return replace(listed, start=start)
        shared = self._with_noun(start)
        if shared is not None:
            return shared
        place = self.places.at(start)
        if place is not None and self._ends(place.end) and self._has_heads_before():
            return _Name(start, place.end, place=place)
        return self._words(start)

    def _known(self, start: int) -> _Name | None:
        """A body or group of bodies, with its place; None where more words follow than we know."""
        begin = start
        end, whole = self.vocabulary.whole_names.at(self.words, begin)
        if whole and self._ends(end):
            body, unit = whole[0]
            return _Name(start, end, (body,), Place((Spot(unit, start, end),), start, end))
        end, heads = self.vocabulary.heads.at(self.words, begin)
        if not heads:
            # "các Ủy ban nhân dân" are the same bodies.
            begin = ALL_OF.end(self.words, start)
            end, heads = self.vocabulary.heads.at(self.words, begin)
        if not heads:
            return None
        place = self.places.at(end)
        if place is not None and self._ends(place.end):
            fitting = self._fitting([head.id for head in heads], place)
            if fitting:
                return _Name(start, place.end, fitting, place)
        if self._ends(end):
            return _Name(start, end, (heads[0].id,))
        return None

    def _fitting(self, heads: Sequence[str], place: Place) -> tuple[str, ...]:
        """The first head that exists at a place; "Sở Tư pháp thành phố" is "Sở Tư pháp"."""
        for head in heads:
            if all(self.vocabulary.exists(head, spot.at) for spot in place.spots):
                return (head,)
        return ()

    def _with_noun(self, start: int) -> _Name | None:
        """A known name that is complete only with the noun of its list further in front."""
        words = [*self.noun, *self.words[start:]]
        end, heads = self.vocabulary.heads.at(words, 0) if self.noun else (0, ())
        end += start - len(self.noun)
        if not heads or end <= start:
            return None
        place = self.places.at(end)
        if place is not None and self._ends(place.end):
            fitting = self._fitting([head.id for head in heads], place)
            if fitting:
                return _Name(start, place.end, fitting, place)
        return _Name(start, end, (heads[0].id,)) if self._ends(end) else None

    def _has_heads_before(self) -> bool:
        return bool(self.names) and bool(self.names[-1].heads or self.names[-1].place)

    # ── words for nobody in particular ───────────────────────────────────────────────────────

    def _words(self, start: int) -> _Name:
        """Words to the next sign at which another name can begin."""
        place = start
        depth = 0
        while place < len(self.words):
            key = self._key(place)
            depth += (key in ("(", "[")) - (key in (")", "]"))
            if depth <= 0 and place > start and self._parts(place, start):
                break
            # "quận, huyện" is one word more, although a comma stands in it.
            found = self.places.at(place) if depth <= 0 else None
            place = found.end if found else place + 1
        # A name in a list has the noun before its colon, unless it brings its own.
        listed = self.listing and not self._begins(start)
        noun = " ".join(word.text for word in self.noun) if listed else ""
        certainty: Certainty = "unknown" if listed or self._is_proper(start, place) else "sure"
        return _Name(start, place, certainty=certainty, noun=noun, inner=start)

    def _parts(self, place: int, start: int) -> bool:
        """Whether the words from `start` end at a sign, at "và", with their line, or at a role."""
        key = self._key(place)
        if key == ";" or self._is_new_line(place):
            return True
        if key == ".":
            return place + 1 == len(self.words) or self._is_new_line(place + 1)
        if key not in (",", AND):
            return _BEHIND.end(self.words, place) > place or self._is_role(place)
        if place + 1 >= len(self.words) or self.vocabulary.heads.at(self.words, place + 1)[1]:
            return True
        joined = self._joins(start, place)
        return not joined and (key == "," or self._begins(place + 1))

    def _is_role(self, place: int) -> bool:
        """Whether a word for a role of what stands before begins: "Sở Nội vụ chủ trì, ..."."""
        end = _BEFORE.end(self.words, place)
        return end > place and (end >= len(self.words) or self.words[end].is_sign)

    def _joins(self, start: int, place: int) -> bool:
        """Whether words go on behind a comma or "và", because nothing says yet of which sort.

        "các sở, ban, ngành thành phố", "thủ trưởng các cơ quan, đơn vị".
        """
        last = place
        while last > start and self._key(last - 1) not in (",", AND):
            last -= 1
        begin = ALL_OF.end(self.words, last)
        if _SORTS.end(self.words, begin) == place:
            return True
        goes_on = _SORTS.end(self.words, place + 1) > place + 1
        return goes_on and any(
            _SORTS.end(self.words, ALL_OF.end(self.words, at)) == place
            for at in range(last, place)
            if ALL_OF.end(self.words, at) > at
        )

    def _is_new_line(self, place: int) -> bool:
        return "\n" in self.text[self.words[place - 1].end : self.words[place].start]

    def _begins(self, place: int) -> bool:
        """Whether a name can begin at a word."""
        if self.vocabulary.heads.at(self.words, place)[1]:
            return True
        return _BEGINNINGS.end(self.words, place) > place

    def _is_proper(self, start: int, end: int) -> bool:
        """Whether words look like the name of one body: a capital that no sentence asks for."""
        if ALL_OF.end(self.words, start) > start:
            return False
        end_of_head, heads = self.vocabulary.heads.at(self.words, start)
        place = self.places.at(end_of_head) if heads else None
        if place is not None and place.end < end and self.words[place.end].text[0].islower():
            return False  # a class of bodies that more words narrow down
        capitals = [word.text[0].isupper() for word in self.words[start:end] if not word.is_sign]
        first = start == 0
        return any(capitals[1:] if first else capitals)

    # ── sharing ──────────────────────────────────────────────────────────────────────────────

    def _share_heads(self) -> None:
        heads: tuple[str, ...] = ()
        for number, name in enumerate(self.names):
            if name.heads:
                heads = name.heads
            elif name.place is not None:
                fitting = self._fitting(heads, name.place)
                if fitting and not self._may_lie_inside(name.place, self.names[number - 1].place):
                    self.names[number] = replace(name, heads=fitting, borrowed=True)
                else:
                    self.names[number] = replace(name, place=None, certainty="unknown")

    def _may_lie_inside(self, place: Place, before: Place | None) -> bool:
        """Whether all units of a class may be meant inside the one unit named before them.

        "quận Lê Chân và các phường" are hardly all wards of the city; it is not said.
        """
        if before is None or len(before.spots) != 1:
            return False
        units = self.vocabulary.directory.units
        above = units.get(before.spots[0].at)
        if above is None or above.id == self.vocabulary.plan.header.territory:
            return False
        return any(
            spot.at not in units and above.id in units[unit].lineage[1:]
            for spot in place.spots
            for unit in self.vocabulary.units_at(spot.at)
        )

    def _share_places(self) -> None:
        """Give the places of a name to those joined to it from the left that need one.

        With its own place go those that borrowed its head: "A, B cấp huyện, cấp xã".
        """
        shared: list[_Name] = []
        for number in range(len(self.names) - 1, -1, -1):
            name = self.names[number]
            if name.place is not None:
                shared = [] if name.borrowed else [name, *self._borrowers(number + 1)]
            elif not name.heads or not shared:
                shared = []
            elif self.vocabulary.needs_place(name.heads[0]):
                fitting = [each for each in shared if each.place and self._fits(name, each.place)]
                if fitting:
                    self.names[number] = replace(
                        name,
                        place=fitting[0].place,
                        excepted=fitting[0].excepted,
                        more=tuple(fitting[1:]),
                    )
                else:
                    shared = []
            if name.before in (";", ""):
                shared = []

    def _borrowers(self, start: int) -> list[_Name]:
        """The names from one on that stand by their places alone, joined to each other."""
        found: list[_Name] = []
        for name in self.names[start:]:
            if not name.borrowed or name.before == ";":
                break
            found.append(name)
        return found

    def _fits(self, name: _Name, place: Place) -> bool:
        return bool(self._fitting(name.heads, place))

    # ── parties ──────────────────────────────────────────────────────────────────────────────

    def _parties(self, name: _Name) -> Iterator[PartyRead]:
        start, end = self.words[name.start].start, self.words[name.end - 1].end
        if name.is_words:
            said = self.text[self.words[name.inner].start : end]
            written = f"{name.noun} {said}" if name.noun else self.text[start:end]
            words = Party(written, unspecified=True)
            yield PartyRead(words, start, end, name.certainty, name.role)
            return
        head = name.heads[0]
        if name.place is None:
            certainty: Certainty = "unplaced" if self.vocabulary.needs_place(head) else "sure"
            yield PartyRead(_party(head, None, name.excepted), start, end, certainty, name.role)
            return
        yield from self._placed(name)
        for other in name.more:
            if other.place is not None:
                alike = replace(name, place=other.place, excepted=other.excepted, more=())
                yield from self._placed(alike)

    def _placed(self, name: _Name) -> Iterator[PartyRead]:
        """The parties of a name with a place, its own or that of another name."""
        if name.place is None:
            return
        head = name.heads[0]
        own = name.start <= name.place.start < name.end
        spots = name.place.spots
        for spot in spots:
            begin, behind = (spot.start, spot.end) if own else (name.start, name.end)
            if own and spot is spots[0]:
                begin = name.start
            if own and spot is spots[-1]:
                behind = name.end
            at = None if spot.open else self._at(head, spot.at)
            yield PartyRead(
                _party(head, at, (*spot.excepted, *name.excepted)),
                self.words[begin].start,
                self.words[behind - 1].end,
                "unplaced" if spot.open else "sure",
                name.role,
            )
        for begin, behind in name.place.unknown if own else ():
            start, end = self.words[begin].start, self.words[behind - 1].end
            words = Party(self.text[start:end], unspecified=True)
            yield PartyRead(words, start, end, "unknown", name.role)

    def _at(self, head: str, at: str) -> str | None:
        """What stands behind `@`, nothing where the head alone says it: "Sở Tư pháp"."""
        if self.vocabulary.needs_place(head) or at not in self.vocabulary.directory.units:
            return at
        return at if self.vocabulary.agencies(head, at) else None

    # ── words and signs ──────────────────────────────────────────────────────────────────────

    def _ends(self, place: int) -> bool:
        """Whether a name can end before a word: there is none, a sign, or "và"."""
        if place >= len(self.words):
            return True
        word = self.words[place]
        if (
            word.key.strip(".…") == ""
            or word.key in (";", ",", AND, ")", "(")
            or self._is_new_line(place)
        ):
            return True
        return max(_BEHIND.end(self.words, place), _BEFORE.end(self.words, place)) > place

    def _key(self, place: int) -> str:
        return self.words[place].key if 0 <= place < len(self.words) else ""


def _party(head: str, at: str | None, excepted: tuple[str, ...]) -> Party:
    written = f"{head}@{at}" if at else head
    return Party.of(written, Origin(), excepted)


def _stronger(one: str, other: str) -> str:
    """The stronger of two signs between names."""
    order = ("", AND, ",", ";")
    rank = {key: number for number, key in enumerate(order)}
    return max(one, other, key=lambda key: rank.get(key, 0))
