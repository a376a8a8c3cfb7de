"""Findings as text: place, rule, message, and the line with a caret under what is meant."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planc.checks import message, rule_of
from planc.findings import SEVERITIES, Finding, Severity, Span
from planc.text import display_width
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence


_PLURALS: dict[Severity, str] = {"error": "errors", "warning": "warnings", "note": "notes"}
_ALSO = {"vi": "xem thêm", "en": "see also"}
_MORE = {"vi": "và {count} chỗ khác", "en": "and {count} other places"}
_NOTHING = {"vi": "Không có lỗi, cảnh báo hay ghi chú nào.", "en": "No errors, warnings or notes."}

#: A line of an excerpt is cut to so many columns around what is meant.
WIDTH = 100
#: So many related places are shown under a finding.
MOST_RELATED = 4


def render_text(
    findings: Sequence[Finding],
    lines: Mapping[str, Sequence[str]],
    language: str,
    paint: Callable[[str, Severity], str] = lambda text, _: text,
) -> str:
    """All findings and a closing line that counts them; `lines` are the files by path."""
    found = render_findings(findings, lines, language, paint)
    return (found + "\n" if found else "") + summary(findings, language) + "\n"


def render_findings(
    findings: Sequence[Finding],
    lines: Mapping[str, Sequence[str]],
    language: str,
    paint: Callable[[str, Severity], str] = lambda text, _: text,
) -> str:
    """The findings alone, with an empty line between them."""
    blocks = ["\n".join(_finding(found, lines, language, paint)) for found in findings]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def summary(findings: Iterable[Finding], language: str) -> str:
    """One sentence that counts errors, warnings and notes."""
    return counted(Counter(found.severity for found in findings), language)


def counted(counts: Mapping[Severity, int], language: str) -> str:
    """The same, of findings that have been counted."""
    if not any(counts.values()):
        return _NOTHING[language]
    parts = []
    for severity in SEVERITIES:
        count = counts.get(severity, 0)
        word = words(language).severities[severity]
        if language == "en" and count != 1:
            word = _PLURALS[severity]
        parts.append(f"{count} {word}")
    return ", ".join(parts) + "."


def _finding(
    finding: Finding,
    lines: Mapping[str, Sequence[str]],
    language: str,
    paint: Callable[[str, Severity], str],
) -> Iterator[str]:
    span = finding.span
    word = paint(words(language).severities[finding.severity], finding.severity)
    name = rule_of(finding.code).name
    yield (
        f"{span.file}:{span.line}:{span.column}: {word} {finding.code} ({name}): "
        f"{message(finding, language)}"
    )
    yield from _excerpt(span, lines, lambda text: paint(text, finding.severity))
    for place in finding.related[:MOST_RELATED]:
        where = place.span
        item = f" ({place.item})" if place.item else ""
        yield f"    {_ALSO[language]} {where.file}:{where.line}:{where.column}{item}"
    hidden = len(finding.related) - MOST_RELATED
    if hidden > 0:
        yield f"    {_MORE[language].format(count=hidden)}"


def _excerpt(
    span: Span, lines: Mapping[str, Sequence[str]], paint: Callable[[str], str]
) -> Iterator[str]:
    text = next(iter(lines.get(span.file, ())[span.line - 1 : span.line]), "")
    if not text.strip():
        return
    end = span.end_column if span.end_line == span.line else len(text.rstrip()) + 1
    start, end = span.column - 1, max(min(end, len(text) + 1), span.column + 1) - 1
    before, meant, after = text[:start], text[start:end] or " ", text[end:]
    # Long lines are cut on both sides of what is meant; tabs would move the caret.
    head = _cut_left(before.replace("\t", " "), WIDTH // 2)
    meant = meant.replace("\t", " ")
    if display_width(head + meant) > WIDTH:
        meant = _cut_right(meant, max(WIDTH - display_width(head), 8))
        after = ""
    tail = _cut_right(after.replace("\t", " "), max(WIDTH - display_width(head + meant), 0))
    number = str(span.line)
    gutter = " " * len(number)
    yield f"  {number} | {head}{meant}{tail}".rstrip()
    carets = "^" * max(display_width(meant), 1)
    yield f"  {gutter} | {' ' * display_width(head)}{paint(carets)}"


def _cut_left(text: str, width: int) -> str:
    """The end of a text that takes so many columns at most, and never begins with half a letter."""
    if display_width(text) <= width:
        return text
    start, room = len(text), width - 1
    while start > 0 and (columns := display_width(text[start - 1])) <= room:
        start, room = start - 1, room - columns
    while start < len(text) and display_width(text[start]) == 0:
        start += 1
    return "…" + text[start:]


def _cut_right(text: str, width: int) -> str:
    """The beginning of a text that takes so many columns at most, marks on its last letter kept."""
    text = text.rstrip()
    if display_width(text) <= width:
        return text
    end, room = 0, width - 1
    while end < len(text) and (columns := display_width(text[end])) <= room:
        end, room = end + 1, room - columns
    return text[:end] + "…"
