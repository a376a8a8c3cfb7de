"""From a text to its times: clause by clause, pieces joined where they speak of one time.

text ─ tokens ─ clauses ─ nodes (pieces of time, words, signs) ─ joined ─ framed ─ entries

A clause may begin with a label ("Kiểm tra: hàng năm") or a frame ("Năm 2019 báo cáo vào cuối
năm"): a dated time that gives its year or bounds to what follows. What is not understood is left,
with its place; nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from planc.idiom import time_words as words
from planc.idiom.time_entries import entry_of
from planc.idiom.time_grammar import ends_clause, phrase, pieces_at
from planc.idiom.time_points import Piece, joined
from planc.idiom.time_tokens import tokens_of
from planc.idiom.times_model import TimeRead, TimesRead

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planc.idiom.time_tokens import Token
    from planc.idiom.times_model import Stretch

_BULLETS = ("+", "-", "*", "•")

#: A label of more words is a sentence; behind a bullet it may be longer.
MOST_LABEL = 16
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
    """A piece of time, a run of words, or something that joins them."""

    kind: NodeKind
    start: int
    stop: int
    key: str = ""
    tokens: int = 0
    numbers: bool = False
    piece: Piece | None = None


# ── one clause ───────────────────────────────────────────────────────────────────────────────


def _read_clause(text: str, tokens: Sequence[Token], start: int, found: _Found) -> None:
    """Read the tokens from a place to the end as one clause."""
    bullet = start < len(tokens) and tokens[start].key in _BULLETS
    if bullet:
        found.links.append((tokens[start].start, tokens[start].end))
        start += 1
    label, begin = _label(tokens, start, bullet=bullet)
    if label:
        found.links.append((tokens[begin - 1].start, tokens[begin - 1].end))
    nodes = _joined(_nodes(tokens, begin))
    nodes = _siblings(_framed(nodes))
    _settle(text, nodes, label, found)


def _label(tokens: Sequence[Token], start: int, *, bullet: bool) -> tuple[Stretch | None, int]:
    """The label of a clause and the place behind its colon; a time must follow."""
    if start >= len(tokens) or pieces_at(tokens, start, begins=True, resumes=False):
        return None, start
    for at in range(start + 1, len(tokens) - 1):
        if tokens[at].key == ":" and pieces_at(tokens, at + 1, begins=True, resumes=False):
            if at - start > MOST_LABEL and not bullet:
                return None, start
            place = tokens[start].start, tokens[at - 1].end
            filler = phrase(tokens, start, words.FILLERS) == at
            return (None, start) if filler else (place, at + 1)
    return None, start


def _nodes(tokens: Sequence[Token], start: int) -> list[_Node]:
    """The nodes of a clause; words that only stand around a time are told apart."""
    nodes: list[_Node] = []
    at = start
    run = start
    while at < len(tokens):
        quiet = all(node.kind in ("sign", "and", "filler") for node in nodes) and run == at
        last = next((node for node in reversed(nodes) if node.kind != "sign"), None)
        follows = last is not None and last.kind in ("piece", "and") and nodes[-1].kind != "piece"
        begins = run == at and (quiet or follows)
        opened = run == at and bool(nodes) and nodes[-1].key == "("
        resumes = run == at and bool(nodes) and nodes[-1].key in (",", "(", ":")
        read = pieces_at(tokens, at, begins=begins or opened, resumes=resumes)
        if read and not _is_cited(tokens, run, at):
            nodes += _words(tokens, run, at)
            nodes += [_Node("piece", each.start, each.stop, piece=each) for each in read[0]]
            at = run = read[1]
            continue
        if read:
            at = read[1]
            continue
        sign = at + 1 if tokens[at].key in (",", ":", "(", ")") else None
        joint = phrase(tokens, at, words.AND) if sign is None else None
        behind = sign or joint
        if behind is not None:
            nodes += _words(tokens, run, at)
            kind: NodeKind = "sign" if sign else "and"
            nodes.append(_Node(kind, tokens[at].start, tokens[behind - 1].end, tokens[at].key))
            at = run = behind
            continue
        at += 1
    nodes += _words(tokens, run, at)
    return _in_one(nodes)


def _is_cited(tokens: Sequence[Token], run: int, at: int) -> bool:
    """Whether a bare point of time belongs to the name of a document in front of it."""
    bare = (*words.DAY, *words.YEAR[-1:], *words.PHASE, *words.QUARTER, *words.MONTH)
    if tokens[at].kind != "number" and phrase(tokens, at, bare) is None:
        return False
    return any(phrase(tokens, place, words.CITED) is not None for place in range(run, at))


def _words(tokens: Sequence[Token], run: int, at: int) -> Iterator[_Node]:
    """A run of words as nodes: fillers at both ends, and what lies between."""
    first, last = run, at
    while first < last:
        behind = phrase(tokens[:last], first, words.FILLERS)
        if behind is None:
            break
        first = behind
    ends: list[int] = []
    while first < last:
        begin = next(
            (place for place in range(first, last) if _is_filler(tokens, place, last)), None
        )
        if begin is None:
            break
        ends.append(begin)
        last = begin
    if run < first:
        yield _Node("filler", tokens[run].start, tokens[first - 1].end)
    if first < last:
        numbers = any(token.kind == "number" for token in tokens[first:last])
        start, stop = tokens[first].start, tokens[last - 1].end
        yield _Node("words", start, stop, tokens=last - first, numbers=numbers)
    if last < at:
        yield _Node("filler", tokens[last].start, tokens[at - 1].end)


def _is_filler(tokens: Sequence[Token], place: int, last: int) -> bool:
    return phrase(tokens[:last], place, words.FILLERS) == last


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
                    numbers=first.numbers or node.numbers,
                )
            ]
        else:
            merged.append(node)
    return merged


# ── pieces that speak of one time ────────────────────────────────────────────────────────────


def _joined(nodes: Sequence[_Node]) -> list[_Node]:
    """The nodes with neighbouring pieces joined."""
    out: list[_Node] = []
    for node in nodes:
        at = _last_piece(out)
        if node.piece is None or at is None:
            out.append(node)
            continue
        before, between = out[at].piece, out[at + 1 :]
        both = None
        if before is not None and _are_neighbours(before, between, node.piece):
            both = joined(before, node.piece)
        if both is None:
            out.append(node)
        else:
            out[at:] = [_Node("piece", both.start, both.stop, piece=both), *_inside(between)]
    return out


def _inside(between: Sequence[_Node]) -> list[_Node]:
    """The words that stand inside a joined piece, to be its part."""
    return [node for node in between if node.kind == "words"]


def _last_piece(nodes: Sequence[_Node]) -> int | None:
    found = [at for at, node in enumerate(nodes) if node.kind == "piece"]
    return found[-1] if found else None


def _are_neighbours(before: Piece, between: Sequence[_Node], piece: Piece) -> bool:
    """Whether nothing but signs, or the work between "thường xuyên" and its time, divides two."""
    kinds = [node.kind for node in between]
    if all(kind in ("sign", "filler") for kind in kinds):
        dated = piece.point is not None and not piece.fuzzy
        lasts = before.every is not None or before.continuous
        return not (dated and lasts and [node.key for node in between] == [","])
    is_open = before.continuous and not before.bounded and before.point is None
    return kinds == ["words"] and is_open and (piece.bounded or piece.point is not None)


def _framed(nodes: list[_Node]) -> list[_Node]:
    """The nodes with the year or the bounds of a frame given to what it frames."""
    at = next((place for place, node in enumerate(nodes) if node.kind in ("piece", "words")), None)
    frame = None if at is None else nodes[at].piece
    if at is None or frame is None or not frame.framing:
        return nodes
    used = False
    out = list(nodes)
    for place in range(at + 1, len(nodes)):
        piece = nodes[place].piece
        if piece is None or (not used and not _may_frame(nodes[at + 1 : place])):
            continue
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
    last = {piece.group: piece for piece in pieces if piece.group is not None}
    out = []
    for node in nodes:
        piece = node.piece
        if piece is None:
            out.append(node)
            continue
        shared = last.get(piece.group)
        if shared is not None and shared is not piece and shared.every and not piece.every:
            own = replace(shared, due=None, point=None, strict=False, group=None)
            more = joined(piece, own)
            if more is not None:
                piece = replace(more, start=piece.start, stop=piece.stop)
        if piece.every and len(recurring) > 1:
            piece = replace(piece, bare=False)
        if both and piece.every == "half-year":
            piece = replace(piece, every="year", covers="H1")
        elif both and piece.every == "year" and piece.covers is None:
            piece = replace(piece, covers="year")
        out.append(replace(node, piece=piece))
    return out


# ── entries ──────────────────────────────────────────────────────────────────────────────────


def _settle(text: str, nodes: Sequence[_Node], label: Stretch | None, found: _Found) -> None:
    """Make the entries of a clause, and say what became of each of its nodes."""
    taken: set[int] = set()
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
        part = label or _part(nodes, place, taken)
        if part is not None:
            entry = replace(entry, for_=" ".join(text[slice(*part)].split()))
        times.append(TimeRead(entry, piece.start, _closed(text, piece), part))
    if label and not times:
        found.left.append(label)
    found.times += times
    for place, node in enumerate(nodes):
        if node.piece is not None or place in taken:
            continue
        if any(read.start <= node.start and node.stop <= read.end for read in times):
            continue
        (found.left if node.kind == "words" else found.links).append((node.start, node.stop))


def _closed(text: str, piece: Piece) -> int:
    """The end of a time, behind the bracket that closes one within it."""
    within = text[piece.start : piece.stop]
    rest = text[piece.stop :]
    if within.count("(") > within.count(")") and rest.lstrip().startswith(")"):
        return piece.stop + len(rest) - len(rest.lstrip()) + 1
    return piece.stop


def _part(nodes: Sequence[_Node], place: int, taken: set[int]) -> Stretch | None:
    """What a time is for: few words right before it, inside it, or behind it to the end."""
    time = nodes[place]
    inside = [
        at
        for at, node in enumerate(nodes)
        if node.kind == "words" and time.start < node.start and node.stop < time.stop
    ]
    for at in (*inside, *_before(nodes, place), *_behind(nodes, place)):
        node = nodes[at]
        short = node.tokens <= MOST_PART and not node.numbers
        if node.kind == "words" and at not in taken and short:
            taken.add(at)
            return node.start, node.stop
    return None


def _before(nodes: Sequence[_Node], place: int) -> Iterator[int]:
    """The words right before a time, where a clause or the next of a list begins with them."""
    at = place - 1
    while at >= 0 and (nodes[at].kind == "filler" or nodes[at].key == ":"):
        at -= 1
    if at >= 0 and nodes[at].kind == "words" and _starts(nodes, at):
        yield at


def _behind(nodes: Sequence[_Node], place: int) -> Iterator[int]:
    """The words right behind a time that begins its clause, as far as the clause goes."""
    at = place + 1
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
