"""Responsibilities that the law gives a committee and that none of its tasks takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import asked_of, sources, texts_read
from planc.checks.packs.model import Covers
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.document_words import in_one_spelling
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item

#: Roles in which a committee answers for the work itself.
_OWN = ("lead", "perform", "direct", "fund", "advise", "monitor")


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Levels whose committees have items, none of which is about a group of responsibilities."""
    plan = compiled.plan
    # A plan that tells no level what to do by task and duty is not one that could leave it out.
    for rule, asked in asked_of(compiled, Covers):
        of_level = _items(compiled, asked)
        texts = _texts(compiled)
        for level in plan.levels:
            items = of_level.get(level.id, {})
            if not any(item.kind in ("task", "part") for item in items.values()):
                continue
            said = " ".join(texts[item] for item in items)
            missing = tuple(
                group.name
                for group in asked.groups
                if not any(in_one_spelling(word) in said for word in group.words)
                and not (group.words[0] == "kinh phí" and _funds(items))
            )
            if missing:
                args: dict[str, Argument] = {
                    "body": asked.body,
                    "level": level.name,
                    "count": len(items),
                    "missing": missing,
                    "source": rule.source.name,
                }
                task = _task_about(compiled, missing, asked, texts)
                args["clause"] = task.clause if task else ""
                related = tuple(item.place for item in plan.items if item.id in items)
                span = task.place.span if task else plan.header.key
                yield Hit(span, args, task.id if task else None, related=related)


def _items(compiled: Compiled, asked: Covers) -> dict[str, dict[str, Item]]:
    """The items that committees answer for, by their level, below the level of the territory."""
    committees = {
        body.id
        for body in compiled.plan.bodies
        if any(
            fold(name).startswith(fold(asked.body))
            for name in (body.name, *body.aliases, *body.abbreviations)
        )
    }
    own = compiled.directory.units[compiled.plan.header.territory].level
    by_id = {item.id: item for item in compiled.plan.items}
    found: dict[str, dict[str, Item]] = {}
    for obligation in compiled.binding.obligations:
        agency = compiled.directory.agencies[obligation.agency]
        if agency.body in committees and obligation.role in _OWN and agency.level != own:
            found.setdefault(agency.level, {})[obligation.item] = by_id[obligation.item]
    return found


def _texts(compiled: Compiled) -> dict[str, str]:
    """What is said of each item: its name, its words, and those of the paragraphs below it."""
    plan = compiled.plan
    below: dict[str, list[str]] = {}
    for section in (*plan.sections, *plan.funding):
        below.setdefault(section.clause.partition("/")[0], []).append(section.text)
    owned: dict[str, str] = {item.clause: item.text for item in plan.items if item.text}
    texts = {}
    for item in plan.items:
        # An item that leaves its text to another of its clause has a name of its own.
        own = item.text or ("" if item.title else owned.get(item.clause, ""))
        words = [item.title or "", own, *below.get(item.clause.partition("/")[0], ())]
        texts[item.id] = in_one_spelling(" ".join(" ".join(words).split()))
    return texts


def _task_about(
    compiled: Compiled, missing: Sequence[str], asked: Covers, texts: Mapping[str, str]
) -> Item | None:
    """The task that is most about a responsibility left out, so that others do it."""
    tasks = [item for item in compiled.plan.items if item.kind == "task"]
    for group in asked.groups:
        if group.name not in missing:
            continue
        about = [
            item
            for item in tasks
            if any(in_one_spelling(word) in texts[item.id] for word in group.words)
        ]
        telling = in_one_spelling(group.name).split()
        if about:
            return max(about, key=lambda item: _shared(item, telling, texts[item.id]))
    return None


def _shared(item: Item, telling: Sequence[str], text: str) -> tuple[bool, int]:
    """How near a task is to the words for a responsibility: they stand in it, or in its name."""
    name = in_one_spelling(item.title or item.text or "").split()
    return " ".join(telling) in text, sum(word in name for word in telling)


def _funds(items: Mapping[str, Item]) -> bool:
    return any(item.role("fund") for item in items.values())


RULE = Rule(
    code="P804",
    name="legal-responsibility-left-out",
    severity="note",
    title=Text(
        vi="Trách nhiệm luật định chưa có việc nào",
        en="A legal responsibility without a task",
    ),
    message=Text(
        vi=(
            "Trong {count} việc mà kế hoạch giao cho {body} {level}, không việc nào thuộc nhóm "
            "trách nhiệm: {missing} ({source})[[; mục {clause} có việc đó nhưng cấp này không chủ "
            "trì, không thực hiện]]."
        ),
        en=(
            "Of {count} items that the plan gives to {body} {level}, none takes up: {missing} "
            "({source})[[; {clause} is about it, but this level neither leads nor does it]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm cấp này vào việc; nếu văn bản viết như vậy thì để nguyên và đề"
            " nghị cơ quan ban hành nói rõ việc đó giao cho cấp này hay cấp khác làm thay (sau "
            "khi đối chiếu nguyên văn điều luật)."
        ),
        en=(
            "If it was left out in typing, add this level to the task; if the document says so, "
            "leave it and ask the issuer whether this level does it or another in its place "
            "(after comparing the text of the article)."
        ),
    ),
    reason=Text(
        vi=(
            "Luật giao cho Ủy ban nhân dân từng cấp; kế hoạch giao thiếu thì cấp đó vẫn phải làm "
            "mà không có thời hạn, không có kinh phí trong kế hoạch."
        ),
        en=(
            "The law charges the committees of each level; what a plan leaves out still has to be "
            "done, without a time and without money in the plan."
        ),
    ),
    bad="""\
►plan:
  id: ke-hoach-mau
  title: "Nâng cao năng lực hòa giải viên ở cơ sở"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31}
tasks:
  - id: kien-toan
    clause: II.1
    text: "Hướng dẫn, kiện toàn tổ hòa giải; kiểm tra, tổng kết."
    lead: [ubnd@cap-xa]
    division: each-own-area
    when: [{from: 2019, to: 2022}]
""",
    good="""\
plan:
  id: ke-hoach-mau
  title: "Nâng cao năng lực hòa giải viên ở cơ sở"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31}
tasks:
  - id: kien-toan
    clause: II.1
    text: "Hướng dẫn, kiện toàn tổ hòa giải; bồi dưỡng hòa giải viên; kiểm tra, tổng kết."
    lead: [ubnd@cap-xa]
    division: each-own-area
    when: [{from: 2019, to: 2022}]
duties:
  - id: kinh-phi
    clause: III.1
    title: "Bố trí kinh phí"
    fund: [ubnd@cap-xa]
""",
    check=check,
    whole=True,
    source=sources(Covers),
    source_read=texts_read(Covers),
)
