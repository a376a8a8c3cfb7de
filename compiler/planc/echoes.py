"""Leave out findings that only follow from a mistake which has been reported already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.source import is_original

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planc.findings import Finding, Span
    from planc.syntax import Document

#: Findings about the shape of a value: a name or time in it is no second mistake.
_SHAPE = ("R203", "R204", "R205", "R206", "R207")
_EMPTY = "R208"
_UNKNOWN_NAME = "R301"

#: A whole file was not read; whatever seems to be missing may stand there.
_FILE_UNREAD = {"R108", "R109", "R112", "R115"}
_MISSING = {"R211", "R301", "R302", "R303", "R304"}


def without_echoes(findings: Sequence[Finding], documents: Sequence[Document]) -> list[Finding]:
    """The findings without their echoes; those about letters and YAML all stay.

    An echo is whatever lies in a place that could not be read; a list that is empty because its
    entries could not be; a name or time in a value whose shape is wrong. The other way round, a
    name in a wrong form ("Sở Tư pháp") is an echo where it could be guessed what was meant.
    """
    unread = [place for document in documents for place in document.damaged]
    broken = {place.file for place in unread}
    guessed = {
        finding.span
        for finding in findings
        if finding.code == _UNKNOWN_NAME and finding.args.get("nearest")
    }
    misshapen = [
        finding.span
        for finding in findings
        if finding.code in _SHAPE and not _outdone(finding, guessed)
    ]
    file_unread = any(
        finding.code in _FILE_UNREAD and not is_original(finding.span.file) for finding in findings
    )
    kept = []
    for finding in findings:
        later = finding.code >= "R2"
        if later and (
            _lies_in(finding.span, unread)
            or (finding.code == _EMPTY and finding.span.file in broken)
            or (finding.code >= "R3" and _lies_in(finding.span, misshapen))
            or _outdone(finding, guessed)
            or (file_unread and finding.code in _MISSING)
        ):
            continue
        kept.append(finding)
    return kept


def _outdone(finding: Finding, guessed: set[Span]) -> bool:
    return finding.args.get("form") == "party" and finding.span in guessed


def _lies_in(inner: Span, places: Iterable[Span]) -> bool:
    start = (inner.line, inner.column)
    return any(
        inner.file == place.file
        and (place.line, place.column) <= start <= (place.end_line, place.end_column)
        for place in places
    )
