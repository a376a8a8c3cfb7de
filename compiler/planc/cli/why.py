"""`planc why`: the chain from a selector's line to an obligation, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from planc.cli.common import compiled_or_exit, language_option, plan_option
from planc.cli.names import one_of
from planc.cli.show import item_title, times
from planc.directory.model import filled
from planc.render.phrases import clause_phrase, entry_phrase, time_phrases
from planc.text.words import words
from planc.views.lookup import find_agency, find_item
from planc.views.parties import Folder
from planc.views.sheet import times_of
from planc.views.why import Nearest, why

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planc.binding import Obligation
    from planc.compiled import Compiled
    from planc.findings import Span
    from planc.text.words import Words
    from planc.views.why import Chain, Link, Why

#: How a selector comes to an agency.
_HOW = {
    "vi": {
        "named": "nêu đích danh",
        "level": "mọi đơn vị {level} trong địa bàn của kế hoạch: {count} cơ quan",
        "group": "nhóm {group}: {count} cơ quan",
        "relative": "suy ra từ cơ quan chủ trì {lead}",
        "inherited": "kế thừa của {predecessor}, cơ quan này chấm dứt trong thời gian kế hoạch",
        "bodies": "{body} thuộc nhóm {group}: {place}",
        "unit": "{unit} được khai báo tại {place}",
        "body": "{body} có ở nơi đó: {place}",
        "obligation": "Nghĩa vụ: {id}",
        "none": "{agency} không có nghĩa vụ riêng trong mục {clause}.",
        "because": "Lý do gần nhất:",
        "elsewhere": "Trong cùng nhiệm vụ, cơ quan này có:",
        "around": "Cùng đơn vị, có vai trò trong mục này:",
    },
    "en": {
        "named": "named by itself",
        "level": "every unit of {level} in the plan's territory: {count} agencies",
        "group": "group {group}: {count} agencies",
        "relative": "worked out from the lead {lead}",
        "inherited": "successor of {predecessor}, which ends within the plan's period",
        "bodies": "{body} belongs to the group {group}: {place}",
        "unit": "{unit} is defined at {place}",
        "body": "{body} exists there: {place}",
        "obligation": "Obligation: {id}",
        "none": "{agency} has no obligation of its own in {clause}.",
        "because": "The nearest reason:",
        "elsewhere": "In the same task it has:",
        "around": "At the same unit, with a role in this item:",
    },
}

#: Why there is no obligation (`planc.views.why.Absence`).
_ABSENT = {
    "vi": {
        "excepted": "{party} có chọn, nhưng except loại đơn vị này ra",
        "no-time": "{party} có chọn, nhưng thời gian của mục không rơi vào lúc cơ quan tồn tại",
        "counterpart": "mục chỉ nêu là cơ quan cùng làm (with: {party}), không giao việc",
        "no-lead": "{party} tính theo từng cơ quan chủ trì; không cơ quan nào dẫn tới đây",
        "other-place": "{party} chọn {count} cơ quan cùng loại, ở những đơn vị khác",
        "other-body": "{party} chọn {count} cơ quan, ở đơn vị này là cơ quan loại khác",
        "no-parties": "phần việc không nêu cơ quan nào: do cơ quan chủ trì mục {task} thực hiện",
        "unspecified": "văn bản ghi “{party}” nhưng không rõ gồm những ai, nên không giao cho ai",
        "not-named": "mục này không nêu cơ quan đó, cũng không nêu nhóm hay cấp nào có nó",
    },
    "en": {
        "excepted": "{party} selects it, but `except` takes its unit out",
        "no-time": "{party} selects it, but none of the item's time falls into its life",
        "counterpart": "the item only names it as one to work with (with: {party})",
        "no-lead": "{party} is worked out lead by lead, and no lead leads here",
        "other-place": "{party} selects {count} agencies of this kind, at other units",
        "other-body": "{party} selects {count} agencies, at this unit one of another kind",
        "no-parties": "a part that names nobody: the leads of {task} carry it out",
        "unspecified": "the document says “{party}”: not settled who, so given to nobody",
        "not-named": "the item names neither this agency nor a group or level it belongs to",
    },
}


@click.command("why", help="Vì sao CƠ QUAN có (không có) MỤC? / Why has AGENCY a part in ITEM?")
@click.argument("agency", metavar="AGENCY")
@click.argument("item", metavar="ITEM")
@plan_option
@language_option
def command(agency: str, item: str, plan: Path, language: str | None) -> None:
    """Print one chain an obligation, or the nearest reason why there is none."""
    compiled, spoken = compiled_or_exit(plan, language)
    agency_id = one_of(compiled, agency, find_agency(compiled, agency), spoken)
    items = find_item(compiled, item).items
    # A clause may hold several items: each is answered; other names must mean one.
    if len({compiled.item(found).clause for found in items}) != 1:
        items = (one_of(compiled, item, find_item(compiled, item), spoken),)
    answers = [why(compiled, agency_id, found) for found in items]
    positive = [answer for answer in answers if answer.chains]
    telling = [answer for answer in answers if answer.nearest[:1] != (Nearest("not-named"),)]
    said = words(spoken)
    lines = [
        line
        for number, answer in enumerate(positive or telling or answers[:1])
        for line in ([""] if number else []) + list(_answer(compiled, answer, said))
    ]
    click.echo("\n".join(lines))


def _answer(compiled: Compiled, answer: Why, said: Words) -> Iterator[str]:
    last = compiled.schedule.last_day
    name = compiled.directory.name(answer.agency.id, last)
    clause = clause_phrase(answer.item.clause, said)
    how = _HOW[said.language]
    yield f"{name} — {clause}. {item_title(compiled, answer.item.id)}"
    for chain in answer.chains:
        yield from _chain(compiled, answer, chain, said)
    if not answer.chains:
        yield "  " + how["none"].format(agency=name, clause=clause)
        yield "  " + how["because"]
        for reason in answer.nearest:
            yield "    " + _absent(compiled, answer, reason, said)
    if answer.around:
        yield "  " + how["around"]
        for other, role in answer.around:
            yield f"    {said.parties[role]}: {compiled.directory.name(other, last)}"
    if answer.elsewhere and not answer.chains:
        yield "  " + how["elsewhere"]
        for obligation in answer.elsewhere:
            title = item_title(compiled, obligation.item)
            yield f"    {said.roles[obligation.role]}: {title} ({obligation.item})"


def _chain(compiled: Compiled, answer: Why, chain: Chain, said: Words) -> Iterator[str]:
    how = _HOW[said.language]
    directory, last = compiled.directory, compiled.schedule.last_day
    obligation = chain.obligation
    yield f"  {said.roles[obligation.role]}"
    for link in chain.links:
        place = _place(link.reason.span)
        yield f"    {place}  {link.reason.written}"
        yield f"      → {_how(compiled, link, said)}"
    body = next(body for body in compiled.plan.bodies if body.id == answer.agency.body)
    called = filled(body.name, None, "")
    for group_id in dict.fromkeys(link.bodies for link in chain.links if link.bodies):
        group = next(group for group in compiled.plan.groups if group.id == group_id)
        yield "      → " + how["bodies"].format(
            body=called, group=group.name or group_id, place=_place(group.origin.of("id"))
        )
    unit = directory.unit_name(answer.agency.unit, last)
    yield "      → " + how["unit"].format(unit=unit, place=_place(answer.unit))
    yield "      → " + how["body"].format(body=called, place=_place(answer.body))
    yield from (f"    {line}" for line in _with(compiled, obligation, said))
    item_times = times_of(compiled, obligation.runs)
    yield from (f"    {line}" for line in times(time_phrases(item_times, said), said))
    yield "    " + how["obligation"].format(id=obligation.id)


def _how(compiled: Compiled, link: Link, said: Words) -> str:
    names = compiled.directory
    last = compiled.schedule.last_day
    level = next((one.name for one in compiled.plan.levels if one.id == link.level), link.level)
    group = next((one.name for one in compiled.plan.groups if one.id == link.group), None)
    reason = link.reason
    return _HOW[said.language][reason.how].format(
        level=level or "",
        group=group or link.group or reason.written,
        count=link.selected,
        lead=names.name(reason.lead, last) if reason.lead else "",
        predecessor=names.name(reason.predecessor, last) if reason.predecessor else "",
    )


def _with(compiled: Compiled, obligation: Obligation, said: Words) -> Iterator[str]:
    folder = Folder.of(compiled)
    by_role: dict[str, list[str]] = {}
    for agency, role in obligation.counterparts:
        by_role.setdefault(role, []).append(agency)
    for role, agencies in by_role.items():
        parties = "; ".join(entry_phrase(entry, said) for entry in folder.fold(agencies))
        yield f"{said.parties[role]}: {parties}"


def _absent(compiled: Compiled, answer: Why, reason: Nearest, said: Words) -> str:
    written = reason.party.written if reason.party else ""
    parent = answer.item.parent
    task = clause_phrase(compiled.item(parent).clause, said) if parent else ""
    pattern = _ABSENT[said.language][reason.kind]
    text = pattern.format(party=written, count=reason.count, task=task)
    if reason.party is None:
        return text
    role = f" [{said.roles[reason.role]}]" if reason.role and reason.role in said.roles else ""
    return f"{_place(reason.party.origin.whole)}{role}  {text}"


def _place(span: Span) -> str:
    return f"{span.file}:{span.line}:{span.column}"
