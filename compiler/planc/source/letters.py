"""Bytes to text, and the letters that must not stand in a plan.

What cannot be accepted is reported at its place and replaced, so that the rest of the file can
still be read and all its mistakes be told in one run.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from planc.findings import Arguments, Finding, Span

#: At most so many findings of one kind in one file: a file in a wrong encoding has thousands.
MOST = 20

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: C0 and C1 controls, DEL, line separators that shift line numbers, signs without width and
#: signs that change the direction of writing. Tab, line feed and carriage return are allowed.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
    "\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)

#: Letters that look like the Vietnamese Đ and đ but are others (Icelandic, African).
_LOOK_ALIKE = {"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"}
_LOOK_ALIKES = re.compile("[" + "".join(_LOOK_ALIKE) + "]")

#: An old Macintosh's end of line; editors and YAML begin a new line there, and so do we.
_LONE_RETURN = re.compile("\r(?!\n)")

_TAB_INDENT = re.compile(r"^[ \u00a0]*\t[\t ]*", re.MULTILINE)
_HARD_SPACE = re.compile("^[ \t]*\u00a0|(?<=:)\u00a0|(?<=^-)\u00a0|(?<= -)\u00a0", re.MULTILINE)
_BLANK = re.compile(r"\s*\Z")


def forbidden_sign(text: str) -> str | None:
    """The first sign that must not stand in a plan, as `U+200B`, or None."""
    match = _FORBIDDEN.search(text)
    return f"U+{ord(match.group()):04X}" if match else None


def inspect(file: str, data: bytes) -> tuple[str, tuple[int, ...], list[Finding]]:
    """Decode a file: its text fit for parsing, the lines not to be parsed, and the findings."""
    findings: list[Finding] = []
    text = _decode(file, data, findings)
    if text.startswith("\ufeff"):
        findings.append(Finding("R104", Span(file, 1, 1, 1, 2), severity="note"))
        text = text[1:]
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    if not text.isascii():
        text = _look_at(file, text, findings)
    elif _FORBIDDEN.search(text):
        text = _replace_forbidden(file, text, findings)
    spoiled: tuple[int, ...] = ()
    if "\t" in text:
        spoiled = _tabs(file, text, findings)
    return text, spoiled, findings


def inspect_words(file: str, data: bytes) -> tuple[str, list[Finding]]:
    """Decode a file with a document's own words, as a text whose lines end with line feeds.

    It is no YAML: a byte order mark, tabs, hard spaces and signs without width stand in texts that
    were copied from elsewhere, and whoever compares words passes over them. Letters that look like
    Đ do not: no plan can hold them, so that their words would never be found in one.
    """
    findings: list[Finding] = []
    text = _LONE_RETURN.sub("\n", _decode(file, data, findings).removeprefix("\ufeff"))
    text = text.replace("\r\n", "\n")
    findings += [_look_alike(file, text, match) for match in _first(_LOOK_ALIKES, text)]
    return text, findings


def _decode(file: str, data: bytes, findings: list[Finding]) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            findings.append(Finding("R102", Span(file, 1, 1, 1, 1), {"encoding": encoding.upper()}))
            return data.decode(encoding, errors="replace")
    if data[:64].count(0) > len(data[:64]) // 4:
        findings.append(Finding("R102", Span(file, 1, 1, 1, 1), {"encoding": "UTF-16"}))
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _LONE_RETURN.sub("\n", data[: error.start].decode("utf-8"))
        span = _span(file, before.removeprefix("\ufeff"), None, 1)
        findings.append(Finding("R101", span, {"byte": f"0x{data[error.start]:02X}"}))
        return data.decode("utf-8", errors="replace")


def _look_at(file: str, text: str, findings: list[Finding]) -> str:
    text = _replace_forbidden(file, text, findings)
    findings += [_look_alike(file, text, match) for match in _first(_LOOK_ALIKES, text)]
    for match in _first(_HARD_SPACE, text):
        if not _BLANK.match(text, match.end(), _line_end(text, match.end())):
            findings.append(Finding("R110", _span(file, text, match.end() - 1, 1)))
    text = _HARD_SPACE.sub(lambda match: match.group().replace("\u00a0", " "), text)
    if not unicodedata.is_normalized("NFC", text):
        for number, line in enumerate(text.split("\n"), start=1):
            if not unicodedata.is_normalized("NFC", line):
                column = _first_change(line)
                span = Span(file, number, column, number, column + 1)
                findings.append(Finding("R106", span, severity="note"))
                break
    return text


def _look_alike(file: str, text: str, match: re.Match[str]) -> Finding:
    letter = match.group()
    args: Arguments = {
        "letter": letter,
        "meant": _LOOK_ALIKE[letter],
        "sign": f"U+{ord(letter):04X}",
    }
    return Finding("R107", _span(file, text, match.start(), 1), args)


def _replace_forbidden(file: str, text: str, findings: list[Finding]) -> str:
    for match in _first(_FORBIDDEN, text):
        args = {"sign": f"U+{ord(match.group()):04X}"}
        findings.append(Finding("R103", _span(file, text, match.start(), 1), args))
    # U+0085, U+2028 and U+2029 end a line for YAML; as a space they no longer do.
    return _FORBIDDEN.sub(" ", text)


def _tabs(file: str, text: str, findings: list[Finding]) -> tuple[int, ...]:
    spoiled: list[int] = []
    for match in _TAB_INDENT.finditer(text):
        if _BLANK.match(text, match.end(), _line_end(text, match.end())):
            continue
        place = match.start() + match.group().index("\t")
        span = _span(file, text, place, 1)
        if len(spoiled) < MOST:
            findings.append(Finding("R105", span))
        spoiled.append(span.line)
    return tuple(spoiled)


def _first(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    found = []
    for match in pattern.finditer(text):
        found.append(match)
        if len(found) == MOST:
            break
    return found


def _span(file: str, text: str, start: int | None, length: int) -> Span:
    start = len(text) if start is None else start
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return Span(file, line, column, line, column + length)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _first_change(line: str) -> int:
    """The column of the first letter that another would be if composed."""
    for column, (old, new) in enumerate(
        zip(line, unicodedata.normalize("NFC", line), strict=False), start=1
    ):
        if old != new:
            return column
    return 1
