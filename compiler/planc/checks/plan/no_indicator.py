"""A task without a number to reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Tasks without a target, of their own or of a part of theirs."""
    with_target = {item.parent or item.id for item in compiled.plan.items if item.targets}
    for item in among(compiled):
        if item.id not in with_target:
            yield Hit(item.place.span, {}, item.id)


def among(compiled: Compiled) -> Sequence[Item]:
    """Tasks."""
    return [item for item in compiled.plan.items if item.kind == "task"]


RULE = Rule(
    code="P507",
    name="no-indicator",
    severity="note",
    title=Text(vi="Nhiệm vụ không có chỉ tiêu", en="A task without an indicator"),
    message=Text(
        vi="Nhiệm vụ này chưa có chỉ tiêu định lượng.",
        en="This task has no number that tells when it is achieved.",
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm, ví dụ: targets: [{measure: lop, min: 2}]; nếu văn bản viết "
            "như vậy thì để nguyên và đề nghị cơ quan ban hành ghi rõ chỉ tiêu; không tự điền."
        ),
        en=(
            "If it was left out in typing, add it, as in: targets: [{measure: lop, min: 2}]; if "
            "the document says so, leave it and ask the issuer to give a number; invent none."
        ),
    ),
    reason=Text(
        vi=(
            "“Tăng cường”, “nâng cao” không đo được: hai nơi làm rất khác nhau vẫn cùng báo cáo là "
            "hoàn thành."
        ),
        en=(
            "“Strengthen” and “improve” cannot be measured: two places that did very different "
            "things both report success."
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
    targets:
      - {measure: lop, per: cap-tinh, min: 2, unit: "lớp"}
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi="{hit_items} trên {all_items} nhiệm vụ chưa có chỉ tiêu định lượng.",
        en="{hit_items} of {all_items} tasks have no number that tells when they are achieved.",
    ),
    whole=True,
)
