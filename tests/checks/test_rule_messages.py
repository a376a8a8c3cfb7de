from __future__ import annotations

from datetime import date

import pytest

from planc.checks import RULES, Rule, message
from planc.checks.message import fill
from planc.checks.rule import Text
from planc.findings import Argument, Finding, Span

PLACE = Span("vi-du.yaml", 1, 1, 1, 2)


def test_an_argument_stands_where_its_name_stands() -> None:
    assert fill("Không có “{name}”.", {"name": "ubdn"}, "vi") == "Không có “ubdn”."


def test_a_stretch_is_left_out_where_an_argument_in_it_is_empty_or_absent() -> None:
    template = "Không có {name}[[; gần giống: {nearest}]]."
    for empty in ({"nearest": ()}, {"nearest": ""}, {"nearest": 0}, {}):
        assert fill(template, {"name": "a", **empty}, "vi") == "Không có a."
    assert fill(template, {"name": "a", "nearest": ("b", "c")}, "vi") == (
        "Không có a; gần giống: b, c."
    )


def test_each_of_several_texts_gets_the_quotation_marks_around_the_argument() -> None:
    words = {"words": ("các đơn vị, địa phương", "các sở")}
    assert (
        fill("Chỉ ghi: “{words}”.", words, "vi") == "Chỉ ghi: “các đơn vị, địa phương”, “các sở”."
    )


def test_days_are_shown_day_first_in_both_languages() -> None:
    for language in ("vi", "en"):
        assert fill("{day}", {"day": date(2020, 5, 9)}, language) == "09/05/2020"


def test_numbers_are_plain_and_sizes_are_read_by_people() -> None:
    assert fill("{count} {limit:size}", {"count": 4000, "limit": 1_572_864}, "vi") == "4000 1,5 MB"
    assert fill("{limit:size}", {"limit": 1_572_864}, "en") == "1.5 MB"


def test_codes_are_called_by_their_words_and_other_values_stay() -> None:
    words = {"kind": {"task": Text(vi="nhiệm vụ", en="task")}}
    assert fill("{kind}", {"kind": "task"}, "vi", words) == "nhiệm vụ"
    assert fill("{kind}", {"kind": "khác"}, "vi", words) == "khác"


def test_what_stands_in_an_argument_is_never_read_as_a_template() -> None:
    args = {"words": "[[x]] {name}", "name": "y"}
    assert fill("Câu: {words}", args, "vi") == "Câu: [[x]] {name}"


def test_a_long_argument_is_cut_and_line_breaks_in_it_become_spaces() -> None:
    said = fill("{words}", {"words": "a\n b " + "dài " * 100}, "vi")
    assert said.startswith("a b dài")
    assert len(said) == 100
    assert said.endswith("…")


def test_yaml_in_a_template_is_not_taken_for_an_argument() -> None:
    template = "Ví dụ: {from: 2020, to: 2022} và [a, b] và { }"
    assert fill(template, {}, "vi") == template


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_missing_argument_never_fails(language: str, rule: Rule) -> None:
    assert message(Finding(rule.code, PLACE), language)


def test_an_accepted_finding_says_who_accepted_it_in_what_and_until_when() -> None:
    args: dict[str, Argument] = {
        "kind": "task",
        "waived_by": "Giám đốc Sở Tư pháp",
        "waived_document": "12/STP",
        "waived_until": date(2022, 12, 31),
    }
    said = message(Finding("P304", PLACE, args, "note"), "vi")
    assert said.startswith("Nhiệm vụ này không nói làm khi nào. ")
    assert said.endswith(
        "(đã chấp thuận: Giám đốc Sở Tư pháp, văn bản 12/STP, đến ngày 31/12/2022)"
    )
