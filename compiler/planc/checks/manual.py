"""The manual: a page for each rule, with what planc really prints for its bad example.

The pages are Markdown. Running planc is not for this room: whoever asks for a page hands in a
function that runs a rule's bad example and returns what is printed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from planc.checks.examples import EXAMPLE_FILE, ORIGINAL_FILE, unmarked
from planc.checks.families import FAMILIES, RuleFamily, family_of
from planc.checks.message import fill
from planc.checks.rule import Rule, Text, WithOriginal
from planc.checks.rules import RULES
from planc.text.words import EN, VI

if TYPE_CHECKING:
    from planc.checks.rule import Example

#: What planc prints for the bad example of a rule, in a language.
Printed = Callable[[Rule, str], str]

LANGUAGES = ("vi", "en")

SEVERITIES = {
    severity: Text(vi=VI.severities[severity], en=EN.severities[severity])
    for severity in VI.severities
}

_WHY = Text(vi="Vì sao", en="Why")
_BAD = Text(vi="Ví dụ sai", en="A bad example")
_GOOD = Text(vi="Ví dụ đúng", en="A good example")
_REMEDY = Text(vi="Cách sửa", en="What to do")

_PRINTS = Text(vi="planc in ra:", en="planc prints:")
_EMPTY = Text(vi="(thư mục không có tệp nào)", en="(a folder without files)")
_LINK = Text(vi="(liên kết tới {target})", en="(a link to {target})")
_LIMITS = Text(
    vi="Ví dụ này được đọc với giới hạn nhỏ hơn giới hạn thật.",
    en="This example is read under a limit that is smaller than the real one.",
)
_DAY = Text(vi="Ví dụ này xét vào ngày {day}.", en="This example is judged on {day}.")
_SOURCE = Text(vi="Căn cứ: {source}.", en="Source: {source}.")
_UNREAD = Text(
    vi="Chưa đối chiếu được nguyên văn văn bản này.", en="The text itself could not be read yet."
)
_FAMILIES = {
    "reading": Text(
        vi="Quy tắc đọc: không tắt và không chấp thuận được.",
        en="A rule of reading: it cannot be turned off or waived.",
    ),
    "plan": Text(
        vi="Đổi mức hoặc tắt trong kế hoạch: `checks: {severity: {NAME: {CHOICE}}}`.",
        en="A plan may change or silence it: `checks: {severity: {NAME: {CHOICE}}}`.",
    ),
}
_PARAMETERS = Text(vi="Tham số: {parameters}.", en="Parameters: {parameters}.")

_HEAD = """\
# Các quy tắc kiểm tra

Mỗi quy tắc có mã và tên, không bao giờ đổi. Mã bắt đầu bằng R là quy tắc đọc: có lỗi thì kế hoạch
không được biên dịch. Mã bắt đầu bằng P là quy tắc về kế hoạch: không bao giờ làm dừng việc gì. Các
ví dụ thuộc tỉnh Mẫu, một tỉnh không có thật. `planc explain MÃ` in từng trang. Các quy tắc xếp theo
nhóm; chữ trong ngoặc sau tên nhóm dùng được với `--select` và `--ignore`. Bên dưới phần tiếng
Việt của mỗi quy tắc là phần tiếng Anh.

