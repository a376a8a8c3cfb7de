"""Findings as text: place, rule, message, and the line with a caret under what is meant."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planc.checks import message, rule_of
from planc.checks.families import FAMILIES, family_of
from planc.findings import SEVERITIES, Finding, Severity, Span
from planc.report.contents import Contents, counts, office_summary
from planc.text import display_width
from planc.text.compliance_words import compliance_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

#: What findings can be grouped by.
GROUPS = ("file", "item", "family")

_PLURALS: dict[Severity, str] = {"error": "errors", "warning": "warnings", "note": "notes"}
_ALSO = {"vi": "xem thêm", "en": "see also"}
_MORE = {"vi": "và {count} chỗ khác", "en": "and {count} other places"}
_NOTHING = {"vi": "Không có lỗi, cảnh báo hay ghi chú nào.", "en": "No errors, warnings or notes."}

#: A line of an excerpt is cut to so many columns around what is meant.
WIDTH = 100
#: So many related places are shown under a finding.
MOST_RELATED = 4


def text_report(
    contents: Contents,
    paint: Callable[[str, Severity], str] = lambda text, _: text,
    *,
    group_by: str | None = None,
    statistics: bool = False,
) -> str:
    """The findings, or in their place a table that counts them; then the summary.

    With `group_by` (one of `GROUPS`) each group stands below a heading that counts its findings.
    """
    language = contents.language
    found = contents.findings
    if statistics:
        body = "\n".join(_table(contents)) + "\n" if found else ""
    elif group_by is None:
        body = render_findings(found, contents.lines, language, paint)
    else:
        body = "\n".join(
            f"── {heading} ── {_counted(group, language)}\n\n"
            + render_findings(group, contents.lines, language, paint)
            for heading, group in _grouped(contents, group_by)
        )
    said = "".join(f"  {label}: {phrase}.\n" for label, phrase in office_summary(contents))
    return (
        (body + "\n" if body else "")
        + summary(found, language)
        + f"\n\n{compliance_words(language).summary}\n{said}"
    )


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


def _counted(findings: Iterable[Finding], language: str) -> str:
    """The findings of a group by severity, without those it has none of."""
    names = words(language).severities
    found = Counter(finding.severity for finding in findings)
    return ", ".join(
        f"{found[severity]} "
        + (_PLURALS[severity] if language == "en" and found[severity] > 1 else names[severity])
        for severity in SEVERITIES
        if found[severity]
    )


# ── groups ───────────────────────────────────────────────────────────────────────────────────


def _grouped(contents: Contents, by: str) -> Iterator[tuple[str, list[Finding]]]:
    """Headings with the findings below them, in the order of files, of the plan, of families."""
    groups: dict[str, list[Finding]] = {}
    for finding in contents.findings:
        groups.setdefault(_group(finding, by), []).append(finding)
    order = list(groups)
    if by == "family":
        order = [family.id for family in FAMILIES if family.id in groups]
    elif by == "item" and contents.compiled is not None:
        places = {item.id: at for at, item in enumerate(contents.compiled.plan.items, start=1)}
        order.sort(key=lambda name: places.get(name, 0))
    for name in order:
        yield _heading(name, by, contents), groups[name]


def _group(finding: Finding, by: str) -> str:
    if by == "family":
        return family_of(finding.code).id
    return finding.span.file if by == "file" else finding.item or ""


def _heading(name: str, by: str, contents: Contents) -> str:
    if by == "family":
        family = next(family for family in FAMILIES if family.id == name)
        return f"{family.sign} {family.name.to(contents.language)}"
    if by == "file":
        return name
    if not name:
        return compliance_words(contents.language).whole_plan
    item = contents.quoted.items.get(name) if contents.quoted else None
    if item is None:
        return name
    return " ".join(part for part in (item.clause, item.title, f"({name})") if part)


def _table(contents: Contents) -> Iterator[str]:
    """A row for each family and below it for each rule that found something, then their sum."""
    said = compliance_words(contents.language)
    heads = list(said.severities)
    rows: list[list[str]] = [
        [f"{said.family} / {said.rule.lower()}", *(said.severities[each] for each in heads)]
    ]
    of_family: dict[str, dict[str, list[Finding]]] = {}
    for finding in contents.findings:
        of_rule = of_family.setdefault(family_of(finding.code).id, {})
        of_rule.setdefault(finding.code, []).append(finding)
    for family in FAMILIES:
        of_rule = of_family.get(family.id, {})
        if of_rule:
            every = [finding for found in of_rule.values() for finding in found]
            rows.append([f"{family.sign} {family.name.to(contents.language)}", *_cells(every)])
        rows += [
            [f"  {code} {rule_of(code).name}", *_cells(of_rule[code])] for code in sorted(of_rule)
        ]
    rows.append([said.all_rules, *_cells(contents.findings)])
    widths = [max(display_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        name = first + " " * (widths[0] - display_width(first))
        cells = (
            " " * (width - display_width(cell)) + cell
            for cell, width in zip(rest, widths[1:], strict=True)
        )
        yield "  ".join((name, *cells))


def _cells(findings: Iterable[Finding]) -> list[str]:
    return [str(count) if count else "–" for count in counts(findings).values()]


# ── one finding ──────────────────────────────────────────────────────────────────────────────


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
