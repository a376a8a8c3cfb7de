"""A task that does not say what it hands over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks without a product, of their own or of a part of theirs."""
    with_product = {item.parent or item.id for item in compiled.plan.items if item.products}
    for item in among(compiled):
        if item.id not in with_product:
            yield Hit(item.place.span, {}, item.id)


def among(compiled: Compiled) -> Sequence[Item]:
    """Tasks; a standing duty goes on, and a report is its own product."""
    return [item for item in compiled.plan.items if item.kind == "task"]


RULE = Rule(
    code="P506",
    name="no-product",
    severity="note",
    title=Text(vi="Nhiệm vụ không có sản phẩm", en="A task without a product"),
    message=Text(
        vi="Nhiệm vụ này chưa nêu sản phẩm, kết quả (văn bản, hội nghị, tài liệu, dữ liệu ...).",
        en="This task does not say what it hands over (a document, a conference, data ...).",
    ),
    remedy=Text(
        vi=(
            'Nếu nhập sót thì thêm, ví dụ: products: [{name: "Kế hoạch tập huấn", kind: plan}]; '
            "nếu văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành ghi rõ sản phẩm."
        ),
        en=(
            'If it was left out in typing, add it, as in: products: [{name: "Kế hoạch tập huấn", '
            "kind: plan}]; if the document says so, leave it and ask the issuer to name the "
            "product."
        ),
    ),
    reason=Text(
        vi=(
            "Sản phẩm là bằng chứng đã làm xong. Không có sản phẩm thì cuối kỳ chỉ còn lời báo cáo "
            "“đã triển khai”, người theo dõi không có gì để kiểm tra."
        ),
        en=(
            "A product shows that work is done. Without one nothing is left at the end but the "
            "words “has been carried out”, and nothing that could be checked."
        ),
    ),
    bad="""\
tasks:
►  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
    products:
      - {name: "Tài liệu tập huấn", kind: document}
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} nhiệm vụ chưa nêu sản phẩm, kết quả (văn bản, hội "
            "nghị, tài liệu, dữ liệu ...)."
        ),
        en=(
            "{hit_items} of {all_items} tasks do not say what they hand over (a document, a "
            "conference, data ...)."
        ),
    ),
    whole=True,
)
