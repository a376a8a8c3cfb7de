"""Coordinators that the plan is not sent to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import coverage_of, few, is_task
from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from planc.checks.facts.coverage import Coverage, Mention
    from planc.checks.words.general_words import Kind
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Coordinators and performers that no recipient names or may mean; one hit a level."""
    coverage = coverage_of(compiled)
    if not coverage.has("notice"):
        return
    notice = coverage.reach("notice")
    leads = coverage.leads()
    passed_on = _passing_on(compiled, coverage)
    levels: dict[str, tuple[dict[str, None], list[Mention]]] = {}
    for kind, found in coverage.mentions(_serves).items():
        if kind in leads or notice.may_mean(kind) or passed_on(kind):
            continue
        agencies = dict.fromkeys(each for mention in found for each in mention.agencies)
        left_out = [agency for agency in agencies if not notice.names(agency)]
        if left_out:
            held, mentions = levels.setdefault(kind[1], ({}, []))
            held |= dict.fromkeys(left_out)
            mentions += found
    for level, (held, found) in levels.items():
        order = {item: number for number, item in enumerate(coverage.items)}
        found.sort(key=lambda mention: order[mention.item.id])
        args: dict[str, Argument] = {
            "names": few(coverage.spoken(held)),
            "level": coverage.level_name(level),
            "count": len({mention.item.id for mention in found}),
            "clauses": few(mention.clause for mention in found),
        }
        places = dict.fromkeys(mention.place for mention in found)
        places.pop(found[0].place)
        yield Hit(found[0].party.span, args, found[0].item.id, related=tuple(places))


def _passing_on(compiled: Compiled, coverage: Coverage) -> Callable[[Kind], bool]:
    """Tells whether somebody is to direct a body at a level: who directs passes the plan on."""
    levels = compiled.directory.levels
    performers: dict[Kind, None] = {}
    words: dict[tuple[str, Kind], None] = {}
    directors: dict[str, dict[Kind, None]] = {}
    for selection in compiled.binding.selections:
        if selection.role == "direct":
            those = (compiled.directory.agencies[each] for each in selection.agencies)
            kinds = dict.fromkeys((each.body, each.level) for each in those)
            directors.setdefault(selection.item, {}).update(kinds)
    for item in compiled.plan.items:
        if item.role("direct"):
            for party in item.role("perform"):
                if party.unspecified:
                    above = directors.get(item.id, {})
                    words |= dict.fromkeys((party.written, kind) for kind in above)
    for selection in compiled.binding.selections:
        if selection.role == "perform" and coverage.items[selection.item].role("direct"):
            agencies = (compiled.directory.agencies[each] for each in selection.agencies)
            performers |= dict.fromkeys((each.body, each.level) for each in agencies)

    def passed_on(kind: Kind) -> bool:
        # “Các tổ chức thành viên ở địa phương” hear it from above, and so does the director's own
        # branch at the levels that the words leave open.
        return kind in performers or any(
            levels.index(kind[1]) > levels.index(level)
            and (
                coverage.reader.may_mean(written, kind)
                or (kind[0] == body and coverage.reader.leaves_open(written, kind[1]))
            )
            for written, (body, level) in words
        )

    return passed_on


def _serves(item: Item, role: str) -> bool:
    """Whether a role is to work with others; performers whom somebody directs hear it from them."""
    if is_task(item):
        return role in ("coordinate", "perform")
    return item.kind == "duty" and role in ("coordinate", "perform") and not item.role("direct")


RULE = Rule(
    code="P205",
    name="coordinator-never-told",
    severity="note",
    title=Text(vi="Phối hợp mà không được gửi văn bản", en="A coordinator that is never told"),
    message=Text(
        vi=(
            "{names} phải phối hợp hoặc thực hiện {count} việc ({clauses}) nhưng Nơi nhận không có "
            "cơ quan nào trong số này."
        ),
        en=(
            "{names} are to coordinate or perform {count} items ({clauses}), but none of them is "
            "among the recipients."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm vào recipients; nếu văn bản viết như vậy thì để nguyên "
            "và đề nghị cơ quan ban hành bổ sung Nơi nhận, hoặc nói rõ ai phổ biến đến các "
            "cơ quan này."
        ),
        en=(
            "Add them to recipients if they were left out here; if the document says so, "
            "leave it and ask the issuer to add them, or to say who passes it on."
        ),
    ),
    reason=Text(
        vi=(
            "Cơ quan phối hợp không nhận được kế hoạch thì khi cơ quan chủ trì mời mới biết. Cơ "
            "quan mà kế hoạch đã giao cấp trên chỉ đạo, hướng dẫn, ở mục nào cũng vậy, thì không "
            "bị nhắc."
        ),
        en=(
            "A coordinator that does not get the plan hears of it only when the lead calls. Bodies "
            "whom another is to direct, in whatever clause, are passed over."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    coordinate: [mttq@cap-xa]
    when: [{in: 2020}]
recipients:
  - id: nhan-so
    text: "Sở Tư pháp"
    parties: [so-tu-phap]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [mttq@cap-xa]
    when: [{in: 2020}]
recipients:
  - id: nhan-so
    text: "Sở Tư pháp; Mặt trận Tổ quốc các xã"
    parties: [so-tu-phap, mttq@cap-xa]
""",
    check=check,
    whole=True,
)
