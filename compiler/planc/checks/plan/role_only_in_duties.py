"""A role that a standing duty gives in a task, and the task itself does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.body_names import body_names
from planc.checks.facts.coverage import Mention, coverage_of, few
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.facts.coverage import Coverage
    from planc.checks.words.general_words import Kind
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Duties about a task that name bodies which the task does not; one hit a clause and task."""
    coverage = coverage_of(compiled)
    parts: dict[str, list[str]] = {}
    for item in compiled.plan.items:
        if item.parent:
            parts.setdefault(item.parent, []).append(item.id)
    named: dict[str, set[str]] = {}
    for selection in compiled.binding.selections:
        named.setdefault(selection.item, set()).update(selection.agencies)
    duties = coverage.mentions(
        lambda item, role: item.kind == "duty" and bool(item.about) and role not in ("with", "fund")
    )
    found: dict[tuple[str, tuple[str, ...]], list[tuple[Kind, Mention]]] = {}
    for kind, mentions in duties.items():
        for mention in mentions:
            family = _family(mention.item, coverage, parts)
            there = set().union(*(named.get(each, ()) for each in family))
            left_out = tuple(agency for agency in mention.agencies if agency not in there)
            meant = _meant(coverage, family, kind)
            if left_out and not meant and not _printed(compiled, coverage, family, kind):
                item, role, party = mention.item, mention.role, mention.party
                key = (item.clause, item.about)
                found.setdefault(key, []).append((kind, Mention(item, role, party, left_out)))
    order = {item: number for number, item in enumerate(coverage.items)}
    for (clause, about), entries in found.items():
        entries.sort(key=lambda entry: order[entry[1].item.id])
        mentions = [mention for _, mention in entries]
        tasks = [coverage.items[task] for task in about]
        args: dict[str, Argument] = {
            "clause": clause,
            "names": few(
                coverage.spoken(each for mention in mentions for each in mention.agencies)
            ),
            "tasks": few(task.clause for task in tasks),
            "words": few(
                party.written
                for task in tasks
                for _, parties in task.parties
                for party in parties
                if party.unspecified and coverage.reader.anybody(party.written)
            ),
        }
        places = dict.fromkeys(mention.place for mention in mentions)
        places |= dict.fromkeys(Place(task.origin.of("coordinate"), task.id) for task in tasks)
        places.pop(mentions[0].place)
        first = mentions[0]
        yield Hit(first.party.span, args, first.item.id, related=tuple(places))


def _family(duty: Item, coverage: Coverage, parts: Mapping[str, list[str]]) -> set[str]:
    """The tasks that a duty is about, with their parts, or with the task whose part it is about."""
    family = set(duty.about)
    for task in duty.about:
        family.update(parts.get(task, ()))
        parent = coverage.items[task].parent
        if parent:
            family.add(parent)
    return family


def _meant(coverage: Coverage, family: set[str], kind: Kind) -> bool:
    """Whether words in the task mean a body, and not just anybody: "các cơ quan báo chí"."""
    return any(
        party.unspecified
        and not coverage.reader.anybody(party.written)
        and coverage.reader.may_mean(party.written, kind)
        for task in family
        for _, parties in coverage.items[task].parties
        for party in parties
    )


def _printed(compiled: Compiled, coverage: Coverage, family: set[str], kind: Kind) -> bool:
    """Whether the document's own lines for the task name a body: then the task only lost it."""
    names = body_names(compiled)
    return any(
        names.named(line, kind)
        for task in family
        for role, line in coverage.items[task].as_written
        if role != "when"
    )


RULE = Rule(
    code="P206",
    name="role-only-in-duties",
    severity="note",
    title=Text(
        vi="Phần Tổ chức thực hiện giao mà nhiệm vụ không nêu",
        en="A role that a duty gives and the task does not",
    ),
    message=Text(
        vi=(
            "Theo {clause}, {names} cùng làm việc ở {tasks}, nhưng {tasks} không nêu tên các cơ "
            "quan này[[ (có thể được tính chung trong “{words}”)]]."
        ),
        en=(
            "By {clause}, {names} have a part in the work of {tasks}, but {tasks} does not name "
            "them[[ (at most they are meant by “{words}”)]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm vào coordinate của nhiệm vụ; nếu văn bản viết như vậy thì đề "
            "nghị cơ quan ban hành nêu tên các cơ quan này ở cả hai phần."
        ),
        en=(
            "Add them to coordinate of the task if they were left out here; if the document says "
            "so, ask the issuer to name them in both parts."
        ),
    ),
    reason=Text(
        vi=(
            "Cơ quan chủ trì chỉ đọc nhiệm vụ của mình thì không biết còn có cơ quan này cùng làm; "
            "cơ quan này không tìm thấy mình ở nhiệm vụ nên không biết thời gian."
        ),
        en=(
            "A lead that reads its own task does not learn that these take part; and they do not "
            "find themselves in the task, so that they do not know when."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
duties:
  - id: phoi-hop-tap-huan
    clause: III.1
    title: "Phối hợp tập huấn"
►    coordinate: [hoi-luat-gia@tinh-mau]
    about: [tap-huan]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [hoi-luat-gia@tinh-mau]
    when: [{in: 2020}]
duties:
  - id: phoi-hop-tap-huan
    clause: III.1
    title: "Phối hợp tập huấn"
    coordinate: [hoi-luat-gia@tinh-mau]
    about: [tap-huan]
""",
    check=check,
)
