"""From a finding to its sentence, in the reader's language."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from planc.checks.rule import Text
from planc.checks.rules import rule_of
from planc.findings import FOLDED, HIT_ITEMS, WAIVED
from planc.language.dates import day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planc.checks.rule import Words
    from planc.findings import Argument, Finding

#: How much of one argument a sentence repeats.
MOST_LETTERS = 100

#: What stands in the place of an argument that a finding does not bring.
ABSENT = "…"

_OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
_ARGUMENT = re.compile(r"(“?)\{([a-z_]+)(?::(size|time))?\}(”?)")

#: A time as a plan writes it, of which people read the parts in another order.
_TIME = re.compile(r"(?P<year>\d{4})(?:-(?:(?P<month>\d{2})|Q(?P<quarter>[1-4])|H(?P<half>[12])))?")
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}

#: How the sentence on a whole plan counts, and how it does where nothing is left over.
_OF = Text(vi="{hit_items} trên {all_items} ", en="{hit_items} of {all_items} ")
_EVERY = Text(vi="Cả {all_items} ", en="All {all_items} ")

_ACCEPTED = Text(
    vi=" (đã chấp thuận: {waived_by}, văn bản {waived_document}, đến ngày {waived_until})",
    en=" (accepted by {waived_by}, document {waived_document}, until {waived_until})",
)


def message(finding: Finding, language: str) -> str:
    """What a finding says: what is wrong, what to do and, where it was accepted, by whom."""
    said = f"{problem(finding, language)} {remedy(finding, language)}".strip()
    if WAIVED in finding.args:
        said += fill(_ACCEPTED.to(language), finding.args, language)
    return said


def problem(finding: Finding, language: str) -> str:
    """The first half of a message: what is wrong."""
    rule = rule_of(finding.code)
    said = rule.message
    if FOLDED in finding.args and rule.message_for_all is not None:
        said = rule.message_for_all
    template = said.to(language)
    if FOLDED in finding.args and finding.args.get(HIT_ITEMS) == finding.args[FOLDED]:
        template = template.replace(_OF.to(language), _EVERY.to(language))
    text = fill(template, finding.args, language, rule.words).strip()
    # Words of the plan may stand first, and a sentence begins with a capital.
    return f"{text[:1].upper()}{text[1:]}"


def remedy(finding: Finding, language: str) -> str:
    """The second half of a message: what to do."""
    rule = rule_of(finding.code)
    return fill(rule.remedy.to(language), finding.args, language, rule.words).strip()


def fill(
    template: str,
    args: Mapping[str, Argument],
    language: str,
    words: Mapping[str, Words] | None = None,
) -> str:
    """A template with its arguments put in; it never fails, whatever is missing.

    >>> fill("Không có “{name}”[[; gần giống: “{nearest}”]].", {"name": "ubdn"}, "vi")
    'Không có “ubdn”.'
    >>> fill("Gần giống: “{nearest}”.", {"nearest": ("ubnd", "mttq")}, "vi")
    'Gần giống: “ubnd”, “mttq”.'
    """
    named = words or {}

    def optional(match: re.Match[str]) -> str:
        names = [found[1] for found in _ARGUMENT.findall(match[1])]
        return match[1] if all(args.get(name) for name in names) else ""

    def argument(match: re.Match[str]) -> str:
        before, name, form, after = match.groups()
        between = "”, “" if before and after else ", "
        value = args.get(name, ABSENT)
        if form == "size" and isinstance(value, int):
            return before + _size(value, language) + after
        each = value if isinstance(value, tuple) else (value,)
        read = [_time(part, language) for part in each] if form == "time" else each
        shown = [_shown(part, language, named.get(name, {})) for part in read]
        return before + between.join(shown) + after

    return _ARGUMENT.sub(argument, _OPTIONAL.sub(optional, template))


def placeholders(text: Text) -> set[str]:
    """The names of the arguments that a text is filled with."""
    return {found[1] for part in (text.vi, text.en) for found in _ARGUMENT.findall(part)}


def _shown(value: str | int | date, language: str, words: Words) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m}/{value.year:04}"
    if isinstance(value, int):
        return str(value)
    if value in words:
        return words[value].to(language)
    line = " ".join(value.split())
    return line if len(line) <= MOST_LETTERS else line[: MOST_LETTERS - 1] + "…"


def _time(value: str | int | date, language: str) -> str | int | date:
    """A year, half-year, quarter, month or day as people read it; other words as they are.

    >>> _time("2019-07", "vi"), _time("2020-Q3", "vi"), _time("2020-H1", "en")
    ('tháng 7/2019', 'quý III/2020', 'the first half of 2020')
    """
    if not isinstance(value, str):
        return value
    match = _TIME.fullmatch(value)
    if match is None:
        return day(value) or value
    year, english = match["year"], language == "en"
    if match["month"]:
        month = f"{int(match['month'])}/{year}"
        return month if english else f"tháng {month}"
    if match["quarter"]:
        quarter = f"{_ROMAN[match['quarter']]}/{year}"
        return f"quarter {quarter}" if english else f"quý {quarter}"
    if match["half"]:
        first = match["half"] == "1"
        if english:
            return f"the {'first' if first else 'second'} half of {year}"
        return f"6 tháng {'đầu' if first else 'cuối'} năm {year}"
    return year if english else f"năm {year}"


def _size(count: int, language: str) -> str:
    """A number of bytes as people read it.

    >>> _size(8 * 1024 * 1024, "vi"), _size(1536, "vi"), _size(60, "en")
    ('8 MB', '1,5 KB', '60 bytes')
    """
    for unit, name in ((1024 * 1024, "MB"), (1024, "KB")):
        if count >= unit:
            number = f"{count / unit:.1f}".removesuffix(".0")
            return f"{number if language == 'en' else number.replace('.', ',')} {name}"
    return f"{count} bytes" if language == "en" else f"{count} byte"
