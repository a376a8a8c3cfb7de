"""Responsibilities that the law gives a committee and that none of its tasks takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import asked_of, sources, texts_read
from planc.checks.packs.model import Covers
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.document_words import in_one_spelling
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
                related = tuple(item.place for item in plan.items if item.id in items)
                yield Hit(plan.header.key, args, related=related)


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
            "trách nhiệm: {missing} ({source})."
        ),
        en=(
            "Of {count} items that the plan gives to {body} {level}, none takes up: {missing} "
            "({source})."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu việc đó do cấp khác làm thay thì nói rõ; nếu không thì giao thêm. Cần đối chiếu "
            "nguyên văn điều luật."
        ),
        en=(
            "If another level does it, say so; else give it to them. Compare with the text of the "
            "article first."
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
