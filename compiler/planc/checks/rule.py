"""What a rule is: one file each, with everything there is to know about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Literal

from planc.compiled import Compiled

if TYPE_CHECKING:
    from datetime import date

    from planc.findings import Argument, Place, Severity, Span
    from planc.language.model import Item
    from planc.source import Limits

#: `reading` rules are hit by the stages that read a plan and stop the compile when they are
#: errors; `plan` rules judge a plan that could be read and never stop it.
Family = Literal["reading", "plan"]

#: In an example, the lines that a rule must hit begin with this sign; it is taken off first.
MARK = "►"


@dataclass(frozen=True, slots=True)
class WithOriginal:
    """An example with words of a signed document: a file of the plan, and one of `source/`."""

    plan: str
    original: str


#: An example: a file that stands beside a small fictitious plan (`examples.BASE`), as text, or as
#: bytes where the file itself is at fault, or with a document's own words; or, where a whole
#: folder is, its files by their names, which then stand alone (a path in the place of a content
#: is what a link points to).
Example = str | bytes | WithOriginal | Mapping[str, str | PurePosixPath]


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Vietnamese and English.

    `{name}` is filled with an argument; a stretch between `[[` and `]]` is left out where an
    argument in it is empty. Where quotation marks stand around it, “{name}”, each of several
    texts gets its own. `{name:size}` shows a number of bytes as people read it, and
    `{name:time}` a time: "2019-07" as "tháng 7/2019".
    """

    vi: str
    en: str

    def to(self, language: str) -> str:
        """The text in a language, Vietnamese if it is none of ours."""
        return self.en if language == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule is broken; `item` and `agency` are ids."""

    span: Span
    args: Mapping[str, Argument] = field(default_factory=dict)
    item: str | None = None
    agency: str | None = None
    related: tuple[Place, ...] = ()


#: A plan rule's function: the compiled plan and the rule's parameters in, hits out, in any order.
Check = Callable[[Compiled, Mapping[str, Any]], Iterator[Hit]]

#: How the values of an argument are called, where they are not words of the plan.
Words = Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    `message` says what is wrong, `remedy` what to do, `reason` why it matters; `words` names the
    values of arguments that are codes. A rule with `among` (the items it could apply to) that
    hits more than half of them becomes one finding about the plan, with `message_for_all` and the
    items as related places. A legal rule names its `source` and whether its text was read.

    The examples are the rule's tests and its page in the manual; `limits` and `as_of` are what
    they are read under, where that matters. A rule without `check` is hit by the stage that
    reads what it is about. A rule about the `whole` asks for what only a complete plan has, so
    that the examples of other rules, which are fragments, are not held to it.
    """

    code: str
    name: str
    severity: Severity
    title: Text
    message: Text
    remedy: Text
    reason: Text
    bad: Example
    good: Example
    check: Check | None = None
    among: Callable[[Compiled], Sequence[Item]] | None = None
    message_for_all: Text | None = None
    parameters: Mapping[str, int | float | str | bool] = field(default_factory=dict)
    words: Mapping[str, Words] = field(default_factory=dict)
    source: str | None = None
    source_read: bool = False
    whole: bool = False
    limits: Limits | None = None
    as_of: date | None = None

    @property
    def family(self) -> Family:
        """Which group of rules it belongs to, told by the first letter of its code."""
        return "reading" if self.code.startswith("R") else "plan"
