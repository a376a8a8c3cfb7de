"""Reports that are due before, or on the day of, those that they are made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.reporting import feeders_of, flows_of
from planc.checks.facts.times import due_key, shown
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.checks.facts.reporting import Flow
    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.time import Occurrence

#: How many pairs of days the message gives.
MOST_NAMED = 3


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Reports whose last day does not lie after that of a report they are made from."""
    flows = flows_of(compiled)
    for name, feeders in feeders_of(flows).items():
        for feeder in feeders:
            early = [
                (run, fed)
                for run, fed in _pairs(flows[name], feeder)
                if run.last_day and fed.last_day and run.last_day <= fed.last_day
            ]
            if not early:
                continue
            first, fed = early[0]
            days = [
                f"{shown(run.last_day)} / {shown(other.last_day)}"
                for run, other in early
                if run.last_day and other.last_day
            ]
            args: dict[str, Argument] = {
                "days": tuple(days[:MOST_NAMED]),
                "more": max(0, len(days) - MOST_NAMED),
                "clause": feeder.item.clause,
                "title": feeder.item.title or feeder.item.id,
            }
            related = (Place(fed.span, feeder.item.id),) if fed.span else ()
            entry = first.entry
            span = entry.origin.of(due_key(entry)) if entry else flows[name].item.place.span
            yield Hit(span, args, name, related=related)


def _pairs(flow: Flow, feeder: Flow) -> Iterator[tuple[Occurrence, Occurrence]]:
    """Occurrences that belong together: both cover time up to one day.

    Where one of them does not say what it covers, they do if each is the only one of a year.
    """
    covering = {fed.covers[1]: fed for fed in feeder.due if fed.covers}
    alone, fed_alone = _alone(flow.due), _alone(feeder.due)
    for run in flow.due:
        fed = covering.get(run.covers[1]) if run.covers else None
        if fed is None and run.last_day and alone.get(run.last_day.year) is run:
            fed = fed_alone.get(run.last_day.year)
            if fed and fed.covers and run.covers:
                fed = None  # both say what they cover, which is not the same
        if fed:
            yield run, fed


def _alone(runs: Sequence[Occurrence]) -> dict[int, Occurrence]:
    """The occurrences that are the only ones due in a year, by the year."""
    by_year: dict[int, list[Occurrence]] = {}
    for run in runs:
        if run.last_day:
            by_year.setdefault(run.last_day.year, []).append(run)
    return {year: found[0] for year, found in by_year.items() if len(found) == 1}


RULE = Rule(
    code="P402",
    name="consolidated-too-early",
    severity="warning",
    title=Text(vi="Tổng hợp trước khi có báo cáo", en="Consolidated too early"),
    message=Text(
        vi=(
            "Báo cáo tổng hợp này đến hạn trước hoặc cùng ngày với báo cáo gửi về để tổng hợp: "
            "“{title}” (mục {clause}). Hạn của báo cáo này / của báo cáo gửi về: {days}[[ và "
            "{more} lần khác]]."
        ),
        en=(
            "This report is due before, or on the day of, one that it is made from: “{title}” "
            "(clause {clause}). The day of this / of the other: {days}[[ and {more} more]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa; nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban "
            "hành lùi hạn của báo cáo tổng hợp, hoặc cho các nơi gửi về sớm hơn."
        ),
        en=(
            "Check both days; if the document says so, ask the issuer for a later day for this "
            "report, or an earlier one for those that it is made from."
        ),
    ),
    reason=Text(
        vi=(
            "Nơi tổng hợp cần thời gian đọc và ghép báo cáo của các nơi. Đến hạn trước hoặc cùng "
            "ngày thì chỉ có thể báo cáo thiếu hoặc báo cáo chậm."
        ),
        en=(
            "Whoever puts reports together needs time to read them. Due before them or on their "
            "day, the whole can only be incomplete or late."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao-huyen
    clause: III.1
    title: "Báo cáo của huyện"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{by: 2021-12-16, covers: 2021}]
  - id: bao-cao-tinh
    clause: III.2
    title: "Tổng hợp báo cáo"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
►    when: [{by: 2021-12-15, covers: 2021}]
    after: [bao-cao-huyen]
""",
    good="""\
reports:
  - id: bao-cao-huyen
    clause: III.1
    title: "Báo cáo của huyện"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{by: 2021-12-16, covers: 2021}]
  - id: bao-cao-tinh
    clause: III.2
    title: "Tổng hợp báo cáo"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{by: 2021-12-24, covers: 2021}]
    after: [bao-cao-huyen]
""",
    check=check,
)
