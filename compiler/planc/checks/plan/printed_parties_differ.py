"""Parties that differ from the line the document prints for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import few
from planc.checks.facts.printed_parties import (
    disagreements,
    misquoted_groups,
    never_mentioned,
)
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.language.model import ROLE_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item

#: What the roles of a report are called in it.
_REPORT_KEYS = {role: key for key, role in ROLE_KEYS.items()}


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Printed lines, quoted lists and prose that name others than their fields do."""
    for found in (*disagreements(compiled), *never_mentioned(compiled)):
        origin = found.item.origin
        args: dict[str, Argument] = {
            "printed": found.printed.rstrip(" .;") or found.printed,
            "recorded": found.recorded.rstrip(" .;"),
            "missing": few(found.missing),
            "extra": few(found.extra),
        }
        field = f"as_written/{found.key}"
        place = Place(origin.of(field if field in origin.fields else "text"), found.item.id)
        key = _REPORT_KEYS.get(found.key, found.key) if found.item.kind == "report" else found.key
        yield Hit(origin.of(key), args, found.item.id, related=(place,))
    for quoted in misquoted_groups(compiled):
        args = {
            "printed": quoted.group.quote or "",
            "recorded": quoted.recorded,
            "missing": few(quoted.missing),
            "extra": few(quoted.extra),
        }
        origin = quoted.group.origin
        yield Hit(origin.of("members"), args, related=(Place(origin.of("quote")),))


def among(compiled: Compiled) -> Sequence[Item]:
    """The items that have a printed line about parties."""
    return [
        item for item in compiled.plan.items if any(key != "when" for key, _ in item.as_written)
    ]


RULE = Rule(
    code="P120",
    name="printed-parties-differ",
    severity="warning",
    title=Text(vi="Cơ quan khác nguyên văn", en="Parties unlike the printed ones"),
    message=Text(
        vi=(
            "Nguyên văn ghi “{printed}”[[, còn dữ liệu ghi “{recorded}”]][[; dữ liệu thiếu "
            "{missing}]][[; dữ liệu có thêm {extra}]]."
        ),
        en=(
            "The copied words say “{printed}”[[, and the data “{recorded}”]][[; missing in the "
            "data: {missing}]][[; only in the data: {extra}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa cơ quan, hoặc chỗ chép nguyên văn (as_written), cho khớp "
            "với văn bản; nếu văn bản khác đã thay cơ quan này thì ghi chấp thuận ở waivers, kèm "
            "văn bản đó."
        ),
        en=(
            "If it was typed wrongly, correct the parties or the words that were copied "
            "(`as_written`) after the document; if another document has changed the parties since, "
            "record a waiver that names it."
        ),
    ),
    reason=Text(
        vi=(
            "Nghĩa vụ được giao theo cơ quan ghi ở đây, còn văn bản in nguyên văn. Hai chỗ khác "
            "nhau thì có nơi được giao việc mà văn bản không giao, hoặc văn bản giao mà không "
            "nhận được phiếu."
        ),
        en=(
            "Duties are given to the parties recorded here, while people read the printed line. "
            "Where they differ, somebody gets work that the document does not give, or somebody "
            "whom it names gets no sheet."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [so-tu-phap]
    coordinate: [ubnd@cap-xa]
    when: [{in: 2020}]
    as_written:
      lead: "Sở Tư pháp, Ủy ban nhân dân cấp huyện."
      coordinate: "Ủy ban nhân dân cấp xã."
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap, ubnd@cap-huyen]
    coordinate: [ubnd@cap-xa]
    when: [{in: 2020}]
    division: each-own-area
    as_written:
      lead: "Sở Tư pháp, Ủy ban nhân dân cấp huyện."
      coordinate: "Ủy ban nhân dân cấp xã."
""",
    check=check,
    among=among,
    message_for_all=Text(
        vi=(
            "{hit_items} trên {all_items} mục ghi cơ quan khác nguyên văn: có thể do một tên ở "
            "bodies, units hoặc groups đã bị sửa."
        ),
        en=(
            "The parties of {hit_items} of {all_items} items differ from the copied words: a name "
            "under `bodies`, `units` or `groups` may have been changed."
        ),
    ),
)
