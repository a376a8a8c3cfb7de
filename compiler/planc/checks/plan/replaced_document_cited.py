"""A document that had been replaced when the plan was made."""

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
    """Documents known to be replaced on the day of the plan, where each is cited first."""
    on = day_of_the_plan(compiled)
    for found in replaced_documents(compiled):
        if found.asked.from_day <= on:
            args: dict[str, Argument] = {
                "document": found.name,
                "successor": found.asked.successor,
                "from": found.asked.from_day,
                "quote": found.rule.source.quote,
            }
            yield Hit(found.span, args, found.item)


RULE = Rule(
    code="P806",
    name="replaced-document-cited",
    severity="warning",
    title=Text(vi="Viện dẫn văn bản đã bị thay thế", en="A replaced document is cited"),
    message=Text(
        vi="{document} đã được {successor} thay thế từ ngày {from}: “{quote}”.",
        en="{document} was replaced by {successor} from {from} on: “{quote}”.",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm văn bản mới, ghi until và succeeded_by của văn bản cũ dưới "
            "legal; nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành viện dẫn "
            "văn bản mới."
        ),
        en=(
            "If it was left out in typing, add the new document, and until and succeeded_by of "
            "the old one under legal; if the document says so, leave it and ask the issuer to "
            "cite the new one."
        ),
    ),
    reason=Text(
        vi="Làm theo văn bản đã bị thay thế là làm theo nội dung không còn áp dụng.",
        en="Who follows a replaced document follows what no longer holds.",
    ),
    bad="""\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2026-01-01, to: 2026-12-31}
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
  period: {from: 2026-01-01, to: 2026-12-31}
legal:
  - id: chuong-trinh-khung
    type: "Quyết định"
    number: "2372/QĐ-BTP"
    date: 2025-07-18
    issuer: "Bộ Tư pháp"
    title: "ban hành Chương trình khung"
""",
    check=check,
    source=sources(Replaces),
    source_read=texts_read(Replaces),
)
