"""Headings that are missing, or that only some of several clauses have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text
from planc.findings import Place
from planc.language.clauses import clause_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.findings import Argument
    from planc.language.model import Item, Section

#: A line of more words is a sentence, not a heading.
_MOST_WORDS = 16

#: Of fewer clauses beside each other nobody can say what is usual among them.
_LEAST_CLAUSES = 3

_CLOSING = "end"


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Clauses without a line of their own above others, and sibling clauses of two sorts."""
    owners = _owners(compiled)
    below: dict[str, list[str]] = {}
    for clause in _with_those_above(owners):
        below.setdefault(clause.rpartition(".")[0], []).append(clause)
    for above, clauses in below.items():
        clauses.sort(key=clause_key)
        yield from _missing(clauses, below, owners)
        yield from _mixed(above, clauses, owners)


def _missing(
    clauses: list[str], below: Mapping[str, list[str]], owners: Mapping[str, Section | Item]
) -> Iterator[Hit]:
    """Clauses that have others below them and no words, while clauses beside them have some."""
    with_words = tuple(clause for clause in clauses if clause in owners)
    for clause in clauses:
        if clause not in owners and with_words:
            first = _first_below(clause, below, owners)
            args: dict[str, Argument] = {
                "clause": clause,
                "with_title": with_words,
                "above": "",
                "without": (),
            }
            yield Hit(first.origin.of("clause"), args, getattr(first, "kind", None) and first.id)


def _mixed(above: str, clauses: list[str], owners: Mapping[str, Section | Item]) -> Iterator[Hit]:
    """Clauses of one heading of which some begin with a heading of their own and some do not."""
    found = {clause: owners[clause] for clause in clauses if clause in owners}
    # The words of a task are its name: what it is headed by is said.
    if len(found) < _LEAST_CLAUSES or any(_is_task(noun) for noun in found.values()):
        return
    with_title = tuple(clause for clause, noun in found.items() if _is_heading(noun.text or ""))
    without = tuple(clause for clause in found if clause not in with_title)
    if not with_title or not without or above not in owners:
        return
    head = owners[above]
    fewer = with_title if len(with_title) < len(without) else without
    args: dict[str, Argument] = {
        "clause": "",
        "with_title": with_title,
        "above": above,
        "without": without,
    }
    odd, *others = (found[clause] for clause in fewer)
    related = [Place(noun.origin.of("text"), _item_id(noun)) for noun in (*others, head)]
    yield Hit(odd.origin.of("text"), args, _item_id(odd), related=tuple(related))


def _owners(compiled: Compiled) -> dict[str, Section | Item]:
    """Who owns the words of each numbered clause; of several, the one with the text."""
    plan = compiled.plan
    owners: dict[str, Section | Item] = {}
    nouns: tuple[Section | Item, ...] = (*plan.sections, *plan.funding, *plan.items)
    for noun in nouns:
        if "/" in noun.clause or noun.clause == _CLOSING:
            continue
        if noun.clause not in owners or (noun.text and not owners[noun.clause].text):
            owners[noun.clause] = noun
    return owners


def _with_those_above(owners: Mapping[str, Section | Item]) -> set[str]:
    found = set()
    for clause in owners:
        pieces = clause.split(".")
        found |= {".".join(pieces[:length]) for length in range(1, len(pieces) + 1)}
    return found


def _first_below(
    clause: str, below: Mapping[str, list[str]], owners: Mapping[str, Section | Item]
) -> Section | Item:
    """The first clause with words in a clause that has none."""
    while clause not in owners:
        clause = min(below[clause], key=clause_key)
    return owners[clause]


def _is_heading(text: str) -> bool:
    line = text.strip()
    return "\n" not in line and not line.endswith((".", ";")) and len(line.split()) <= _MOST_WORDS


def _is_task(noun: Section | Item) -> bool:
    return getattr(noun, "kind", "") in ("task", "part")


def _item_id(noun: Section | Item) -> str | None:
    return noun.id if hasattr(noun, "kind") else None


RULE = Rule(
    code="P707",
    name="heading-without-title",
    severity="note",
    title=Text(vi="Mục không có tiêu đề", en="A heading without a title"),
    message=Text(
        vi=(
            "[[{clause} không có tiêu đề, trong khi {with_title} có]][[Trong mục {above}, "
            "{with_title} có tiêu đề, còn {without} thì không]]."
        ),
        en=(
            "[[{clause} has no title, but {with_title} has one]][[In {above}, {with_title} has a "
            "title and {without} has none]]."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm tiêu đề dưới sections; nếu văn bản viết như vậy thì để nguyên "
            "và đề nghị cơ quan ban hành đặt tiêu đề cho các mục cùng bậc."
        ),
        en=(
            "If it was left out in typing, add the title under sections; if the document says so,"
            " leave it and ask the issuer to give all clauses of one rank a title."
        ),
    ),
    reason=Text(
        vi=(
            "Người đọc tìm việc theo tiêu đề. Mục cùng bậc mà chỗ có chỗ không thì dễ bỏ sót phần "
            "không có tiêu đề."
        ),
        en=(
            "People find their work by its titles. Where some clauses of one rank have one and "
            "others do not, the others are overlooked."
        ),
    ),
    bad="""\
sections:
  - {id: nhiem-vu, clause: II, text: "NHIỆM VỤ"}
  - {id: to-chuc, clause: III, text: "TỔ CHỨC THỰC HIỆN"}
  - {id: so-tu-phap-lam, clause: III.1, text: "Sở Tư pháp theo dõi việc thực hiện."}
  - {id: cac-huyen, clause: III.2, text: "Các huyện bố trí người thực hiện."}
►  - {id: kinh-phi, clause: III.3, text: "Kinh phí:"}
►  - {id: nguon, clause: IV.1, text: "Nguồn lấy từ ngân sách."}
""",
    good="""\
sections:
  - {id: nhiem-vu, clause: II, text: "NHIỆM VỤ"}
  - {id: to-chuc, clause: III, text: "TỔ CHỨC THỰC HIỆN"}
  - {id: so-tu-phap-lam, clause: III.1, text: "Sở Tư pháp:"}
  - {id: cac-huyen, clause: III.2, text: "Các huyện:"}
  - {id: kinh-phi, clause: III.3, text: "Kinh phí:"}
  - {id: nguon, clause: III.3.1, text: "Nguồn lấy từ ngân sách."}
""",
    check=check,
    whole=True,
)
