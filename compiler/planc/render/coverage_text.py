"""The signed document beside what it became, in words: what the page shows, as plain data."""

from __future__ import annotations

from itertools import pairwise
from string import ascii_lowercase
from typing import TYPE_CHECKING, TypedDict
from urllib.parse import quote

from planc.coverage import parting
from planc.language.model import ROLE_KEYS
from planc.render.phrases import (
    capital,
    clause_phrase,
    day_phrase,
    edition_phrase,
    entry_phrases,
    number_phrase,
    quota_phrase,
    time_phrases,
)
from planc.render.sheet_text import Fact, fingerprint, plan_facts
from planc.text.coverage_words import coverage_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planc.coverage import Share
    from planc.text.coverage_words import CoverageWords
    from planc.text.words import Words
    from planc.views.coverage import (
        Became,
        Beyond,
        CoverageView,
        File,
        Holding,
        Row,
        Said,
        Stretch,
    )
    from planc.views.sheet import Time


class Piece(TypedDict):
    """Words of a line. `link` leads to what they became, `marks` are the letters behind them.

    `apart` says that they differ from what the other side has.
    """

    text: str
    link: str
    marks: list[str]
    apart: bool


class Link(TypedDict):
    """A name, and the page it leads to."""

    text: str
    path: str


class SaidText(TypedDict):
    """What a stretch of a line became: its letter, its words, what they are, and sheets."""

    id: str
    mark: str
    quote: str
    text: str
    sheets: list[Link]


class BecameText(TypedDict):
    """A line of the model: its clause with a link into the document, what it is and gives."""

    clause: str
    path: str
    kind: str
    title: str
    lines: list[str]
    note: str
    place: str


class RowText(TypedDict):
    """A line of the source; `ok` where it stands in the model.

    `other` is the line of the model that it is compared with, where that has other words. In the
    list of what is missing, `link` leads to the line among all lines; `file` is named there where
    there are several.
    """

    id: str
    link: str
    file: str
    number: str
    ok: bool
    state: str
    pieces: list[Piece]
    became: list[BecameText]
    said: list[SaidText]
    other_label: str
    other: list[Piece]


class FileText(TypedDict):
    """A file of the source; `empty` where it has no words."""

    id: str
    heading: str
    rows: list[RowText]
    empty: str


class BeyondText(TypedDict):
    """A line of the model that the source does not have, and the line it is compared with."""

    state: str
    became: BecameText
    pieces: list[Piece]
    source: str
    source_label: str
    source_pieces: list[Piece]


class ShareText(TypedDict):
    """How much of one side stands on the other."""

    label: str
    percent: str
    lines: str
    signs: str
    verdict: str
    whole: bool


class CoverageText(TypedDict):
    """The whole page in words; `fingerprint` is of all the rest."""

    language: str
    plan_language: str
    title: str
    plan: Fact
    facts: list[Fact]
    lead: str
    words_only: str
    result_heading: str
    shares: list[ShareText]
    heads: list[str]
    lacking_heading: str
    lacking_none: str
    lacking: list[RowText]
    beyond_heading: str
    beyond_none: str
    beyond_heads: list[str]
    beyond: list[BeyondText]
    files_heading: str
    files: list[FileText]
    notes_heading: str
    notes: list[str]
    extract: str
    edition: str
    fingerprint: str
    fingerprint_label: str


