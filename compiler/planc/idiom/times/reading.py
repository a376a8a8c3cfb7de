"""From a text to its times: clause by clause, pieces joined where they speak of one time.

text ─ tokens ─ clauses ─ nodes (pieces of time, words, signs) ─ joined ─ framed ─ entries

A clause may begin with a label ("Kiểm tra: hàng năm") or a frame ("Năm 2019 báo cáo vào cuối
năm"): a dated time that gives its year or bounds to what follows. What is not understood is left,
with its place; nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from planc.idiom.times import words
from planc.idiom.times.calendar import phrase
from planc.idiom.times.entries import entry_of
from planc.idiom.times.grammar import ends_clause, pieces_at
from planc.idiom.times.model import TimeRead, TimesRead
from planc.idiom.times.points import Piece, joined
from planc.idiom.times.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planc.idiom.times.grammar import Pieces
    from planc.idiom.times.model import Stretch
    from planc.idiom.times.tokens import Token

_BULLETS = ("+", "-", "*", "•")

#: A label of more words is a sentence; behind a bullet it may be longer.
MOST_LABEL = 16
_LONGEST_FILLER = max(len(each) for phrases in words.FILLERS.values() for each in phrases)
#: What a time is for has few words; more are a sentence.
MOST_PART = 8


def read_times(text: str) -> TimesRead:
    """The times that a line, or a sentence, says; never raises.

    >>> read = read_times("Thường xuyên (từ tháng 7/2019 đến năm 2022).")
    >>> [(time.entry.from_, time.entry.to, time.entry.continuous) for time in read.times]
    [('2019-07', '2022', True)]
    """
    found = _Found()
    tokens = tokens_of(text)
    start = 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and not ends_clause(tokens, at):
            continue
        _read_clause(text, tokens[:at], start, found)
        if at < len(tokens):
            found.links.append((tokens[at].start, tokens[at].end))
        start = at + 1
    return TimesRead(
        tuple(found.times),
        _tidy(text, found.left),
        tuple(found.horizons),
        _tidy(text, found.links),
    )


class _Found:
    """What has been read of a text so far."""

    def __init__(self) -> None:
        self.times: list[TimeRead] = []
        self.left: list[Stretch] = []
        self.horizons: list[Stretch] = []
        self.links: list[Stretch] = []
        #: The year that "các năm tiếp theo" follow on.
        self.year: int | None = None


NodeKind = Literal["piece", "words", "sign", "and", "filler"]


@dataclass(frozen=True, slots=True)
class _Node:
    """A piece of time, a run of words, or something that joins them.

    `unclear` words hold a number, or a word of time, that was not understood.
    """

    kind: NodeKind
    start: int
    stop: int
    key: str = ""
    tokens: int = 0
    unclear: bool = False
    piece: Piece | None = None


# ── one clause ───────────────────────────────────────────────────────────────────────────────


def _read_clause(text: str, tokens: Sequence[Token], start: int, found: _Found) -> None:
    """Read the tokens from a place to the end as one clause."""
    start = _behind_marks(tokens, start, found)
    bullet = start > 0 and tokens[start - 1].key in _BULLETS
    label, begin = _label(tokens, start, bullet=bullet)
    if label:
        found.links.append((tokens[begin - 1].start, tokens[begin - 1].end))
    nodes = _joined(_nodes(tokens, begin))
    nodes = _siblings(_framed(nodes))
    _settle(text, nodes, label, found)


def _behind_marks(tokens: Sequence[Token], start: int, found: _Found) -> int:
    """The place behind bullets and the name of the field: "- Thời gian thực hiện: + "."""
    at = start
    while at < len(tokens):
        name = phrase(tokens, at, words.FILLERS)
        if tokens[at].key in _BULLETS:
            behind = at + 1
        elif name is not None and name < len(tokens) and tokens[name].key == ":":
            behind = name + 1
        else:
            break
        found.links.append((tokens[at].start, tokens[behind - 1].end))
        at = behind
    return at


def _label(tokens: Sequence[Token], start: int, *, bullet: bool) -> tuple[Stretch | None, int]:
    """The label of a clause and the place behind its colon; a time must follow."""
    if start >= len(tokens) or pieces_at(tokens, start, begins=True, resumes=False):
        return None, start
    for at in range(start + 1, len(tokens) - 1):
        if tokens[at].key == ":" and pieces_at(tokens, at + 1, begins=True, resumes=False):
            if at - start > MOST_LABEL and not bullet:
                return None, start
            return (tokens[start].start, tokens[at - 1].end), at + 1
    return None, start


def _nodes(tokens: Sequence[Token], start: int) -> list[_Node]:
    """The nodes of a clause; words that only stand around a time are told apart."""
    nodes: list[_Node] = []
    at = start
    run = start
    before = start  # behind the last time or colon
    fresh = True  # whether a clause, or the next of a list, begins here
    while at < len(tokens):
        sign_before = nodes[-1].key if nodes and run == at else ""
        begins = (fresh and run == at) or sign_before == "("
        resumes = sign_before in (",", "(", ":") and bool(sign_before)
        read = pieces_at(tokens, at, begins=begins, resumes=resumes)
        if read and not _is_cited(tokens, run, at, before):
            nodes += _words(tokens, run, at)
            nodes += _listed(tokens, at, read)
            at = run = before = read[1]
            fresh = False
            continue
        if read:
            at = read[1]
            continue
        sign = at + 1 if tokens[at].key in (",", ":", "(", ")") else None
        joint = phrase(tokens, at, words.AND) if sign is None else None
        behind = sign or joint
        if behind is not None:
            nodes += _words(tokens, run, at)
            fresh = fresh or joint is not None or (run == at and _ends_with_piece(nodes))
            kind: NodeKind = "sign" if sign else "and"
            nodes.append(_Node(kind, tokens[at].start, tokens[behind - 1].end, tokens[at].key))
            before = behind if tokens[at].key == ":" else before
            at = run = behind
            continue
        at += 1
    nodes += _words(tokens, run, at)
    return _in_one(nodes)


def _listed(tokens: Sequence[Token], at: int, read: Pieces) -> Iterator[_Node]:
    """The pieces that one construct gave, and the signs between those of a list."""
    pieces, stop = read
    for token in tokens[at:stop]:
        while pieces and pieces[0].stop <= token.start:
            pieces = pieces[1:]
        if pieces and token.start == pieces[0].start:
            yield _Node("piece", pieces[0].start, pieces[0].stop, piece=pieces[0])
        elif not pieces or token.start < pieces[0].start:
            yield _Node("and", token.start, token.end)


def _ends_with_piece(nodes: Sequence[_Node]) -> bool:
    """Whether a time stands last, or only a bracket behind it."""
    last = nodes[-2:] if nodes and nodes[-1].kind == "sign" else nodes[-1:]
    return bool(last) and last[0].kind == "piece"


def _is_cited(tokens: Sequence[Token], run: int, at: int, before: int) -> bool:
    """Whether a bare point of time belongs to the name of a document in front of it.

    `run` is where the words right in front begin, `before` where all words since the last time do:
    "Luật Phòng, chống tham nhũng, ngày 29/11/2005", "Kế hoạch 5 năm (2021 - 2025)".
    """
    number = tokens[at].kind == "number"
    if not number and phrase(tokens, at, words.BARE) is None:
        return False
    far = run == at and (number or phrase(tokens, at, words.DAY) is not None)
    begin = before if far else run
    return any(phrase(tokens, place, words.CITED) is not None for place in range(begin, at))


def _words(tokens: Sequence[Token], run: int, at: int) -> Iterator[_Node]:
    """A run of words as nodes: fillers at both ends, and what lies between."""
    inner = tokens[run:at]
    first, last = 0, len(inner)
    while first < last and (behind := phrase(inner, first, words.FILLERS)) is not None:
        first = behind
    while (begin := _filler_at_end(inner, first, last)) is not None:
        last = begin
    if first > 0:
        yield _Node("filler", inner[0].start, inner[first - 1].end)
    if first < last:
        middle = inner[first:last]
        unclear = any(token.kind == "number" or token.key in words.UNREAD for token in middle)
        unclear = unclear or not any(token.kind in ("word", "quoted") for token in middle)
        unclear = unclear or _is_of_time(middle)
        yield _Node("words", middle[0].start, middle[-1].end, tokens=len(middle), unclear=unclear)
    if last < len(inner):
        yield _Node("filler", inner[last].start, inner[-1].end)


def _is_of_time(tokens: Sequence[Token]) -> bool:
    """Whether words only say something of a time ("suốt giai đoạn"), or begin so."""
    whole = phrase(tokens, 0, words.OF_TIME) == len(tokens)
    return whole or phrase(tokens, 0, words.IN_FRONT) is not None


def _filler_at_end(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where a filler begins that ends at a place."""
    places = range(max(first, last - _LONGEST_FILLER), last)
    return next((at for at in places if phrase(tokens[:last], at, words.FILLERS) == last), None)


