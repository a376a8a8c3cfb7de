"""The words of the timeline stand in both languages and have the same holes."""

from __future__ import annotations

import re
from dataclasses import fields

from planc.text.timeline_words import EN, VI, TimelineWords


def holes(value: object) -> object:
    """The words in braces of a text, of each of several, or of each under a key."""
    if isinstance(value, str):
        return sorted(re.findall(r"{(\w+)}", value))
    if isinstance(value, tuple):
        return [holes(part) for part in value]
    assert hasattr(value, "items")
    return {key: holes(part) for key, part in value.items()}


def test_both_languages_have_every_word_with_the_same_holes() -> None:
    for field in fields(TimelineWords):
        vietnamese, english = getattr(VI, field.name), getattr(EN, field.name)
        assert vietnamese
        assert english
        assert holes(vietnamese) == holes(english), field.name
