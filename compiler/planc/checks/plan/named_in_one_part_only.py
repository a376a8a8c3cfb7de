"""A body that only one part of the plan names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.body_names import body_names
from planc.checks.facts.coverage import coverage_of, few, is_task
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.printed_words import wordings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.facts.coverage import Mention, Reach
    from planc.checks.words.general_words import Kind
    from planc.compiled import Compiled
    from planc.findings import Argument, Place


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Bodies that only the tasks name, or only the reports, or only as somebody's counterpart.

    Leads, holders of duties, and coordinators whom nothing reaches have rules of their own.
    """
    coverage = coverage_of(compiled)
    if not (coverage.has("task") and coverage.has("notice")):
        return
    notice = coverage.reach("notice")
    others = [coverage.reach(part) for part in ("duty", "report")]
    every = coverage.mentions(lambda _item, _role: True)
    items = compiled.plan.items
    for kind, found in every.items():
        part = _only_part(found)
        named = {agency for mention in found for agency in mention.agencies}
        if part is None or any(map(notice.names, named)):
            continue
        words = notice.may_mean(kind)
        if part == "task" and (not words or _told_by_words(others, kind)):
            continue
        args: dict[str, Argument] = {
            "names": few(coverage.spoken(sorted(named))),
            "part": part,
            "clauses": few(mention.clause for mention in found),
            "words": few(written for written, _ in words),
        }
        texts = _in_texts(compiled, kind, found)
        args["texts"] = few(clause for clause, _ in texts)
        # The first place of the document is the one that the others are read against.
        order = {item.clause: number for number, item in reversed([*enumerate(items)])}
        at = [(order.get(mention.item.clause, len(order)), mention.place) for mention in found]
        at += [(order.get(clause, len(order)), place) for clause, place in texts]
        places = dict.fromkeys(place for _, place in sorted(at, key=lambda entry: entry[0]))
        places |= dict.fromkeys(place for _, place in words)
        first, *related = places
        yield Hit(first.span, args, first.item, related=tuple(related))


def _only_part(found: list[Mention]) -> str | None:
    """The one part that names a body, if the body does not lead there."""
    if all(mention.role == "with" for mention in found):
        return "with"
    held = [mention for mention in found if mention.role != "with"]
    if all(is_task(mention.item) and mention.role != "lead" for mention in held):
        return "task"
    if all(mention.item.kind == "report" and mention.role == "report" for mention in held):
        return "report"
    return None


def _in_texts(compiled: Compiled, kind: Kind, found: list[Mention]) -> list[tuple[str, Place]]:
    """The other clauses whose texts name a body, without giving it a role."""
    names, clauses = body_names(compiled), {mention.item.clause for mention in found}
    places: dict[str, Place] = {}
    for wording in wordings(compiled):
        if wording.field == "text" and wording.clause and wording.clause not in clauses:
            span = names.find(wording.text, kind)
            if span is not None:
                places.setdefault(wording.clause, wording.place(*span))
    return list(places.items())


def _told_by_words(others: list[Reach], kind: Kind) -> bool:
    return any(reach.may_mean(kind) for reach in others)


RULE = Rule(
    code="P207",
    name="named-in-one-part-only",
    severity="note",
    title=Text(vi="Chỉ có tên ở một phần của kế hoạch", en="Named in one part only"),
    message=Text(
        vi=(
            "{names} chỉ được nêu {part} ({clauses})[[ và được nhắc đến trong lời văn ở "
            "{texts}]]; không được giao vai trò nào khác và không có tên ở Nơi nhận"
            "[[ (có thể được tính chung trong “{words}”)]]."
        ),
        en=(
            "{names}: named only {part} ({clauses})[[, and mentioned in the words of {texts}]]; "
            "no other role, and no name among the recipients[[ (at most they are meant by "
            "“{words}”)]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Xem có phải nhập sót ở phần khác không; nếu văn bản viết như vậy thì đề nghị cơ quan "
            "ban hành nêu tên cơ quan này ở các phần còn lại."
        ),
        en=(
            "See whether another part was left out here; if the document says so, ask the issuer "
            "to name the body in the other parts too."
        ),
    ),
    reason=Text(
        vi=(
            "Nhiệm vụ, trách nhiệm, báo cáo và nơi nhận phải nói về cùng những cơ quan. Cơ quan "
            "chỉ có ở một phần thì không có việc, không phải báo cáo, hoặc không được gửi văn bản."
        ),
        en=(
            "Tasks, duties, reports and recipients should speak of the same bodies. One that is in "
            "a single part has nothing to do, nothing to report, or gets no document."
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
  - id: ho-tro-tap-huan
    clause: III.1
    title: "Hỗ trợ tập huấn"
    perform: [so-tu-phap]
►    with: [hoi-luat-gia@cap-huyen]
recipients:
  - {id: nhan-so, text: "Sở Tư pháp", parties: [so-tu-phap]}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [hoi-luat-gia@cap-huyen]
    when: [{in: 2020}]
duties:
  - id: ho-tro-tap-huan
    clause: III.1
    title: "Hỗ trợ tập huấn"
    perform: [so-tu-phap]
    with: [hoi-luat-gia@cap-huyen]
recipients:
  - id: nhan-cac-noi
    text: "Sở Tư pháp, Hội Luật gia các huyện"
    parties: [so-tu-phap, hoi-luat-gia@cap-huyen]
""",
    check=check,
    words={
        "part": {
            "task": Text(vi="ở phần nhiệm vụ", en="in the tasks"),
            "report": Text(vi="ở phần báo cáo", en="in the reports"),
            "with": Text(
                vi="như nơi để cơ quan khác phối hợp cùng",
                en="as those whom others are to work with",
            ),
        }
    },
    whole=True,
)
