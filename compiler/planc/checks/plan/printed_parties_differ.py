"""Parties that differ from the line the document prints for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.coverage import few
from planc.checks.facts.printed_parties import disagreements, misquoted_groups
from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.language.model import ROLE_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument

#: What the roles of a report are called in it.
_REPORT_KEYS = {role: key for key, role in ROLE_KEYS.items()}


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Printed lines and quoted lists that, read back, name others than their fields do."""
    for found in disagreements(compiled):
        origin = found.item.origin
        args: dict[str, Argument] = {
            "printed": found.printed.rstrip(" .;"),
            "recorded": found.recorded.rstrip(" .;"),
            "missing": few(found.missing),
            "extra": few(found.extra),
        }
        place = Place(origin.of(f"as_written/{found.key}"), found.item.id)
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


RULE = Rule(
    code="P120",
    name="printed-parties-differ",
    severity="warning",
    title=Text(vi="Cơ quan khác nguyên văn", en="Parties unlike the printed ones"),
    message=Text(
        vi=(
            "Văn bản in “{printed}”, còn ở đây ghi “{recorded}”[[; ở đây thiếu {missing}]][[; ở "
            "đây có thêm {extra}]]."
        ),
        en=(
            "The document prints “{printed}”, and “{recorded}” is recorded here[[; missing here: "
            "{missing}]][[; only here: {extra}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì sửa cơ quan ở đây, hoặc chỗ chép nguyên văn (as_written), cho khớp "
            "với văn bản; nếu văn bản khác đã thay cơ quan này thì ghi chấp thuận ở waivers, kèm "
            "văn bản đó."
        ),
        en=(
            "If it was typed wrongly, correct the parties here or the words that were copied "
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
)
