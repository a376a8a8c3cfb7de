"""A lead that reports to nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import leads_hits, leads_left_out
from planc.checks.rule import Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.rule import Hit
    from planc.compiled import Compiled


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Leads of tasks that neither send nor receive a report."""
    duty = leads_left_out(compiled, "duty", ("report", "notice"))
    report = leads_left_out(compiled, "report", ("duty", "notice"))
    yield from leads_hits(compiled, report, duty, also="no-duty")


RULE = Rule(
    code="P202",
    name="lead-without-report",
    severity="note",
    title=Text(vi="Chủ trì mà không phải báo cáo", en="A lead without a report"),
    message=Text(
        vi=(
            "[[{name} chủ trì {count} việc ({clauses}) nhưng không phải gửi báo cáo nào]]"
            "[[{missing} trên {leads} cơ quan chủ trì không phải gửi báo cáo nào: {names}]]"
            "[[; {also}]]."
        ),
        en=(
            "[[{name}: no report to make, but lead of tasks or parts ({count}: {clauses})]]"
            "[[{missing} of {leads} leads have to report to nobody: {names}]][[; {also}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm vào dòng from của báo cáo (và duties, nếu thiếu cả ở đó); nếu "
            "văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành nói rõ cơ quan này có "
            "trách nhiệm gì, báo cáo ai, khi nào."
        ),
        en=(
            "Add it to the line from of a report (and to duties, if it is missing there too) if it "
            "was left out here; if the document says so, leave it and ask the issuer what it "
            "answers for, and to whom and when it reports."
        ),
    ),
    reason=Text(
        vi=(
            "Việc có người chủ trì mà không ai báo cáo thì cơ quan tổng hợp không biết kết quả, và "
            "báo cáo chung thiếu phần việc đó. Báo cáo chỉ gửi khi có vướng mắc không thay được "
            "báo cáo kết quả."
        ),
        en=(
            "Where a lead does not report, whoever puts the reports together does not learn of the "
            "result. A report of difficulties, made only when there are any, is no report of "
            "results."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [so-tai-chinh]
    when: [{in: 2020}]
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{before: 2020-11-20, covers: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
reports:
  - id: bao-cao
    clause: III.1
    title: "Báo cáo kết quả"
    from: [so-tu-phap]
    to: [ubnd@tinh-mau]
    when: [{before: 2020-11-20, covers: 2020}]
""",
    check=check,
    words={
        "also": {
            "no-duty": Text(
                vi="phần Tổ chức thực hiện cũng không nêu trách nhiệm nào",
                en="no standing duty either",
            )
        }
    },
    whole=True,
)
