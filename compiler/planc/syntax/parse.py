"""Parse a file into nodes; where it is broken, leave out the broken entry and go on.

The events of the C parser become our nodes directly: that is faster than any loader and keeps
the place of everything. Where the parser gives up, the entry it stumbled over is blanked out
(lines stay where they are) and the file is parsed again, so that one run tells every mistake.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from yaml import YAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from planc.findings import Arguments, Finding, Place, Span
from planc.source import Limits, SourceFile, forbidden_sign
from planc.syntax.mistakes import bare_words, explain, line_start
from planc.syntax.nodes import Mapping, Node, Scalar, Sequence, Style

if TYPE_CHECKING:
    from collections.abc import Iterable

#: So many broken entries are reported in one file; a file with more is not a plan.
MOST_BROKEN = 40

#: Behind the sign of a block: a number that says by how much its lines are indented.
_INDENT_GIVEN = re.compile(r"[-+]?[1-9]")

_STYLES: dict[str | None, Style] = {
    None: "plain",
    "": "plain",
    "'": "single",
    '"': "double",
    "|": "literal",
    ">": "folded",
}
_DURATION = re.compile(r"[0-9]+ (working )?days?")
_ID = re.compile(r"""\bid:[ \t]*["']?([a-z0-9][a-z0-9-]*)""")
_TOP_KEY = re.compile(r"[^\s#\-].*|-[^ ].*")
_ENTRY = re.compile(r" {0,2}[-–—•]( |$)")
_GLUED_KEY = re.compile(r"[a-z_]+:\S+")


@dataclass(frozen=True, slots=True)
class Document:
    """One file as nodes.

    `damaged` are the places that were left out or cannot be trusted because of a mistake already
    reported, and `lost_ids` the ids written there: later stages keep silent about both.
    """

    file: str
    root: Mapping | None
    damaged: tuple[Span, ...] = field(default=())
    lost_ids: frozenset[str] = field(default=frozenset())


