"""Reports that are put into another one, without saying which or whose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import coverage_of
from planc.checks.facts.reporting import flows_of
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.facts.reporting import Flow
    from planc.compiled import Compiled
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Several hosts, one host for reporters of several bodies, and hosts that others make."""
    flows = flows_of(compiled)
    titled = {fold(flow.item.title): flow for flow in flows.values() if flow.item.title}
    hosted = [flow for flow in flows.values() if flow.item.hosted_in]
    if not hosted:
        return
    coverage = coverage_of(compiled)
    agencies = compiled.directory.agencies
    for flow in hosted:
        hosts = flow.item.hosted_in
        bodies = {agencies[agency].body for agency in flow.reporters}
        made = [titled[fold(host)] for host in hosts if fold(host) in titled]
        made = [host for host in made if host.item.id != flow.item.id and host.reporters]
        strangers = _strangers(flow, made)
        if len(hosts) == 1 and not strangers and (made or len(bodies) < 2):  # noqa: PLR2004
            continue
        several = len(bodies) > 1 and not made
        args: dict[str, Argument] = {
            "hosts": tuple(hosts) if len(hosts) > 1 else "",
            "reporters": coverage.spoken(sorted(flow.reporters)) if several else "",
            "strangers": coverage.spoken(strangers),
        }
        related = tuple(host.item.place for host in made if strangers)
        places = [flow.item.origin.entry("hosted_in", host) for host in hosts]
        related += tuple(Place(span, flow.item.id) for span in places[1:])
        yield Hit(places[0], args, flow.item.id, related=related)


def _strangers(flow: Flow, made: list[Flow]) -> list[str]:
    """The reporters that make none of the reports of the plan which are to be their hosts."""
    if len(made) < len(flow.item.hosted_in):
        return []  # of a host that the plan does not know nobody can say who makes it
    makers = {agency for host in made for agency in host.reporters}
    return sorted(flow.reporters - makers)


RULE = Rule(
    code="P406",
    name="host-report-unclear",
    severity="note",
    title=Text(vi="Lồng ghép vào báo cáo nào, của ai", en="Put into an unclear report"),
    message=Text(
        vi=(
            "[[Báo cáo lồng ghép vào “{hosts}” mà không nói nơi nào lồng vào báo cáo nào, hay vào "
            "cả hai. ]][[Người gửi thuộc nhiều loại cơ quan ({reporters}), chưa rõ nơi nào có làm "
            "báo cáo đó. ]][[{strangers} không phải là nơi làm báo cáo đó theo kế hoạch này.]]"
        ),
        en=(
            "[[The report goes into “{hosts}”, and it is not said who puts it into which, or into "
            "all. ]][[Its reporters are bodies of several kinds ({reporters}); which of them makes "
            "such a report is not clear. ]][[{strangers}: by this plan, not those who make it.]]"
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa; nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban "
            "hành nói rõ từng loại cơ quan lồng vào báo cáo nào; nơi không làm báo cáo đó thì gửi "
            "báo cáo riêng."
        ),
        en=(
            "Ask the issuer to say for each kind of body which report is meant; who does not make "
            "it sends one of its own."
        ),
    ),
    reason=Text(
        vi=(
            "Báo cáo chủ có hạn, mẫu và nơi nhận riêng. Nơi không làm báo cáo đó thì không biết "
            "gửi bằng văn bản nào, nơi làm cả hai thì không biết ghi vào đâu."
        ),
        en=(
            "The host has a day, a form and receivers of its own. Who does not make it does not "
            "know what to send; who makes both does not know where to write."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
►    hosted_in: ["Báo cáo công tác tư pháp", "Báo cáo công tác năm"]
    when: [{by: 2021-12-16, covers: 2021}]
""",
    good="""\
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    hosted_in: ["Báo cáo công tác tư pháp"]
    when: [{by: 2021-12-16, covers: 2021}]
""",
    check=check,
)
