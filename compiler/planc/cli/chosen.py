"""`--select` and `--ignore`: rules by code, name or family."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from planc.checks import RULES
from planc.checks.families import FAMILIES, family_of
from planc.text import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planc.checks import Rule
    from planc.findings import Finding


class Rules(click.ParamType[frozenset[str]]):
    """Codes, names or families of rules, with commas between them; becomes their codes."""

    name = "RULES"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[str]:
        """The codes of some words; a usage error with the nearest where there is none."""
        if isinstance(value, frozenset):
            return value
        known = _known()
        words = [word.strip() for word in str(value).split(",")]
        codes: set[str] = set()
        for word in filter(None, words):
            if word.casefold() not in known:
                near = ", ".join(nearest(word, known, 4)) or "planc explain --all"
                raise click.BadParameter(
                    f"“{word}” không phải mã, tên hay nhóm quy tắc; gần giống: {near} "
                    "/ no code, name or family of rules",
                    ctx=ctx,
                    param=param,
                )
            codes |= known[word.casefold()]
        if not codes:
            raise click.BadParameter(
                "không ghi quy tắc nào, ví dụ: P301, time / no rule is named, such as P301, time",
                ctx=ctx,
                param=param,
            )
        return frozenset(codes)


def _known() -> dict[str, set[str]]:
    """The codes that each word stands for."""
    known: dict[str, set[str]] = {}
    for family in FAMILIES:
        for word in (family.sign, family.id):
            known[word.casefold()] = {rule.code for rule in RULES if family_of(rule.code) is family}
    for rule in RULES:
        known[rule.code.casefold()] = known[rule.name.casefold()] = {rule.code}
    return known


def chosen_rules(
    select: Sequence[frozenset[str]], ignore: Sequence[frozenset[str]]
) -> tuple[Rule, ...]:
    """The rules that are asked for: those selected, all without a selection, but the ignored."""
    selected = frozenset().union(*select) if select else {rule.code for rule in RULES}
    ignored = frozenset().union(*ignore)
    return tuple(rule for rule in RULES if rule.code in selected and rule.code not in ignored)


def chosen_findings(
    findings: Iterable[Finding], rules: Sequence[Rule], *, compiled: bool
) -> list[Finding]:
    """The findings of rules; what stopped the line is always among them, for it hid the rest."""
    codes = {rule.code for rule in rules}
    return [
        finding
        for finding in findings
        if finding.code in codes or (not compiled and finding.severity == "error")
    ]
