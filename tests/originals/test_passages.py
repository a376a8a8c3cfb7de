"""Words within a line and what they became; words that differ, quoted and placed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from source_beside import ITEMS, ORIGINAL, outcome

from helpers import compiled
from planc.checks import rule_of
from planc.coverage import cover
from planc.coverage.passages import passages
from planc.source import SourceFile
from real_plan import ROOT, real_plan

#: A passage: its kind, the words, what tells it from others of its kind, and how many agencies.
Told = tuple[str, str, object, int]


def told(line: int, *, original: str = ORIGINAL, items: str = ITEMS) -> list[Told]:
    """The passages of a line of the small plan's document."""
    plan = compiled(outcome(original, items=items))
    coverage = cover(plan)
    assert coverage is not None
    for source, found in zip(coverage.source, passages(plan, coverage), strict=True):
        if source.number == line:
            return [
                (each.kind, source.text[each.start : each.end], each.key or each.number, 0)
                if not each.agencies
                else (each.kind, source.text[each.start : each.end], each.key, len(each.agencies))
                for each in found
            ]
    raise AssertionError(line)


def of_real_plan(line: int) -> list[tuple[str, int, str]]:
    """Kind, place and words of the passages of a line of the real document."""
    coverage = cover(real_plan())
    assert coverage is not None
    every = zip(coverage.source, passages(real_plan(), coverage), strict=True)
    source, found = next(pair for pair in every if pair[0].number == line)
    return [(each.kind, each.start, source.text[each.start : each.end]) for each in found]


def test_a_quotation_is_found_in_the_text_of_its_item() -> None:
    assert told(6) == [("target", "ít nhất 02 lớp", 0, 0)]


def test_parties_are_found_with_those_they_stand_for_and_general_words_with_nobody() -> None:
    assert told(7) == [("party", "Sở Một", "lead", 1)]
    assert told(8) == [
        ("party", "Ủy ban nhân dân cấp huyện", "coordinate", 3),
        ("unspecified", "các đơn vị liên quan", "coordinate", 0),
    ]


def test_a_time_is_found_where_its_line_says_it() -> None:
    assert told(9) == [("time", "Năm 2020", 0, 0)]


def test_space_in_a_copy_hides_no_passage() -> None:
    wide = ORIGINAL.replace("ít nhất 02 lớp", "ít  nhất\u00a002\tlớp")
    assert told(6, original=wide) == [("target", "ít nhất 02 lớp", 0, 0)]


def test_prose_has_no_passages() -> None:
    assert told(4) == []


def test_a_line_that_is_not_in_the_model_has_no_passages() -> None:
    assert told(18, original=ORIGINAL + "Sở Một và các đơn vị liên quan.\n") == []


def test_words_printed_twice_belong_to_what_was_said_there() -> None:
    line = "trước ngày 20/11/2019"
    text = next(
        line for line in real_plan().originals[0].text.split("\n") if line.startswith("7. Đề nghị")
    )

    # The first stands for 2019 and is quoted by no entry, the last for the years behind.
    assert text.count(line) == 2
    assert [at for kind, at, words in of_real_plan(92) if words == line] == [text.rindex(line)]


def test_a_name_that_another_begins_with_is_marked_at_its_own_place() -> None:
    parties = [(at, words) for kind, at, words in of_real_plan(47) if kind == "party"]

    assert [words for _, words in sorted(parties)] == [
        "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố",
        "Tòa án nhân dân thành phố",
        "Ủy ban Mặt trận Tổ quốc Việt Nam",
        "các tổ chức chính trị - xã hội cấp huyện",
    ]


@pytest.mark.parametrize("part", ["first", "middle", "last"])
def test_both_sides_are_quoted_where_they_part_and_the_place_is_that_of_the_words(
    part: str,
) -> None:
    plan = real_plan()
    (file,) = plan.originals
    lines = file.text.split("\n")
    check = rule_of("P713").check
    assert check is not None
    for number, line in enumerate(lines):
        words = line.split()
        if not words:
            continue
        at = {"first": 0, "middle": len(words) // 2, "last": len(words) - 1}[part]
        changed = [*words[:at], "KHÁC" + words[at], *words[at + 1 :]]
        text = "\n".join([*lines[:number], " ".join(changed), *lines[number + 1 :]])
        edited = replace(plan, originals=(SourceFile(file.path, text),))

        (hit,) = check(edited, {})

        printed, said = str(hit.args["printed"]), str(hit.args["said"])
        assert "KHÁC" + words[at] in printed or len(words[at]) > 90
        assert max(len(printed), len(said)) <= 100
        assert words[at] in "".join(said.split())
        assert hit.args["line"] == number + 1 == hit.related[0].span.line
        # However the plan was named when it was read, its folder is `plan`.
        yaml = ROOT / "plan" / hit.span.file.rpartition("plan/")[2]
        shown = yaml.read_text(encoding="utf-8").split("\n")[hit.span.line - 1]
        # Marks, labels and the sign at the end of a recipient are printed, not written.
        there = shown[hit.span.column - 1 : hit.span.end_column - 1]
        assert there in {words[at], words[at].rstrip(";.")} or there not in words