def coverage_text(view: CoverageView, language: str) -> CoverageText:
    """The page in the words of a language."""
    own, spoken = coverage_words(language), words(language)
    plan = view.plan
    writer = _Writer(view, own, spoken)
    text: CoverageText = {
        "language": spoken.language,
        "plan_language": plan.language,
        "title": own.title,
        "plan": {"label": plan.type, "text": plan.title},
        "facts": plan_facts(plan, spoken),
        "lead": own.lead,
        "words_only": own.words_only,
        "result_heading": own.result,
        "shares": [
            _share(own.forward, view.source_share, own, spoken),
            _share(own.backward, view.model_share, own, spoken),
        ],
        "heads": [own.number, own.words, own.became],
        "lacking_heading": _counted(own.lacking, len(view.lacking), spoken),
        "lacking_none": "" if view.lacking else own.lacking_none,
        "lacking": [writer.row(row, alone=True) for row in view.lacking],
        "beyond_heading": _counted(own.beyond, len(view.beyond), spoken),
        "beyond_none": "" if view.beyond else own.beyond_none,
        "beyond_heads": [spoken.clause, own.clause_and_words, own.compared],
        "beyond": [writer.beyond(beyond) for beyond in view.beyond],
        "files_heading": own.all_lines,
        "files": [writer.file(file, number) for number, file in enumerate(view.files, start=1)],
        "notes_heading": spoken.notes,
        "notes": list(own.notes),
        "extract": spoken.extract,
        "edition": edition_phrase(plan, spoken),
        "fingerprint": "",
        "fingerprint_label": spoken.fingerprint,
    }
    text["fingerprint"] = fingerprint([text])
    return text


def percent_phrase(share: Share, language: str) -> str:
    """A share of lines in per cent, rounded down to a tenth; 100 only where nothing is missing."""
    own, spoken = coverage_words(language), words(language)
    if share.tenths is None:
        return own.no_lines
    whole, tenth = divmod(share.tenths, 10)
    exact = share.whole or (share.lines_found == 0)
    number = str(whole) if exact else f"{whole}{spoken.decimal}{tenth}"
    return own.percent.format(percent=number)


def shares_phrase(shares: tuple[Share, Share], language: str) -> str:
    """Both shares in one line, as the front page has them."""
    forward, backward = (percent_phrase(share, language) for share in shares)
    return coverage_words(language).index_line.format(forward=forward, backward=backward)


def _counted(heading: str, count: int, spoken: Words) -> str:
    return f"{heading} ({number_phrase(count, spoken)})"


def _share(label: str, share: Share, own: CoverageWords, spoken: Words) -> ShareText:
    missing = number_phrase(share.lines - share.lines_found, spoken)
    verdict = own.whole if share.whole else own.gaps.format(count=missing)
    return {
        "label": label,
        "percent": percent_phrase(share, spoken.language),
        "lines": own.share.format(
            found=number_phrase(share.lines_found, spoken), all=number_phrase(share.lines, spoken)
        ),
        "signs": own.signs.format(
            found=number_phrase(share.signs_found, spoken), all=number_phrase(share.signs, spoken)
        ),
        "verdict": verdict if share.lines else "",
        "whole": share.whole,
    }


