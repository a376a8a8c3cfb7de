"""What a rule is: one file each, with everything there is to know about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from planc.compiled import Compiled
from planc.findings import Argument, Place, Severity, Span
from planc.language.model import Item

#: `reading` rules are hit by the stages that read a plan and stop the compile when they are
#: errors; `plan` rules judge a plan that could be read and never stop it.
Family = Literal["reading", "plan"]

#: In an example, the lines that a rule must hit begin with this sign; it is taken off first.
MARK = "►"


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Vietnamese and English.

    `{name}` is filled with an argument; a stretch between `[[` and `]]` is left out where an
    argument in it is empty.
    """

    vi: str
    en: str


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


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    `message` says what is wrong, `remedy` what to do, `reason` why it matters. `bad` and `good`
    are examples: YAML laid beside a small fictitious plan (`examples.BASE`), or bytes where the
    file itself is at fault. A rule with `among` (the items it could apply to) that hits more than
    half of them becomes one finding about the plan, with `message_for_all` and the items as
    related places. A legal rule names its `source` and whether its text was read.
    """

    code: str
    name: str
    severity: Severity
    title: Text
    message: Text
    remedy: Text
    reason: Text
    bad: str | bytes
    good: str
    check: Check | None = None
    among: Callable[[Compiled], Sequence[Item]] | None = None
    message_for_all: Text | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    source: str | None = None
    source_read: bool = False
    #: The language line that a marked example of bytes is hit at.
    bad_line: int = 1

    @property
    def family(self) -> Family:
        """Which group of rules it belongs to, told by the first letter of its code."""
        return "reading" if self.code.startswith("R") else "plan"
