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


#: How much of a title the message repeats.
MOST_LETTERS = 60


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
        # One by one, since a long text is cut and the path must not be.
        path = tuple(_name(items[name]) for name, _ in steps)
        related = tuple(Place(links[one][other], one) for one, other in steps[:-1])
        yield Hit(links[waiting][awaited], {"path": path}, waiting, related=related)


def _name(item: Item) -> str:
    title = " ".join((item.title or item.text or item.id).split())
    short = title if len(title) <= MOST_LETTERS else f"{title[: MOST_LETTERS - 1]}…"
    return f"“{short}” ({item.clause})"


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
        vi=(
            "Các việc này chờ nhau thành vòng tròn (việc đứng trước chờ việc đứng sau, việc cuối "
            "chờ việc đầu), không việc nào bắt đầu được: {path}."
        ),
        en=(
            "These wait for each other in a circle (each for the next, the last for the first), so "
            "that none of them can begin: {path}."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập nhầm thì bỏ một mắt xích ở after theo văn bản; nếu văn bản viết như vậy thì "
            "để nguyên và đề nghị cơ quan ban hành nói rõ việc nào trước."
        ),
        en=(
            "If it was typed wrongly, take one link of `after` away as the document has it; if the "
            "document says so, leave it and ask the issuer which comes first."
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
