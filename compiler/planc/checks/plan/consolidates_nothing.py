"""Reports to be put together from others, where nobody is asked for the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.reporting import feeders_of, flows_of
from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Reports that are put together by agencies to which nobody reports."""
    flows = flows_of(compiled)
    feeders = feeders_of(flows)
    # What comes in only when something happens is nothing to make a regular report from.
    regular = {agency for flow in flows.values() if not flow.on_demand for agency in flow.receivers}
    every = {agency for flow in flows.values() for agency in flow.receivers}
    for flow in flows.values():
        receiving = every if flow.on_demand else regular
        if (
            flow.puts_together
            and flow.reporters
            and not feeders[flow.item.id]
            and not flow.reporters & receiving
        ):
            reporter = compiled.directory.name(min(flow.reporters), compiled.schedule.last_day)
            more = len(flow.reporters) - 1
            yield Hit(flow.item.place.span, {"reporter": reporter, "more": more}, flow.item.id)


RULE = Rule(
    code="P410",
    name="consolidates-nothing",
    severity="note",
    title=Text(vi="Tổng hợp mà không ai gửi về", en="Nothing to consolidate"),
    message=Text(
        vi=(
            "{reporter}[[ và {more} nơi khác]] phải tổng hợp báo cáo, nhưng kế hoạch không yêu cầu "
            "ai gửi báo cáo về đó."
        ),
        en=(
            "{reporter}[[ and {more} more]] have to put reports together, but the plan asks nobody "
            "to send them any."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm một mục ở reports; nếu văn bản viết như vậy thì để nguyên và đề "
            "nghị cơ quan ban hành bổ sung nơi gửi và hạn gửi."
        ),
        en=(
            "See whether the document says who sends something: if it does, add that under reports "
            "and `after`; if not, ask the issuer who sends it, and by when."
        ),
    ),
    reason=Text(
        vi=(
            "Không ai có trách nhiệm gửi thì nơi tổng hợp phải đi xin từng nơi, và không có hạn "
            "nào để nhắc."
        ),
        en=(
            "Where nobody is obliged to send anything, whoever puts it together has to ask each "
            "office, with no day to remind it of."
        ),
    ),
    bad="""\
reports:
►  - id: bao-cao-tinh
    clause: III.2
    title: "Tổng hợp, báo cáo kết quả"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{by: 2022-01-20, covers: 2021}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{by: 2022-01-14, covers: 2021}]
  - id: bao-cao-tinh
    clause: III.2
    title: "Tổng hợp, báo cáo kết quả"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{by: 2022-01-20, covers: 2021}]
""",
    check=check,
    whole=True,
)