def _in_one(nodes: Sequence[_Node]) -> list[_Node]:
    """Words that "và" or a comma joins are one run: "Kiểm tra, giám sát hàng năm"."""
    merged: list[_Node] = []
    for node in nodes:
        two = merged[-2:]
        joins = len(two) == len("ab") and two[0].kind == "words" and node.kind == "words"
        if joins and (two[1].kind == "and" or two[1].key == ","):
            first = two[0]
            merged[-2:] = [
                replace(
                    first,
                    stop=node.stop,
                    tokens=first.tokens + node.tokens + 1,
                    unclear=first.unclear or node.unclear,
                )
            ]
        else:
            merged.append(node)
    return merged


# ── pieces that speak of one time ────────────────────────────────────────────────────────────


def _joined(nodes: Sequence[_Node]) -> list[_Node]:
    """The nodes with neighbouring pieces joined."""
    out: list[_Node] = []
    at: int | None = None  # of the last piece
    for node in nodes:
        before = None if at is None else out[at].piece
        both = None
        if at is not None and before is not None and node.piece is not None:
            between = out[at + 1 :]
            if _are_neighbours(before, between, node.piece):
                both = joined(before, node.piece)
            if both is not None:
                out[at:] = [_Node("piece", both.start, both.stop, piece=both), *_inside(between)]
        if both is None:
            at = len(out) if node.piece is not None else at
            out.append(node)
    return out


