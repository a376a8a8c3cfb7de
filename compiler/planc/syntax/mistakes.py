"""What the YAML parser's complaints mean to somebody who writes a plan.

libyaml says what it could not parse, not what was typed wrong. From its words, the place and the
lines around it the usual mistakes are told apart; the rule of each code says what to write
instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.findings import Arguments, Finding, Place, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from yaml import YAMLError
    from yaml.error import Mark

_NO_SPACE = re.compile(r"\s*(?:- )?(?P<key>[a-z_]+):(?=[^\s:])")
_KEY = re.compile(r"(?:- )?[A-Za-z_]+:(\s|$)")
_ALONE = re.compile(r"\s*(?:- )?[A-Za-z_]+:")
_WORDS_KEY = re.compile(r"\s*-?\s*[\w-]+: ")
_TOP = re.compile(r"[a-z_]+:")
_KEYS = re.compile(r"(?<!\w)([a-z_]+):")
_DASH = re.compile(r"\s*(?P<sign>[–—•])(?=\s)")
_DASH_AND_KEY = re.compile(r"\s*(?:[–—•]\s+|-)[a-z_]+:(\s|$)")
_GLUED_DASH = re.compile(r"\s*(?P<sign>-)(?=[^\W\d_])")
_BLOCK_SIGN = re.compile(r".*:\s+[|>][-+0-9]*\s*")
_CURLY_END = re.compile(r'[^"]*"[^"“”]*(“[^"“”]*”[^"“”]*)*”[\s\]},]*')

#: What is expected under a key, where that is not a text.
_PARTY_KEYS = {
    *("lead", "coordinate", "perform", "direct", "report", "receive", "advise", "fund"),
    *("monitor", "with", "from", "to", "of", "parties"),
}
_ID_KEYS = {
    *("id", "members", "except", "party", "at", "succeeded_by", "about", "after", "measure", "per"),
    *("parent", "level", "issuer", "territory", "place", "item"),
}
_TIME_KEYS = {"in", "before", "by", "every", "within", "covers", "since", "until", "date", "on"}

_NUMBER_KEYS = {"min", "max", "exactly", "count", "value"}

#: Under these keys a line that begins with a dash is text.
_TEXT_KEYS = {
    *("text", "title", "note", "quote", "preamble", "name", "reason", "source", "evidence", "for"),
    *("awaits", "whenever", "unspecified"),
}


def bare_words(words: str, keys: Sequence[str]) -> Arguments:
    """The arguments of R135 for words in brackets, by the keys around them, the nearest last.

    >>> bare_words("tháng 9/2019", ["tasks", "when", "in"])
    {'words': 'tháng 9/2019', 'kind': 'time'}
    """
    bare = words.strip("“” ")
    kind = _kind(keys)
    curly = "“" in words or "”" in words
    if curly and (kind == "words" or (bare.isascii() and " " not in bare)):
        kind = "curly"
    return {"words": bare or words, "kind": kind}


def _kind(keys: Sequence[str]) -> str:
    """What is expected under a key."""
    key = keys[-1] if keys else ""
    if key in _TIME_KEYS or (key in {"from", "to"} and {"when", "period"}.intersection(keys)):
        return "time"
    kinds = {"party": _PARTY_KEYS, "id": _ID_KEYS, "number": _NUMBER_KEYS}
    return next((kind for kind, keys in kinds.items() if key in keys), "words")


def line_start(file: str, lines: list[str], number: int, keys: Sequence[str]) -> Finding | None:
    """What is wrong with the sign that a line begins with, where a list entry was meant."""
    text = lines[number - 1]
    if keys and (keys[-1] in _TEXT_KEYS or "as_written" in keys):
        return None
    match = _DASH.match(text) or _GLUED_DASH.match(text)
    if match is None:
        return None
    span = Span(file, number, match.start("sign") + 1, number, match.end("sign") + 1)
    if match["sign"] == "-":
        return Finding("R126", span, {"line": text.strip(), "kind": "dash"})
    return Finding("R142", span, {"sign": match["sign"]})


def explain(file: str, lines: list[str], error: YAMLError) -> tuple[Finding, int]:
    """The finding for a parser's complaint, and the line whose entry is broken (from 1)."""
    problem = str(getattr(error, "problem", None) or error)
    mark: Mark | None = getattr(error, "problem_mark", None)
    start: Mark | None = getattr(error, "context_mark", None)
    context = str(getattr(error, "context", None) or "")
    if mark is None:
        return Finding("R120", Span(file, 1, 1, 1, 1), {"problem": problem}), 1
    span = _at(file, lines, mark.line, mark.column)
    origin = _at(file, lines, start.line, start.column) if start else span

    told = _Told(file, lines, problem, context, span, origin)
    if "tab" in problem or _on_tab(lines, mark):
        return Finding("R105", span), span.line
    return (
        _of_curly_end(told)
        or _of_text(told)
        or _of_line_start(told)
        or _of_structure(told)
        or (
            Finding("R120", span, {"problem": problem}),
            span.line,
        )
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """A parser's complaint: its words, where it gave up, and where what it was reading began."""

    file: str
    lines: list[str]
    problem: str
    context: str
    span: Span
    origin: Span


def _of_curly_end(told: _Told) -> tuple[Finding, int] | None:
    """A text begun with a straight quote and ended with one of Word's."""
    for number in range(told.origin.line, told.span.line + 1):
        text = told.lines[number - 1]
        if _CURLY_END.fullmatch(text):
            return _unclosed(told.file, told.lines, number, text.index('"') + 1), number
    return None


def _unclosed(file: str, lines: list[str], number: int, column: int) -> Finding:
    text = lines[number - 1]
    args: Arguments = {
        "sign": text[column - 1 : column],
        "curly": "”" if "”" in text[column:] else "",
    }
    return Finding("R122", Span(file, number, column, number, column + 1), args)


def _of_line_start(told: _Told) -> tuple[Finding, int] | None:
    """A sign in the place of a list's hyphen, or no space after it."""
    lines, number = told.lines, told.span.line
    if _under_block_sign(lines, told.origin.line):
        return None
    candidates = [number]
    before = _line_before(lines, number)
    if before and _DASH_AND_KEY.match(lines[before - 1]):
        candidates.append(before)
    if "could not find expected ':'" in told.problem:
        candidates.append(told.origin.line)
    for candidate in candidates:
        found = line_start(told.file, lines, candidate, ())
        if found is not None:
            found = _first_like(told, found)
            return found, found.span.line
    return None


def _first_like(told: _Told, found: Finding) -> Finding:
    """The first of the lines, one below the other, that begin with the same mistake."""
    while before := _line_before(told.lines, found.span.line):
        other = line_start(told.file, told.lines, before, ())
        if other is None or other.span.column != found.span.column:
            break
        found = other
    return found


def _line_before(lines: list[str], number: int) -> int:
    """The last line before this one that says something; 0 if there is none."""
    number -= 1
    while number > 0 and not lines[number - 1].strip():
        number -= 1
    return number


def _under_block_sign(lines: list[str], number: int) -> bool:
    """Whether the line before ends with | or >, which begins a paragraph."""
    before = _line_before(lines, number)
    return before > 0 and bool(_BLOCK_SIGN.fullmatch(lines[before - 1]))


def _of_text(told: _Told) -> tuple[Finding, int] | None:
    """Mistakes inside a text: quotes, backslashes, signs that cannot begin one."""
    span, origin = told.span, told.origin
    if "alias" in told.context or "anchor" in told.context:
        return Finding("R127", origin, {"sign": _sign(told.lines, origin)}), origin.line
    if "quoted scalar" in told.context and "end of stream" in told.problem:
        return _unclosed(told.file, told.lines, origin.line, origin.column), origin.line
    if "escape" in told.problem or "quoted scalar" in told.context:
        return Finding("R139", span), origin.line
    if "block scalar" in told.context:
        return Finding("R141", span), span.line
    if "character that cannot start" in told.problem or "mapping keys" in told.problem:
        return Finding("R127", span, {"sign": _sign(told.lines, span)}), span.line
    return None


def _of_structure(told: _Told) -> tuple[Finding, int] | None:
    """Mistakes between texts: brackets, colons, dashes, columns."""
    file, lines, problem = told.file, told.lines, told.problem
    span, origin = told.span, told.origin
    next_key = _is_next_key(lines, span, origin)
    if "',' or" in problem and _sign(lines, span) == ":" and not next_key:
        before = lines[span.line - 1][: span.column - 1]
        words = _KEYS.split(before)[-1].split("{")[-1].split("[")[-1].strip()
        return Finding("R135", span, bare_words(words, _KEYS.findall(before))), span.line
    if "',' or" in problem:
        closing = problem.rsplit("'", 2)[1]
        args: Arguments = {
            "opening": "[" if closing == "]" else "{",
            "closing": closing,
            "line": origin.line,
        }
        # Where a new key follows, the bracket itself is what was forgotten to be closed.
        at, other = (origin, span) if next_key else (span, origin)
        return Finding("R123", at, args, related=(Place(other),)), origin.line
    if "mapping values are not allowed" in problem:
        return _stray_colon(file, lines, span)
    if "could not find expected ':'" in problem:
        glued = _no_space(file, lines, origin.line)
        kind = "block" if _under_block_sign(lines, origin.line) else "colon"
        said = lines[origin.line - 1].strip() if kind == "block" else ""
        return glued or Finding("R126", origin, {"line": said, "kind": kind}), origin.line
    if "sequence entries are not allowed" in problem:
        return Finding("R128", span), span.line
    if "expected '-' indicator" in problem:
        return _out_of_line(lines, _word(file, lines, span), origin.line), span.line
    if "expected key" in problem:
        return _no_key(file, lines, span, origin)
    return None


def _at(file: str, lines: list[str], line: int, column: int) -> Span:
    """One character; the end of the file is shown at the last line that says something."""
    while line > 0 and (line >= len(lines) or not lines[line].strip()):
        line -= 1
        column = len(lines[line].rstrip()) if line < len(lines) else 0
    return Span(file, line + 1, column + 1, line + 1, column + 2)


def _word(file: str, lines: list[str], span: Span) -> Span:
    text = lines[span.line - 1]
    return Span(file, span.line, span.column, span.line, max(len(text.rstrip()), span.column) + 1)


def _sign(lines: list[str], span: Span) -> str:
    return lines[span.line - 1][span.column - 1 : span.column]


def _is_next_key(lines: list[str], span: Span, origin: Span) -> bool:
    """Whether a colon is that of a key in a line of its own, below a bracket left open."""
    return span.line > origin.line and bool(_ALONE.fullmatch(lines[span.line - 1][: span.column]))


def _on_tab(lines: list[str], mark: Mark) -> bool:
    return mark.line < len(lines) and lines[mark.line][mark.column : mark.column + 1] == "\t"


def _no_space(file: str, lines: list[str], line: int) -> Finding | None:
    """A key and its value written together, `lead:[so-tu-phap]`, on this line."""
    text = lines[line - 1]
    match = _NO_SPACE.match(text)
    if match is None:
        return None
    span = Span(file, line, match.start("key") + 1, line, match.end() + 1)
    return Finding("R126", span, {"line": text.strip(), "kind": "colon"})


def _stray_colon(file: str, lines: list[str], span: Span) -> tuple[Finding, int]:
    """A second colon: in a sentence without quotes, or in a key that is indented too far."""
    text = lines[span.line - 1]
    before = _line_before(lines, span.line)
    if _KEY.fullmatch(text[: span.column + 1].strip()) and before > 0:
        glued = _no_space(file, lines, before)
        if glued is not None:
            return glued, before
        column = len(text) - len(text.lstrip()) + 1
        place = Span(file, span.line, column, span.line, len(text.rstrip()) + 1)
        return _out_of_line(lines, place, before), span.line
    key = _WORDS_KEY.match(text)
    start = key.end() if key else len(text) - len(text.lstrip())
    place = Span(file, span.line, span.column, span.line, span.column + 1)
    words = text[start:].strip()
    if words.startswith("“") and words.find("”") == len(words) - 1:
        words = words[1:-1]
    return Finding("R121", place, {"words": words}), span.line


def _no_key(file: str, lines: list[str], span: Span, origin: Span) -> tuple[Finding, int]:
    """Something where a key should be: words after a closing quote, or a key out of line."""
    text = lines[span.line - 1]
    head = text[: span.column - 1].rstrip()
    if head.endswith(('"', "'")):
        opened = _opened_above(file, lines, span.line, head)
        if opened is not None:
            return opened, opened.span.line
        return Finding("R125", _word(file, lines, span), {"words": head.strip()}), span.line
    return _out_of_line(lines, _word(file, lines, span), origin.line), span.line


def _out_of_line(lines: list[str], place: Span, begin: int) -> Finding:
    """A line that is out of line with its entry, which begins in line `begin`."""
    text = lines[place.line - 1].strip()
    name = ""
    if text.startswith("- ") and place.column == 1:
        entry = next((n for n in range(place.line - 1, 0, -1) if _is_entry(lines[n - 1])), 0)
        top = next((n for n in range(entry, 0, -1) if _TOP.match(lines[n - 1])), 0)
        if entry and top:
            begin, name = entry, lines[top - 1].partition(":")[0]
    dash = "- id: …" if text.startswith("id:") else ""
    return Finding("R124", place, {"line": begin, "list": name, "dash": dash})


def _is_entry(line: str) -> bool:
    return line.startswith(" ") and line.lstrip().startswith("- id")


def _opened_above(file: str, lines: list[str], line: int, head: str) -> Finding | None:
    """The quote left open on a line above, if the one that ends `head` only closes that."""
    sign = head[-1]
    if head.count(sign) % 2 == 0:
        return None
    for number in range(line - 1, 0, -1):
        text = lines[number - 1]
        if text.count(sign) % 2:
            column = text.rindex(sign) + 1
            return _unclosed(file, lines, number, column)
    return None