Every rule has a code and a name, which never change. Codes with R are rules of reading: after an
error the plan is not compiled. Codes with P judge a plan and never stop anything. The examples lie
in tỉnh Mẫu, a province that does not exist. `planc explain CODE` prints one page. The rules stand
by family; the word in brackets behind its name goes with `--select` and `--ignore`. This file is
written by `make docs`, with what planc prints.
"""


def manual_page(rule: Rule, language: str, printed: Printed) -> str:
    """The page of one rule in one language, as Markdown."""
    heading = f"# {rule.code} {rule.name}: {rule.title.to(language)}"
    return "\n".join((heading, "", *_page(rule, language, printed, "##"))) + "\n"


def checks_page(printed: Printed) -> str:
    """All rules on one page, by family: an index, then each in Vietnamese and in English."""
    of_family = {
        family: rules
        for family in FAMILIES
        if (rules := [rule for rule in RULES if family_of(rule.code) is family])
    }
    lines = [_HEAD]
    for family, rules in of_family.items():
        lines += ["", f"**{_family_heading(family)}** (`{family.id}`)", ""]
        lines += ["| Mã / Code | Tên / Name | Mức / Severity | |", "|---|---|---|---|"]
        for rule in rules:
            severity = SEVERITIES[rule.severity]
            anchor = f"{rule.code.lower()}-{rule.name}"
            lines.append(
                f"| [{rule.code}](#{anchor}) | `{rule.name}` | {severity.vi} / {severity.en} "
                f"| {rule.title.vi} / {rule.title.en} |"
            )
    for family, rules in of_family.items():
        lines += ["", f"# {_family_heading(family)}"]
        for rule in rules:
            lines += ["", f"## {rule.code} {rule.name}"]
            for language in LANGUAGES:
                lines += ["", f"### {rule.title.to(language)}", ""]
                lines += _page(rule, language, printed, "####")
    return "\n".join(lines) + "\n"


def _family_heading(family: RuleFamily) -> str:
    return f"{family.sign}. {family.name.vi} / {family.name.en}"


def _page(rule: Rule, language: str, printed: Printed, level: str) -> Iterator[str]:
    """What stands below the title: the same four headings for every rule."""
    yield f"**{SEVERITIES[rule.severity].to(language)}**"
    yield from ("", f"{level} {_WHY.to(language)}", "", rule.reason.to(language))
    if rule.source:
        # Whole, however long: a message cuts its arguments, a quotation of the law is not cut.
        yield from ("", _SOURCE.to(language).replace("{source}", rule.source))
        if not rule.source_read:
            yield _UNREAD.to(language)
    yield from ("", f"{level} {_BAD.to(language)}", "")
    yield from _example(rule.bad, language)
    if rule.limits is not None:
        yield from (_LIMITS.to(language), "")
    if rule.as_of is not None:
        yield from (fill(_DAY.to(language), {"day": rule.as_of}, language), "")
    yield from (_PRINTS.to(language), "")
    yield from _fenced("text", visible(printed(rule, language)))
    yield from ("", f"{level} {_GOOD.to(language)}", "")
    yield from _example(rule.good, language)
    yield from (f"{level} {_REMEDY.to(language)}", "", fill(rule.remedy.to(language), {}, language))
    family = _FAMILIES[rule.family].to(language)
    yield from ("", family.replace("NAME", rule.name).replace("{CHOICE}", _choice(rule)))
    if rule.parameters:
        given = ", ".join(f"{name}: {value}" for name, value in rule.parameters.items())
        yield ""
        yield fill(_PARAMETERS.to(language), {"parameters": given}, language)


def _choice(rule: Rule) -> str:
    """Another severity than the rule has, to show how it is written."""
    return '"off"' if rule.severity == "note" else "note"


def _example(example: Example, language: str) -> Iterator[str]:
    if isinstance(example, WithOriginal):
        for name, kind, text in (
            (EXAMPLE_FILE, "yaml", example.plan),
            (ORIGINAL_FILE, "text", example.original),
        ):
            yield from (f"`{name}`", "", *_fenced(kind, visible(unmarked(text))), "")
        return
    if not isinstance(example, Mapping):
        yield from _fenced("yaml", visible(_text(example)))
        yield ""
        return
    if not example:
        yield from (_EMPTY.to(language), "")
    for name, content in example.items():
        yield f"`{name}`"
        yield ""
        if isinstance(content, str):
            yield from _fenced("yaml", visible(unmarked(content)))
        else:
            yield fill(_LINK.to(language), {"target": str(content)}, language)
        yield ""


def _fenced(kind: str, text: str) -> Iterator[str]:
    yield from (f"```{kind}", *text.rstrip("\n").split("\n"), "```")


def _text(example: str | bytes) -> str:
    if isinstance(example, str):
        return unmarked(example)
    if example.startswith((b"\xff\xfe", b"\xfe\xff")):
        return example.decode("utf-16")
    shown = example.decode(errors="backslashreplace")
    return re.sub(r"\\x([0-9a-f]{2})", lambda match: f"⟨0x{match[1].upper()}⟩", shown)


def visible(text: str) -> str:
    """The text with a name in the place of every sign that cannot be seen or told apart."""
    return "".join(
        f"⟨U+{ord(sign):04X}⟩" if sign != "\n" and _is_hidden(sign) else sign for sign in text
    )


def _is_hidden(sign: str) -> bool:
    """Whether a sign is a control, a space other than the blank, or a mark without its letter."""
    return unicodedata.category(sign) in ("Cc", "Cf", "Mn", "Zl", "Zp") or (
        sign.isspace() and sign != " "
    )
