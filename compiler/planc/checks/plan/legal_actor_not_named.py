"""Work that the law gives to somebody whom the plan does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.facts.legal import asked_of, sources, texts_read
from planc.checks.packs.model import ActedBy
from planc.checks.rule import Hit, Rule, Text
from planc.checks.words.document_words import document_words, in_one_spelling, sentences
from planc.checks.words.stretches import around
from planc.idiom.parties import head_of
from planc.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.checks.words.general_words import Kind
    from planc.compiled import Compiled

#: How much of a sentence a message repeats.
MOST_LETTERS = 80


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Clauses about an act of the law of which no clause and no party names the actor."""
    words = [(each, in_one_spelling(each.text)) for each in document_words(compiled) if each.clause]
    texts = " ".join(" ".join(text.split()) for _, text in words)
    for rule, asked in asked_of(compiled, ActedBy):
        if any(in_one_spelling(actor) in texts for actor in asked.actors):
            continue
        able = _able(compiled, asked)
        for each, text in words:
            told = _told(text, asked)
            if told is None or _holders(compiled, each.item) & able:
                continue
            start, first, last = told
            args = {
                "said": around(each.text[first:last], start - first, MOST_LETTERS),
                "act": asked.act,
                "actor": asked.actors[0],
                "source": rule.source.name,
            }
            end = start + len(asked.words[0])
            yield Hit(each.span(start, end), args, each.item)


def _told(text: str, asked: ActedBy) -> tuple[int, int, int] | None:
    """Where the first word of an act stands, and the sentence that has all of them."""
    asked_words = [in_one_spelling(word) for word in asked.words]
    for start, sentence in sentences(text):
        if all(word in sentence for word in asked_words):
            at = start + sentence.index(asked_words[0])
            return at, start, start + len(sentence)
    return None


def _able(compiled: Compiled, asked: ActedBy) -> set[Kind]:
    """The bodies, each at a level, that are the actor: by their name alone or with the level."""
    actors = {fold(actor) for actor in asked.actors}
    names = {body: fold(head_of(pattern)) for body, pattern in compiled.directory.patterns.items()}
    levels = [(level.id, fold(level.name)) for level in compiled.plan.levels]
    return {
        (body, level)
        for body, name in names.items()
        for level, level_name in levels
        if not actors.isdisjoint((name, f"{name} {level_name}"))
    }


def _holders(compiled: Compiled, item: str | None) -> set[Kind]:
    """Who holds a role in an item: bodies, each at a level."""
    agencies = compiled.directory.agencies
    held = (agencies[found.agency] for found in compiled.binding.by_item.get(item or "", ()))
    return {(agency.body, agency.level) for agency in held}


RULE = Rule(
    code="P803",
    name="legal-actor-not-named",
    severity="note",
    title=Text(
        vi="Việc luật giao cho người không được nêu",
        en="The law gives this to somebody not named",
    ),
    message=Text(
        vi=(
            "Mục này viết “{said}”. Theo {source}, việc {act} do {actor} làm, mà kế hoạch không "
            "chỗ nào nêu đến."
        ),
        en=(
            "This clause says “{said}”. By {source} an act of the law ({act}) is done by {actor}, "
            "whom the plan names nowhere."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì thêm người, cơ quan mà luật giao; nếu văn bản viết như vậy thì để "
            "nguyên và đề nghị cơ quan ban hành nói rõ câu này có phải là việc đó không, ai làm, "
            "gửi kết quả cho ai."
        ),
        en=(
            "If it was left out in typing, add whom the law charges; if the document says so, "
            "leave it and ask the issuer whether that act is meant, who does it, and to whom the "
            "result goes."
        ),
    ),
    reason=Text(
        vi=(
            "Cơ quan chủ trì theo kế hoạch chờ một kết quả mà luật giao cho người khác làm. Không "
            "nêu tên thì người đó không nhận được kế hoạch."
        ),
        en=(
            "The leads wait for something that the law has others do. Whoever is not named does "
            "not get the plan."
        ),
    ),
    bad="""\
sections:
  - {id: can-cu, clause: I.1, text: "Thực hiện Luật Hòa giải ở cơ sở."}
  - id: ra-soat
    clause: II.1
    text: |
►      Trên cơ sở rà soát, đánh giá, thay thế hòa giải viên.
""",
    good="""\
sections:
  - {id: can-cu, clause: I.1, text: "Thực hiện Luật Hòa giải ở cơ sở."}
  - id: ra-soat
    clause: II.1
    text: |
      Trên cơ sở rà soát của Trưởng ban công tác Mặt trận, thay thế hòa giải viên.
""",
    check=check,
    source=sources(ActedBy),
    source_read=texts_read(ActedBy),
)