class _Stop(Exception):  # noqa: N818 - it ends the reading of a file; it is no error of planc
    """Reading of this file ends here; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def parse(source: SourceFile, limits: Limits | None = None) -> tuple[Document, list[Finding]]:
    """Parse one file into a document and all the mistakes of its YAML."""
    limits = limits or Limits()
    lines = source.text.split("\n")
    findings: list[Finding] = []
    damaged: list[Span] = []
    lost: set[str] = set()
    for number in source.spoiled:
        if lines[number - 1].strip():
            _blank(source.path, lines, number, damaged, lost)
    for _ in range(MOST_BROKEN):
        reader = _Reader(source.path, limits, lines)
        try:
            root = reader.read()
        except YAMLError as error:
            finding, number = explain(source.path, lines, error)
            findings.append(finding)
            _blank(source.path, lines, number, damaged, lost)
            continue
        except _Stop as stop:
            return Document(source.path, None, (_whole(source),), _ids(source.text)), [
                *findings,
                *reader.findings,
                stop.finding,
            ]
        findings += reader.findings
        damaged += reader.damaged
        if not isinstance(root, Mapping):
            if not damaged:
                span = root.span if root else Span(source.path, 1, 1, 1, 1)
                kind = (
                    "nothing" if root is None else "list" if isinstance(root, Sequence) else "text"
                )
                findings.append(Finding("R134", span, {"found": kind}))
            root = None
        return Document(source.path, root, tuple(damaged), frozenset(lost)), findings
    return Document(source.path, None, (_whole(source),), _ids(source.text)), findings


def _blank(file: str, lines: list[str], number: int, damaged: list[Span], lost: set[str]) -> None:
    """Empty the list entry or, where there is none, the top-level key that line `number` is in."""
    last = len(lines)
    number = min(max(number, 1), last)
    while number > 1 and not lines[number - 1].strip():
        number -= 1
    first = number
    while first > 1 and not _starts(lines[first - 1]):
        first -= 1
    top = bool(_TOP_KEY.match(lines[first - 1]))
    end = max(first, number)
    while end < last and not (_TOP_KEY.match(lines[end]) if top else _starts(lines[end])):
        end += 1
    lost |= _ids("\n".join(lines[first - 1 : end]))
    damaged.append(Span(file, first, 1, end, len(lines[end - 1]) + 1))
    lines[first - 1 : end] = [""] * (end - first + 1)


def _starts(line: str) -> bool:
    return bool(_TOP_KEY.match(line) or _ENTRY.match(line))


def _ids(text: str) -> frozenset[str]:
    return frozenset(_ID.findall(text))


def _whole(source: SourceFile) -> Span:
    return Span(source.path, 1, 1, source.text.count("\n") + 2, 1)


class _Reader:
    """Turns the events of one file into nodes."""

    def __init__(self, file: str, limits: Limits, lines: list[str]) -> None:
        self.file = file
        self.limits = limits
        self.lines = lines
        #: The keys around the node that is being read, the nearest last.
        self.keys: list[str] = []
        self.findings: list[Finding] = []
        self.damaged: list[Span] = []
        self.nodes = 0
        self.next: Any = None

    def read(self) -> Node | None:
        self.next = CParser("\n".join(self.lines)).get_event
        root: Node | None = None
        seen = 0
        while True:
            event = self.next()
            kind = type(event)
            if kind is StreamEndEvent:
                return root
            if kind is StreamStartEvent or kind is DocumentEndEvent:
                continue
            if kind is DocumentStartEvent:
                seen += 1
                if event.version or event.tags:
                    raise _Stop(Finding("R140", self._span(event)))
                if seen > 1:
                    raise _Stop(Finding("R133", self._span(event)))
                continue
            root = self._node(event, 1, flow=False)
            if isinstance(root, Scalar) and root.style == "plain" and not root.text:
                root = None

    def _span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        return Span(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def _node(self, event: Any, depth: int, *, flow: bool) -> Node:
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            raise _Stop(Finding("R138", self._span(event), {"limit": self.limits.nodes}))
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event, flow=flow)
        if kind is AliasEvent:
            span = self._span(event)
            self.findings.append(Finding("R130", span, {"sign": f"*{event.anchor}"}))
            self.damaged.append(span)
            return Scalar("", "plain", span)
        if depth > self.limits.depth:
            raise _Stop(Finding("R137", self._span(event), {"limit": self.limits.depth}))
        self._properties(event)
        if kind is SequenceStartEvent:
            return self._sequence(event, depth)
        assert kind is MappingStartEvent, kind  # noqa: S101 - the parser's grammar has no other
        return self._mapping(event, depth)

    def _properties(self, event: Any) -> None:
        """Refuse anchors and tags: what is written must be what is meant."""
        if event.anchor is not None:
            args = {"sign": f"&{event.anchor}"}
            self.findings.append(Finding("R130", self._span(event), args))
        if event.tag is not None:
            self.findings.append(Finding("R131", self._span(event), {"tag": str(event.tag)}))

    def _scalar(self, event: Any, *, flow: bool) -> Scalar:
        span = self._span(event)
        if event.anchor is not None or event.tag is not None:
            self._properties(event)
        text: str = event.value
        style = _STYLES[event.style]
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        if style == "double" and (sign := forbidden_sign(text)):
            # An escape such as \\u200b brings in what the file itself may not hold.
            self.findings.append(Finding("R103", span, {"sign": sign}))
            text = "?"
        begin = self._begin(text, style, span) if text == event.value else None
        if style in ("literal", "folded"):
            # The mark of a block runs to the next token; its own sign is what can be shown.
            span = Span(self.file, span.line, span.column, span.line, span.column + 1)
        elif flow and style == "plain" and _is_words(text):
            self.findings.append(Finding("R135", span, bare_words(text, self.keys)))
            self.damaged.append(span)
        elif not flow and style == "plain" and text:
            self._line_start(span)
        return Scalar(text, style, span, begin)

    def _begin(self, text: str, style: Style, span: Span) -> tuple[int, int] | None:
        """Where the first letter of a text stands, if the rest of it follows as it is."""
        if style == "literal":
            if _INDENT_GIVEN.match(self.lines[span.line - 1], span.column):
                return None
            lines = enumerate(self.lines[span.line : span.end_line], start=span.line + 1)
            first = next(((line, shown) for line, shown in lines if shown.strip()), None)
            return first and (first[0], len(first[1]) - len(first[1].lstrip(" ")) + 1)
        quotes = 0 if style == "plain" else 1
        length = span.end_column - span.column - 2 * quotes
        if style == "folded" or span.line != span.end_line or length != len(text):
            return None
        blanks = len(text) - len(text.lstrip())
        return span.line, span.column + quotes + blanks

    def _line_start(self, span: Span) -> None:
        """Refuse a list entry that begins with a sign like a hyphen, or has no space after it."""
        found = line_start(self.file, self.lines, span.line, self.keys)
        if found is not None and found.span.column == span.column:
            self.findings.append(found)
            self.damaged.append(Span(self.file, span.line, 1, span.end_line, span.end_column))

    def _sequence(self, event: Any, depth: int) -> Sequence:
        flow = bool(event.flow_style)
        items: list[Node] = []
        before = len(self.findings)
        while type(inner := self.next()) is not SequenceEndEvent:
            items.append(self._node(inner, depth + 1, flow=flow))
        span = self._collection_span(event, inner, items, flow=flow)
        self._damage_flow(before, span, flow=flow)
        return Sequence(tuple(items), span)

    def _mapping(self, event: Any, depth: int) -> Mapping:
        flow = bool(event.flow_style)
        pairs: dict[str, tuple[Scalar, Node]] = {}
        before = len(self.findings)
        restarted = False
        while type(inner := self.next()) is not MappingEndEvent:
            key = self._node(inner, depth + 1, flow=flow)
            self.keys.append(key.text if isinstance(key, Scalar) else "")
            item = self._node(self.next(), depth + 1, flow=flow)
            self.keys.pop()
            if not isinstance(key, Scalar):
                self.findings.append(Finding("R136", key.span))
                self.damaged.append(key.span)
            elif key.text == "<<" and key.style == "plain":
                self.findings.append(Finding("R132", key.span))
                self.damaged.append(key.span)
            elif key.text in pairs:
                # A second id begins another entry: all that stands twice after it follows.
                if not restarted:
                    self._twice(key, item, *pairs[key.text], top=depth == 1)
                restarted = restarted or key.text == "id"
            elif flow and key.style == "plain" and _GLUED_KEY.fullmatch(key.text):
                args: Arguments = {"line": key.text, "kind": "colon"}
                self.findings.append(Finding("R126", key.span, args))
                self.damaged.append(key.span)
            else:
                pairs[key.text] = (key, item)
        nodes = (node for pair in pairs.values() for node in pair)
        span = self._collection_span(event, inner, nodes, flow=flow)
        self._damage_flow(before, span, flow=flow)
        return Mapping(tuple(pairs.values()), span)

    def _twice(
        self, key: Scalar, item: Node, first: Scalar, first_item: Node, *, top: bool
    ) -> None:
        """Report a key that stands twice, with what the two together may be."""
        both = ""
        if isinstance(item, Sequence) and isinstance(first_item, Sequence):
            entries = (*first_item.items, *item.items)
            names = [entry.text for entry in entries if isinstance(entry, Scalar)]
            if len(names) == len(entries):
                both = f"{key.text}: [{', '.join(dict.fromkeys(names))}]"
        lists = isinstance(item, Sequence)
        kind = "top" if top else "id" if key.text == "id" else "list" if lists else "value"
        args: Arguments = {
            "key": key.text,
            "line": first.span.line,
            "kind": kind,
            "both": both if kind == "list" else "",
        }
        self.findings.append(Finding("R129", key.span, args, related=(Place(first.span),)))

    def _damage_flow(self, before: int, span: Span, *, flow: bool) -> None:
        """After bare words in brackets keep one finding: the comma in them made the others."""
        found = self.findings[before:]
        bare = [finding for finding in found if finding.code == "R135"]
        if flow and bare:
            others = [finding for finding in found if finding.code != "R135"]
            self.findings[before:] = [bare[0], *others]
        if flow and any(finding.code in {"R126", "R135"} for finding in found):
            self.damaged.append(span)

    def _collection_span(
        self,
        event: Any,
        end: Any,
        nodes: Iterable[Node],
        *,
        flow: bool,
    ) -> Span:
        if flow:
            start, stop = event.start_mark, end.end_mark
            return Span(self.file, start.line + 1, start.column + 1, stop.line + 1, stop.column + 1)
        # The end mark of a block runs to the next token: its first node is what can be shown.
        return next((node.span for node in nodes), self._span(event))


def _is_words(text: str) -> bool:
    """Whether a bare value in brackets is words of the plan, not an id, a date or a number."""
    if text.isascii() and not any(letter.isspace() for letter in text):
        return False
    return not _DURATION.fullmatch(text)