class _Writer:
    """Puts parts of the page into words."""

    def __init__(self, view: CoverageView, own: CoverageWords, spoken: Words) -> None:
        self.own = own
        self.words = spoken
        self.labels = view.plan.labels
        self.files = {file.name: number for number, file in enumerate(view.files, start=1)}

    def file(self, file: File, number: int) -> FileText:
        """A file with all its lines."""
        return {
            "id": f"f{number}",
            "heading": self.own.all_lines_of.format(file=file.name),
            "rows": [self.row(row) for row in file.rows],
            "empty": "" if file.rows else self.own.no_rows,
        }

    def row(self, row: Row, *, alone: bool = False) -> RowText:
        """A line of the source; `alone` where it stands in the list of what is missing."""
        name = f"f{self.files[row.file]}-{row.number}"
        marks = [_letters(number) for number in range(len(row.stretches))]
        said = [
            self._said(row, stretch, f"{name}-{mark}", mark)
            for stretch, mark in zip(row.stretches, marks, strict=True)
        ]
        became = [self.became(each) for each in row.became]
        if row.head and not became:
            became = [_head("; ".join(self.own.heads[head] for head in row.head))]
        pieces = list(_pieces(row, name, marks))
        other: list[Piece] = []
        beside = row.nearest.text if row.nearest is not None else ""
        if row.state == "changed":
            beside = " ".join(each.text for each in row.became)
        if beside and row.state != "again":
            apart = parting(f"{row.before}{row.text}{row.behind}", beside)
            other = _apart(beside, apart.other_start, apart.other_end)
            skipped = len(row.before)
            marked = _apart(row.text, apart.start - skipped, apart.end - skipped)
            pieces = marked if alone else pieces
        elif alone:
            pieces = [_piece(row.text)]
        if row.nearest is not None:
            note = self.own.nearest_notes[row.state]
            became = [{**self.became(row.nearest), "note": note}]
        return {
            "id": "" if alone else name,
            "link": f"#{name}" if alone else "",
            "file": row.file if alone and len(self.files) > 1 else "",
            "number": str(row.number),
            "ok": row.covered,
            "state": self.own.states[row.state],
            "pieces": pieces,
            "became": became,
            "said": [] if alone else said,
            "other_label": self.own.others.get(row.state, ""),
            "other": other,
        }

    def beyond(self, beyond: Beyond) -> BeyondText:
        """A line of the model that the source does not have as it is."""
        text = beyond.model.text
        pieces, source, source_pieces = [_piece(text)], "", []
        if beyond.source is not None:
            file, number, said = beyond.source
            source = self.own.line_of.format(file=file, number=number)
            apart = parting(f"{beyond.before}{text}{beyond.behind}", said)
            skipped = len(beyond.before)
            pieces = _apart(text, apart.start - skipped, apart.end - skipped)
            source_pieces = _apart(said, apart.other_start, apart.other_end)
            if beyond.state in ("moved", "again"):
                pieces, source_pieces = [_piece(text)], [_piece(said)]
        return {
            "state": self.own.beyond_states[beyond.state],
            "became": self.became(beyond.model),
            "pieces": pieces,
            "source": source,
            "source_label": self.own.nearest_source if beyond.state == "missing" else "",
            "source_pieces": source_pieces,
        }

    def became(self, line: Became) -> BecameText:
        """A line of the model: where it stands, what it is, what it gives."""
        lines = [self._holding(holding, line) for holding in line.holdings]
        lines += self._times(line.times)
        clause = clause_phrase(line.clause, self.words) if line.clause else ""
        fragment = f"#{quote(line.clause)}" if line.clause else ""
        return {
            "clause": clause or self.own.lines[line.kind],
            "path": "" if line.kind == "head" else f"document.html{fragment}",
            "kind": self._kind(line) if clause else "",
            "title": line.title,
            "lines": lines,
            "note": self.own.made if line.made else "",
            "place": self.own.place.format(file=line.file, line=line.line),
        }

    def _kind(self, line: Became) -> str:
        if line.kind == "field":
            role = ROLE_KEYS.get(line.key, line.key)
            return self.labels.get(role) or (
                self.words.time if role == "when" else self.words.parties[role]
            )
        if line.item_kind:
            return self.words.kinds[line.item_kind]
        return self.own.owners[line.owner_kind]

    def _holding(self, holding: Holding, line: Became) -> str:
        """A role, how many obligations it gives, and whose; of several items of a line with names.

        "Phối hợp: 16 đầu việc – Ủy ban nhân dân các quận, huyện (15); Sở Tư pháp".
        """
        names = "; ".join(entry_phrases(holding.entries, self.words))
        count = number_phrase(holding.obligations, self.words)
        if holding.role == "notify":
            return f"{self.own.notified.format(count=count)}: {names}"
        said = self.own.holding_one if holding.obligations == 1 else self.own.holding
        role = self.words.roles[holding.role]
        text = f"{role}: {said.format(count=count) if holding.obligations else ''}".rstrip()
        if not holding.obligations:
            return f"{role}: {self.own.holding_none}"
        if any(len(entry.counts) > 1 for entry in holding.entries):
            text = f"{text} {self.own.over_time}"
        other = holding.item != line.owner and holding.title
        return f"{holding.title}. {text} – {names}" if other else f"{text} – {names}"

    def _times(self, times: Iterable[Time]) -> list[str]:
        found = []
        for phrase in time_phrases(times, self.words):
            part = f"{phrase['part']}: " if phrase["part"] else ""
            days = f" {'; '.join(phrase['days'])}" if phrase["days"] else ""
            found.append(f"{part}{phrase['text']}{days}")
        return found

    def _said(self, row: Row, stretch: Stretch, name: str, mark: str) -> SaidText:
        texts = list(dict.fromkeys(self._what(said) for said in stretch.said))
        sheets = dict.fromkeys(pair for said in stretch.said for pair in said.sheets)
        return {
            "id": name,
            "mark": mark,
            "quote": row.text[stretch.start : stretch.end],
            "text": "; ".join(texts),
            "sheets": [
                {"text": title, "path": f"sheets/{quote(agency)}.html"} for agency, title in sheets
            ],
        }

    def _what(self, said: Said) -> str:
        """What words became."""
        own = self.own
        if said.kind == "party":
            role = self._role(said.key)
            if said.sheets and len(said.sheets) == said.agencies:
                return role
            first = said.counts[0][1] if said.counts else said.agencies
            phrases = [own.agencies.format(count=number_phrase(first, self.words))]
            for day, count in said.counts[1:]:
                number = number_phrase(count, self.words)
                phrases.append(self.words.count_from.format(day=day_phrase(day), count=number))
            return f"{role}: {'; '.join(phrases)}"
        label = own.passages[said.kind]
        if said.kind == "unspecified":
            return f"{self._role(said.key)}: {label}"
        if said.quota is not None:
            return f"{label}: {quota_phrase(said.quota, self.words)}"
        if said.kind == "time":
            return f"{label}: {'; '.join(self._times(said.times))}"
        if said.kind in ("cut_off", "period"):
            return label
        return f"{label}: {said.name or own.unnamed}"

    def _role(self, role: str) -> str:
        if role == "notify":
            return self.own.passages["notify"]
        # In a sentence the role stands behind the words that it is about.
        phrase = self.words.parties[role]
        return phrase[:1].lower() + phrase[1:]


