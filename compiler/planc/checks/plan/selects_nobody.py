"""A selector whose exceptions leave nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.checks.vocabulary import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Selectors that name no agency once their exceptions are taken out."""
    for selection in compiled.binding.selections:
        if selection.removed and not selection.agencies:
            party = selection.party
            args = {"party": party.written, "role": selection.role}
            yield Hit(party.origin.of("except"), args, selection.item)


RULE = Rule(
    code="P111",
    name="selects-nobody",
    severity="warning",
    title=Text(vi="Trừ hết, không còn ai", en="Exceptions that leave nobody"),
    message=Text(
        vi="Phần except loại hết các cơ quan của “{party}”, nên không còn ai để {role}.",
        en="The exceptions take all agencies out of “{party}”: nobody is left to {role}.",
    ),
    remedy=Text(
        vi="Bớt đơn vị trong except, hoặc bỏ cả cơ quan này nếu văn bản không giao cho ai.",
        en="Take units out of `except`, or the whole party away if the document means nobody.",
    ),
    reason=Text(
        vi="Việc trông như đã giao mà thật ra không có cơ quan nào làm.",
        en="The work looks assigned, and yet no agency has to do it.",
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead:
      - so-tu-phap
    coordinate:
►      - {party: ubnd@huyen-diem, except: [song-xanh]}
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    coordinate: [{party: ubnd@cap-huyen, except: [song-xanh]}]
    when: [{in: 2020}]
""",
    check=check,
    words={"role": ROLES},
)
