"""Work whose time waits for something, with no latest day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.times import form, is_one_work
from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item
    from planc.time import Occurrence


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Times that wait for guidance, or for something whose day is not known.

    A time beside it that has its day is the latest one, and then nothing is open.
    """
    for item in among(compiled):
        for run in compiled.schedule.occurrences[item.id]:
            if run.certainty == "awaiting" and run.span and not _has_fallback(item, run):
                term = run.stated_from == "within"
                args: dict[str, Argument] = {
                    "awaits": "" if term else run.words or "",
                    "after": run.stated_to or "" if term else "",
                }
                yield Hit(run.span, args, item.id)


def _has_fallback(item: Item, run: Occurrence) -> bool:
    return run.entry is not None and any(
        form(entry) in ("in", "from", "before", "by") and not entry.onwards
        for entry in item.when
        if is_one_work(entry, run.entry)
    )


def among(compiled: Compiled) -> Sequence[Item]:
    """Items that have a time of their own."""
    return [item for item in compiled.plan.items if item.when]


RULE = Rule(
    code="P305",
    name="awaiting",
    severity="note",
    title=Text(vi="Thời gian còn phải chờ", en="A time that is awaited"),
    message=Text(
        vi=(
            "Thời gian của việc này chưa tính được ngày[[: “{awaits}”]][[: thời hạn tính từ "
            "“{after}”, mà ngày đó chưa biết]], và không có ngày chậm nhất trong trường hợp chưa "
            "có."
        ),
        en=(
            "The time of this item has no date yet[[: “{awaits}”]][[: it is counted from "
            "“{after}”, whose day is not known]], and no latest day in case it never comes."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót ngày chậm nhất thì thêm nó thành một dòng bên cạnh, ví dụ: - {by: "
            "2020-11-20}; nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành ghi "
            "ngày chậm nhất. Sự kiện dưới calendar đã có ngày thì điền date của nó; đã có hướng "
            "dẫn thì thêm dòng thời gian theo hướng dẫn, giữ nguyên dòng này."
        ),
        en=(
            "If a latest day was left out, add it as a line of its own beside this one, as in: - "
            "{by: 2020-11-20}; if the document says so, leave it and ask the issuer for a latest "
            "day. When an event under calendar has its day, fill in its date; when the guidance is "
            "there, add a line with its time and keep this one."
        ),
    ),
    reason=Text(
        vi=(
            "“Theo hướng dẫn của Bộ” là thời hạn thật nhưng chưa có ngày. Nếu không ai theo dõi, "
            "khi có hướng dẫn việc vẫn không vào lịch của ai."
        ),
        en=(
            "“As the ministry will advise” is a real deadline without a date. If nobody keeps "
            "watch, it gets into no calendar when the advice comes."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
►    when: [{awaits: "Theo hướng dẫn của Bộ Tư pháp", of: [bo-tu-phap]}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when:
      - {awaits: "Theo hướng dẫn của Bộ Tư pháp", of: [bo-tu-phap]}
      - {by: 2020-11-20}
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi="{hit_items} trên {all_items} nội dung có thời gian chưa tính được ngày.",
        en="{hit_items} of {all_items} items have a time without a date yet.",
    ),
)
