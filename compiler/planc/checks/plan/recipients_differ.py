"""Reports that go to others according to another clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planc.checks.facts.reporting import feeders_of, flows_of, names_of
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.general_words import issuer_of
from planc.findings import Place
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planc.checks.facts.reporting import Flow
    from planc.compiled import Compiled
    from planc.findings import Argument

#: In the clause of a report that is sent to be put together, to whom the whole is said to go.
ONWARDS = re.compile(r"tổng\s+hợp\s*,?\s*(?:và\s+)?báo\s+cáo\s+(?P<whom>[^:;.(\n]+)", re.IGNORECASE)


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Reports whose receivers are not those that the clause of their feeders speaks of."""
    flows = flows_of(compiled)
    issuer = issuer_of(compiled)
    known = {agency for flow in flows.values() for agency in flow.receivers}
    if issuer:
        known.add(issuer.id)
    names = {agency: [fold(name) for name in names_of(compiled, agency)] for agency in known}
    for name, feeders in feeders_of(flows).items():
        flow = flows[name]
        for feeder in feeders:
            said = ONWARDS.search(feeder.words)
            if said is None or not flow.receivers:
                continue
            called = _called(fold(said["whom"]), names)
            # Words in which no agency can be told name somebody in general.
            if not called or called == flow.receivers:
                continue
            both = called & flow.receivers
            args: dict[str, Argument] = {
                "clause": feeder.item.clause,
                "words": said["whom"].strip(),
                "missing": _shown(compiled, flow.receivers - called) if both else "",
                "beside": _shown(compiled, called - flow.receivers) if both else "",
                "instead": "" if both else _shown(compiled, flow.receivers),
            }
            span = flow.item.origin.of("to")
            yield Hit(span, args, name, related=(_place(feeder, said["whom"]),))
            break


def _called(words: str, names: Mapping[str, Iterable[str]]) -> set[str]:
    """The agencies that folded words name, the longest names first."""
    called: set[str] = set()
    every = [(name, agency) for agency, found in names.items() for name in found if name]
    for name, agency in sorted(every, key=lambda entry: (-len(entry[0]), entry)):
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
        if re.search(pattern, words):
            called.add(agency)
            words = re.sub(pattern, " ", words)
    return called


def _shown(compiled: Compiled, agencies: Iterable[str]) -> tuple[str, ...]:
    last = compiled.schedule.last_day
    return tuple(compiled.directory.name(agency, last) for agency in sorted(agencies))


def _place(feeder: Flow, words: str) -> Place:
    """Where the words stand in the feeder's clause, if it has the text."""
    item = feeder.item
    start = (item.text or "").find(words)
    if start < 0:
        return item.place
    return Place(item.origin.within("text", item.text or "", start, start + len(words)), item.id)


RULE = Rule(
    code="P403",
    name="recipients-differ",
    severity="note",
    title=Text(vi="Nơi nhận báo cáo mỗi mục một khác", en="Recipients differ between clauses"),
    message=Text(
        vi=(
            "Mục {clause} nói tổng hợp để báo cáo “{words}”[[; ở đây báo cáo còn gửi {missing}]]"
            "[[; ở đây báo cáo không gửi {beside}]][[; ở đây báo cáo lại chỉ gửi {instead}]]."
        ),
        en=(
            "Clause {clause} says that the whole is reported to “{words}”[[; here the report also "
            "goes to {missing}]][[; here the report does not go to {beside}]][[; here the report "
            "goes to {instead} alone]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì sửa to theo văn bản; nếu văn bản viết như vậy thì để nguyên và đề "
            "nghị cơ quan ban hành nói rõ báo cáo gửi những nơi nào, là một hay hai báo cáo."
        ),
        en=(
            "If something was left out, correct `to` as the document has it; if the document says "
            "so, leave it and ask the issuer to whom the report goes, and whether there are two."
        ),
    ),
    reason=Text(
        vi=(
            "Báo cáo gửi thêm cấp trên thì cần thêm số liệu và thời gian. Nơi gửi về chỉ đọc mục "
            "của mình, nên không biết báo cáo còn đi đâu."
        ),
        en=(
            "A report that also goes further up needs other figures and more time. Those who send "
            "theirs read only their own clause and do not know where it goes."
        ),
    ),
    bad="""\
reports:
  - id: bao-cao-huyen
    clause: III.1
    text: "Ủy ban nhân dân các huyện gửi Sở Tư pháp để tổng hợp, báo cáo Ủy ban nhân dân tỉnh."
    from: [ubnd@cap-huyen]
    to: [so-tu-phap]
    when: [{by: 2021-12-16, covers: 2021}]
  - id: bao-cao-tinh
    clause: III.2
    title: "Tổng hợp báo cáo"
    from: [so-tu-phap]
►    to: [ubnd@tinh-mau, bo-tu-phap]
    when: [{by: 2021-12-24, covers: 2021}]
    after: [bao-cao-huyen]
""",
    good="""\
reports:
  - id: bao-cao-huyen
    clause: III.1
    text: "Ủy ban nhân dân các huyện gửi Sở Tư pháp để tổng hợp, báo cáo Ủy ban nhân dân tỉnh."
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
