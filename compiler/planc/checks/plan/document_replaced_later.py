"""A document that is replaced while the plan runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import replaced_documents, sources, texts_read
from planc.checks.packs.model import Replaces
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.citations import day_of_the_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Documents known to be replaced after the day of the plan and before its end."""
    on, last = day_of_the_plan(compiled), compiled.schedule.last_day
    for found in replaced_documents(compiled):
        if on < found.asked.from_day <= last:
            args: dict[str, Argument] = {
                "document": found.name,
                "successor": found.asked.successor,
                "from": found.asked.from_day,
                "last": last,
            }
            yield Hit(found.span, args, found.item)


RULE = Rule(
    code="P807",
    name="document-replaced-later",
    severity="note",
    title=Text(
        vi="Văn bản bị thay thế khi kế hoạch đang thực hiện",
        en="A document replaced while the plan runs",
    ),
    message=Text(
        vi=("{document} được {successor} thay thế từ ngày {from}, khi kế hoạch còn đến {last}."),
        en="{document} is replaced by {successor} from {from} on; the plan goes on until {last}.",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì ghi until và succeeded_by của văn bản cũ dưới legal; nếu văn bản "
            "viết như vậy thì để nguyên và đề nghị cơ quan ban hành nói rõ từ ngày đó thực hiện "
            "thế nào theo văn bản mới."
        ),
        en=(
            "If it was left out in typing, give until and succeeded_by of the old one under "
            "legal; if the document says so, leave it and ask the issuer how the plan goes on "
            "under the new one."
        ),
    ),
    reason=Text(
        vi=(
            "Văn bản còn đúng khi lập kế hoạch vẫn có thể hết hiệu lực giữa chừng, mà các cơ quan "
            "vẫn làm theo bản cũ."
        ),
        en=(
            "A document that was right when the plan was made may end on the way, while everybody "
            "goes on by the old one."
        ),
    ),
    bad="""\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2024-01-01, to: 2026-12-31}
legal:
►  - id: chuong-trinh-khung
    type: "Quyết định"
    number: "4077/QĐ-BTP"
    date: 2014-12-31
    issuer: "Bộ Tư pháp"
    title: "ban hành Chương trình khung"
""",
    good="""\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2024-01-01, to: 2024-12-31}
legal:
  - id: chuong-trinh-khung
    type: "Quyết định"
    number: "4077/QĐ-BTP"
    date: 2014-12-31
    issuer: "Bộ Tư pháp"
    title: "ban hành Chương trình khung"
""",
    check=check,
    source=sources(Replaces),
    source_read=texts_read(Replaces),
)