def _head(kind: str) -> BecameText:
    return {
        "clause": capital(kind),
        "path": "",
        "kind": "",
        "title": "",
        "lines": [],
        "note": "",
        "place": "",
    }


def _letters(number: int) -> str:
    """The letters for a number from 0: a, b, ... z, aa, ab.

    >>> _letters(0), _letters(25), _letters(26)
    ('a', 'z', 'aa')
    """
    rest, last = divmod(number, len(ascii_lowercase))
    return (_letters(rest - 1) if rest else "") + ascii_lowercase[last]


def _piece(text: str, *, apart: bool = False) -> Piece:
    return {"text": text, "link": "", "marks": [], "apart": apart}


def _apart(text: str, start: int, end: int) -> list[Piece]:
    """A text in which the words from `start` to `end` are shown to differ, as far as it goes."""
    start, end = (min(max(place, 0), len(text)) for place in (start, end))
    pieces = [_piece(text[:start]), _piece(text[start:end], apart=True), _piece(text[end:])]
    return [piece for piece in pieces if piece["text"]]


def _pieces(row: Row, name: str, marks: Sequence[str]) -> Iterator[Piece]:
    """A line cut where a stretch begins or ends; a piece in several links to the shortest."""
    cuts = {0, len(row.text)}
    for stretch in row.stretches:
        cuts |= {stretch.start, stretch.end}
    for start, end in pairwise(sorted(cuts)):
        within = [
            (stretch.end - stretch.start, number)
            for number, stretch in enumerate(row.stretches)
            if stretch.start <= start and end <= stretch.end
        ]
        link = f"#{name}-{marks[min(within)[1]]}" if within else ""
        ending = [
            marks[number] for number, stretch in enumerate(row.stretches) if stretch.end == end
        ]
        yield {"text": row.text[start:end], "link": link, "marks": ending, "apart": False}
