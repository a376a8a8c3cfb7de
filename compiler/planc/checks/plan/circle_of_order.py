"""Work that has to wait for itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place, Span
from planc.language.order import from_the_leaves

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.language.model import Item


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Circles of `after`, of terms counted from items, and of tasks that consist of their parts."""
    items = {item.id: item for item in compiled.plan.items}
    links: dict[str, dict[str, Span]] = {name: _waits_for(item) for name, item in items.items()}
    for item in items.values():
        if item.parent in links:
            # A task is done when its parts are.
            links[item.parent].setdefault(item.id, item.place.span)
    known = {name: [each for each in found if each in items] for name, found in links.items()}
    for circle in from_the_leaves(items, known.__getitem__)[1]:
        steps = list(pairwise(circle))
        waiting, awaited = steps[-1]
        # Link by link, since a long text is cut and the path must not be.
        path = tuple(
            f"{one} ({items[one].clause}) → {other} ({items[other].clause})" for one, other in steps
        )
        related = tuple(Place(links[one][other], one) for one, other in steps[:-1])
        yield Hit(links[waiting][awaited], {"path": path}, waiting, related=related)


def _waits_for(item: Item) -> dict[str, Span]:
    """What an item waits for by its own words, and where that is said."""
    found = {name: item.origin.entry("after", name) for name in item.after}
    for entry in item.when:
        if entry.within and entry.after:
            found.setdefault(entry.after, entry.origin.of("after"))
    return found


RULE = Rule(
    code="P501",
    name="circle-of-order",
    severity="warning",
    title=Text(vi="Thứ tự vòng tròn", en="A circle of order"),
    message=Text(
        vi="Các việc này chờ nhau thành vòng tròn, không việc nào bắt đầu được: {path}.",
        en="These wait for each other in a circle, so that none of them can begin: {path}.",
    ),
    remedy=Text(
        vi=(
            "Xem văn bản nói việc nào trước: bỏ một mắt xích ở after; nếu văn bản viết như vậy thì "
            "hỏi cơ quan ban hành."
        ),
        en=(
            "See which the document puts first, and take one link of `after` away; if the document "
            "says so, ask the issuer."
        ),
    ),
    reason=Text(
        vi="Việc sau chờ việc trước, việc trước lại chờ việc sau: nơi nào cũng có lý do chưa làm.",
        en="Where each waits for the other, everyone has a reason not to begin.",
    ),
    bad="""\
tasks:
  - id: ra-soat
    clause: II.1
    title: "Rà soát"
    lead: [so-tu-phap]
    when: [{in: 2020}]
    after: [tap-huan]
  - id: tap-huan
    clause: II.2
    title: "Tập huấn"
    lead: [so-tu-phap]
    when: [{in: 2020}]
►    after: [ra-soat]
""",
    good="""\
tasks:
  - id: ra-soat
    clause: II.1
    title: "Rà soát"
    lead: [so-tu-phap]
    when: [{in: 2020}]
  - id: tap-huan
    clause: II.2
    title: "Tập huấn"
    lead: [so-tu-phap]
    when: [{in: 2020}]
    after: [ra-soat]
""",
    check=check,
)
