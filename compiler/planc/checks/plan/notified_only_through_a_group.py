"""Bodies with work to do that the recipients reach only by general words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.body_names import group_words
from planc.checks.facts.coverage import coverage_of, few
from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument, Place

#: A reader of this line wants to see all of them.
MOST_NAMED = 10


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Leads and holders of duties or reports whom only general words may mean; one hit a line."""
    coverage = coverage_of(compiled)
    notice = coverage.reach("notice")
    if not notice.words:
        return
    leads = coverage.leads()
    holders = coverage.mentions(
        lambda item, role: item.kind in ("duty", "report") and role not in ("with", "receive")
    )
    lines: dict[Place, tuple[str, dict[str, str], list[Place], int]] = {}
    for kind in dict.fromkeys([*leads, *holders]):
        found = [*leads.get(kind, ()), *holders.get(kind, ())]
        agencies = dict.fromkeys(each for mention in found for each in mention.agencies)
        left_out = [agency for agency in agencies if not notice.names(agency)]
        words = notice.may_mean(kind)
        if not left_out or not words:
            continue
        written, place = words[0]
        _written, held, places, leading = lines.get(place, (written, {}, [], 0))
        # The plan's own words for a group first, whose members it does not name.
        called = group_words(compiled, found[0])
        held |= dict.fromkeys(left_out, called)
        places.append(found[0].place)
        lines[place] = (written, held, places, leading + (kind in leads))
    for place, (written, held, places, leading) in lines.items():
        alone = coverage.spoken(each for each, called in held.items() if not called)
        members = [each for each, called in held.items() if called]
        groups = tuple(dict.fromkeys(called for called in held.values() if called))
        args: dict[str, Argument] = {
            "words": written,
            "names": few([*alone, *groups], MOST_NAMED),
            "groups": groups,
            "members": few(coverage.spoken(members), MOST_NAMED),
            "leads": leading or "",
        }
        yield Hit(place.span, args, related=tuple(dict.fromkeys(places)))


RULE = Rule(
    code="P208",
    name="notified-only-through-a-group",
    severity="note",
    title=Text(vi="Chỉ được gửi qua một dòng chung ở Nơi nhận", en="Notified only through a group"),
    message=Text(
        vi=(
            "Các cơ quan có việc mà Nơi nhận chỉ gửi qua dòng chung “{words}”: {names}[[ (trong đó "
            "{leads} cơ quan chủ trì)]][[; “{groups}” ở đây là {members}]]."
        ),
        en=(
            "Bodies with work to do that the recipients reach only by the general line “{words}”: "
            "{names}[[ (leads among them: {leads})]][[; “{groups}” here are {members}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót dòng riêng thì thêm vào recipients; nếu văn bản viết như vậy thì "
            "để nguyên và đề nghị cơ quan ban hành nêu tên các cơ quan này ở Nơi nhận."
        ),
        en=(
            "If a line of their own was left out here, add it under recipients; if the "
            "document says so, leave it and ask the issuer to name these bodies among the "
            "recipients."
        ),
    ),
    reason=Text(
        vi=(
            "Dòng chung không cho biết chắc văn thư đã gửi cho ai. Cơ quan chủ trì mà lẫn trong "
            "dòng “các sở, ban, ngành” thì nhận kế hoạch như mọi nơi chỉ để biết."
        ),
        en=(
            "A general line does not tell whom the clerk has sent the document to, and a lead gets "
            "it like anybody who is only informed."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
recipients:
  - id: nhan-so
    text: "Các sở, ban, ngành của tỉnh"
    parties:
►      - {unspecified: "Các sở, ban, ngành của tỉnh"}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
recipients:
  - id: nhan-so-tu-phap
    text: "Sở Tư pháp"
    parties: [so-tu-phap]
  - id: nhan-so
    text: "Các sở, ban, ngành khác của tỉnh"
    parties:
      - {unspecified: "Các sở, ban, ngành khác của tỉnh"}
""",
    check=check,
    whole=True,
)