def _inside(between: Sequence[_Node]) -> list[_Node]:
    """The words that stand inside a joined piece, to be its part."""
    return [node for node in between if node.kind == "words"]


def _are_neighbours(before: Piece, between: Sequence[_Node], piece: Piece) -> bool:
    """Whether nothing but signs, or the work between "thường xuyên" and its time, divides two."""
    kinds = [node.kind for node in between]
    if all(kind in ("sign", "filler") for kind in kinds):
        if piece.bare and before.due is not None:
            return False  # "6 tháng gửi trước ngày 15/6, cả năm gửi trước ngày 15/12"
        dated = piece.point is not None and not piece.fuzzy
        lasts = before.every is not None or before.continuous
        return not (dated and lasts and [node.key for node in between] == [","])
    is_open = before.continuous and not before.bounded and before.point is None
    return kinds == ["words"] and is_open and (piece.bounded or piece.point is not None)


def _framed(nodes: list[_Node]) -> list[_Node]:
    """The nodes with the year or the bounds of a frame given to what it frames."""
    at = next((place for place, node in enumerate(nodes) if node.kind == "piece"), None)
    frame = None if at is None else nodes[at].piece
    if at is None or frame is None or not frame.framing:
        return nodes
    if nodes[at - 1 : at] and nodes[at - 1].kind in ("words", "and"):
        return nodes
    used = False
    out = list(nodes)
    for place in range(at + 1, len(nodes)):
        piece = nodes[place].piece
        if piece is None:
            continue
        if not used and not _may_frame(nodes[at + 1 : place]):
            return nodes
        both = joined(frame, piece) if _depends(piece) else None
        if both is None:
            if not used:
                return nodes
            continue
        start = piece.start if used else frame.start
        out[place] = _Node("piece", start, piece.stop, piece=replace(both, start=start))
        used = True
    if used:
        del out[at]
    return out


def _may_frame(between: Sequence[_Node]) -> bool:
    """Whether words may stand between a frame and what it frames: one run, no list."""
    keys = [node.key if node.kind == "sign" else node.kind for node in between]
    return "and" not in keys and "," not in keys[1:]


def _depends(piece: Piece) -> bool:
    """Whether a piece may take its year or its bounds from a frame."""
    open_point = piece.point is not None and piece.point.year is None
    open_ends = not piece.bounded and not piece.closed
    rest = piece.every or piece.covers or piece.due or piece.continuous or open_point
    return open_ends and bool(rest)


def _siblings(nodes: Sequence[_Node]) -> list[_Node]:
    """The nodes with what recurrences of one clause say of each other.

    "6 tháng và cả năm" are two reports each year, about its first half and the whole of it. Days
    of a list share what stands behind the last: "trước ngày 20/5 và 20/11 hàng năm".
    """
    pieces = [node.piece for node in nodes if node.piece is not None]
    recurring = [piece for piece in pieces if piece.every]
    both = {piece.every for piece in recurring} >= {"half-year", "year"}
    out: list[_Node] = []
    following: Piece | None = None
    listed = False
    for node in reversed(nodes):
        piece = node.piece
        if piece is None:
            listed = listed and (node.kind == "and" or node.key == ",")
            out.append(node)
            continue
        if listed and following is not None:
            piece = _shared(piece, following)
        following, listed = piece, True
        if piece.every and len(recurring) > 1:
            piece = replace(piece, bare=False)
        if both and piece.every == "half-year":
            piece = replace(piece, every="year", covers="H1")
        elif both and piece.every == "year" and piece.covers is None:
            piece = replace(piece, covers="year")
        out.append(replace(node, piece=piece))
    return out[::-1]


