"""What several rules ask of one plan is worked out once, and never for another plan."""

from __future__ import annotations

from helpers import compiled, task
from planc.checks.once import once
from planc.checks.words.printed_words import wordings


def test_a_question_is_answered_once_for_a_plan_and_anew_for_the_next() -> None:
    asked: list[object] = []
    question = once(lambda plan: asked.append(plan) or len(asked))
    first, second = compiled(task("lead: [so-mot]")), compiled(task("lead: [so-hai]"))
    assert [question(each) for each in (first, first, second, first)] == [1, 1, 2, 3]
    assert asked == [first, second, first]


def test_the_same_words_read_again_are_another_plan() -> None:
    first, again = (compiled(task("lead: [so-mot]")) for _ in range(2))
    assert wordings(first) is wordings(first)
    assert wordings(again) == wordings(first)
    assert wordings(again) is not wordings(first)
