"""A body that has a standing duty and takes part in no task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.body_names import group_words
from planc.checks.facts.coverage import coverage_of, few
from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.facts.coverage import Mention
    from planc.checks.words.general_words import Kind
    from planc.compiled import Compiled
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Holders of duties that no task names, at the first duty of each.

    A duty that says which task it is about is left to the rule that compares the two.
    """
    coverage = coverage_of(compiled)
    if not coverage.has("task"):
        return
    tasks = coverage.reach("task")
    duties = coverage.mentions(lambda item, role: item.kind == "duty" and role != "with")
    grouped: dict[str, list[tuple[Kind, list[str], list[Mention]]]] = {}
    for kind, found in duties.items():
        left_out = [
            agency
            for agency in dict.fromkeys(each for mention in found for each in mention.agencies)
            if not tasks.names(agency)
        ]
        if left_out and not any(mention.item.about for mention in found):
            key = f"{found[0].item.id} {found[0].party.written}"
            grouped.setdefault(key, []).append((kind, left_out, found))
    for entries in grouped.values():
        mentions = [mention for _, _, found in entries for mention in found]
        meant = [
            entry
            for kind, _, _ in entries
            for entry in tasks.may_mean(kind)
            if not coverage.reader.anybody(entry[0])
        ]
        agencies = [agency for _, left_out, _ in entries for agency in left_out]
        called = group_words(compiled, mentions[0])
        names = few(coverage.spoken(agencies))
        args: dict[str, Argument] = {
            "names": (called,) if called else names,
            "members": names if called else (),
            "clauses": few(mention.clause for mention in mentions),
            "words": few(written for written, _ in meant),
        }
        places = dict.fromkeys(mention.place for mention in mentions)
        places |= dict.fromkeys(place for _, place in meant)
        places.pop(mentions[0].place)
        first = mentions[0]
        yield Hit(first.party.span, args, first.item.id, related=tuple(places))


RULE = Rule(
    code="P204",
    name="duty-without-task",
    severity="note",
    title=Text(
        vi="Có ở phần Tổ chức thực hiện mà không có nhiệm vụ nào",
        en="A standing duty, and part in no task",
    ),
    message=Text(
        vi=(
            "{names}[[ ({members})]] có trách nhiệm ở {clauses} nhưng không có tên trong nhiệm vụ "
            "nào[[; có thể được tính chung trong “{words}”]]."
        ),
        en=(
            "{names}[[ ({members})]]: standing duties ({clauses}), but no task with their names"
            "[[; at most they are meant by “{words}”]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu trách nhiệm đó gắn với một nhiệm vụ mà nhập sót thì ghi vào dòng about; nếu văn "
            "bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành nêu tên cơ quan ở nhiệm "
            "vụ; nếu là việc chung thì không phải sửa."
        ),
        en=(
            "Where the duty belongs to a task, say so in a line about, and ask the issuer to name "
            "the body there; where it is of general nature, nothing need be done."
        ),
    ),
    reason=Text(
        vi=(
            "Trách nhiệm không gắn với nhiệm vụ nào thì không có thời gian, sản phẩm, cơ quan phối "
            "hợp: khó biết phải làm gì, đến bao giờ."
        ),
        en=(
            "A duty that belongs to no task has no time, no product and nobody to do it with: one "
            "cannot tell what is to be done by when."
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
  - id: bo-tri-kinh-phi
    clause: III.1
    title: "Tham mưu bố trí kinh phí"
►    advise: [so-tai-chinh]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [so-tai-chinh]
    when: [{in: 2020}]
duties:
  - id: bo-tri-kinh-phi
    clause: III.1
    title: "Tham mưu bố trí kinh phí"
    advise: [so-tai-chinh]
""",
    check=check,
    whole=True,
)