def _shared(piece: Piece, last: Piece) -> Piece:
    """A day of a list, with the recurrence that the next of the list has."""
    due, other = piece.due or piece.point, last.due or last.point
    if last.every is None or piece.every or piece.bounded or due is None or other is None:
        return piece
    alike = (due.unit, due.number is None) == (other.unit, other.number is None)
    if due.year is not None or not alike or bool(piece.due) != bool(last.due):
        return piece
    own = replace(last, due=None, point=None, strict=False)
    more = joined(piece, own)
    return piece if more is None else replace(more, start=piece.start, stop=piece.stop)


# ── entries ──────────────────────────────────────────────────────────────────────────────────


def _settle(text: str, nodes: Sequence[_Node], label: Stretch | None, found: _Found) -> None:
    """Make the entries of a clause, and say what became of each of its nodes."""
    taken: set[int] = set()
    covered: set[int] = set()
    times: list[TimeRead] = []
    for place, node in enumerate(nodes):
        piece = node.piece
        if piece is None:
            continue
        if piece.whole == "horizon":
            found.horizons.append((piece.start, piece.stop))
            continue
        entry, year = entry_of(piece, text, found.year)
        if entry is None:
            found.left.append((piece.start, piece.stop))
            continue
        found.year = year
        inside = _within(nodes, place)
        part = label or _part(nodes, place, inside, taken)
        covered.update(inside)
        if part is not None:
            entry = replace(entry, for_=" ".join(text[slice(*part)].split()))
        times.append(TimeRead(entry, piece.start, _closed(text, piece), part))
    if label and not times:
        found.left.append(label)
    found.times += times
    for place, node in enumerate(nodes):
        if node.piece is not None or place in taken or place in covered:
            continue
        (found.left if node.kind == "words" else found.links).append((node.start, node.stop))


def _closed(text: str, piece: Piece) -> int:
    """The end of a time, behind the bracket that closes one within it."""
    within = text[piece.start : piece.stop]
    rest = text[piece.stop :]
    if within.count("(") > within.count(")") and rest.lstrip().startswith(")"):
        return piece.stop + len(rest) - len(rest.lstrip()) + 1
    return piece.stop


def _within(nodes: Sequence[_Node], place: int) -> list[int]:
    """The nodes that lie within the stretch of a time."""
    time = nodes[place]
    found = []
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(nodes) and time.start <= nodes[at].start < time.stop:
            found.append(at)
            at += step
    return found


def _part(
    nodes: Sequence[_Node], place: int, inside: Sequence[int], taken: set[int]
) -> Stretch | None:
    """What a time is for: few words right before it, inside it, or behind it to the end."""
    for at in (*inside, *_before(nodes, place), *_behind(nodes, place)):
        node = nodes[at]
        short = node.tokens <= MOST_PART and not node.unclear
        if node.kind == "words" and at not in taken and short:
            taken.add(at)
            return node.start, node.stop
    return None


def _before(nodes: Sequence[_Node], place: int) -> Iterator[int]:
    """The words right before a time, where a clause or the next of a list begins with them."""
    at = place - 1
    while at >= 0 and (nodes[at].kind == "filler" or nodes[at].key in (":", "(")):
        at -= 1
    if at >= 0 and nodes[at].kind == "words" and _starts(nodes, at):
        yield at


def _behind(nodes: Sequence[_Node], place: int) -> Iterator[int]:
    """The words right behind a time that begins its clause, as far as the clause goes."""
    at = place + 1
    while at < len(nodes) and (nodes[at].kind == "filler" or nodes[at].key == ":"):
        at += 1
    if at < len(nodes) and nodes[at].kind == "words" and _starts(nodes, place):
        rest = nodes[at + 1 :]
        if not rest or (rest[0].kind == "and" or rest[0].key == ","):
            yield at


def _starts(nodes: Sequence[_Node], place: int) -> bool:
    """Whether a node begins its clause, or follows on a time and what joins."""
    for node in reversed(nodes[:place]):
        if node.kind == "piece":
            return True
        if node.kind == "words":
            return False
    return True


def _tidy(text: str, places: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Stretches in their order, each once; those that only white space divides are one."""
    tidy: list[Stretch] = []
    for start, end in sorted(set(places)):
        if tidy and not text[tidy[-1][1] : start].strip() and start >= tidy[-1][1]:
            tidy[-1] = tidy[-1][0], end
        else:
            tidy.append((start, end))
    return tuple(tidy)
